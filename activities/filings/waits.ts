/** Whose turn it is on a change filing, and until when (reading of Art. 8), each period as the filing's own policy has it. */
import type { Calendar } from '../../policy/calendar/calendar';
import {
  CHANGE_WAITS,
  dueOfWait,
  type ChangeWait,
  type ChangeWaitName,
} from '../../policy/filing/standing';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { ChangeFilingRecord } from '../../store/change-filings';
import { due } from '../waits';

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
  if (fresh.dueAt !== wait.dueAt) return { act: 'recountDeadlines', wait: fresh };
  const dated = withEscalation(filing, wait, calendar);
  if (dated !== wait) return { act: 'recountDeadlines', wait: dated };
  switch (dueOfWait(wait, at)) {
    case 'remind':
      return {
        act: 'remind',
        wait: withEscalation(filing, { ...wait, remindedAt: at }, calendar),
      };
    case 'escalate':
      return { act: 'escalate', wait: { ...wait, escalatedAt: at } };
    case undefined:
      return undefined;
  }
}

/** The wait with the day on which it is escalated, once it has been reminded and the calendar has that year. */
function withEscalation({ policy }: Waiting, wait: ChangeWait, calendar: Calendar): ChangeWait {
  if (wait.remindedAt === undefined || wait.escalateAt !== undefined) return wait;
  const days = policy.parameters.escalationWorkingDays;
  const from = civilDateOf(wait.remindedAt);
  const { dueAt: escalateAt } = due(calendar, { from, days, cite: CITE });
  return escalateAt === undefined ? wait : { ...wait, escalateAt };
}
