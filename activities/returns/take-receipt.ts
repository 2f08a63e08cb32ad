/**
 * Art. 20: takes a receipt of returned money as the bank tells it. A receipt waits for nobody, runs through
 * no steps and has no deadline of its own, so it is reference data with an act of the ledger, written in one
 * transaction (ADR 0007), and no process: what waits is its place in the queue. Safe to repeat: the bank's
 * id of the receipt is its key.
 */
import type { Instant } from '../../policy/kernel/time';
import { receiptIdForm, type ReturnReceipt } from '../../policy/returns/returns';
import { inTransaction } from '../../store/kernel/connection';
import { takeReceiptIn } from '../../store/returns/receipts';

/** Takes the receipt, credits what its reference names and queues the rest; `at` is when it was told. */
export async function takeReceipt(receipt: ReturnReceipt, at: Instant): Promise<void> {
  const told = { ...receipt, receiptId: receiptIdForm(receipt.receiptId) };
  await inTransaction((tx) => takeReceiptIn(tx, told, { at, source: 'feed' }));
}
