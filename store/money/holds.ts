/**
 * The money of one redemption from the meeting to the payment, and back (Arts. 14, 17(4)-(7), 20): held,
 * then committed by the approval document, then paid, or released. Each act writes its entry in the
 * ledger under its key, and moves the hold, the enterprise's quota and the year's budget in the same
 * transaction; an act whose entry stands already changes nothing.
 */
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { invariantFen, NOTHING, requireFen, type Balance, type Movement } from './balances';
import { budgetLeft, budgetOf, moveBudget, refillBudget } from './budgets';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { accountsOf, moved, post, type Accounts, type Entry } from './ledger';
import { moveQuota, Quotas } from './quotas';

export type HoldState = 'held' | 'committed' | 'paid' | 'released';

/** Where a case's award stands; how it came there is told by the ledger. */
export interface Hold {
  /** Number of the case. */
  readonly _id: string;
  /** Programme year whose quota and budget are used. */
  readonly year: number;
  readonly enterprise: Uscc;
  /** 0 once released. */
  readonly amountFen: Fen;
  /** What came back of a payment (Art. 20). */
  readonly returnedFen: Fen;
  readonly state: HoldState;
}

const schema = new mongoose.Schema<Hold>(
  {
    _id: String,
    year: { type: Number, required: true },
    enterprise: { type: String, required: true },
    amountFen: { type: Number, required: true, min: 0 },
    returnedFen: { type: Number, required: true, min: 0 },
    state: { type: String, required: true, enum: ['held', 'committed', 'paid', 'released'] },
  },
  { collection: 'holds', versionKey: false },
);
schema.index({ year: 1, state: 1 });
schema.index({ year: 1, enterprise: 1 });
export const Holds = mongoose.model<Hold>('Hold', schema);

/** What every money act names. */
export interface AwardAct {
  readonly caseNo: string;
  /** Idempotency key, such as an act's id and line; that of the case's trail. */
  readonly key: string;
  readonly at: Instant;
  /** Id of the act over many cases that this is a line of. */
  readonly batchAct?: string;
}

/** An act over many cases that has moved the budget once for all its lines says so, and each line moves the rest. */
interface MaybeBatched {
  readonly budgetTaken?: boolean | undefined;
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
  return advance(tx, award, holding(award, await holdOf(award.caseNo, tx)));
}

/** The step of an award that is held. */
export function holding(award: Omit<AwardToHold, 'at' | 'key'>, before: Hold | undefined): Step {
  const { caseNo: _id, year, enterprise, amountFen, budgetTaken } = award;
  invariantFen(amountFen);
  return {
    act: 'hold',
    postings: moved(amountFen, budgetTaken === true ? 'reserved' : 'free', 'held'),
    before,
    from: ['none', 'released'],
    after: { _id, year, enterprise, amountFen, returnedFen: 0, state: 'held' },
    movement: { heldFen: amountFen },
    budgetTaken,
  };
}

/**
 * Art. 17(5): the bureau has deliberated again, and the award is now this amount. Throws `Refused`
 * where quota or budget does not cover an increase, and an `Error` unless the award is held.
 */
export async function adjustAward(tx: Tx, award: AwardAct & { amountFen: Fen }): Promise<Hold> {
  const { amountFen } = award;
  invariantFen(amountFen);
  const before = await heldBy(tx, award);
  const growth = amountFen - before.amountFen;
  return advance(tx, award, {
    act: 'adjust',
    postings: moved(growth, 'free', 'held'),
    before,
    from: ['held'],
    after: { ...before, amountFen },
    movement: { heldFen: growth },
  });
}

/** The step of an award that enters an approval document; the budget has been moved for all of its lines. */
export function committing(before: Hold): Step {
  const { amountFen } = before;
  return {
    act: 'commit',
    postings: moved(amountFen, 'held', 'committed'),
    before,
    from: ['held'],
    after: { ...before, state: 'committed' },
    movement: { heldFen: -amountFen, committedFen: amountFen },
    budgetTaken: true,
  };
}

