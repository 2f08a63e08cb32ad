/**
 * Art. 4: the special fund's budget of a year, one sub-account a use. Money comes into a use, and moves
 * between the two or into the next year, only by a decision of the bureau (reading of Art. 4); each
 * decision and each movement is an entry of the ledger.
 */
import mongoose from 'mongoose';
import { FUND_USES } from '../../policy/articles/art-04-fund';
import { equalForm } from '../../policy/articles/art-15-numbers';
import { invariant } from '../../policy/kernel/invariant';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import {
  balanceFields,
  invariantFen,
  moveBalance,
  NOTHING,
  requireCountable,
  requireFen,
  totalOf,
  type Balance,
  type Movement,
} from './balances';
import { contentHash } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';
import { budgetEntries, entryOf, expenseOn, moved, post, type Account, type Entry } from './ledger';

export type BudgetUse = 'voucher' | 'administration';

export interface Budget extends Balance {
  /** `<year>/<use>`. */
  readonly _id: string;
  readonly year: number;
  readonly use: BudgetUse;
  readonly approvedFen: Fen;
  /** What came back under Art. 20; it is free again for its year (reading of Art. 14). */
  readonly returnedFen: Fen;
}

const schema = new mongoose.Schema<Budget>(
  {
    _id: String,
    year: { type: Number, required: true },
    use: { type: String, required: true, enum: ['voucher', 'administration'] },
    approvedFen: { type: Number, required: true, min: 0 },
    returnedFen: { type: Number, required: true, min: 0 },
    ...balanceFields,
  },
  { collection: 'budgets', versionKey: false },
);
const Budgets = mongoose.model<Budget>('Budget', schema);

/** The accounts of each use, and its name. */
const USES = {
  voucher: { budget: 'budget', free: 'free', zh: FUND_USES.vouchers.zh },
  administration: {
    budget: 'administration-budget',
    free: 'administration-free',
    zh: FUND_USES.administration.zh,
  },
} as const satisfies Record<BudgetUse, { budget: Account; free: Account; zh: string }>;

const otherThan = (use: BudgetUse): BudgetUse => (use === 'voucher' ? 'administration' : 'voucher');
const idOf = (year: number, use: BudgetUse): string => `${year}/${use}`;
/** What a budget's sums stand against. */
const LIMIT = { $add: ['$approvedFen', '$returnedFen'] } as const;

/** What every decision on the fund names. */
export interface FundDecision {
  /** Idempotency key; with other content it is refused (`idempotency-key-reused`). */
  readonly key: string;
  readonly at: Instant;
  /** Account of the person who recorded it. */
  readonly by: string;
  readonly reason: string;
  readonly year: number;
}

/** The amount that a decision moves, in fen, more than zero. */
interface WithAmount {
  readonly amountFen: Fen;
}

/**
 * Sets the whole budget of a use from now on. Throws `Refused` (`budget-below-standing`) where more
 * is already held, committed or paid, less what came back, than the amount.
 */
export async function approveBudget(
  tx: Tx,
  decision: FundDecision & { readonly use: BudgetUse; readonly approvedFen: Fen },
): Promise<Budget> {
  const { year, use, approvedFen } = decision;
  requireFen(approvedFen, 0, 'approvedFen');
  const before = await openBudget(tx, year, use);
  const growthFen = approvedFen - before.approvedFen;
  const { budget, free } = USES[use];
  const entry = { year, act: 'approve-budget', postings: moved(growthFen, budget, free) } as const;
  if (!(await postDecision(tx, decision, entry))) return before;
  const standingFen = totalOf(before) - before.returnedFen;
  if (approvedFen < standingFen) {
    const [standing, asked] = [`${formatYuan(standingFen)}元`, `${formatYuan(approvedFen)}元`];
    const params = { year, use: USES[use].zh, standing, asked };
    throw new Refused(refusal('budget-below-standing', params, 'approvedFen'));
  }
  return changeApproved(tx, before, approvedFen);
}

/** Reading of Art. 4: moves free money from one use to the other. Throws `Refused` (`fund-exhausted`). */
export async function transferBetweenUses(
  tx: Tx,
  decision: FundDecision & WithAmount & { readonly from: BudgetUse },
): Promise<void> {
  const { year, from, amountFen } = decision;
  const [giving, taking] = [USES[from], USES[otherThan(from)]];
  const postings = [
    ...moved(amountFen, giving.free, giving.budget),
    ...moved(amountFen, taking.budget, taking.free),
  ];
  const before = await budgetWithFree(tx, decision, from);
  if (!(await postDecision(tx, decision, { year, act: 'transfer', postings }))) return;
  await changeApproved(tx, requireFree(before, amountFen), before.approvedFen - amountFen);
  const other = await openBudget(tx, year, otherThan(from));
  await changeApproved(tx, other, other.approvedFen + amountFen);
}

