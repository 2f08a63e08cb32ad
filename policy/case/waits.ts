/**
 * A wait: whose turn it is, for which decision, and until when. Every open case has at least one,
 * so nothing is ever nobody's turn.
 */
import type { Deadline } from '../calendar/deadline';
import type { Instant } from '../kernel/time';
import type { DecisionName } from './decisions';
import type { DistrictCode, ReviewCheck, Role, Uscc } from '../model/nouns';
import type { Awaited } from './authority';

/** The waits of both procedures: what answers each, whose turn it is, and which period runs. */
export const WAITS = {
  invitation: {
    for: 'submit',
    role: 'applicant',
    period: 'supplementaryInvitationWorkingDays',
    cite: 'reading of Art. 9',
  },
  'imported-record': {
    for: 'decideImportedRecord',
    role: 'centre',
    period: 'importedRecordWorkingDays',
    cite: 'reading of Art. 11',
  },
  'use-confirmation': {
    for: 'confirmUse',
    role: 'applicant',
    period: 'confirmUseWorkingDays',
    cite: 'reading of Art. 14',
  },
  'preliminary-review': {
    for: 'decidePreliminaryReview',
    role: 'district',
    period: 'preliminaryReviewWorkingDays',
    cite: 'reading of Art. 10(3), 17(3)',
  },
  correction: {
    for: 'resubmit',
    role: 'applicant',
    period: 'correctionWorkingDays',
    cite: 'reading of Art. 10(3), 17(3)',
  },
  'recognition-check': {
    for: 'verifyRecognition',
    role: 'centre',
    period: 'recognitionWorkingDays',
    cite: 'reading of Art. 8(1)',
  },
  'expert-assignment': {
    for: 'assignExperts',
    role: 'centre',
    period: 'assignExpertsWorkingDays',
    cite: 'reading of Art. 10(4), 17(4)',
  },
  'expert-review': {
    for: 'giveOpinion',
    role: 'expert',
    period: 'expertReviewWorkingDays',
    cite: 'reading of Art. 10(4), 17(4)',
  },
  'supplementary-admission': {
    for: 'supplementary-admission',
    role: 'service',
    period: undefined,
    cite: 'Art. 9',
  },
  meeting: {
    for: 'holdMeeting',
    role: 'centre',
    period: 'meetingWorkingDays',
    cite: 'reading of Art. 10(5), 17(4)',
  },
  publication: {
    for: 'publishResults',
    role: 'centre',
    period: 'publicationWorkingDays',
    cite: 'reading of Art. 10(6), 17(5)',
  },
  publicity: {
    for: 'clock',
    role: 'service',
    period: 'publicityWorkingDays',
    cite: 'reading of Art. 10(6), 17(5)',
  },
  'objection-verification': {
    for: 'verifyObjection',
    role: 'centre',
    period: 'objectionVerificationWorkingDays',
    cite: 'reading of Art. 17(5)',
  },
  redeliberation: {
    for: 'holdMeeting',
    role: 'bureau',
    period: 'redeliberationWorkingDays',
    cite: 'reading of Art. 17(5)',
  },
  'refusal-period': {
    for: 'clock',
    role: 'service',
    period: 'secondLookRequestWorkingDays',
    cite: 'reading of Art. 17',
  },
  'second-look': {
    for: 'decideSecondLook',
    role: 'centre',
    period: 'secondLookWorkingDays',
    cite: 'reading of Art. 17',
  },
  approval: {
    for: 'issueApproval',
    role: 'bureau',
    period: 'approvalWorkingDays',
    cite: 'reading of Art. 17(6)',
  },
  payment: {
    for: 'preparePaymentOrder',
    role: 'finance',
    period: 'paymentWorkingDays',
    cite: 'reading of Art. 17(7)',
  },
  'bank-result': {
    for: 'applyBankStatus',
    role: 'finance',
    period: 'bankResultWorkingDays',
    cite: 'reading of Art. 17(7)',
  },
  'account-correction': {
    for: 'correctAccount',
    role: 'applicant',
    period: 'accountCorrectionWorkingDays',
    cite: 'reading of Art. 17(7)',
  },
} as const satisfies Record<string, WaitKind>;

interface WaitKind {
  readonly for: Wait['for'];
  readonly role: Wait['role'];
  /** The policy parameter that gives the period in working days. */
  readonly period: string | undefined;
  readonly cite: string;
}
export type WaitName = keyof typeof WAITS;

