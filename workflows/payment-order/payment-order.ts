/**
 * A payment order (Art. 17(7)): prepared by one person of finance and approved or rejected by another, then its
 * lines are instructed, the order goes to the bank, and the bank's answers come back, line by line. It is over
 * when each line has its result. Once prepared it is not cancelled: it is approved, or rejected with a reason.
 */
import type { Instant } from '../../policy/kernel/time';
import {
  bankStatusFaults,
  PAYMENT_ORDER,
  type OrderStanding,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import { bank, queued, records } from '../activity-options';
import { summaryOf } from '../summaries';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';
import type { ProcessTask } from '../recorded-process/recorded-process';

export function paymentOrder(
  input: InputOf<PaymentOrderActs>,
): Promise<ProcessProgress<OrderStanding>> {
  const { orderId } = input;
  return runActs<PaymentOrderActs, OrderStanding>(PAYMENT_ORDER, input, {
    record: (act) => records.recordPaymentDecision({ ...act, orderId }),
    given: {
      applyBankStatus: {
        check: bankStatusFaults,
        record: ({ key, at, message }) => records.recordBankStatus({ key, orderId, at, message }),
      },
    },
    turn: (at) => records.turnPaymentOrder({ orderId, at }),
    tasks: (standing) => tasksOf(orderId, standing),
    details: detailsOf,
  });
}

/** Lines first, then the way to the bank. */
function tasksOf(orderId: string, { toCarryOut, toSend }: OrderStanding): ProcessTask[] {
  const lines = toCarryOut.map((actId) => ({
    name: actId,
    zh: summaryOf('carryOut'),
    run: carryingOut(actId),
  }));
  const send = {
    name: 'sendPaymentOrder',
    zh: summaryOf('sendPaymentOrder'),
    run: (at: Instant) => bank.sendPaymentOrder({ orderId, at }),
  };
  return [...lines, ...(toSend ? [send] : [])];
}

function carryingOut(actId: string): ProcessTask['run'] {
  return async (at) => {
    const broken = await queued.carryOut({ actId, at });
    return broken.length === 0 ? undefined : { broken: broken.join('、') };
  };
}

function detailsOf({ lines, failed, answered, disputed, bankRefused }: OrderStanding): string[] {
  return [
    `- 共${lines}笔，未能下达${failed}笔，已有结果${answered}笔`,
    ...(disputed === 0 ? [] : [`- 银行回执前后不一致${disputed}笔，请财务核对`]),
    ...(bankRefused === undefined ? [] : [`- 银行不接收付款文件：${bankRefused}`]),
  ];
}
