/** Art. 10(5): a meeting deliberates on the result of the review. */
import type { Desk } from '../desk';
import { product, type Award, type Reviewed } from '../products';

export async function deliberation(desk: Desk, _reviewed: Reviewed): Promise<Award> {
  return product(await desk.take('deliberate'));
}
