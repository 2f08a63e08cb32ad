/**
 * A year's vouchers as a whole (Art. 14): the policy they are issued under, until when they hold, the
 * bureau's decisions to issue, and why an enterprise of a list was issued none.
 */
import mongoose from 'mongoose';
import { subjectOf } from '../../policy/acts/act';
import type { Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { Refusal } from '../../policy/words/refusals';
import {
  VOUCHER_YEAR,
  type VoucherAnswer,
  type VoucherYearState,
} from '../../policy/voucher-year/acts';
import { within, type Tx } from '../kernel/connection';
import { type TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { olderThan } from '../kernel/pages';

export interface VoucherYear {
  readonly _id: number;
  readonly policy: PolicyInForce;
  readonly state: VoucherYearState;
  /** 24:00 of the last day of the year's last redemption window; absent while none is announced. */
  readonly validUntil?: Instant;
  readonly trail: TrailHead;
}

/** One decision of the bureau to issue to the enterprises of an import, and how far it is carried out. */
export interface VoucherRun {
  /** The import's id, for a list is issued from once. */
  readonly _id: string;
  readonly year: number;
  readonly limitFen: Fen;
  readonly by: string;
  readonly at: Instant;
  readonly rows: number;
  readonly state: 'issuing' | 'issued';
  /** The last code that was judged; the next page begins after it. */
  readonly after: Uscc;
  readonly judged: number;
  readonly issued: number;
  /** Enterprises that had their voucher before. */
  readonly already: number;
  readonly notIssued: number;
}

/** Why an enterprise of a list was issued no voucher. */
export interface NotIssued {
  /** `<year>/<uscc>`. */
  readonly _id: string;
  readonly year: number;
  readonly uscc: Uscc;
  readonly name: string;
  readonly run: string;
  readonly at: Instant;
  readonly refusals: readonly Refusal[];
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const number = { type: Number, required: true };
const yearSchema = new mongoose.Schema<VoucherYear>(
  {
    _id: Number,
    policy: { type: Mixed, required: true },
    state: { ...required, enum: Object.keys(VOUCHER_YEAR.states) },
    validUntil: String,
    trail: { type: Mixed, required: true },
  },
  { collection: VOUCHER_YEAR.collection, versionKey: false, minimize: false },
);
const Years = mongoose.model<VoucherYear>('VoucherYear', yearSchema);

const runSchema = new mongoose.Schema<VoucherRun>(
  {
    _id: String,
    year: number,
    limitFen: number,
    by: required,
    at: required,
    rows: number,
    state: { ...required, enum: ['issuing', 'issued'] },
    after: { type: String, default: '' },
    judged: number,
    issued: number,
    already: number,
    notIssued: number,
  },
  { collection: 'voucher-runs', versionKey: false },
);
runSchema.index({ year: 1, at: 1 });
const Runs = mongoose.model<VoucherRun>('VoucherRun', runSchema);

const notIssuedSchema = new mongoose.Schema<NotIssued>(
  {
    _id: String,
    year: number,
    uscc: required,
    name: required,
    run: required,
    at: required,
    refusals: { type: [Mixed], required: true },
  },
  { collection: 'vouchers-not-issued', versionKey: false },
);
const NotIssuedOnes = mongoose.model<NotIssued>('VoucherNotIssued', notIssuedSchema);

/** Subject of the year's trail, and the id of its process. */
export const voucherYearSubject = (year: number): string => subjectOf(VOUCHER_YEAR, year);

export interface VoucherAct extends TrailAct {
  readonly year: number;
}

export type VoucherChange = RecordChange<VoucherYear, VoucherAnswer>;

export async function voucherYearOf(year: number, tx?: Tx): Promise<VoucherYear | null> {
  return Years.findById(year, null, within(tx)).lean<VoucherYear>();
}

/** Records an act on the year's trail with what it changes; `work` is handed null for a year that has none yet. */
export function actOnVouchers(
  act: VoucherAct,
  work: (year: VoucherYear | null, tx: Tx) => Promise<VoucherChange>,
): Promise<VoucherAnswer> {
  const { year: _id } = act;
  const year = {
    subject: voucherYearSubject(_id),
    step: VOUCHER_YEAR.step,
    read: (tx: Tx) => voucherYearOf(_id, tx),
    write: (tx: Tx, set: Partial<VoucherYear>, upsert: boolean) =>
      Years.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrail(act, year, work);
}

/** Opens a run; false where the list has been issued from before. */
export async function openRun(
  tx: Tx,
  run: Pick<VoucherRun, '_id' | 'at' | 'by' | 'limitFen' | 'rows' | 'year'>,
): Promise<boolean> {
  const { _id, ...rest } = run;
  const blank = { state: 'issuing', after: '', judged: 0, issued: 0, already: 0, notIssued: 0 };
  const opened = await Runs.updateOne(
    { _id },
    { $setOnInsert: { ...rest, ...blank } },
    { upsert: true, session: tx },
  );
  return opened.upsertedCount === 1;
}

export async function runOf(id: string, tx?: Tx): Promise<VoucherRun | null> {
  return Runs.findById(id, null, within(tx)).lean<VoucherRun>();
}

/** A bounded page of the year's runs, newest first; after the run of that id. */
export async function runsOf(year: number, limit = 50, after?: string): Promise<VoucherRun[]> {
  const from = after === undefined ? null : await runOf(after);
  return Runs.find({ year, ...olderThan(from) })
    .sort({ at: -1, _id: -1 })
    .limit(Math.min(limit, 200))
    .lean<VoucherRun[]>();
}

/** The year's runs that are not carried out yet, oldest first; at most 200, the rest on another day. */
export async function runsToIssue(year: number): Promise<VoucherRun[]> {
  return Runs.find({ year, state: 'issuing' }).sort({ at: 1 }).limit(200).lean<VoucherRun[]>();
}

/** The limit of the year's latest run, in fen: what an enterprise that the lists lack is given too. */
export async function limitOfYear(year: number, tx?: Tx): Promise<Fen | undefined> {
  const run = await Runs.findOne({ year }, null, within(tx)).sort({ at: -1 }).lean<VoucherRun>();
  return run?.limitFen;
}

/** How far a page has brought a run. */
export interface Advance {
  readonly after: Uscc;
  readonly judged: number;
  readonly issued: number;
  readonly already: number;
  readonly notIssued: number;
}

/** Moves a run past a page, once: false where another attempt has done so. */
export async function advanceRun(
  tx: Tx,
  { _id, after }: Pick<VoucherRun, '_id' | 'after'>,
  { after: next, ...counts }: Advance,
): Promise<boolean> {
  const moved = await Runs.updateOne(
    { _id, after, state: 'issuing' },
    { $set: { after: next }, $inc: counts },
    { session: tx },
  );
  return moved.matchedCount === 1;
}

/** Closes a run whose last page is in, and answers it. */
export async function closeRun(id: string): Promise<VoucherRun> {
  return Runs.findOneAndUpdate(
    { _id: id },
    { $set: { state: 'issued' } },
    { returnDocument: 'after' },
  )
    .orFail()
    .lean<VoucherRun>();
}

/** Keeps the latest reasons of each enterprise that was issued none, and drops those of whoever has one now. */
export async function keepNotIssued(
  tx: Tx,
  refused: readonly NotIssued[],
  issued: readonly string[],
): Promise<void> {
  const kept = refused.map(({ _id, ...reasons }) => ({
    updateOne: { filter: { _id: _id as never }, update: { $set: reasons }, upsert: true },
  }));
  const dropped = [{ deleteMany: { filter: { _id: { $in: issued as never[] } } } }];
  await NotIssuedOnes.collection.bulkWrite([...kept, ...dropped], { session: tx, ordered: false });
}

/** A bounded page of the enterprises that were issued none in a year, by code. */
export async function notIssuedIn(year: number, after = '', limit = 50): Promise<NotIssued[]> {
  const from = `${year}/${after}`;
  // `0` is the character after `/`: every id of the year lies before it.
  return NotIssuedOnes.find({ _id: { $gt: from, $lt: `${year}0` } })
    .sort({ _id: 1 })
    .limit(Math.min(limit, 200))
    .lean<NotIssued[]>();
}
