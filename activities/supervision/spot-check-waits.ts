/** The waits of a spot check (reading of Art. 8): each has an owner and a period of working days. */
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import type { PolicyInForce } from '../../policy/policy-in-force';
import type { SpotCheckWait } from '../../policy/supervision/spot-check';
import type { Counting } from '../chasing';
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
function dated(calendar: Calendar, { missingYear: _, ...wait }: SpotCheckWait): SpotCheckWait {
  const { dueAt, missingYear } = due(calendar, { from: wait.from, days: wait.days, cite: CITE });
  return {
    ...wait,
    ...(dueAt !== undefined && { dueAt }),
    ...(missingYear !== undefined && { missingYear }),
  };
}

export function countingBy(
  calendar: Calendar,
  { parameters }: Pick<PolicyInForce, 'parameters'>,
): Counting<SpotCheckWait> {
  return {
    dated: (wait) => dated(calendar, wait),
    escalation: (remindedAt) => {
      const period = { from: civilDateOf(remindedAt), days: parameters.escalationWorkingDays };
      const { dueAt } = due(calendar, { ...period, cite: CITE });
      return dueAt === undefined ? {} : { escalateAt: dueAt };
    },
  };
}
