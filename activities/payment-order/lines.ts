/** An act over the cases of a payment order: frozen and recorded with what decides it; the order's process carries it out. */
import type { Instant } from '../../policy/kernel/time';
import type { Tx } from '../../store/kernel/connection';
import type { OrderRecord } from '../../store/processes/payment-order';
import {
  freezeBatchAct,
  recordBatchAct,
  type BatchContents,
  type PaymentKind,
} from '../../store/round/batch-acts';
import type { By } from '../../store/trail/trail';

interface Recording {
  readonly at: Instant;
  readonly by: By;
  readonly tx: Tx;
}

export async function recordLines<K extends PaymentKind>(
  { at, by, tx }: Recording,
  { roundId, preparedBy }: Pick<OrderRecord, 'preparedBy' | 'roundId'>,
  kind: K,
  content: BatchContents[K],
  id: string,
): Promise<void> {
  await freezeBatchAct({ _id: id, kind, roundId, content, preparedBy }, tx);
  await recordBatchAct(tx, id, by, at);
}
