/** Reads what the bank has told since the last time (Arts. 17(7), 20), again and again. */
import { bank } from '../activity-options';
import { again, type AgainInput } from '../again';

/** @returns how many files and receipts have come at last */
export function bankFeed(input: AgainInput): Promise<number> {
  const { clock } = input;
  return again(input, (at) => bank.readBankFeed({ at, ...(clock !== undefined && { clock }) }));
}