/** The step of an award that is paid; the budget has been moved for all of the bank's answer. */
export function paying(before: Hold): Step {
  const { amountFen } = before;
  return {
    act: 'pay',
    postings: moved(amountFen, 'committed', 'paid'),
    before,
    from: ['committed'],
    after: { ...before, state: 'paid' },
    movement: { committedFen: -amountFen, paidFen: amountFen },
    budgetTaken: true,
  };
}

/**
 * Gives quota and budget back where a case ends unpaid; nothing happens where nothing is held.
 * Throws `Refused` (`payment-already-made`) once paid: returned money does not reopen the quota.
 */
export async function releaseAward(tx: Tx, award: AwardAct): Promise<Hold | undefined> {
  const before = await holdOf(award.caseNo, tx);
  if (before === undefined || before.state === 'released') return before;
  const { amountFen, state } = before;
  const from = state === 'held' ? 'held' : 'committed';
  return advance(tx, award, {
    act: 'release',
    postings: moved(amountFen, from, 'free'),
    before,
    from: ['held', 'committed'],
    after: { ...before, amountFen: 0, state: 'released' },
    movement: { [`${from}Fen`]: -amountFen },
  });
}

/** Money that came back of a payment, as the bank tells it. */
export interface Return extends AwardAct {
  /** In fen, more than zero. */
  readonly amountFen: Fen;
  readonly reference: string;
  /** Account of whoever matched it. */
  readonly by?: string;
  readonly reason?: string;
}

/**
 * Art. 20: paid money comes back, in one sum or several; it is free again for its year and does not
 * reopen the quota (reading of Art. 14). Throws `Refused` (`return-unpaid`, `return-above-paid`).
 */
export async function recordReturn(tx: Tx, received: Return): Promise<Hold> {
  const { caseNo, amountFen, reference, by, reason } = received;
  requireFen(amountFen, 1);
  const before = await holdOf(caseNo, tx);
  if (before?.state !== 'paid') throw new Refused(refusal('return-unpaid', { caseNo }));
  const told = {
    reference,
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  };
  const postings = moved(amountFen, 'returned', 'free');
  const entry = entryFor(received, before, { act: 'return', postings, ...told });
  if (!(await post(tx, entry))) return before;
  const returnedFen = before.returnedFen + amountFen;
  if (returnedFen > before.amountFen) {
    const [paid, returned, amount] = [before.amountFen, before.returnedFen, amountFen].map(
      (fen) => `${formatYuan(fen)}元`,
    ) as [string, string, string];
    throw new Refused(refusal('return-above-paid', { caseNo, paid, returned, amount }));
  }
  await refillBudget(tx, { year: before.year, amountFen });
  return replace(tx, before, { ...before, returnedFen });
}

/** What these cases hold or held, in no order; a case that never held anything is not among them. */
export async function holdsOf(numbers: readonly string[], tx?: Tx): Promise<Hold[]> {
  return Holds.collection.find<Hold>({ _id: { $in: numbers as never } }, within(tx)).toArray();
}

export async function holdOf(caseNo: string, tx?: Tx): Promise<Hold | undefined> {
  return (await holdsOf([caseNo], tx))[0];
}

/** The year's voucher money, counted four ways from one snapshot. Fen. */
export interface MoneyTotals extends Balance {
  readonly year: number;
  readonly approvedFen: Fen;
  /** What came back under Art. 20. */
  readonly returnedFen: Fen;
  readonly freeFen: Fen;
  /** What the ledger's entries sum to, both uses of Art. 4. */
  readonly accounts: Accounts;
  readonly holds: Balance;
  readonly quotas: Balance;
  /**
   * Whether ledger, budget, quotas and holds agree at this instant, and the budget covers them. What
   * a batch act has taken for lines that are still to come is held in the budget and reserved in the ledger.
   */
  readonly checks: {
    readonly ledgerEqualsBudget: boolean;
    readonly holdsEqualBudget: boolean;
    readonly holdsEqualQuotas: boolean;
    readonly withinBudget: boolean;
  };
}

