/**
 * Spot checks (Art. 8): one record a year with the pool as it was frozen, the seed's source and the draw, and one
 * record for each institution that was drawn. Every act stands on the trail of the year.
 */
import mongoose from 'mongoose';
import type { InspectedLine, InspectionOutcome } from '../../policy/articles/art-08-spot-check';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { DocumentRef, Uscc } from '../../policy/model/nouns';
import { subjectOf } from '../../policy/acts/act';
import {
  SPOT_CHECK,
  type SpotCheckAnswer,
  type SpotCheckState,
  type SpotCheckWait,
} from '../../policy/spot-check/acts';
import {
  CHECK_STATES,
  type CheckResult,
  type CheckState,
  type Consequence,
} from '../../policy/spot-check/check';
import { within, type Tx } from '../kernel/connection';
import { updateOf } from '../kernel/updates';
import type { By, TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import { keepTurns, type Standing } from '../work/turns';
import { turnsOf } from './turns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export interface SpotCheckYear {
  /** The year. */
  readonly _id: number;
  readonly state: SpotCheckState;
  readonly openedAt: Instant;
  /** Recorded at the opening, with what the year's notices changed. */
  readonly policy: PolicyInForce;
  /** Every institution that was admitted at the opening, sorted. */
  readonly pool: readonly Uscc[];
  /** As a draw file has it (docs/operate/draws.md). */
  readonly poolHash: string;
  readonly seedSource?: {
    readonly source: string;
    readonly valueOn: CivilDate;
    readonly announcedAt: Instant;
  };
  /** Id of the draw. */
  readonly draw?: string;
  /** Checks that are not closed. */
  readonly open: number;
  readonly wait?: SpotCheckWait | undefined;
  readonly trail: TrailHead;
}

export interface Inspection {
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly InspectedLine[];
  readonly findings: string;
  readonly documents: readonly DocumentRef[];
  readonly by: By;
  readonly at: Instant;
}

/** What an institution has reported of its rectification, and what the inspector made of it. */
export interface Rectification {
  readonly statement: string;
  readonly documents: readonly DocumentRef[];
  readonly reportedAt: Instant;
  readonly verified?: {
    readonly rectified: boolean;
    readonly reason: string;
    readonly by: By;
    readonly at: Instant;
  };
}

