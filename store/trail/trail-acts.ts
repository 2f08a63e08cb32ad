/**
 * Acts on a record that keeps its own trail and begins with its first act, such as a year's vouchers or a payment
 * order: the change, the entry and the answer in one transaction, and the same act again answers as it did.
 */
import type { Instant } from '../../policy/kernel/time';
import { inTransaction, type Tx } from '../kernel/connection';
import { keepChangedTurns, type Standing } from '../work/turns';
import {
  appendTrail,
  EMPTY_TRAIL,
  recordedAct,
  type By,
  type Channel,
  type TrailHead,
} from './trail';

export interface TrailAct {
  /** Idempotency key. */
  readonly key: string;
  readonly at: Instant;
  readonly by: By;
  readonly channel: Channel;
  readonly act: string;
  readonly reason: string;
}

/** What an act changes of its record, and what it answers. */
export interface RecordChange<R, A> {
  readonly set?: Partial<R>;
  readonly answer: A;
}

/** A record by its trail: how it is read, and how what changes of it is written. */
export interface OnTrail<R> {
  /** The record's name on the trail. */
  readonly subject: string;
  readonly step: string;
  readonly read: (tx: Tx) => Promise<R | null>;
  /** What the record waits for; absent where nobody is ever awaited on it. */
  readonly awaits?: (record: R) => Standing;
  readonly write: (
    tx: Tx,
    set: Partial<R> & { trail: TrailHead },
    isNew: boolean,
  ) => Promise<unknown>;
}

/** `work` is handed the record, or null for one that is not there yet, and adds the writes that belong to it. */
export async function actOnTrail<R extends { readonly trail: TrailHead }, A>(
  act: TrailAct,
  record: OnTrail<R>,
  work: (record: R | null, tx: Tx) => Promise<RecordChange<R, A>>,
): Promise<A> {
  return inTransaction((tx) => actOnTrailWithin(tx, act, record, work));
}

/** The same within a transaction that writes more. */
export async function actOnTrailWithin<R extends { readonly trail: TrailHead }, A>(
  tx: Tx,
  { key, at, by, channel, act, reason }: TrailAct,
  { subject, step, read, awaits, write }: OnTrail<R>,
  work: (record: R | null, tx: Tx) => Promise<RecordChange<R, A>>,
): Promise<A> {
  const before = await recordedAct(key, tx);
  if (before !== null) return before.answer as A;
  const record = await read(tx);
  const { set, answer } = await work(record, tx);
  const draft = { _id: key, subject, at, by, channel, act, step, reason, answer };
  const trail = await appendTrail(tx, record?.trail ?? EMPTY_TRAIL, draft);
  const change = { ...set, trail } as Partial<R> & { trail: TrailHead };
  await write(tx, change, record === null);
  if (awaits !== undefined) {
    const before = record === null ? undefined : awaits(record);
    // What an act sets of a new record does not name the record: it is read back.
    const after = record === null ? await read(tx) : { ...record, ...change };
    if (after !== null) await keepChangedTurns(tx, [[before, awaits(after)]]);
  }
  return answer;
}
