/**
 * The money of one redemption from the meeting to the payment (Art. 14, Art. 17(4)-(7)): held, then
 * committed by the approval document, then paid, or released. Each transition is guarded by the
 * hold's state, keyed by its act, and moves the enterprise's quota and the year's budget with it in
 * the same transaction, so that the three always tell the same story.
 */
import mongoose from 'mongoose';
import { invariant } from '../policy/kernel/invariant';
import type { Fen } from '../policy/kernel/money';
import type { Instant } from '../policy/kernel/time';
import type { Uscc } from '../policy/model';
import { refusal, Refused } from '../policy/refusals';
import { invariantFen, NOTHING, totalOf, type Balance, type Movement } from './balances';
import { budgetOf, moveBudget } from './budgets';
import { inTransaction, type Tx } from './connection';
import { moveQuota, Quotas } from './quotas';

export type HoldState = 'held' | 'committed' | 'paid' | 'released';
export type MoneyActName = 'hold' | 'adjust' | 'commit' | 'pay' | 'release';

export interface MoneyAct {
  /** Idempotency key, such as an act's id and line. */
  readonly key: string;
  readonly at: Instant;
  readonly act: MoneyActName;
  /** What the case holds after the act, in fen. */
  readonly amountFen: Fen;
}

export interface Hold {
  /** Number of the case. */
  readonly _id: string;
  /** Programme year whose quota and budget are used. */
  readonly year: number;
  readonly enterprise: Uscc;
  /** 0 once released. */
  readonly amountFen: Fen;
  readonly state: HoldState;
  /** Append-only, oldest first. */
  readonly acts: readonly MoneyAct[];
}

const schema = new mongoose.Schema<Hold>(
  {
    _id: String,
    year: { type: Number, required: true },
    enterprise: { type: String, required: true },
    amountFen: { type: Number, required: true, min: 0 },
    state: { type: String, required: true, enum: ['held', 'committed', 'paid', 'released'] },
    acts: { type: [mongoose.Schema.Types.Mixed], required: true },
  },
  { collection: 'holds', versionKey: false },
);
schema.index({ year: 1, state: 1 });
schema.index({ enterprise: 1, year: 1 });
const Holds = mongoose.model<Hold>('Hold', schema);

/** What every money act names. */
export interface AwardAct {
  readonly caseNo: string;
  readonly key: string;
  readonly at: Instant;
}

/** A batch act that has moved the budget once for all its lines says so, and each line moves the rest. */
interface MaybeBatched {
  readonly budgetTaken?: boolean;
}

export interface AwardToHold extends AwardAct, MaybeBatched {
  readonly year: number;
  readonly enterprise: Uscc;
  readonly amountFen: Fen;
}

/**
 * Art. 17(4): holds an award, also for a case whose earlier award was released. Throws `Refused`
 * (`quota-exhausted`, `budget-exhausted`), and an `Error` where another act holds the case's award.
 */
export async function holdAward(tx: Tx, award: AwardToHold): Promise<Hold> {
  const { caseNo, year, enterprise, amountFen, key, at, budgetTaken } = award;
  invariantFen(amountFen);
  const act = { key, at, act: 'hold', amountFen } as const;
  const before = await holdOf(caseNo, tx);
  if (before !== undefined && hasAct(before, key)) return before;
  const movement = { heldFen: amountFen };
  if (before !== undefined) {
    const again = { ...before, year, enterprise };
    return advance(tx, again, { from: ['released'], to: 'held', movement, budgetTaken }, act);
  }
  await move(tx, { year, enterprise, movement, budgetTaken });
  const hold: Hold = { _id: caseNo, year, enterprise, amountFen, state: 'held', acts: [act] };
  await Holds.create([hold], { session: tx });
  return hold;
}

/**
 * Art. 17(5): the bureau has deliberated again, and the award is now this amount. Throws `Refused`
 * where quota or budget does not cover an increase, and an `Error` unless the award is held.
 */
export async function adjustAward(tx: Tx, award: AwardAct & { amountFen: Fen }): Promise<Hold> {
  const { caseNo, amountFen, key, at } = award;
  invariantFen(amountFen);
  const before = await heldBy(tx, caseNo);
  if (hasAct(before, key)) return before;
  const act = { key, at, act: 'adjust', amountFen } as const;
  const movement = { heldFen: amountFen - before.amountFen };
  return advance(tx, before, { from: ['held'], to: 'held', movement }, act);
}

/** Art. 17(6): the award stands in an approval document. Throws an `Error` unless it is held. */
export async function commitAward(tx: Tx, award: AwardAct & MaybeBatched): Promise<Hold> {
  const { caseNo, key, at, budgetTaken } = award;
  const before = await heldBy(tx, caseNo);
  if (hasAct(before, key)) return before;
  const { amountFen } = before;
  const movement = { heldFen: -amountFen, committedFen: amountFen };
  const act = { key, at, act: 'commit', amountFen } as const;
  return advance(tx, before, { from: ['held'], to: 'committed', movement, budgetTaken }, act);
}

/** Art. 17(7): the bank has paid. Throws an `Error` unless the award is committed: no second payment. */
export async function payAward(tx: Tx, { caseNo, key, at }: AwardAct): Promise<Hold> {
  const before = await heldBy(tx, caseNo);
  if (hasAct(before, key)) return before;
  if (before.state === 'paid') throw new Refused(refusal('payment-already-made'));
  const { amountFen } = before;
  const movement = { committedFen: -amountFen, paidFen: amountFen };
  const act = { key, at, act: 'pay', amountFen } as const;
  return advance(tx, before, { from: ['committed'], to: 'paid', movement }, act);
}

