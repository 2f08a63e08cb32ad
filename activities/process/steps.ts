/**
 * What the service does on a record by itself, step by step: each is thought out on the record as it stands, and written
 * only if it still stands so.
 */
import {
  byId,
  subjectOf,
  type ActResult,
  type IdOf,
  type Process,
  type StateOf,
} from '../../policy/acts/act';
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import type { Tx } from '../../store/kernel/connection';
import { SERVICE, type TrailHead } from '../../store/trail/trail';
import type { ActOn } from './record';

/** One act of the service, and what belongs into its transaction. */
export interface ServiceStep<R> extends ActResult {
  readonly act: string;
  readonly reason: string;
  readonly write: (tx: Tx) => Partial<R> | Promise<Partial<R>>;
}

/** A process and how its records are read and written. */
export interface Stepping<P extends Process, R> {
  readonly process: P;
  readonly find: (id: IdOf<P>) => Promise<R | null>;
  readonly actOn: ActOn<P, R>;
}

interface TrailRecord {
  readonly trail: TrailHead;
}

/** Somebody decided in between: the step is to be thought out anew. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** More than can follow on one another: steps that do not end are a fault of the code. */
const MOST_STEPS = 100;

/**
 * Does what is due of a record, one after the other, until nothing is. `due` answers how the next is written, by what it
 * hands the record of the transaction to: that goes on only with the record that was looked at.
 */
export async function untilNothingIsDue<R extends TrailRecord>(
  look: () => Promise<R>,
  due: (record: R) => Promise<Write<R> | undefined> | Write<R> | undefined,
): Promise<R> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const seen = await look();
    const write = await due(seen);
    if (write === undefined) return seen;
    const asSeen = (now: R | null): R => {
      if (now?.trail.hash !== seen.trail.hash) throw new Superseded();
      return now;
    };
    await write(asSeen).catch((error: unknown) => {
      if (!(error instanceof Superseded)) throw error;
    });
  }
  invariant(false, 'there is no end of what is due');
}

export type Write<R> = (asSeen: (now: R | null) => R) => Promise<unknown>;

/** The same for a process of rows, by acts of the service. */
export function stepByStep<
  P extends Process,
  R extends TrailRecord & { readonly state: StateOf<P> },
>(
  { process, find, actOn }: Stepping<P, R>,
  id: IdOf<P>,
  at: Instant,
  due: (record: R) => Promise<ServiceStep<R> | undefined> | ServiceStep<R> | undefined,
): Promise<R> {
  const named = byId(process, id);
  const subject = subjectOf(process, id);
  const look = async (): Promise<R> => {
    const record = await find(id);
    invariant(record !== null, `there is no ${subject}`);
    return record;
  };
  return untilNothingIsDue(look, async (record) => {
    const step = await due(record);
    if (step === undefined) return undefined;
    const { act, reason, result, about, write } = step;
    const key = `${subject}/service/${record.trail.length}`;
    const entry = { ...named, key, at, by: SERVICE, channel: 'service', act, reason } as const;
    return (asSeen) =>
      actOn(entry, async (found, tx) => {
        const now = asSeen(found);
        const set = await write(tx);
        const state = set.state ?? now.state;
        const told = { act, state, result, ...(about !== undefined && { about }) };
        return { set, answer: { ...named, ...told } };
      });
  });
}
