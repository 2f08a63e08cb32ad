/**
 * Who has a case open: a note of an account on a case, written again while the page is open and gone soon after it is closed. It
 * says who is at it so that two clerks do not do the same work; it decides nothing, and is on no trail.
 */
import mongoose from 'mongoose';
import type { CaseDecisionName } from '../../policy/case/decisions';
import type { Role } from '../../policy/model/nouns';

/** Whoever has not been heard of for so long has gone. */
export const PRESENT_MS = 30_000;
/** So many are told of. */
const MOST_OTHERS = 10;

export interface Presence {
  readonly account: string;
  readonly role: Role;
  /** The act whose form is open. */
  readonly form?: CaseDecisionName | undefined;
}

interface PresenceRecord extends Presence {
  readonly _id: string;
  readonly no: string;
  /** Machine time: the note fades by it. */
  readonly at: Date;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<PresenceRecord>(
  {
    _id: String,
    no: required,
    account: required,
    role: required,
    form: String,
    at: { type: Date, required: true },
  },
  { collection: 'presences', versionKey: false },
);
schema.index({ no: 1, at: 1 });
schema.index({ at: 1 }, { expireAfterSeconds: PRESENT_MS / 1_000 });
const Presences = mongoose.model<PresenceRecord>('Presence', schema);

/** Notes that somebody is at a case, and answers who else is. */
export async function presentAt(
  no: string,
  { account, role, form }: Presence,
): Promise<readonly Presence[]> {
  const at = new Date();
  const note = { no, account, role, at };
  const noted =
    form === undefined ? { $set: note, $unset: { form: 1 } } : { $set: { ...note, form } };
  await Presences.updateOne({ _id: `${no}/${account}` }, noted, { upsert: true });
  const since = new Date(at.getTime() - PRESENT_MS);
  return Presences.find({ no, at: { $gt: since }, account: { $ne: account } })
    .sort({ account: 1 })
    .limit(MOST_OTHERS)
    .select({ _id: 0, account: 1, role: 1, form: 1 })
    .lean<Presence[]>();
}