/** Reading of Art. 4: takes free money into the next year. Throws `Refused` (`fund-exhausted`). */
export async function rollOver(
  tx: Tx,
  decision: FundDecision & WithAmount & { readonly use: BudgetUse },
): Promise<void> {
  const { year, use, amountFen } = decision;
  const { budget, free } = USES[use];
  const before = await budgetWithFree(tx, decision, use);
  const out = { year, act: 'roll-over', postings: moved(amountFen, free, budget) } as const;
  if (!(await postDecision(tx, decision, out))) return;
  const into = { ...out, year: year + 1, postings: moved(amountFen, budget, free) };
  await postDecision(tx, { ...decision, key: `${decision.key}/into` }, into);
  await changeApproved(tx, requireFree(before, amountFen), before.approvedFen - amountFen);
  const next = await openBudget(tx, year + 1, use);
  await changeApproved(tx, next, next.approvedFen + amountFen);
}

/** Art. 4: spends money for administration, against a receipt. Throws `Refused` (`fund-exhausted`, `expense-receipt-used`). */
export async function spendAdministration(
  tx: Tx,
  decision: FundDecision & WithAmount & { readonly receipt: string },
): Promise<void> {
  const { year, amountFen, receipt } = decision;
  const postings = moved(amountFen, 'administration-free', 'administration-spent');
  const before = await budgetWithFree(tx, decision, 'administration');
  // However it was typed, a receipt is spent on once.
  const reference = equalForm(receipt);
  const entry = { year, act: 'spend', postings, reference } as const;
  const booked = await expenseOn(reference, tx);
  if (booked !== null && booked._id !== decision.key)
    throw new Refused(refusal('expense-receipt-used', { receipt, year: booked.year }, 'receipt'));
  if (!(await postDecision(tx, decision, entry))) return;
  const { _id: id } = requireFree(before, amountFen);
  const spent = await moveBalance(tx, Budgets.collection, id, LIMIT, { paidFen: amountFen });
  invariant(spent, `budget ${id} changed under ${decision.key}`);
}

export async function budgetOf(year: number, use: BudgetUse, tx?: Tx): Promise<Budget | undefined> {
  return (await Budgets.findById(idOf(year, use), null, within(tx)).lean<Budget>()) ?? undefined;
}

/** What the budget still allows, in fen. */
export function budgetLeft(budget: Budget | undefined): Fen {
  return budget === undefined ? 0 : budget.approvedFen + budget.returnedFen - totalOf(budget);
}

/** One change of a use's budget, as the ledger tells it. */
export interface BudgetChange extends Pick<Entry, 'act' | 'at' | 'by' | 'reason'> {
  readonly key: string;
  /** The whole budget from then on. */
  readonly approvedFen: Fen;
}

/** How a use's budget came to be what it is: every decision that changed it, oldest first. */
export async function budgetChanges(year: number, use: BudgetUse): Promise<BudgetChange[]> {
  let approvedFen = 0;
  const { budget } = USES[use];
  return (await budgetEntries(year, budget)).map(({ _id: key, act, at, by, reason, postings }) => {
    for (const { account, amountFen } of postings) if (account === budget) approvedFen -= amountFen;
    return { key, act, at, approvedFen, ...(by && { by }), ...(reason && { reason }) };
  });
}

/** An act over many cases that moves a sum of the voucher budget once for several of its lines. */
interface BatchSum extends WithAmount {
  readonly year: number;
  readonly key: string;
  readonly at: Instant;
  readonly batchAct: string;
}

/** Art. 17(4): takes a meeting's sum before its lines are in. Throws `Refused` (`budget-exhausted`). */
export async function takeBudget(tx: Tx, taken: BatchSum): Promise<void> {
  const { year, amountFen } = taken;
  if (!(await postSum(tx, taken, 'reserve', moved(amountFen, 'free', 'reserved')))) return;
  await moveBudget(tx, { year, movement: { heldFen: amountFen } });
}

/** Gives back what `takeBudget` took and no line used. */
export async function returnBudget(tx: Tx, returned: BatchSum): Promise<void> {
  const { year, amountFen } = returned;
  if (!(await postSum(tx, returned, 'free', moved(amountFen, 'reserved', 'free')))) return;
  await moveBudget(tx, { year, movement: { heldFen: -amountFen } });
}

/**
 * Art. 17(6): turns a held sum into a committed one, once for the lines of one transaction, each of which
 * is committed in it with `budgetTaken`. Their entries are the sum's, so it has none of its own.
 */
