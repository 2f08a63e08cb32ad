/**
 * A year's evaluation (Arts. 8, 21): opened by a Schedule once the year is over; the figures are counted and frozen,
 * the centre proposes a grade for each institution, and another person of the bureau confirms or returns them. It
 * is over when the grades are confirmed; it is not cancelled.
 */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import {
  checkEvaluationDecision,
  type EvaluationAnswer,
  type EvaluationDecisions,
  type EvaluationStanding,
} from '../../policy/evaluation/decisions';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import { refusal } from '../../policy/refusals';
import { queued, records } from '../activity-options';
import { clockOf } from '../clock';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess } from '../recorded-process/recorded-process';
import { evaluationDetailsOf } from './details';
import {
  EVALUATION_DECISIONS_TAKEN,
  evaluationStart,
  evaluationWorkflowId,
  type EvaluationInput,
  type EvaluationOpeningInput,
} from './messages';

export function evaluation(input: EvaluationInput): Promise<ProcessProgress<EvaluationStanding>> {
  const { year } = input;
  return runProcess<EvaluationDecisions, EvaluationAnswer, EvaluationStanding>(input, {
    subject: evaluationWorkflowId(year),
    decisions: EVALUATION_DECISIONS_TAKEN,
    check: checkEvaluationDecision,
    record: (act) => records.recordEvaluationDecision({ ...act, year }),
    turn: (at) => records.turnEvaluation({ year, at }),
    tasks: ({ toCount }) =>
      toCount ? [{ name: 'countFigures', run: (at) => queued.countEvaluation({ year, at }) }] : [],
    details: evaluationDetailsOf,
    goesOn: refusal('evaluation-goes-on', { year }),
    opensItself: true,
  });
}

/** What the Schedule starts: it opens the evaluation of the year before, unless that was opened already. */
export async function evaluationOpening({ clock }: EvaluationOpeningInput = {}): Promise<number> {
  const year = yearOf(civilDateOf(clockOf(clock).now())) - 1;
  const input = { year, ...(clock !== undefined && { clock }) };
  try {
    await startChild(evaluation, {
      ...evaluationStart(input),
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return year;
}
