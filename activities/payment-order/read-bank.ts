/**
 * Reads the bank's feed (Arts. 17(7), 20): each status file is kept under the hash of its bytes and handed to
 * the order that it is about, each receipt of returned money to the returns. The cursor moves on when all of it
 * is in, so what a crash interrupts is read again, and changes nothing the second time.
 */
import { randomUUID } from 'node:crypto';
import { heartbeat, log } from '@temporalio/activity';
import {
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { StatusContent } from '../../bank/gateway';
import { readPain002 } from '../../bank/pain-002';
import { readStatusCsv } from '../../bank/payment-csv';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { Instant } from '../../policy/kernel/time';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import type { Refusal } from '../../policy/words/refusals';
import {
  feedCursor,
  keepBankFile,
  keepFileRefusals,
  moveFeedCursor,
} from '../../store/processes/bank-files';
import { SERVICE } from '../../store/trail/trail';
import { TASK_QUEUE } from '../../workflows/messages';
import { bankStatusUpdate } from '../../workflows/payment-order/messages';
import { processStart } from '../../workflows/recorded-process/messages';
import type { Configuration } from '../configuration';
import { OneByOne } from '../process/one-by-one';
import { takeReceipt } from '../returns/take-receipt';

/** How long an order may take with one file: one that does not answer holds up no other for longer. */
const ANSWER_MS = 20_000;

interface ReadingBank {
  readonly at: Instant;
  readonly clock?: DemoClock;
}

export function readBankFeed({ bank, client }: Configuration) {
  /** @returns how many files and receipts have come. Throws `BankUnavailable` or `BankRefused`. */
  return async ({ at, clock }: ReadingBank): Promise<number> => {
    if (bank === undefined) return 0;
    const before = await feedCursor();
    const { files, receipts, cursor } = await bank.statusesAfter(before);
    const oneByOne = new OneByOne('all errors');
    const now = { at, ...(clock !== undefined && { clock }) };
    for (const file of files) {
      await oneByOne.attempt(file.fileId, () => takeFile(client, file, now));
      heartbeat();
    }
    for (const receipt of receipts) {
      await oneByOne.attempt(receipt.receiptId, () => takeReceipt(receipt, at));
      heartbeat();
    }
    // Until all are taken the feed is read from the same place; what is known already is not taken twice.
    oneByOne.end();
    if (cursor !== before) await moveFeedCursor(cursor);
    return files.length + receipts.length;
  };
}

async function takeFile(
  client: Client,
  { fileId, format, content }: StatusContent,
  { at, clock }: ReadingBank,
): Promise<void> {
  const read = format === 'csv' ? readStatusCsv(content) : readPain002(content);
  const kept = { format, content, by: SERVICE, reason: `银行回执 ${fileId}`, at } as const;
  const file = await keepBankFile({ ...kept, ...read });
  if ('faults' in read) {
    log.error('A file of the bank cannot be read', { file, fileId });
    return;
  }
  const { messageId: orderId } = read.status;
  const refusals = await handOver(client, file, {
    orderId,
    ...(clock !== undefined && { clock }),
  });
  await keepFileRefusals(file, refusals);
  if (refusals.length > 0)
    log.error('An order did not take a file of the bank', { file, fileId, orderId });
}

/** Why the order did not take the file; nothing where it did. */
async function handOver(
  client: Client,
  file: string,
  input: { readonly orderId: string; readonly clock?: DemoClock },
): Promise<readonly Refusal[]> {
  const start = new WithStartWorkflowOperation(PAYMENT_ORDER.workflow, {
    ...processStart(PAYMENT_ORDER, input),
    taskQueue: TASK_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  try {
    const handing = () =>
      client.workflow.executeUpdateWithStart(bankStatusUpdate, {
        args: [{ file }],
        // One refused may be taken later; that it is taken once, the act's key sees to.
        updateId: `${file}/${randomUUID()}`,
        startWorkflowOperation: start as never,
      });
    await client.withDeadline(Date.now() + ANSWER_MS, handing);
    return [];
  } catch (error) {
    const { cause } = error as WorkflowUpdateFailedError;
    const refused = cause instanceof ApplicationFailure && cause.type === 'Refused';
    if (!(error instanceof WorkflowUpdateFailedError) || !refused) throw error;
    return (cause.details?.[0] ?? []) as readonly Refusal[];
  }
}