export interface CheckRecord {
  /** `<year>/<USCC>`. */
  readonly _id: string;
  readonly year: number;
  readonly institution: Uscc;
  readonly name: string;
  /** Its place in the draw. */
  readonly position: number;
  readonly state: CheckState;
  /** Accounts; named by the centre. */
  readonly inspectors: readonly string[];
  readonly inspection?: Inspection;
  readonly rectifications: readonly Rectification[];
  readonly consequences: readonly {
    readonly consequence: Consequence;
    readonly reason: string;
    readonly by: By;
    readonly at: Instant;
    /** Of a removal: from when the institution may apply again (reading of Art. 8). */
    readonly reapplyFrom?: CivilDate;
  }[];
  /** Whether the institution is suspended by this check. */
  readonly suspended: boolean;
  readonly result?: CheckResult;
  readonly closedAt?: Instant;
  /** Absent once the check is closed. */
  readonly wait?: SpotCheckWait | undefined;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const list = { type: [Mixed], default: [] };
const yearSchema = new mongoose.Schema<SpotCheckYear>(
  {
    _id: Number,
    state: { ...required, enum: ['opened', 'announced', 'drawn', 'concluded'] },
    openedAt: required,
    policy: { type: Mixed, required: true },
    pool: { type: [String], required: true },
    poolHash: required,
    seedSource: Mixed,
    draw: String,
    open: { type: Number, required: true },
    wait: Mixed,
    trail: { type: Mixed, required: true },
  },
  { collection: SPOT_CHECK.collection, versionKey: false, minimize: false },
);
const Years = mongoose.model<SpotCheckYear>('SpotCheckYear', yearSchema);

const checkSchema = new mongoose.Schema<CheckRecord>(
  {
    _id: String,
    year: { type: Number, required: true },
    institution: required,
    name: required,
    position: { type: Number, required: true },
    state: { ...required, enum: CHECK_STATES },
    inspectors: { type: [String], default: [] },
    inspection: Mixed,
    rectifications: list,
    consequences: list,
    suspended: { type: Boolean, required: true },
    result: String,
    closedAt: String,
    wait: Mixed,
  },
  { collection: 'spot-checks', versionKey: false, minimize: false },
);
checkSchema.index({ year: 1, position: 1 });
checkSchema.index({ institution: 1, year: 1 });
checkSchema.index({ inspectors: 1, _id: 1 });
const Checks = mongoose.model<CheckRecord>('SpotCheck', checkSchema);

/** Subject of a year's trail, id of its process, and what its draw is about. */
export const spotCheckSubject = (year: number): string => subjectOf(SPOT_CHECK, year);
export const checkIdOf = (year: number, institution: Uscc): string => `${year}/${institution}`;

export async function spotCheckOf(year: number, tx?: Tx): Promise<SpotCheckYear | null> {
  return Years.findById(year, null, within(tx)).lean<SpotCheckYear>();
}

/** The years, latest first; at most 100. */
export async function spotCheckYears(): Promise<Omit<SpotCheckYear, 'pool'>[]> {
  return Years.find({}, { pool: 0 }).sort({ _id: -1 }).limit(100).lean<SpotCheckYear[]>();
}

export async function checkOf(
  year: number,
  institution: Uscc,
  tx?: Tx,
): Promise<CheckRecord | null> {
  return Checks.findById(checkIdOf(year, institution), null, within(tx)).lean<CheckRecord>();
}

/** Every check of a year that is not closed, in drawn order; there are as many as were drawn at most. */
export async function openChecksOf(year: number, tx?: Tx): Promise<CheckRecord[]> {
  return Checks.find({ year, state: { $ne: 'closed' } }, null, within(tx))
    .sort({ position: 1 })
    .lean<CheckRecord[]>();
}

/** Checks that are not closed and that the account inspects, by id; at most so many. */
export async function openChecksFor(account: string, most: number, tx?: Tx): Promise<string[]> {
  const filter = { inspectors: account, state: { $ne: 'closed' } } as const;
  const found = await Checks.find(filter, { _id: 1 }, within(tx))
    .sort({ _id: 1 })
    .limit(most)
    .lean();
  return found.map(({ _id }) => _id);
}

/** Which checks of a year are asked for; all unless told. */
export interface WhichChecks {
  readonly state?: CheckState | undefined;
  /** Those whose turn has been due by the instant. */
  readonly dueBy?: Instant | undefined;
}

/** A bounded page of a year's checks, in drawn order. */
export async function checksOf(
  year: number,
  after = 0,
  limit = 50,
  { state, dueBy }: WhichChecks = {},
): Promise<CheckRecord[]> {
  return Checks.find({
    year,
    position: { $gt: after },
    ...(state !== undefined && { state }),
    ...(dueBy !== undefined && { 'wait.dueAt': { $lte: dueBy } }),
  })
    .sort({ position: 1 })
    .limit(Math.min(limit, 200))
    .lean<CheckRecord[]>();
}

/** What the public may learn of a year's checks, in drawn order. */
export type PublicCheck = Pick<
  CheckRecord,
  '_id' | 'closedAt' | 'institution' | 'name' | 'position' | 'result' | 'state' | 'suspended'
>;
export async function publicChecksOf(
  year: number,
  after: number,
  limit: number,
): Promise<PublicCheck[]> {
  const shown = { institution: 1, name: 1, position: 1, state: 1, suspended: 1 } as const;
  return Checks.find({ year, position: { $gt: after } }, { ...shown, result: 1, closedAt: 1 })
    .sort({ position: 1 })
    .limit(Math.min(limit, 200))
    .lean<PublicCheck[]>();
}

/** Writes the checks of a draw. */
export async function enterChecks(tx: Tx, checks: readonly CheckRecord[]): Promise<void> {
  await Checks.insertMany(checks as CheckRecord[], { session: tx });
  await keepTurns(tx, checks.map(turnsOfCheck));
}

/** Writes what changes of checks; a member that is undefined is taken away. */
export async function writeChecks(
  tx: Tx,
  changes: readonly { readonly id: string; readonly set: Partial<CheckRecord> }[],
): Promise<void> {
  if (changes.length === 0) return;
  await Checks.bulkWrite(
    changes.map(({ id, set }) => ({ updateOne: { filter: { _id: id }, update: updateOf(set) } })),
    { session: tx },
  );
  const ids = changes.map(({ id }) => id);
  const after = await Checks.find({ _id: { $in: ids } }, null, within(tx)).lean<CheckRecord[]>();
  await keepTurns(tx, after.map(turnsOfCheck));
}

export function turnsOfSpotCheckYear({ _id, wait }: SpotCheckYear): Standing {
  return turnsOf(SPOT_CHECK, _id, wait === undefined ? [] : [wait]);
}

/** What a check waits for: those who inspect, the centre, or the institution itself. */
export function turnsOfCheck({ _id, institution, name, wait }: CheckRecord): Standing {
  const { waiting, turns } = turnsOf(SPOT_CHECK, 0, wait === undefined ? [] : [wait], {
    party: institution,
    applicant: name,
  });
  return { waiting: { ...waiting, subject: `${SPOT_CHECK.name}/${_id}`, no: _id }, turns };
}

export type SpotCheckAct = TrailAct & { readonly year: number };
export type SpotCheckChange = RecordChange<SpotCheckYear, SpotCheckAnswer>;

/** Records an act on the year's trail with what it changes; `work` is handed null for a year that is not open. */
export function actOnSpotCheck(
  act: SpotCheckAct,
  work: (year: SpotCheckYear | null, tx: Tx) => Promise<SpotCheckChange>,
): Promise<SpotCheckAnswer> {
  const { year: _id } = act;
  const year = {
    subject: spotCheckSubject(_id),
    step: SPOT_CHECK.step,
    read: (tx: Tx) => spotCheckOf(_id, tx),
    awaits: turnsOfSpotCheckYear,
    write: (tx: Tx, set: Partial<SpotCheckYear>, upsert: boolean) =>
      Years.updateOne({ _id }, updateOf(set), { session: tx, upsert }),
  };
  return actOnTrail(act, year, work);
}
