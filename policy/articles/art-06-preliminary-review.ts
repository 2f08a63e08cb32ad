/**
 * Art. 6: a district reviews and recommends the cases of its own district, and no other. An
 * institution out of the city has no district, so the centre reviews it (reading of Art. 8).
 */
import type { DistrictCode, Domicile } from '../model/nouns';

export type PreliminaryReviewer =
  { readonly role: 'district'; readonly district: DistrictCode } | { readonly role: 'centre' };

/** Who reviews first: for a redemption hand in the enterprise's domicile, whoever redeems (Art. 17(3)). */
export function preliminaryReviewer(domicile: Domicile): PreliminaryReviewer {
  return domicile === 'out-of-city' ? { role: 'centre' } : { role: 'district', district: domicile };
}
