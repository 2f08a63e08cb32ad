/**
 * The vouchers of a year (Arts. 2, 14): issues them to the enterprises of the bureau's lists without
 * anybody's application, reminds of the end of their validity, marks them as expired after it, and takes
 * the decisions to void, stop or resume one. It concludes when the year is over and nothing can use one.
 */
import { CancellationScope, continueAsNew } from '@temporalio/workflow';
import { addDays, civilDateOf, startOf } from '../../policy/kernel/time';
import { isTimeToCarryOn } from '../carry-on';
import { clockOf, type Clock } from '../clock';
import type { VoucherProgress, VoucherYearInput } from './messages';
import { VoucherDesk } from './voucher-desk';

export async function voucherYear(input: VoucherYearInput): Promise<VoucherProgress> {
  const clock = clockOf(input.clock);
  const desk = new VoucherDesk(input, clock);
  try {
    return await wholeYear(input, clock, desk);
  } finally {
    // Also a cancelled year issues what has been decided, and answers whoever has asked.
    await CancellationScope.nonCancellable(() => desk.close());
  }
}

async function wholeYear(
  input: VoucherYearInput,
  clock: Clock,
  desk: VoucherDesk,
): Promise<VoucherProgress> {
  if (!(await desk.opened())) return desk.shown();
  let nextBeat = clock.now();

  for (;;) {
    await clock.until(nextBeat, () => desk.hasWork());
    await desk.issueAll();
    if (clock.now() >= nextBeat) {
      const today = civilDateOf(clock.now());
      await desk.turn();
      if (desk.state() === 'concluded') return desk.shown();
      nextBeat = startOf(addDays(today, 1));
    }
    if (isTimeToCarryOn() && !desk.hasWork())
      await continueAsNew<typeof voucherYear>({ ...input, carriedOn: true });
  }
}
