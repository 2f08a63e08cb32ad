/** Every process around one record (docs/adr/0022): their acts, trails and lists of work follow from their rows. */
import type { Process } from '../acts/act';
import { CHANGE_FILING } from '../change-filing/acts';
import { EVALUATION } from '../evaluation/acts';
import { PAYMENT_ORDER } from '../payment-order/acts';
import { SANCTION } from '../sanction/acts';
import { SPOT_CHECK } from '../spot-check/acts';
import { VOUCHER_YEAR } from '../voucher-year/acts';

export const PROCESSES = [
  CHANGE_FILING,
  EVALUATION,
  PAYMENT_ORDER,
  SANCTION,
  SPOT_CHECK,
  VOUCHER_YEAR,
] as const;

export type ProcessName = (typeof PROCESSES)[number]['name'];
/** Where the records of a process are kept. */
export type ProcessCollection = (typeof PROCESSES)[number]['collection'];
/** What follows from each row, by the collection of its records. */
export const byCollection = <T>(
  of: (process: Process) => T,
): Readonly<Record<ProcessCollection, T>> =>
  Object.fromEntries(
    PROCESSES.map((process) => [process.collection, of(process)]),
  ) as unknown as Record<ProcessCollection, T>;
