/** What each process waits for, by name. */
import { CHANGE_FILING } from '../../../policy/change-filing/acts';
import { EVALUATION } from '../../../policy/evaluation/acts';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { SANCTION } from '../../../policy/sanction/acts';
import { SPOT_CHECK } from '../../../policy/spot-check/acts';
import type { WaitRow } from '../../../policy/acts/process';

const ROWS: Readonly<Record<string, Pick<WaitRow, 'zh'>>> = {
  ...EVALUATION.waits,
  ...PAYMENT_ORDER.waits,
  ...CHANGE_FILING.waits,
  ...SPOT_CHECK.waits,
  ...SANCTION.waits,
};

export const waitName = (name: string): string => ROWS[name]?.zh ?? name;
