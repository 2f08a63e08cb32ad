/**
 * Art. 14: an enterprise's voucher of a programme year, as a limit and what stands against it. The
 * quota is the enterprise's, whichever party redeems (reading of Art. 14).
 */
import mongoose from 'mongoose';
import { invariant } from '../policy/kernel/invariant';
import { formatYuan, type Fen } from '../policy/kernel/money';
import type { Uscc } from '../policy/model';
import { refusal, Refused } from '../policy/refusals';
import {
  balanceFields,
  invariantFen,
  moveBalance,
  NOTHING,
  totalOf,
  type Balance,
  type Movement,
} from './balances';
import type { Tx } from './connection';

export interface Quota extends Balance {
  /** `<year>/<uscc>`. */
  readonly _id: string;
  readonly year: number;
  readonly enterprise: Uscc;
  readonly limitFen: Fen;
}

const schema = new mongoose.Schema<Quota>(
  {
    _id: String,
    year: { type: Number, required: true },
    enterprise: { type: String, required: true },
    limitFen: { type: Number, required: true, min: 0 },
    ...balanceFields,
  },
  { collection: 'quotas', versionKey: false },
);
schema.index({ year: 1 });
export const Quotas = mongoose.model<Quota>('Quota', schema);

const idOf = (year: number, enterprise: Uscc): string => `${year}/${enterprise}`;

/** Issues the voucher of the year; a voucher that exists keeps its limit, and is the answer. */
export async function openQuota(
  tx: Tx,
  { year, enterprise, limitFen }: { year: number; enterprise: Uscc; limitFen: Fen },
): Promise<Quota> {
  invariantFen(limitFen);
  return Quotas.findOneAndUpdate(
    { _id: idOf(year, enterprise) },
    { $setOnInsert: { year, enterprise, limitFen, ...NOTHING } },
    { upsert: true, returnDocument: 'after', session: tx },
  ).lean<Quota>();
}

export async function quotaOf(year: number, uscc: Uscc, tx?: Tx): Promise<Quota | undefined> {
  const options = tx === undefined ? {} : { session: tx };
  return (await Quotas.findById(idOf(year, uscc), null, options).lean<Quota>()) ?? undefined;
}

/** What the voucher still allows, in fen. */
export function quotaLeft(quota: Quota | undefined): Fen {
  return quota === undefined ? 0 : quota.limitFen - totalOf(quota);
}

/** Moves sums of the quota. Throws `Refused` (`quota-exhausted`) where it leaves no room. */
export async function moveQuota(
  tx: Tx,
  { year, enterprise, movement }: { year: number; enterprise: Uscc; movement: Movement },
): Promise<void> {
  const id = idOf(year, enterprise);
  if (await moveBalance(tx, Quotas.collection, id, 'limitFen', movement)) return;
  const left = quotaLeft(await quotaOf(year, enterprise, tx));
  const asked = totalOf({ ...NOTHING, ...movement });
  invariant(asked > left, `quota ${id} does not stand at what the movement takes from it`);
  const amounts = { left: `${formatYuan(left)}元`, asked: `${formatYuan(asked)}元` };
  throw new Refused(refusal('quota-exhausted', amounts));
}
