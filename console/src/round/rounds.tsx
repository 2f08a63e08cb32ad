/** The rounds (Art. 13), and of each the acts over its cases: those to be done now, and what came of those that were. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../../api-client/contract';
import type { Role } from '../../../policy/model/nouns';
import { PROCEDURE_NAMES, ROUND_ACT_KIND_NAMES } from '../../../policy/words/vocabulary';
import { answered, api } from '../api';
import { Block, Facts } from '../block';
import { timeOf } from '../days';
import { Exports } from '../exports';
import { Operations } from '../forms/operations';
import { Loaded } from '../page-data';
import { operationOf } from '../operations';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { useActing } from '../session';
import type { Column } from '../table';
import { Orders } from '../payment-order/orders';
import { Acted, StateOf } from './act-outcome';
import { useUnderWay } from './under-way';
import { useAwaiting } from './awaiting-cases';
import { BatchForm, type BatchField, type ActBody } from './batch';

type Round = Answer<'listRounds'>['rounds'][number];
type Head = Answer<'listRoundActs'>['acts'][number];

const COLUMNS: readonly Column<Round>[] = [
  {
    title: '申报通知',
    cell: ({ roundId, notice }) => (
      <Link to="/rounds/$id" params={{ id: roundId }}>
        {notice.title}
      </Link>
    ),
  },
  { title: '事项', cell: ({ kind }) => PROCEDURE_NAMES[kind] },
  { title: '受理日期', cell: ({ notice }) => `${notice.opensOn}至${notice.closesOn}` },
];

export function Rounds() {
  const pages = usePages();
  const acting = useActing();
  return (
    <>
      <h1>申报批次</h1>
      {acting?.choice.role === 'bureau' && (
        <Block title="可以办理">
          <Operations of={[operationOf('publishNotice')]} account={acting.account} given={{}} />
        </Block>
      )}
      <PagedList
        name="申报批次"
        queryKey={['rounds']}
        read={(query) => answered(api.GET('/rounds', { params: { query } }))}
        rowsOf={({ rounds }) => rounds}
        columns={COLUMNS}
        keyOf={({ roundId }) => roundId}
        pages={pages}
      />
    </>
  );
}

const route = getRouteApi('/rounds/$id');

export function RoundPage() {
  const { id } = route.useParams();
  const acting = useActing();
  const role = acting?.choice.role;
  const found = useQuery({
    queryKey: ['round', id],
    queryFn: () => answered(api.GET('/rounds/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded of={found}>
      {({ notice, kind, amendments = [] }) => (
        <>
          <h1>{notice.title}</h1>
          <Block title="通知">
            <Facts
              of={[
                { name: '编号', is: notice.id },
                { name: '事项', is: PROCEDURE_NAMES[kind] },
                { name: '受理日期', is: `${notice.opensOn}至${notice.closesOn}` },
                { name: '支持周期', is: `${notice.supportFrom}至${notice.supportTo}` },
                ...(notice.ranking === undefined
                  ? []
                  : [{ name: '资金不足时', is: `择优排序：${notice.ranking}` }]),
                ...amendments.map(({ text, at }) => ({ name: `更正（${timeOf(at)}）`, is: text })),
              ]}
            />
            {acting?.choice.role === 'bureau' && (
              <Operations
                of={[operationOf('importNoticeAmendment')]}
                account={acting.account}
                given={{ id }}
              />
            )}
          </Block>
          {(role === 'centre' || role === 'bureau') && (
            <Block title="会议审议">
              <Link to="/rounds/$id/meeting" params={{ id }}>
                进入会议室
              </Link>
            </Block>
          )}
          {ACTS.filter(({ by }) => by === role).map((act) => (
            <Now key={act.name} round={id} act={act} />
          ))}
          <Orders round={id} />
          <Done round={id} />
        </>
      )}
    </Loaded>
  );
}

interface OverCases {
  readonly name: string;
  readonly decision: string;
  readonly by: Extract<Role, 'bureau' | 'centre' | 'finance'>;
  readonly fields: readonly BatchField[];
  readonly send: (
    round: string,
    said: ActBody,
    key: string,
  ) => Promise<{ readonly actId?: string }>;
}

const REASON: BatchField = { name: 'reason', label: '理由' };
const TITLE: BatchField = { name: 'title', label: '标题' };

const ACTS: readonly OverCases[] = [
  {
    name: '发布公示',
    decision: 'publishResults',
    by: 'centre',
    fields: [TITLE, REASON],
    send: (id, { reason, title, cases }, key) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      const body = { reason, title, cases };
      return answered(api.POST('/rounds/{id}/publicity-lists', { params, body }));
    },
  },
  {
    name: '下达批复',
    decision: 'issueApproval',
    by: 'bureau',
    fields: [{ name: 'documentNumber', label: '文号' }, TITLE, REASON],
    send: (id, { reason, title, documentNumber, cases }, key) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      const body = { reason, title, documentNumber, cases };
      return answered(api.POST('/rounds/{id}/approval-documents', { params, body }));
    },
  },
  {
    name: '编制付款批次',
    decision: 'preparePaymentOrder',
    by: 'finance',
    fields: [{ name: 'documentNumber', label: '批复文号' }, REASON],
    send: (roundId, { reason, documentNumber, cases }, key) => {
      const params = { path: { roundId }, header: { 'Idempotency-Key': key } };
      const body = { reason, documentNumber, cases: [...cases] };
      // It stands among the orders of the round at once.
      return answered(api.POST('/rounds/{roundId}/payment-orders', { params, body })).then(
        () => ({}),
      );
    },
  },
];

function Now({ round, act }: { readonly round: string; readonly act: OverCases }) {
  const awaiting = useAwaiting(round, act.decision, act.by);
  const [done, setDone] = useUnderWay(round, act.decision);
  return (
    <Block title={act.name}>
      {done !== undefined && <Acted id={done} />}
      <Loaded of={awaiting}>
        {(found) => (
          <BatchForm
            name={act.name}
            awaiting={found}
            fields={act.fields}
            send={(said, key) => act.send(round, said, key)}
            onDone={({ actId }) => {
              setDone(actId);
            }}
          />
        )}
      </Loaded>
    </Block>
  );
}

/** How often what is under way is asked for again. */
const EVERY_MS = 5_000;

