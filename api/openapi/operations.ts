/**
 * Every address of the API as data: who asks, what it takes and what it answers. The schemas are those by
 * which the routes read; what a route answers is told here only.
 */
import { z } from 'zod';
import { DECISION_ADDRESSES } from '../routes/decisions';
import { correctAccountBody, DECISION_BODIES, RESUBMISSION_BODIES } from '../schemas/decisions';
import { fen, sha256 } from '../../policy/acts/kit';
import * as asked from '../schemas/requests';
import {
  approvalBody,
  meetingBody,
  noticeBody,
  previewBody,
  publicityBody,
  unitObjectionBody,
} from '../schemas/rounds';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import { EVALUATIONS } from '../evaluation/evaluation';
import { links, pageOf, trail, whole, type Operation } from './parts';
import { PAYMENT_ORDERS } from '../payment-order/payment-order';
import { DECISION_NAMES, type CaseDecisionName } from '../../policy/case/decisions';

/** What an act on a case answers; `policy/case/waits.ts` has each member. */
export const answer = z.looseObject({
  no: z.string(),
  act: z.string(),
  result: z.string(),
  reference: z.string().optional(),
});
const acted = z.object({ no: z.string(), answer, links: links.optional() });
const kase = whole('A case as its reader may see it');
const objection = z.looseObject({ key: z.string(), state: z.enum(['lead', 'open', 'verified']) });
const round = whole('A notice and the state of its round');
const batchAct = z.looseObject({
  actId: z.string(),
  state: z.enum(['frozen', 'refused', 'recorded', 'in-force']),
  hash: sha256,
});
const batchAnswer = z.object({ actId: z.string(), lines: z.int(), state: z.string(), links });

const DOCUMENT: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/openapi.json', summary: 'This document', open: true },
    answer: whole('An OpenAPI 3.1 document'),
  },
];

const CASES: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/admissions', summary: 'Apply for admission (Art. 10(2))' },
    ...{ keyed: true, body: admissionSubmission, status: 201, answer: acted },
  },
  {
    ...{ method: 'post', path: '/redemptions', summary: 'Apply for redemption (Art. 17(2))' },
    ...{ keyed: true, body: redemptionSubmission, status: 201, answer: acted },
  },
  {
    ...{ method: 'get', path: '/cases', summary: 'Cases that the caller may read' },
    ...{ query: asked.casesQuery, answer: pageOf('cases', kase) },
  },
  {
    ...{ method: 'get', path: '/cases/:no', summary: 'The record of a case' },
    ...{ params: asked.caseParams, answer: kase },
  },
  {
    ...{ method: 'get', path: '/cases/:no/ceiling', summary: 'The explained most (Art. 14)' },
    params: asked.caseParams,
    answer: z.looseObject({ ceilingFen: fen, boundBy: z.string(), explanation: z.string() }),
  },
  {
    ...{ method: 'get', path: '/cases/:no/objections', summary: 'Objections to it (Art. 17(5))' },
    ...{ params: asked.caseParams, query: asked.trailQuery },
    answer: z.looseObject({ objections: z.array(objection), next: z.number().optional() }),
  },
  {
    ...{ method: 'get', path: '/cases/:no/trail', summary: 'Who did what, when and why (Art. 18)' },
    ...{ params: asked.caseParams, query: asked.trailQuery, answer: trail },
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

const ROUNDS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/rounds', summary: 'Publish a notice (Art. 13)', keyed: true },
    ...{ body: noticeBody, status: 201 },
    answer: z.object({ roundId: z.string(), links }),
  },
  {
    ...{ method: 'get', path: '/rounds', summary: 'Notices', open: true },
    ...{ query: asked.roundsQuery, answer: pageOf('rounds', round) },
  },
  {
    ...{ method: 'get', path: '/rounds/:id', summary: 'A notice', open: true },
    ...{ params: asked.roundParams, answer: round },
  },
  {
    ...{ method: 'get', path: '/rounds/:id/trail', summary: 'Who did what on a round' },
    ...{ params: asked.roundParams, query: asked.trailQuery, answer: trail },
  },
];

const toAct = { method: 'post', keyed: true, params: asked.roundParams, status: 202 } as const;
const BATCH_ACTS: readonly Operation[] = [
  {
    ...{ ...toAct, path: '/rounds/:id/meetings', summary: 'Record a meeting (Arts. 10(5), 17(4))' },
    ...{ body: meetingBody, answer: batchAnswer },
  },
  {
    ...{ method: 'post', path: '/rounds/:id/meetings/preview', params: asked.roundParams },
    ...{ summary: 'What a meeting may give each case (Art. 14)', body: previewBody },
    answer: z.looseObject({
      ...{ rule: z.string(), budgetLeftFen: fen, availableFen: fen, totalFullFen: fen },
      ...{ totalFen: fen, reduction: z.object({ availableFen: fen }).optional() },
      lines: z.array(
        z.object({
          ...{ caseNo: z.string(), fullFen: fen, amountFen: fen, explanation: z.string() },
          refusals: z.array(z.looseObject({ code: z.string(), message: z.string() })).optional(),
        }),
      ),
    }),
  },
  {
    ...{ ...toAct, path: '/rounds/:id/publicity-lists', summary: 'Publish a list (Art. 17(5))' },
    ...{ body: publicityBody, answer: batchAnswer },
  },
  {
    ...{ ...toAct, path: '/rounds/:id/approval-documents', summary: 'Approve (Art. 17(6))' },
    ...{ body: approvalBody, answer: batchAnswer },
  },
  {
    ...{ ...toAct, path: '/rounds/:id/unit-objections', summary: 'Object to a unit (Art. 17(5))' },
    ...{ body: unitObjectionBody, answer: batchAnswer },
  },
  {
    ...{ method: 'get', path: '/rounds/:id/acts', summary: 'Acts of a round over many cases' },
    ...{ params: asked.roundParams, query: asked.actsQuery, answer: pageOf('acts', batchAct) },
  },
  {
    ...{ method: 'get', path: '/acts/:id', summary: 'An act over many cases' },
    ...{ params: asked.actParams, answer: batchAct },
  },
];

export const OPERATIONS: readonly Operation[] = [
  ...[...DOCUMENT, ...CASES, ...DECISIONS, ...ROUNDS],
  ...[...BATCH_ACTS, ...PAYMENT_ORDERS],
  ...EVALUATIONS,
];
