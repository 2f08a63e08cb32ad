/** Admission, Art. 10, in its three ways (Arts. 8, 9): direct, by review, and supplementary. */
import { CancellationScope, ContinueAsNew } from '@temporalio/workflow';
import type { Ending } from '../../policy/case/waits';
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { CaseInput } from '../messages';
import { procedure } from '../procedure';
import { notice } from './step-1-notice';
import { application } from './step-2-application';
import { preliminaryReview } from './step-3-preliminary-review';
import { review } from './step-4-review';
import { deliberation } from './step-5-deliberation';
import { publicityAndAdmission } from './step-6-publicity-and-admission';

export async function admission(input: CaseInput): Promise<Ending> {
  let goesOn = false;
  try {
    return await procedure('admission', input, async (step, desk) => {
      const opened = await step('10(1)', () => notice(desk));
      const claim = await step('10(2)', () => application(desk, opened));
      const referral = await step('10(3)', () => preliminaryReview(desk, claim));
      const reviewed = await step('10(4)', () => review(desk, referral));
      const award = await step('10(5)', () => deliberation(desk, reviewed));
      return step('10(6)', () => publicityAndAdmission(desk, award));
    });
  } catch (error) {
    // A new history goes on at once: what is sent meanwhile would be lost with this one.
    goesOn = error instanceof ContinueAsNew;
    throw error;
  } finally {
    // However it ended, the redemptions that wait for this institution are told (Art. 9).
    if (!goesOn) await toldToWaiting(input);
  }
}

function toldToWaiting(input: CaseInput): Promise<void> {
  return CancellationScope.nonCancellable(() =>
    batch.settleWaiting({
      admissionNo: input.no,
      at: clockOf(input.clock).now(),
      ...(input.clock !== undefined && { clock: input.clock }),
    }),
  );
}
