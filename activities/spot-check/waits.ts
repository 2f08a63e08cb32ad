/** The waits of a spot check (reading of Art. 8): each has an owner and a period of working days. */
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { SpotCheckWait } from '../../policy/spot-check/spot-check';
import type { SpotCheckYear } from '../../store/processes/spot-check';
import { escalationBy, type Counting } from '../process/reminders';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { due } from '../process/period';

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

/** A wait for an act of the centre about one institution. */
export function deskWait(
  calendar: Calendar,
  { policy }: Pick<SpotCheckYear, 'policy'>,
  name: 'consequence' | 'sanction',
  since: Instant,
  institution: Uscc,
): SpotCheckWait {
  const { spotCheckOfficeWorkingDays: days } = policy.parameters;
  return openWait(calendar, { name, role: 'centre', since, days, institution });
}

export function countingBy(
  calendar: Calendar,
  { parameters }: Pick<PolicyInForce, 'parameters'>,
): Counting<SpotCheckWait> {
  return {
    dated: (wait) => dated(calendar, wait),
    escalation: (remindedAt) =>
      escalationBy(calendar, remindedAt, { days: parameters.escalationWorkingDays, cite: CITE }),
  };
}