export interface Wait {
  readonly name: WaitName;
  /** How many answers are awaited, where each has a period of its own; the dates are those of the first to be due. */
  readonly open?: number;
  /** What the clock goes by where there are several periods; never in an answer. */
  readonly periods?: Periods;
  /** What would answer it; `clock` for what only the calendar ends: publicity, and the days for asking a second look. */
  readonly for:
    | DecisionName
    | 'applyBankStatus'
    | 'clock'
    | 'preparePaymentOrder'
    | 'submit'
    | 'supplementary-admission';
  readonly role: Role | 'service';
  readonly district?: DistrictCode;
  readonly party?: Uscc;
  /** Accounts that are awaited, for experts. */
  readonly members?: readonly string[];
  readonly since: Instant;
  /** Instant the wait is due. Absent where no period runs, or its calendar year is missing. */
  readonly dueAt?: Instant;
  readonly deadline?: Deadline;
  readonly missingYear?: number;
  readonly remindedAt?: Instant;
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
}

/** Of several periods: when the next is to be chased, and the calendar years that they are counted in. */
export interface Periods {
  readonly chaseAt?: Instant;
  readonly years: readonly number[];
}

/** How a case ended. Only `paid` and `admitted` are what the applicant asked for. */
export type Outcome = 'paid' | 'admitted' | 'refused' | 'withdrawn' | 'lapsed' | 'cancelled';

export interface Ending {
  readonly outcome: Outcome;
  /** Step of the procedure in which it ended, such as `17(3)`. */
  readonly step: string;
  readonly reason: string;
}

/** Where a case stands. */
export interface Position {
  /** Step of the procedure, such as `17(4)`. */
  readonly step: string;
  readonly waits: readonly Wait[];
  /** Decisions that are possible without being awaited. */
  readonly allowed: readonly Awaited[];
  readonly suspended: boolean;
  /** Checklist lines a recommendation has to answer, where they are not all of the procedure's. */
  readonly checks?: readonly ReviewCheck[];
  readonly ended?: Ending;
}

/**
 * What an act on a case answers: to the caller, to the process and to the trail alike. It holds the
 * whole position of the case after the act, so that whoever reads it needs nothing else.
 */
export interface Answer extends Position {
  readonly no: string;
  /** The decision or event. */
  readonly act: string;
  /** What came of it, in one word: `recommend`, `refuse`, `supported`, `paid` … */
  readonly result: string;
  /** Length of the case's trail after the act; a later answer has a greater one. */
  readonly sequence: number;
  readonly amountFen?: number;
  /** Key of what the act made: an objection, an instruction, a supplementary admission. */
  readonly reference?: string;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
  /** Hash of the word by which the process is told of the act after this one (docs/adr/0002); for nobody else. */
  readonly watch?: string;
}

/** Of an answer, what the steps of a procedure go by. */
export type BriefAnswer = Pick<Answer, 'act' | 'ended' | 'reference' | 'result' | 'sequence'>;

/** What a process that is taken up again reads of its case: where it stands, and what has been answered, oldest first. */
export interface CaseSoFar {
  readonly position: Answer;
  readonly answers: readonly BriefAnswer[];
  /** Keys of the notes that refused signals have left. */
  readonly noted: readonly string[];
  /** Number of the act by which a decision was last taken back: a process that has gone on from that one begins anew. */
  readonly takenBackAt?: number;
}

/**
 * The answer as processes and callers get it: when each wait is due, but not how that was counted. The
 * explained deadlines stay with the case and its trail; in every history they would be carried twice.
 */
export function unexplained(answer: Answer): Answer {
  return { ...answer, waits: answer.waits.map(unexplainedWait) };
}

function unexplainedWait({ deadline: _deadline, periods: _periods, ...wait }: Wait): Wait {
  return wait;
}

/** How a case has ended, as staff and applicants read it. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  paid: '已拨付',
  admitted: '已入库',
  refused: '未通过',
  withdrawn: '已撤回',
  lapsed: '逾期未补正办结',
  cancelled: '已取消',
};

/** What a case waits for, as staff and applicants read it. */
export const WAIT_NAMES: Readonly<Record<WaitName, string>> = {
  invitation: '追加入库申请',
  'imported-record': '核定导入的信息',
  'use-confirmation': '企业确认使用额度',
  'preliminary-review': '初审',
  correction: '补正',
  'recognition-check': '核验认定文件',
  'expert-assignment': '指派专家',
  'expert-review': '专家评审',
  'supplementary-admission': '服务机构追加入库',
  meeting: '会议审议',
  publication: '公布公示名单',
  publicity: '公示',
  'objection-verification': '异议核实',
  redeliberation: '重新审议',
  'refusal-period': '不予通过的复核申请期',
  'second-look': '复核',
  approval: '下达批复',
  payment: '拨付',
  'bank-result': '银行回执',
  'account-correction': '更正收款账户',
};
