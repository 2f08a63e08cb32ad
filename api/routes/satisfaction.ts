/** Art. 21: the enterprise's one rating of a service, once it is paid; read by the enterprise itself and by staff. */
import { Router } from 'express';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { rateService, ratingOf } from '../../store/case/satisfaction';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { refused } from '../errors';
import { ratingBody } from '../schemas/evaluations';
import { read } from '../schemas/reading';
import { caseParams } from '../schemas/requests';

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
