/** Which official documents are still to be made: noted with the entry of the trail that they tell of, crossed out once they are made. */
import mongoose from 'mongoose';
import { documentsOfAct, type DocumentKindName } from '../../policy/documents/kinds';
import type { Instant } from '../../policy/kernel/time';
import type { Tx } from '../kernel/connection';

export interface DocumentDue {
  /** `kind/entry`. */
  readonly _id: string;
  readonly kind: DocumentKindName;
  /** Key of the entry. */
  readonly entry: string;
  readonly subject: string;
  readonly at: Instant;
  /** Why it could not be made the last time, in Chinese. */
  readonly fault?: string;
  /** What it tells of has been taken back: nothing is made of it. */
  readonly takenBack?: true;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<DocumentDue & { readonly frozen?: true }>(
  {
    _id: String,
    kind: required,
    entry: required,
    subject: required,
    at: required,
    fault: String,
    takenBack: Boolean,
    frozen: Boolean,
  },
  { collection: 'document-dues', versionKey: false },
);
schema.index({ at: 1, _id: 1 });
schema.index({ subject: 1, _id: 1 });
schema.index({ entry: 1 });
const Dues = mongoose.model<DocumentDue & { readonly frozen?: true }>('DocumentDue', schema);

interface ActOnTrail {
  readonly _id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly act: string;
  readonly answer: unknown;
}

/** Notes what these entries leave, in their transaction. */
export async function noteDocumentsDue(tx: Tx, entries: readonly ActOnTrail[]): Promise<void> {
  const due = entries.flatMap(({ _id: entry, subject, at, act, answer }): DocumentDue[] =>
    documentsOfAct(act, resultOf(answer)).map((kind) => {
      return { _id: `${kind}/${entry}`, kind, entry, subject, at };
    }),
  );
  if (due.length > 0) await Dues.collection.insertMany(due as never, { session: tx });
}

function resultOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return undefined;
  return typeof answer.result === 'string' ? answer.result : undefined;
}

/** A page of what is due, oldest first, after one that has been looked at. */
export async function documentsDue(
  after: DocumentDue | undefined,
  limit: number,
): Promise<DocumentDue[]> {
  const later =
    after === undefined
      ? {}
      : { $or: [{ at: { $gt: after.at } }, { at: after.at, _id: { $gt: after._id } }] };
  return Dues.find(later).sort({ at: 1, _id: 1 }).limit(limit).lean<DocumentDue[]>();
}

/** What is due of a record; a bounded page. */
export async function documentsDueOf(subject: string): Promise<DocumentDue[]> {
  return Dues.find({ subject }).sort({ _id: 1 }).limit(200).lean<DocumentDue[]>();
}

export async function crossOutDue(id: string, tx?: Tx): Promise<void> {
  await Dues.deleteOne({ _id: id }, tx === undefined ? {} : { session: tx });
}

/** What the entry tells of no longer stands. Who is just freezing a document of it collides with this, and begins anew. */
export async function takeBackDues(tx: Tx, entry: string): Promise<void> {
  await Dues.updateMany({ entry }, { $set: { takenBack: true } }, { session: tx });
}

/** Whether what it tells of still stands; who takes that back meanwhile collides with the caller's transaction. */
export async function dueStands({ _id }: DocumentDue, tx: Tx): Promise<boolean> {
  const touched = { $set: { frozen: true } };
  const due = await Dues.findOneAndUpdate({ _id }, touched, { session: tx }).lean<DocumentDue>();
  return due?.takenBack !== true;
}

/** Keeps why it cannot be made yet; it is tried again. */
export async function keepDueFault(id: string, fault: string): Promise<void> {
  await Dues.updateOne({ _id: id }, { $set: { fault } });
}
