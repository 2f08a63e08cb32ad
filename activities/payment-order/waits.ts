/** Whose turn it is on a payment order, by the policy of its round (Art. 13). */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import {
  PAYMENT_ORDER,
  type OrderWait,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import type { Tx } from '../../store/kernel/connection';
import { knownRound } from '../../store/round/rounds';
import { onwards, openWait, type Onward } from '../process/waits';

interface Looking {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly tx?: Tx;
}

export async function waitFor(
  { at, calendar, tx }: Looking,
  roundId: string,
  name: OrderWait['name'],
): Promise<OrderWait> {
  const { policy } = await knownRound(roundId, tx);
  return openWait<PaymentOrderActs>(PAYMENT_ORDER, { policy }, name, at, calendar);
}

/** The wait after what is due of it; undefined where nothing is. */
export async function waitAfter(
  { at, calendar }: Looking,
  roundId: string,
  wait: OrderWait,
): Promise<Onward<PaymentOrderActs> | undefined> {
  const { policy } = await knownRound(roundId);
  return onwards<PaymentOrderActs>(PAYMENT_ORDER, { policy }, wait, at, calendar);
}
