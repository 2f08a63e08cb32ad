/**
 * Art. 17(7): what the bank answers to a payment order. Nothing here trusts the file: a status is held
 * against the order that it is about before any line of it is believed.
 */
import type { Fen } from '../kernel/money';
import type { Instant } from '../kernel/time';
import { refusal, type Refusal } from '../words/refusals';
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
  /** No answer, and not one to wait for: a person asks the bank what it means. */
  readonly unclear?: true;
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
  /** How many lines the bank says the order has. */
  readonly orderLines?: number;
  /** What the bank says they add up to, in fen. */
  readonly orderTotalFen?: Fen;
  readonly wholeFile?: WholeFileRejection;
}

/** As many as anybody can use; more would only make the answer too long to be sent. */
const MAX_FAULTS = 200;

/** The ways in which the status does not fit the order, at most 200; empty where it does. */
export function statusFaults(order: PaymentOrder, status: BankStatus): Refusal[] {
  const { messageId, lines, orderLines, orderTotalFen } = status;
  const amounts = new Map(order.lines.map((line) => [line.endToEndId, line.amountFen]));
  const { length } = order.lines;
  const faults = [
    messageId !== order.messageId && refusal('payment-order-unknown', { orderId: messageId }),
    differs(orderLines, length) && refusal('payment-count-differs', {}, 'orderLines'),
    differs(orderTotalFen, order.totalFen) && refusal('payment-total-differs', {}, 'orderTotalFen'),
    ...lines.map((line, at) => lineFault(line, amounts.get(line.endToEndId), `lines.${at}`)),
  ];
  return faults.filter((fault) => fault !== false).slice(0, MAX_FAULTS);
}

/** Whether the bank repeats a figure, and another one than was ordered. */
const differs = (repeated: number | undefined, ordered: number): boolean =>
  repeated !== undefined && repeated !== ordered;

function lineFault(
  { endToEndId: id, amountFen }: LineStatus,
  ordered: Fen | undefined,
  path: string,
): Refusal | false {
  if (ordered === undefined) return refusal('payment-line-unknown', { id }, `${path}.endToEndId`);
  if (!differs(amountFen, ordered)) return false;
  return refusal('payment-amount-differs', { id }, `${path}.amountFen`);
}

/** What the status says of each line of the order that it speaks of; a file refused whole fails all. */
export function outcomesOf(order: PaymentOrder, status: BankStatus): readonly LineStatus[] {
  const { wholeFile, statusId, lines } = status;
  if (wholeFile === undefined) return lines;
  const { reasonCode, reason } = wholeFile;
  const told = new Map(lines.map((line) => [line.endToEndId, line]));
  return order.lines.map(
    ({ endToEndId }) =>
      told.get(endToEndId) ?? {
        endToEndId,
        outcome: 'failed',
        bankReference: `${statusId}/${endToEndId}`,
        ...(reasonCode !== undefined && { reasonCode }),
        reason,
      },
  );
}
