/** Reads what the bank has told since the last time (Arts. 17(7), 20); a Schedule starts it again and again. */
import { bank } from '../activity-options';
import { clockOf } from '../clock';
import type { BankFeedInput } from './messages';

/** @returns how many files and receipts have come */
export async function bankFeed({ clock }: BankFeedInput): Promise<number> {
  return bank.readBankFeed({ at: clockOf(clock).now(), ...(clock !== undefined && { clock }) });
}
