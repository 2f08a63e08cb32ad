/**
 * Art. 17(1): the notice. The round publishes it (`workflows/round`); a case begins when a filing under
 * it arrives, and the policy of that notice is recorded with the case.
 */
import type { Desk } from '../desk';
import { product, type Filed } from '../products';

export async function notice(desk: Desk): Promise<Filed> {
  return product(await desk.take('submit'));
}
