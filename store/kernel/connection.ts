/** The one connection to MongoDB and the one way to write: transactions with majority write concern. */
import mongoose, { type ClientSession, type mongo } from 'mongoose';

const DURABLE: mongo.TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
  maxCommitTimeMS: 10_000,
};

mongoose.set('strict', 'throw');
mongoose.set('strictQuery', 'throw');
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** Connects, and creates every collection and index, so that no invariant is ever missing. */
export async function connectStore(uri: string): Promise<void> {
  await mongoose.connect(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: 10_000,
    maxPoolSize: 50,
    ignoreUndefined: true,
  });
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection();
    await model.ensureIndexes();
  }
}

export async function disconnectStore(): Promise<void> {
  await mongoose.disconnect();
}

/** True while the primary answers; what `/readyz` asks. */
export async function storeAnswers(): Promise<boolean> {
  const database = mongoose.connection.db;
  if (database === undefined) return false;
  return database.command({ ping: 1 }).then(
    () => true,
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
  return mongoose.connection
    .getClient()
    .withSession((session) => session.withTransaction(() => work(session), DURABLE));
}
