/**
 * The lists of enterprises that a year's vouchers are issued to without application (Art. 14). A file
 * becomes an import under its own hash: the same file again is the same import, and goes on where a
 * crash left it. Only a complete import can be issued from.
 */
import mongoose from 'mongoose';
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import { readTable } from '../../tables/read';
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { INDUSTRY_NAMES } from '../../policy/words/vocabulary';
import { SME_SIZE_TABLE } from '../../policy/reference/sme-size';
import { inTransaction, within, type Tx } from '../kernel/connection';
import {
  isComplete,
  type ParsedTable,
  type RowReader,
  type TableFormat,
} from '../../tables/tables';
import { olderThan } from '../kernel/pages';

export interface SmeListImport {
  /** `<year>/<the first characters of the hash>`. */
  readonly _id: string;
  readonly year: number;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly rowCount: number;
  readonly by: string;
  readonly at: Instant;
  readonly state: 'staging' | 'complete';
}

const required = { type: String, required: true };
const number = { type: Number, required: true };
const importSchema = new mongoose.Schema<SmeListImport>(
  {
    _id: String,
    year: number,
    sha256: required,
    rowCount: number,
    by: required,
    at: required,
    state: { ...required, enum: ['staging', 'complete'] },
  },
  { collection: 'sme-list-imports', versionKey: false },
);
importSchema.index({ year: 1, at: 1 });
const Imports = mongoose.model<SmeListImport>('SmeListImport', importSchema);

type StoredRow = ListedEnterprise & { readonly _id: string; readonly importId: string };
const rowSchema = new mongoose.Schema<StoredRow>(
  {
    _id: String,
    importId: required,
    uscc: required,
    name: required,
    domicile: required,
    industry: required,
    staff: number,
    revenueFen: number,
    assetsFen: number,
  },
  { collection: 'sme-list-rows', versionKey: false },
);
rowSchema.index({ importId: 1, uscc: 1 });
const Rows = mongoose.model<StoredRow>('SmeListRow', rowSchema);

const ROWS_A_FILE = 50_000;
const ROWS_A_TRANSACTION = 1_000;
const HASH_LENGTH = 16;

const COLUMNS = {
  uscc: { names: ['统一社会信用代码', 'uscc'] },
  name: { names: ['企业名称', '名称', 'name'] },
  domicile: { names: ['所在区县', '区县', 'district'] },
  industry: { names: ['行业', '所属行业', 'industry'] },
  staff: { names: ['从业人员', '从业人员（人）', 'staff'] },
  revenue: { names: ['营业收入', '营业收入（元）', 'revenue'] },
  assets: { names: ['资产总额', '资产总额（元）', 'assets'], optional: true },
} as const;

const FORMAT: TableFormat<typeof COLUMNS, ListedEnterprise> = {
  columns: COLUMNS,
  maxRows: ROWS_A_FILE,
  record: (row) => {
    const industry = row.oneOf('industry', INDUSTRY_NAMES);
    const record = {
      uscc: row.uscc('uscc'),
      name: row.text('name'),
      domicile: row.domicile('domicile'),
      industry,
      staff: row.count('staff'),
      revenueFen: row.yuan('revenue'),
      assetsFen: assetsIn(row, industry),
    };
    return isComplete<ListedEnterprise>(record) ? record : undefined;
  },
  identity: ({ uscc }) => uscc,
};

/** Total assets may be left blank where the industry's size does not depend on them (reading of Art. 11). */
function assetsIn(
  row: RowReader<keyof typeof COLUMNS>,
  industry: ListedEnterprise['industry'] | undefined,
): number | undefined {
  const needed = industry !== undefined && 'assetsFen' in SME_SIZE_TABLE[industry].large;
  return row.isBlank('assets') && !needed ? 0 : row.yuan('assets');
}

export function readSmeList(file: Uint8Array): Promise<ParsedTable<ListedEnterprise>> {
  return readTable(file, FORMAT);
}

