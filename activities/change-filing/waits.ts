/** Whose turn it is on a change filing, and until when (reading of Art. 8), each period as the filing's own policy has it. */
import type { Calendar } from '../../policy/calendar/calendar';
import { CHANGE_FILING, type ChangeActs, type ChangeWait } from '../../policy/change-filing/acts';
import type { Instant } from '../../policy/kernel/time';
import type { ChangeFilingRecord } from '../../store/processes/change-filing';
import { onwards as onwardsOf, openWait as openWaitOf, type Onward } from '../process/waits';

type FilingOfWait = Pick<ChangeFilingRecord, 'institution' | 'policy'>;

export const openWait = (
  { institution: party, policy }: FilingOfWait,
  name: ChangeWait['name'],
  since: Instant,
  calendar: Calendar,
): ChangeWait => openWaitOf(CHANGE_FILING, { party, policy }, name, since, calendar);

export const onwards = (
  { institution: party, policy }: FilingOfWait,
  wait: ChangeWait,
  at: Instant,
  calendar: Calendar,
): Onward<ChangeActs> | undefined =>
  onwardsOf<ChangeActs>(CHANGE_FILING, { party, policy }, wait, at, calendar);
