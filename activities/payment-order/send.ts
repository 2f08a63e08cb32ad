/** Art. 17(7): hands an instructed order to the bank, where there is a way to it. Sent twice, it is one order. */
import { BankRefused } from '../../bank/gateway';
import { writePain001 } from '../../bank/pain-001';
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import {
  actOnOrder,
  orderForBank,
  paymentOrderOf,
  paymentOrderSubject,
  type OrderAct,
} from '../../store/processes/payment-order';
import { SERVICE } from '../../store/trail/trail';
import type { Configuration } from '../configuration';

export function sendPaymentOrder({ bank }: Configuration) {
  /** Throws `BankUnavailable`: the same call again, later, will tell. What the bank refuses, finance sees. */
  return async ({ orderId, at }: { readonly orderId: string; readonly at: Instant }) => {
    const order = await paymentOrderOf(orderId);
    if (bank === undefined || order?.state !== 'instructed' || order.sentAt !== undefined) return;
    const content = writePain001(orderForBank(order));
    const refused = await bank.send({ messageId: orderId, format: 'pain.001', content }).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof BankRefused) return error.message;
        throw error;
      },
    );
    await record(orderId, at, refused);
  };
}

async function record(orderId: string, at: Instant, refused: string | undefined): Promise<void> {
  const result = refused === undefined ? 'sent' : 'bank-refused';
  const act = 'sendPaymentOrder';
  const entry: OrderAct = {
    key: `${paymentOrderSubject(orderId)}/${result}`,
    orderId,
    at,
    by: SERVICE,
    channel: 'service',
    act,
    reason: refused ?? '已送达银行',
  };
  await actOnOrder(entry, (order) => {
    invariant(order !== null, `there is no payment order ${orderId}`);
    const { state } = order;
    const about = { lines: orderForBank(order).lines.length };
    return Promise.resolve({
      set: refused === undefined ? { sentAt: at } : { bankRefused: refused },
      answer: { orderId, act, state, result, about },
    });
  });
}
