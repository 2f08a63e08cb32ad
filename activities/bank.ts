/** Every activity that asks the bank. */
import type { Configuration } from './configuration';
import { readBankFeed } from './payment-order/read-bank';
import { sendPaymentOrder } from './payment-order/send';

export type BankActivities = ReturnType<typeof createBank>;

export function createBank(configuration: Configuration) {
  return {
    readBankFeed: readBankFeed(configuration),
    sendPaymentOrder: sendPaymentOrder(configuration),
  };
}
