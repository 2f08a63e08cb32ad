/** Whose turn it is on a sanction, and until when (Art. 20): each period as the sanction's own policy has it. */
import type { Calendar } from '../../policy/calendar/calendar';
import { MissingCalendarYear } from '../../policy/calendar/calendar';
import { endOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { repaymentPeriod } from '../../policy/sanction/periods';
import { SANCTION, type SanctionWait } from '../../policy/sanction/acts';
import type { SanctionRecord } from '../../store/processes/sanction';
import { openWait as openWaitOf, undatedWait, type Waiting } from '../process/waits';

type Dates = Pick<SanctionWait, 'deadline' | 'dueAt' | 'missingYear'>;
type Name = SanctionWait['name'];

/** A wait of so many working days that begins now. */
export const openWait = (
  sanction: Waiting,
  name: Name,
  at: Instant,
  calendar: Calendar,
): SanctionWait => openWaitOf(SANCTION, sanction, name, at, calendar);

/** The thirty days, from the receipt on. */
export function repaymentWait(
  sanction: Waiting,
  received: CivilDate,
  at: Instant,
  calendar: Calendar,
): SanctionWait {
  return {
    ...undatedWait(SANCTION, sanction, 'repayment', at),
    ...thirtyDays(sanction, received, calendar),
  };
}

function thirtyDays({ policy }: Waiting, received: CivilDate, calendar: Calendar): Dates {
  try {
    const deadline = repaymentPeriod(policy, calendar, received);
    return { deadline, dueAt: deadline.dueAt };
  } catch (error) {
    if (error instanceof MissingCalendarYear) return { missingYear: error.year };
    throw error;
  }
}

/** The end of the ban that ends next; nothing where each has been announced. */
export function banWaits(
  { decision, announced, ...sanction }: SanctionRecord,
  at: Instant,
): readonly SanctionWait[] {
  const open = (decision?.bans ?? []).filter(({ kind }) => !announced.includes(kind));
  const [first] = open.map(({ to }) => to).sort();
  if (first === undefined) return [];
  return [{ ...undatedWait(SANCTION, sanction, 'ban-end', at), dueAt: endOf(first) }];
}

/** The wait as the calendar has it now, which may have gained the year it lacked; the same one where nothing moved. */
export function recounted(
  sanction: SanctionRecord,
  wait: SanctionWait,
  calendar: Calendar,
): SanctionWait {
  const { name, since, dueAt, role } = wait;
  const { delivery } = sanction;
  if (role === 'service') return wait;
  const received = name === 'repayment' ? delivery?.receivedOn : undefined;
  const fresh =
    received === undefined
      ? openWait(sanction, name, since, calendar)
      : repaymentWait(sanction, received, since, calendar);
  return fresh.dueAt === dueAt ? wait : fresh;
}

export const waitNamed = (waits: readonly SanctionWait[], name: Name): SanctionWait | undefined =>
  waits.find((wait) => wait.name === name);
