/** Art. 21: the enterprise's one rating of a service, once it is paid; read by the enterprise itself and by staff. */
import { Router } from 'express';
import { z } from 'zod';
import { filled, shape } from '../../policy/acts/kit';
import {
  ASPECTS,
  LEAST_SCORE,
  LONGEST_COMMENT,
  MOST_SCORE,
  type SatisfactionAspect,
  type SatisfactionRating,
} from '../../policy/evaluation/satisfaction';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { rateService, ratingOf } from '../../store/case/satisfaction';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { refused } from '../errors';
import { whole, type Operation } from '../openapi/parts';
import { read } from '../schemas/reading';
import { caseParams } from '../schemas/requests';

const score = z.int(`应为${LEAST_SCORE}至${MOST_SCORE}的整数`).min(LEAST_SCORE).max(MOST_SCORE);
const scores = z.strictObject(
  Object.fromEntries(ASPECTS.map((aspect) => [aspect, score])) as Record<
    SatisfactionAspect,
    typeof score
  >,
);
const ratingBody = shape<SatisfactionRating>()({
  scores,
  comment: filled(LONGEST_COMMENT).optional(),
});

export function satisfaction(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/cases/:no/rating', async (request, response) => {
    const by = await callerOf(dependencies, request);
    requireRole(by, ['applicant'], '评价服务');
    const key = requestIdOf(by, idempotencyKeyOf(request));
    const { no: caseNo } = read(caseParams, request.params, 'params');
    const rating = await bodyOf(ratingBody, request);
    if (by.party !== (await redemptionOf(caseNo)).enterprise)
      throw refused('rating-not-own', { caseNo });
    const act = { ...rating, key: `${caseNo}/${key}`, caseNo, at: dependencies.now(), by };
    response.status(201).json(await rateService(act));
  });
  router.get('/cases/:no/rating', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    const { no: caseNo } = read(caseParams, request.params, 'params');
    const { enterprise } = await redemptionOf(caseNo);
    if (reader.role !== 'applicant') requireStaff(reader, '查阅满意度评价');
    else if (reader.party !== enterprise) throw refused('rating-not-own', { caseNo });
    const rating = await ratingOf(caseNo);
    if (rating === null) throw refused('rating-unknown', { caseNo });
    const { _id: no, ...rest } = rating;
    response.json({ no, ...rest });
  });
  return router;
}

async function redemptionOf(no: string): Promise<CaseRecord> {
  const kase = await caseOf(no);
  if (kase === null) throw refused('case-unknown', { no });
  return kase;
}

export const SATISFACTION: readonly Operation[] = [
  {
    method: 'post',
    path: '/cases/:no/rating',
    summary: 'Rate a service (Art. 21)',
    keyed: true,
    params: caseParams,
    body: ratingBody,
    status: 201,
    answer: z.looseObject({
      no: z.string(),
      result: z.literal('rated'),
      scores: z.record(z.string(), z.int()),
    }),
  },
  {
    method: 'get',
    path: '/cases/:no/rating',
    summary: 'How content the enterprise was',
    params: caseParams,
    answer: whole('The scores by aspect, the comment, and when'),
  },
];
