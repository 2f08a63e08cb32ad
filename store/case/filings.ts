/**
 * What callers hand in, before any process has judged it: the body, and the number reserved for it.
 * A filing is inert. The same caller and Idempotency-Key always meet the same filing.
 */
import mongoose from 'mongoose';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { contentHash, storedForm } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';

export type FilingKind =
  'account' | 'admission' | 'change-filing' | 'notice' | 'redemption' | 'resubmission' | 'sanction';

export interface Filing {
  readonly _id: string;
  /** The case's number or the round's id. */
  readonly no: string;
  readonly kind: FilingKind;
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly body: unknown;
  /** Machine time, for the sweep only; the legal time of receipt is the process's. */
  readonly storedAt: Date;
  readonly accepted?: Answer;
  readonly refused?: readonly Refusal[];
}

export interface FilingDraft {
  readonly kind: FilingKind;
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly body: unknown;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<Filing>(
  {
    _id: String,
    no: required,
    kind: required,
    caller: required,
    idempotencyKey: required,
    bodyHash: required,
    body: Mixed,
    storedAt: { type: Date, required: true },
    accepted: Mixed,
    refused: { type: [Mixed], default: undefined },
  },
  { collection: 'filings', versionKey: false, minimize: false },
);
schema.index({ caller: 1, idempotencyKey: 1 }, { unique: true });
schema.index({ no: 1 });
schema.index(
  { storedAt: 1 },
  { name: 'unanswered', partialFilterExpression: { accepted: null, refused: null } },
);
const Filings = mongoose.model<Filing>('Filing', schema);

const counterSchema = new mongoose.Schema<{ _id: string; last: number }>(
  { _id: String, last: { type: Number, required: true } },
  { collection: 'counters', versionKey: false },
);
const Counters = mongoose.model('Counter', counterSchema);

/** The next number of a series: `R2026-000001`. Numbers may have gaps, never repeats. */
export async function nextNumber(series: string): Promise<string> {
  const counter = await Counters.findOneAndUpdate(
    { _id: series },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return `${series}-${String(counter.last).padStart(6, '0')}`;
}

/**
 * Stores a filing once for its caller and key; a repeat gets the first one back. Throws `Refused`
 * (422) when the key comes again with another body.
 */
export async function storeFiling(
  draft: FilingDraft,
  number: () => Promise<string>,
): Promise<Filing> {
  const bodyHash = contentHash({ kind: draft.kind, body: draft.body });
  const identity = { caller: draft.caller, idempotencyKey: draft.idempotencyKey };
  const known = await Filings.findOne(identity).lean<Filing>();
  if (known !== null) return sameBody(known, bodyHash);
  const no = await number();
  const filing = {
    _id: `${no}/${contentHash(identity).slice(0, 16)}`,
    no,
    bodyHash,
    storedAt: new Date(),
    ...draft,
    body: storedForm(draft.body),
  };
  try {
    await Filings.collection.insertOne(filing as never); // Mongoose would leave some names out
    return filing;
  } catch (error) {
    const first = await Filings.findOne(identity).lean<Filing>();
    if (first === null) throw error;
    return sameBody(first, bodyHash);
  }
}

/** What this caller has handed in under this key, if anything. */
export async function filingByKey(caller: string, idempotencyKey: string): Promise<Filing | null> {
  return Filings.findOne({ caller, idempotencyKey }).lean<Filing>();
}

export async function filingOf(id: string, tx?: Tx): Promise<Filing | null> {
  return Filings.collection.findOne<Filing>({ _id: id as never }, within(tx));
}

/**
 * Keeps what came of a filing with it, in the transaction of the act. Two attempts may judge it at once, the second by a
 * record that has the first one's act already: the first answer stands. Answers why it was refused, where it was; throws
 * `Refused` for that where it would be accepted now.
 */
export async function answerFiling(
  id: string,
  answer: Pick<Filing, 'accepted'> | Pick<Filing, 'refused'>,
  tx?: Tx,
): Promise<Pick<Filing, 'accepted' | 'refused'>> {
  const open = { _id: id as never, accepted: null, refused: null };
  const { matchedCount } = await Filings.collection.updateOne(open, { $set: answer }, within(tx));
  if (matchedCount === 1) return answer;
  const standing = await filingOf(id, tx);
  const [first, ...others] = standing?.refused ?? [];
  if (first !== undefined && 'accepted' in answer) throw new Refused(first, ...others);
  return standing ?? {};
}

/** What stays with the filing of something other than a case, so that no sweep takes it for a leftover. */
export function openedWith(no: string, act: string, result: string, step: string): Answer {
  const nothing = { sequence: 1, waits: [], allowed: [], suspended: false };
  return { no, act, result, step, ...nothing };
}

/** Filings that no process has answered, oldest first: their numbers are without a case. */
export async function unansweredFilings(storedBefore: Date, limit: number): Promise<Filing[]> {
  return Filings.find({
    accepted: null,
    refused: null,
    storedAt: { $lt: storedBefore },
  })
    .sort({ storedAt: 1 })
    .limit(limit)
    .lean<Filing[]>();
}

/** Whether an application under the round's notice is still to become a case, or to be refused. */
export async function hasUnansweredFilings(roundId: string, tx: Tx): Promise<boolean> {
  const filter = {
    accepted: null,
    refused: null,
    storedAt: { $gt: new Date(0) },
    kind: { $in: ['admission', 'redemption'] as FilingKind[] },
    'body.roundId': roundId,
  };
  return (await Filings.exists(filter).session(tx)) !== null;
}

export async function dropFiling(id: string): Promise<void> {
  await Filings.deleteOne({ _id: id, accepted: { $exists: false }, refused: { $exists: false } });
}

function sameBody(filing: Filing, bodyHash: string): Filing {
  if (filing.bodyHash === bodyHash) return filing;
  throw new Refused(refusal('idempotency-key-reused'));
}
