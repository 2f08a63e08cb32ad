/** Reading cases and their trails (Arts. 18, 19: whoever supervises sees who did what, when and why). */
import { Router } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../policy/model/nouns';
import { remediesOf } from '../../policy/case/finality';
import { positionOf } from '../../store/case/case-acts';
import { caseOf, findCases, type CaseQuery, type CaseRecord } from '../../store/case/cases';
import { ceilingOf } from '../../store/case/ceilings';
import { objectorsNamed } from '../../store/case/objectors';
import { objectionsTo } from '../../store/case/objections';
import {
  allowedFor,
  caseFor,
  narrowedTo,
  objectionsFor,
  readableOnly,
  requireCeiling,
  summaryFor,
  trailFor,
} from '../access';
import type { Dependencies } from '../request';
import { bind, type AnswerOf } from '../contract/operation';
import { refused } from '../errors';
import { caseLinks } from '../links';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

export function cases(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.listCases, async ({ actor, query }) => {
    const { entries: cases, ...page } = await pageOfCases(actor, query);
    return { cases, ...page };
  });
  bind(router, dependencies, told.getCase, async ({ actor, params, query }) => {
    const kase = await readableCase(actor, params);
    const { _id: no, ...record } = caseFor(actor, kase, query.reason);
    const allowed = allowedFor(actor, positionOf(kase).allowed);
    const links = caseLinks(dependencies, actor, no);
    return { no, ...record, allowed, remedies: remediesOf(kase), links };
  });
  bind(router, dependencies, told.getCeiling, async ({ actor, params }) => {
    const kase = await readableCase(actor, params);
    requireCeiling(actor, kase);
    if (kase.enterprise === undefined) throw refused('case-not-for-meeting', { caseNo: kase._id });
    return ceilingOf(kase);
  });
  bind(router, dependencies, told.listObjections, async ({ actor, params, query }) => {
    const { _id: no } = await readableCase(actor, params);
    const page = await objectionsTo(no, query.after, query.limit);
    const next = page.length === query.limit ? page.at(-1)?.number : undefined;
    const objectors = await objectorsNamed(page.map(({ by }) => by));
    const { reason } = query;
    return { objections: objectionsFor(actor, page, { reason, objectors }), next };
  });
  bind(router, dependencies, told.getCaseTrail, async ({ actor, params, query }) => {
    const kase = await readableCase(actor, params);
    const page = await pageOfTrail(query, kase._id, kase.trail);
    return trailFor(actor, kase, page, query.reason) as AnswerOf<typeof told.getCaseTrail>;
  });
  return router;
}

async function readableCase(actor: Actor, { no }: { readonly no: string }): Promise<CaseRecord> {
  return readableOnly(actor, no, await caseOf(no));
}

/** A page of the cases that the caller may read, a line each. */
export async function pageOfCases(actor: Actor, query: z.output<typeof told.listCases.query>) {
  const found = await readable(actor, query as CaseQuery);
  return {
    entries: found.map((kase) => summaryFor(actor, kase)),
    ...nextOf(found, query.limit),
  };
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
