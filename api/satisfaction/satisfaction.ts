/** Art. 21: the enterprise's one rating of a service, once it is paid; read by the enterprise itself and by staff. */
import { Router } from 'express';
import type { Actor } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import { rateService, ratingOf } from '../../store/case/satisfaction';
import { readableOnly } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import * as told from './operations';

export function satisfaction(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.rateService, async ({ actor: by, requestId, ...asked }) => {
    const { no: caseNo } = asked.params;
    await requireOwnCase(by, caseNo);
    const key = `${caseNo}/${requestId}`;
    return rateService({ ...asked.body, key, caseNo, at: dependencies.now(), by });
  });
  bind(router, dependencies, told.getRating, async ({ actor, params: { no: caseNo } }) => {
    await requireOwnCase(actor, caseNo);
    const rating = await ratingOf(caseNo);
    if (rating === null) throw refused('rating-unknown', { caseNo });
    const { _id: no, ...rest } = rating;
    return { no, ...rest };
  });
  return router;
}

/** Throws `Refused` (`case-unknown`, `rating-not-own`): a party has to do with the ratings of its own cases only. */
async function requireOwnCase(actor: Actor, caseNo: string): Promise<void> {
  const { enterprise } = readableOnly(actor, caseNo, await caseOf(caseNo));
  const { role, party } = actor;
  if (role === 'applicant' && party !== enterprise) throw refused('rating-not-own', { caseNo });
}
