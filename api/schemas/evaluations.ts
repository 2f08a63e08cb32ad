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
import { filled } from './parts';
import { shape } from './reading';

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
