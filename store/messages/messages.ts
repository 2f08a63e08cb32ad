/**
 * What accounts were told, each message once under an id that follows from what it tells: whatever is done again after a
 * crash is the same message. How it was sent by mail and as a text message stands with it.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import type { MessageKindName } from '../../policy/messages/kinds';
import type { Instant } from '../../policy/kernel/time';
import { contentHash } from '../kernel/canonical';
import { MOST_COUNTED, pageByKey, type PageAsked } from '../kernel/pages';

/** How a message goes out besides being read here. */
export interface Sending {
  readonly to: string;
  readonly state: 'due' | 'refused' | 'sent';
  /** Not before. */
  readonly due: Instant;
  readonly tries: number;
  readonly sentAt?: Instant;
  /** What whoever took it, or did not, has said. */
  readonly answer?: string;
}

export interface Mailing extends Sending {
  /** The mail of the day that it is part of. */
  readonly digest?: string;
}

export interface Message {
  /** The instant of what it tells, and its hash: so that ids are in the order of time. */
  readonly _id: string;
  readonly account: string;
  readonly kind: MessageKindName;
  /** The record that it is about, by its name on the trail. */
  readonly subject: string;
  readonly at: Instant;
  readonly title: string;
  readonly text: string;
  readonly dueAt?: Instant | undefined;
  /** Until its reader has seen it. */
  readonly unread?: true;
  readonly readAt?: Instant;
  readonly mail?: Mailing;
  readonly sms?: Sending;
}

/** A message before it has its id. */
export type Draft = Omit<Message, '_id' | 'readAt' | 'unread'> & {
  /** What it tells of: the same told to the same account is one message. */
  readonly source: string;
};

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<Message>(
  {
    _id: String,
    account: required,
    kind: required,
    subject: required,
    at: required,
    title: required,
    text: required,
    dueAt: String,
    unread: Boolean,
    readAt: String,
    mail: Mixed,
    sms: Mixed,
  },
  { collection: 'messages', versionKey: false, minimize: false },
);
schema.index({ account: 1, _id: -1 });
schema.index(
  { account: 1, _id: -1 },
  { name: 'unread', partialFilterExpression: { unread: true } },
);
schema.index({ subject: 1, _id: 1 });
schema.index(
  { account: 1, 'mail.digest': 1, _id: 1 },
  { partialFilterExpression: { 'mail.digest': { $exists: true } } },
);
for (const way of ['mail', 'sms'] as const)
  schema.index(
    { [`${way}.due`]: 1, _id: 1 },
    { name: `${way}_due`, partialFilterExpression: { [`${way}.state`]: 'due' } },
  );
const Messages = mongoose.model<Message>('Message', schema);

/** The same told to the same account has the same id. */
export function messageId({ source, account, kind, at }: Draft): string {
  return `${at}-${contentHash({ source, account, kind }).slice(0, 24)}`;
}

/** Puts messages on record; one that is there already stays as it is, sent or read. */
export async function keepMessages(messages: readonly Omit<Message, 'readAt'>[]): Promise<number> {
  if (messages.length === 0) return 0;
  const { upsertedCount } = await Messages.collection.bulkWrite(
    messages.map(({ _id, ...message }) => ({
      updateOne: {
        filter: { _id: _id as never },
        update: { $setOnInsert: { ...message, unread: true } },
        upsert: true,
      },
    })),
    { ordered: false, ignoreUndefined: true },
  );
  return upsertedCount;
}

export interface MessageQuery {
  readonly unread?: boolean | undefined;
  /** Id of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A bounded page of an account's messages, the latest first. */
export async function messagesOf(account: string, query: MessageQuery): Promise<Message[]> {
  const { unread, after, limit } = query;
  const filter: QueryFilter<Message> = {
    account,
    ...(unread === true && { unread: true }),
    ...(after !== undefined && { _id: { $lt: after } }),
  };
  return Messages.find(filter).sort({ _id: -1 }).limit(Math.min(limit, 200)).lean<Message[]>();
}

/** How many an account has not read; at most 1000. */
export async function unreadOf(account: string): Promise<number> {
  return Messages.countDocuments({ account, unread: true }, { limit: MOST_COUNTED });
}

/** Marks messages of the account as read; without ids, all that were told until `at`. Answers how many were not. */
export async function markRead(
  account: string,
  at: Instant,
  ids?: readonly string[],
): Promise<number> {
  const which = ids === undefined ? { $lte: `${at}~` } : { $in: [...ids] };
  const { modifiedCount } = await Messages.updateMany(
    { account, unread: true, _id: which },
    { $set: { readAt: at }, $unset: { unread: 1 } },
  );
  return modifiedCount;
}

/** What was told about a record, oldest first; a bounded page. */
export function messagesAbout(subject: string, page: PageAsked): Promise<Message[]> {
  return pageByKey(Messages, { subject }, page);
}

export type Way = 'mail' | 'sms';

/** What is to be sent by now, the longest due first. */
export async function messagesDue(way: Way, at: Instant, limit: number): Promise<Message[]> {
  return Messages.find({ [`${way}.state`]: 'due', [`${way}.due`]: { $lte: at } })
    .sort({ [`${way}.due`]: 1, _id: 1 })
    .limit(limit)
    .lean<Message[]>();
}

/** The messages of one mail of the day, oldest first: as many as are told in it, and how many there are, at most 1000. */
export async function messagesInDigest(
  account: string,
  digest: string,
  limit: number,
): Promise<{ readonly messages: Message[]; readonly count: number }> {
  const filter = { account, 'mail.digest': digest };
  const messages = await Messages.find(filter).sort({ _id: 1 }).limit(limit).lean<Message[]>();
  return { messages, count: await Messages.countDocuments(filter, { limit: MOST_COUNTED }) };
}

/** What became of sending a message by a way; of the mail of a day, all that are part of it. */
export async function keepSending(
  way: Way,
  { _id, account, mail }: Message,
  set: Partial<Pick<Sending, 'answer' | 'due' | 'sentAt' | 'state'>>,
): Promise<void> {
  const members = Object.entries(set).map(([name, value]) => [`${way}.${name}`, value]);
  const isDigest = way === 'mail' && mail?.digest !== undefined;
  await Messages.updateMany(isDigest ? { account, 'mail.digest': mail.digest } : { _id }, {
    $set: Object.fromEntries(members) as object,
    $inc: { [`${way}.tries`]: 1 },
  });
}