const HEADS: readonly Column<Head>[] = [
  {
    title: '事项',
    cell: ({ actId, kind }) => (
      <Link to="/acts/$id" params={{ id: actId }}>
        {ROUND_ACT_KIND_NAMES[kind]}
      </Link>
    ),
  },
  { title: '件数', cell: ({ lines }) => lines },
  { title: '状态', cell: ({ state }) => <StateOf state={state} /> },
  {
    title: '登记时间',
    cell: ({ recordedAt }) => (recordedAt === undefined ? '—' : timeOf(recordedAt)),
  },
  { title: '未办成', cell: ({ failed }) => (failed.length === 0 ? '无' : `${failed.length}件`) },
];

function Done({ round: id }: { readonly round: string }) {
  const pages = usePages();
  const acting = useActing();
  return (
    <Block title="已办事项">
      {acting !== undefined && (
        <Exports
          operation={operationOf('exportRoundActs')}
          named={{ id }}
          asked={{}}
          choice={acting.choice}
        />
      )}
      <PagedList
        name="已办事项"
        queryKey={['acts', id]}
        read={(query) =>
          answered(api.GET('/rounds/{id}/acts', { params: { path: { id }, query } }))
        }
        rowsOf={({ acts }) => acts}
        columns={HEADS}
        keyOf={({ actId }) => actId}
        everyMs={EVERY_MS}
        pages={pages}
      />
    </Block>
  );
}
