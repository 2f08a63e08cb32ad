/**
 * Who objects by the public form, without an account (reading of Art. 17): real name and contact, which only who verifies is
 * told, and the receipt of each objection. Everywhere else an objector is a name made up for them, so that the bounds for one
 * person hold for them too.
 */
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import { isDuplicateOf } from '../kernel/duplicates';

export interface ObjectorWords {
  readonly name: string;
  /** A telephone number or an address of e-mail. */
  readonly contact: string;
  /** For whom they speak, if for a unit. */
  readonly unit?: string;
}

interface Objector extends ObjectorWords {
  /** Stands for them on every record: `objector-…`. */
  readonly _id: string;
}

const required = { type: String, required: true };
const objectorSchema = new mongoose.Schema<Objector>(
  { _id: String, name: required, contact: required, unit: String },
  { collection: 'objectors', versionKey: false },
);
objectorSchema.index({ name: 1, contact: 1, unit: 1 }, { unique: true });
const Objectors = mongoose.model<Objector>('Objector', objectorSchema);

export interface ObjectionReceipt {
  /** Not to be guessed: whoever has it reads what became of the objection. */
  readonly _id: string;
  readonly caseNo: string;
  /** Of the form that was sent: sent twice, it is one objection. */
  readonly key: string;
  readonly by: string;
  readonly at: Instant;
  /** `R2026-000001/O3`, once it is on record. */
  readonly objection?: string;
}

const receiptSchema = new mongoose.Schema<ObjectionReceipt>(
  { _id: String, caseNo: required, key: required, by: required, at: required, objection: String },
  { collection: 'objection-receipts', versionKey: false },
);
receiptSchema.index({ key: 1 }, { unique: true });
const Receipts = mongoose.model<ObjectionReceipt>('ObjectionReceipt', receiptSchema);

/** Without letters and digits that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RECEIPT_LETTERS = 16;
export const RECEIPT = new RegExp(`^Y[${LETTERS}]{${RECEIPT_LETTERS}}$`);

function newReceipt(): string {
  // 248 is the last multiple of 31 in a byte: each letter is as likely.
  const fair = [...randomBytes(8 * RECEIPT_LETTERS)].filter((byte) => byte < 248);
  const letters = fair.slice(0, RECEIPT_LETTERS).map((byte) => LETTERS[byte % LETTERS.length]);
  return `Y${letters.join('')}`;
}

/** The name that stands for whoever says these words; the same for the same words. */
export async function objectorBy(words: ObjectorWords): Promise<string> {
  const { name, contact, unit } = words;
  const same = { name, contact, unit: unit ?? { $exists: false } };
  const known = await Objectors.findOne(same, { _id: 1 }).lean();
  if (known !== null) return known._id;
  const _id = `objector-${randomBytes(9).toString('hex')}`;
  try {
    await Objectors.create({ _id, ...words });
    return _id;
  } catch (error) {
    if (!isDuplicateOf('name', error)) throw error;
    return objectorBy(words);
  }
}

/** Of those that are objectors by form; the others have an account. */
export async function objectorsNamed(
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObjectorWords>> {
  const found = await Objectors.find({ _id: { $in: [...ids] } }).lean<Objector[]>();
  return new Map(found.map(({ _id, ...words }) => [_id, words]));
}

/** Kept before the objection is: sent again, the form meets the same receipt. */
export async function keepReceipt(
  sent: Pick<ObjectionReceipt, 'at' | 'by' | 'caseNo' | 'key'>,
): Promise<ObjectionReceipt> {
  const { key } = sent;
  const known = await Receipts.findOne({ key }).lean<ObjectionReceipt>();
  if (known !== null) return known;
  const receipt: ObjectionReceipt = { _id: newReceipt(), ...sent };
  try {
    await Receipts.create(receipt);
    return receipt;
  } catch (error) {
    if (!isDuplicateOf('key', error)) throw error;
    return keepReceipt(sent);
  }
}

export async function completeReceipt(_id: string, objection: string): Promise<void> {
  await Receipts.updateOne({ _id }, { $set: { objection } });
}

export async function receiptOf(_id: string): Promise<ObjectionReceipt | null> {
  return Receipts.findById(_id).lean<ObjectionReceipt>();
}
