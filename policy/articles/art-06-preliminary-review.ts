/**
 * Art. 6: a district reviews and recommends the cases of its own district, and no other. An
 * institution out of the city has no district, so the centre reviews it (reading of Art. 8).
 */
import { reading } from '../kernel/rule';
import type { DistrictCode, Domicile } from '../model';
import { FROM_ISSUE } from './art-25-validity';

export const preliminaryReviewWorkingDays = reading({
  id: 'preliminaryReviewWorkingDays',
  cite: 'reading of Art. 10(3), 17(3)',
  why: 'Two weeks let a district read every document and ask its experts, and keep the season moving.',
  from: { [FROM_ISSUE]: 10 },
});

export const correctionWorkingDays = reading({
  id: 'correctionWorkingDays',
  cite: 'reading of Art. 10(3), 17(3)',
  why: 'All faults are told at once, so one week is enough to mend them.',
  from: { [FROM_ISSUE]: 5 },
});

export const escalationWorkingDays = reading({
  id: 'escalationWorkingDays',
  cite: 'reading of Art. 6, 7',
  why: 'After the reminder the owner gets one more week before the centre hears of the delay.',
  from: { [FROM_ISSUE]: 5 },
});

export type PreliminaryReviewer =
  { readonly role: 'district'; readonly district: DistrictCode } | { readonly role: 'centre' };

/** Who reviews first: for a redemption hand in the enterprise's domicile, whoever redeems (Art. 17(3)). */
export function preliminaryReviewer(domicile: Domicile): PreliminaryReviewer {
  return domicile === 'out-of-city' ? { role: 'centre' } : { role: 'district', district: domicile };
}
