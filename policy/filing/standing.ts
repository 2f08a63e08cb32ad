/** Where a change filing stands (Art. 8), whose turn it is, and what is due of it; being late is never an answer. */
import type { Deadline } from '../calendar/deadline';
import type { Instant } from '../kernel/time';
import type { Role, Uscc } from '../model';
import type { ParameterId } from '../parameters';
import type { ProcessStanding, ProcessWait } from '../process';

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

/** What is due of a wait at an instant: the reminder on its due date, then the escalation. */
export function dueOfWait(
  { dueAt, remindedAt, escalateAt, escalatedAt }: ChangeWait,
  at: Instant,
): 'escalate' | 'remind' | undefined {
  if (remindedAt === undefined) return dueAt !== undefined && dueAt <= at ? 'remind' : undefined;
  const late = escalatedAt === undefined && escalateAt !== undefined && escalateAt <= at;
  return late ? 'escalate' : undefined;
}

/** When the wait next asks for something by itself; absent where only a decision or a calendar year brings it on. */
export function nextOfWait(wait: ChangeWait): Instant | undefined {
  if (wait.remindedAt === undefined) return wait.dueAt;
  return wait.escalatedAt === undefined ? wait.escalateAt : undefined;
}

/** A calendar year is missing to say when it is due, or when it is escalated. */
export function isUndated({ dueAt, remindedAt, escalateAt }: ChangeWait): boolean {
  return dueAt === undefined || (remindedAt !== undefined && escalateAt === undefined);
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
