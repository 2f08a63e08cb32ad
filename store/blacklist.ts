/** The dated bans of Art. 20: a ban in force is a record, judged by its dates and never by a timer. */
import mongoose from 'mongoose';
import type { DatedBan } from '../policy/articles/art-14-voucher';
import type { Uscc } from '../policy/model';

const required = { type: String, required: true };
const schema = new mongoose.Schema<DatedBan>(
  {
    uscc: required,
    from: required,
    to: required,
    kind: { ...required, enum: ['voucher', 'support'] },
    cite: required,
  },
  { collection: 'blacklist', versionKey: false },
);
schema.index({ uscc: 1, kind: 1, from: 1 }, { unique: true });
export const Blacklist = mongoose.model<DatedBan>('Ban', schema);

/** Every ban on record of these parties, also one that has run out. */
export async function bansOn(usccs: readonly Uscc[]): Promise<DatedBan[]> {
  return Blacklist.find({ uscc: { $in: [...usccs] } }).lean<DatedBan[]>();
}
