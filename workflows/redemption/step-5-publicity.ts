/** Art. 17(5): the result is published; an objection that proves right goes back to the bureau. */
import type { Desk } from '../desk';
import { product, type Award, type Settled } from '../products';
import { publicity as publish } from '../shared/publicity';

export async function publicity(desk: Desk, _award: Award): Promise<Settled> {
  return product(await publish(desk));
}
