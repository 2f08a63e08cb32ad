/** Who applies: its code, legal form and domicile as handed in, against what is on file (readings of Arts. 6, 8, 11). */
import { domicileInWords } from '../articles/art-06-preliminary-review';
import { LEGAL_FORMS, WITHOUT_PERSONALITY, type Domicile, type LegalForm } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { usccFault } from '../model/uscc';
import type { DomicileOnFile } from './facts';
import { soft, type Finding } from './finding';

/** The second character of a code whose holder is an individual business (个体工商户). */
const INDIVIDUAL = /^92/;

/** Refuses a form without independent legal personality, by what is said or by its code (readings of Arts. 8, 11). */
export function legalFormFaults(
  { uscc, legalForm }: { readonly uscc: string; readonly legalForm?: LegalForm },
  path: string,
): Refusal[] {
  const form = INDIVIDUAL.test(uscc) ? 'individual-business' : legalForm;
  if (form === undefined || !WITHOUT_PERSONALITY.includes(form)) return [];
  return [refusal('no-legal-personality', { form: LEGAL_FORMS[form] }, `${path}.legalForm`)];
}

/** The form is asked; who leaves it out is checked by the reviewer (readings of Arts. 8, 11). */
export function legalFormFindings(
  { name, legalForm }: { readonly name: string; readonly legalForm?: LegalForm },
  path: string,
): Finding[] {
  return legalForm === undefined ? [soft('legal-form-unsaid', { name }, `${path}.legalForm`)] : [];
}

/** Enterprises and public institutions (企事业单位) come by review; another kind is looked at (reading of Art. 8(2)). */
const BY_REVIEW: readonly LegalForm[] = ['company', 'public-institution'];

export function otherKindFindings({ legalForm }: { readonly legalForm?: LegalForm }): Finding[] {
  if (legalForm === undefined || BY_REVIEW.includes(legalForm)) return [];
  const form = LEGAL_FORMS[legalForm];
  return [soft('other-kind-of-unit', { form }, 'institution.legalForm')];
}

/** The case goes to the district on file, and the reviewer sees that another one is declared (reading of Art. 6). */
export function domicileFindings(
  declared: Domicile,
  onFile: DomicileOnFile | undefined,
  path: string,
): Finding[] {
  if (onFile === undefined || onFile.domicile === declared) return [];
  const params = {
    file: onFile.file,
    onFile: domicileInWords(onFile.domicile),
    declared: domicileInWords(declared),
  };
  return [soft('domicile-differs', params, path)];
}

/** Refuses a code that is not a valid unified social credit code. */
export function codeFaults(uscc: string, path: string): Refusal[] {
  const fault = usccFault(uscc);
  return fault === undefined ? [] : [refusal('uscc-invalid', { uscc, fault }, path)];
}
