/** What a process makes of an activity that a programming error has ended: it says so, and goes on. */
import { isCancellation, log, rootCause } from '@temporalio/workflow';

/** Its error, told to the log; a cancellation is none and goes its way. */
export interface Broken {
  readonly broken: string;
  /** The cases whose lines broke off, where others were done. */
  readonly cases?: readonly string[];
}

/** Runs `work`; what breaks it is answered, not thrown. */
export async function orBroken<T>(what: string, work: () => Promise<T>): Promise<Broken | T> {
  try {
    return await work();
  } catch (error) {
    if (isCancellation(error)) throw error;
    const broken = rootCause(error) ?? String(error);
    log.error('An act broke off', { what, broken });
    return { broken };
  }
}

export function isBroken(outcome: unknown): outcome is Broken {
  return typeof outcome === 'object' && outcome !== null && 'broken' in outcome;
}
