/** Unified social credit codes as handed in (readings of Arts. 8, 11). */
import { LEGAL_FORMS, WITHOUT_PERSONALITY, type LegalForm } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { usccFault } from '../model/uscc';

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

/** Refuses a code that is not a valid unified social credit code. */
export function codeFaults(uscc: string, path: string): Refusal[] {
  const fault = usccFault(uscc);
  return fault === undefined ? [] : [refusal('uscc-invalid', { uscc, fault }, path)];
}
