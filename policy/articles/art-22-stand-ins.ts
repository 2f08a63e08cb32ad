/**
 * Reading of Art. 22: whoever is away may have a colleague stand in (代理), for one role and some days. It is bounded
 * so that rules that ask for two persons still get two: an act counts for whoever acts and for whom
 * (`personsOf`), a stand-in passes nothing on, and experts, parties and auditors act in person only.
 */
import { addDays, daysBetween, type CivilDate } from '../kernel/time';
import type { Actor, Role } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import { ROLE_NAMES } from '../words/vocabulary';

/** Roles whose holders may be stood in for. */
export const STAND_IN_ROLES: readonly Role[] = ['district', 'centre', 'bureau', 'finance'];

/** An appointment as it is asked for: both days are included. */
export interface StandInPeriod {
  readonly standIn: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Days that somebody stands in for the same person, in the same role: both days are included. */
export type StandInDays = Pick<StandInPeriod, 'from' | 'until'>;

/**
 * Everything that keeps an appointment from standing. `standing` are the appointments not revoked, `served` those
 * and the days of the others before they were.
 */
export function standInFaults(
  absent: Actor,
  { standIn, from, until }: StandInPeriod,
  { standing, served }: Readonly<Record<'served' | 'standing', readonly StandInDays[]>>,
  { today, mostDays }: { readonly today: CivilDate; readonly mostDays: number },
): Refusal[] {
  const days = from <= until ? daysInARow({ from, until }, served) : 0;
  const overlaps = standing.some((other) => from <= other.until && other.from <= until);
  return [
    ...(STAND_IN_ROLES.includes(absent.role)
      ? []
      : [refusal('stand-in-role', { role: ROLE_NAMES[absent.role] })]),
    ...(absent.onBehalfOf === undefined ? [] : [refusal('stand-in-passed-on')]),
    ...(standIn === absent.id ? [refusal('stand-in-oneself', {}, 'standIn')] : []),
    ...(from < today || days < 1 || days > mostDays
      ? [refusal('stand-in-period', { today, most: mostDays }, 'until')]
      : []),
    ...(overlaps ? [refusal('stand-in-overlaps', {}, 'from')] : []),
  ];
}

/** How long the absence lasts with what joins it on either side: it is one, by however many appointments. */
function daysInARow(days: StandInDays, served: readonly StandInDays[]): number {
  const joining = served.filter(
    ({ from, until }) => from <= addDays(days.until, 1) && addDays(until, 1) >= days.from,
  );
  const whole = joining.reduce(spanning, days);
  const isWhole = whole.from === days.from && whole.until === days.until;
  return isWhole ? daysBetween(whole.from, whole.until) + 1 : daysInARow(whole, served);
}

function spanning(one: StandInDays, other: StandInDays): StandInDays {
  return {
    from: one.from < other.from ? one.from : other.from,
    until: one.until > other.until ? one.until : other.until,
  };
}
