/**
 * What is still to be told: of which act on a trail, or which notice to a party. It is written in the transaction of what
 * it tells of, and taken out once the messages of it are on record: so no act is left untold, whatever breaks in between.
 */
import mongoose from 'mongoose';
import type { Tx } from '../kernel/connection';

export interface Outgoing {
  /** Key of the entry on the trail, or of the notice; of an assignment, the turn and the account. */
  readonly _id: string;
  readonly of: 'act' | 'assignment' | 'notice';
}

const schema = new mongoose.Schema<Outgoing>(
  { _id: String, of: { type: String, required: true, enum: ['act', 'assignment', 'notice'] } },
  { collection: 'outbox', versionKey: false },
);
const Outbox = mongoose.model<Outgoing>('Outgoing', schema);

/** In the caller's transaction; what stands there already stays. */
export async function intoOutbox(tx: Tx, told: readonly Outgoing[]): Promise<void> {
  if (told.length === 0) return;
  await Outbox.collection.bulkWrite(
    told.map(({ _id, of }) => ({
      updateOne: { filter: { _id: _id as never }, update: { $set: { of } }, upsert: true },
    })),
    { session: tx, ordered: false },
  );
}

/** A page of it, by key. */
export async function outgoing(after: string, limit: number): Promise<Outgoing[]> {
  return Outbox.find({ _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Outgoing[]>();
}

export async function outOfOutbox(ids: readonly string[]): Promise<void> {
  await Outbox.deleteMany({ _id: { $in: [...ids] } });
}
