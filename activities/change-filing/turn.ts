/** What the clock brings to a change filing (reading of Art. 8): due dates, reminders and escalations, each once. */
import {
  CHANGE_FILING,
  type ChangeActs,
  type ChangeStanding,
} from '../../policy/change-filing/acts';
import type { Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import {
  actOnChangeFiling,
  changeFilingOf,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import { stepByStep, type ServiceStep } from '../process/steps';
import { dueStep, standingOf, type Onward } from '../process/waits';
import { tellLate, tellReturned } from './notices';
import { onwards } from './waits';

interface FilingAt {
  readonly no: string;
  readonly at: Instant;
}

const STEPPING = { process: CHANGE_FILING, find: changeFilingOf, actOn: actOnChangeFiling };

/** Takes the filing on as far as the instant allows, and answers its standing. */
export async function turnChangeFiling({ no, at }: FilingAt): Promise<ChangeStanding> {
  const calendar = await calendarInForce();
  const filing = await stepByStep(STEPPING, no, at, (now) => {
    const [wait] = now.waits;
    const next = wait && onwards(now, wait, at, calendar);
    return next && stepOf(now, next, at);
  });
  return standingOf<ChangeActs>(CHANGE_FILING, filing, at);
}

/** The institution hears that its days are over, or counted anew; that the centre hears of them is no news to it. */
function stepOf(
  filing: ChangeFilingRecord,
  onward: Onward<ChangeActs>,
  at: Instant,
): ServiceStep<ChangeFilingRecord> {
  const { act, wait } = onward;
  const { name, remindedAt } = wait;
  return {
    ...dueStep<ChangeActs>(CHANGE_FILING, onward),
    write: async (tx) => {
      if (name === 'correction') {
        if (act === 'remind') await tellLate(tx, filing, at);
        if (act === 'recountDeadlines' && remindedAt === undefined)
          await tellReturned(tx, filing, at, wait);
      }
      return { waits: [wait] };
    },
  };
}
