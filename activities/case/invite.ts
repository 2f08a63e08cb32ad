/** Starts the supplementary admission that a redemption has opened (Art. 9), once, however often it is asked. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { caseOf } from '../../store/case/cases';
import { caseStart, TASK_QUEUE, toldSignal, type CaseInput } from '../../workflows/messages';
import type { Configuration } from '../configuration';
import { inviteKey } from './supplementary';

export interface Invitation {
  readonly admissionNo: string;
  readonly clock?: CaseInput['clock'];
}

export function invite({ client }: Configuration) {
  return async ({ admissionNo, clock }: Invitation): Promise<void> => {
    const kase = await caseOf(admissionNo);
    if (kase?.way !== 'supplementary') return;
    const input: CaseInput = {
      no: admissionNo,
      procedure: 'admission',
      roundId: kase.roundId,
      carriedOn: true,
      ...(clock !== undefined && { clock }),
    };
    try {
      await client.workflow.signalWithStart('admission', {
        ...caseStart(input, kase.district),
        taskQueue: TASK_QUEUE,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        signal: toldSignal,
        signalArgs: [{ key: inviteKey(admissionNo) }],
        staticSummary: `追加入库 ${admissionNo}`,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}
