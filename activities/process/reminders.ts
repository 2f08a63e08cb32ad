/**
 * What the clock brings to a wait of a yearly process or a change filing (reading of Art. 8): its due date once the calendar has the
 * year, and another one where the calendar has changed; a reminder on that date, and an escalation some working days
 * later. Being late is never an answer.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { due, type Period } from './period';

interface Chased {
  readonly dueAt?: Instant;
  readonly remindedAt?: Instant;
  /** Absent after the reminder where its calendar year is missing. */
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
}

/** How the dates of a wait are counted; each answers without the date while its calendar year is missing. */
export interface Counting<W> {
  readonly dated: (wait: W) => W;
  readonly escalation: (remindedAt: Instant) => Pick<Chased, 'escalateAt'>;
}

/** What the clock changes of a wait next; undefined where nothing. Under one calendar it changes a wait four times at most. */
export function chased<W extends Chased>(
  wait: W,
  at: Instant,
  { dated, escalation }: Counting<W>,
): { readonly wait: W; readonly act: 'date' | 'escalate' | 'remind' } | undefined {
  const { dueAt, remindedAt, escalateAt, escalatedAt } = wait;
  if (remindedAt === undefined) {
    const now = dated(wait);
    if (now.dueAt !== undefined && now.dueAt !== dueAt) return { wait: now, act: 'date' };
    if (dueAt === undefined || at < dueAt) return undefined;
    return { wait: { ...wait, remindedAt: at, ...escalation(at) }, act: 'remind' };
  }
  if (escalatedAt !== undefined) return undefined;
  if (escalateAt === undefined) {
    const now = { ...wait, ...escalation(remindedAt) };
    return now.escalateAt === undefined ? undefined : { wait: now, act: 'date' };
  }
  return at < escalateAt ? undefined : { wait: { ...wait, escalatedAt: at }, act: 'escalate' };
}

/** The day of the escalation; without it while its calendar year is missing. */
export function escalationBy(
  calendar: Calendar,
  remindedAt: Instant,
  { days, cite }: Pick<Period, 'cite' | 'days'>,
): Pick<Chased, 'escalateAt'> {
  const { dueAt } = due(calendar, { from: civilDateOf(remindedAt), days, cite });
  return dueAt === undefined ? {} : { escalateAt: dueAt };
}

/** When the clock next changes something of a wait; a missing calendar year is looked for the next day. */
export function nextOf(wait: Chased, tomorrow: Instant): Instant | undefined {
  const { dueAt, remindedAt, escalateAt, escalatedAt } = wait;
  if (escalatedAt !== undefined) return undefined;
  if (dueAt === undefined) return tomorrow;
  return remindedAt === undefined ? dueAt : (escalateAt ?? tomorrow);
}
