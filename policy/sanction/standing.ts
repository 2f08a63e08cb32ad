/**
 * Art. 20: where a sanction stands, whose turn it is and until when. The proceeding runs from the hearing to the
 * last repayment; the bans run beside it by their dates, and a timer only tells that one is over.
 */
import type { Deadline } from '../calendar/deadline';
import type { Instant } from '../kernel/time';
import type { Role, Uscc } from '../model/nouns';
import type { ParameterId } from '../parameters/parameters';
import type { ProcessStanding, ProcessWait } from '../acts/process';
import type { SanctionDecisionName } from './decisions';

export const SANCTION_STATES = {
  hearing: '陈述申辩',
  deciding: '待作出决定',
  notifying: '待发出通知书',
  delivering: '待送达',
  repaying: '待退回资金',
  overdue: '逾期未退回',
  enforcing: '强制执行中',
  /** Nothing is owed any more, or enforcement has ended: only the bans go on. */
  binding: '限制期内',
  ended: '限制期满',
  dismissed: '不予处理',
  revoked: '决定已撤销',
} as const;
export type SanctionState = keyof typeof SANCTION_STATES;

/** The process is over: nothing is awaited, and no ban is to be announced. */
export const OVER: readonly SanctionState[] = ['dismissed', 'ended', 'revoked'];
/** A decision stands. */
export const STANDING: readonly SanctionState[] = [
  ...(['notifying', 'delivering', 'repaying', 'overdue', 'enforcing', 'binding'] as const),
];

/** In which states each decision after the first is taken. */
export const TAKEN_IN: Readonly<
  Record<Exclude<SanctionDecisionName, 'openSanction'>, readonly SanctionState[]>
> = {
  recordStatement: ['hearing'],
  recordNoStatement: ['hearing'],
  decideSanction: ['deciding'],
  issueNotice: ['notifying'],
  recordDelivery: ['delivering'],
  correctDelivery: ['repaying', 'overdue'],
  recordEnforcement: ['overdue'],
  endEnforcement: ['enforcing'],
  revokeSanction: STANDING,
};

interface WaitKind {
  readonly zh: string;
  readonly role: Role | 'service';
  readonly period: ParameterId | undefined;
  readonly cite: string;
}

/** What a sanction waits for; the two without a period are dated by the delivery and by the bans. */
export const SANCTION_WAITS = {
  statement: {
    ...{ zh: '当事单位陈述申辩', role: 'applicant', period: 'hearingWorkingDays' },
    cite: 'reading of Art. 20',
  },
  'hearing-closure': {
    ...{ zh: '登记未陈述申辩', role: 'centre', period: 'hearingWorkingDays' },
    cite: 'reading of Art. 20',
  },
  decision: {
    ...{ zh: '作出决定', role: 'bureau', period: 'sanctionDecisionWorkingDays' },
    cite: 'reading of Art. 20',
  },
  notice: {
    ...{ zh: '发出通知书', role: 'bureau', period: 'sanctionNoticeWorkingDays' },
    cite: 'reading of Art. 20',
  },
  delivery: {
    ...{ zh: '登记送达', role: 'bureau', period: 'sanctionNoticeWorkingDays' },
    cite: 'reading of Art. 20',
  },
  repayment: {
    ...{ zh: '退回资金', role: 'applicant', period: undefined },
    cite: 'Art. 20',
  },
  enforcement: {
    ...{ zh: '移送强制执行', role: 'bureau', period: 'enforcementWorkingDays' },
    cite: 'reading of Art. 20',
  },
  'enforcement-review': {
    ...{ zh: '核查强制执行进展', role: 'bureau', period: 'enforcementReviewWorkingDays' },
    cite: 'reading of Art. 20',
  },
  'ban-end': { zh: '限制期满', role: 'service', period: undefined, cite: 'Art. 20' },
} as const satisfies Record<string, WaitKind>;
export type SanctionWaitName = keyof typeof SANCTION_WAITS;

export interface SanctionWait extends ProcessWait {
  readonly name: SanctionWaitName;
  readonly party?: Uscc;
  readonly deadline?: Deadline;
  readonly remindedAt?: Instant;
}

/** Where a sanction stands, for its process and the Temporal UI: codes, dates and sums only. */
export interface SanctionStanding extends ProcessStanding {
  readonly state: SanctionState;
  /** Length of the trail: a later standing has a greater one. */
  readonly sequence: number;
  readonly waits: readonly Omit<SanctionWait, 'deadline'>[];
  /** Fen. */
  readonly owedFen: number;
  readonly returnedFen: number;
  /** Cases on which what follows from the decision is still to be done, and those that wait for the bank. */
  readonly toReach: number;
  readonly atBank: number;
}

/** What a decision about a sanction answers, to the caller, the process and the trail alike. */
export interface SanctionAnswer {
  readonly no: string;
  readonly act: string;
  readonly state: SanctionState;
  /** What came of it, in one word. */
  readonly result: string;
  /** What the act was about, such as a document's number or the last day of a period. */
  readonly about?: Readonly<Record<string, number | string | readonly string[]>>;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}
