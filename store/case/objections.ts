/**
 * Objections to cases (Arts. 10(6), 17(5)), each with the period of its own verification. They are written in
 * the transaction of the act that they belong to, and lie outside the case: a case grows with none of them.
 */
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';
import { within, type Tx } from '../kernel/connection';

export interface Objection {
  /** Number of the case, and which of its objections it is: `R2026-000001/O3`. */
  readonly _id: string;
  readonly caseNo: string;
  /** Which of the case's objections it is. */
  readonly number: number;
  /** The publication it was raised against. */
  readonly list: string;
  readonly by: string;
  readonly about: 'case' | 'unit';
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly raisedAt: Instant;
  /** A lead came when as many were open as are verified at once: it is kept, and holds nothing. */
  readonly state: 'lead' | 'open' | 'verified';
  /** Until when it is to be verified, and how that was chased; a lead has none. */
  readonly wait?: Wait;
  readonly verified?: {
    readonly substantiated: boolean;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  };
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<Objection>(
  {
    _id: String,
    caseNo: required,
    number: { type: Number, required: true },
    list: required,
    by: required,
    about: { ...required, enum: ['case', 'unit'] },
    reason: required,
    evidence: { type: [String], default: [] },
    raisedAt: required,
    state: { ...required, enum: ['lead', 'open', 'verified'] },
    wait: Mixed,
    verified: Mixed,
  },
  { collection: 'objections', versionKey: false, minimize: false },
);
schema.index({ caseNo: 1, number: 1 }, { unique: true });
schema.index({ caseNo: 1, state: 1, by: 1 });
schema.index({ by: 1, raisedAt: 1 });
const Objections = mongoose.model<Objection>('Objection', schema);

export async function addObjection(tx: Tx, objection: Objection): Promise<void> {
  await Objections.collection.insertOne(objection as never, { session: tx });
}

export async function objectionOf(key: string, tx: Tx): Promise<Objection | null> {
  return Objections.findById(key, null, { session: tx }).lean<Objection>();
}

export type Verification = NonNullable<Objection['verified']>;

export async function markVerified(tx: Tx, key: string, verified: Verification): Promise<void> {
  const set = { $set: { verified, state: 'verified' } };
  await Objections.collection.updateOne({ _id: key as never }, set, { session: tx });
}

/** An objection that awaits its verification, without its words. */
export interface OpenObjection {
  readonly _id: string;
  readonly wait: Wait;
}

/** The open objections to a case, in the order in which they came. Their number is bounded by the policy. */
export async function openObjections(caseNo: string, tx?: Tx): Promise<OpenObjection[]> {
  const options = { ...within(tx), projection: { wait: 1 } };
  return Objections.collection
    .find<OpenObjection>({ caseNo, state: 'open' }, options)
    .sort({ number: 1 })
    .toArray();
}

export async function keepWaits(tx: Tx, changed: readonly OpenObjection[]): Promise<void> {
  if (changed.length === 0) return;
  const writes = changed.map(({ _id, wait }) => ({
    updateOne: { filter: { _id: _id as never }, update: { $set: { wait } } },
  }));
  await Objections.collection.bulkWrite(writes, { session: tx });
}

/** How many objections of a person to a case await their verification. */
export async function countOpenOf(caseNo: string, by: string, tx: Tx): Promise<number> {
  return Objections.countDocuments({ caseNo, state: 'open', by }, { session: tx });
}

/** How many objections a person has raised to single cases since an instant. */
export async function countRaisedBy(by: string, since: Instant, tx: Tx): Promise<number> {
  const filter = { by, raisedAt: { $gte: since }, about: 'case' as const };
  return Objections.countDocuments(filter, { session: tx });
}

/** A bounded page of the objections to a case, in the order in which they came. */
export async function objectionsTo(
  caseNo: string,
  after: number,
  limit: number,
): Promise<Objection[]> {
  return Objections.find({ caseNo, number: { $gt: after } })
    .sort({ number: 1 })
    .limit(Math.min(limit, 200))
    .lean<Objection[]>();
}
