/** What reading a bank's status file gives: the status, or every fault at once and nothing else. */
import type { BankStatus } from '../policy/payment-order/status';

/** One fault of a file, for the person in finance who got it from the bank. */
export interface FileFault {
  /** Where it is: a path of elements, or row and column; empty for the file as a whole. */
  readonly where: string;
  /** In Chinese. */
  readonly message: string;
}

export type StatusFile =
  { readonly status: BankStatus } | { readonly faults: readonly FileFault[] };

const MAX_FAULTS = 200;

/** The faults found so far, up to the most that anybody can use. */
export class FileFaults {
  readonly list: FileFault[] = [];

  add(where: string, message: string): void {
    if (this.list.length < MAX_FAULTS - 1) this.list.push({ where, message });
    else if (this.list.length < MAX_FAULTS)
      this.list.push({ where: '', message: `问题过多，只列出前${MAX_FAULTS - 1}处` });
  }
}

/** A foreign value in a message, cut short. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** For each value that an earlier one repeats: where it stands. */
export function repeatedAt(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [at] : [];
  });
}
