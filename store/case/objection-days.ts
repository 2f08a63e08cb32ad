/**
 * How many objections a person has raised on a day, to cases and to units: one document, so that of two raised at once
 * the second meets a write conflict and is counted anew.
 */
import mongoose from 'mongoose';
import type { CivilDate } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';

interface ObjectionDay {
  /** `<day>/<person>`. */
  readonly _id: string;
  readonly raised: number;
  /** By the machine's own clock: the database drops the document long after the day is over. */
  readonly countedAt: Date;
}

const schema = new mongoose.Schema<ObjectionDay>(
  {
    _id: String,
    raised: { type: Number, required: true },
    countedAt: { type: Date, required: true, expires: '30d' },
  },
  { collection: 'objection-days', versionKey: false },
);
const Days = mongoose.model<ObjectionDay>('ObjectionDay', schema);

/** Counts one more of the person's day. Throws `Refused` (`objections-too-many-today`) where it would be above `most`. */
export async function countObjectionOn(
  tx: Tx,
  { person, day, most }: { person: string; day: CivilDate; most: number },
): Promise<void> {
  const { raised } = await Days.findOneAndUpdate(
    { _id: `${day}/${person}` },
    { $inc: { raised: 1 }, $setOnInsert: { countedAt: new Date() } },
    { upsert: true, returnDocument: 'after', session: tx },
  )
    .orFail()
    .lean<ObjectionDay>();
  if (raised > most) throw new Refused(refusal('objections-too-many-today', { raised: most }));
}