export async function moneyTotals(year: number): Promise<MoneyTotals> {
  return inTransaction(async (tx) => {
    const budget = await budgetOf(year, 'voucher', tx);
    const accounts = await accountsOf(year, tx);
    const holds = await sumOfHolds(tx, year);
    const quotas = await sumOfQuotas(tx, year);
    const { approvedFen, returnedFen, heldFen, committedFen, paidFen } = budget ?? NO_BUDGET;
    const balance = { heldFen, committedFen, paidFen };
    const freeFen = budgetLeft(budget);
    const { held, reserved, committed, paid } = accounts;
    const booked = { heldFen: held + reserved, committedFen: committed, paidFen: paid };
    const checks = {
      ledgerEqualsBudget: sameBalance(booked, balance) && accounts.free === freeFen,
      holdsEqualBudget: sameBalance({ ...holds, heldFen: holds.heldFen + reserved }, balance),
      holdsEqualQuotas: sameBalance(holds, quotas),
      withinBudget: freeFen >= 0,
    };
    const totals = { year, approvedFen, returnedFen, ...balance, freeFen };
    return { ...totals, accounts, holds, quotas, checks };
  });
}

const NO_BUDGET = { approvedFen: 0, returnedFen: 0, ...NOTHING } as const;

/** What an act makes of an award, worked out before anything is written. */
export interface Step extends MaybeBatched, Pick<Entry, 'act' | 'postings'> {
  readonly before: Hold | undefined;
  readonly from: readonly (HoldState | 'none')[];
  readonly after: Hold;
  readonly movement: Movement;
}

/** Enters the act and takes the award on; an act that is in the ledger already has done so. */
export async function advance(tx: Tx, award: AwardAct, step: Step): Promise<Hold> {
  const { before, after, movement, budgetTaken = false } = step;
  if (!(await post(tx, entryFor(award, after, step)))) return before ?? after;
  requireFrom(step);
  const { year, enterprise } = after;
  // Quota first: every award of the year wants the budget, so it is kept from others for less long.
  await moveQuota(tx, { year, enterprise, movement });
  if (!budgetTaken) await moveBudget(tx, { year, movement });
  return replace(tx, before, after);
}

/** Throws unless the award stands where the step begins: `Refused` (`payment-already-made`) once it is paid. */
export function requireFrom({ act, before, from, after }: Step): void {
  const state = before?.state ?? 'none';
  const settled = act === 'pay' || act === 'release';
  if (settled && state === 'paid') throw new Refused(refusal('payment-already-made'));
  invariant(from.includes(state), `${after._id} is ${state}: no ${act}`);
}

/** The entry of an act on an award. */
export function entryFor(
  { caseNo, key, at, batchAct }: AwardAct,
  { year, enterprise }: Hold,
  { act, postings, by, reason, reference }: EntryOfAct,
): Entry {
  const about = { year, at, caseNo, enterprise, ...(batchAct !== undefined && { batchAct }) };
  const told = {
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
    ...(reference !== undefined && { reference }),
  };
  return { _id: key, ...about, act, postings, ...told };
}

type EntryOfAct = Pick<Entry, 'act' | 'by' | 'postings' | 'reason' | 'reference'>;

/** Writes the hold over the one that was read; a write conflict leaves no room for a second writer. */
async function replace(tx: Tx, before: Hold | undefined, after: Hold): Promise<Hold> {
  invariant(
    await replaceAll(tx, [{ before, after }]),
    `${after._id} changed in its own transaction`,
  );
  return after;
}

/** The same for holds of different cases, in one command; answers whether each stood as it was read. */
export async function replaceAll(
  tx: Tx,
  steps: readonly Pick<Step, 'after' | 'before'>[],
): Promise<boolean> {
  const writes = steps.map(({ before, after: { _id, ...after } }) => {
    if (before === undefined) return { insertOne: { document: { _id: _id as never, ...after } } };
    const { state, amountFen } = before;
    const filter = { _id: _id as never, state, amountFen };
    return { updateOne: { filter, update: { $set: after } } };
  });
  const { matchedCount, insertedCount } = await Holds.collection.bulkWrite(writes, { session: tx });
  return matchedCount + insertedCount === steps.length;
}

async function heldBy(tx: Tx, { caseNo }: AwardAct): Promise<Hold> {
  const hold = await holdOf(caseNo, tx);
  invariant(hold !== undefined, `nothing was ever held for ${caseNo}`);
  return hold;
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
