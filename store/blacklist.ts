/**
 * Art. 20: the blacklist. A ban in force is a record, judged by its dates and never by a timer; one that has
 * run out or whose decision was revoked stays on record.
 */
import mongoose from 'mongoose';
import { bindsOn, VIOLATIONS, type RecordedBan } from '../policy/articles/art-20-reach';
import type { Ban } from '../policy/articles/art-20-sanctions';
import type { CivilDate } from '../policy/kernel/time';
import type { Uscc } from '../policy/model';
import type { Tx } from './connection';

const required = { type: String, required: true };
const schema = new mongoose.Schema<RecordedBan>(
  {
    uscc: required,
    name: required,
    party: { ...required, enum: ['enterprise', 'institution'] },
    kind: { ...required, enum: ['voucher', 'support'] },
    cause: { ...required, enum: Object.keys(VIOLATIONS) },
    violatedOn: required,
    from: required,
    to: required,
    decision: required,
    cite: required,
    revokedOn: String,
  },
  { collection: 'blacklist', versionKey: false },
);
schema.index({ uscc: 1, kind: 1, from: 1 }, { unique: true });
schema.index({ to: 1, uscc: 1, kind: 1, from: 1 });
schema.index({ decision: 1 });
export const Blacklist = mongoose.model<RecordedBan>('Ban', schema);

const PUBLISHED = { _id: 0 } as const;

/** Records the bans of a decision; the same again change nothing. */
export async function recordBans(tx: Tx, bans: readonly RecordedBan[]): Promise<void> {
  await Blacklist.bulkWrite(
    bans.map(({ uscc, kind, from, ...content }) => ({
      updateOne: { filter: { uscc, kind, from }, update: { $setOnInsert: content }, upsert: true },
    })),
    { session: tx },
  );
}

/** Ends the bans of a decision that no longer stands; nothing else ends one early (Art. 20). */
export async function revokeBans(tx: Tx, decision: string, on: CivilDate): Promise<void> {
  await Blacklist.updateMany(
    { decision, revokedOn: { $exists: false } },
    { $set: { revokedOn: on } },
    { session: tx },
  );
}

/** Every ban on record of these parties, also one that has run out or was revoked; by their first day. */
export async function bansOn(usccs: readonly Uscc[]): Promise<RecordedBan[]> {
  return Blacklist.find({ uscc: { $in: [...usccs] } }, PUBLISHED)
    .sort({ from: 1, kind: 1 })
    .lean<RecordedBan[]>();
}

/** The bans of these parties that bind on a day. */
export async function bansBinding(
  usccs: readonly Uscc[],
  kind: Ban,
  on: CivilDate,
): Promise<RecordedBan[]> {
  if (usccs.length === 0) return [];
  const filter = { uscc: { $in: [...usccs] }, kind, from: { $lte: on } };
  const found = await Blacklist.find(filter, PUBLISHED).lean<RecordedBan[]>();
  return found.filter((ban) => bindsOn(ban, on));
}

/** Where a page of the blacklist begins: after this ban. */
export type BanPlace = Pick<RecordedBan, 'to' | 'uscc' | 'kind' | 'from'>;

/** A page of the bans that bind on a day, those that end first first. */
export async function bansInForce(
  on: CivilDate,
  limit: number,
  after?: BanPlace,
): Promise<RecordedBan[]> {
  return Blacklist.find(
    {
      $and: [
        { to: { $gte: after?.to ?? on }, from: { $lte: on } },
        { $or: [{ revokedOn: { $exists: false } }, { revokedOn: { $gt: on } }] },
        ...(after === undefined ? [] : [behind(after)]),
      ],
    },
    PUBLISHED,
  )
    .sort({ to: 1, uscc: 1, kind: 1, from: 1 })
    .limit(limit)
    .lean<RecordedBan[]>();
}

function behind({ to, uscc, kind, from }: BanPlace): object {
  return {
    $or: [
      { to: { $gt: to } },
      { to, uscc: { $gt: uscc } },
      { to, uscc, kind: { $gt: kind } },
      { to, uscc, kind, from: { $gt: from } },
    ],
  };
}
