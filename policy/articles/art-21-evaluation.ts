/**
 * Arts. 8 and 21: what the yearly evaluation rests on. The articles ask for it and name neither measure nor
 * period: satisfaction is asked of each enterprise once its redemption is paid, and the grades of institutions
 * follow from thresholds that a notice may set.
 */
import { reading } from '../kernel/rule';
import { addDays, endOf, type CivilDate, type Instant } from '../kernel/time';
import type { ParameterValues } from '../parameters';
import type { PolicyInForce } from '../policy-in-force';
import { FROM_ISSUE } from './art-25-validity';

export const satisfactionNaturalDays = reading({
  id: 'satisfactionNaturalDays',
  cite: 'reading of Art. 21',
  why: 'A month after the payment the service is still remembered, and the year can be closed.',
  from: { [FROM_ISSUE]: 30 },
});

export const evaluationProposalWorkingDays = reading({
  id: 'evaluationProposalWorkingDays',
  cite: 'reading of Art. 8',
  why: 'The figures are computed; the centre needs time for the institutions that deserve a look.',
  from: { [FROM_ISSUE]: 20 },
});

export const evaluationDecisionWorkingDays = reading({
  id: 'evaluationDecisionWorkingDays',
  cite: 'reading of Art. 8',
  why: 'The bureau decides on a proposal that is ready, as it does on an approval document.',
  from: { [FROM_ISSUE]: 10 },
});

export const gradeLeastRatings = reading({
  id: 'gradeLeastRatings',
  cite: 'reading of Art. 8',
  why: 'One or two ratings say more about the rater than about the institution.',
  from: { [FROM_ISSUE]: 3 },
});

export const gradeUnqualifiedBelowTenths = reading({
  id: 'gradeUnqualifiedBelowTenths',
  cite: 'reading of Art. 8',
  why: 'Below the middle of the scale of five, most enterprises were not content.',
  from: { [FROM_ISSUE]: 30 },
});

export const gradeGoodFromTenths = reading({
  id: 'gradeGoodFromTenths',
  cite: 'reading of Art. 8',
  why: 'Four of five is what the scale itself calls content.',
  from: { [FROM_ISSUE]: 40 },
});

export const gradeExcellentFromTenths = reading({
  id: 'gradeExcellentFromTenths',
  cite: 'reading of Art. 8',
  why: 'More than half of the ratings then give the full mark.',
  from: { [FROM_ISSUE]: 45 },
});

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
