/** Reads of many records as of one instant, so that what is compared belongs together. */
import mongoose, { type ClientSession, type mongo } from 'mongoose';

/** Runs `work` on a session whose every read sees the database as of the first one. */
export async function asOfNow<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  return mongoose.connection.getClient().withSession({ snapshot: true }, work);
}

export interface Selection {
  readonly filter?: object;
  /** Of an index, so that nothing is sorted in memory. */
  readonly sort?: mongo.Sort;
  readonly fields?: readonly string[];
}

/** A batch is otherwise as large as a message may be, and several collections are read side by side. */
const ROWS_A_BATCH = 500;

/** Streams a collection within such a session, as the driver has it; in memory is one batch. */
export function rowsIn<T extends object>(
  session: ClientSession,
  collection: string,
  { filter = {}, sort = {}, fields = [] }: Selection = {},
): AsyncIterable<T> {
  const projection = Object.fromEntries(fields.map((field) => [field, 1]));
  return mongoose.connection
    .getClient()
    .db(mongoose.connection.name)
    .collection(collection)
    .find<T>(filter, {
      session,
      readConcern: { level: 'snapshot' },
      projection,
      // Bytes that are no text are read as U+FFFD, so that an audit names their record and goes on.
      enableUtf8Validation: false,
    })
    .sort(sort)
    .batchSize(ROWS_A_BATCH);
}