export async function commitBudget(
  tx: Tx,
  { year, amountFen }: { year: number; amountFen: Fen },
): Promise<void> {
  invariantFen(amountFen);
  await moveBudget(tx, { year, movement: { heldFen: -amountFen, committedFen: amountFen } });
}

/** Art. 17(7): the same for what the bank has paid of the lines of one transaction. */
export async function payBudget(
  tx: Tx,
  { year, amountFen }: { year: number; amountFen: Fen },
): Promise<void> {
  invariantFen(amountFen);
  await moveBudget(tx, { year, movement: { committedFen: -amountFen, paidFen: amountFen } });
}

/** Moves sums of the voucher budget. Throws `Refused` (`budget-exhausted`) where it leaves no room. */
export async function moveBudget(
  tx: Tx,
  { year, movement }: { year: number; movement: Movement },
): Promise<void> {
  const id = idOf(year, 'voucher');
  if (await moveBalance(tx, Budgets.collection, id, LIMIT, movement)) return;
  const left = budgetLeft(await budgetOf(year, 'voucher', tx));
  const asked = totalOf({ ...NOTHING, ...movement });
  invariant(asked > left, `budget ${id} does not stand at what the movement takes from it`);
  throw new Refused(exhausted(left, asked));
}

/** Art. 20: money that came back is free again for its year. */
export async function refillBudget(
  tx: Tx,
  { year, amountFen }: { year: number; amountFen: Fen },
): Promise<void> {
  const { matchedCount } = await Budgets.updateOne(
    { _id: idOf(year, 'voucher') },
    { $inc: { returnedFen: amountFen } },
    { session: tx },
  );
  invariant(matchedCount === 1, `money of ${year} came back, which never had a budget`);
}

async function postSum(
  tx: Tx,
  { amountFen, key: _id, ...sum }: BatchSum,
  act: Entry['act'],
  postings: Entry['postings'],
): Promise<boolean> {
  invariantFen(amountFen);
  return post(tx, { _id, ...sum, act, postings });
}

/** Answers whether the decision is new; the same key for another decision is refused. */
async function postDecision(
  tx: Tx,
  decision: FundDecision,
  entry: Pick<Entry, 'act' | 'postings' | 'reference' | 'year'>,
): Promise<boolean> {
  const { key, at, by, reason, ...content } = decision;
  const request = contentHash({ act: entry.act, reason, ...content });
  if (await post(tx, { _id: key, at, by, reason, request, ...entry })) return true;
  if ((await entryOf(key, tx))?.request === request) return false;
  throw new Refused(refusal('idempotency-key-reused'));
}

/** The budget that a decision takes free money from. Throws `Refused` where there is none. */
async function budgetWithFree(
  tx: Tx,
  { year, amountFen }: Pick<FundDecision, 'year'> & WithAmount,
  use: BudgetUse,
): Promise<Budget> {
  requireFen(amountFen, 1);
  const budget = await budgetOf(year, use, tx);
  if (budget !== undefined) return budget;
  throw new Refused(refusal('budget-missing', { year, use: USES[use].zh }));
}

function requireFree(budget: Budget, amountFen: Fen): Budget {
  const left = budgetLeft(budget);
  if (amountFen <= left) return budget;
  const { year, use } = budget;
  const amounts = { left: `${formatYuan(left)}元`, asked: `${formatYuan(amountFen)}元` };
  throw new Refused(refusal('fund-exhausted', { year, use: USES[use].zh, ...amounts }));
}

/** Of two decisions at once on one budget the second meets a write conflict, and is judged again. */
async function changeApproved(tx: Tx, before: Budget, approvedFen: Fen): Promise<Budget> {
  const { _id, approvedFen: approvedBefore } = before;
  requireCountable(approvedFen, `${before.year}年度“${USES[before.use].zh}”的预算`, 'amountFen');
  const after = await Budgets.findOneAndUpdate(
    { _id, approvedFen: approvedBefore },
    { $set: { approvedFen } },
    { returnDocument: 'after', session: tx },
  ).lean<Budget>();
  invariant(after !== null, `budget ${_id} changed in its own transaction`);
  return after;
}

async function openBudget(tx: Tx, year: number, use: BudgetUse): Promise<Budget> {
  return Budgets.findOneAndUpdate(
    { _id: idOf(year, use) },
    { $setOnInsert: { year, use, approvedFen: 0, returnedFen: 0, ...NOTHING } },
    { upsert: true, returnDocument: 'after', session: tx },
  ).lean<Budget>();
}

function exhausted(leftFen: Fen, askedFen: Fen): Refusal {
  return refusal('budget-exhausted', {
    left: `${formatYuan(leftFen)}元`,
    asked: `${formatYuan(askedFen)}元`,
  });
}
