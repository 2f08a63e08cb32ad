/**
 * The clock of a process. In the service it is Temporal's own. A demo clock, which only the embedded
 * stack hands in, lets a civil day pass in a few milliseconds; the periods keep their numbers.
 */
import { condition } from '@temporalio/workflow';
import { instantOf, msOf, type Instant } from '../policy/kernel/time';

const DAY_MS = 86_400_000;

export interface DemoClock {
  /** Real time, in ms since the epoch, at which the demo's time began. */
  readonly startedAtMs: number;
  /** The demo's time at that moment. */
  readonly startsAt: Instant;
  /** How many real milliseconds one civil day lasts. */
  readonly dayMs: number;
}

export interface Clock {
  now(): Instant;
  /** Waits until the instant is reached (false) or `changed` holds (true). Without an instant, only for the change. */
  until(instant: Instant | undefined, changed: () => boolean): Promise<boolean>;
}

export function clockOf(demo?: DemoClock): Clock {
  const speed = demo === undefined ? 1 : DAY_MS / demo.dayMs;
  const nowMs = (): number =>
    demo === undefined ? Date.now() : msOf(demo.startsAt) + (Date.now() - demo.startedAtMs) * speed;
  return {
    now: () => instantOf(Math.floor(nowMs())),
    until: async (instant, changed) => {
      if (instant === undefined) {
        await condition(changed);
        return true;
      }
      const left = Math.ceil((msOf(instant) - nowMs()) / speed);
      return left <= 0 ? changed() : condition(changed, left);
    },
  };
}
