/**
 * Art. 6: a district reviews and recommends the cases of its own district, and no other. An
 * institution out of the city has no district, so the centre reviews it (reading of Art. 8).
 */
import { visible } from '../kernel/text';
import { DISTRICTS, type DistrictCode, type Domicile } from '../model/nouns';

export type PreliminaryReviewer =
  { readonly role: 'district'; readonly district: DistrictCode } | { readonly role: 'centre' };

export function domicileInWords(domicile: Domicile): string {
  return domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile];
}

/** Which domicile an application is reviewed by: the one on file, where that is in the city (reading of Art. 6). */
export function reviewedBy(declared: Domicile, onFile: Domicile | undefined): Domicile {
  return onFile === undefined || onFile === 'out-of-city' ? declared : onFile;
}

/** Who reviews first: for a redemption hand in the enterprise's domicile, whoever redeems (Art. 17(3)). */
export function preliminaryReviewer(domicile: Domicile): PreliminaryReviewer {
  return domicile === 'out-of-city' ? { role: 'centre' } : { role: 'district', district: domicile };
}

/** Names of two development zones, which are the same districts (reading of Art. 6). */
const ZONES: Readonly<Record<string, Domicile>> = {
  高新区: '650104',
  高新技术产业开发区: '650104',
  经开区: '650106',
  经济技术开发区: '650106',
};
const ABOVE = /^(?:新疆维吾尔自治区|新疆)?(?:乌鲁木齐市|乌鲁木齐(?=高新|经开|经济))?/u;
const OUT_OF_CITY: readonly string[] = ['市外', 'out-of-city'];

/** The domicile that offices write by its code, its name, or its name with the city before it. */
export function domicileNamed(text: string): Domicile | undefined {
  const name = visible(text);
  if (OUT_OF_CITY.includes(name)) return 'out-of-city';
  const below = name.replace(ABOVE, '');
  const [zone = ''] = below.split('(');
  const districts = Object.entries(DISTRICTS) as [DistrictCode, string][];
  const found = districts.find(
    ([code, own]) => code === name || own === below || `(${own})` === below,
  );
  return found?.[0] ?? ZONES[zone];
}

/** For whoever has written another one. */
export const DOMICILES_IN_WORDS = [...Object.values(DISTRICTS), '市外'].join('、');
