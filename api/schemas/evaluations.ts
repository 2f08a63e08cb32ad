/** Arts. 8, 21: what is said of a service, and of a year's evaluation. */
import { z } from 'zod';
import {
  ASPECTS,
  LEAST_SCORE,
  LONGEST_COMMENT,
  MOST_SCORE,
  type SatisfactionAspect,
  type SatisfactionRating,
} from '../../policy/evaluation/satisfaction';
import { MOST } from '../../policy/kernel/limits';
import { GRADE_LIST } from '../../policy/evaluation/grades';
import type { Deviation } from '../../policy/evaluation/decisions';
import { filled, list, note, prose, sha256, shape, uscc } from '../../policy/acts/kit';

const score = z.int(`应为${LEAST_SCORE}至${MOST_SCORE}的整数`).min(LEAST_SCORE).max(MOST_SCORE);
const scores = z.strictObject(
  Object.fromEntries(ASPECTS.map((aspect) => [aspect, score])) as Record<
    SatisfactionAspect,
    typeof score
  >,
);

export const ratingBody = shape<SatisfactionRating>()({
  scores,
  comment: filled(LONGEST_COMMENT).optional(),
});

export interface ProposeBody {
  readonly reason: string;
  readonly hash: string;
  readonly deviations: readonly Deviation[];
}
export const proposeBody = shape<ProposeBody>()({
  reason: prose,
  hash: sha256,
  deviations: list(
    shape<Deviation>()({ institution: uscc, grade: z.enum(GRADE_LIST), reason: note }),
    MOST.deviations,
  ),
});

export interface ConfirmBody {
  readonly reason: string;
  readonly hash: string;
  readonly removals: readonly string[];
}
export const confirmBody = shape<ConfirmBody>()({
  reason: prose,
  hash: sha256,
  removals: list(uscc),
});

const limit = z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50);
export const resultsQuery = z.strictObject({ after: uscc.optional(), limit });
