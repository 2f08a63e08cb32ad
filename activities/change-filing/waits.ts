/** Whose turn it is on a change filing, and until when (reading of Art. 8), each period as the filing's own policy has it. */
import type { Calendar } from '../../policy/calendar/calendar';
import {
  CHANGE_WAITS,
  type ChangeWait,
  type ChangeWaitName,
} from '../../policy/change-filing/standing';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { ChangeFilingRecord } from '../../store/processes/change-filing';
import { chased, escalationBy } from '../process/reminders';
import { due } from '../process/period';

const CITE = 'reading of Art. 8';
type Waiting = Pick<ChangeFilingRecord, 'institution' | 'policy'>;

export function openWait(
  { institution, policy }: Waiting,
  name: ChangeWaitName,
  since: Instant,
  calendar: Calendar,
): ChangeWait {
  const { role, period } = CHANGE_WAITS[name];
  const dates = due(calendar, {
    ...{ from: civilDateOf(since), days: policy.parameters[period], cite: CITE },
  });
  return { name, role, since, ...(role === 'applicant' && { party: institution }), ...dates };
}

/** An act of the service, and the wait as it leaves it. */
export interface Onward {
  readonly act: 'escalate' | 'recountDeadlines' | 'remind';
  readonly wait: ChangeWait;
}

/** The wait after what is due of it: dated by a calendar that has come or changed, reminded, or escalated; or as it is. */
export function onwards(
  filing: Waiting,
  wait: ChangeWait,
  at: Instant,
  calendar: Calendar,
): Onward | undefined {
  const fresh = openWait(filing, wait.name, wait.since, calendar);
  // Also after the reminder: with another due date it starts afresh.
  if (fresh.dueAt !== wait.dueAt) return { act: 'recountDeadlines', wait: fresh };
  const days = filing.policy.parameters.escalationWorkingDays;
  const next = chased(wait, at, {
    dated: () => fresh,
    escalation: (remindedAt) => escalationBy(calendar, remindedAt, { days, cite: CITE }),
  });
  return next && { wait: next.wait, act: next.act === 'date' ? 'recountDeadlines' : next.act };
}