/**
 * Gives quota and budget back where a case ends unpaid; nothing happens where nothing is held.
 * Throws `Refused` (`payment-already-made`) once paid: returned money does not reopen the quota.
 */
export async function releaseAward(
  tx: Tx,
  { caseNo, key, at }: AwardAct,
): Promise<Hold | undefined> {
  const before = await holdOf(caseNo, tx);
  if (before === undefined || before.state === 'released' || hasAct(before, key)) return before;
  if (before.state === 'paid') throw new Refused(refusal('payment-already-made'));
  const movement = { [before.state === 'held' ? 'heldFen' : 'committedFen']: -before.amountFen };
  const act = { key, at, act: 'release', amountFen: 0 } as const;
  return advance(tx, before, { from: ['held', 'committed'], to: 'released', movement }, act);
}

export async function holdOf(caseNo: string, tx?: Tx): Promise<Hold | undefined> {
  const options = tx === undefined ? {} : { session: tx };
  return (await Holds.findById(caseNo, null, options).lean<Hold>()) ?? undefined;
}

/** The year's voucher money, counted three ways from one snapshot. Fen. */
export interface MoneyTotals extends Balance {
  readonly year: number;
  readonly approvedFen: Fen;
  readonly freeFen: Fen;
  readonly holds: Balance;
  readonly quotas: Balance;
  /**
   * Whether budget, quotas and holds agree, and the budget covers them. While a batch act is under
   * way its budget is taken before its lines are, so only a settled year must agree.
   */
  readonly checks: {
    readonly holdsEqualBudget: boolean;
    readonly holdsEqualQuotas: boolean;
    readonly withinBudget: boolean;
  };
}

export async function moneyTotals(year: number): Promise<MoneyTotals> {
  return inTransaction(async (tx) => {
    const budget = await budgetOf(year, 'voucher', tx);
    const holds = await sumOfHolds(tx, year);
    const quotas = await sumOfQuotas(tx, year);
    const { heldFen, committedFen, paidFen } = budget ?? NOTHING;
    const balance = { heldFen, committedFen, paidFen };
    const approvedFen = budget?.approvedFen ?? 0;
    const freeFen = approvedFen - totalOf(balance);
    const checks = {
      holdsEqualBudget: sameBalance(holds, balance),
      holdsEqualQuotas: sameBalance(holds, quotas),
      withinBudget: freeFen >= 0,
    };
    return { year, approvedFen, ...balance, freeFen, holds, quotas, checks };
  });
}

interface FundMovement {
  readonly movement: Movement;
  readonly budgetTaken?: boolean | undefined;
}

/** Quota first: every award of the year wants the budget, so it is kept from others for less long. */
async function move(
  tx: Tx,
  {
    year,
    enterprise,
    movement,
    budgetTaken = false,
  }: Pick<Hold, 'year' | 'enterprise'> & FundMovement,
): Promise<void> {
  await moveQuota(tx, { year, enterprise, movement });
  if (!budgetTaken) await moveBudget(tx, { year, movement });
}

/**
 * Moves the money and writes the next state over the one that was read. The guard, and the write
 * conflict behind it, leave no room for a second writer.
 */
async function advance(
  tx: Tx,
  before: Hold,
  { from, to, ...funds }: { from: readonly HoldState[]; to: HoldState } & FundMovement,
  act: MoneyAct,
): Promise<Hold> {
  const { _id, year, enterprise, state } = before;
  invariant(from.includes(state), `${_id} is ${state}: no ${act.act}`);
  await move(tx, { year, enterprise, ...funds });
  const after = await Holds.findOneAndUpdate(
    { _id, state, 'acts.key': { $ne: act.key } },
    { $set: { year, enterprise, state: to, amountFen: act.amountFen }, $push: { acts: act } },
    { returnDocument: 'after', session: tx },
  ).lean<Hold>();
  invariant(after !== null, `${_id} changed under ${act.key}`);
  return after;
}

async function heldBy(tx: Tx, caseNo: string): Promise<Hold> {
  const hold = await holdOf(caseNo, tx);
  invariant(hold !== undefined, `nothing was ever held for ${caseNo}`);
  return hold;
}

function hasAct(hold: Hold, key: string): boolean {
  return hold.acts.some((act) => act.key === key);
}

async function sumOfHolds(tx: Tx, year: number): Promise<Balance> {
  const sums = await Holds.aggregate<{ _id: HoldState; sum: Fen }>([
    { $match: { year } },
    { $group: { _id: '$state', sum: { $sum: '$amountFen' } } },
  ]).session(tx);
  const of = (state: HoldState): Fen => sums.find(({ _id }) => _id === state)?.sum ?? 0;
  return { heldFen: of('held'), committedFen: of('committed'), paidFen: of('paid') };
}

async function sumOfQuotas(tx: Tx, year: number): Promise<Balance> {
  const [sums] = await Quotas.aggregate<Balance>([
    { $match: { year } },
    {
      $group: {
        _id: null,
        heldFen: { $sum: '$heldFen' },
        committedFen: { $sum: '$committedFen' },
        paidFen: { $sum: '$paidFen' },
      },
    },
    { $project: { _id: 0 } },
  ]).session(tx);
  return sums ?? NOTHING;
}

function sameBalance(a: Balance, b: Balance): boolean {
  return a.heldFen === b.heldFen && a.committedFen === b.committedFen && a.paidFen === b.paidFen;
}
