/** What came of an act over many cases: asked again until each line is carried out, also after a reload. */
import { ROUND_ACT_KIND_NAMES, ROUND_ACT_STATE_NAMES } from '../../../policy/words/vocabulary';
import { useQuery } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../api';
import { Block, Facts, Mark, type Tone } from '../block';
import { timeOf } from '../days';
import { Loaded } from '../page-data';
import type { Answer } from '../../../api-client/contract';
import { Basis } from '../why';

export type Act = Answer<'getRoundAct'>;

const AGAIN_MS = 1_000;
const STATES: Readonly<Record<Act['state'], { readonly text: string; readonly tone: Tone }>> = {
  frozen: { text: ROUND_ACT_STATE_NAMES.frozen, tone: 'soon' },
  refused: { text: ROUND_ACT_STATE_NAMES.refused, tone: 'grave' },
  recorded: { text: ROUND_ACT_STATE_NAMES.recorded, tone: 'soon' },
  'in-force': { text: ROUND_ACT_STATE_NAMES['in-force'], tone: 'good' },
};

export function StateOf({ state }: { readonly state: Act['state'] }) {
  return <Mark tone={STATES[state].tone}>{STATES[state].text}</Mark>;
}

/** An act, asked for again until it is carried out. */
export function useAct(id: string) {
  return useQuery({
    queryKey: ['act', id],
    queryFn: () => answered(api.GET('/acts/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => isUnderWay(state.data?.state ?? 'frozen') && AGAIN_MS,
  });
}

export const isUnderWay = (state: Act['state']): boolean => ['frozen', 'recorded'].includes(state);

export function Acted({ id }: { readonly id: string }) {
  const found = useAct(id);
  return <Loaded of={found}>{(act) => <Shown act={act} />}</Loaded>;
}

/** How far it has come: its lines that are carried out, and those that cannot be. */
function Carried({ act: { lines, carriedOut, failed, more = 0, state } }: { readonly act: Act }) {
  if (state !== 'recorded') return null;
  const done = Math.min(lines, carriedOut + failed.length + more);
  return (
    <>
      <progress className="bar" aria-label="办理进度" max={Math.max(1, lines)} value={done} />
      <p>
        已办{done}件，共{lines}件。可以离开或刷新本页，办理不受影响，进度在“已办事项”中查看。
      </p>
    </>
  );
}

function Shown({ act }: { readonly act: Act }) {
  const { actId, kind, state, lines, recordedAt, inForceAt } = act;
  return (
    <Block title={`${ROUND_ACT_KIND_NAMES[kind]}的办理结果`}>
      <div role="status">
        <Facts
          of={[
            { name: '状态', is: <StateOf state={state} /> },
            { name: '件数', is: lines },
            { name: '登记时间', is: recordedAt === undefined ? '—' : timeOf(recordedAt) },
            { name: '全部办理', is: inForceAt === undefined ? '—' : timeOf(inForceAt) },
          ]}
        />
        <Carried act={act} />
      </div>
      <FaultsOf act={act} />
      <p>
        <Link to="/acts/$id" params={{ id: actId }}>
          查看内容
        </Link>
      </p>
    </Block>
  );
}

export function FaultsOf({ act }: { readonly act: Act }) {
  const { refusals = [], failed, more } = act;
  if (refusals.length + failed.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={
        <ul>
          {refusals.map(({ message, cite }) => (
            <li key={message}>
              {message}
              <Basis cite={cite} />
            </li>
          ))}
          {failed.map(({ caseNo, refusals: why }) => (
            <li key={caseNo}>
              <Link to="/cases/$no" params={{ no: caseNo }}>
                {caseNo}
              </Link>
              ：
              {why.map(({ code, message, cite }) => (
                <span key={code}>
                  {message}
                  <Basis cite={cite} />
                </span>
              ))}
            </li>
          ))}
          {more !== undefined && <li>另有{more}项未列出。</li>}
        </ul>
      }
    />
  );
}
