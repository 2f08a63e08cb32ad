/**
 * Arts. 2 and 14: an enterprise's voucher of a programme year, as a limit and what stands against it. The
 * quota is the enterprise's, whichever party redeems (reading of Art. 14). A voucher that is void or
 * stopped grants nothing more: the database refuses the hold, whoever asks for it.
 */
import mongoose from 'mongoose';
import {
  grantFault,
  GRANTING_STATES,
  submissionFault,
  VOUCHER_STATES,
  type VoucherOrigin,
  type VoucherState,
} from '../../policy/articles/art-14-voucher';
import { invariant } from '../../policy/kernel/invariant';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  balanceFields,
  invariantFen,
  moveBalance,
  moveBalances,
  NOTHING,
  totalOf,
  type Balance,
  type Movement,
} from './balances';
import { within, type Tx } from '../kernel/connection';

export interface Quota extends Balance {
  /** `<year>/<uscc>`. */
  readonly _id: string;
  readonly year: number;
  readonly enterprise: Uscc;
  readonly limitFen: Fen;
  readonly state: VoucherState;
  readonly origin: VoucherOrigin;
  readonly issuedAt?: Instant;
  /** The bureau's decision by which it was issued; absent for one issued at the first redemption. */
  readonly run?: string;
  /** How many redemptions have been submitted on it. */
  readonly uses?: number;
  /** Which reminder the enterprise has been given: the end of validity, and how many days before it. */
  readonly reminded?: string;
}

const schema = new mongoose.Schema<Quota>(
  {
    _id: String,
    year: { type: Number, required: true },
    enterprise: { type: String, required: true },
    limitFen: { type: Number, required: true, min: 0 },
    state: { type: String, required: true, enum: VOUCHER_STATES },
    origin: { type: String, required: true, enum: ['list', 'first-redemption'] },
    issuedAt: String,
    run: String,
    uses: Number,
    reminded: String,
    ...balanceFields,
  },
  { collection: 'quotas', versionKey: false },
);
schema.index({ year: 1, state: 1, _id: 1 });
export const Quotas = mongoose.model<Quota>('Quota', schema);

const idOf = (year: number, enterprise: Uscc): string => `${year}/${enterprise}`;

export interface VoucherToOpen {
  readonly year: number;
  readonly enterprise: Uscc;
  readonly limitFen: Fen;
  readonly at?: Instant;
}

/**
 * Issues a voucher to an enterprise that the year's list lacks, at its first redemption (reading of
 * Art. 14); a voucher that exists keeps its limit, and is the answer.
 */
export async function openQuota(
  tx: Tx,
  { year, enterprise, limitFen, at }: VoucherToOpen,
): Promise<Quota> {
  invariantFen(limitFen);
  const issued = {
    ...BLANK,
    origin: 'first-redemption',
    ...(at !== undefined && { issuedAt: at }),
  };
  const quota = await Quotas.collection.findOneAndUpdate(
    { _id: idOf(year, enterprise) as never },
    { $setOnInsert: { year, enterprise, limitFen, ...issued } },
    { upsert: true, returnDocument: 'after', session: tx },
  );
  return quota as unknown as Quota;
}

/**
 * The voucher that a redemption is submitted on, issued where it is missing. `until` is the end of the
 * window at hand: one marked as expired holds again while a window of its year is open. Throws `Refused`
 * (`voucher-void`, `voucher-stopped`, `voucher-expired`).
 */
export async function useVoucher(
  tx: Tx,
  { until, at, ...opened }: VoucherToOpen & { readonly at: Instant; readonly until: Instant },
): Promise<void> {
  const { _id, state, year } = await openQuota(tx, { ...opened, at });
  const fault = submissionFault(state, { year, at, until });
  if (fault !== undefined) throw new Refused(fault);
  // Something always changes: a voucher stopped or voided at the same moment is then a conflict, and judged anew.
  const written = { $set: { state: 'issued' }, $inc: { uses: 1 } };
  await Quotas.collection.updateOne({ _id: _id as never }, written, { session: tx });
}

/** The vouchers of these enterprises, in no order; one that was never issued is not among them. */
export async function quotasOf(
  year: number,
  enterprises: readonly Uscc[],
  tx?: Tx,
): Promise<Quota[]> {
  const ids = enterprises.map((enterprise) => idOf(year, enterprise));
  return Quotas.find({ _id: { $in: ids } }, null, within(tx)).lean<Quota[]>();
}

export async function quotaOf(year: number, uscc: Uscc, tx?: Tx): Promise<Quota | undefined> {
  return (await Quotas.findById(idOf(year, uscc), null, within(tx)).lean<Quota>()) ?? undefined;
}

/** What the voucher still allows, in fen; nothing while it is void or stopped. */
export function quotaLeft(quota: Quota | undefined): Fen {
  if (quota === undefined || !GRANTING_STATES.includes(quota.state)) return 0;
  return quota.limitFen - totalOf(quota);
}

/** A state that grants nothing has no room, whatever its limit. */
const LIMIT = { $cond: [{ $in: ['$state', [...GRANTING_STATES]] }, '$limitFen', 0] };

/**
 * Moves sums of the quota. Throws `Refused` (`quota-exhausted`, `voucher-void`, `voucher-stopped`) where
 * it leaves no room; what is released, committed or paid moves in every state.
 */
