/**
 * What the service does on a record by itself, step by step: each is thought out on the record as it stands, and written
 * only if it still stands so.
 */
import {
  byId,
  subjectOf,
  type ActResult,
  type AnswerOf,
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

interface Stepped<P extends Process> {
  readonly trail: TrailHead;
  readonly state: StateOf<P>;
}

/** Somebody decided in between: the step is to be thought out anew. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** More than can follow on one another: steps that do not end are a fault of the code. */
const MOST_STEPS = 100;

/** Does one step after the other, each on the record that the one before left, until none is due. */
export async function stepByStep<P extends Process, R extends Stepped<P>>(
  stepping: Stepping<P, R>,
  id: IdOf<P>,
  at: Instant,
  due: (record: R) => Promise<ServiceStep<R> | undefined> | ServiceStep<R> | undefined,
): Promise<R> {
  const subject = subjectOf(stepping.process, id);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const record = await stepping.find(id);
    invariant(record !== null, `there is no ${subject}`);
    const step = await due(record);
    if (step === undefined) return record;
    await taken(stepping, id, { at, seen: record.trail, step }).catch((error: unknown) => {
      if (!(error instanceof Superseded)) throw error;
    });
  }
  invariant(false, `${subject} has no end of what is due`);
}

function taken<P extends Process, R extends Stepped<P>>(
  { process, actOn }: Stepping<P, R>,
  id: IdOf<P>,
  {
    at,
    seen,
    step,
  }: { readonly at: Instant; readonly seen: TrailHead; readonly step: ServiceStep<R> },
): Promise<AnswerOf<P>> {
  const { act, reason, result, about, write } = step;
  const key = `${subjectOf(process, id)}/service/${seen.length}`;
  const entry = {
    ...byId(process, id),
    key,
    at,
    by: SERVICE,
    channel: 'service',
    act,
    reason,
  } as const;
  return actOn(entry, async (now, tx) => {
    if (now?.trail.hash !== seen.hash) throw new Superseded();
    const set = await write(tx);
    const state = set.state ?? now.state;
    const told = { act, state, result, ...(about !== undefined && { about }) };
    return { set, answer: { ...byId(process, id), ...told } };
  });
}
