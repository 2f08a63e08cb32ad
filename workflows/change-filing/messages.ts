/** The messages of a change filing (Art. 8): Updates only, for each needs a known person. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { ChangeDecisionName, ChangeDecisions } from '../../policy/change-filing/decisions';
import type { ChangeAnswer } from '../../policy/change-filing/standing';
import type { ProcessInput } from '../recorded-process/messages';
import { FIRST } from '../messages';
import { VOUCHER_PROCEDURE } from '../search-attributes';

export interface ChangeFilingInput extends ProcessInput {
  readonly no: string;
}

export function changeFilingWorkflowId(no: string): string {
  return `change-filing/${no}`;
}

const CHANGE_DECISIONS = {
  fileChange: true,
  decideChange: true,
  resubmitChange: true,
  withdrawChange: true,
} as const satisfies Record<ChangeDecisionName, true>;
export const CHANGE_DECISIONS_TAKEN = Object.keys(CHANGE_DECISIONS) as ChangeDecisionName[];

export function changeUpdate<N extends ChangeDecisionName>(
  name: N,
): UpdateDefinition<ChangeAnswer, [ChangeDecisions[N]], N> {
  return defineUpdate<ChangeAnswer, [ChangeDecisions[N]], N>(name);
}

/** How a filing's process is started by the filing. A refused one has ended it; a corrected one starts it anew. */
export function changeFilingStart(input: ChangeFilingInput) {
  return {
    args: [input] as unknown[],
    workflowId: changeFilingWorkflowId(input.no),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `变更备案 ${input.no}`,
    priority: FIRST,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: 'change-filing' }],
  };
}
