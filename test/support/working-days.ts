/** Working days of the invented calendar, counted by walking from day to day. */
import { calendarOf, isWorkingDay, type CalendarYear } from '../../policy/calendar/calendar';
import { addDays, endOf, yearOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { inventedCalendar } from './invented-calendar';

/** The nth working day after a day; `changed` lies over the invented years. */
export function workingDay(
  n: number,
  after: CivilDate,
  changed: readonly CalendarYear[] = [],
): CivilDate {
  const invented = inventedCalendar(yearOf(after) - 1, yearOf(after) + 2);
  const calendar = calendarOf([...invented, ...changed]);
  let date = after;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
}

/** When a period of n working days that began on a day is over. */
export function dueAfter(
  n: number,
  from: CivilDate,
  changed: readonly CalendarYear[] = [],
): Instant {
  return endOf(workingDay(n, from, changed));
}
