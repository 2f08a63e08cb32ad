/**
 * Objections to cases (Arts. 10(6), 17(5)), each with the period of its own verification. They are written in
 * the transaction of the act that they belong to, and lie outside the case: a case grows with none of them.
 */
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { Wait } from '../../policy/case/waits';
import { within, type Tx } from '../kernel/connection';

export interface ObjectionAnswer {
  readonly by: string;
  readonly party: Uscc;
  readonly reason: string;
  /** Names of what it goes by. */
  readonly evidence: readonly string[];
  readonly at: Instant;
}

interface Raised {
  /** Number of the case, and which of its objections it is: `R2026-000001/O3`. */
  readonly _id: string;
  readonly caseNo: string;
  /** Which of the case's objections it is. */
  readonly number: number;
  /** The publication it was raised against. */
  readonly list: string;
  readonly by: string;
  readonly raisedAt: Instant;
  /** A lead came when as many were open as are verified at once: it is kept, and holds nothing. */
  readonly state: 'lead' | 'open' | 'verified';
  /** Until when it is to be verified, and how that was chased; a lead has none. */
  readonly wait?: Wait;
  /**
   * Until when its parties may answer it before it can be upheld: open until they are told its substance, and while the
   * calendar year is missing.
   */
  readonly answerBy?: { readonly dueAt?: Instant };
  /** What the parties were told of it, in words of the centre. */
  readonly told?: { readonly substance: string; readonly by: string; readonly at: Instant };
  /** What they have said to it, oldest first. */
  readonly answers?: readonly ObjectionAnswer[];
  readonly verified?: {
    readonly substantiated: boolean;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  };
}

interface Words {
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Of a unit, the name of the paper that bears its stamp (reading of Art. 17). */
  readonly stamp?: string;
}
type ToCase = { readonly about: 'case' } & Words;
interface ToUnit {
  readonly about: 'unit';
  /** The batch act that has the words, once for all the cases it reaches. */
  readonly act: string;
}

/** What is said of which case: to the case itself, or to a unit of it. */
export type ObjectionText = ToCase | ToUnit;
/** An objection as it is kept. */
export type KeptObjection = Raised & ObjectionText;
/** An objection as it is read. */
export type Objection = Raised & (ToCase | (ToUnit & Words));

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema(
  {
    _id: String,
    caseNo: required,
    number: { type: Number, required: true },
    list: required,
    by: required,
    about: { ...required, enum: ['case', 'unit'] },
    act: String,
    reason: String,
    evidence: { type: [String], default: undefined },
    stamp: String,
    raisedAt: required,
    state: { ...required, enum: ['lead', 'open', 'verified'] },
    wait: Mixed,
    answerBy: Mixed,
    told: Mixed,
    answers: { type: [Mixed], default: undefined },
    verified: Mixed,
  },
  { collection: 'objections', versionKey: false, minimize: false },
);
schema.index({ caseNo: 1, number: 1 }, { unique: true });
schema.index({ caseNo: 1, state: 1, by: 1 });
schema.index({ state: 1, caseNo: 1 });
schema.index({ act: 1, state: 1 }, { partialFilterExpression: { about: 'unit' } });
const Objections = mongoose.model<KeptObjection>('Objection', schema as never);

export async function addObjection(tx: Tx, objection: KeptObjection): Promise<void> {
  await Objections.collection.insertOne(objection as never, { session: tx });
}

export async function objectionOf(key: string, tx?: Tx): Promise<KeptObjection | null> {
  return Objections.findById(key, null, within(tx)).lean<KeptObjection>();
}

export type Verification = NonNullable<Objection['verified']>;

export async function markVerified(tx: Tx, key: string, verified: Verification): Promise<void> {
  const set = { $set: { verified, state: 'verified' } };
  await Objections.collection.updateOne({ _id: key as never }, set, { session: tx });
}

/** What was found of it is taken back: it awaits its verification as before. */
export async function markOpenAgain(tx: Tx, key: string): Promise<void> {
  const change = { $set: { state: 'open' }, $unset: { verified: 1 } };
  await Objections.collection.updateOne({ _id: key as never }, change, { session: tx });
}

export type ToldSubstance = Required<Pick<Raised, 'answerBy' | 'told'>>;

export async function markTold(tx: Tx, key: string, told: ToldSubstance): Promise<void> {
  await Objections.collection.updateOne({ _id: key as never }, { $set: told }, { session: tx });
}

export async function addAnswer(tx: Tx, key: string, answer: ObjectionAnswer): Promise<void> {
  const push = { $push: { answers: answer } } as never;
  await Objections.collection.updateOne({ _id: key as never }, push, { session: tx });
}

/** How many objections there are to a case, leads among them. */
export function countObjections(caseNo: string, tx: Tx): Promise<number> {
  return Objections.countDocuments({ caseNo }, { session: tx });
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

/** How many objections of a person to each of the cases await their verification; none is not named. */
export async function countsOpenOf(
  caseNos: readonly string[],
  by: string,
  tx: Tx,
): Promise<ReadonlyMap<string, number>> {
  const counts = await Objections.aggregate<{ readonly _id: string; readonly open: number }>(
    [
      { $match: { caseNo: { $in: [...caseNos] }, state: 'open', by } },
      { $group: { _id: '$caseNo', open: { $sum: 1 } } },
    ],
    { session: tx },
  );
  return new Map(counts.map(({ _id, open }) => [_id, open]));
}

/** Which of these objections to units await a verification in one of their cases. */
export async function openAmong(acts: readonly string[], tx: Tx): Promise<string[]> {
  const open = { act: { $in: [...acts] }, state: 'open', about: 'unit' } as const;
  return Objections.distinct('act' as never, open as never, { session: tx });
}

/** The words of an objection to a unit are those of its act. */
const WITH_WORDS: mongoose.PipelineStage[] = [
  {
    $lookup: {
      from: 'batch-acts',
      localField: 'act',
      foreignField: '_id',
      pipeline: [{ $project: { 'content.reason': 1, 'content.evidence': 1, 'content.stamp': 1 } }],
      as: 'toUnit',
    },
  },
  {
    $set: {
      reason: { $ifNull: ['$reason', { $first: '$toUnit.content.reason' }] },
      evidence: { $ifNull: ['$evidence', { $first: '$toUnit.content.evidence' }] },
      // Missing on both, it stays so.
      stamp: { $ifNull: ['$stamp', { $first: '$toUnit.content.stamp' }, '$$REMOVE'] },
    },
  },
  { $unset: 'toUnit' },
];

/** A bounded page of the objections to a case, in the order in which they came. */
export async function objectionsTo(
  caseNo: string,
  after: number,
  limit: number,
): Promise<Objection[]> {
  return Objections.aggregate<Objection>([
    { $match: { caseNo, number: { $gt: after } } },
    { $sort: { number: 1 } },
    { $limit: Math.min(limit, 200) },
    ...WITH_WORDS,
  ]);
}

/** Those of a case that were verified at the instant. */
export async function objectionsVerifiedAt(caseNo: string, at: Instant): Promise<KeptObjection[]> {
  return Objections.find({ caseNo, 'verified.at': at }).limit(50).lean<KeptObjection[]>();
}
