/** The largest message of each decision that anybody can send is smaller than what Temporal takes. */
import type { z } from 'zod';
import { changeDecisionBody, withdrawalBody } from '../../api/schemas/change-filings';
import { DECISION_BODIES } from '../../api/schemas/decisions';
import { confirmBody, proposeBody } from '../../api/schemas/evaluations';
import { approveBody, prepareBody, resolveBody } from '../../api/schemas/payment-orders';
import { unitObjectionBody } from '../../api/schemas/rounds';
import { SANCTION_BODIES } from '../../api/schemas/sanctions';
import { SPOT_CHECK_BODIES } from '../../api/schemas/spot-checks';
import { issueBody, reasonBody } from '../../api/schemas/vouchers';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import { VIOLATIONS } from '../../policy/articles/art-20-reach';
import { shapeFaults } from '../../policy/case/decision-shapes';
import type { CaseDecisions, RoundDecisions } from '../../policy/case/decisions';
import {
  checkEvaluationDecision,
  type EvaluationDecisions,
} from '../../policy/evaluation/decisions';
import { checkChangeDecision, type ChangeDecisions } from '../../policy/change-filing/decisions';
import { LARGEST_MESSAGE, LONGEST, MOST } from '../../policy/kernel/limits';
import type { Actor, ReviewCheck, Role } from '../../policy/model/nouns';
import { checkPaymentDecision, type PaymentDecisions } from '../../policy/payment-order/decisions';
import { STANDS } from '../../policy/payment-order/disputes';
import type { Refusal } from '../../policy/words/refusals';
import {
  checkSanctionDecision,
  DELIVERY_WAYS,
  type SanctionDecisions,
} from '../../policy/sanction/decisions';
import {
  checkSpotCheckDecision,
  CONSEQUENCES,
  type SpotCheckDecisions,
} from '../../policy/spot-check/spot-check';
import { checkVoucherDecision, type VoucherDecisions } from '../../policy/voucher-year/decisions';
import type { Answer, Wait } from '../../policy/case/waits';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');
/** A text of characters of three bytes each, the most that a character of UTF-16 takes; `n` makes it one of many. */
const text = (longest: number, n = 0): string => String(n).padEnd(longest, '示').slice(0, longest);
const many = <T>(most: number, entry: (n: number) => T): T[] =>
  Array.from({ length: most }, (_, n) => entry(n));

const prose = text(LONGEST.prose);
const line = text(LONGEST.line);
const uscc = text(LONGEST.uscc);
const sha256 = 'f'.repeat(64);
const day = '2026-12-31';
const caseNumber = (n: number) => `R2026-${String(100_000_000 + n)}`;
const document = { name: line, sha256 };
const documents = many(MOST.documents, () => document);
const evidence = many(MOST.evidence, () => line);
const faults = many(MOST.faults, () => ({ path: text(LONGEST.path), note: text(LONGEST.note) }));
/** Which names there are, the record judges. */
const checklist = many(MOST.checklist, () => ({
  ...{ check: text(LONGEST.check) as never, met: false, note: text(LONGEST.note) },
}));
const actorOf = (role: Role): Actor => ({
  ...{ id: line, role, district: '650104', party: line, address: line },
  onBehalfOf: { id: line, party: line },
});
const by = (role: Role) => ({ actor: actorOf(role), reason: prose });
const said = by('applicant');
const batch = { ...said, actId: line, hash: sha256 };

