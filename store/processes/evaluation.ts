/**
 * Arts. 8 and 21: the yearly evaluations. The figures of a year are frozen with their hash before anybody proposes
 * a grade; what each institution is judged by stands in a row of its own, so that their number has no bound here.
 */
import mongoose from 'mongoose';
import { subjectOf } from '../../policy/acts/act';
import {
  EVALUATION,
  type Deviation,
  type EvaluationAnswer,
  type EvaluationState,
  type EvaluationWait,
} from '../../policy/evaluation/acts';
import type { InstitutionFigures, YearFigures } from '../../policy/evaluation/figures';
import type { ComputedGrade, Grade, GradeThresholds } from '../../policy/evaluation/grades';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { RegistryStatus } from '../../policy/reference/registry';
import { contentHash } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';
import { type TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import type { Standing } from '../work/turns';
import { turnsOf } from './turns';

/** The figures as they were frozen. */
export interface Snapshot {
  /** Names the rows of the institutions that belong to it. */
  readonly run: string;
  /** As of when the record was read. */
  readonly at: Instant;
  readonly figures: YearFigures;
  readonly thresholds: GradeThresholds;
  readonly institutions: number;
  /** SHA-256 over the above but the run, and over the hash of each institution's row in the order of the codes. */
  readonly hash: string;
}

export interface GradeProposal {
  /** Accounts that it counts for: who proposed, and for whom. */
  readonly persons: readonly string[];
  readonly at: Instant;
  readonly reason: string;
  readonly deviations: readonly Deviation[];
  /** SHA-256 over the snapshot's hash and the deviations. */
  readonly hash: string;
}

export interface EvaluationRecord {
  /** The programme year. */
  readonly _id: number;
  readonly state: EvaluationState;
  readonly openedAt: Instant;
  readonly snapshot?: Snapshot;
  readonly proposal?: GradeProposal;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  /** Key of the decision on the trail. */
  readonly decision?: string;
  readonly waits: readonly EvaluationWait[];
  readonly trail: TrailHead;
}

/** One institution in one snapshot. */
export interface InstitutionResult {
  /** `<run>/<uscc>`. */
  readonly _id: string;
  readonly run: string;
  readonly year: number;
  readonly uscc: Uscc;
  readonly name: string;
  readonly standing: RegistryStatus;
  readonly figures: InstitutionFigures;
  readonly computed: ComputedGrade;
  /** As the bureau confirmed it. */
  readonly grade?: Grade;
  /** Why it is not the computed one. */
  readonly reason?: string;
  /** What followed for its standing in the registry. */
  readonly consequence?: RegistryStatus;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<EvaluationRecord>(
  {
    _id: Number,
    state: { ...required, enum: Object.keys(EVALUATION.states) },
    openedAt: required,
    snapshot: Mixed,
    proposal: Mixed,
    decidedBy: String,
    decidedAt: String,
    decision: String,
    waits: { type: [Mixed], default: [] },
    trail: { type: Mixed, required: true },
  },
  { collection: EVALUATION.collection, versionKey: false, minimize: false },
);
const Evaluations = mongoose.model<EvaluationRecord>('Evaluation', schema);

const resultSchema = new mongoose.Schema<InstitutionResult>(
  {
    _id: String,
    run: required,
    year: { type: Number, required: true },
    uscc: required,
    name: required,
    standing: required,
    figures: { type: Mixed, required: true },
    computed: { type: Mixed, required: true },
    grade: String,
    reason: String,
    consequence: String,
  },
  { collection: 'evaluation-results', versionKey: false, minimize: false },
);
resultSchema.index({ run: 1, uscc: 1 });
resultSchema.index({ uscc: 1, year: 1 });
resultSchema.index({ year: 1, run: 1 });
const Results = mongoose.model<InstitutionResult>('EvaluationResult', resultSchema);

/** Subject of a year's trail, and the id of its process. */
export const evaluationSubject = (year: number): string => subjectOf(EVALUATION, year);

export async function evaluationOf(year: number, tx?: Tx): Promise<EvaluationRecord | null> {
  return Evaluations.findById(year, null, within(tx)).lean<EvaluationRecord>();
}

/** The evaluations, latest first; at most 100 years. */
export async function evaluations(): Promise<EvaluationRecord[]> {
  return Evaluations.find().sort({ _id: -1 }).limit(100).lean<EvaluationRecord[]>();
}

export interface EvaluationAct extends TrailAct {
  readonly year: number;
}
export type EvaluationChange = RecordChange<EvaluationRecord, EvaluationAnswer>;

export function turnsOfEvaluation({ _id, waits }: EvaluationRecord): Standing {
  return turnsOf(EVALUATION, _id, waits);
}

/** Records an act on the year's trail with what it changes; `work` is handed null for a year that is not opened yet. */
export function actOnEvaluation(
  act: EvaluationAct,
  work: (evaluation: EvaluationRecord | null, tx: Tx) => Promise<EvaluationChange>,
): Promise<EvaluationAnswer> {
  const { year: _id } = act;
  const evaluation = {
    subject: evaluationSubject(_id),
    step: EVALUATION.step,
    read: (tx: Tx) => evaluationOf(_id, tx),
    awaits: turnsOfEvaluation,
    write: (tx: Tx, set: Partial<EvaluationRecord>, upsert: boolean) =>
      Evaluations.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrail(act, evaluation, work);
}

/** What a row says of the record, and is hashed: not what is decided on it later. */
export function resultHash({
  uscc,
  name,
  standing,
  figures,
  computed,
}: Pick<InstitutionResult, 'computed' | 'figures' | 'name' | 'standing' | 'uscc'>): string {
  return contentHash({ uscc, name, standing, figures, computed });
}

export function snapshotHash(
  { at, figures, thresholds, institutions }: Omit<Snapshot, 'hash' | 'run'>,
  rows: readonly string[],
): string {
  return contentHash({ at, figures, thresholds, institutions, rows });
}

export function proposalHash(snapshot: string, deviations: readonly Deviation[]): string {
  return contentHash({ snapshot, deviations });
}

const ROWS_A_WRITE = 500;

/** Writes the rows of a run, some at a time; `onWritten` hears how many are in. */
export async function writeResults(
  rows: readonly InstitutionResult[],
  onWritten: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_WRITE) {
    const some = rows.slice(start, start + ROWS_A_WRITE);
    await Results.collection.insertMany(some as never[]);
    onWritten(start + some.length);
  }
}

/** Rows of snapshots that were not taken, or that another has replaced. */
export async function dropOtherResults(year: number, run: string): Promise<void> {
  await Results.deleteMany({ year, run: { $ne: run } });
}

/** A bounded page of the institutions of a snapshot, by code. */
export async function resultsOf(run: string, after = '', limit = 50): Promise<InstitutionResult[]> {
  return Results.find({ run, uscc: { $gt: after } })
    .sort({ uscc: 1 })
    .limit(Math.min(limit, 200))
    .lean<InstitutionResult[]>();
}

/** Every row of a snapshot, in the order of the codes, a page at a time. */
export async function* allResults(run: string): AsyncGenerator<InstitutionResult> {
  for (let after = ''; ;) {
    const page = await resultsOf(run, after, 200);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < 200) return;
    after = last.uscc;
  }
}

export async function resultsAmong(
  run: string,
  usccs: readonly Uscc[],
  tx: Tx,
): Promise<InstitutionResult[]> {
  const filter = { run, uscc: { $in: [...usccs] } };
  return Results.find(filter, null, { session: tx }).lean<InstitutionResult[]>();
}

/** What an institution was given in each year that was decided, latest first. */
export async function gradesOf(uscc: Uscc): Promise<InstitutionResult[]> {
  return Results.find({ uscc, grade: { $exists: true } })
    .sort({ year: -1 })
    .limit(100)
    .lean<InstitutionResult[]>();
}

/** Gives every institution of the snapshot its grade: the computed one, or the deviation. */
export async function grade(
  tx: Tx,
  run: string,
  deviations: readonly Deviation[],
): Promise<InstitutionResult[]> {
  await Results.updateMany({ run }, [{ $set: { grade: '$computed.grade' } }], {
    session: tx,
    updatePipeline: true,
  });
  if (deviations.length > 0) {
    const writes = deviations.map(({ institution, grade: given, reason }) => ({
      updateOne: {
        filter: { _id: `${run}/${institution}` },
        update: { $set: { grade: given, reason } },
      },
    }));
    await Results.bulkWrite(writes, { session: tx });
  }
  return Results.find({ run, grade: 'unqualified' }, null, { session: tx })
    .sort({ uscc: 1 })
    .lean<InstitutionResult[]>();
}

/** Those who were suspended when they were counted, and whom their grade no longer leaves so. */
export async function suspendedAmong(tx: Tx, run: string): Promise<InstitutionResult[]> {
  const filter = { run, standing: 'suspended', grade: { $ne: 'unqualified' } } as const;
  return Results.find(filter, null, { session: tx }).sort({ uscc: 1 }).lean<InstitutionResult[]>();
}

export async function keepConsequences(
  tx: Tx,
  run: string,
  consequences: readonly { readonly uscc: Uscc; readonly status: RegistryStatus }[],
): Promise<void> {
  if (consequences.length === 0) return;
  const writes = consequences.map(({ uscc, status }) => ({
    updateOne: { filter: { _id: `${run}/${uscc}` }, update: { $set: { consequence: status } } },
  }));
  await Results.bulkWrite(writes, { session: tx });
}
