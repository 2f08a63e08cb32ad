/** The one connection to MongoDB and the one way to write: transactions with majority write concern. */
import mongoose, { type ClientSession, type mongo } from 'mongoose';

const DURABLE: mongo.TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
};

mongoose.set('strict', 'throw');
mongoose.set('strictQuery', 'throw');
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** How long a commit may take; nothing where the process waits as long as it takes. */
let commitMs: number | undefined;

/** What bounds every question to the store. */
export interface Patience {
  /** How long a server may be silent, and how long it may work on one question; without it, as long as it takes. */
  readonly answerMs?: number;
}

/** Of a process whose callers wait: a store that hangs is told within seconds, also where it keeps its connections. */
export const ANSWERING: Patience = { answerMs: 10_000 };

/**
 * Connects, and creates every collection and index, so that no invariant is ever missing. An index may take longer
 * to build than any question may take, so they are created before the process becomes impatient.
 */
export async function connectStore(uri: string, patience: Patience = {}): Promise<void> {
  await connect(uri, {});
  await Promise.all(Object.values(mongoose.models).map(prepared));
  if (patience.answerMs === undefined) return;
  await mongoose.disconnect();
  await connect(uri, patience);
}

/** Its collection and its indexes, all of them by one command: each by one of its own takes twice as long. */
async function prepared(model: mongoose.Model<unknown>): Promise<void> {
  const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }));
  await model.createCollection();
  if (indexes.length > 0)
    await model.collection.createIndexes(indexes as unknown as mongo.IndexDescription[]);
}

/** Connects without changing anything and without waiting: where no server is there, each question says so in time. */
export async function connectToRead(uri: string): Promise<void> {
  await connect(uri, { answerMs: READING_MS }).catch(() => undefined);
}
const READING_MS = 5_000;

/** The driver's own limit for a whole question, `timeoutMS`, does nothing in this version of it. */
async function connect(uri: string, { answerMs }: Patience): Promise<void> {
  mongoose.set('maxTimeMS', answerMs);
  commitMs = answerMs;
  mongoose.set('bufferTimeoutMS', answerMs ?? 10_000);
  await mongoose.connect(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: answerMs ?? 10_000,
    connectTimeoutMS: 5_000,
    maxPoolSize: 50,
    ignoreUndefined: true,
    ...(answerMs !== undefined && { socketTimeoutMS: answerMs }),
  });
}

/** For a library that writes what is no record of ours. */
export interface StoreClient {
  readonly client: mongo.MongoClient;
  readonly database: string;
}

export function storeClient(): StoreClient {
  const { connection } = mongoose;
  return { client: connection.getClient(), database: connection.name };
}

export async function disconnectStore(): Promise<void> {
  await mongoose.disconnect();
}

/** Whether there is a primary; what `/readyz` asks. A server that hangs does not answer for long. */
export async function primaryAnswers(): Promise<boolean> {
  const database = mongoose.connection.db;
  if (database === undefined) return false;
  const hello = database.command({ hello: 1 }, { readPreference: 'primary' });
  return hello.then(
    ({ isWritablePrimary }) => isWritablePrimary === true,
    () => false,
  );
}

/** An open transaction; every write of the store takes one. */
export type Tx = ClientSession;

/** The options of a question asked within a transaction, or of one by itself. */
export function within(tx: Tx | undefined): { readonly session?: Tx } {
  return tx === undefined ? {} : { session: tx };
}

/**
 * Runs `work` in one transaction. The driver repeats it on a write conflict, so `work` must be free
 * of effects outside the database. Whatever `work` throws leaves nothing behind.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return mongoose.connection.getClient().withSession((session) =>
    session.withTransaction(() => work(session), {
      ...DURABLE,
      ...(commitMs !== undefined && { maxCommitTimeMS: commitMs }),
    }),
  );
}
