/** When those who are awaited are reminded: ahead of the due date, in working hours, and not on the day they were told. */
import { isWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, civilDateOf, plusMs, startOf, type Instant } from '../kernel/time';
import { lastDayOf } from './kinds';

/** Working days before the last one. */
const AHEAD = 2;
const NINE_MS = 9 * 3_600_000;
/** More than any row of holidays. */
const MOST_DAYS = 30;

/** Undefined where the period is over before anybody need be reminded, or a calendar year is missing. */
export function remindAt(
  calendar: Calendar,
  { since, dueAt }: { readonly since: Instant; readonly dueAt?: Instant | undefined },
): Instant | undefined {
  if (dueAt === undefined) return undefined;
  const told = civilDateOf(since);
  const last = lastDayOf(dueAt);
  const ahead = daysBefore(calendar, last);
  const day = ahead !== undefined && ahead > told ? ahead : last;
  return day > told ? plusMs(startOf(day), NINE_MS) : undefined;
}

function daysBefore(calendar: Calendar, last: string): string | undefined {
  let left = AHEAD;
  for (let back = 1; back <= MOST_DAYS; back += 1) {
    const day = addDays(last, -back);
    if (!calendar.has(Number(day.slice(0, 4)))) return undefined;
    if (isWorkingDay(calendar, day)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
}
