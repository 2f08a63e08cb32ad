/** Art. 10(2): the institution applies by itself, also when it was invited. */
import type { Desk } from '../desk';
import { product, type Claim, type Filed } from '../products';

export async function application(desk: Desk, opened: Filed): Promise<Claim> {
  if (opened.act === 'submit') return product(opened);
  return product(await desk.take('submit'));
}
