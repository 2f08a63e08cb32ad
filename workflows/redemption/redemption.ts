/** Redemption, Art. 17. Each step takes what the step before it produced, so none can be skipped. */
import type { Ending } from '../../policy/case/waits';
import type { CaseInput } from '../messages';
import { procedure } from '../procedure';
import { notice } from './step-1-notice';
import { application } from './step-2-application';
import { preliminaryReview } from './step-3-preliminary-review';
import { deliberation } from './step-4-deliberation';
import { publicity } from './step-5-publicity';
import { approvalDocument } from './step-6-approval-document';
import { payment } from './step-7-payment';

export async function redemption(input: CaseInput): Promise<Ending> {
  return procedure('redemption', input, async (step, desk) => {
    const filed = await step('17(1)', () => notice(desk));
    const claim = await step('17(2)', () => application(desk, filed));
    const referral = await step('17(3)', () => preliminaryReview(desk, claim));
    const award = await step('17(4)', () => deliberation(desk, referral));
    const settled = await step('17(5)', () => publicity(desk, award));
    const approval = await step('17(6)', () => approvalDocument(desk, settled));
    return step('17(7)', () => payment(desk, approval));
  });
}
