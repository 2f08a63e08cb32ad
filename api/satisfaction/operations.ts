/** The enterprise's one rating of a service (Art. 21): what is asked and answered. */
import { z } from 'zod';
import { filled, sha256, shape } from '../../policy/acts/kit';
import { LONGEST_COMMENT, type SatisfactionRating } from '../../policy/evaluation/satisfaction';
import { STAFF_OR_PARTY } from '../access';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams } from '../schemas/requests';
import { scores } from './scores';

const one = { path: '/cases/:no/rating', params: caseParams } as const;

export const rateService = operation({
  ...one,
  id: 'rateService',
  refuses: ['rating-not-own', 'rating-unpaid', 'rating-given', 'rating-too-late'],
  method: 'post',
  zh: '评价服务',
  en: 'Rate a service that is paid, once (Art. 21)',
  by: ['applicant'],
  keyed: true,
  body: shape<SatisfactionRating>()({ scores, comment: filled(LONGEST_COMMENT).optional() }),
  status: 201,
  answer: z.strictObject({
    no: z.string(),
    act: z.literal('rateService'),
    result: z.literal('rated'),
    scores,
    request: sha256,
  }),
});
export const getRating = operation({
  ...one,
  id: 'getRating',
  refuses: ['rating-not-own', 'rating-unknown'],
  method: 'get',
  zh: '查阅满意度评价',
  en: 'How content the enterprise was; it reads its own (Art. 21)',
  by: STAFF_OR_PARTY,
  answer: z.strictObject({
    no: z.string(),
    programmeYear: z.int(),
    enterprise: z.string(),
    provider: z.string(),
    scores,
    comment: z.string().optional(),
    at: instant,
    by: z.string(),
  }),
});
