/**
 * Art. 11: the three lists that keep an enterprise from using the voucher, each as staff imported it
 * and dated (reading of Art. 11). An import stands beside the older ones and becomes the current one
 * by a single guarded write once all its rows are in, so a check never meets half a list.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose, { type PipelineStage } from 'mongoose';
import { LIST_NAMES, type ListHit, type ListName } from '../../policy/articles/art-11-enterprise';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';
import { Overtaken } from '../kernel/transient-errors';
import { Turns } from '../kernel/turns';

export type { ListHit, ListName };

export interface ListRow {
  readonly uscc: Uscc;
  readonly name?: string;
  /** First day on the list. */
  readonly since: CivilDate;
  /** Last day on the list, where the list says it. */
  readonly until?: CivilDate;
}

export interface ListImport {
  readonly _id: string;
  readonly list: ListName;
  /** The day whose state the file shows. */
  readonly listDate: CivilDate;
  /** Of the imported file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly rowCount: number;
  readonly by: string;
  readonly at: Instant;
  /** Only a complete import is read; one that was overtaken or broke off is swept. */
  readonly state: 'staging' | 'complete' | 'swept';
}

export interface ListToImport {
  readonly list: ListName;
  readonly listDate: CivilDate;
  readonly rows: readonly ListRow[];
  readonly by: string;
  readonly at: Instant;
  readonly sha256: string;
}

const required = { type: String, required: true };
const importSchema = new mongoose.Schema<ListImport>(
  {
    _id: String,
    list: { ...required, enum: LIST_NAMES },
    listDate: required,
    sha256: required,
    rowCount: { type: Number, required: true },
    by: required,
    at: required,
    state: { ...required, enum: ['staging', 'complete', 'swept'] },
  },
  { collection: 'list-imports', versionKey: false },
);
importSchema.index(
  { list: 1, listDate: 1, sha256: 1 },
  { unique: true, partialFilterExpression: { state: 'complete' } },
);
importSchema.index({ list: 1, state: 1, listDate: -1, at: -1 });
const Imports = mongoose.model<ListImport>('ListImport', importSchema);

type StoredRow = ListRow & { readonly importId: string };
const rowSchema = new mongoose.Schema<StoredRow>(
  { importId: required, uscc: required, name: String, since: required, until: String },
  { collection: 'list-rows', versionKey: false },
);
rowSchema.index({ importId: 1, uscc: 1 });
const Rows = mongoose.model<StoredRow>('ListRow', rowSchema);

/** Few enough that others are answered between two writes. */
const ROWS_A_WRITE = 1_000;

/** Throws `Refused` (`validation`) for a list of a day to come. */
export function checkListDate({ listDate, at }: Pick<ListToImport, 'at' | 'listDate'>): void {
  if (listDate > civilDateOf(at))
    throw new Refused(refusal('validation', { detail: '名单日期晚于今天' }, 'listDate'));
}

/**
 * Writes the rows ahead, where the same file for the same day is not current already; a transaction that has read
 * before does not see them. Throws `Refused` as `checkListDate` does.
 */
export async function stageList(list: ListToImport): Promise<ListImport> {
  checkListDate(list);
  const before = await completeImport(list);
  if (before !== undefined) return before;
  await sweepUnfinished(list.list);
  return stage(list);
}

/** Makes it current. Throws `Overtaken` where another import of the same list began in the meantime. */
export async function completeList(tx: Tx, staged: ListImport): Promise<ListImport> {
  return staged.state === 'complete' ? staged : completeStaged(tx, staged);
}

const MOST_WAITING = 100;
const TRIES = 5;
const BETWEEN_TRIES_MS = 200;

const full = (): Error => new Overtaken('Too many imports of the list wait for their turn.');
const turns = new Map(LIST_NAMES.map((name) => [name, new Turns(1, MOST_WAITING, full)]));

/** What imports a list, one after the other of the same list; one that was overtaken begins anew. */
export async function inTurnOf<T>(list: ListName, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(list);
  invariant(turn !== undefined, `${list} is no list`);
  return turn.take(() => untilKept(work));
}

