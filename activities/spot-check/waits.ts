/** The waits of a spot check (reading of Art. 8), by their rows: each has an owner and a period of working days. */
import { waitRow } from '../../policy/acts/act';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf } from '../../policy/kernel/time';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { SPOT_CHECK, type SpotCheckWait } from '../../policy/spot-check/acts';
import { due } from '../process/period';
import { escalationBy, type Counting } from '../process/reminders';

/** What is not in the row; `from` is the day that is not counted, that of `since` unless told. */
type Opened = Pick<SpotCheckWait, 'institution' | 'members' | 'since'> &
  Partial<Pick<SpotCheckWait, 'days' | 'from'>>;

export function openWait(
  calendar: Calendar,
  { policy }: { readonly policy: PolicyInForce },
  name: SpotCheckWait['name'],
  { since, from = civilDateOf(since), days, ...opened }: Opened,
): SpotCheckWait {
  const { role, period } = waitRow(SPOT_CHECK, name);
  const most = days ?? (period && policy.parameters[period]);
  invariant(most !== undefined, `${name} has no period`);
  return dated(calendar, { name, role, since, days: most, ...opened, from });
}

/** The wait with its due date, or the calendar year that is missing for it. */
function dated(calendar: Calendar, { missingYear: _, ...wait }: SpotCheckWait): SpotCheckWait {
  const { cite } = waitRow(SPOT_CHECK, wait.name);
  const { dueAt, missingYear } = due(calendar, { from: wait.from, days: wait.days, cite });
  return {
    ...wait,
    ...(dueAt !== undefined && { dueAt }),
    ...(missingYear !== undefined && { missingYear }),
  };
}

export function countingBy(
  calendar: Calendar,
  { parameters: { escalationWorkingDays: days } }: Pick<PolicyInForce, 'parameters'>,
): Counting<SpotCheckWait> {
  return {
    dated: (wait) => dated(calendar, wait),
    escalation: (remindedAt) =>
      escalationBy(calendar, remindedAt, { days, cite: 'reading of Art. 8' }),
  };
}
