/** The messages of a year's evaluation (Arts. 8, 21): Updates only, for a grade may cost an institution its place. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type {
  EvaluationAnswer,
  EvaluationDecisionName,
  EvaluationDecisions,
} from '../../policy/evaluation/decisions';
import { TASK_QUEUE } from '../messages';
import type { ProcessInput } from '../recorded-process/messages';
import { VOUCHER_PROCEDURE } from '../search-attributes';

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

/** How a year's evaluation is started: once, by whatever looks after the years. */
export function evaluationStart(input: EvaluationInput) {
  return {
    args: [input] as [EvaluationInput],
    taskQueue: TASK_QUEUE,
    workflowId: evaluationWorkflowId(input.year),
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
    staticSummary: `绩效评估 ${input.year}年度`,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: 'evaluation' }],
  };
}

export interface EvaluationOpeningInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}
/** Id of the Schedule that opens the evaluation of the year that has ended, and the type that it starts. */
export const EVALUATION_SCHEDULE = 'evaluation';
export const EVALUATION_OPENING = 'evaluationOpening';
