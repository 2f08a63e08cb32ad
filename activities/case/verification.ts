/**
 * Verification of a case's objections (Art. 17(5)): each has its own period, and the case has one wait for them
 * all, so that its record and answers are as long with two hundred objections as with one.
 */
import { yearOf } from '../../policy/kernel/time';
import type { Periods, Wait } from '../../policy/case/waits';
import type { CaseRecord, ObjectionCounts } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { keepWaits, openObjections } from '../../store/case/objections';
import { nextOf } from '../process/reminders';
import { without } from './waits';

export const NO_OBJECTIONS: ObjectionCounts = { raised: 0, open: 0, substantiated: 0 };

/** Counts of the publication that is running or has just ended. */
export function objectionsNow({ publications }: CaseRecord): ObjectionCounts {
  return publications.at(-1)?.objections ?? NO_OBJECTIONS;
}

/** The publications, with other counts in the last one. */
export function withCounts(
  { publications }: CaseRecord,
  objections: ObjectionCounts,
): CaseRecord['publications'] {
  const last = publications.length - 1;
  return publications.map((one, index) => (index === last ? { ...one, objections } : one));
}

/** The waits of a case, with one wait in the place of these of its open objections. */
export function withVerification(waits: readonly Wait[], open: readonly Wait[]): readonly Wait[] {
  const others = without(waits, 'objection-verification');
  const [first] = open.toSorted(earlierDue);
  if (first === undefined) return others;
  return [...others, { ...first, open: open.length, periods: periodsOf(open) }];
}

/** One whose calendar year is missing is due after all others. */
function earlierDue(one: Wait, other: Wait): number {
  return (one.dueAt ?? '~') < (other.dueAt ?? '~') ? -1 : 1;
}

function periodsOf(open: readonly Wait[]): Periods {
  const years = [...new Set(open.flatMap(yearsOf))];
  const [chaseAt] = open.flatMap(chasedAt).toSorted();
  return { years, ...(chaseAt !== undefined && { chaseAt }) };
}

function yearsOf({ deadline, missingYear }: Wait): number[] {
  if (deadline === undefined) return missingYear === undefined ? [] : [missingYear];
  return [yearOf(deadline.from), yearOf(deadline.lastDay)];
}

/** An escalation that could not be dated is looked at on each day. */
function chasedAt(wait: Wait): string[] {
  const next = wait.dueAt === undefined ? undefined : nextOf(wait, wait.dueAt);
  return next === undefined ? [] : [next];
}

/** Every period that runs on a case: its waits, and in the place of the one for its objections that of each. */
export async function everyPeriod({ _id, waits }: CaseRecord, tx?: Tx): Promise<readonly Wait[]> {
  if (!hasOpen(waits)) return waits;
  const open = await openObjections(_id, tx);
  return [...without(waits, 'objection-verification'), ...open.map(({ wait }) => wait)];
}

/** Changes every period that runs on a case, those of its objections in their own record; answers its waits. */
export async function changeEveryPeriod(
  tx: Tx,
  { _id, waits }: CaseRecord,
  change: (wait: Wait) => Wait,
): Promise<readonly Wait[]> {
  const others = without(waits, 'objection-verification').map(change);
  if (!hasOpen(waits)) return others;
  const open = await openObjections(_id, tx);
  const changed = open.map((one) => ({ ...one, wait: change(one.wait) }));
  await keepWaits(tx, changed);
  return withVerification(
    others,
    changed.map(({ wait }) => wait),
  );
}

function hasOpen(waits: readonly Wait[]): boolean {
  return waits.some(({ name }) => name === 'objection-verification');
}
