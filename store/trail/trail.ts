/**
 * The audit trail: one append-only, hash-chained list of acts for each case and each round
 * (Arts. 18, 19, 21). An entry is written in the transaction of the act it tells of, never alone.
 */
import mongoose from 'mongoose';
import { MOST } from '../../policy/kernel/limits';
import type { Instant } from '../../policy/kernel/time';
import { messageOf } from '../../policy/messages/kinds';
import type { Actor } from '../../policy/model/nouns';
import { within, type Tx } from '../kernel/connection';
import { intoOutbox } from '../messages/outbox';
import {
  CANONICAL_FORM,
  hashAsRead,
  storedForm,
  storedHash,
  type CanonicalForm,
} from '../kernel/canonical';
import { noteDocumentsDue } from './document-dues';

/** Who acted: a person, the service itself (a timer, a batch), or whoever operates it, by a command. */
export type By =
  | Actor
  | { readonly id: 'service'; readonly role: 'service' }
  | { readonly id: string; readonly role: 'operator' };
export const SERVICE: By = { id: 'service', role: 'service' };

/**
 * How the act arrived. An `api` caller has been identified; a `signal` only claims who it is; the
 * `service` acts by the clock or carries out an act that people decided.
 */
export type Channel = 'api' | 'signal' | 'service';

/** Who, without from where. */
export function withoutAddress({ address: _address, ...by }: By & { address?: string }): By {
  return by;
}

export interface TrailEntry {
  /** Idempotency key of the act. */
  readonly _id: string;
  /** Number of the case or id of the round. */
  readonly subject: string;
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  readonly by: By;
  readonly channel: Channel;
  readonly identity: 'verified' | 'claimed' | 'service';
  /** What was done, in the words of the decision or event: `decidePreliminaryReview`, `overdue`. */
  readonly act: string;
  /** Step of the procedure, such as `17(3)`. */
  readonly step: string;
  readonly reason: string;
  /** What was decided, as the process received it. */
  readonly answer: unknown;
  readonly previous: string;
  /** How the entry was written before it was hashed; entries of before RFC 8785 say nothing. */
  readonly form?: CanonicalForm;
  readonly hash: string;
}

export type TrailDraft = Omit<TrailEntry, 'form' | 'hash' | 'identity' | 'previous' | 'sequence'>;

/** The end of a subject's chain; kept on the subject itself, so that two writers collide there. */
export interface TrailHead {
  readonly length: number;
  readonly hash: string;
}
export const EMPTY_TRAIL: TrailHead = { length: 0, hash: '' };

const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<TrailEntry>(
  {
    _id: String,
    subject: { type: String, required: true },
    sequence: { type: Number, required: true },
    at: { type: String, required: true },
    by: { type: Mixed, required: true },
    channel: { type: String, required: true, enum: ['api', 'signal', 'service'] },
    identity: { type: String, required: true, enum: ['verified', 'claimed', 'service'] },
    act: { type: String, required: true },
    step: { type: String, required: true },
    reason: String,
    answer: Mixed,
    previous: String,
    form: String,
    hash: { type: String, required: true },
  },
  { collection: 'trail', versionKey: false, minimize: false },
);
schema.index({ subject: 1, sequence: 1 }, { unique: true });
const Trail = mongoose.model<TrailEntry>('Trail', schema);

const IDENTITY = { api: 'verified', signal: 'claimed', service: 'service' } as const;

/** Appends one entry after `head` and returns the new head. */
export async function appendTrail(tx: Tx, head: TrailHead, draft: TrailDraft): Promise<TrailHead> {
  const entry = chained(head, draft);
  await insertTrail(tx, [entry]);
  return headAt(entry);
}

/**
 * The entry that follows `head`, not yet written: the one place where an entry gets its form, so that what is hashed
 * is what the database will give back. The address is what the API saw; what a signal claims of it is left out.
 */
export function chained(head: TrailHead, draft: TrailDraft): TrailEntry {
  const content = storedForm({
    ...draft,
    by: draft.channel === 'signal' ? withoutAddress(draft.by) : draft.by,
    sequence: head.length + 1,
    identity: IDENTITY[draft.channel],
    previous: head.hash,
    form: CANONICAL_FORM,
  });
  return { ...content, hash: storedHash(content) };
}

