/**
 * Arts. 8 and 21: what the yearly evaluation rests on. The articles ask for it and name neither measure nor
 * period: satisfaction is asked of each enterprise once its redemption is paid, and the grades of institutions
 * follow from thresholds that a notice may set.
 */
import { satisfactionNaturalDays } from '../parameters/art-21';
import { addDays, endOf, type CivilDate, type Instant } from '../kernel/time';
import type { ParameterValues } from '../parameters/parameters';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** The last day on which the enterprise may rate a service that was paid on a day. */
export function satisfactionUntil(
  { parameters }: Pick<PolicyInForce, 'parameters'>,
  paidOn: CivilDate,
): CivilDate {
  // A case whose policy was recorded before there was this reading has none of its own.
  const own = (parameters as Partial<ParameterValues>).satisfactionNaturalDays;
  return addDays(paidOn, own ?? satisfactionNaturalDays.at(paidOn));
}

/** From when a programme year can be evaluated: the first moment after it. */
export function evaluatedFrom(year: number): Instant {
  return endOf(`${year}-12-31`);
}
