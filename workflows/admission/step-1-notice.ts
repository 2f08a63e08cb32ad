/**
 * Art. 10(1): the notice. A case begins with the institution's filing under it, or, for a supplementary
 * admission (Art. 9), with the invitation under the redemption round's notice.
 */
import type { Desk } from '../desk';
import { product, type Filed } from '../products';

export async function notice(desk: Desk): Promise<Filed> {
  return product(await desk.take('submit', 'invite'));
}
