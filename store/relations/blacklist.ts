/**
 * Art. 20: the blacklist. A ban in force is a record, judged by its dates and never by a timer; one that has
 * run out or whose decision was revoked stays on record.
 */
import { VIOLATIONS } from '../../policy/words/vocabulary';
import mongoose from 'mongoose';
import { bindsOn, standsOn, type RecordedBan } from '../../policy/articles/art-20-reach';
import type { Ban } from '../../policy/articles/art-20-sanctions';
import type { CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { Tx } from '../kernel/connection';

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
    awaitsDelivery: Boolean,
    bindsFrom: String,
  },
  { collection: 'blacklist', versionKey: false },
);
schema.index({ uscc: 1, kind: 1, from: 1, decision: 1 }, { unique: true });
schema.index({ to: 1, uscc: 1, kind: 1, from: 1, decision: 1 });
schema.index({ decision: 1 });
export const Blacklist = mongoose.model<RecordedBan>('Ban', schema);

const PUBLISHED = { _id: 0 } as const;

/**
 * Records the bans of a decision; the same again change nothing. Two decisions of one day are two bans, and
 * revoking one leaves the other.
 */
export async function recordBans(tx: Tx, bans: readonly RecordedBan[]): Promise<void> {
  await Blacklist.bulkWrite(
    bans.map(({ uscc, kind, from, decision, ...content }) => {
      const filter = { uscc, kind, from, decision };
      return { updateOne: { filter, update: { $setOnInsert: content }, upsert: true } };
    }),
    { session: tx },
  );
}

/** The bans of a decision bind from its receipt; a corrected delivery moves that (reading of Art. 20). */
export async function bindBans(tx: Tx, decision: string, from: CivilDate): Promise<void> {
  await Blacklist.updateMany(
    { decision },
    { $set: { bindsFrom: from }, $unset: { awaitsDelivery: 1 } },
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

/** Whether another decision against a party stands on a day, delivered or not, as the transaction sees it. */
export async function decidedByAnother(
  tx: Tx,
  {
    uscc,
    decision,
    on,
  }: { readonly uscc: Uscc; readonly decision: string; readonly on: CivilDate },
): Promise<boolean> {
  const filter = { uscc, decision: { $ne: decision }, from: { $lte: on }, to: { $gte: on } };
  const found = await Blacklist.find(filter, PUBLISHED, { session: tx }).lean<RecordedBan[]>();
  return found.some((ban) => standsOn(ban, on));
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

/** Every ban of a kind that binds on a day: few, and on most days none. */
export async function allBinding(kind: Ban, on: CivilDate): Promise<RecordedBan[]> {
  const filter = { to: { $gte: on }, kind, from: { $lte: on } };
  const found = await Blacklist.find(filter, PUBLISHED).lean<RecordedBan[]>();
  return found.filter((ban) => bindsOn(ban, on));
}

/** Where a page of the blacklist begins: after this ban. */
export type BanPlace = Pick<RecordedBan, 'to' | 'uscc' | 'kind' | 'from' | 'decision'>;

/** A page of the bans that bind on a day, of one kind or of both, those that end first first. */
export async function bansInForce(
  on: CivilDate,
  limit: number,
  { after, kind }: { readonly after?: BanPlace | undefined; readonly kind?: Ban | undefined } = {},
): Promise<RecordedBan[]> {
  return Blacklist.find(
    {
      ...(kind !== undefined && { kind }),
      $and: [
        { to: { $gte: after?.to ?? on }, from: { $lte: on } },
        { $or: [{ revokedOn: { $exists: false } }, { revokedOn: { $gt: on } }] },
        { awaitsDelivery: { $ne: true } },
        { $or: [{ bindsFrom: { $exists: false } }, { bindsFrom: { $lte: on } }] },
        ...(after === undefined ? [] : [behind(after)]),
      ],
    },
    PUBLISHED,
  )
    .sort({ to: 1, uscc: 1, kind: 1, from: 1, decision: 1 })
    .limit(limit)
    .lean<RecordedBan[]>();
}

function behind({ to, uscc, kind, from, decision }: BanPlace): object {
  return {
    $or: [
      { to: { $gt: to } },
      { to, uscc: { $gt: uscc } },
      { to, uscc, kind: { $gt: kind } },
      { to, uscc, kind, from: { $gt: from } },
      { to, uscc, kind, from, decision: { $gt: decision } },
    ],
  };
}
