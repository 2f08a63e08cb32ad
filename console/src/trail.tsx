/** Who did what, when and why, in Chinese (Art. 18). */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer } from '../../api-client/contract';
import { WAIT_NAMES } from '../../policy/case/waits';
import { DISTRICTS } from '../../policy/model/nouns';
import { answered, api } from './api';
import { Block } from './block';
import { timeOf } from './days';
import { Told } from './faults';
import { Loaded } from './page-data';
import { mayAsk, operationOf } from './operations';
import { useActing } from './session';
import type { ChainEntry, ChainReport } from './proofs';
import { actName, roleName } from './words';

/** Its reason is the number of what was filed, which tells a reader nothing. */
const FILED = 'submit';

/** Acts over many cases and payment orders, which a line on a case names as its reason. */
const ROUND_ACT = /^[a-z0-9-]+\.[a-z-]+\.[0-9a-f]+$/;
const ORDER = /^(P\d{4}-[0-9a-f]{12})(?:\.[0-9a-f]+)?$/;

/** A reason in words; of an act over many cases the way to it, for who may read it. */
function Said({ reason }: { readonly reason: string }) {
  const acting = useActing();
  const order = ORDER.exec(reason)?.[1];
  if (order === undefined && !ROUND_ACT.test(reason))
    return reason === '' ? null : `。理由：${waitsInWords(reason)}`;
  const mayRead = acting !== undefined && mayAsk(operationOf('getRoundAct'), acting.choice);
  if (!mayRead) return null;
  return order === undefined ? (
    <>
      。
      <Link to="/acts/$id" params={{ id: reason }}>
        查看内容
      </Link>
    </>
  ) : (
    <>
      。
      <Link to="/payments/$id" params={{ id: order }}>
        查看付款批次
      </Link>
    </>
  );
}

/** Whoever is reminded is so of waits, by their names. */
const waitsInWords = (reason: string): string =>
  reason
    .split('、')
    .map((name) => (WAIT_NAMES as Readonly<Record<string, string>>)[name] ?? name)
    .join('、');

export type Entry = Answer<'getCaseTrail'>['entries'][number];

export function Entries({ of }: { readonly of: readonly Entry[] }) {
  return (
    <ol className="trail">
      {of.map(({ at, by, act, reason = '', sequence }) => (
        <li key={sequence}>
          <span className="day">{timeOf(at)}</span> {roleName(by.role)}
          {by.district === undefined ? '' : `（${DISTRICTS[by.district]}）`}：{actName(act)}
          {act !== FILED && <Said reason={reason} />}
        </li>
      ))}
    </ol>
  );
}

/** The trail of a case, which changes with its length. */
export const trailOf = (no: string, length: number) => ({
  queryKey: ['trail', no, length],
  queryFn: () => answered(api.GET('/cases/{no}/trail', { params: { path: { no } } })),
});

export function Trail({ no, length }: { readonly no: string; readonly length: number }) {
  const found = useQuery(trailOf(no, length));
  return (
    <Block title="办理经过">
      <Loaded of={found}>
        {(answer) => (
          <>
            <Entries of={answer.entries} />
            <ChainCheck answer={answer} />
          </>
        )}
      </Loaded>
    </Block>
  );
}

/** The chain of hashes counted again in this browser, for whoever is shown it (Arts. 18, 21). */
export function ChainCheck({ answer }: { readonly answer: unknown }) {
  const [report, setReport] = useState<ChainReport>();
  if (!isChained(answer)) return null;
  const { head, entries } = answer;
  const check = async () => {
    const { chainReport } = await import('./proofs');
    setReport(chainReport(entries, head.hash));
  };
  return (
    <>
      <div className="acts">
        <Button onClick={() => void check()}>在本页验算记录</Button>
      </div>
      {report !== undefined && (
        <div role="status">
          <Told sentences={report.faults} />
          {report.faults.length === 0 && (
            <p>
              记录前后相接，重新计算的{report.counted}条与其校验值一致。
              {report.left > 0 && `另有${report.left}条的校验值不向您显示，未重新计算。`}
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface Chained {
  readonly head: { readonly hash: string };
  readonly entries: readonly ChainEntry[];
}

const isChained = (answer: unknown): answer is Chained =>
  typeof answer === 'object' &&
  answer !== null &&
  'head' in answer &&
  'entries' in answer &&
  Array.isArray(answer.entries) &&
  answer.entries.some((one: Partial<ChainEntry>) => one.hash !== undefined);
