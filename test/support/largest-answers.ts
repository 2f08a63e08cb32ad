/** The largest answer of each Update, by the file of messages or of rows that names it, and what large values are made of. */
import { FILED_FIELDS } from '../../policy/change-filing/change';
import { namesOf, type ActName } from '../../policy/acts/act';
import { CHANGE_FILING, type ChangeActs, type ChangeAnswer } from '../../policy/change-filing/acts';
import type { CaseDecisionName, RoundDecisionName } from '../../policy/case/decisions';
import type { Answer, Wait } from '../../policy/case/waits';
import {
  EVALUATION,
  type EvaluationActs,
  type EvaluationAnswer,
} from '../../policy/evaluation/acts';
import { LONGEST, MOST } from '../../policy/kernel/limits';
import {
  PAYMENT_ORDER,
  type OrderAnswer,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import { SANCTION, type SanctionActs, type SanctionAnswer } from '../../policy/sanction/acts';
import { SPOT_CHECK, type SpotCheckActs, type SpotCheckAnswer } from '../../policy/spot-check/acts';
import { VOUCHER_YEAR, type VoucherActs, type VoucherAnswer } from '../../policy/voucher-year/acts';
import { CASE_DECISION_NAMES } from '../../workflows/messages';
import { ROUND_DECISION_NAMES, type BatchAnswer } from '../../workflows/round/messages';

export const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');
/** A text of characters of three bytes each, the most that a character of UTF-16 takes; `n` makes it one of many. */
export const text = (longest: number, n = 0): string =>
  String(n).padEnd(longest, '示').slice(0, longest);
export const many = <T>(most: number, entry: (n: number) => T): T[] =>
  Array.from({ length: most }, (_, n) => entry(n));
export const prose = text(LONGEST.prose);
export const line = text(LONGEST.line);
export const uscc = text(LONGEST.uscc);
export const sha256 = 'f'.repeat(64);
export const caseNumber = (n: number) => `R2026-${String(100_000_000 + n)}`;

/** No answer of each of these names is larger. */
const each = <N extends string, A>(names: readonly N[], answer: A): Record<N, A> =>
  Object.fromEntries(names.map((name) => [name, answer])) as Record<N, A>;

const most = Number.MAX_SAFE_INTEGER;
const instant = '2026-12-31T16:00:00.000Z';
const members = many(MOST.experts, (n) => text(LONGEST.line, n));
const dates = {
  since: instant,
  dueAt: instant,
  remindedAt: instant,
  escalateAt: instant,
  escalatedAt: instant,
};
const WAITING: readonly Wait[] = [
  { name: 'expert-review', for: 'giveOpinion', role: 'expert', members, ...dates },
];
const OF_A_CASE: Required<Answer> = {
  no: caseNumber(0),
  act: 'decidePreliminaryReview',
  result: 'return-for-correction',
  sequence: most,
  amountFen: most,
  suspended: false,
  reference: line,
  request: sha256,
  watch: sha256,
  step: 'submission',
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
const OF_A_ROUND: BatchAnswer = { actId: line, lines: MOST.cases };
const OF_AN_ORDER: Required<OrderAnswer> = {
  orderId: line,
  act: 'preparePaymentOrder',
  state: 'instructed',
  result: 'prepared',
  about: { lines: MOST.cases },
  request: sha256,
};
const OF_A_SPOT_CHECK: Required<SpotCheckAnswer> = {
  year: 2026,
  act: 'reportRectification',
  state: 'announced',
  result: 'rectification',
  about: { institution: uscc, draw: line },
  request: sha256,
};
const OF_AN_EVALUATION: Required<EvaluationAnswer> = {
  year: 2026,
  act: 'confirmGrades',
  state: 'proposing',
  result: 'confirmed',
  request: sha256,
  about: {
    hash: sha256,
    suspended: many(MOST.entries, () => uscc),
    removed: [],
    admitted: [],
    more: most,
  },
};
const OF_VOUCHERS: Required<VoucherAnswer> = {
  year: 2026,
  act: 'issueVouchers',
  state: 'expired',
  result: 'issuing',
  request: sha256,
  // One of each list of Art. 11.
  about: { run: line, enterprise: uscc, warnings: many(MOST.checklist, () => text(LONGEST.note)) },
};

const sanction = (about: SanctionAnswer['about'] = {}): Required<SanctionAnswer> => ({
  no: caseNumber(0),
  act: 'recordEnforcement',
  state: 'notifying',
  result: 'enforcing',
  about,
  request: sha256,
});
const numbers = many(MOST.entries, caseNumber);
const YEARS = many(20, (n) => String(2_026 + n));
const OF_A_SANCTION: Record<ActName<SanctionActs>, SanctionAnswer> = {
  ...each(
    namesOf<SanctionActs>(SANCTION),
    sanction({ number: line, receivedOn: instant, lastDay: instant }),
  ),
  openSanction: sanction({ violation: 'obstruction', cases: numbers }),
  decideSanction: sanction({
    number: line,
    article: 'Art. 20',
    removedFrom: 'suspended',
    voided: YEARS,
    demands: numbers.map((no) => `${no} ${most}`),
    bans: ['voucher 2030-12-31', 'support 2030-12-31'],
  }),
  revokeSanction: sanction({
    reference: line,
    cancelled: numbers,
    vouchers: YEARS,
    registry: 'unchanged',
  }),
};

const change = (about: ChangeAnswer['about'] = {}): Required<ChangeAnswer> => ({
  no: caseNumber(0),
  act: 'resubmitChange',
  state: 'correcting',
  result: 'resubmitted',
  about,
  request: sha256,
});
const filed = change({ fields: Object.keys(FILED_FIELDS), from: instant, hash: sha256 });
const OF_A_CHANGE: Record<ActName<ChangeActs>, ChangeAnswer> = {
  ...each(namesOf<ChangeActs>(CHANGE_FILING), filed),
  decideChange: change({ faults: many(MOST.faults, () => text(LONGEST.path)) }),
};

export const LARGEST_ANSWERS = {
  'messages.ts': each<'submit', Answer>(['submit'], OF_A_CASE),
  'case/acts.ts': each<CaseDecisionName, Answer>(CASE_DECISION_NAMES, OF_A_CASE),
  'round/messages.ts': { publishNotice: { roundId: line } },
  'case/round-acts.ts': each<RoundDecisionName, BatchAnswer>(ROUND_DECISION_NAMES, OF_A_ROUND),
  'payment-order/messages.ts': { applyBankStatus: OF_AN_ORDER },
  'payment-order/acts.ts': each(namesOf<PaymentOrderActs>(PAYMENT_ORDER), OF_AN_ORDER),
  'sanction/acts.ts': OF_A_SANCTION,
  'spot-check/acts.ts': each(namesOf<SpotCheckActs>(SPOT_CHECK), OF_A_SPOT_CHECK),
  'evaluation/acts.ts': each(namesOf<EvaluationActs>(EVALUATION), OF_AN_EVALUATION),
  'change-filing/acts.ts': OF_A_CHANGE,
  'voucher-year/acts.ts': each(namesOf<VoucherActs>(VOUCHER_YEAR), OF_VOUCHERS),
};
