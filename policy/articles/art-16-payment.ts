/**
 * Art. 16(4) and (5): the contract is fulfilled and its fees are paid in full. Payments less refunds
 * reach the contract amount, and the invoices cover it (reading of Art. 16(5)).
 */
import type { Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { Invoice, Transfer } from '../model/nouns';

/** What the enterprise has paid by the end of a day, refunds taken off, in fen. May be negative. */
export function paidFen(transfers: readonly Transfer[], by: CivilDate): Fen {
  return transfers
    .filter(({ paidOn }) => paidOn <= by)
    .reduce((sum, transfer) => sum + (transfer.refund ? -1 : 1) * forContract(transfer), 0);
}

/** The part of a transfer that pays this contract, in fen. */
export function forContract({ amountFen, shareFen = amountFen }: Transfer): Fen {
  return shareFen;
}

/** What the invoices come to, red-letter ones taken off, in fen. */
export function invoicedFen(invoices: readonly Invoice[]): Fen {
  return invoices.reduce(
    (sum, { amountFen, redLetter }) => sum + (redLetter ? -amountFen : amountFen),
    0,
  );
}
