/** What an enterprise says of a service (Art. 21). */
import { z } from 'zod';
import {
  LEAST_SCORE,
  MOST_SCORE,
  type SatisfactionAspect,
} from '../../policy/evaluation/satisfaction';

const score = z.int(`应为${LEAST_SCORE}至${MOST_SCORE}的整数`).min(LEAST_SCORE).max(MOST_SCORE);
export const scores = z.strictObject({
  quality: score,
  timeliness: score,
  expertise: score,
  price: score,
} satisfies Record<SatisfactionAspect, typeof score>);
