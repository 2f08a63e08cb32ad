/** Applying: which notice, what is asked, and the receipt (Arts. 10(2), 17(2)). */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import { useState } from 'react';
import type { Answer, BodyOf } from '../../../api-client/contract';
import { PROCEDURE_NAMES } from '../../../policy/words/vocabulary';
import { answered, api, caseOf } from '../api';
import { Block, Facts } from '../block';
import { Left } from '../case-columns';
import { draftName } from '../drafts';
import { GuidedForm } from '../application/form';
import { itemsIn, PLANS } from '../application/plans';
import { asTyped, type Values } from '../forms/spec';
import { Loaded } from '../page-data';
import { today, useActing } from '../session';
import { List, type Column } from '../table';
import { actName, awaitedName } from '../words';

type Round = Answer<'listRounds'>['rounds'][number];
type ApplicationReceipt = Answer<'applyForRedemption'>;

const COLUMNS: readonly Column<Round>[] = [
  {
    title: '申报通知',
    cell: ({ roundId, notice }) => (
      <Link to="/apply/$round" params={{ round: roundId }}>
        {notice.title}
      </Link>
    ),
  },
  { title: '事项', cell: ({ notice }) => PROCEDURE_NAMES[notice.kind] },
  { title: '支持周期', cell: ({ notice }) => `${notice.supportFrom}至${notice.supportTo}` },
  { title: '截止日期', cell: ({ notice }) => <span className="day">{notice.closesOn}</span> },
];

export function Notices() {
  const found = useQuery({
    queryKey: ['rounds', 'open'],
    queryFn: () => answered(api.GET('/rounds', { params: { query: { limit: 200 } } })),
  });
  return (
    <>
      <h1>提出申请</h1>
      <p>请选择要申报的通知。只列出正在受理的通知。</p>
      <Loaded of={found}>
        {({ rounds }) => (
          <List
            name="正在受理的通知"
            columns={COLUMNS}
            keyOf={({ roundId }) => roundId}
            rows={rounds.filter(
              ({ notice }) => notice.opensOn <= today() && today() <= notice.closesOn,
            )}
          />
        )}
      </Loaded>
    </>
  );
}

const route = getRouteApi('/apply/$round');

export function Apply() {
  const { round } = route.useParams();
  const found = useQuery({
    queryKey: ['round', round],
    queryFn: () => answered(api.GET('/rounds/{id}', { params: { path: { id: round } } })),
  });
  return <Loaded of={found}>{({ notice }) => <Application notice={notice} />}</Loaded>;
}

function Application({ notice }: { readonly notice: Round['notice'] }) {
  const [taken, setTaken] = useState<ApplicationReceipt>();
  const acting = useActing();
  const party = acting?.choice.party;
  const start = useStart(notice, party);
  if (acting === undefined || party === undefined)
    return <Alert type="info" title="只有申请单位的经办人可以提出申请。" />;
  if (taken !== undefined) return <Receipt taken={taken} />;
  return (
    <>
      <h1>{notice.title}</h1>
      <Loaded of={start}>
        {({ items, first }) => (
          <GuidedForm
            title={notice.title}
            draft={draftName(acting.account, party, notice.id)}
            plan={PLANS[notice.kind]}
            items={items}
            first={first}
            send={(sent, key) => handIn(notice, sent, key)}
            onDone={setTaken}
          />
        )}
      </Loaded>
    </>
  );
}

function handIn(
  { id, kind }: Round['notice'],
  sent: Values,
  key: string,
): Promise<ApplicationReceipt> {
  const params = { header: { 'Idempotency-Key': key } };
  const submission = { ...sent, roundId: id, documents: [] };
  if (kind === 'redemption') {
    const body = submission as unknown as BodyOf<'applyForRedemption'>;
    return answered(api.POST('/redemptions', { params, body }));
  }
  const body = {
    services: [],
    statements: {},
    ...submission,
  } as unknown as BodyOf<'applyForAdmission'>;
  return answered(api.POST('/admissions', { params, body }));
}

/** What is asked by the list of services in force; what the party said of itself last time stands there already. */
function useStart({ kind, programmeYear: year }: Round['notice'], party: string | undefined) {
  return useQuery({
    queryKey: ['start', kind, year, party],
    staleTime: Infinity,
    queryFn: async () => {
      const [items, said] = await Promise.all([itemsIn(year), saidBefore(kind)]);
      const own =
        kind === 'redemption' ? { redeemer: 'enterprise' } : { institution: { uscc: party } };
      return { items, first: said ?? own };
    },
  });
}

async function saidBefore(procedure: Round['notice']['kind']): Promise<Values | undefined> {
  const query = { procedure, limit: 1 };
  const { cases } = await answered(api.GET('/cases', { params: { query } }));
  const [last] = cases;
  const submission = last === undefined ? undefined : (await caseOf(last.no)).submission;
  if (submission === undefined) return undefined;
  if ('institution' in submission)
    return asTyped({ institution: submission.institution }) as Values;
  const { redeemer, enterprise, provider, account } = submission;
  return asTyped({ redeemer, enterprise, provider, account }) as Values;
}

function Receipt({ taken: { no, answer } }: { readonly taken: ApplicationReceipt }) {
  return (
    <>
      <h1>申请已收到</h1>
      <Block title="回执">
        <Facts
          of={[
            { name: '办理编号', is: <strong>{no}</strong> },
            ...answer.waits.map((wait) => ({
              name: `待${awaitedName(wait)}`,
              is: (
                <>
                  {actName(wait.for)}，期限 <Left wait={wait} />
                </>
              ),
            })),
          ]}
        />
        <p>请记下编号，并在办理页面上传申请材料。</p>
        <p>
          <Link to="/cases/$no" params={{ no }}>
            上传材料、查看办理进度
          </Link>
        </p>
      </Block>
    </>
  );
}
