/**
 * Arts. 16(3) and 20: who leads, owns, controls or set up which entity, and from which day to which. A
 * relation keeps every statement made about it, by a party or by a file that staff imported, and is read
 * by the newest; nothing is overwritten. Persons are known by a keyed hash (`person-keys.ts`).
 */
import mongoose from 'mongoose';
import {
  entityOf,
  TIES,
  type DatedRelation,
  type HolderKey,
} from '../../policy/relations/dated-relations';
import { invariant } from '../../policy/kernel/invariant';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { inTransaction, type Tx } from '../kernel/connection';

/** What was said of a relation, by whom. */
interface Statement {
  readonly source: 'declared' | 'imported';
  /** Number of the case it was declared with, or id of the import. */
  readonly reference: string;
  readonly at: Instant;
  /** The party whose application declared it. */
  readonly by?: Uscc;
  readonly to?: CivilDate;
  readonly basisPoints?: number;
}

export type StoredRelation = Omit<DatedRelation, 'to' | 'basisPoints' | 'source'> & {
  /** Holder, held, tie and first day: what makes a relation this one. */
  readonly _id: string;
  /** Append-only, oldest first. */
  readonly statements: readonly Statement[];
  /** When a file last stated it; absent where none has. */
  readonly importedAt?: Instant;
};

const required = { type: String, required: true };
const statementSchema = new mongoose.Schema<Statement>(
  {
    source: { ...required, enum: ['declared', 'imported'] },
    reference: required,
    at: required,
    by: String,
    to: String,
    basisPoints: Number,
  },
  { _id: false },
);
const schema = new mongoose.Schema<StoredRelation>(
  {
    _id: String,
    holder: required,
    holderName: required,
    held: required,
    heldName: required,
    tie: { ...required, enum: TIES },
    from: required,
    statements: { type: [statementSchema], required: true },
    importedAt: String,
  },
  { collection: 'relations', versionKey: false },
);
schema.index({ held: 1, tie: 1, holder: 1, importedAt: 1 });
schema.index({ holder: 1, tie: 1 });
export const RelationModel = mongoose.model<StoredRelation>('Relation', schema);

export interface RelationImport {
  /** The first characters of the file's hash: the same file again is the same import. */
  readonly _id: string;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly rowCount: number;
  /** Account of who imports it. */
  readonly by: string;
  readonly at: Instant;
  /** What a staging import states is read by nobody. */
  readonly state: 'staging' | 'complete';
}

const importSchema = new mongoose.Schema<RelationImport>(
  {
    _id: String,
    sha256: required,
    rowCount: { type: Number, required: true },
    by: required,
    at: required,
    state: { ...required, enum: ['staging', 'complete'] },
  },
  { collection: 'relation-imports', versionKey: false },
);
importSchema.index({ state: 1 });
const Imports = mongoose.model<RelationImport>('RelationImport', importSchema);

const ROWS_A_TRANSACTION = 2_000;
const HASH_LENGTH = 16;

export interface RelationsToImport {
  readonly sha256: string;
  readonly rows: readonly DatedRelation[];
  readonly by: string;
  readonly at: Instant;
}

/** Stores it by transactions of bounded size; nobody reads it yet. One that broke off is taken up by the same file. */
export async function stageRelations(file: RelationsToImport): Promise<RelationImport> {
  const started = await startImport(file);
  if (started.state === 'complete') return started;
  const { _id: reference, at } = started;
  for (let start = 0; start < file.rows.length; start += ROWS_A_TRANSACTION) {
    const rows = file.rows.slice(start, start + ROWS_A_TRANSACTION);
    // Taken up again later, it is only then known of: the gates ask for what is new to them.
    await inTransaction((tx) => state(tx, rows, { source: 'imported', reference, at }, file.at));
  }
  return started;
}

/** Its statements count from now on. */
export async function completeRelations(tx: Tx, { _id }: RelationImport): Promise<RelationImport> {
  return Imports.findByIdAndUpdate(
    _id,
    { $set: { state: 'complete' } },
    { returnDocument: 'after', session: tx },
  )
    .orFail()
    .lean<RelationImport>();
}

async function startImport({ sha256, rows, by, at }: RelationsToImport): Promise<RelationImport> {
  const staged = { sha256, rowCount: rows.length, by, at, state: 'staging' };
  const started = await Imports.findOneAndUpdate(
    { _id: sha256.slice(0, HASH_LENGTH) },
    { $setOnInsert: staged },
    { upsert: true, returnDocument: 'after' },
  ).lean<RelationImport>();
  invariant(started.rowCount === rows.length, `import ${started._id} has other rows`);
  return started;
}

