/** What came of an act over many cases: asked again until each line is carried out, also after a reload. */
import { articlesInWords } from '../../../policy/words/article-names';
import { ROUND_ACT_KIND_NAMES, ROUND_ACT_STATE_NAMES } from '../../../policy/words/vocabulary';
import { useQuery } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../api';
import { Block, Facts, Mark, type Tone } from '../block';
import { timeOf } from '../days';
import { Loaded } from '../page-data';
import type { Answer } from '../../../api-client/contract';

type Act = Answer<'getRoundAct'>;

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

export function Acted({ id }: { readonly id: string }) {
  const found = useQuery({
    queryKey: ['act', id],
    queryFn: () => answered(api.GET('/acts/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      ['frozen', 'recorded'].includes(state.data?.state ?? 'frozen') && AGAIN_MS,
  });
  return <Loaded of={found}>{(act) => <Shown act={act} />}</Loaded>;
}

function Shown({ act }: { readonly act: Act }) {
  const { kind, state, recordedAt, inForceAt, failed, refusals = [], more } = act;
  return (
    <Block title={`${ROUND_ACT_KIND_NAMES[kind]}的办理结果`}>
      <div role="status">
        <Facts
          of={[
            { name: '状态', is: <StateOf state={state} /> },
            {
              name: '件数',
              is: 'items' in act.content ? act.content.items.length : act.content.lines.length,
            },
            { name: '登记时间', is: recordedAt === undefined ? '—' : timeOf(recordedAt) },
            { name: '全部办理', is: inForceAt === undefined ? '—' : timeOf(inForceAt) },
          ]}
        />
      </div>
      {refusals.length + failed.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={
            <ul>
              {refusals.map(({ message, cite }) => (
                <li key={message}>
                  {message}（依据：{articlesInWords(cite)}）
                </li>
              ))}
              {failed.map(({ caseNo, refusals: why }) => (
                <li key={caseNo}>
                  <Link to="/cases/$no" params={{ no: caseNo }}>
                    {caseNo}
                  </Link>
                  ：{why.map(({ message }) => message).join('')}
                </li>
              ))}
              {more !== undefined && <li>另有{more}项未列出。</li>}
            </ul>
          }
        />
      )}
    </Block>
  );
}
