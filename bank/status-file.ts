/** What reading a bank's status file gives: the status, or every fault at once and nothing else. */
import { FaultList } from '../policy/kernel/fault-list';
import type { BankStatus } from '../policy/payment-order/status';

/** One fault of a file, for the person in finance who got it from the bank. */
export interface FileFault {
  /** Where it is: a path of elements, or row and column; empty for the file as a whole. */
  readonly where: string;
  /** In Chinese. */
  readonly message: string;
}

export type StatusFile =
  | { readonly status: BankStatus }
  | {
      readonly faults: readonly FileFault[];
      /** How many faults are not in the list; absent where all are. */
      readonly more?: number;
    };

const MAX_FAULTS = 200;

/** Where a bank refuses a line without saying why. */
export const NO_REASON = '银行未说明原因';

/** The faults of a file found so far. */
export class FileFaults extends FaultList<FileFault> {
  constructor() {
    super(MAX_FAULTS);
  }

  add(where: string, message: string): void {
    this.note({ where, message });
  }
}

/** A foreign value in a message, cut short. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
