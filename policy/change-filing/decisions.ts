/**
 * Art. 8: what people decide about a change filing, as plain data, and the one check of each message: shape and role,
 * synchronous, without packages, for it runs in a workflow. What is filed stays in the store and out of the
 * process, for it names persons.
 */
import { decisionFaults } from '../acts/decision-faults';
import { decided, faults, key, oneOf, type Shape } from '../acts/shapes';
import type { Fault, Role } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { Decided } from '../acts/decision';

/** The number of a change filing; the year is that in which it was filed. */
export const CHANGE_NUMBER = /^C\d{4}-\d{6,9}$/;
export const changeSeriesOf = (year: number): string => `C${year}`;

export interface FileChange extends Decided {
  readonly filing: string;
}
/** The filing whole, in place of the one that was returned. */
export type ResubmitChange = FileChange;

export const CHANGE_OUTCOMES = ['accept', 'refuse', 'return'] as const;
export type DecideChange = Decided &
  (
    | { readonly outcome: 'accept' | 'refuse' }
    /** All faults at once. */
    | { readonly outcome: 'return'; readonly faults: readonly Fault[] }
  );

/** By the institution, before the decision. */
export type WithdrawChange = Decided;

export interface ChangeDecisions {
  fileChange: FileChange;
  decideChange: DecideChange;
  resubmitChange: ResubmitChange;
  withdrawChange: WithdrawChange;
}
export type ChangeDecisionName = keyof ChangeDecisions;

/** The institution files for itself, the centre keeps the registry (Arts. 7, 8). */
export const CHANGE_ROLES: Readonly<Record<ChangeDecisionName, Role>> = {
  fileChange: 'applicant',
  decideChange: 'centre',
  resubmitChange: 'applicant',
  withdrawChange: 'applicant',
};

const someFaults: Shape = (value, path) =>
  Array.isArray(value) && value.length === 0
    ? [refusal('validation', { detail: '至少一项' }, path)]
    : faults(value, path);
const returned = decided({ outcome: oneOf(['return']), faults: someFaults });
const concluded = decided({ outcome: oneOf(CHANGE_OUTCOMES) });
const outcomeOf = (value: unknown): unknown => (value as { outcome?: unknown } | null)?.outcome;

const SHAPES: Readonly<Record<ChangeDecisionName, Shape>> = {
  fileChange: decided({ filing: key }),
  decideChange: (value, path) =>
    (outcomeOf(value) === 'return' ? returned : concluded)(value, path),
  resubmitChange: decided({ filing: key }),
  withdrawChange: decided(),
};

/** Everything that keeps a message from being taken by the filing's process; empty when it is taken. */
export function checkChangeDecision(name: ChangeDecisionName, message: unknown): Refusal[] {
  return decisionFaults(message, SHAPES[name], [CHANGE_ROLES[name]], CHANGE_DECISION_NAMES[name]);
}

/** Decisions about a change filing (Art. 8). */
export const CHANGE_DECISION_NAMES: Readonly<Record<ChangeDecisionName, string>> = {
  fileChange: '提交变更备案',
  decideChange: '审核变更备案',
  resubmitChange: '补正变更备案',
  withdrawChange: '撤回变更备案',
};