async function untilKept<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === TRIES) throw error;
      await wait(randomInt(BETWEEN_TRIES_MS * tries));
    }
  }
}

/** What the lists say, and of which day each is; a list that was never imported is absent. */
export interface ListFacts {
  readonly listHits: readonly ListHit[];
  readonly listDates: Partial<Record<ListName, CivilDate>>;
}

/** Where the enterprises stand on the newest import of each list; ended entries are told as well. */
export async function listFacts(usccs: readonly Uscc[]): Promise<ListFacts> {
  const imports = await currentImports();
  return { listHits: await hitsOn(imports, usccs), listDates: datesOf(imports) };
}

async function hitsOn(imports: readonly ListImport[], usccs: readonly Uscc[]): Promise<ListHit[]> {
  if (imports.length === 0) return [];
  const rows = await Rows.find({
    importId: { $in: imports.map(({ _id }) => _id) },
    uscc: { $in: [...usccs] },
  }).lean<StoredRow[]>();
  return imports.flatMap(({ _id, list, listDate }) =>
    rows
      .filter(({ importId }) => importId === _id)
      .map(({ uscc, since, until }) => ({
        list,
        uscc,
        since,
        ...(until !== undefined && { until }),
        listDate,
      })),
  );
}

/** The day of the newest import of each list; a list that was never imported is absent. */
export async function listDates(): Promise<Partial<Record<ListName, CivilDate>>> {
  return datesOf(await currentImports());
}

function datesOf(imports: readonly ListImport[]): ListFacts['listDates'] {
  return Object.fromEntries(imports.map(({ list, listDate }) => [list, listDate]));
}

/** The newest complete import of each list: by the list's day, then by the import's instant. */
function currentImports(): Promise<ListImport[]> {
  const [first, ...others] = LIST_NAMES.map(newestOf);
  const besides = others.map((pipeline) => ({
    $unionWith: { coll: Imports.collection.name, pipeline },
  }));
  return Imports.aggregate<ListImport>([...(first ?? []), ...besides]);
}

function newestOf(list: ListName): [PipelineStage.Match, PipelineStage.Sort, PipelineStage.Limit] {
  const newest = { listDate: -1, at: -1 } as const;
  return [{ $match: { list, state: 'complete' } }, { $sort: newest }, { $limit: 1 }];
}

async function completeImport(wanted: ListToImport): Promise<ListImport | undefined> {
  const { list, listDate, sha256 } = wanted;
  const filter = { list, listDate, sha256, state: 'complete' } as const;
  return (await Imports.findOne(filter).lean<ListImport>()) ?? undefined;
}

/** Writes the rows under a new import that nobody reads yet. */
async function stage({ rows, ...about }: ListToImport): Promise<ListImport> {
  const importId = randomUUID();
  const rowCount = rows.length;
  const staged: ListImport = { _id: importId, ...about, rowCount, state: 'staging' };
  await Imports.create(staged);
  for (let start = 0; start < rows.length; start += ROWS_A_WRITE) {
    const chunk = rows.slice(start, start + ROWS_A_WRITE).map((row) => ({ ...row, importId }));
    await Rows.insertMany(chunk, { ordered: false, lean: true });
  }
  return staged;
}

async function completeStaged(tx: Tx, { _id, list }: ListImport): Promise<ListImport> {
  const complete = await Imports.findOneAndUpdate(
    { _id, state: 'staging' },
    { $set: { state: 'complete' } },
    { returnDocument: 'after', session: tx },
  ).lean<ListImport>();
  if (complete === null)
    throw new Overtaken(`Another import of the list ${list} overtook this one.`);
  return complete;
}

/** Marks each unfinished import before deleting its rows, so that it can no longer become current. */
async function sweepUnfinished(list: ListName): Promise<void> {
  await Imports.updateMany({ list, state: 'staging' }, { $set: { state: 'swept' } });
  const swept = await Imports.find({ list, state: 'swept' }).lean<ListImport[]>();
  for (const { _id } of swept) {
    await Rows.deleteMany({ importId: _id });
    await Imports.deleteOne({ _id });
  }
}
