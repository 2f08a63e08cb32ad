/**
 * What a quota and a budget have in common (Art. 14): a limit, and three sums that stand against it.
 * Each movement is one conditional update of one document, because transactions alone let two
 * writers each find room and together exceed it (write skew).
 */
import type { Collection } from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { formatYuan, isFen, MOST_FEN, type Fen } from '../../policy/kernel/money';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';

/** Sums in fen; together never above the limit, each never below zero. */
export interface Balance {
  /** Granted by a meeting, not yet in an approval document. */
  readonly heldFen: Fen;
  /** In an approval document, not yet paid. */
  readonly committedFen: Fen;
  readonly paidFen: Fen;
}

/** Signed changes in fen; what is left out does not move. */
export type Movement = Partial<Record<keyof Balance, number>>;

export const NOTHING: Balance = { heldFen: 0, committedFen: 0, paidFen: 0 };

/** Field definitions of a balance for a schema. */
const sum = { type: Number, required: true, min: 0 } as const;
export const balanceFields = { heldFen: sum, committedFen: sum, paidFen: sum } as const;

export function totalOf({ heldFen, committedFen, paidFen }: Balance): Fen {
  return heldFen + committedFen + paidFen;
}

/** What a document's sums stand against: a field of its own, or an expression over several. */
export type Limit = string | Readonly<Record<string, unknown>>;

/**
 * Moves the sums of one document, and nothing where that would break its limit, bring a sum below
 * zero, or where there is no such document. Answers whether it moved.
 */
export async function moveBalance(
  tx: Tx,
  collection: Collection,
  id: string,
  limit: Limit,
  movement: Movement,
): Promise<boolean> {
  return moveBalances(tx, collection, limit, [{ id, movement }]);
}

/** The same for several movements in one command, each guarded by itself; answers whether all of them moved. */
export async function moveBalances(
  tx: Tx,
  collection: Collection,
  limit: Limit,
  moves: readonly { readonly id: string; readonly movement: Movement }[],
): Promise<boolean> {
  const updates = moves.map(({ id, movement }) => ({ updateOne: guarded(id, limit, movement) }));
  const { matchedCount } = await collection.bulkWrite(updates, { session: tx });
  return matchedCount === moves.length;
}

function guarded(id: string, limit: Limit, movement: Movement) {
  const changes = Object.entries(movement);
  const growth = changes.reduce((total, [, by]) => total + by, 0);
  const enough = changes.filter(([, by]) => by < 0).map(([sum, by]) => ({ [sum]: { $gte: -by } }));
  const room = growth > 0 ? [hasRoom(limit, growth)] : [];
  return {
    filter: { $and: [{ _id: id as never }, ...enough, ...room] },
    update: { $inc: { heldFen: 0, ...movement } },
  };
}

/** What people state, unlike what the rules compute, may be no amount. Throws `Refused`. */
export function requireFen(amountFen: number, least: 0 | 1, path = 'amountFen'): void {
  if (!isFen(amountFen) || amountFen < least)
    throw new Refused(refusal('fund-amount-invalid', { amount: amountFen, least }, path));
  requireCountable(amountFen, path === 'approvedFen' ? '核定金额' : '金额', path);
}

/** Throws `Refused` (`fund-amount-too-large`) for more than what adds up exactly. */
export function requireCountable(fen: Fen, field: string, path: string): void {
  if (fen <= MOST_FEN) return;
  throw new Refused(refusal('fund-amount-too-large', { field, most: formatYuan(MOST_FEN) }, path));
}

export function invariantFen(amount: unknown): asserts amount is Fen {
  invariant(isFen(amount), `${String(amount)} is not an amount in fen`);
}

function hasRoom(limit: Limit, growth: number): object {
  const used = { $add: ['$heldFen', '$committedFen', '$paidFen', growth] };
  return { $expr: { $lte: [used, typeof limit === 'string' ? `$${limit}` : limit] } };
}
