/** The largest message of each decision that anybody can send is smaller than what Temporal takes. */
import { DELIVERY_WAYS, VIOLATIONS } from '../../policy/words/vocabulary';
import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { bodyOfDecision, PLAIN_DECISION_NAMES } from '../../api/case/bodies';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import { SPOT_CHECKS, type SpotCheckLine } from '../../policy/articles/art-08-spot-check';
import { shapeFaults } from '../../policy/case/authority';
import { CASE_ACTS } from '../../policy/case/acts';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import type { CaseDecisions, RoundDecisions } from '../../policy/case/decisions';
import { EVALUATION, type EvaluationActs } from '../../policy/evaluation/acts';
import { filingFaults } from '../../policy/acts/shapes';
import { rowOf, type MessagesOf, type Process } from '../../policy/acts/act';
import * as kit from '../../policy/acts/kit';
import { bodyOf as bodyOfRow, messageFaults } from '../../policy/acts/messages';
import { CHANGE_FILING, type ChangeActs } from '../../policy/change-filing/acts';
import { LARGEST_MESSAGE, LONGEST, MOST } from '../../policy/kernel/limits';
import type { Actor, ReviewCheck, Role } from '../../policy/model/nouns';
import {
  bankStatusFaults,
  PAYMENT_ORDER,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import { STANDS } from '../../policy/payment-order/disputes';
import type { Refusal } from '../../policy/words/refusals';
import { SANCTION, type SanctionActs } from '../../policy/sanction/acts';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { CONSEQUENCES } from '../../policy/spot-check/check';
import { VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import type { Submit } from '../../workflows/messages';
import type { PublishNotice } from '../../workflows/round/messages';
import {
  bytes,
  caseNumber,
  line,
  LARGEST_ANSWERS,
  many,
  prose,
  sha256,
  text,
  uscc,
} from '../support/largest-answers';

const day = '2026-12-31';
const document = { name: line, sha256 };
const documents = many(MOST.documents, () => document);
const evidence = many(MOST.evidence, () => line);
const faults = many(MOST.faults, () => ({ path: text(LONGEST.path), note: text(LONGEST.note) }));
/** Which names there are, the record judges. */
const checklist = many(MOST.checklist, () => ({
  check: text(LONGEST.check) as never,
  met: false,
  note: text(LONGEST.note),
}));
const answers = many(MOST.findingAnswers, () => ({
  finding: text(LONGEST.check),
  words: text(LONGEST.note),
}));
const actorOf = (role: Role): Actor => ({
  id: line,
  role,
  district: '650104',
  party: line,
  address: line,
  onBehalfOf: { id: line, party: line },
});
const by = (role: Role) => ({ actor: actorOf(role), reason: prose });
const said = by('applicant');
const batch = { ...said, actId: line, hash: sha256 };

const OF_A_CASE: CaseDecisions = {
  confirmUse: { ...said, agreed: false },
  decidePreliminaryReview: {
    ...said,
    outcome: 'return-for-correction',
    checklist,
    faults,
    answers,
  },
  placeInQuota: { ...said, place: MOST.places },
  moveToDistrict: { ...said, district: '650102' },
  askCorrection: { ...said, faults },
  resubmit: { ...said, filing: line },
  assignExperts: { ...said, draw: line, experts: many(MOST.experts, (n) => text(200, n)) },
  declineReview: { ...said, conflict: { uscc, tie: Object.keys(EXPERT_TIES)[0] as never } },
  giveOpinion: { ...said, recommends: false, checklist, answers },
  verifyRecognition: { ...said, genuine: false },
  raiseObjection: { ...said, evidence },
  tellObjection: { ...said, objection: line },
  answerObjection: { ...said, objection: line, evidence },
  verifyObjection: { ...said, objection: line, substantiated: false },
  withdraw: said,
  suspend: said,
  resume: said,
  lapse: said,
  requestAnswer: { ...said, reference: line },
  lapseAward: said,
  takeBackDecision: said,
  takeBackOpinion: said,
  answerImportedRecord: { ...said, evidence },
  decideImportedRecord: { ...said, passes: false },
  answerRefusal: { ...said, accepts: false },
  decideSecondLook: { ...said, granted: false, checklist, answers },
  correctAccount: { ...said, filing: line },
};
const OF_A_ROUND: RoundDecisions = {
  holdMeeting: batch,
  publishResults: batch,
  issueApproval: batch,
  objectToUnit: { ...said, unit: uscc, evidence },
};
const OF_AN_ORDER: MessagesOf<PaymentOrderActs> = {
  preparePaymentOrder: {
    ...by('finance'),
    roundId: 'r'.repeat(60),
    documentNumber: text(100),
    cases: many(MOST.cases, caseNumber),
  },
  approvePaymentOrder: { ...by('finance'), hash: sha256 },
  rejectPaymentOrder: by('finance'),
  resolveDispute: { ...by('finance'), endToEndId: line, stands: STANDS[0] },
};
const OF_A_SANCTION: MessagesOf<SanctionActs> = {
  openSanction: { ...by('bureau'), filing: line },
  recordStatement: { ...by('bureau'), documents },
  recordNoStatement: by('bureau'),
  decideSanction: {
    ...by('bureau'),
    outcome: 'sanction',
    violation: Object.keys(VIOLATIONS)[0] as never,
    serious: false,
    number: text(100),
    departments: many(MOST.departments, (n) => `${n}${line.slice(String(n).length)}`),
    left: many(MOST.reasonsLeft, () => ({
      cases: many(MOST.entries, caseNumber),
      reason: text(LONGEST.note),
    })),
    repayments: many(MOST.entries, (n) => ({
      caseNo: caseNumber(n),
      owedFen: Number.MAX_SAFE_INTEGER,
    })),
  },
  issueNotice: { ...by('bureau'), number: text(100), document },
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
  recordWrittenDemand: { ...by('bureau'), reference: line, on: day, evidence: documents },
  recordEnforcement: { ...by('bureau'), authority: line, reference: line, on: day },
  endEnforcement: { ...by('bureau'), on: day },
  revokeSanction: {
    ...by('bureau'),
    reference: line,
    restoreVouchers: false,
    restoreRegistry: false,
  },
};
const institution = uscc;
const [longest] = [...SPOT_CHECKS].sort((one, other) => other.length - one.length) as [
  SpotCheckLine,
];
const inspected = checklist.map((line) => ({ ...line, check: longest }));
const OF_A_SPOT_CHECK: MessagesOf<SpotCheckActs> = {
  announceSeed: { ...by('centre'), source: line, valueOn: day },
  publishSeed: { ...by('centre'), seed: 'z'.repeat(200) },
  assignInspectors: {
    ...by('centre'),
    institution,
    inspectors: many(MOST.inspectors, (n) => text(200, n)),
  },
  recordInspection: {
    ...by('centre'),
    institution,
    outcome: 'rectification',
    findings: prose,
    checklist: inspected,
    documents,
    rectifyWithin: 250,
  },
  reportRectification: { ...by('applicant'), institution, documents },
  verifyRectification: { ...by('centre'), institution, rectified: false, rectifyWithin: 250 },
  decideConsequence: {
    ...by('centre'),
    institution,
    consequence: CONSEQUENCES[0],
    rectifyWithin: 250,
  },
};
const OF_AN_EVALUATION: MessagesOf<EvaluationActs> = {
  recountFigures: by('centre'),
  proposeGrades: {
    ...by('centre'),
    hash: sha256,
    deviations: many(MOST.deviations, () => ({
      institution,
      grade: 'unqualified' as never,
      reason: text(LONGEST.note),
    })),
  },
  returnGrades: by('bureau'),
  confirmGrades: { ...by('bureau'), hash: sha256, removals: many(MOST.entries, () => uscc) },
};
const OF_A_CHANGE: MessagesOf<ChangeActs> = {
  fileChange: { ...by('applicant'), filing: line },
  decideChange: { ...by('centre'), outcome: 'return', faults },
  resubmitChange: { ...by('applicant'), filing: line },
  withdrawChange: by('applicant'),
};
const aboutVoucher = { ...by('bureau'), enterprise: uscc };
const OF_VOUCHERS: MessagesOf<VoucherActs> = {
  issueVouchers: { ...by('centre'), importId: line, limitFen: Number.MAX_SAFE_INTEGER },
  voidVoucher: aboutVoucher,
  stopVoucher: aboutVoucher,
  resumeVoucher: aboutVoucher,
};

/** By which a case and a round begin. */
const OF_FILINGS = {
  submit: { actor: actorOf('applicant'), filing: line } satisfies Submit,
  publishNotice: { ...by('bureau'), filing: line } satisfies PublishNotice,
};

type Check = (name: never, message: unknown) => readonly Refusal[];
const checkOf =
  (process: Process): Check =>
  (name, message) =>
    messageFaults(rowOf(process, name), message);
const FAMILIES: readonly (readonly [file: string, family: object, check: Check])[] = [
  ['case/acts.ts', OF_A_CASE, shapeFaults],
  ['messages.ts', { submit: OF_FILINGS.submit }, filingFaults],
  ['case/round-acts.ts', OF_A_ROUND, shapeFaults],
  ['round/messages.ts', { publishNotice: OF_FILINGS.publishNotice }, filingFaults],
  [
    'payment-order/messages.ts',
    { applyBankStatus: { file: sha256 } },
    (_name, message) => bankStatusFaults(message),
  ],
  ['payment-order/acts.ts', OF_AN_ORDER, checkOf(PAYMENT_ORDER)],
  ['sanction/acts.ts', OF_A_SANCTION, checkOf(SANCTION)],
  ['spot-check/acts.ts', OF_A_SPOT_CHECK, checkOf(SPOT_CHECK)],
  ['evaluation/acts.ts', OF_AN_EVALUATION, checkOf(EVALUATION)],
  ['change-filing/acts.ts', OF_A_CHANGE, checkOf(CHANGE_FILING)],
  ['voucher-year/acts.ts', OF_VOUCHERS, checkOf(VOUCHER_YEAR)],
];

/** The Updates that a file of messages defines by name. */
function updatesOf(source: string): string[] {
  const named = source.matchAll(/defineUpdate<[^(]*>\(\s*'(\w+)'/g);
  return [...named].map(([, name]) => String(name)).sort();
}

const WORKFLOWS = readdirSync('workflows', { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts'));
const isOfMessages = (path: string): boolean => path.endsWith('messages.ts');

test.each(WORKFLOWS.filter(isOfMessages))(
  '%s: each Update has its largest message and its largest answer',
  (file) => {
    const updates = updatesOf(readFileSync(`workflows/${file}`, 'utf8'));
    const given = FAMILIES.filter(([of]) => of === file);
    expect(given.flatMap(([, family]) => Object.keys(family)).sort()).toEqual(updates);
    for (const name of updates) expect(LARGEST_ANSWERS).toHaveProperty([file, name]);
  },
);

const ROWS: readonly (readonly [file: string, acts: object])[] = [
  ['case/acts.ts', CASE_ACTS],
  ['case/round-acts.ts', ROUND_ACTS],
  ['change-filing/acts.ts', CHANGE_FILING.acts],
  ['payment-order/acts.ts', PAYMENT_ORDER.acts],
  ['sanction/acts.ts', SANCTION.acts],
  ['evaluation/acts.ts', EVALUATION.acts],
  ['voucher-year/acts.ts', VOUCHER_YEAR.acts],
  ['spot-check/acts.ts', SPOT_CHECK.acts],
];

test.each(ROWS)('%s: each act has its largest message and its largest answer', (file, acts) => {
  const given = FAMILIES.filter(([of]) => of === file);
  expect(given.flatMap(([, family]) => Object.keys(family)).sort()).toEqual(
    Object.keys(acts).sort(),
  );
  for (const name of Object.keys(acts)) expect(LARGEST_ANSWERS).toHaveProperty([file, name]);
});

test('no process has rows that are not looked at here', () => {
  const rooms = readdirSync('policy', { recursive: true }).map(String);
  // Direct acts are no Updates: they have addresses, and no message.
  const files = rooms.filter(
    (path) => /[/-]acts\.ts$/.test(path) && path !== 'acts/direct-acts.ts',
  );
  expect(files.sort()).toEqual(ROWS.map(([file]) => file).sort());
});

test('no Update is defined but by a name of those files', () => {
  const others = WORKFLOWS.filter((path) => !isOfMessages(path));
  const defined = others.flatMap((path) => [
    ...readFileSync(`workflows/${path}`, 'utf8').matchAll(/defineUpdate<[^(]*>\(([^)]*)\)/g),
  ]);
  expect(defined.length).toBeGreaterThan(0);
  for (const [, name] of defined) expect(name).toBe('name');
});

const MESSAGES = FAMILIES.flatMap(([, family, check]) =>
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
    name,
    schema,
    (messages as Record<string, object>)[name] ?? {},
  ]);
/** Of the acts whose body is the message; papers are filed beforehand, and may be larger. */
const rowBodies = ({ acts }: Process) =>
  Object.fromEntries(
    Object.entries(acts).flatMap(([name, row]) =>
      row.papers === undefined ? [[name, bodyOfRow(row)]] : [],
    ),
  );
const BODIES: readonly Body[] = [
  ...bodiesOf(
    Object.fromEntries(PLAIN_DECISION_NAMES.map((name) => [name, bodyOfDecision(name)])),
    OF_A_CASE,
  ),
  ...bodiesOf(rowBodies(SANCTION), OF_A_SANCTION),
  ...bodiesOf(rowBodies(SPOT_CHECK), OF_A_SPOT_CHECK),
  ['objectToUnit', ROUND_ACTS.objectToUnit.says(kit), OF_A_ROUND.objectToUnit],
  ...bodiesOf(rowBodies(PAYMENT_ORDER), OF_AN_ORDER),
  ...bodiesOf(rowBodies(EVALUATION), OF_AN_EVALUATION),
  ...bodiesOf(rowBodies(CHANGE_FILING), OF_A_CHANGE),
  ...bodiesOf(rowBodies(VOUCHER_YEAR), OF_VOUCHERS),
];

/** Who says it, and what it is about, come from the request's identity and address. */
const ELSEWHERE = ['actor', 'institution', 'roundId', 'enterprise', 'endToEndId'];
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

const ANSWERS = Object.entries(LARGEST_ANSWERS).flatMap(([file, answers]) =>
  Object.entries(answers).map(([name, answer]: [string, object]) => ({ file, name, answer })),
);

test.each(ANSWERS)('$file, $name: the largest answer is below the limit', ({ answer }) => {
  expect(bytes(answer)).toBeLessThan(LARGEST_MESSAGE);
});
