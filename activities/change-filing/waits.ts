/** Whose turn it is on a change filing, and until when (reading of Art. 8), each period as the filing's own policy has it. */
import type { Calendar } from '../../policy/calendar/calendar';
import { CHANGE_FILING, type ChangeWait } from '../../policy/change-filing/acts';
import type { Instant } from '../../policy/kernel/time';
import type { ChangeFilingRecord } from '../../store/processes/change-filing';
import { chased, escalationBy } from '../process/reminders';
import { openWait as openWaitOf } from '../process/waits';

type Waiting = Pick<ChangeFilingRecord, 'institution' | 'policy'>;

export const openWait = (
  { institution: party, policy }: Waiting,
  name: ChangeWait['name'],
  since: Instant,
  calendar: Calendar,
): ChangeWait => openWaitOf(CHANGE_FILING, { party, policy }, name, since, calendar);

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
  const { cite } = CHANGE_FILING.waits[wait.name];
  const next = chased(wait, at, {
    dated: () => fresh,
    escalation: (remindedAt) => escalationBy(calendar, remindedAt, { days, cite }),
  });
  return next && { wait: next.wait, act: next.act === 'date' ? 'recountDeadlines' : next.act };
}
