/** A payment order (Art. 17(7)): its lines with what the bank has answered, and its approval by a second person. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { formatYuan } from '../../../policy/kernel/money';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { answered, api } from '../api';
import { useAsking } from '../request';
import { Block, Facts, Mark } from '../block';
import { timeOf } from '../days';
import { Told as Refused, toldOf } from '../faults';
import { Operations } from '../forms/operations';
import { Loaded } from '../page-data';
import { operationOf } from '../operations';
import { useActing } from '../session';
import { List, type Column } from '../table';
import { Basis, Why } from '../why';
import { ReasonField } from '../reason-field';

type Order = Answer<'getPaymentOrder'>;
type Line = Order['order']['lines'][number];

const AGAIN_MS = 2_000;
const route = getRouteApi('/payments/$id');
const yuanOf = (fen: number): string => `${formatYuan(fen)}元`;

export function OrderPage() {
  const { id } = route.useParams();
  const found = useQuery({
    queryKey: ['payment-order', id],
    queryFn: () =>
      answered(api.GET('/payment-orders/{orderId}', { params: { path: { orderId: id } } })),
    // Until another person has approved it and the bank has answered for each line.
    refetchInterval: ({ state }) =>
      ['prepared', 'approved', 'instructed'].includes(state.data?.state ?? '') && AGAIN_MS,
  });
  return (
    <>
      <h1>付款批次 {id}</h1>
      <Loaded of={found}>{(order) => <Shown order={order} />}</Loaded>
    </>
  );
}

/** Whether the bank has it, or is to have it by the file that finance carries. */
const isOut = ({ state }: Order): boolean => state === 'instructed' || state === 'settled';

function Shown({ order }: { readonly order: Order }) {
  const { state, documentNumber, totalFen, preparedBy, approvedBy, rejectedBy, sentAt } = order;
  const role = useActing()?.choice.role;
  return (
    <>
      <Block title="批次">
        <Facts
          of={[
            { name: '状态', is: PAYMENT_ORDER.states[state] },
            { name: '批复文号', is: documentNumber },
            { name: '合计', is: `${order.lines}笔，${yuanOf(totalFen)}` },
            { name: '编制人', is: preparedBy },
            { name: '批准人', is: approvedBy ?? '—' },
            ...(rejectedBy === undefined ? [] : [{ name: '退回人', is: rejectedBy }]),
            {
              name: '下达银行',
              is:
                sentAt === undefined ? (isOut(order) ? '由财务送交付款文件' : '—') : timeOf(sentAt),
            },
          ]}
        />
        {role === 'finance' && isOut(order) && (
          <p>
            <a href={`/payment-orders/${order.orderId}/file`}>下载付款文件</a>
          </p>
        )}
      </Block>
      {order.bankRefused !== undefined && (
        <Alert className="block" type="error" showIcon title={`银行拒收：${order.bankRefused}`} />
      )}
      {state === 'prepared' && role === 'finance' && <Decide order={order} />}
      <Told of={order.failed} heading="以下申请未能编入或下达：" />
      <Told of={order.leftOut} heading="以下申请没有编入本批次：" />
      <Reconciliation order={order} />
      <BankActs order={order} />
      <Disputes order={order} />
      <BankFiles order={order} />
      <Block title="付款明细">
        <List
          name="付款明细"
          rows={order.order.lines}
          keyOf={({ endToEndId }) => endToEndId}
          columns={columnsOf(order)}
        />
      </Block>
    </>
  );
}

const columnsOf = ({ answers }: Order): readonly Column<Line>[] => [
  {
    title: '申请',
    cell: ({ caseNo }) => (
      <Link to="/cases/$no" params={{ no: caseNo }}>
        {caseNo}
      </Link>
    ),
  },
  { title: '收款户名', cell: ({ creditor }) => creditor.name },
  { title: '开户银行', cell: ({ creditor }) => creditor.account.bank },
  { title: '账号', cell: ({ creditor }) => creditor.account.number },
  { title: '金额', cell: ({ amountFen }) => yuanOf(amountFen) },
  {
    title: '银行结果',
    cell: ({ endToEndId }) => {
      const answer = answers.find((one) => one.endToEndId === endToEndId);
      if (answer === undefined) return '尚无';
      const { outcome, bankReference } = answer;
      return (
        <>
          <Mark tone={outcome === 'paid' ? 'good' : 'grave'}>{OUTCOMES[outcome]}</Mark>
          <Why of={`${endToEndId} ${OUTCOMES[outcome]}`} cite="Art. 17(7)">
            {outcome === 'paid' ? '银行凭证号' : '银行说明'}：{bankReference}。
            {outcome === 'failed' && '由申请单位更正账户后另编批次付款。'}
          </Why>
        </>
      );
    },
  },
];

/** What the bank has answered, by its file; and which of two answers stands. */
function BankActs({ order }: { readonly order: Order }) {
  const acting = useActing();
  if (acting?.choice.role !== 'finance' || !isOut(order)) return null;
  const acts = (['applyBankStatus', 'resolveDispute'] as const)
    .filter((id) => id === 'applyBankStatus' || order.disputed > 0)
    .map((id) => operationOf(id));
  return (
    <Block title="银行回执">
      <Operations of={acts} account={acting.account} given={{ orderId: order.orderId }} />
    </Block>
  );
}

type Faulty = Order['failed'];

