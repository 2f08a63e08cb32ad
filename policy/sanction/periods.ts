/**
 * Art. 20 and its readings: when a notice counts as received, until when the money is to be back, and of which
 * reminder it is time. Pure: the day and the instant are handed in.
 */
import { repaymentNaturalDays } from '../parameters/art-20';
import { MissingCalendarYear, type Calendar } from '../calendar/calendar';
import { naturalDaysFrom, type Deadline } from '../calendar/deadline';
import { addDays, startOf, type CivilDate, type Instant } from '../kernel/time';
import { refusal, type Refusal } from '../words/refusals';
import type { Message } from '../acts/act';
import type { SanctionActs } from './acts';
import type { PolicyInForce } from '../parameters/policy-in-force';

export type Delivery = Pick<Message<SanctionActs, 'recordDelivery'>, 'evidence' | 'on' | 'way'>;

/** The day of receipt: of an announcement, so many days after its posting. */
export function receivedOn({ parameters }: PolicyInForce, { way, on }: Delivery): CivilDate {
  return way === 'announcement' ? addDays(on, parameters.announcementNaturalDays) : on;
}

/** Everything that is wrong with a delivery: without evidence, before the notice, or yet to come. */
export function deliveryFaults(
  { on, evidence }: Delivery,
  { issuedOn: from, today }: { readonly issuedOn: CivilDate; readonly today: CivilDate },
): Refusal[] {
  return [
    ...(evidence.length > 0 ? [] : [refusal('evidence-missing', {}, 'evidence')]),
    ...(from <= on && on <= today
      ? []
      : [refusal('delivery-date-impossible', { on, from, today }, 'on')]),
  ];
}

/**
 * Thirty natural days from the receipt, whose own day is not counted; a last day that is not worked moves.
 * Throws `MissingCalendarYear` where it lies in a year without data.
 */
export function repaymentPeriod(
  { parameters }: Pick<PolicyInForce, 'parameters'>,
  calendar: Calendar,
  from: CivilDate,
): Deadline {
  const days = parameters.repaymentNaturalDays;
  return naturalDaysFrom(calendar, { from, days, cite: repaymentNaturalDays.cite });
}

/**
 * A notice that demands money can wait for a calendar: none is issued of which nobody knows until when the money is to be
 * back, even if it is received on the same day. Its delivery is a fact, and is recorded always.
 */
export function noticeFaults(
  policy: Pick<PolicyInForce, 'parameters'>,
  calendar: Calendar,
  today: CivilDate,
): Refusal[] {
  try {
    repaymentPeriod(policy, calendar, today);
    return [];
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return [refusal('calendar-year-missing', { year: error.year })];
  }
}

/** When each reminder is due: the beginning of the day that lies so many days before the last one. */
export function reminderAt(lastDay: CivilDate, days: number): Instant {
  return startOf(addDays(lastDay, -days));
}

/** The most urgent reminder whose day has come while the period runs, so that nobody gets two at once. */
export function reminderDue(
  reminderDays: readonly number[],
  { lastDay, dueAt }: Pick<Deadline, 'dueAt' | 'lastDay'>,
  at: Instant,
): number | undefined {
  if (at >= dueAt) return undefined;
  const come = reminderDays.filter((days) => reminderAt(lastDay, days) <= at);
  return come.length === 0 ? undefined : Math.min(...come);
}
