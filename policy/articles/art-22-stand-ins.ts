/**
 * Reading of Art. 22: whoever is away may have a colleague stand in (代理), for one role and some days. It is bounded
 * so that rules that ask for two persons still get two: an act counts for whoever acts and for whom
 * (`personsOf`), a stand-in passes nothing on, and experts, parties and auditors act in person only.
 */
import { reading } from '../kernel/rule';
import { daysBetween, type CivilDate } from '../kernel/time';
import type { Actor, Role } from '../model';
import { refusal, type Refusal } from '../refusals';
import { ROLE_NAMES } from '../vocabulary';
import { FROM_ISSUE } from './art-25-validity';

export const standInMostNaturalDays = reading({
  id: 'standInMostNaturalDays',
  cite: 'reading of Art. 22',
  why: 'A longer absence is a change of office, which the identity provider records.',
  from: { [FROM_ISSUE]: 30 },
});

/** Roles whose holders may be stood in for. */
export const STAND_IN_ROLES: readonly Role[] = ['district', 'centre', 'bureau', 'finance'];

/** An appointment as it is asked for: both days are included. */
export interface StandInPeriod {
  readonly standIn: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Everything that keeps an appointment from standing. `others` are the same person's, in the same role, not revoked. */
export function standInFaults(
  absent: Actor,
  { standIn, from, until }: StandInPeriod,
  others: readonly StandInPeriod[],
  { today, mostDays }: { readonly today: CivilDate; readonly mostDays: number },
): Refusal[] {
  const days = from <= until ? daysBetween(from, until) + 1 : 0;
  const overlaps = others.some((other) => from <= other.until && other.from <= until);
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
