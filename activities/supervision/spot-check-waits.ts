/** The waits of a spot check (reading of Art. 8): each has an owner and a period of working days. */
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { SpotCheckWait } from '../../policy/supervision/spot-check';
import { due } from '../waits';

const CITE = 'reading of Art. 8';

type Opened = Pick<
  SpotCheckWait,
  'days' | 'institution' | 'members' | 'name' | 'role' | 'since'
> & {
  /** The day that is not counted; that of `since` unless told. */
  readonly from?: CivilDate;
};

export function openWait(calendar: Calendar, opened: Opened): SpotCheckWait {
  return dated(calendar, { ...opened, from: opened.from ?? civilDateOf(opened.since) });
}

/** The wait with its due date, or the calendar year that is missing for it. */
export function dated(calendar: Calendar, wait: SpotCheckWait): SpotCheckWait {
  const { missingYear: before, ...known } = wait;
  const { dueAt, missingYear } = due(calendar, { from: wait.from, days: wait.days, cite: CITE });
  if (missingYear !== undefined) return missingYear === before ? wait : { ...known, missingYear };
  return { ...known, ...(dueAt !== undefined && { dueAt }) };
}

/** The wait once its owner has been reminded; `escalationDays` working days later it goes to the centre's head. */
export function reminded(
  calendar: Calendar,
  wait: SpotCheckWait,
  at: Instant,
  escalationDays: number,
): SpotCheckWait {
  const period = { from: civilDateOf(at), days: escalationDays, cite: CITE };
  const { dueAt: escalateAt } = due(calendar, period);
  return { ...wait, remindedAt: at, ...(escalateAt !== undefined && { escalateAt }) };
}
