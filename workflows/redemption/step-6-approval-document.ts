/** Art. 17(6): after publicity without objection the approval document names the case and its amount. */
import type { Desk } from '../desk';
import { product, type Approval, type Settled } from '../products';

export async function approvalDocument(desk: Desk, _settled: Settled): Promise<Approval> {
  return product(await desk.take('approve'));
}
