/** Satisfaction, the yearly evaluation and the integrity record (Arts. 8, 21) in the OpenAPI document. */
import { z } from 'zod';
import { ratingBody } from '../schemas/evaluations';
import { caseParams } from '../schemas/requests';
import { whole, type Operation } from './parts';

const scores = z.record(z.string(), z.int());

export const EVALUATIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/cases/:no/rating', summary: 'Rate a service (Art. 21)' },
    ...{ keyed: true, params: caseParams, body: ratingBody, status: 201 },
    answer: z.looseObject({ no: z.string(), result: z.literal('rated'), scores }),
  },
  {
    ...{ method: 'get', path: '/cases/:no/rating', summary: 'How content the enterprise was' },
    ...{ params: caseParams, answer: whole('The scores by aspect, the comment, and when') },
  },
];
