/**
 * Every address of the API as data: who asks, what it takes and what it answers. The schemas are those by
 * which the routes read; what a route answers is told here only.
 */
import { z } from 'zod';
import { DECISION_ADDRESSES } from '../routes/decisions';
import { correctAccountBody, DECISION_BODIES, RESUBMISSION_BODIES } from '../schemas/decisions';
import * as asked from '../schemas/requests';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import { links, type Operation } from './parts';
import { DECISION_NAMES, type CaseDecisionName } from '../../policy/case/decisions';

/** What an act on a case answers; `policy/case/waits.ts` has each member. */
export const answer = z.looseObject({
  no: z.string(),
  act: z.string(),
  result: z.string(),
  reference: z.string().optional(),
});
const acted = z.object({ no: z.string(), answer, links: links.optional() });

const CASES: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/admissions', summary: 'Apply for admission (Art. 10(2))' },
    ...{ keyed: true, body: admissionSubmission, status: 201, answer: acted },
  },
  {
    ...{ method: 'post', path: '/redemptions', summary: 'Apply for redemption (Art. 17(2))' },
    ...{ keyed: true, body: redemptionSubmission, status: 201, answer: acted },
  },
];

function bodyOfDecision(name: CaseDecisionName): z.ZodType {
  if (name === 'resubmit') return z.union(Object.values(RESUBMISSION_BODIES));
  return name === 'correctAccount' ? correctAccountBody : DECISION_BODIES[name];
}

/** One for each decision; Express has them under one address. */
const DECISIONS = [...DECISION_ADDRESSES].map(([address, name]): Operation => ({
  ...{ method: 'post', path: `/cases/:no/${address}`, summary: DECISION_NAMES[name] },
  ...{ keyed: true, params: asked.caseParams, answer: acted },
  body: bodyOfDecision(name),
}));

export const OPERATIONS: readonly Operation[] = [...CASES, ...DECISIONS];
