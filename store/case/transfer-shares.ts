/**
 * What each bank transfer is used for (reading of Art. 15): it may be divided between projects of the same two parties,
 * never beyond its amount. The database itself keeps the sum.
 */
import mongoose from 'mongoose';
import { transferKey } from '../../policy/articles/art-15-redeemer';
import { forContract } from '../../policy/articles/art-16-payment';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { RedemptionSubmission, Transfer } from '../../policy/model/nouns';
import { refusal, type Refusal, refuseAll } from '../../policy/words/refusals';
import { within, type Tx } from '../kernel/connection';
import { sha256 } from '../kernel/sha256';

interface Share {
  readonly caseNo: string;
  readonly fen: Fen;
}

interface DividedTransfer {
  /** Hash of what makes the transfer that transfer. */
  readonly _id: string;
  readonly amountFen: Fen;
  readonly usedFen: Fen;
  /** One a case. */
  readonly shares: readonly Share[];
}

const schema = new mongoose.Schema<DividedTransfer>(
  {
    _id: String,
    amountFen: { type: Number, required: true },
    usedFen: { type: Number, required: true },
    shares: { type: [mongoose.Schema.Types.Mixed], required: true },
  },
  {
    collection: 'transfer-shares',
    versionKey: false,
    collectionOptions: {
      validator: {
        $expr: {
          $and: [
            { $lte: ['$usedFen', '$amountFen'] },
            { $eq: ['$usedFen', { $sum: '$shares.fen' }] },
          ],
        },
      },
    },
  },
);
schema.index({ 'shares.caseNo': 1 });
const Transfers = mongoose.model<DividedTransfer>('DividedTransfer', schema);

/**
 * The case uses of each of its transfers the part that it states, and of no other. Throws `Refused` with one refusal a
 * transfer that has less left (`transfer-used-up`) or that another case told otherwise (`transfer-differs`).
 */
export async function takeShares(
  tx: Tx,
  caseNo: string,
  submission: RedemptionSubmission,
): Promise<void> {
  await releaseShares(tx, caseNo);
  const ids = submission.transfers.map((transfer) => idOf(transfer, submission));
  const known = await Transfers.collection
    .find<DividedTransfer>({ _id: { $in: ids as never } }, within(tx))
    .toArray();
  const faults: Refusal[] = [];
  const writes = submission.transfers.flatMap((transfer, at) => {
    const { amountFen } = transfer;
    const _id = ids[at] ?? '';
    const before = known.find((one) => one._id === _id) ?? { amountFen, usedFen: 0, shares: [] };
    const fault = faultOf(transfer, before, `transfers[${at}]`);
    if (fault !== undefined) faults.push(fault);
    const share = { caseNo, fen: forContract(transfer) };
    const usedFen = before.usedFen + share.fen;
    const replacement = { amountFen, usedFen, shares: [...before.shares, share] };
    return [{ replaceOne: { filter: { _id: _id as never }, replacement, upsert: true } }];
  });
  refuseAll(faults);
  if (writes.length > 0) await Transfers.collection.bulkWrite(writes, { session: tx });
}

/** Frees what a case used. Only for a case that ends unpaid. */
export async function releaseShares(tx: Tx, caseNo: string): Promise<void> {
  const others = { $filter: { input: '$shares', cond: { $ne: ['$$this.caseNo', caseNo] } } };
  await Transfers.collection.updateMany(
    { 'shares.caseNo': caseNo },
    [{ $set: { shares: others } }, { $set: { usedFen: { $sum: '$shares.fen' } } }],
    { session: tx },
  );
}

function faultOf(
  transfer: Transfer,
  before: Omit<DividedTransfer, '_id'>,
  path: string,
): Refusal | undefined {
  const { reference, amountFen } = transfer;
  const leftFen = before.amountFen - before.usedFen;
  // One that no case uses any more may have been told wrongly.
  if (before.usedFen > 0 && before.amountFen !== amountFen)
    return refusal('transfer-differs', { reference }, `${path}.amountFen`);
  if (before.usedFen === 0 || forContract(transfer) <= leftFen) return undefined;
  const left = `${formatYuan(leftFen)}元`;
  return refusal('transfer-used-up', { reference, left }, `${path}.shareFen`);
}

function idOf(transfer: Transfer, submission: RedemptionSubmission): string {
  return sha256(transferKey(transfer, submission));
}
