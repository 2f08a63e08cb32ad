/** The numbers of Art. 25, those of the text and our readings. */
import { type CivilDate } from '../kernel/time';
import { enacted } from '../kernel/rule';

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