const OF_A_CASE: CaseDecisions = {
  confirmUse: { ...said, agreed: false },
  decidePreliminaryReview: { ...said, outcome: 'return-for-correction', checklist, faults },
  resubmit: { ...said, filing: line },
  assignExperts: { ...said, draw: line, experts: many(MOST.experts, (n) => text(200, n)) },
  declineReview: { ...said, conflict: { uscc, tie: Object.keys(EXPERT_TIES)[0] as never } },
  giveOpinion: { ...said, recommends: false, checklist },
  verifyRecognition: { ...said, genuine: false },
  raiseObjection: { ...said, evidence },
  verifyObjection: { ...said, objection: line, substantiated: false },
  withdraw: said,
  suspend: said,
  resume: said,
  lapse: said,
  correctAccount: {
    ...said,
    account: { holder: text(140), bank: text(140), number: '9'.repeat(34) },
  },
};
const OF_A_ROUND: RoundDecisions = {
  holdMeeting: batch,
  publishResults: batch,
  issueApproval: batch,
  objectToUnit: { ...said, unit: uscc, evidence },
};
const OF_AN_ORDER: PaymentDecisions = {
  preparePaymentOrder: {
    ...{ ...by('finance'), roundId: line, documentNumber: line },
    cases: many(MOST.cases, caseNumber),
  },
  approvePaymentOrder: { ...by('finance'), hash: sha256 },
  rejectPaymentOrder: by('finance'),
  applyBankStatus: { file: sha256 },
  resolveDispute: { ...by('finance'), endToEndId: line, stands: STANDS[0] },
};
const OF_A_SANCTION: SanctionDecisions = {
  openSanction: { ...by('bureau'), filing: line },
  recordStatement: { ...by('bureau'), documents },
  recordNoStatement: by('bureau'),
  decideSanction: {
    ...{ ...by('bureau'), outcome: 'sanction', violation: Object.keys(VIOLATIONS)[0] as never },
    ...{ serious: false, number: line },
    repayments: many(MOST.entries, (n) => ({
      ...{ caseNo: caseNumber(n), owedFen: Number.MAX_SAFE_INTEGER },
    })),
  },
  issueNotice: { ...by('bureau'), number: line, document },
  recordDelivery: {
    ...by('bureau'),
    way: Object.keys(DELIVERY_WAYS)[0] as never,
    on: day,
    evidence: documents,
  },
  correctDelivery: {
    ...by('bureau'),
    way: Object.keys(DELIVERY_WAYS)[0] as never,
    on: day,
    evidence: documents,
  },
  recordEnforcement: { ...by('bureau'), authority: line, reference: line, on: day },
  endEnforcement: { ...by('bureau'), on: day },
  revokeSanction: {
    ...{ ...by('bureau'), reference: line, restoreVouchers: false, restoreRegistry: false },
  },
};
const institution = uscc;
const OF_A_SPOT_CHECK: SpotCheckDecisions = {
  announceSeed: { ...by('centre'), source: line, valueOn: day },
  publishSeed: { ...by('centre'), seed: 'z'.repeat(200) },
  assignInspectors: {
    ...{ ...by('centre'), institution, inspectors: many(MOST.inspectors, (n) => text(200, n)) },
  },
  recordInspection: {
    ...{ ...by('centre'), institution, outcome: 'rectification', checklist, findings: prose },
    ...{ documents, rectifyWithin: 250 },
  },
  reportRectification: { ...by('applicant'), institution, documents },
  verifyRectification: { ...by('centre'), institution, rectified: false, rectifyWithin: 250 },
  decideConsequence: {
    ...{ ...by('centre'), institution, consequence: CONSEQUENCES[0], rectifyWithin: 250 },
  },
};
const OF_AN_EVALUATION: EvaluationDecisions = {
  recountFigures: by('centre'),
  proposeGrades: {
    ...{ ...by('centre'), hash: sha256 },
    deviations: many(MOST.deviations, () => ({
      ...{ institution, grade: 'unqualified' as never, reason: text(LONGEST.note) },
    })),
  },
  returnGrades: by('bureau'),
  confirmGrades: { ...by('bureau'), hash: sha256, removals: many(MOST.entries, () => uscc) },
};
const OF_A_CHANGE: ChangeDecisions = {
  fileChange: { ...by('applicant'), filing: line },
  decideChange: { ...by('centre'), outcome: 'return', faults },
  resubmitChange: { ...by('applicant'), filing: line },
  withdrawChange: by('applicant'),
};
const aboutVoucher = { ...by('bureau'), enterprise: uscc };
const OF_VOUCHERS: VoucherDecisions = {
  issueVouchers: { ...by('centre'), importId: line, limitFen: Number.MAX_SAFE_INTEGER },
  voidVoucher: aboutVoucher,
  stopVoucher: aboutVoucher,
  resumeVoucher: aboutVoucher,
};

type Check = (name: never, message: unknown) => readonly Refusal[];
const FAMILIES: readonly (readonly [object, Check])[] = [
  [OF_A_CASE, shapeFaults],
  [OF_A_ROUND, shapeFaults],
  [OF_AN_ORDER, checkPaymentDecision],
  [OF_A_SANCTION, checkSanctionDecision],
  [OF_A_SPOT_CHECK, checkSpotCheckDecision],
  [OF_AN_EVALUATION, checkEvaluationDecision],
  [OF_A_CHANGE, checkChangeDecision],
  [OF_VOUCHERS, checkVoucherDecision],
];
const MESSAGES = FAMILIES.flatMap(([family, check]) =>
  Object.entries(family).map(([name, message]: [string, object]) => ({ name, message, check })),
);