/** What could not be carried out, and why. */
function Told({ of, heading }: { readonly of: Faulty; readonly heading: string }) {
  if (of.length === 0) return null;
  const list = (
    <>
      {heading}
      <ul>
        {of.map(({ caseNo, refusals }) => (
          <li key={caseNo}>
            <Link to="/cases/$no" params={{ no: caseNo }}>
              {caseNo}
            </Link>
            ：
            {refusals.map(({ code, message, cite }) => (
              <span key={code}>
                {message}
                <Basis cite={cite} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
  return <Alert className="block" type="error" showIcon title={list} />;
}

/** The order against what the bank has answered, line by line: the three sums are the order's. */
function Reconciliation({ order }: { readonly order: Order }) {
  const { answers, order: sent, totalFen, disputed } = order;
  if (!isOut(order)) return null;
  const outcomeOf = (line: Line) =>
    answers.find((one) => one.endToEndId === line.endToEndId)?.outcome ?? 'open';
  const sum = (outcome: string) => {
    const lines = sent.lines.filter((line) => outcomeOf(line) === outcome);
    return { count: lines.length, fen: lines.reduce((fen, line) => fen + line.amountFen, 0) };
  };
  const parts = [
    { name: '已付', ...sum('paid') },
    { name: '付款失败', ...sum('failed') },
    { name: '尚无结果', ...sum('open') },
  ];
  const isEqual = parts.reduce((fen, part) => fen + part.fen, 0) === totalFen;
  return (
    <Block title="对账">
      <Facts
        of={[
          ...parts.map(({ name, count, fen }) => ({ name, is: `${count}笔，${yuanOf(fen)}` })),
          {
            name: '与批次合计',
            is: (
              <>
                <Mark tone={isEqual ? 'good' : 'grave'}>{isEqual ? '一致' : '不一致'}</Mark>
                <Why of="对账" cite="Art. 17(7)">
                  每笔以银行对该笔付款编号的答复为准，三项之和应为批次合计{yuanOf(totalFen)}。
                </Why>
              </>
            ),
          },
          { name: '前后不一致', is: disputed === 0 ? '无' : `${disputed}笔，待核定` },
        ]}
      />
      <progress
        className="bar"
        aria-label="银行答复的进度"
        max={Math.max(1, sent.lines.length)}
        value={answers.length}
      />
    </Block>
  );
}

type Dispute = Order['disputes'][number];
const OUTCOMES = { paid: '已付', failed: '付款失败' } as const;
const STANDS = { first: '以先前的为准', later: '以后来的为准' } as const;

const DISPUTES: readonly Column<Dispute>[] = [
  { title: '付款编号', cell: ({ endToEndId }) => endToEndId },
  { title: '后来的答复', cell: ({ outcome }) => OUTCOMES[outcome] },
  { title: '凭证号', cell: ({ bankReference }) => bankReference },
  { title: '时间', cell: ({ at }) => timeOf(at) },
  {
    title: '核定',
    cell: ({ proposed, resolved }) => {
      if (resolved !== undefined) return `${timeOf(resolved.at)}${STANDS[resolved.stands]}`;
      if (proposed === undefined) return '待核定';
      return `${proposed.proposers.join('、')}提出${STANDS[proposed.stands]}，待另一人核定`;
    },
  },
];

/** A later answer of the bank that is not as the first: two persons say which one stands. */
function Disputes({ order: { disputes } }: { readonly order: Order }) {
  if (disputes.length === 0) return null;
  return (
    <Block title="前后不一致的答复">
      <List
        name="前后不一致的答复"
        rows={disputes}
        keyOf={({ endToEndId, file }) => `${endToEndId}${file}`}
        columns={DISPUTES}
      />
    </Block>
  );
}

type BankFile = Order['files'][number];
const FILES: readonly Column<BankFile>[] = [
  { title: '收到', cell: ({ at }) => timeOf(at) },
  { title: '格式', cell: ({ format }) => (format === 'csv' ? '表格' : format) },
  {
    title: '校验值',
    cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, SHORT_HASH)}…</code>,
  },
  {
    title: '不能入账的内容',
    cell: ({ faults = [] }) =>
      faults.length === 0 ? (
        '无'
      ) : (
        <ul>
          {faults.map(({ where, message }) => (
            <li key={`${where}${message}`}>
              {where}：{message}
            </li>
          ))}
        </ul>
      ),
  },
];
const SHORT_HASH = 12;

function BankFiles({ order: { files } }: { readonly order: Order }) {
  if (files.length === 0) return null;
  return (
    <Block title="银行文件">
      <List name="银行文件" rows={files} keyOf={({ sha256 }) => sha256} columns={FILES} />
    </Block>
  );
}

type Act = 'approval' | 'rejection';

/** Whoever prepared it is told by the API that another person has to. */
function Decide({ order: { orderId, hash } }: { readonly order: Order }) {
  const [reason, setReason] = useState('');
  const { ask, error, isPending } = useAsking(
    (act: Act, key): Promise<unknown> => {
      const params = { path: { orderId }, header: { 'Idempotency-Key': key } };
      return act === 'approval'
        ? answered(
            api.POST('/payment-orders/{orderId}/approval', { params, body: { reason, hash } }),
          )
        : answered(api.POST('/payment-orders/{orderId}/rejection', { params, body: { reason } }));
    },
    () => {
      setReason('');
    },
  );
  return (
    <Block title="由另一名财务人员批准">
      <form
        aria-label="批准付款批次"
        onSubmit={(event) => {
          event.preventDefault();
          ask('approval');
        }}
      >
        <ReasonField value={reason} onChange={setReason} />
        <Refused sentences={toldOf(error)} />
        <Button type="primary" htmlType="submit">
          {isPending ? '正在提交…' : '批准付款批次'}
        </Button>{' '}
        <Button
          disabled={reason.trim() === ''}
          onClick={() => {
            ask('rejection');
          }}
        >
          退回
        </Button>
      </form>
    </Block>
  );
}
