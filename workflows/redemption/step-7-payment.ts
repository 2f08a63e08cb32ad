/**
 * Art. 17(7): payment to the redeemer's account (Art. 15), again with a corrected one where it failed. The
 * instruction and the bank's answer reach the case as lines of a payment order.
 */
import type { Answer } from '../../policy/case/waits';
import type { Desk } from '../desk';
import type { Approval } from '../products';

export async function payment(desk: Desk, _approval: Approval): Promise<Answer> {
  for (;;) {
    await desk.take('instructPayment');
    const report = await desk.take('reportPayment');
    if (report.result === 'paid') return report;
    await desk.take('correctAccount');
  }
}