/** The message with each of its texts a character longer, and each of its lists an entry longer, one at a time. */
function* enlarged(value: unknown): Generator {
  if (typeof value === 'string') yield `${value}示`;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const [first, ...others] = value as unknown[];
    yield [first, ...others, first];
    for (const larger of enlarged(first)) yield [larger, ...others];
    return;
  }
  for (const [name, member] of Object.entries(value))
    for (const larger of enlarged(member)) yield { ...value, [name]: larger };
}

test.each(MESSAGES)('$name: the largest that is taken is below the limit', (given) => {
  expect(given.check(given.name as never, given.message)).toEqual([]);
  expect(bytes(given.message)).toBeLessThan(LARGEST_MESSAGE);
});

test.each(MESSAGES)('$name: nothing of it may be longer', (given) => {
  const larger = [...enlarged(given.message)];
  expect(larger.length).toBeGreaterThan(0);
  for (const message of larger) expect(given.check(given.name as never, message)).not.toEqual([]);
});

type Body = readonly [name: string, schema: z.ZodType, message: object];
/** What the caller says of each decision in `messages` that has a schema. */
const bodiesOf = (schemas: object, messages: object): Body[] =>
  Object.entries(schemas).map(([name, schema]: [string, z.ZodType]) => [
    ...([name, schema] as const),
    (messages as Record<string, object>)[name] ?? {},
  ]);
const BODIES: readonly Body[] = [
  ...bodiesOf(DECISION_BODIES, OF_A_CASE),
  ...bodiesOf(SANCTION_BODIES, OF_A_SANCTION),
  ...bodiesOf(SPOT_CHECK_BODIES, OF_A_SPOT_CHECK),
  ['objectToUnit', unitObjectionBody, OF_A_ROUND.objectToUnit],
  ['preparePaymentOrder', prepareBody, OF_AN_ORDER.preparePaymentOrder],
  ['approvePaymentOrder', approveBody, OF_AN_ORDER.approvePaymentOrder],
  ['resolveDispute', resolveBody, OF_AN_ORDER.resolveDispute],
  ['proposeGrades', proposeBody, OF_AN_EVALUATION.proposeGrades],
  ['confirmGrades', confirmBody, OF_AN_EVALUATION.confirmGrades],
  ['decideChange', changeDecisionBody, OF_A_CHANGE.decideChange],
  ['withdrawChange', withdrawalBody, OF_A_CHANGE.withdrawChange],
  ['issueVouchers', issueBody, OF_VOUCHERS.issueVouchers],
  ['stopVoucher', reasonBody, OF_VOUCHERS.stopVoucher],
];

/** Who says it, and what it is about, come from the request's identity and address. */
const ELSEWHERE = ['actor', 'institution', 'roundId', 'enterprise'];
/** The API knows the names of the lines of today's checklists. */
const LINE: ReviewCheck = 'management-and-fees';
const bodyOf = (message: object): object =>
  Object.fromEntries(
    Object.entries(message)
      .filter(([name]) => !ELSEWHERE.includes(name))
      .map(([name, member]: [string, unknown]) =>
        name === 'checklist'
          ? [name, (member as object[]).map((one) => ({ ...one, check: LINE }))]
          : [name, member],
      ),
  );

test.each(BODIES)('%s: the API takes as much as the process, and no more', (_, schema, message) => {
  const body = bodyOf(message);
  expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
  for (const larger of enlarged(body)) expect(schema.safeParse(larger).success).toBe(false);
});

const members = many(MOST.experts, (n) => text(LONGEST.line, n));
const instant = '2026-12-31T16:00:00.000Z';
const dates = {
  ...{ since: instant, dueAt: instant, remindedAt: instant, escalateAt: instant },
  escalatedAt: instant,
};
const WAITING: readonly Wait[] = [
  { name: 'expert-review', for: 'giveOpinion', role: 'expert', members, ...dates },
];
const LARGEST_ANSWER: Required<Answer> = {
  ...{ no: caseNumber(0), act: 'decidePreliminaryReview', result: 'return-for-correction' },
  ...{ sequence: Number.MAX_SAFE_INTEGER, amountFen: Number.MAX_SAFE_INTEGER, suspended: false },
  ...{ reference: text(LONGEST.line), request: sha256, watch: sha256, step: 'submission' },
  waits: WAITING,
  checks: [],
  allowed: [
    { decision: 'withdraw', role: 'applicant', party: uscc },
    { decision: 'suspend', role: 'centre' },
    { decision: 'assignExperts', role: 'centre' },
    { decision: 'declineReview', role: 'expert', members },
  ],
  ended: { outcome: 'withdrawn', step: 'submission', reason: prose },
};

test('the largest answer of a case is below the limit, with the experts who are awaited', () => {
  expect(bytes(LARGEST_ANSWER)).toBeLessThan(LARGEST_MESSAGE);
});