export async function moveQuota(
  tx: Tx,
  { year, enterprise, movement }: { year: number; enterprise: Uscc; movement: Movement },
): Promise<void> {
  const id = idOf(year, enterprise);
  if (await moveBalance(tx, Quotas.collection, id, LIMIT, movement)) return;
  const quota = await quotaOf(year, enterprise, tx);
  const asked = totalOf({ ...NOTHING, ...movement });
  const fault = quota && asked > 0 ? grantFault(quota.state, year) : undefined;
  if (fault !== undefined) throw new Refused(fault);
  const left = quotaLeft(quota);
  invariant(asked > left, `quota ${id} does not stand at what the movement takes from it`);
  const amounts = { left: `${formatYuan(left)}元`, asked: `${formatYuan(asked)}元` };
  throw new Refused(refusal('quota-exhausted', amounts));
}

/**
 * Moves sums of several quotas in one command, in their order. Answers whether there was room for all of
 * them; otherwise some may have moved, and the transaction has to be given up.
 */
export async function moveQuotas(
  tx: Tx,
  moves: readonly (Pick<Quota, 'enterprise' | 'year'> & { readonly movement: Movement })[],
): Promise<boolean> {
  const named = moves.map(({ year, enterprise, movement }) => ({
    id: idOf(year, enterprise),
    movement,
  }));
  return moveBalances(tx, Quotas.collection, LIMIT, named);
}

/** What a new voucher is, however it came about. */
const BLANK = { state: 'issued', ...NOTHING } as const;

export interface Issue {
  readonly year: number;
  readonly limitFen: Fen;
  readonly run: string;
  readonly at: Instant;
}

/**
 * Issues vouchers to the enterprises, once each, in the caller's transaction. Answers how many there are
 * that this run has issued; the others had theirs before.
 */
export async function issueVouchers(
  tx: Tx,
  enterprises: readonly Uscc[],
  { year, limitFen, run, at }: Issue,
): Promise<number> {
  invariantFen(limitFen);
  if (enterprises.length === 0) return 0;
  const issued = { ...BLANK, year, limitFen, run, issuedAt: at, origin: 'list' };
  const { upsertedCount } = await Quotas.collection.bulkWrite(
    enterprises.map((enterprise) => ({
      updateOne: {
        filter: { _id: idOf(year, enterprise) as never },
        update: { $setOnInsert: { enterprise, ...issued } },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
  return upsertedCount;
}

/** Sets a voucher's state; false where it is not in one of the states it may be left from. */
export async function setVoucherState(
  tx: Tx,
  { year, enterprise }: { readonly year: number; readonly enterprise: Uscc },
  from: readonly VoucherState[],
  to: VoucherState,
): Promise<boolean> {
  const moved = await Quotas.updateOne(
    { _id: idOf(year, enterprise), state: { $in: [...from] } },
    { $set: { state: to } },
    { session: tx },
  );
  return moved.matchedCount === 1;
}

/** Voids what an enterprise holds of these years, for good; answers each voucher's state before it. */
export async function voidVouchers(
  tx: Tx,
  enterprise: Uscc,
  years: readonly number[],
): Promise<{ readonly year: number; readonly from: VoucherState }[]> {
  const ids = years.map((year) => idOf(year, enterprise));
  const filter = { _id: { $in: ids }, state: { $ne: 'void' } } as const;
  const found = await Quotas.find(filter, null, { session: tx }).sort({ year: 1 }).lean<Quota[]>();
  await Quotas.updateMany(filter, { $set: { state: 'void' } }, { session: tx });
  return found.map(({ year, state }) => ({ year, from: state }));
}

/** Marks the year's vouchers as expired, or as issued again once a new window has been announced. */
export async function turnVouchers(year: number, to: 'issued' | 'expired'): Promise<number> {
  const moved = await Quotas.updateMany(toTurn(year, to), { $set: { state: to } });
  return moved.modifiedCount;
}

export async function hasVouchersToTurn(year: number, to: 'issued' | 'expired'): Promise<boolean> {
  return (await Quotas.exists(toTurn(year, to))) !== null;
}

const toTurn = (year: number, to: 'issued' | 'expired') =>
  ({ year, state: to === 'expired' ? 'issued' : 'expired' }) as const;

/** Vouchers in use that have something left and have not been given this reminder; a bounded page. */
export async function vouchersToRemind(
  year: number,
  reminder: string,
  limit: number,
): Promise<Quota[]> {
  const used = { $add: ['$heldFen', '$committedFen', '$paidFen'] };
  return Quotas.find({
    year,
    state: 'issued',
    reminded: { $ne: reminder },
    $expr: { $lt: [used, '$limitFen'] },
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Quota[]>();
}

/** Keeps with the vouchers which reminder has been given. */
export async function markReminded(
  tx: Tx,
  vouchers: readonly Quota[],
  reminder: string,
): Promise<void> {
  const ids = vouchers.map(({ _id }) => _id);
  await Quotas.updateMany({ _id: { $in: ids } }, { $set: { reminded: reminder } }, { session: tx });
}

/** How many vouchers of the year are in each state. */
export async function voucherCounts(year: number): Promise<Partial<Record<VoucherState, number>>> {
  const counts = await Quotas.aggregate<{ _id: VoucherState; count: number }>([
    { $match: { year } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ]);
  return Object.fromEntries(counts.map(({ _id, count }) => [_id, count]));
}
