/**
 * Money as whole fen (reading of Art. 6): integers add up exactly, so caps and ceilings compare
 * exactly. Shares of an amount round down, in favour of the budget.
 */
import { invariant } from './invariant';

/** An amount of money in fen (分): a whole number, never negative unless said so. */
export type Fen = number;

/** A proportion of whole numbers: `{ of: 30, in: 100 }` is thirty per cent. */
export interface Share {
  readonly of: number;
  readonly in: number;
}

/** Fen of a number of whole yuan. Throws unless the result is a whole, safe, non-negative amount. */
export function yuan(n: number): Fen {
  const fen = n * 100;
  invariant(Number.isSafeInteger(n) && isFen(fen), `${n} is not a whole number of yuan`);
  return fen;
}

/**
 * The largest amount that anyone may state, in fen: a hundred thousand million yuan, far above any fund and
 * far enough below what is exact that some hundred of them still add up.
 */
export const MOST_FEN: Fen = 10_000_000_000_000;

/** Whether a value is an amount that this system keeps: a safe integer, zero or more. */
export function isFen(x: unknown): x is Fen {
  return Number.isSafeInteger(x) && (x as number) >= 0;
}

/** The share of an amount, rounded down to the fen; exact for every amount and proportion. */
export function shareOf(fen: Fen, share: Share): Fen {
  invariant(isFen(fen), `${fen} is not an amount in fen`);
  invariant(isFen(share.of) && isFen(share.in) && share.in > 0, 'a share is of/in, in above zero');
  const product = fen * share.of;
  const result = Number.isSafeInteger(product)
    ? (product - (product % share.in)) / share.in
    : Number((BigInt(fen) * BigInt(share.of)) / BigInt(share.in));
  invariant(isFen(result), 'the share is too large to be an amount');
  return result;
}

/** Yuan with thousands separators and two decimals: `123450` is `1,234.50`; a debt has a minus sign. */
export function formatYuan(fen: Fen): string {
  invariant(Number.isSafeInteger(fen), `${fen} is not an amount in fen`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
