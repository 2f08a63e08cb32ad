/**
 * A year's evaluation (Arts. 8, 21): opened by a Schedule once the year is over; the figures are counted and frozen,
 * the centre proposes a grade for each institution, and another person of the bureau confirms or returns them. It
 * is over when the grades are confirmed; it is not cancelled.
 */
import {
  checkEvaluationDecision,
  type EvaluationAnswer,
  type EvaluationDecisions,
  type EvaluationStanding,
} from '../../policy/evaluation/decisions';
import { refusal } from '../../policy/words/refusals';
import { queued, records } from '../activity-options';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess } from '../recorded-process/recorded-process';
import { evaluationDetailsOf } from './details';
import { EVALUATION_DECISIONS_TAKEN, evaluationWorkflowId, type EvaluationInput } from './messages';

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
