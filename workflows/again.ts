/**
 * One run of a Schedule that looks many times. Whoever opens the list of processes in Temporal looks for cases, and a run
 * for each look would bury them. A run ends after a while, so that its history stays short and the next one runs by the
 * code of then.
 */
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { Instant } from '../policy/kernel/time';
import { clockOf } from './clock';
import { pause } from './summaries';

export interface Looks {
  readonly everySeconds: number;
  readonly most: number;
}

export interface AgainInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
  /** Once where it is not told. */
  readonly looks?: Looks;
}

const ONCE: Looks = { everySeconds: 0, most: 1 };

/** @returns what the last look found */
export async function again<T>(
  { clock, looks = ONCE }: AgainInput,
  look: (at: Instant) => Promise<T>,
): Promise<T> {
  const now = () => clockOf(clock).now();
  let found = await look(now());
  for (let left = looks.most - 1; left > 0; left -= 1) {
    await pause(looks.everySeconds * 1_000, `${looks.everySeconds}秒后再次查看`);
    found = await look(now());
  }
  return found;
}
