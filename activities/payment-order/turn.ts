/**
 * What the clock and its lines bring to a payment order (Art. 17(7)): due dates, reminders and escalations, each once, and
 * the next state once each line is with its case, or answered for.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import {
  PAYMENT_ORDER,
  type OrderStanding,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import { isOpen } from '../../policy/payment-order/disputes';
import { actOnOrder, paymentOrderOf, type OrderRecord } from '../../store/processes/payment-order';
import { calendarInForce } from '../../store/reference/calendar-years';
import { batchActOf, recordedAmong } from '../../store/round/batch-acts';
import type { Configuration } from '../configuration';
import { stepByStep, type ServiceStep } from '../process/steps';
import { dueStep, standingOf } from '../process/waits';
import { waitAfter } from './waits';

interface OrderAt {
  readonly orderId: string;
  readonly at: Instant;
}

const STEPPING = { process: PAYMENT_ORDER, find: paymentOrderOf, actOn: actOnOrder };

/** Takes the order on as far as the instant allows, and answers its standing. */
export function turnPaymentOrder({ bank }: Configuration) {
  return async ({ orderId, at }: OrderAt): Promise<OrderStanding> => {
    const calendar = await calendarInForce();
    const order = await stepByStep<PaymentOrderActs, OrderRecord>(
      STEPPING,
      orderId,
      at,
      async (now) => (await onward(now)) ?? (await chase(now, at, calendar)),
    );
    const toCarryOut = await recordedAmong(order.acts);
    const standing = standingOf<PaymentOrderActs>(PAYMENT_ORDER, order, at);
    const { failed, answers, disputes, bankRefused } = order;
    return {
      ...standing,
      over: standing.over && toCarryOut.length === 0,
      lines: order.order.lines.length,
      failed: failed.length,
      answered: answers.length,
      disputed: disputes.filter(isOpen).length,
      toCarryOut,
      toSend: bank !== undefined && isToSend(order),
      ...(bankRefused !== undefined && { bankRefused }),
    };
  };
}

/** What the bank has answered to, by whatever way, it has. */
function isToSend({ state, sentAt, answers, bankRefused }: OrderRecord): boolean {
  const isKnown = sentAt !== undefined || answers.length > 0 || bankRefused !== undefined;
  return state === 'instructed' && !isKnown;
}

/** Approved, it is instructed once each line is in or has failed; then settled once each is answered. */
async function onward(order: OrderRecord): Promise<ServiceStep<OrderRecord> | undefined> {
  if (order.state !== 'approved' && order.state !== 'instructed') return undefined;
  if ((await recordedAmong(order.acts)).length > 0) return undefined;
  if (order.state === 'approved') {
    const failed = (await batchActOf(order._id))?.failed ?? [];
    return stepTo(order, { state: 'instructed', failed });
  }
  const open = order.order.lines.length - order.failed.length - order.answers.length;
  return open > 0 ? undefined : stepTo(order, { state: 'settled', waits: [] });
}

function stepTo(
  { order: { lines } }: OrderRecord,
  set: Pick<OrderRecord, 'state'> & Partial<OrderRecord>,
): ServiceStep<OrderRecord> {
  const { state } = set;
  return {
    act: 'turnPaymentOrder',
    reason: PAYMENT_ORDER.states[state],
    result: state,
    about: { lines: lines.length },
    write: () => set,
  };
}

/** Finance is reminded, and then the centre hears of it; being late decides nothing. */
async function chase(
  { roundId, waits: [wait] }: OrderRecord,
  at: Instant,
  calendar: Calendar,
): Promise<ServiceStep<OrderRecord> | undefined> {
  const next = wait && (await waitAfter({ at, calendar }, roundId, wait));
  if (next === undefined) return undefined;
  return {
    ...dueStep<PaymentOrderActs>(PAYMENT_ORDER, next),
    write: () => ({ waits: [next.wait] }),
  };
}