/** States relations anew or for the first time. The same statement again changes nothing. */
export async function state(
  tx: Tx,
  relations: readonly DatedRelation[],
  about: Pick<Statement, 'source' | 'reference' | 'at' | 'by'>,
  importedAt = about.at,
): Promise<void> {
  if (relations.length === 0) return;
  await RelationModel.collection.bulkWrite(
    relations.map(({ to, basisPoints, holderName, heldName, source: _, ...relation }) => ({
      updateOne: {
        filter: { _id: idOf(relation) as never },
        update: {
          $setOnInsert: relation,
          $set: { holderName, heldName },
          ...(about.source === 'imported' && { $max: { importedAt } }),
          $addToSet: {
            statements: {
              ...about,
              ...(to !== undefined && { to }),
              ...(basisPoints !== undefined && { basisPoints }),
            },
          },
        },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
}

/** What makes a relation this one. */
export function idOf({
  holder,
  held,
  tie,
  from,
}: Pick<DatedRelation, 'holder' | 'held' | 'tie' | 'from'>) {
  return `${holder} ${held} ${tie} ${from}`;
}

type Tie = DatedRelation['tie'];

/** How far up and how wide a chain of owners is followed; beyond, a reviewer has to look. */
const LEVELS = 6;
const MOST_ENTITIES = 5_000;

/**
 * Who leads, owns, controls or set up these entities, level by level up the entities among them, and what the
 * entities set up themselves. Nearly always one question, by indexes.
 */
export async function relationsAbove(entities: readonly Uscc[]): Promise<DatedRelation[]> {
  const holders = entities.map((uscc) => `entity:${uscc}` as const);
  const found = await RelationModel.find({
    $or: [{ held: { $in: [...entities] } }, { holder: { $in: holders }, tie: 'founder' }],
  }).lean<StoredRelation[]>();
  const seen = new Set(entities);
  let level = found;
  for (let height = 1; height < LEVELS && seen.size < MOST_ENTITIES; height += 1) {
    const above = entitiesAbove(level).filter((uscc) => !seen.has(uscc));
    if (above.length === 0) break;
    above.forEach((uscc) => seen.add(uscc));
    level = await RelationModel.find({ held: { $in: above } }).lean<StoredRelation[]>();
    found.push(...level);
  }
  if (found.length === 0) return [];
  const unfinished = await unfinishedImports();
  const relations = new Map(found.map((one) => [one._id, one]));
  return [...relations.values()].flatMap((one) => asStated(one, unfinished));
}

function entitiesAbove(relations: readonly Pick<StoredRelation, 'holder'>[]): Uscc[] {
  return [...new Set(relations.flatMap(({ holder }) => entityOf(holder) ?? []))];
}

const ENTITY = 'entity:';

/**
 * Of these entities those of whom a file has stated something since, and those with an entity above them, of whom
 * it may have. One question by indexes, nearly always answered by nothing.
 */
export async function newlyImported(
  entities: readonly Uscc[],
  since: Instant,
): Promise<ReadonlySet<Uscc>> {
  const holders = entities.map((uscc) => `${ENTITY}${uscc}` as const);
  const importedAt = { $gt: since };
  const found = await RelationModel.find(
    {
      $or: [
        { held: { $in: [...entities] }, holder: { $gte: ENTITY, $lt: 'entity;' } as never },
        { held: { $in: [...entities] }, importedAt },
        { holder: { $in: holders }, tie: 'founder', importedAt },
      ],
    },
    { _id: 0, held: 1, holder: 1 },
  ).lean<Pick<StoredRelation, 'held' | 'holder'>[]>();
  return new Set([...found.map(({ held }) => held), ...entitiesAbove(found)]);
}

/** The relations as one question sees them: every answer leaves out the same unfinished imports. */
export interface RelationsReader {
  /** Relations to these entities, from whoever leads, owns, controls or set them up. */
  to(held: readonly Uscc[], ties?: readonly Tie[]): Promise<DatedRelation[]>;
  /** Relations of these holders to whatever they lead, own, control or set up. */
  of(holders: readonly HolderKey[], ties?: readonly Tie[]): Promise<DatedRelation[]>;
}

export function readRelations(): RelationsReader {
  const asked = unfinishedImports();
  const found = async (filter: object): Promise<DatedRelation[]> => {
    const [stored, unfinished] = await Promise.all([
      RelationModel.find(filter).lean<StoredRelation[]>(),
      asked,
    ]);
    return stored.flatMap((relation) => asStated(relation, unfinished));
  };
  const among = (values: readonly string[]) => ({ $in: [...values] });
  return {
    to: async (held, ties = TIES) =>
      held.length === 0 ? [] : found({ held: among(held), tie: among(ties) }),
    of: async (holders, ties = TIES) =>
      holders.length === 0 ? [] : found({ holder: among(holders), tie: among(ties) }),
  };
}

/** Imports whose statements nobody reads yet. */
export async function unfinishedImports(): Promise<ReadonlySet<string>> {
  const staging = await Imports.find({ state: 'staging' }, { _id: 1 }).lean<{ _id: string }[]>();
  return new Set(staging.map(({ _id }) => _id));
}

/**
 * The relation by the newest statement that counts: a file's before the parties', and of these the newest of each, so
 * that nobody's word hides another's. None where no statement counts.
 */
export function asStated(
  { holder, holderName, held, heldName, tie, from, statements }: StoredRelation,
  unfinished: ReadonlySet<string>,
): DatedRelation[] {
  const counting = statements.filter(({ reference }) => !unfinished.has(reference));
  const imported = counting.findLast(({ source }) => source === 'imported');
  const newest = imported
    ? [imported]
    : [...new Map(counting.map((one) => [one.by, one])).values()];
  return newest.map(({ to, basisPoints, source: kind, reference, at, by }) => ({
    holder,
    holderName,
    held,
    heldName,
    tie,
    from,
    source: { kind, reference, at, ...(by !== undefined && { by }) },
    ...(to !== undefined && { to }),
    ...(basisPoints !== undefined && { basisPoints }),
  }));
}
