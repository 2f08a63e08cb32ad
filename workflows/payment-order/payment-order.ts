/**
 * A payment order (Art. 17(7)): prepared by one person of finance and approved or rejected by another, then its
 * lines are instructed, the order goes to the bank, and the bank's answers come back, line by line. It is over
 * when each line has its result. Once prepared it is not cancelled: it is approved, or rejected with a reason.
 */
import {
  allHandlersFinished,
  CancellationScope,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import { plusMs } from '../../policy/kernel/time';
import { clockOf, type Clock } from '../clock';
import type { PaymentOrderInput, PaymentProgress } from './messages';
import { PaymentDesk } from './payment-desk';

/** How long until what broke off is tried again, in ms: a bank that was silent may speak again. */
const BETWEEN_TRIES_MS = 3_600_000;

export async function paymentOrder(input: PaymentOrderInput): Promise<PaymentProgress> {
  const clock = clockOf(input.clock);
  const desk = new PaymentDesk(input, clock);
  try {
    if (!(await desk.opened())) return desk.progress();
    desk.refuseCancellation();
    return await CancellationScope.nonCancellable(() => toTheEnd(input, clock, desk));
  } finally {
    await CancellationScope.nonCancellable(() => desk.close());
  }
}

async function toTheEnd(
  input: PaymentOrderInput,
  clock: Clock,
  desk: PaymentDesk,
): Promise<PaymentProgress> {
  for (;;) {
    const again = desk.hasBroken() ? plusMs(clock.now(), BETWEEN_TRIES_MS) : undefined;
    await clock.until(again, () => desk.hasNews());
    await desk.work();
    if (desk.isOver() && !desk.hasNews()) return desk.progress();
    if (workflowInfo().continueAsNewSuggested && !desk.hasNews() && allHandlersFinished()) {
      await continueAsNew<typeof paymentOrder>({ ...input, carriedOn: true });
    }
  }
}
