/**
 * Seals over the trails (Arts. 18, 19, 21): at intervals the ends of all trails that have grown are put under
 * one hash, and each seal names the one before. A trail that somebody rewrites with all its hashes no longer
 * ends where its seals say; and one chain for everything is written once a day, not with every act.
 */
import mongoose, { type ClientSession } from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import { CANONICAL_FORM, contentHash, hashAsRead } from '../kernel/canonical';
import { inTransaction, type Tx } from '../kernel/connection';
import { leastKey, Ordered } from '../kernel/in-step';
import { merkleProof, merkleRoot, type ProofStep } from './merkle';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import { headsIn } from './trail-heads';
import type { TrailHead } from '../trail/trail';

export interface Seal {
  /** 1, 2, 3 … without gaps. */
  readonly _id: number;
  readonly at: Instant;
  /** How many trails have grown since the seal before. */
  readonly subjects: number;
  /** Merkle root over the lines of their heads, in the order of the subjects. */
  readonly root: string;
  readonly previous: string;
  readonly hash: string;
}

/** Where a trail ended when it was sealed. */
export interface SealedHead extends TrailHead {
  readonly _id: string;
  readonly seal: number;
  readonly subject: string;
}

const required = { type: String, required: true };
const number = { type: Number, required: true };
const sealSchema = new mongoose.Schema<Seal>(
  { _id: Number, at: required, subjects: number, root: required, previous: String, hash: required },
  { collection: 'seals', versionKey: false },
);
const Seals = mongoose.model<Seal>('Seal', sealSchema);

const headSchema = new mongoose.Schema<SealedHead>(
  { _id: String, seal: number, subject: required, length: number, hash: required },
  { collection: 'sealed-heads', versionKey: false },
);
headSchema.index({ subject: 1, seal: 1 });
headSchema.index({ seal: 1, subject: 1 });
const SealedHeads = mongoose.model<SealedHead>('SealedHead', headSchema);

/** The hash that a seal of this content has; undefined where no seal has such a content. */
export function sealHashOf({
  hash: _hash,
  ...content
}: Omit<Seal, 'hash'> & { hash?: string }): string | undefined {
  return hashAsRead(content, CANONICAL_FORM);
}

/** A sealed head as it goes into the root. */
export function lineOf({ subject, length, hash }: Omit<SealedHead, '_id' | 'seal'>): string {
  return `${subject} ${length} ${hash}`;
}

const HEADS_A_WRITE = 1_000;

/**
 * Seals every trail that has grown since the last seal, all as they stood at one instant. Of two at once one
 * fails, for a number is given once. Memory grows with the trails that have grown; `read` hears of each subject.
 */
export async function takeSeal(at: Instant, read: () => void = () => undefined): Promise<Seal> {
  const { last, heads } = await asOfNow((session) => unsealed(session, read));
  const content = {
    _id: (last?._id ?? 0) + 1,
    at,
    subjects: heads.length,
    root: merkleRoot(heads.map(lineOf)),
    previous: last?.hash ?? '',
  };
  const seal = { ...content, hash: contentHash(content) };
  await inTransaction((tx) => write(tx, seal, heads));
  return seal;
}

type Head = Omit<SealedHead, '_id' | 'seal'>;

async function write(tx: Tx, seal: Seal, heads: readonly Head[]): Promise<void> {
  await Seals.collection.insertOne(seal as never, { session: tx });
  for (let start = 0; start < heads.length; start += HEADS_A_WRITE) {
    const rows = heads
      .slice(start, start + HEADS_A_WRITE)
      .map((head) => ({ _id: `${seal._id}/${head.subject}`, seal: seal._id, ...head }));
    await SealedHeads.collection.insertMany(rows as never, { session: tx });
  }
}

async function unsealed(
  session: ClientSession,
  read: () => void,
): Promise<{ readonly last: Seal | undefined; readonly heads: readonly Head[] }> {
  const sealed = await sealedHeadsIn(session);
  const keepers = await headsIn(session);
  const heads: Head[] = [];
  for (;;) {
    const subject = leastKey(sealed, ...keepers);
    if (subject === undefined) break;
    read();
    const before = (await sealed.take(subject)).at(-1);
    for (const keeper of keepers) {
      for (const { head } of await keeper.take(subject)) {
        if (head.hash !== (before?.hash ?? '')) heads.push({ subject, ...head });
      }
    }
  }
  let last: Seal | undefined;
  for await (const seal of sealsIn(session)) last = seal;
  return { last, heads };
}

/** All seals, oldest first. */
export function sealsIn(session: ClientSession): AsyncIterable<Seal> {
  return rowsIn<Seal>(session, 'seals', { sort: { _id: 1 } });
}

/** What each trail was sealed at, in the order of the subjects, oldest seal first. */
export async function sealedHeadsIn(
  session: ClientSession,
  subject?: string,
): Promise<Ordered<SealedHead>> {
  const filter = subject === undefined ? {} : { subject };
  const rows = rowsIn<SealedHead>(session, 'sealed-heads', {
    filter,
    sort: { subject: 1, seal: 1 },
  });
  return Ordered.of(rows, (row) => row.subject);
}

/** The heads under one seal, in the order in which they went into its root. */
export async function headsUnder(session: ClientSession, seal: number): Promise<SealedHead[]> {
  const rows = rowsIn<SealedHead>(session, 'sealed-heads', {
    filter: { seal },
    sort: { seal: 1, subject: 1 },
  });
  return collected(rows);
}

/** That a trail stood at this end under this seal, shown without the other trails. */
export interface SealProof {
  readonly seal: Seal;
  readonly length: number;
  readonly hash: string;
  readonly proof: readonly ProofStep[];
}

/** Every seal of one trail with its proof, oldest first. */
export async function sealProofsOf(session: ClientSession, subject: string): Promise<SealProof[]> {
  const own = await (await sealedHeadsIn(session, subject)).take(subject);
  const numbers = new Set(own.map(({ seal }) => seal));
  const proofs: SealProof[] = [];
  for await (const seal of sealsIn(session)) {
    if (!numbers.has(seal._id)) continue;
    const heads = await headsUnder(session, seal._id);
    const index = heads.findIndex((head) => head.subject === subject);
    const { length, hash } = heads[index] as SealedHead;
    proofs.push({ seal, length, hash, proof: merkleProof(heads.map(lineOf), index) });
  }
  return proofs;
}

export async function collected<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
