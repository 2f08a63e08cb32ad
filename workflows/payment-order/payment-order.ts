/**
 * A payment order (Art. 17(7)): prepared by one person of finance and approved or rejected by another, then its
 * lines are instructed, the order goes to the bank, and the bank's answers come back, line by line. It is over
 * when each line has its result. Once prepared it is not cancelled: it is approved, or rejected with a reason.
 */
import type { Instant } from '../../policy/kernel/time';
import {
  checkPaymentDecision,
  type OrderStanding,
  type PaymentAnswer,
  type PaymentDecisions,
} from '../../policy/payment-order/decisions';
import { refusal } from '../../policy/words/refusals';
import { bank, queued, records } from '../activity-options';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess, type ProcessTask } from '../recorded-process/recorded-process';
import { paymentDetailsOf } from './details';
import {
  PAYMENT_DECISIONS_TAKEN,
  paymentOrderWorkflowId,
  type PaymentOrderInput,
} from './messages';

export function paymentOrder(input: PaymentOrderInput): Promise<ProcessProgress<OrderStanding>> {
  const { orderId } = input;
  return runProcess<PaymentDecisions, PaymentAnswer, OrderStanding>(input, {
    subject: paymentOrderWorkflowId(orderId),
    decisions: PAYMENT_DECISIONS_TAKEN,
    check: checkPaymentDecision,
    record: (act) => records.recordPaymentDecision({ ...act, orderId }),
    turn: (at) => records.turnPaymentOrder({ orderId, at }),
    tasks: (standing) => tasksOf(orderId, standing),
    details: paymentDetailsOf,
    goesOn: refusal('payment-order-goes-on', { order: orderId }),
  });
}

/** Lines first, then the way to the bank. */
function tasksOf(orderId: string, { toCarryOut, toSend }: OrderStanding): ProcessTask[] {
  const lines = toCarryOut.map((actId) => ({ name: actId, run: carryingOut(actId) }));
  const send = {
    name: 'sendPaymentOrder',
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
