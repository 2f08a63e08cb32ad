/**
 * A year's evaluation (Arts. 8, 21): opened by a Schedule once the year is over; the figures are counted and frozen,
 * the centre proposes a grade for each institution, and another person of the bureau confirms or returns them. It
 * is over when the grades are confirmed; it is not cancelled.
 */
import {
  EVALUATION,
  type EvaluationActs,
  type EvaluationStanding,
} from '../../policy/evaluation/acts';
import { queued, records } from '../activity-options';
import { summaryOf } from '../summaries';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';

export function evaluation(
  input: InputOf<EvaluationActs>,
): Promise<ProcessProgress<EvaluationStanding>> {
  const { year } = input;
  return runActs<EvaluationActs, EvaluationStanding>(EVALUATION, input, {
    record: (act) => records.recordEvaluationDecision({ ...act, year }),
    turn: (at) => records.turnEvaluation({ year, at }),
    tasks: ({ toCount }) =>
      toCount
        ? [
            {
              name: 'countFigures',
              zh: summaryOf('countEvaluation'),
              run: (at) => queued.countEvaluation({ year, at }),
            },
          ]
        : [],
    details: ({ institutions }) => (institutions === 0 ? [] : [`- 参评服务机构${institutions}家`]),
  });
}
