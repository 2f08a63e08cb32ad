/** Where a change filing stands (Art. 8), and whose turn it is; being late is never an answer. */
import type { Deadline } from '../calendar/deadline';
import type { Instant } from '../kernel/time';
import type { Role, Uscc } from '../model/nouns';
import type { ParameterId } from '../parameters/parameters';
import type { ProcessStanding, ProcessWait } from '../acts/process';

export const CHANGE_STATES = {
  deciding: '待中心决定',
  correcting: '退回补正',
  accepted: '已备案',
  refused: '不予备案',
  withdrawn: '已撤回',
} as const;
export type ChangeState = keyof typeof CHANGE_STATES;

/** Something is still awaited. */
export const isOpen = (state: ChangeState): boolean =>
  state === 'deciding' || state === 'correcting';

interface WaitKind {
  readonly zh: string;
  readonly role: Role;
  readonly period: ParameterId;
}

export const CHANGE_WAITS = {
  decision: { zh: '审核变更备案', role: 'centre', period: 'changeDecisionWorkingDays' },
  correction: { zh: '补正变更备案', role: 'applicant', period: 'changeCorrectionWorkingDays' },
} as const satisfies Record<string, WaitKind>;
export type ChangeWaitName = keyof typeof CHANGE_WAITS;

export interface ChangeWait extends ProcessWait {
  readonly name: ChangeWaitName;
  readonly party?: Uscc;
  readonly deadline?: Deadline;
  readonly remindedAt?: Instant;
  /** When the centre hears of the delay, after the reminder; absent where its calendar year is missing. */
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
}

/** Where a filing stands, for its process and the Temporal UI: codes and dates only. */
export interface ChangeStanding extends ProcessStanding {
  readonly state: ChangeState;
  readonly waits: readonly Omit<ChangeWait, 'deadline'>[];
}

/** What a decision about a filing answers, to the caller, the process and the trail alike. */
export interface ChangeAnswer {
  readonly no: string;
  readonly act: string;
  readonly state: ChangeState;
  /** What came of it, in one word. */
  readonly result: string;
  /** Such as the fields concerned, the day from which they hold, and the hash of what was filed. */
  readonly about?: Readonly<Record<string, string | readonly string[]>>;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}
