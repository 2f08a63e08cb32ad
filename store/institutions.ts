/**
 * Arts. 8 and 10(6): the registry of service institutions (服务机构库). An institution enters it once;
 * what it was at each change is kept.
 */
import mongoose from 'mongoose';
import { invariant } from '../policy/kernel/invariant';
import type { CivilDate, Instant } from '../policy/kernel/time';
import {
  INSTITUTION_KINDS,
  type AdmissionWay,
  type Domicile,
  type Institution,
  type InstitutionKind,
  type Relations,
  type Uscc,
} from '../policy/model';
import { refusal, Refused } from '../policy/refusals';
import type { Tx } from './connection';

export type RegistryStatus = 'admitted' | 'suspended' | 'removed';

/** What stands in the registry on a day; everything but the key and the history. */
export interface RegistryEntry {
  readonly name: string;
  readonly domicile: Domicile;
  readonly kind: InstitutionKind;
  /** How it entered; `replaced-measures` was admitted under the document that Art. 25 replaces. */
  readonly way: AdmissionWay | 'replaced-measures';
  readonly admittedOn: CivilDate;
  readonly status: RegistryStatus;
  /** Codes of the service items it offers. */
  readonly services: readonly string[];
  /** As declared at its admission; an imported institution has declared none yet. */
  readonly relations?: Relations;
  /** Number of its admission case; an imported institution has none. */
  readonly admissionNo?: string;
}

export interface RegistryVersion extends RegistryEntry {
  readonly at: Instant;
  readonly by: string;
}

