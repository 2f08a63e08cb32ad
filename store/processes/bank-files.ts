/**
 * Art. 17(7): the bank's status files, each kept once under the hash of its bytes, and how far the bank's
 * feed has been read. The same file from the feed and from a person's hand is one file.
 */
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import type { BankStatus } from '../../policy/payment-order/status';
import type { Refusal } from '../../policy/words/refusals';
import type { By } from '../trail/trail';
import { olderThan } from '../kernel/pages';
import { sha256 } from '../kernel/sha256';

export interface BankFile {
  /** SHA-256 of its bytes, in lower-case hex. */
  readonly _id: string;
  readonly format: 'csv' | 'pain.002';
  readonly content: Buffer;
  /** Absent where the file could not be read. */
  readonly status?: BankStatus;
  /** What keeps the file from being read, by place. */
  readonly faults?: readonly { readonly where: string; readonly message: string }[];
  readonly by: By;
  readonly reason: string;
  readonly at: Instant;
  /** Why the order did not take it, the last time it was handed over. */
  readonly refusals?: readonly Refusal[];
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const fileSchema = new mongoose.Schema<BankFile>(
  {
    _id: String,
    format: { ...required, enum: ['csv', 'pain.002'] },
    content: { type: Buffer, required: true },
    status: Mixed,
    faults: { type: [Mixed], default: undefined },
    by: { type: Mixed, required: true },
    reason: required,
    at: required,
    refusals: { type: [Mixed], default: undefined },
  },
  { collection: 'bank-files', versionKey: false },
);
fileSchema.index({ 'status.messageId': 1, at: 1 });
fileSchema.index({ at: -1, _id: -1 });
const Files = mongoose.model<BankFile>('BankFile', fileSchema);

interface Feed {
  readonly _id: string;
  readonly cursor: string;
}
const feedSchema = new mongoose.Schema<Feed>(
  { _id: String, cursor: { type: String, default: '' } },
  { collection: 'bank-feeds', versionKey: false },
);
const Feeds = mongoose.model<Feed>('BankFeed', feedSchema);
const FEED = 'bank';

/** Keeps a file under the hash of its bytes; one that is kept already stays as it is. Answers its id. */
export async function keepBankFile(
  file: Omit<BankFile, '_id' | 'content' | 'refusals'> & { readonly content: Uint8Array },
): Promise<string> {
  const _id = sha256(file.content);
  const { content, ...rest } = file;
  const kept = { ...rest, content: Buffer.from(content) };
  await Files.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true });
  return _id;
}

export async function bankFileOf(id: string): Promise<BankFile | null> {
  return Files.findById(id).lean<BankFile>();
}

/** What is shown of a file: not its bytes. */
export type BankFileHead = Omit<BankFile, 'content' | 'status'>;

/** One of a file that no order has taken; the order that it names, where it could be read. */
export type BankFileNotTaken = BankFileHead & { readonly messageId?: string };

/** The files about an order, oldest first; at most 200. */
export async function bankFilesAbout(orderId: string): Promise<BankFileHead[]> {
  return Files.find({ 'status.messageId': orderId }, { content: 0, status: 0 })
    .sort({ at: 1 })
    .limit(200)
    .lean<BankFileHead[]>();
}

/** A bounded page of the files that no order has taken, unread or refused: newest first, after the file of that id. */
export async function bankFilesNotTaken(limit = 50, after?: string): Promise<BankFileNotTaken[]> {
  const from = after === undefined ? null : await bankFileOf(after);
  const notTaken = [{ status: { $exists: false } }, { refusals: { $exists: true } }];
  return Files.aggregate<BankFileNotTaken>([
    { $match: { $and: [{ $or: notTaken }, olderThan(from)] } },
    { $sort: { at: -1, _id: -1 } },
    { $limit: Math.min(limit, 200) },
    { $set: { messageId: '$status.messageId' } },
    { $unset: ['content', 'status'] },
  ]);
}

/** Keeps why an order did not take a file, or that it has taken it after all. */
export async function keepFileRefusals(id: string, refusals: readonly Refusal[]): Promise<void> {
  const change = refusals.length === 0 ? { $unset: { refusals: 1 } } : { $set: { refusals } };
  await Files.updateOne({ _id: id }, change);
}

/** Up to where the bank's feed has been read; empty before the first time. */
export async function feedCursor(): Promise<string> {
  return (await Feeds.findById(FEED).lean<Feed>())?.cursor ?? '';
}

export async function moveFeedCursor(cursor: string): Promise<void> {
  await Feeds.updateOne({ _id: FEED }, { $set: { cursor } }, { upsert: true });
}
