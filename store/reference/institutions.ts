/**
 * Arts. 8 and 10(6): the registry of service institutions (服务机构库). An institution enters it once;
 * every change is a dated version, and what stands now is kept beside them for the queries.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import {
  INSTITUTION_KINDS,
  type AdmissionWay,
  type Domicile,
  type Institution,
  type InstitutionKind,
  type Uscc,
} from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  entryOn,
  standingFaults,
  standsSince,
  type OfferedService,
  type RegistryEntry,
  type RegistryStatus,
  type RegistryVersion,
  type VersionSource,
} from '../../policy/reference/registry';
import { WAY_NAMES } from '../../policy/words/vocabulary';
import {
  entryFaults,
  FILED_FIELDS,
  overtaken,
  type FiledChange,
} from '../../policy/change-filing/change';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';

export interface RegisteredInstitution extends RegistryEntry {
  /** The institution's USCC. */
  readonly _id: Uscc;
  /** Append-only, in the order in which they were recorded; together they make the entry. */
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
    reapplyFrom: String,
    services: { type: [Mixed], required: true },
    relations: Mixed,
    premises: String,
    contact: Mixed,
    admissionNo: String,
    versions: { type: [Mixed], required: true },
  },
  { collection: 'institutions', versionKey: false },
);
schema.index({ status: 1, _id: 1 });
schema.index({ kind: 1, _id: 1 });
schema.index({ domicile: 1, _id: 1 });
schema.index({ 'services.item': 1, _id: 1 });
schema.index({ name: 1 });
const Institutions = mongoose.model<RegisteredInstitution>('Institution', schema);

export interface Admission {
  readonly institution: Institution;
  readonly way: AdmissionWay;
  /** Codes of the service items it offers. */
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
  const entry: RegistryEntry = {
    name,
    domicile,
    kind,
    way,
    admittedOn,
    services: offered(services),
    relations,
    admissionNo,
    status: 'admitted',
  };
  const source = { kind: 'admission', id: admissionNo } as const;
  const version = { from: admittedOn, changes: entry, source, reason: WAY_NAMES[way], at, by };
  const now = await enter(tx, { _id: uscc, ...entry, versions: [version] });
  if (now.admissionNo === admissionNo) return now;
  if (now.status !== 'removed') throw new Refused(refusal('already-admitted', { uscc }));
  return append(tx, now, version);
}

function offered(items: readonly string[]): OfferedService[] {
  return items.map((item) => ({ item }));
}

/**
 * Writes one more version of what the transaction has read, and what stands now. A change made meanwhile
 * breaks the transaction off, which is then done again on what it left.
 */
async function append(
  tx: Tx,
  { _id, versions }: RegisteredInstitution,
  version: RegistryVersion,
): Promise<RegisteredInstitution> {
  const now = entryOn([...versions, version], civilDateOf(version.at));
  const isOut = now?.status === 'removed' && now.reapplyFrom !== undefined;
  const $set = Object.fromEntries(
    Object.entries(now ?? {}).filter(([name]) => isOut || name !== 'reapplyFrom'),
  );
  const again = isOut ? { $set } : { $set, $unset: { reapplyFrom: 1 } };
  return Institutions.findOneAndUpdate(
    { _id },
    { ...again, $push: { versions: version } },
    { returnDocument: 'after', session: tx },
  )
    .orFail()
    .lean<RegisteredInstitution>();
}

/** A change of an institution's standing, by whoever may decide it. */
export interface StandingChange {
  readonly uscc: Uscc;
  /** `admitted` restores one that was suspended, or removed by a decision that has been revoked. */
  readonly status: RegistryStatus;
  /** Of a removal (reading of Art. 8). */
  readonly reapplyFrom?: CivilDate | undefined;
  /** The first day of the new standing; not before the first day of the present one, not after the day of `at`. */
  readonly from: CivilDate;
  readonly at: Instant;
  /** Account of the person whose act changes it. */
  readonly by: string;
  readonly reason: string;
  /** The check, evaluation or sanction behind it. */
  readonly source: VersionSource;
}

/**
 * Suspends, removes or restores an institution (readings of Arts. 8, 20) as one more version. The same change
 * from the same source and day again changes nothing.
 *
 * Throws `Refused`: `provider-unknown`, `standing-unchanged`, `standing-out-of-order`, `registry-day-in-future`.
 */
export async function changeStanding(
  tx: Tx,
  change: StandingChange,
): Promise<RegisteredInstitution> {
  const { uscc, status, reapplyFrom, from, at, by, reason, source } = change;
  const before = await knownInstitution(tx, uscc);
  const known = before.versions.some(
    (version) =>
      version.from === from &&
      version.changes.status === status &&
      version.source.kind === source.kind &&
      version.source.id === source.id,
  );
  if (known) return before;
  const [fault, ...others] = standingFaults(before.versions, change);
  if (fault !== undefined) throw new Refused(fault, ...others);
  const changes = { status, ...(reapplyFrom !== undefined && { reapplyFrom }) };
  return append(tx, before, { from, changes, source, reason, at, by });
}

/** A change that an institution filed, and the centre accepted. */
export interface AcceptedChange extends Pick<FiledChange, 'changes' | 'from'> {
  readonly uscc: Uscc;
  /** Number of the filing. */
  readonly no: string;
  /** How many versions there were when it was filed. */
  readonly seen: number;
  readonly at: Instant;
  /** Account of the person who accepts it. */
  readonly by: string;
  readonly reason: string;
}

/**
 * Enters an accepted change (Art. 8) as one more version.
 *
 * Throws `Refused`: `change-overtaken` for each of its fields that was changed after the filing, `provider-unknown`,
 * `provider-removed`, `registry-day-in-future`, `change-out-of-order`.
 */
