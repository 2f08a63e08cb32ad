/** Sanctions (Art. 20), beside the acts, which follow from their rows: what is asked and answered. Amounts are in fen. */
import { DELIVERY_WAYS, REGISTRY_STATUSES, VIOLATIONS } from '../../policy/words/vocabulary';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { VOUCHER_STATES } from '../../policy/articles/art-14-voucher';
import { SANCTION, violationFinding } from '../../policy/sanction/acts';
import { STAFF_OR_PARTY } from '../access';
import {
  by,
  deadline,
  allowedOf,
  explainedWaitOf,
  instant,
  links,
  pageOf,
  policyInForce,
  waitOf,
} from '../contract/answers';
import { operation } from '../contract/operation';
import { limit, search, repaymentState, wholeCode } from '../schemas/requests';

const { civilDate, documentRef, fen } = kit;
const state = kit.nameIn(SANCTION.states);
const violation = kit.nameIn(VIOLATIONS);
const no = SANCTION.id(kit);

const head = {
  no: z.string(),
  state,
  stateName: z.string(),
  party: z.string(),
  name: z.string(),
  violation,
  violationName: z.string(),
  openedAt: instant,
  decidedOn: civilDate.optional(),
  lastDay: civilDate.optional(),
};
const inList = z.strictObject({
  ...head,
  decision: z.string().optional(),
  waits: z.array(waitOf(SANCTION).pick({ name: true, role: true, dueAt: true, missingYear: true })),
});
/** A party reads a dash where it would read the account of a person. */
const said = { by: z.string(), at: instant, text: z.string() };
const decision = z.strictObject({
  by,
  on: civilDate,
  reason: z.string(),
  violation,
  article: z.string(),
  number: z.string(),
  departments: z.array(z.string()).optional(),
  left: z.array(z.strictObject({ cases: z.array(z.string()), reason: z.string() })).optional(),
  voided: z.array(z.strictObject({ year: z.int(), from: z.enum(VOUCHER_STATES) })),
  removedFrom: kit.nameIn(REGISTRY_STATUSES).optional(),
  bans: z.array(z.strictObject({ kind: z.enum(['support', 'voucher']), to: civilDate })),
});
const delivery = z.strictObject({
  way: kit.nameIn(DELIVERY_WAYS),
  on: civilDate,
  evidence: z.array(documentRef),
  receivedOn: civilDate,
  by: z.string(),
});
const reached = z.strictObject({
  caseNo: z.string(),
  effect: z.enum(['end', 'hold']),
  state: z.enum(['at-bank', 'done', 'owed', 'passed', 'to-do']),
});
const enforcement = z.strictObject({
  authority: z.string(),
  reference: z.string(),
  on: civilDate,
  endedOn: civilDate.optional(),
});
const revocation = z.strictObject({
  by: z.string(),
  on: civilDate,
  reference: z.string(),
  reason: z.string(),
  vouchers: z.array(z.int()),
  registry: z.boolean(),
  deferred: z.strictObject({ vouchers: z.boolean(), registry: z.boolean() }).optional(),
});
const repayment = z.strictObject({
  number: z.string(),
  caseNo: z.string(),
  owedFen: fen,
  returnedFen: fen,
  outstandingFen: fen,
  dueOn: civilDate.optional(),
  state: repaymentState,
});

export const listSanctions = operation({
  id: 'listSanctions',
  method: 'get',
  path: '/sanctions',
  zh: '查阅违规处理',
  en: 'Sanctions; a party sees its own (Art. 20)',
  by: STAFF_OR_PARTY,
  query: z.strictObject({
    state: state.optional(),
    party: wholeCode.optional(),
    search,
    after: no.optional(),
    limit,
  }),
  answer: pageOf('sanctions', inList),
});
export const getSanction = operation({
  id: 'getSanction',
  method: 'get',
  path: '/sanctions/:no',
  zh: '查阅违规处理',
  en: 'A sanction, and what is owed now; a party is not told who decided (Art. 20)',
  by: STAFF_OR_PARTY,
  params: z.object({ no }),
  answer: z.strictObject({
    ...head,
    policy: policyInForce,
    finding: violationFinding(kit),
    proposedBy: z.string(),
    proposedFor: z.string().optional(),
    statement: z.strictObject({ ...said, documents: z.array(documentRef) }).optional(),
    dismissed: z.strictObject(said).optional(),
    decision: decision.optional(),
    notice: z.strictObject({ number: z.string(), document: documentRef, on: civilDate }).optional(),
    delivery: delivery.optional(),
    period: deadline.optional(),
    explained: z.string().optional(),
    reached: z.array(reached),
    reminded: z.array(z.string()),
    repaid: z.strictObject({ at: instant, late: z.boolean() }).optional(),
    writtenDemand: z
      .strictObject({ reference: z.string(), on: civilDate, evidence: z.array(documentRef) })
      .optional(),
    enforcement: enforcement.optional(),
    revocation: revocation.optional(),
    waits: z.array(explainedWaitOf(SANCTION)),
    allowed: allowedOf(SANCTION.acts),
    repayments: z.array(repayment),
    links,
  }),
});