export interface SmeListToImport {
  readonly year: number;
  readonly sha256: string;
  readonly rows: readonly ListedEnterprise[];
  readonly by: string;
  readonly at: Instant;
}

/** Stores the list by bounded transactions; nobody can issue from it yet. */
export async function stageSmeList(list: SmeListToImport): Promise<SmeListImport> {
  const started = await startImport(list);
  if (started.state === 'complete') return started;
  for (let start = 0; start < list.rows.length; start += ROWS_A_TRANSACTION) {
    const rows = list.rows.slice(start, start + ROWS_A_TRANSACTION);
    await inTransaction((tx) => storeRows(tx, started._id, rows));
  }
  const stored = await Rows.countDocuments({ importId: started._id });
  invariant(stored === started.rowCount, `import ${started._id} lacks rows`);
  return started;
}

/** Lets it be issued from. */
export async function completeSmeList(tx: Tx, { _id }: SmeListImport): Promise<SmeListImport> {
  return Imports.findOneAndUpdate(
    { _id },
    { $set: { state: 'complete' } },
    { returnDocument: 'after', session: tx },
  )
    .orFail()
    .lean<SmeListImport>();
}

async function startImport({
  year,
  sha256,
  rows,
  by,
  at,
}: SmeListToImport): Promise<SmeListImport> {
  const staged = { year, sha256, rowCount: rows.length, by, at, state: 'staging' };
  return Imports.findOneAndUpdate(
    { _id: `${year}/${sha256.slice(0, HASH_LENGTH)}` },
    { $setOnInsert: staged },
    { upsert: true, returnDocument: 'after' },
  ).lean<SmeListImport>();
}

/** A row that a broken-off import has stored is the same row: both came from the same bytes. */
async function storeRows(
  tx: Tx,
  importId: string,
  rows: readonly ListedEnterprise[],
): Promise<void> {
  await Rows.collection.bulkWrite(
    rows.map((row) => ({
      updateOne: {
        filter: { _id: `${importId}/${row.uscc}` as never },
        update: { $setOnInsert: { importId, ...row } },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
}

export async function smeListOf(importId: string, tx?: Tx): Promise<SmeListImport | null> {
  return Imports.findById(importId, null, within(tx)).lean<SmeListImport>();
}

/** A bounded page of the year's imports, newest first; after the import of that id. */
export async function smeListsOf(
  year: number,
  limit = 50,
  after?: string,
): Promise<SmeListImport[]> {
  const from = after === undefined ? null : await smeListOf(after);
  return Imports.find({ year, ...olderThan(from) })
    .sort({ at: -1, _id: -1 })
    .limit(Math.min(limit, 200))
    .lean<SmeListImport[]>();
}

/** Which of these few are on the list. */
export async function listedAmong(
  importId: string,
  enterprises: readonly Uscc[],
  tx: Tx,
): Promise<Uscc[]> {
  if (enterprises.length === 0) return [];
  const listed = { importId, uscc: { $in: [...enterprises] } };
  const rows = await Rows.find(listed, { uscc: 1 }, { session: tx }).lean<
    Pick<StoredRow, 'uscc'>[]
  >();
  return rows.map(({ uscc }) => uscc);
}

/** A bounded page of a complete import, by code. */
export async function smeRowsOf(
  importId: string,
  after: string,
  limit: number,
): Promise<ListedEnterprise[]> {
  return Rows.find({ importId, uscc: { $gt: after } })
    .sort({ uscc: 1 })
    .limit(limit)
    .lean<ListedEnterprise[]>();
}

/** The enterprise as the newest complete list of the year has it; undefined where that does not name it. */
export async function listedIn(year: number, uscc: Uscc): Promise<ListedEnterprise | undefined> {
  const newest = await Imports.findOne({ year, state: 'complete' }, { _id: 1 })
    .sort({ at: -1, _id: -1 })
    .lean<Pick<SmeListImport, '_id'>>();
  if (newest === null) return undefined;
  const row = await Rows.findOne({ importId: newest._id, uscc }).lean<ListedEnterprise>();
  return row ?? undefined;
}
