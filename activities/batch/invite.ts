/** Starts the supplementary admission that a redemption has opened (Art. 9), once, however often it is asked. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { caseOf, type CaseRecord } from '../../store/cases';
import { TASK_QUEUE, toldSignal, workflowIdOf, type CaseInput } from '../../workflows/messages';
import {
  VOUCHER_DISTRICT,
  VOUCHER_PROCEDURE,
  VOUCHER_ROUND,
} from '../../workflows/search-attributes';
import type { Configuration } from '../configuration';
import { inviteKey } from '../records/supplementary';

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
      ...(clock !== undefined && { clock }),
    };
    try {
      await client.workflow.signalWithStart('admission', {
        workflowId: workflowIdOf(input),
        taskQueue: TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        signal: toldSignal,
        signalArgs: [{ key: inviteKey(admissionNo) }],
        staticSummary: `追加入库 ${admissionNo}`,
        typedSearchAttributes: attributesOf(kase),
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}

function attributesOf(kase: CaseRecord): TypedSearchAttributes {
  return new TypedSearchAttributes([
    { key: VOUCHER_PROCEDURE, value: 'admission' },
    { key: VOUCHER_ROUND, value: kase.roundId },
    ...(kase.district === undefined ? [] : [{ key: VOUCHER_DISTRICT, value: kase.district }]),
  ]);
}
