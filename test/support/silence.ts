/** A store that answers no write for a while, as during the election of a new primary. */
import mongoose from 'mongoose';

/** Holds back every write of the run's mongod for as long as `meanwhile` takes. */
export async function silently(meanwhile: () => Promise<unknown>): Promise<void> {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error('The database is not connected.');
  await db.admin().command({ fsync: 1, lock: true });
  try {
    await meanwhile();
  } finally {
    await db.admin().command({ fsyncUnlock: 1 });
  }
}
