/**
 * Art. 25: the Measures run for three years from their issue. The text is still a draft, so the day
 * of issue is configuration; it is handed to every rule that needs it.
 */
import { addYears } from '../kernel/time';
import type { CivilDate } from '../kernel/time';
import { enacted } from '../kernel/rule';
import { refusal } from '../refusals';
import type { Refusal } from '../refusals';

/**
 * First day of every value that the Measures bring with them. It lies before any possible issue
 * because the day of issue is not known yet: `validityFault` is what keeps other days out.
 */
export const FROM_ISSUE: CivilDate = '2000-01-01';

export const validityYears = enacted({
  id: 'validityYears',
  cite: 'Art. 25',
  from: { [FROM_ISSUE]: 3 },
});

/** Last day on which the Measures are in force: the corresponding day of the last year. */
export function lastDayInForce(issuedOn: CivilDate): CivilDate {
  return addYears(issuedOn, validityYears.at(issuedOn));
}

/** Refuses a day on which the Measures are not in force. */
export function validityFault(issuedOn: CivilDate, on: CivilDate): Refusal | undefined {
  const until = lastDayInForce(issuedOn);
  if (issuedOn <= on && on <= until) return undefined;
  return refusal('measures-not-in-force', { on, from: issuedOn, until });
}
