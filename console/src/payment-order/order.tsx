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
import { Told, toldOf } from '../faults';
import { Operations } from '../forms/operations';
import { Loaded } from '../page-data';
import { operationOf } from '../operations';
import { useActing } from '../session';
import { List, type Column } from '../table';

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
    // Until the bank has answered for each line.
    refetchInterval: ({ state }) =>
      ['approved', 'instructed'].includes(state.data?.state ?? '') && AGAIN_MS,
  });
  return (
    <>
      <h1>付款批次 {id}</h1>
      <Loaded of={found}>{(order) => <Shown order={order} />}</Loaded>
    </>
  );
}

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
            { name: '下达银行', is: sentAt === undefined ? '—' : timeOf(sentAt) },
          ]}
        />
        {role === 'finance' && sentAt !== undefined && (
          <p>
            <a href={`/payment-orders/${order.orderId}/file`}>下载付款文件</a>
          </p>
        )}
      </Block>
      {order.bankRefused !== undefined && (
        <Alert className="block" type="error" showIcon title={`银行拒收：${order.bankRefused}`} />
      )}
      {state === 'prepared' && role === 'finance' && <Decide order={order} />}
      <Failed order={order} />
      <BankActs order={order} />
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
      return answer.outcome === 'paid' ? (
        <Mark tone="good">已付</Mark>
      ) : (
        <Mark tone="grave">付款失败</Mark>
      );
    },
  },
];

/** What the bank has answered, by its file; and which of two answers stands. */
function BankActs({ order }: { readonly order: Order }) {
  const acting = useActing();
  if (acting?.choice.role !== 'finance' || order.sentAt === undefined) return null;
  const acts = (['applyBankStatus', 'resolveDispute'] as const)
    .filter((id) => id === 'applyBankStatus' || order.disputed > 0)
    .map((id) => operationOf(id));
  return (
    <Block title="银行回执">
      <Operations of={acts} account={acting.account} given={{ orderId: order.orderId }} />
    </Block>
  );
}

/** What could not be carried out, and why. */
function Failed({ order: { failed } }: { readonly order: Order }) {
  if (failed.length === 0) return null;
  const list = (
    <ul>
      {failed.map(({ caseNo, refusals }) => (
        <li key={caseNo}>
          {caseNo}：{refusals.map(({ message }) => message).join('')}
        </li>
      ))}
    </ul>
  );
  return <Alert className="block" type="error" showIcon title={list} />;
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
        <label className="field">
          理由
          <textarea
            rows={2}
            required
            maxLength={2_000}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </label>
        <Told sentences={toldOf(error)} />
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
