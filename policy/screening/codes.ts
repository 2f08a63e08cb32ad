/** Unified social credit codes as handed in (readings of Arts. 8, 11). */
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { usccFault } from '../model/uscc';

/** Refuses a code that is not a valid unified social credit code. */
export function codeFaults(uscc: string, path: string): Refusal[] {
  const fault = usccFault(uscc);
  return fault === undefined ? [] : [refusal('uscc-invalid', { uscc, fault }, path)];
}
