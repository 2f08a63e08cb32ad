/**
 * Art. 4: the special fund's budget of a year, one sub-account a use; money never moves between them
 * without a decision of the bureau (reading of Art. 4). Every decision stays on record.
 */
import mongoose from 'mongoose';
import { invariant } from '../policy/kernel/invariant';
import { formatYuan, type Fen } from '../policy/kernel/money';
import type { Instant } from '../policy/kernel/time';
import { refusal, Refused, type Refusal } from '../policy/refusals';
import {
  balanceFields,
  coversUse,
  invariantFen,
  moveBalance,
  NOTHING,
  totalOf,
  type Balance,
  type Movement,
} from './balances';
import type { Tx } from './connection';

export type BudgetUse = 'voucher' | 'administration';

/** One approval by the bureau: the whole budget of the use from then on, not an addition to it. */
export interface BudgetDecision {
  /** Idempotency key. */
  readonly key: string;
  readonly approvedFen: Fen;
  /** Account of the person who recorded the decision. */
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface Budget extends Balance {
  /** `<year>/<use>`. */
  readonly _id: string;
  readonly year: number;
  readonly use: BudgetUse;
  readonly approvedFen: Fen;
  /** Append-only, oldest first. */
  readonly decisions: readonly BudgetDecision[];
}

const schema = new mongoose.Schema<Budget>(
  {
    _id: String,
    year: { type: Number, required: true },
    use: { type: String, required: true, enum: ['voucher', 'administration'] },
    approvedFen: { type: Number, required: true, min: 0 },
    ...balanceFields,
    decisions: { type: [mongoose.Schema.Types.Mixed], required: true },
  },
  { collection: 'budgets', versionKey: false },
);
const Budgets = mongoose.model<Budget>('Budget', schema);

const idOf = (year: number, use: BudgetUse): string => `${year}/${use}`;

/**
 * Sets the budget and records the decision; the same key again changes nothing. Throws `Refused`
 * (`budget-exhausted`) where more is already held, committed or paid than the amount.
 */
export async function approveBudget(
  tx: Tx,
  decision: {
    year: number;
    use: BudgetUse;
    approvedFen: Fen;
    by: string;
    reason: string;
    at: Instant;
    key: string;
  },
): Promise<Budget> {
  const { year, use, approvedFen, by, reason, at, key } = decision;
  invariantFen(approvedFen);
  const before = await openBudget(tx, year, use);
  const recorded = before.decisions.find((earlier) => earlier.key === key);
  if (recorded !== undefined) {
    invariant(recorded.approvedFen === approvedFen, `decision ${key} stands with another amount`);
    return before;
  }
  const after = await Budgets.findOneAndUpdate(
    { _id: before._id, 'decisions.key': { $ne: key }, ...coversUse(approvedFen) },
    { $set: { approvedFen }, $push: { decisions: { key, approvedFen, by, reason, at } } },
    { returnDocument: 'after', session: tx },
  ).lean<Budget>();
  if (after === null) throw new Refused(exhausted(approvedFen, totalOf(before)));
  return after;
}

export async function budgetOf(year: number, use: BudgetUse, tx?: Tx): Promise<Budget | undefined> {
  const options = tx === undefined ? {} : { session: tx };
  return (await Budgets.findById(idOf(year, use), null, options).lean<Budget>()) ?? undefined;
}

/** What the budget still allows, in fen. */
export function budgetLeft(budget: Budget | undefined): Fen {
  return budget === undefined ? 0 : budget.approvedFen - totalOf(budget);
}

/**
 * Holds a sum of the voucher budget, once for a batch of lines. Not idempotent by itself: the act
 * whose transaction it runs in is. Throws `Refused` (`budget-exhausted`).
 */
export async function takeBudget(tx: Tx, taken: { year: number; amountFen: Fen }): Promise<void> {
  invariantFen(taken.amountFen);
  await moveBudget(tx, { year: taken.year, movement: { heldFen: taken.amountFen } });
}

/** Gives back what `takeBudget` held and no line used. */
export async function returnBudget(
  tx: Tx,
  returned: { year: number; amountFen: Fen },
): Promise<void> {
  invariantFen(returned.amountFen);
  await moveBudget(tx, { year: returned.year, movement: { heldFen: -returned.amountFen } });
}

/** Turns a held sum of the voucher budget into a committed one, once for a batch of lines. */
export async function commitBudget(
  tx: Tx,
  { year, amountFen }: { year: number; amountFen: Fen },
): Promise<void> {
  invariantFen(amountFen);
  await moveBudget(tx, { year, movement: { heldFen: -amountFen, committedFen: amountFen } });
}

/** Moves sums of the voucher budget. Throws `Refused` (`budget-exhausted`) where it leaves no room. */
export async function moveBudget(
  tx: Tx,
  { year, movement }: { year: number; movement: Movement },
): Promise<void> {
  const id = idOf(year, 'voucher');
  if (await moveBalance(tx, Budgets.collection, id, 'approvedFen', movement)) return;
  const left = budgetLeft(await budgetOf(year, 'voucher', tx));
  const asked = totalOf({ ...NOTHING, ...movement });
  invariant(asked > left, `budget ${id} does not stand at what the movement takes from it`);
  throw new Refused(exhausted(left, asked));
}

async function openBudget(tx: Tx, year: number, use: BudgetUse): Promise<Budget> {
  return Budgets.findOneAndUpdate(
    { _id: idOf(year, use) },
    { $setOnInsert: { year, use, approvedFen: 0, ...NOTHING, decisions: [] } },
    { upsert: true, returnDocument: 'after', session: tx },
  ).lean<Budget>();
}

function exhausted(leftFen: Fen, askedFen: Fen): Refusal {
  return refusal('budget-exhausted', {
    left: `${formatYuan(leftFen)}元`,
    asked: `${formatYuan(askedFen)}元`,
  });
}