export async function changeEntry(
  tx: Tx,
  { uscc, no, seen, changes, from, at, by, reason }: AcceptedChange,
): Promise<RegisteredInstitution> {
  const before = await knownInstitution(tx, uscc);
  const { versions } = before;
  const [fault, ...others] = [
    ...overtaken(changes, versions, seen).map((name) =>
      refusal('change-overtaken', { field: FILED_FIELDS[name] }, `changes.${name}`),
    ),
    ...entryFaults({ changes, from }, { versions, today: civilDateOf(at) }),
  ];
  if (fault !== undefined) throw new Refused(fault, ...others);
  const source = { kind: 'change-filing', id: no } as const;
  return append(tx, before, { from, changes, source, reason, at, by });
}

async function knownInstitution(tx: Tx, uscc: Uscc): Promise<RegisteredInstitution> {
  const found = await institutionOf(uscc, tx);
  if (found === undefined) throw new Refused(refusal('provider-unknown', { uscc }, 'uscc'));
  return found;
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
/** The document that Art. 25 replaces. */
const REPLACED_MEASURES = '乌科规〔2023〕2号';

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
  refuseDaysToCome(rows, civilDateOf(at));
  let added = 0;
  for (let start = 0; start < rows.length; start += WRITES_A_CALL) {
    const writes = rows.slice(start, start + WRITES_A_CALL).map(({ uscc, services, ...row }) => {
      const entry: RegistryEntry = {
        ...row,
        services: offered(services),
        way: 'replaced-measures',
        status: 'admitted',
      };
      const version: RegistryVersion = {
        from: row.admittedOn,
        changes: entry,
        at,
        by,
        reason: REPLACED_MEASURES,
        source: { kind: 'import', id: REPLACED_MEASURES },
      };
      const content = { ...entry, versions: [version] };
      return {
        updateOne: { filter: { _id: uscc }, update: { $setOnInsert: content }, upsert: true },
      };
    });
    const { upsertedCount } = await Institutions.bulkWrite(writes, { session: tx });
    added += upsertedCount;
  }
  return { added, kept: rows.length - added };
}

/** Throws `Refused` (`registry-day-in-future`) for one admitted on a day to come. */
export function refuseDaysToCome(rows: readonly InstitutionRow[], today: CivilDate): void {
  const at = rows.findIndex(({ admittedOn }) => admittedOn > today);
  const day = rows[at]?.admittedOn;
  if (day === undefined) return;
  throw new Refused(refusal('registry-day-in-future', { day, today }, `rows[${at}].admittedOn`));
}

/** How an institution stands now, since when, and how it came to that. */
export interface InstitutionStanding {
  readonly status: RegistryStatus;
  readonly since: CivilDate;
  readonly versions: readonly RegistryVersion[];
}

/** How these institutions stand now and since when; one that the registry does not know is not among them. */
export async function standingsOf(
  usccs: readonly Uscc[],
  tx: Tx,
): Promise<ReadonlyMap<Uscc, InstitutionStanding>> {
  const found = await Institutions.find({ _id: { $in: [...usccs] } }, null, {
    session: tx,
  }).lean<RegisteredInstitution[]>();
  return new Map(
    found.map(({ _id, status, versions, admittedOn }) => [
      _id,
      { status, since: standsSince(versions) ?? admittedOn, versions },
    ]),
  );
}

/** Every institution that is admitted, by USCC: what a spot check is drawn from (Art. 8). */
export async function allAdmitted(tx: Tx): Promise<Uscc[]> {
  const found = await Institutions.find({ status: 'admitted' }, { _id: 1 }, { session: tx })
    .sort({ _id: 1 })
    .lean<{ readonly _id: Uscc }[]>();
  return found.map(({ _id }) => _id);
}

/** Names of institutions by USCC; one that the registry does not know is not among them. */
export async function institutionNames(
  usccs: readonly Uscc[],
  tx: Tx,
): Promise<ReadonlyMap<Uscc, string>> {
  const found = await Institutions.find(
    { _id: { $in: [...usccs] } },
    { name: 1 },
    { session: tx },
  ).lean<Pick<RegisteredInstitution, '_id' | 'name'>[]>();
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

export async function institutionOf(
  uscc: Uscc,
  tx?: Tx,
): Promise<RegisteredInstitution | undefined> {
  const found = await Institutions.findById(uscc, null, within(tx)).lean<RegisteredInstitution>();
  return found ?? undefined;
}

/** What the registry has of these entities; one that it does not know is not among them. */
export async function institutionsOf(usccs: readonly Uscc[]): Promise<RegisteredInstitution[]> {
  if (usccs.length === 0) return [];
  return Institutions.find({ _id: { $in: [...usccs] } }).lean<RegisteredInstitution[]>();
}

export interface InstitutionQuery extends PageAsked {
  readonly status?: RegistryStatus | undefined;
  readonly kind?: RegistryEntry['kind'] | undefined;
  readonly domicile?: RegistryEntry['domicile'] | undefined;
  /** Code of a service item that it offers. */
  readonly service?: string | undefined;
  /** Beginning of a code or a name. */
  readonly search?: string | undefined;
}

/** A page of the registry, by USCC. */
export function listInstitutions(query: InstitutionQuery): Promise<RegisteredInstitution[]> {
  const { status, kind, domicile, service, search } = query;
  const filter: QueryFilter<RegisteredInstitution> = {
    ...(status !== undefined && { status }),
    ...(kind !== undefined && { kind }),
    ...(domicile !== undefined && { domicile }),
    ...(service !== undefined && { 'services.item': service }),
    ...searchFilter<RegisteredInstitution>(search, { names: ['name'] }),
  };
  return pageByKey(Institutions, filter, query);
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
