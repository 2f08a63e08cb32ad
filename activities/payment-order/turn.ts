/** Where a payment order stands, read from the record: what its process has still to do, and whether it is over. */
import type { Instant } from '../../policy/kernel/time';
import type { OrderStanding, OrderState } from '../../policy/payment-order/decisions';
import { isOpen } from '../../policy/payment-order/disputes';
import { batchActOf, recordedAmong } from '../../store/round/batch-acts';
import {
  actOnOrder,
  paymentOrderOf,
  paymentOrderSubject,
  type OrderAct,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { SERVICE } from '../../store/trail/trail';
import type { Configuration } from '../configuration';

interface OrderAt {
  readonly orderId: string;
  readonly at: Instant;
}

/** Takes the order on where its acts have been carried out, and answers its standing. */
export function turnPaymentOrder({ bank }: Configuration) {
  return async ({ orderId, at }: OrderAt): Promise<OrderStanding> => {
    const toCarryOut = await recordedAmong((await known(orderId)).acts);
    if (toCarryOut.length === 0) {
      await takeOn(orderId, 'approved', at);
      await takeOn(orderId, 'instructed', at);
    }
    const order = await known(orderId);
    const { state, failed, answers, disputes, waits, sentAt, bankRefused, trail } = order;
    const toSend =
      state === 'instructed' &&
      bank !== undefined &&
      sentAt === undefined &&
      // What the bank has answered to, by whatever way, it has.
      answers.length === 0 &&
      bankRefused === undefined;
    const isDone = state === 'rejected' || state === 'settled';
    return {
      ...{ step: '17(7)', over: isDone && toCarryOut.length === 0 },
      ...{ state, sequence: trail.length, lines: order.order.lines.length },
      ...{
        failed: failed.length,
        answered: answers.length,
        disputed: disputes.filter(isOpen).length,
      },
      ...{ waits, toCarryOut, toSend },
      ...(bankRefused !== undefined && { bankRefused }),
    };
  };
}

async function known(orderId: string): Promise<OrderRecord> {
  const order = await paymentOrderOf(orderId);
  if (order === null) throw new Error(`There is no payment order ${orderId}.`);
  return order;
}

/** Approved, it is instructed once each line is in or has failed; then settled once each is answered. */
async function takeOn(orderId: string, from: OrderState, at: Instant): Promise<void> {
  const order = await known(orderId);
  const next = order.state === from ? await nextOf(order) : undefined;
  if (next === undefined) return;
  const key = `${paymentOrderSubject(orderId)}/${next.state}`;
  const act: OrderAct = {
    ...{ key, orderId, at, by: SERVICE, channel: 'service', act: 'turnPaymentOrder' },
    reason: next.state,
  };
  const { length: lines } = order.order.lines;
  await actOnOrder(act, () =>
    Promise.resolve({
      set: next,
      answer: { orderId, act: 'turnPaymentOrder', result: next.state, lines },
    }),
  );
}

type Next = Pick<OrderRecord, 'state'> & Partial<OrderRecord>;

async function nextOf(order: OrderRecord): Promise<Next | undefined> {
  if (order.state === 'approved') {
    const failed = (await batchActOf(order._id))?.failed ?? [];
    return { state: 'instructed', failed };
  }
  const open = order.order.lines.length - order.failed.length - order.answers.length;
  return open === 0 ? { state: 'settled', waits: [] } : undefined;
}
