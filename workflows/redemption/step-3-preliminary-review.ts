/** Art. 17(3): the enterprise's district reviews, also where the institution redeems. */
import type { Desk } from '../desk';
import { product, type Claim, type Referral } from '../products';
import { preliminaryReview as review } from '../shared/preliminary-review';

export async function preliminaryReview(desk: Desk, _claim: Claim): Promise<Referral> {
  return product(await review(desk));
}
