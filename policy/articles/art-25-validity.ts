/**
 * Art. 25: the Measures run for three years from their issue. The text is still a draft, so the day
 * of issue is configuration; it is handed to every rule that needs it.
 */
import { validityYears } from '../parameters/art-25';
import { addYears } from '../kernel/time';
import type { CivilDate } from '../kernel/time';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';

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
