/**
 * Art. 8: change filings, each with its own trail: what the institution filed and on which evidence, and what the
 * centre decided. The version that an accepted one makes is in the registry (`store/reference/institutions.ts`).
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { subjectOf } from '../../policy/acts/act';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { Fault, Role, Uscc } from '../../policy/model/nouns';
import type { FiledChange } from '../../policy/change-filing/change';
import {
  CHANGE_FILING,
  type ChangeAnswer,
  type ChangeState,
  type ChangeWait,
} from '../../policy/change-filing/acts';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import type { TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import type { Standing } from '../work/turns';
import { turnsOf } from './turns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export interface ChangeFilingRecord extends FiledChange {
  /** `C2026-000001`. */
  readonly _id: string;
  readonly institution: Uscc;
  readonly state: ChangeState;
  /** In force on the day of the filing; every later step reads this and nothing newer. */
  readonly policy: PolicyInForce;
  /** Accounts that the filing counts for: none of them decides on it. */
  readonly filedBy: readonly string[];
  readonly filedAt: Instant;
  readonly filedOn: CivilDate;
  readonly reason: string;
  /** Whether it was filed after the reading's period. */
  readonly late: boolean;
  /** How many versions the registry had when it was filed: later ones may have changed the same. */
  readonly seen: number;
  /** While it is open; an institution has one such filing. */
  readonly open: boolean;
  /** What was to be mended when it was last returned. */
  readonly faults?: readonly Fault[];
  readonly decision?: { readonly by: string; readonly at: Instant; readonly reason: string };
  /** The one that is open. */
  readonly waits: readonly ChangeWait[];
  readonly trail: TrailHead;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const mixed = { type: Mixed, required: true };
const schema = new mongoose.Schema<ChangeFilingRecord>(
  {
    _id: String,
    institution: required,
    state: { ...required, enum: Object.keys(CHANGE_FILING.states) },
    policy: mixed,
    changes: mixed,
    from: required,
    evidence: { type: [Mixed], required: true },
    filedBy: { type: [String], required: true },
    filedAt: required,
    filedOn: required,
    reason: required,
    late: { type: Boolean, required: true },
    seen: { type: Number, required: true },
    open: { type: Boolean, required: true },
    faults: { type: [Mixed], default: undefined },
    decision: Mixed,
    waits: { type: [Mixed], default: [] },
    trail: mixed,
  },
  { collection: CHANGE_FILING.collection, versionKey: false, minimize: false },
);
schema.index({ state: 1, _id: 1 });
schema.index({ institution: 1, _id: 1 });
schema.index({ open: 1, _id: 1 });
schema.index({ 'decision.at': 1 });
schema.index(
  { institution: 1, open: 1 },
  { name: 'one_open_filing', unique: true, partialFilterExpression: { open: true } },
);
const ChangeFilings = mongoose.model<ChangeFilingRecord>('ChangeFiling', schema);

export async function changeFilingOf(no: string, tx?: Tx): Promise<ChangeFilingRecord | null> {
  return ChangeFilings.findById(no, null, within(tx)).lean<ChangeFilingRecord>();
}

/** The institution's filing that is still to be decided on. */
export async function openChangeFilingOf(
  institution: Uscc,
  tx?: Tx,
): Promise<ChangeFilingRecord | null> {
  return ChangeFilings.findOne(
    { institution, open: true },
    null,
    within(tx),
  ).lean<ChangeFilingRecord>();
}

export interface ChangeFilingQuery extends PageAsked {
  /** Beginning of a number or a name, or a code. */
  readonly search?: string | undefined;
  readonly state?: ChangeState | undefined;
  readonly institution?: Uscc | undefined;
  /** Role whose turn it is. */
  readonly awaits?: Role | undefined;
  /** Waits due at or before this instant. */
  readonly dueBy?: Instant | undefined;
  /** Only with a wait that has been escalated to the centre. */
  readonly escalated?: boolean | undefined;
}

/** A bounded page, by number. */
export function changeFilingsOf(query: ChangeFilingQuery): Promise<ChangeFilingRecord[]> {
  return pageByKey(ChangeFilings, filterOf(query), query);
}

function filterOf(query: ChangeFilingQuery): QueryFilter<ChangeFilingRecord> {
  const { state, institution, awaits, dueBy, escalated } = query;
  const wait = {
    ...(awaits !== undefined && { role: awaits }),
    ...(dueBy !== undefined && { dueAt: { $lte: dueBy } }),
    ...(escalated === true && { escalatedAt: { $exists: true } }),
  };
  return {
    ...(state !== undefined && { state }),
    ...(institution !== undefined && { institution }),
    ...searchFilter<ChangeFilingRecord>(query.search, { codes: ['institution'] }),
    // Only an open filing waits for anybody.
    ...(Object.keys(wait).length > 0 && { open: true, waits: { $elemMatch: wait } }),
  };
}

/** Subject of a filing's trail, the beginning of the keys of its acts, and the id of its process. */
export const changeFilingSubject = (no: string): string => subjectOf(CHANGE_FILING, no);

export interface ChangeFilingAct extends TrailAct {
  readonly no: string;
}
export type ChangeFilingChange = RecordChange<ChangeFilingRecord, ChangeAnswer>;

export function turnsOfChangeFiling({ _id, waits, institution }: ChangeFilingRecord): Standing {
  return turnsOf(CHANGE_FILING, _id, waits, { party: institution });
}

/** Records an act on the filing's trail with what it changes; `work` is handed null for one that is not there yet. */
export function actOnChangeFiling(
  act: ChangeFilingAct,
  work: (filing: ChangeFilingRecord | null, tx: Tx) => Promise<ChangeFilingChange>,
): Promise<ChangeAnswer> {
  const { no: _id } = act;
  const filing = {
    subject: changeFilingSubject(_id),
    step: CHANGE_FILING.step,
    read: (tx: Tx) => changeFilingOf(_id, tx),
    awaits: turnsOfChangeFiling,
    write: (tx: Tx, set: Partial<ChangeFilingRecord>, upsert: boolean) =>
      ChangeFilings.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrail(act, filing, work);
}
