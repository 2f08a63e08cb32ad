/** The messages of a sanction (Art. 20): Updates only, for what it decides about money and rights needs a known person. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { SanctionDecisionName, SanctionDecisions } from '../../policy/sanction/decisions';
import type { SanctionAnswer } from '../../policy/sanction/standing';
import type { ProcessInput } from '../recorded-process/messages';
import { FIRST } from '../messages';
import { VOUCHER_PROCEDURE } from '../search-attributes';

export interface SanctionInput extends ProcessInput {
  readonly no: string;
}

export function sanctionWorkflowId(no: string): string {
  return `sanction/${no}`;
}

const SANCTION_DECISIONS = {
  openSanction: true,
  recordStatement: true,
  recordNoStatement: true,
  decideSanction: true,
  issueNotice: true,
  recordDelivery: true,
  correctDelivery: true,
  recordEnforcement: true,
  endEnforcement: true,
  revokeSanction: true,
} as const satisfies Record<SanctionDecisionName, true>;
export const SANCTION_DECISIONS_TAKEN = Object.keys(SANCTION_DECISIONS) as SanctionDecisionName[];

export function sanctionUpdate<N extends SanctionDecisionName>(
  name: N,
): UpdateDefinition<SanctionAnswer, [SanctionDecisions[N]], N> {
  return defineUpdate<SanctionAnswer, [SanctionDecisions[N]], N>(name);
}

/** How a sanction's process is started by its opening. A refused opening has ended it; a corrected one starts it anew. */
export function sanctionStart(input: SanctionInput) {
  return {
    args: [input] as unknown[],
    workflowId: sanctionWorkflowId(input.no),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `违规处理 ${input.no}`,
    priority: FIRST,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: 'sanction' }],
  };
}
