/** The messages of a year's evaluation (Arts. 8, 21): Updates only, for a grade may cost an institution its place. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type {
  EvaluationAnswer,
  EvaluationDecisionName,
  EvaluationDecisions,
} from '../../policy/evaluation/decisions';
import type { ProcessInput } from '../recorded-process/messages';

export interface EvaluationInput extends ProcessInput {
  readonly year: number;
}

export function evaluationWorkflowId(year: number): string {
  return `evaluation/${year}`;
}

const EVALUATION_DECISIONS = {
  recountFigures: true,
  proposeGrades: true,
  returnGrades: true,
  confirmGrades: true,
} as const satisfies Record<EvaluationDecisionName, true>;
export const EVALUATION_DECISIONS_TAKEN = Object.keys(
  EVALUATION_DECISIONS,
) as EvaluationDecisionName[];

export function evaluationUpdate<N extends EvaluationDecisionName>(
  name: N,
): UpdateDefinition<EvaluationAnswer, [EvaluationDecisions[N]], N> {
  return defineUpdate<EvaluationAnswer, [EvaluationDecisions[N]], N>(name);
}
