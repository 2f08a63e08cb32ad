/**
 * Art. 17(4): experts review, then a meeting decides whom and how much. A case whose provider is being
 * admitted goes through the review but not to the meeting (Art. 9).
 */
import type { Desk } from '../desk';
import { product, type Award, type Referral } from '../products';
import { expertReview } from '../shared/expert-review';

export async function deliberation(desk: Desk, _referral: Referral): Promise<Award> {
  await expertReview(desk);
  while (desk.waitsFor('supplementary-admission')) await desk.take('settleAdmission');
  return product(await desk.take('deliberate'));
}
