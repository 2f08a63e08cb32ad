/** What the Temporal UI shows of a payment order, in Markdown: where it stands, whose turn it is, and until when. */
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import type { OrderState, OrderStanding, OrderWait } from '../../policy/payment-order/decisions';

const STATES: Readonly<Record<OrderState, string>> = {
  prepared: '待批准',
  rejected: '已退回',
  approved: '已批准，正在下达',
  instructed: '已下达',
  settled: '已办结',
};
const WAITS: Readonly<Record<OrderWait['name'], string>> = {
  'order-approval': '批准付款批次：等待另一名财务人员',
  'bank-answer': '银行回执：等待财务',
};

export function paymentDetailsOf({
  state,
  lines,
  failed,
  answered,
  disputed,
  waits,
  bankRefused,
}: OrderStanding): string {
  return [
    `**付款批次${STATES[state]}**`,
    `- 共${lines}笔，未能下达${failed}笔，已有结果${answered}笔`,
    ...waits.map((wait) => `- ${WAITS[wait.name]}；${periodOf(wait)}`),
    ...(disputed === 0 ? [] : [`- 银行回执前后不一致${disputed}笔，请财务核对`]),
    ...(bankRefused === undefined ? [] : [`- 银行不接收付款文件：${bankRefused}`]),
  ].join('\n\n');
}

function periodOf({ dueAt, missingYear }: OrderWait): string {
  if (dueAt !== undefined) return `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  return `等待录入${missingYear ?? ''}年工作日历后确定期限`;
}
