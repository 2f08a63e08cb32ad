/** Reading of Art. 17: who belongs to the meeting of a year (Arts. 10(5), 17(4)), as the bureau has named them. */
import mongoose from 'mongoose';
import { repeatedAt } from '../../policy/kernel/repeats';
import type { Instant } from '../../policy/kernel/time';
import { refusal, refuseAll } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';

export interface MeetingMember {
  readonly account: string;
  readonly name: string;
}

export interface MembersOfYear {
  /** The year. */
  readonly _id: number;
  readonly members: readonly MeetingMember[];
  readonly since: Instant;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<MembersOfYear>(
  {
    _id: Number,
    members: { type: [{ _id: false, account: required, name: required }], required: true },
    since: required,
  },
  { collection: 'meeting-members', versionKey: false },
);
const Members = mongoose.model<MembersOfYear>('MeetingMembers', schema);

/** Throws `Refused` (`validation`) for one named twice. */
export function checkMeetingMembers(members: readonly MeetingMember[]): void {
  refuseAll(
    repeatedAt(members.map(({ account }) => account)).map((at) =>
      refusal('member-repeated', { member: members[at]?.account ?? '' }, `members[${at}].account`),
    ),
  );
}

/** A year's members are named anew as a whole; the proposals keep who they were before. */
export async function nameMeetingMembers(
  tx: Tx,
  year: number,
  members: readonly MeetingMember[],
  since: Instant,
): Promise<void> {
  await Members.updateOne(
    { _id: year },
    { $set: { members, since } },
    { session: tx, upsert: true },
  );
}

export async function meetingMembersOf(year: number, tx?: Tx): Promise<MembersOfYear | undefined> {
  const found = await Members.findById(year, null, tx ? { session: tx } : {}).lean<MembersOfYear>();
  return found ?? undefined;
}
