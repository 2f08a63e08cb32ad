/**
 * The register of experts (readings of Arts. 10(4), 17(4) and 22): who may be drawn to review, where they work, what
 * they know, and the conflicts that they have declared. Imported by the centre; a row replaces that of its account.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { readTable } from '../../tables/read';
import {
  EXPERT_TIES,
  type DeclaredConflict,
  type Expert,
} from '../../policy/articles/art-22-expert-draw';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import { ACCOUNT_ID, ACCOUNT_ID_FAULT } from '../../policy/model/account-id';
import { SERVICE_CATEGORIES, type ServiceCategory } from '../../policy/model/nouns';
import { contentHash } from '../kernel/canonical';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import {
  isComplete,
  type ParsedTable,
  type RowReader,
  type TableFormat,
} from '../../tables/tables';
import { EMPTY_TRAIL, type TrailHead } from '../trail/trail';
import { actOnTrailWithin, type TrailAct } from '../trail/trail-acts';

/** A row of the register; conflicts are declared apart, each with its days. */
export type ExpertRow = Omit<Expert, 'conflicts' | 'since'>;

/** An expert as registered: who imported the row, when, and from which file. */
export interface RegisteredExpert extends Omit<Expert, 'account' | 'conflicts' | 'since'> {
  /** The account. */
  readonly _id: string;
  readonly by: string;
  readonly at: Instant;
  /** When the account came into the register; absent where that was before it was kept. */
  readonly since?: Instant;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<RegisteredExpert>(
  {
    _id: String,
    name: required,
    employer: required,
    fields: { type: [String], required: true },
    retired: { type: Boolean, required: true },
    by: required,
    at: required,
    since: String,
    sha256: required,
  },
  { collection: 'experts', versionKey: false },
);
schema.index({ fields: 1, _id: 1 });
schema.index({ retired: 1, _id: 1 });
schema.index({ employer: 1 });
schema.index({ name: 1 });
const Experts = mongoose.model<RegisteredExpert>('Expert', schema);

/** A conflict as declared; the same tie from the same day again replaces it, such as when it has ended. */
export interface ConflictRow extends DeclaredConflict {
  readonly account: string;
}
interface StoredConflict extends ConflictRow {
  readonly _id: string;
  readonly by: string;
  readonly at: Instant;
  readonly sha256: string;
}
const conflictSchema = new mongoose.Schema<StoredConflict>(
  {
    _id: String,
    account: required,
    uscc: required,
    tie: { ...required, enum: Object.keys(EXPERT_TIES) },
    from: required,
    until: String,
    by: required,
    at: required,
    sha256: required,
  },
  { collection: 'expert-conflicts', versionKey: false },
);
conflictSchema.index({ account: 1, from: 1 });
const Conflicts = mongoose.model<StoredConflict>('ExpertConflict', conflictSchema);

const ROWS_A_FILE = 5_000;
const COLUMNS = {
  account: { names: ['账号', 'account'] },
  name: { names: ['姓名', 'name'] },
  employer: { names: ['任职单位代码', '任职单位统一社会信用代码', 'employer'] },
  fields: { names: ['专业领域', 'fields'] },
  status: { names: ['状态', 'status'], optional: true },
} as const;
type Column = keyof typeof COLUMNS;

const STATUS = { active: '在库', retired: '停用' } as const;

const FORMAT: TableFormat<typeof COLUMNS, ExpertRow> = {
  columns: COLUMNS,
  maxRows: ROWS_A_FILE,
  record: (row) => {
    const status = row.isBlank('status') ? 'active' : row.oneOf('status', STATUS);
    const record = {
      account: accountIn(row),
      name: row.text('name'),
      employer: row.uscc('employer'),
      fields: fieldsIn(row),
      retired: status === undefined ? undefined : status === 'retired',
    };
    return isComplete<ExpertRow>(record) ? record : undefined;
  },
  identity: ({ account }) => account,
};

export function readExperts(file: Uint8Array): Promise<ParsedTable<ExpertRow>> {
  return readTable(file, FORMAT);
}

const CONFLICT_COLUMNS = {
  account: { names: ['账号', 'account'] },
  uscc: { names: ['相关单位代码', '统一社会信用代码', 'uscc'] },
  tie: { names: ['关系', 'tie'] },
  from: { names: ['起始日期', 'from'] },
  until: { names: ['终止日期', 'until'], optional: true },
} as const;

const CONFLICT_FORMAT: TableFormat<typeof CONFLICT_COLUMNS, ConflictRow> = {
  columns: CONFLICT_COLUMNS,
  maxRows: ROWS_A_FILE,
  record: (row) => {
    const from = row.date('from');
    const record = {
      account: accountIn(row),
      uscc: row.uscc('uscc'),
      tie: row.oneOf('tie', EXPERT_TIES),
      from,
      ...(!row.isBlank('until') && { until: lastDay(row, from) }),
    };
    return isComplete<ConflictRow>(record) ? record : undefined;
  },
  identity: idOf,
};

function idOf({ account, uscc, tie, from }: ConflictRow): string {
  return [account, uscc, tie, from].join('/');
}

export function readConflicts(file: Uint8Array): Promise<ParsedTable<ConflictRow>> {
  return readTable(file, CONFLICT_FORMAT);
}

function lastDay(
  row: RowReader<keyof typeof CONFLICT_COLUMNS>,
  from: CivilDate | undefined,
): CivilDate | undefined {
  const until = row.date('until');
  const reversed = from !== undefined && until !== undefined && until < from;
  return row.judged('until', until, reversed ? '早于起始日期' : undefined);
}

function accountIn(row: RowReader<'account'>): string | undefined {
  const account = row.text('account');
  if (account === undefined) return undefined;
  return row.judged('account', account, ACCOUNT_ID.test(account) ? undefined : ACCOUNT_ID_FAULT);
}

/** Service categories (Art. 12) by name or key, divided by semicolons or enumeration commas. */
function fieldsIn(row: RowReader<Column>): ServiceCategory[] | undefined {
  const words = wordsIn(row, 'fields');
  if (words === undefined) return undefined;
  const known = Object.entries(SERVICE_CATEGORIES) as [ServiceCategory, string][];
  const found = words.map((word) => known.find((entry) => entry.includes(word))?.[0]);
  const stranger = words.find((_, at) => found[at] === undefined);
  const fault = stranger === undefined ? undefined : `“${stranger}”不是服务类别`;
  const fields = found.filter((field) => field !== undefined);
  return row.judged('fields', [...new Set(fields)], fault);
}

function wordsIn(row: RowReader<Column>, key: Column): string[] | undefined {
  return row
    .text(key)
    ?.split(/[;；、|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export interface Imported<T> {
  readonly rows: readonly T[];
  readonly by: string;
  readonly at: Instant;
  readonly sha256: string;
}

/** The register's own trail: rows are replaced, who replaced them stays. */
interface Register {
  readonly _id: string;
  readonly trail: TrailHead;
}
const registerSchema = new mongoose.Schema<Register>(
  { _id: String, trail: { type: mongoose.Schema.Types.Mixed, required: true } },
  { collection: 'expert-register', versionKey: false },
);
const Registers = mongoose.model<Register>('ExpertRegister', registerSchema);
const REGISTER = 'experts';

/** A file that was written, by its hash; which accounts it changed, by the row or by a conflict. */
export interface RegisterAnswer {
  readonly rows: number;
  readonly sha256: string;
  readonly accounts: readonly string[];
}

/** Records an act on the register with what `work` writes of it. */
export function actOnRegister(
  act: TrailAct,
  work: (tx: Tx) => Promise<RegisterAnswer>,
): Promise<RegisterAnswer> {
  return inTransaction((tx) => actOnRegisterWithin(tx, act, work));
}

/** The same within a transaction that writes more. */
export function actOnRegisterWithin(
  tx: Tx,
  act: TrailAct,
  work: (tx: Tx) => Promise<RegisterAnswer>,
): Promise<RegisterAnswer> {
  const register = {
    subject: REGISTER,
    step: '22',
    read: (tx: Tx) => Registers.findById(REGISTER, null, { session: tx }).lean<Register>(),
    write: (tx: Tx, set: Partial<Register>, upsert: boolean) =>
      Registers.updateOne({ _id: REGISTER }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrailWithin<Register, RegisterAnswer>(tx, act, register, async () => ({
    answer: await work(tx),
  }));
}

/** Subject and end of the register's trail. */
export async function registerTrail(): Promise<{ subject: string; trail: TrailHead }> {
  const { trail } = (await Registers.findById(REGISTER).lean<Register>()) ?? { trail: EMPTY_TRAIL };
  return { subject: REGISTER, trail };
}

/** Writes the rows of a file; who is not in the file stays as registered. Answers how many were written. */
export async function importExperts(tx: Tx, file: Imported<ExpertRow>): Promise<number> {
  const { rows, by, at, sha256 } = file;
  await Experts.collection.bulkWrite(
    rows.map(({ account, ...expert }) => ({
      updateOne: {
        filter: { _id: account as never },
        update: { $set: { ...expert, by, at, sha256 }, $setOnInsert: { since: at } },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
  return rows.length;
}

export interface ExpertQuery extends PageAsked {
  readonly field?: Expert['fields'][number] | undefined;
  readonly retired?: boolean | undefined;
  /** Beginning of an account or a name, or the employer's code. */
  readonly search?: string | undefined;
}

/** A bounded page of the register, by account. */
export function listExperts(query: ExpertQuery): Promise<RegisteredExpert[]> {
  const { field, retired, search } = query;
  const filter: QueryFilter<RegisteredExpert> = {
    ...(field !== undefined && { fields: field }),
    ...(retired !== undefined && { retired }),
    ...searchFilter<RegisteredExpert>(search, { codes: ['employer'], names: ['name'] }),
  };
  return pageByKey(Experts, filter, query);
}

/** Of these accounts those that the register does not have. */
export async function notRegistered(accounts: readonly string[], tx?: Tx): Promise<string[]> {
  const wanted = [...new Set(accounts)];
  const found = await Experts.find({ _id: { $in: wanted } }, { _id: 1 }, within(tx)).lean();
  const known = new Set(found.map(({ _id }) => _id));
  return wanted.filter((account) => !known.has(account));
}

/**
 * Writes declared conflicts. Answers the accounts that the register does not have; where there are any, nothing
 * is written, for a conflict under a mistyped account would bind nobody.
 */
export async function importConflicts(tx: Tx, file: Imported<ConflictRow>): Promise<string[]> {
  const { rows, by, at, sha256 } = file;
  const unknown = await notRegistered(
    rows.map(({ account }) => account),
    tx,
  );
  if (unknown.length > 0) return unknown;
  await Conflicts.collection.bulkWrite(
    rows.map((row) => ({
      replaceOne: {
        filter: { _id: idOf(row) as never },
        replacement: { ...row, by, at, sha256 },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
  return [];
}

/** Writes a conflict that a registered expert declares in person; of an account the register lacks, nothing. */
export async function declareConflict(
  tx: Tx,
  conflict: ConflictRow,
  { by, at }: Pick<StoredConflict, 'at' | 'by'>,
): Promise<void> {
  const rows = [conflict];
  await importConflicts(tx, { rows, by, at, sha256: contentHash(conflict) });
}

/** Declared conflicts of these accounts, oldest first. */
export async function conflictsOf(accounts: readonly string[], tx?: Tx): Promise<ConflictRow[]> {
  const found = await Conflicts.find({ account: { $in: [...accounts] } }, null, within(tx))
    .sort({ account: 1, from: 1 })
    .lean<StoredConflict[]>();
  return found.map(conflictOf);
}

function conflictOf({ account, uscc, tie, from, until }: StoredConflict): ConflictRow {
  return { account, uscc, tie, from, ...(until !== undefined && { until }) };
}

/** An expert as registered, with the conflicts that came along, in no order. */
type WithConflicts = RegisteredExpert & { readonly conflicts: readonly StoredConflict[] };

const WITH_CONFLICTS = {
  $lookup: {
    from: Conflicts.collection.name,
    localField: '_id',
    foreignField: 'account',
    as: 'conflicts',
  },
};

/** What a read of a case is given by `WITH_PANEL`. */
export interface WithPanel {
  readonly panel: readonly WithConflicts[];
}

/** The stage of a read by which those who review a case come along, as far as the register has them. */
export const WITH_PANEL = {
  $lookup: {
    from: Experts.collection.name,
    localField: 'experts',
    foreignField: '_id',
    as: 'panel' satisfies keyof WithPanel,
    pipeline: [WITH_CONFLICTS],
  },
};

/** The whole register with its conflicts, at most some thousands; what a draw is made over. */
export async function allExperts(): Promise<Expert[]> {
  return registered({});
}

/** These of the register with their conflicts, by account; one it does not know is not among them. */
export async function expertsOf(accounts: readonly string[], tx?: Tx): Promise<Expert[]> {
  return registered({ _id: { $in: accounts } }, tx);
}

async function registered(filter: object, tx?: Tx): Promise<Expert[]> {
  const found = await Experts.collection
    .aggregate<WithConflicts>([{ $match: filter }, WITH_CONFLICTS], within(tx))
    .toArray();
  return inOrder(found);
}

/** By account, each with its conflicts, the oldest first. */
export function inOrder(experts: readonly WithConflicts[]): Expert[] {
  const sorted = experts.toSorted((one, other) => (one._id < other._id ? -1 : 1));
  return sorted.map(({ _id: account, name, employer, fields, retired, since, conflicts }) => ({
    account,
    ...(since !== undefined && { since }),
    name,
    employer,
    fields: [...fields],
    retired,
    conflicts: conflicts.toSorted((one, other) => (one.from < other.from ? -1 : 1)).map(conflictOf),
  }));
}