/** The hash that an entry of this content has; undefined where no entry of ours has such a content. */
export function entryHash({ hash: _hash, ...content }: TrailEntry): string | undefined {
  return hashAsRead(content, content.form);
}

/** The end of the chain once this entry is written. */
export function headAt({ sequence, hash }: TrailEntry): TrailHead {
  return { length: sequence, hash };
}

/** Writes entries, of one subject each, in one command, and notes what they leave: official documents, and what is to be told. */
export async function insertTrail(tx: Tx, entries: readonly TrailEntry[]): Promise<void> {
  await Trail.collection.insertMany(entries as never, { session: tx });
  await noteDocumentsDue(tx, entries);
  const told = entries.filter((entry) => messageOf(entry) !== undefined);
  await intoOutbox(
    tx,
    told.map(({ _id }) => ({ _id, of: 'act' })),
  );
}

/** Which of these acts have been recorded before. */
export async function recordedKeys(keys: readonly string[], tx: Tx): Promise<ReadonlySet<string>> {
  const found = await Trail.collection
    .find({ _id: { $in: keys as never } }, { session: tx, projection: { _id: 1 } })
    .toArray();
  return new Set(found.map(({ _id }) => String(_id)));
}

/** The entry of an act that has been recorded before, or null. */
export async function recordedAct(key: string, tx?: Tx): Promise<TrailEntry | null> {
  return (await Trail.collection.findOne({ _id: key as never }, within(tx))) as TrailEntry | null;
}

/** The first keys, in their order, that begin with a word. */
export async function keysFrom(word: string, limit: number): Promise<string[]> {
  const filter = { _id: { $gte: word, $lt: `${word}\uffff` } as never };
  const found = await Trail.collection
    .find(filter, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => String(_id));
}

/** How many lines of an act over many cases are in: each is an act on its case, keyed `act/case`. */
export async function linesCarriedOut(act: string): Promise<number> {
  const found = await keysFrom(`${act}/`, 2 * MOST.cases);
  return new Set(found.map((key) => key.slice(act.length + 1).split('/')[0])).size;
}

/** Of each act that has moved a subject, oldest first, these members of its answer; a note moves nothing. */
export async function answersOf<A extends { readonly no: string }>(
  subject: A['no'],
  members: readonly (keyof A & string)[],
): Promise<A[]> {
  const projection = Object.fromEntries(members.map((member) => [`answer.${member}`, 1]));
  const entries = await Trail.collection
    .find<{ answer: A }>({ subject, 'answer.no': subject }, { projection })
    .sort({ sequence: 1 })
    .toArray();
  return entries.map(({ answer }) => answer);
}

/** Key of what somebody did on a subject at an instant. */
export async function entryKey(
  subject: string,
  { act, at, by }: { readonly act: string; readonly at: Instant; readonly by: string },
  tx: Tx,
): Promise<string | undefined> {
  const found = await Trail.findOne({ subject, act, at, 'by.id': by } as never, { _id: 1 })
    .session(tx)
    .lean<Pick<TrailEntry, '_id'>>();
  return found?._id;
}

/** A bounded page of one subject's trail, oldest first. */
export async function trailOf(subject: string, after = 0, limit = 200): Promise<TrailEntry[]> {
  return Trail.find({ subject, sequence: { $gt: after } })
    .sort({ sequence: 1 })
    .limit(Math.min(limit, 200))
    .lean<TrailEntry[]>();
}

/** Names the first entry of a page that does not follow from the one before it, or undefined. */
export function brokenEntry(
  entries: readonly TrailEntry[],
  head = EMPTY_TRAIL,
): string | undefined {
  let { length, hash } = head;
  for (const entry of entries) {
    length += 1;
    const whole =
      entry.sequence === length && entry.previous === hash && entryHash(entry) === entry.hash;
    if (!whole) return entry._id;
    ({ hash } = entry);
  }
  return undefined;
}
