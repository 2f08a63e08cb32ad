/** Every process around one record (docs/adr/0022): their acts, trails and lists of work follow from their rows. */
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
