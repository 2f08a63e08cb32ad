/** Reading cases and their trails (Arts. 18, 19: whoever supervises sees who did what, when and why). */
import { Router, type Request } from 'express';
import type { Actor } from '../../policy/model/nouns';
import { findCases, knownCase, type CaseQuery, type CaseRecord } from '../../store/case/cases';
import { ceilingOf } from '../../store/case/ceilings';
import { objectionsTo } from '../../store/case/objections';
import {
  caseFor,
  narrowedTo,
  objectionsFor,
  requireCase,
  requireCeiling,
  summaryFor,
  trailFor,
} from '../access';
import { callerOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { caseLinks } from '../links';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { caseParams, casesQuery, trailQuery } from '../schemas/requests';
import { trailPage } from '../trail-page';

export function cases(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/cases', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const query = read(casesQuery, request.query, 'query') as CaseQuery & { limit: number };
    const found = await readable(actor, query);
    response.json({
      cases: found.map((kase) => summaryFor(actor, kase)),
      ...nextOf(found, query.limit),
    });
  });
  router.get('/cases/:no', async (request, response) => {
    const { actor, kase } = await readableCase(dependencies, request);
    const { _id: no, ...record } = caseFor(actor, kase) as CaseRecord;
    response.json({ no, ...record, links: caseLinks(dependencies, actor, no) });
  });
  router.get('/cases/:no/ceiling', async (request, response) => {
    const { actor, kase } = await readableCase(dependencies, request);
    requireCeiling(actor, kase);
    if (kase.enterprise === undefined) throw refused('case-not-for-meeting', { caseNo: kase._id });
    response.json(await ceilingOf(kase));
  });
  router.get('/cases/:no/objections', async (request, response) => {
    const { actor, kase } = await readableCase(dependencies, request);
    const { after, limit } = read(trailQuery, request.query, 'query');
    const page = await objectionsTo(kase._id, after, limit);
    const last = page.length === limit ? page.at(-1)?.number : undefined;
    response.json({
      objections: objectionsFor(actor, page),
      ...(last !== undefined && { next: last }),
    });
  });
  router.get('/cases/:no/trail', async (request, response) => {
    const { actor, kase } = await readableCase(dependencies, request);
    const page = await trailPage(request, kase._id, kase);
    response.json(trailFor(actor, kase, page));
  });
  return router;
}

async function readableCase(
  dependencies: Dependencies,
  request: Request,
): Promise<{ actor: Actor; kase: CaseRecord }> {
  const actor = await callerOf(dependencies, request);
  const { no } = read(caseParams, request.params, 'params');
  const kase = await knownCase(no);
  requireCase(actor, kase);
  return { actor, kase };
}

/** The page that the caller asks for, of the cases that the caller may read. */
async function readable(actor: Actor, query: CaseQuery): Promise<CaseRecord[]> {
  const { expert, district, party } = narrowedTo(actor);
  if (district !== undefined && (query.district ?? district) !== district) return [];
  if (party !== undefined && (query.party ?? party) !== party) return [];
  return findCases({
    ...query,
    ...(expert !== undefined && { expert }),
    ...(district !== undefined && { district }),
    ...(party !== undefined && { party }),
  });
}
