/**
 * Art. 17(7): what the bank answers to a payment order. Nothing here trusts the file: a status is held
 * against the order that it is about before any line of it is believed.
 */
import type { Fen } from '../kernel/money';
import type { Instant } from '../kernel/time';
import { refusal, type Refusal } from '../refusals';
import type { PaymentOrder } from './order';

/** `pending` is no answer yet: another file will come. */
export type PaymentOutcome = 'paid' | 'failed' | 'pending';

export interface LineStatus {
  readonly endToEndId: string;
  readonly outcome: PaymentOutcome;
  /** The bank's voucher; where the bank gave none, the status file's id and the line's. */
  readonly bankReference: string;
  /** As the bank names it, such as `AC04`. */
  readonly reasonCode?: string;
  readonly reason?: string;
  /** Fen, where the bank repeats the amount. */
  readonly amountFen?: Fen;
}

/** The bank took none of the order's lines. */
export interface WholeFileRejection {
  readonly outcome: 'rejected';
  readonly reasonCode?: string;
  readonly reason: string;
}

export interface BankStatus {
  /** Of the payment order that it answers. */
  readonly messageId: string;
  /** The bank's own id of this answer: the same file read twice changes nothing. */
  readonly statusId: string;
  readonly reportedAt: Instant;
  readonly lines: readonly LineStatus[];
  readonly wholeFile?: WholeFileRejection;
}

/** Every way in which the status does not fit the order; empty where it does. */
export function statusFaults(order: PaymentOrder, status: BankStatus): Refusal[] {
  const amounts = new Map(order.lines.map((line) => [line.endToEndId, line.amountFen]));
  const ofOrder = status.messageId === order.messageId;
  const fileFaults = ofOrder ? [] : [refusal('payment-order-unknown', { id: status.messageId })];
  return [
    ...fileFaults,
    ...status.lines.flatMap(({ endToEndId, amountFen }, at): Refusal[] => {
      const ordered = amounts.get(endToEndId);
      const path = `lines.${at}`;
      if (ordered === undefined)
        return [refusal('payment-line-unknown', { id: endToEndId }, `${path}.endToEndId`)];
      return amountFen === undefined || amountFen === ordered
        ? []
        : [refusal('payment-amount-differs', { id: endToEndId }, `${path}.amountFen`)];
    }),
  ];
}

/** What the status says of each line of the order that it speaks of; a file refused whole fails all. */
export function outcomesOf(order: PaymentOrder, status: BankStatus): readonly LineStatus[] {
  const { wholeFile, statusId } = status;
  if (wholeFile === undefined) return status.lines;
  const { reasonCode, reason } = wholeFile;
  return order.lines.map(({ endToEndId }) => ({
    endToEndId,
    outcome: 'failed',
    bankReference: `${statusId}/${endToEndId}`,
    ...(reasonCode !== undefined && { reasonCode }),
    reason,
  }));
}
