/**
 * Art. 17(7): payment to the redeemer's account (Art. 15). Once an instruction is with the bank, only
 * the bank's answer moves the case: a cancellation waits for it.
 */
import { CancellationScope } from '@temporalio/workflow';
import type { Answer } from '../../policy/waiting';
import type { Desk } from '../desk';
import type { Approval } from '../products';

export async function payment(desk: Desk, _approval: Approval): Promise<Answer> {
  for (;;) {
    await desk.take('instructPayment');
    const report = await CancellationScope.nonCancellable(() => desk.take('reportPayment'));
    if (report.result === 'paid') return report;
    await desk.take('correctAccount');
  }
}
