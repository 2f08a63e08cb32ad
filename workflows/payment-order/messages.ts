/** What a payment order is told beside its acts (Art. 17(7)), and how the bank's feed is read. */
import { defineUpdate } from '@temporalio/workflow';
import type { BankStatusFile, OrderAnswer } from '../../policy/payment-order/acts';

/** Hands a stored file of the bank to its order; one that is over is taken up again by it. */
export const bankStatusUpdate = defineUpdate<OrderAnswer, [BankStatusFile], 'applyBankStatus'>(
  'applyBankStatus',
);

/** Id of the Schedule by which the bank's feed is read. */
export const BANK_FEED_SCHEDULE = 'bank-feed';
