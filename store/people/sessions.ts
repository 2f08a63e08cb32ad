/**
 * Sessions of browsers: who has logged in, until when, and by what the identity platform is asked again. The cookie
 * holds the secret; here is its hash, and what only that secret opens.
 */
import mongoose from 'mongoose';

/** What the platform narrows the account to. */
interface Limits {
  readonly roles?: readonly string[];
  readonly districts?: readonly string[];
  readonly parties?: readonly string[];
}

export interface Session {
  /** Hash of the secret in the cookie. */
  readonly _id: string;
  readonly account: string;
  readonly limits: Limits;
  /** The person at the platform, and the session there. */
  readonly subject: string;
  readonly platformSession?: string;
  /** Tokens of the platform, which only the secret in the cookie opens. */
  readonly sealed: string;
  /** As what the person has chosen to act. */
  readonly actingAs?: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  /** Nobody is seen for so long: it is over. */
  readonly idleUntil: Date;
  /** It is over however busy it is. */
  readonly endsAt: Date;
  /** From then on the platform must be asked again. */
  readonly provenUntil: Date;
  /** Until then one process is asking it. */
  readonly leasedUntil?: Date;
  readonly address?: string;
  readonly agent?: string;
}

const required = { type: String, required: true };
const moment = { type: Date, required: true };
const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<Session>(
  {
    _id: String,
    account: required,
    limits: { type: Mixed, required: true },
    subject: required,
    platformSession: String,
    sealed: required,
    actingAs: String,
    startedAt: moment,
    seenAt: moment,
    idleUntil: moment,
    endsAt: moment,
    provenUntil: moment,
    leasedUntil: Date,
    address: String,
    agent: String,
  },
  { collection: 'sessions', versionKey: false, minimize: false },
);
schema.index({ idleUntil: 1 }, { expireAfterSeconds: 0 });
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
schema.index({ account: 1, startedAt: 1 });
schema.index({ subject: 1 });
schema.index({ platformSession: 1 }, { sparse: true });
const Sessions = mongoose.model<Session>('Session', schema);

/** The server removes what is over once a minute only. */
const open = (now: Date) => ({ idleUntil: { $gt: now }, endsAt: { $gt: now } });

export async function openSession(session: Session): Promise<void> {
  await Sessions.create(session);
}

export async function sessionById(id: string, now: Date): Promise<Session | null> {
  return Sessions.findOne({ _id: id, ...open(now) }).lean<Session>();
}

/** The person was seen. */
export async function seen(id: string, seenAt: Date, idleUntil: Date): Promise<void> {
  await Sessions.updateOne({ _id: id }, { $set: { seenAt, idleUntil } });
}

/** For one process alone the right to ask the platform again; null where another has it, or has done it. */
export async function lease(
  id: string,
  { now, soon, until }: { readonly now: Date; readonly soon: Date; readonly until: Date },
): Promise<Session | null> {
  const isFree = [{ leasedUntil: { $exists: false } }, { leasedUntil: { $lte: now } }];
  return Sessions.findOneAndUpdate(
    { _id: id, ...open(now), provenUntil: { $lte: soon }, $or: isFree },
    { $set: { leasedUntil: until } },
    { returnDocument: 'after' },
  ).lean<Session>();
}

/** What the platform has said. Null where the session has ended meanwhile. */
export async function renew(
  id: string,
  said: Pick<Session, 'limits' | 'provenUntil' | 'sealed'>,
): Promise<Session | null> {
  return Sessions.findOneAndUpdate(
    { _id: id },
    { $set: said, $unset: { leasedUntil: 1 } },
    { returnDocument: 'after' },
  ).lean<Session>();
}

/** The platform gave no answer: another may ask. */
export async function endLease(id: string): Promise<void> {
  await Sessions.updateOne({ _id: id }, { $unset: { leasedUntil: 1 } });
}

export async function chooseActing(id: string, actingAs: string): Promise<void> {
  await Sessions.updateOne({ _id: id }, { $set: { actingAs } });
}

/** The open ones of an account, the newest first. */
export async function sessionsOf(account: string, now: Date, limit = 50): Promise<Session[]> {
  return Sessions.find({ account, ...open(now) })
    .sort({ startedAt: -1 })
    .limit(limit)
    .lean<Session[]>();
}

/** How many it has ended. */
export async function endSessions(
  which:
    | Pick<Session, '_id'>
    | Pick<Session, '_id' | 'account'>
    | Pick<Session, 'subject'>
    | { readonly platformSession: string },
): Promise<number> {
  const { deletedCount } = await Sessions.deleteMany({ ...which });
  return deletedCount;
}
