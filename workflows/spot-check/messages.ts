/** The messages of a year's spot check (Art. 8): Updates only. A Schedule starts it, never a message. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type {
  SpotCheckAnswer,
  SpotCheckDecisionName,
  SpotCheckDecisions,
} from '../../policy/spot-check/spot-check';
import type { ProcessInput } from '../recorded-process/messages';

export interface SpotCheckInput extends ProcessInput {
  readonly year: number;
}

export function spotCheckWorkflowId(year: number): string {
  return `spot-check/${year}`;
}

const SPOT_CHECK_DECISIONS = {
  announceSeed: true,
  publishSeed: true,
  assignInspectors: true,
  recordInspection: true,
  reportRectification: true,
  verifyRectification: true,
  decideConsequence: true,
} as const satisfies Record<SpotCheckDecisionName, true>;
export const SPOT_CHECK_DECISIONS_TAKEN = Object.keys(
  SPOT_CHECK_DECISIONS,
) as SpotCheckDecisionName[];

export function spotCheckUpdate<N extends SpotCheckDecisionName>(
  name: N,
): UpdateDefinition<SpotCheckAnswer, [SpotCheckDecisions[N]], N> {
  return defineUpdate<SpotCheckAnswer, [SpotCheckDecisions[N]], N>(name);
}