export interface RegisteredInstitution extends RegistryEntry {
  /** The institution's USCC. */
  readonly _id: Uscc;
  /** Append-only, oldest first; the last one equals the entry. */
  readonly versions: readonly RegistryVersion[];
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<RegisteredInstitution>(
  {
    _id: String,
    name: required,
    domicile: required,
    kind: { ...required, enum: INSTITUTION_KINDS },
    way: { ...required, enum: ['direct', 'review', 'supplementary', 'replaced-measures'] },
    admittedOn: required,
    status: { ...required, enum: ['admitted', 'suspended', 'removed'] },
    services: { type: [String], required: true },
    relations: Mixed,
    admissionNo: String,
    versions: { type: [Mixed], required: true },
  },
  { collection: 'institutions', versionKey: false },
);
schema.index({ status: 1, _id: 1 });
const Institutions = mongoose.model<RegisteredInstitution>('Institution', schema);

export interface Admission {
  readonly institution: Institution;
  readonly way: AdmissionWay;
  readonly services: readonly string[];
  readonly admittedOn: CivilDate;
  readonly admissionNo: string;
  /** Account of the person whose act admits it. */
  readonly by: string;
  readonly at: Instant;
}

/**
 * Enters an institution, or one that was removed and has been admitted anew. The same admission
 * again changes nothing. Throws `Refused` (`already-admitted`): an admitted institution never
 * re-applies (Art. 8).
 */
export async function admit(tx: Tx, admission: Admission): Promise<RegisteredInstitution> {
  const { institution, way, services, admittedOn, admissionNo, by, at } = admission;
  const { uscc, name, domicile, kind, relations } = institution;
  const entry = {
    ...{ name, domicile, kind, way, admittedOn, services, relations, admissionNo },
    status: 'admitted',
  } as const;
  const version = { ...entry, at, by };
  const now = await enter(tx, { _id: uscc, ...entry, versions: [version] });
  if (now.admissionNo === admissionNo) return now;
  const renewed = await Institutions.findOneAndUpdate(
    { _id: uscc, status: 'removed' },
    { $set: entry, $push: { versions: version } },
    { returnDocument: 'after', session: tx },
  ).lean<RegisteredInstitution>();
  if (renewed === null) throw new Refused(refusal('already-admitted', { uscc }));
  return renewed;
}

/** One institution admitted under the replaced measures, as staff list it. */
export interface InstitutionRow {
  readonly uscc: Uscc;
  readonly name: string;
  readonly domicile: Domicile;
  readonly kind: InstitutionKind;
  readonly admittedOn: CivilDate;
  readonly services: readonly string[];
}

/** The most rows that one import may have; they go in in one transaction. */
export const INSTITUTIONS_AN_IMPORT = 5_000;
const WRITES_A_CALL = 500;

/**
 * Enters the institutions admitted under the replaced measures (reading of Art. 8). One that stands
 * in the registry already is left as it is, so an import can be repeated.
 */
export async function importInstitutions(
  tx: Tx,
  rows: readonly InstitutionRow[],
  { by, at }: { by: string; at: Instant },
): Promise<{ added: number; kept: number }> {
  invariant(rows.length <= INSTITUTIONS_AN_IMPORT, `${rows.length} rows are too many at once`);
  let added = 0;
  for (let start = 0; start < rows.length; start += WRITES_A_CALL) {
    const writes = rows.slice(start, start + WRITES_A_CALL).map(({ uscc, ...row }) => {
      const entry = { ...row, way: 'replaced-measures', status: 'admitted' } as const;
      const content = { ...entry, versions: [{ ...entry, at, by }] };
      return {
        updateOne: { filter: { _id: uscc }, update: { $setOnInsert: content }, upsert: true },
      };
    });
    const { upsertedCount } = await Institutions.bulkWrite(writes, { session: tx });
    added += upsertedCount;
  }
  return { added, kept: rows.length - added };
}

/** Which of these institutions are admitted now. */
export async function admittedOf(usccs: readonly Uscc[]): Promise<ReadonlySet<Uscc>> {
  const filter = { _id: { $in: [...usccs] }, status: 'admitted' } as const;
  const found = await Institutions.find(filter, { _id: 1 }).lean<{ readonly _id: Uscc }[]>();
  return new Set(found.map(({ _id }) => _id));
}

export async function institutionOf(
  uscc: Uscc,
  tx?: Tx,
): Promise<RegisteredInstitution | undefined> {
  const options = tx === undefined ? {} : { session: tx };
  const found = await Institutions.findById(uscc, null, options).lean<RegisteredInstitution>();
  return found ?? undefined;
}

/** Relations that the registry holds of these entities; one it does not know is not among them. */
export async function registeredRelations(
  usccs: readonly Uscc[],
): Promise<Record<Uscc, Relations>> {
  const found = await Institutions.find(
    { _id: { $in: [...usccs] }, relations: { $exists: true } },
    { relations: 1 },
  ).lean<Pick<RegisteredInstitution, '_id' | 'relations'>[]>();
  return Object.fromEntries(
    found.flatMap(({ _id, relations }) => (relations === undefined ? [] : [[_id, relations]])),
  );
}

export interface InstitutionPage {
  readonly institutions: RegisteredInstitution[];
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: Uscc;
}

/** A page of the registry, by USCC; 50 institutions unless told, 200 at most. */
export async function listInstitutions({
  after,
  limit = 50,
  status,
}: { after?: Uscc; limit?: number; status?: RegistryStatus } = {}): Promise<InstitutionPage> {
  const size = Math.max(1, Math.min(limit, 200));
  const found = await Institutions.find({
    ...(after !== undefined && { _id: { $gt: after } }),
    ...(status !== undefined && { status }),
  })
    .sort({ _id: 1 })
    .limit(size + 1)
    .lean<RegisteredInstitution[]>();
  const institutions = found.slice(0, size);
  const last = institutions.at(-1);
  return found.length > size && last !== undefined
    ? { institutions, next: last._id }
    : { institutions };
}

/** Enters the institution unless it is there, and answers what is there. */
async function enter(
  tx: Tx,
  { _id, ...content }: RegisteredInstitution,
): Promise<RegisteredInstitution> {
  return Institutions.findOneAndUpdate(
    { _id },
    { $setOnInsert: content },
    { upsert: true, returnDocument: 'after', session: tx },
  ).lean<RegisteredInstitution>();
}
