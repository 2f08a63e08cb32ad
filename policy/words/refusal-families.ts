/**
 * Refusals that come together wherever a rule is asked: each act that meets the rule can be refused by any of them. What
 * an act alone is refused by stands in its row.
 */
import type { RefusalCode } from './refusals';

type Family = readonly RefusalCode[];

/** A ban of the party, of a relation, or of the institution (Art. 20). */
export const BANNED: Family = ['banned', 'banned-by-relation', 'provider-banned'];

/** What an open case is judged by again (Arts. 16(3), 20). */
export const AT_GATE: Family = [...BANNED, 'affiliated', 'line-suspended'];

/** The Measures themselves, and the working days that a period is counted by (Art. 25). */
export const IN_FORCE: Family = ['measures-not-in-force', 'calendar-year-missing'];

/** The voucher of the year, and what is left of its quota (Art. 14). */
export const VOUCHER: Family = [
  'voucher-unknown',
  'voucher-void',
  'voucher-stopped',
  'voucher-expired',
  'quota-exhausted',
];

/** The notice under which is applied, and its window (Art. 13). */
const UNDER_NOTICE: Family = [
  'round-unknown',
  'round-not-for-procedure',
  'round-concluded',
  'outside-window',
  'filing-unknown',
  'wrong-party',
];

/** Services of an institution, by the list of the year (Arts. 5, 8). */
export const SERVICES: Family = [
  'services-missing',
  'service-list-unavailable',
  'service-item-unknown',
];

/** What an application for admission is refused by at once (Arts. 8, 9). */
export const ADMISSION_SCREENING: Family = [
  ...UNDER_NOTICE,
  ...IN_FORCE,
  ...BANNED,
  ...SERVICES,
  'already-admitted',
  'admission-already-open',
  'statement-missing',
  'direct-way-not-open',
  'recognition-missing',
  'recognition-level-too-low',
  'recognition-in-future',
  'recognition-host-differs',
  'recognition-lapsed',
  'reapplication-too-early',
  'not-invited',
  'uscc-invalid',
  'no-legal-personality',
];

/** What an application for redemption is refused by at once (Arts. 11, 12, 14-16). */
export const REDEMPTION_SCREENING: Family = [
  ...UNDER_NOTICE,
  ...IN_FORCE,
  ...AT_GATE,
  ...VOUCHER,
  ...SERVICES,
  'outside-support-period',
  'no-legal-personality',
  'enterprise-out-of-city',
  'redeemer-out-of-city',
  'not-sme',
  'on-list',
  'uscc-invalid',
  'provider-removed',
  'account-holder-differs',
  'account-number-invalid',
  'contract-dates-reversed',
  'contract-not-fulfilled',
  'project-already-claimed',
  'invoice-already-claimed',
  'parties-identical',
  'amount-invalid',
  'eligible-above-contract',
  'invoices-below-contract',
  'invoice-repeated',
  'invoice-number-invalid',
  'invoice-in-future',
  'invoice-of-others',
  'share-above-transfer',
  'transfer-repeated',
  'transfer-in-future',
  'transfer-of-others',
  'transfer-used-up',
  'transfer-differs',
  'fees-not-fully-paid',
];

/** An account that money goes to (Art. 15). */
export const ACCOUNT: Family = [
  'account-holder-differs',
  'account-number-invalid',
  'payment-text-invalid',
];

/** How a meeting is held, and how it votes (Arts. 10(5), 17(4)). */
export const MEETING: Family = [
  'reason-missing',
  'amount-invalid',
  'reduction-not-open',
  'amount-not-as-reduced',
  'rank-invalid',
  'rank-unexpected',
  'meeting-without-quorum',
  'item-without-quorum',
  'meeting-empty',
  'member-repeated',
  'member-reviewed',
  'member-tied',
  'not-a-member',
  'chair-absent',
  'recorder-absent',
  'minutes-missing',
  'meeting-date-impossible',
  'meeting-before-case',
  'case-repeated',
  'vote-of-absent',
  'vote-of-recused',
  'vote-repeated',
  'vote-missing',
  'outcome-against-votes',
  'amount-missing',
  'amount-unexpected',
  'recognised-above-claim',
  'amount-above-ceiling',
  'full-amount-above-ceiling',
  'budget-exhausted',
];

/** An act over many cases, and a case that cannot be in it (Arts. 10, 17). */
export const OVER_CASES: Family = [
  'round-unknown',
  'round-concluded',
  'case-unknown',
  'case-repeated',
  'case-in-other-act',
  'own-case',
  'act-exists',
  'act-unknown',
  'hash-mismatch',
  'line-differs',
  'not-awaited',
  ...AT_GATE,
  ...IN_FORCE,
];

/** How many experts review (Arts. 10(4), 17(4)). */
export const PANEL: Family = ['experts-too-few', 'experts-even', 'expert-repeated'];

/** What a notice sets beyond what it may (Art. 13). */
export const NOTICE: Family = [
  'reading-unknown',
  'enacted-unchangeable',
  'reading-by-interpretation',
  'reading-out-of-bounds',
  'ranking-criterion',
  'ranking-too-late',
  'service-list-version-unknown',
];

/** A change of what the registry says (Art. 8). */
export const REGISTRY_CHANGE: Family = [
  ...SERVICES,
  'provider-unknown',
  'provider-removed',
  'registry-day-in-future',
  'change-empty',
  'change-evidence-missing',
  'change-out-of-order',
  'change-unchanged',
  'change-overtaken',
  'standing-unchanged',
  'standing-out-of-order',
];

/** The lines of an order to the bank, and of what it answers (Art. 17(7)). */
export const ORDER_LINES: Family = [
  ...ACCOUNT,
  'amount-invalid',
  'payment-order-empty',
  'payment-order-too-long',
  'payment-id-invalid',
  'payment-line-repeated',
  'payment-total-differs',
];

/** Money of a year that the fund does not have (Art. 4). */
export const FUND: Family = [
  'budget-missing',
  'budget-below-standing',
  'fund-exhausted',
  'fund-amount-invalid',
  'fund-amount-too-large',
];
