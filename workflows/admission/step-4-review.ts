/** Art. 10(4): experts review; a direct admission has its recognition document verified instead (Art. 8(1)). */
import type { Desk } from '../desk';
import { product, type Referral, type Reviewed } from '../products';
import { expertReview } from '../shared/expert-review';

export async function review(desk: Desk, _referral: Referral): Promise<Reviewed> {
  // One that is taken up from a later act no longer waits for it.
  const isDirect = desk.waitsFor('recognition-check') || desk.hasAnswer('verifyRecognition');
  if (isDirect) return product(await desk.take('verifyRecognition'));
  return product(await expertReview(desk));
}
