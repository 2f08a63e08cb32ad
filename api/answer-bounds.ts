/** What an answer tells of what is wrong: bounded in number and in bytes, with a count of how many more there are. */
import { MOST_FAULTS } from '../policy/kernel/fault-list';
import { wellFormed } from '../policy/kernel/text';

const MOST_BYTES = 256 * 1024;
/** Characters of one text; a path may hold a key that the caller has made up. */
const LONGEST_TEXT = 500;

export interface Capped<T> {
  readonly told: readonly T[];
  /** How many are not told. */
  readonly more: number;
}

/** The first faults, each text cut short; `more` are those left out before. */
export function capped<T extends object>(
  faults: readonly T[],
  more = 0,
  most = MOST_FAULTS,
): Capped<T> {
  const told: T[] = [];
  let bytes = 0;
  for (const fault of faults.slice(0, most)) {
    const short = shortened(fault);
    bytes += Buffer.byteLength(JSON.stringify(short));
    if (bytes > MOST_BYTES) break;
    told.push(short);
  }
  return { told, more: more + faults.length - told.length };
}

/** The text as far as an answer repeats it; half of a character is shown as one that is unknown. */
export function cut(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return wellFormed(shown);
}

function shortened<T extends object>(fault: T): T {
  const members = Object.entries(fault).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'string' ? cut(member) : member,
  ]);
  return Object.fromEntries(members) as T;
}
