/** Art. 10(3): the institution's district reviews; the centre, for one out of the city (reading of Art. 8). */
import type { Desk } from '../desk';
import { product, type Claim, type Referral } from '../products';
import { preliminaryReview as examine } from '../shared/preliminary-review';

export async function preliminaryReview(desk: Desk, _claim: Claim): Promise<Referral> {
  return product(await examine(desk));
}
