/** When a period of working days is due, whatever waits for it. */
import type { Calendar } from '../../policy/calendar/calendar';
import { MissingCalendarYear } from '../../policy/calendar/calendar';
import { workingDaysFrom } from '../../policy/calendar/deadline';
import type { CivilDate } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';

export interface Period {
  readonly from: CivilDate;
  readonly days: number;
  readonly cite: string;
  readonly countFirstDay?: boolean;
}

/** Due date and its explanation, or the calendar year that is missing for it: never a guess. */
export function due(
  calendar: Calendar,
  period: Period,
): Pick<Wait, 'deadline' | 'dueAt' | 'missingYear'> {
  try {
    const deadline = workingDaysFrom(calendar, period);
    return { deadline, dueAt: deadline.dueAt };
  } catch (error) {
    if (error instanceof MissingCalendarYear) return { missingYear: error.year };
    throw error;
  }
}
