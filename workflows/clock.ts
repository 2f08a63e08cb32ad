/**
 * The clock of a process. In the service it is Temporal's own. A demo clock, which only the embedded
 * stack hands in, lets a civil day pass in a few milliseconds; the periods keep their numbers.
 */
import { condition } from '@temporalio/workflow';
import { civilMsAt, realMsAt, type DemoClock } from '../policy/kernel/demo-clock';
import { instantOf, msOf, type Instant } from '../policy/kernel/time';
import { changedWithin } from './summaries';

export interface Clock {
  now(): Instant;
  /** How long until the instant, in ms of the machine; nothing or less once it is reached. */
  msUntil(instant: Instant): number;
  /**
   * Waits until the instant is reached (false) or `changed` holds (true). Without an instant, only for the change.
   * `summary` says in Chinese what is waited for.
   */
  until(instant: Instant | undefined, summary: string, changed: () => boolean): Promise<boolean>;
}

export function clockOf(demo?: DemoClock): Clock {
  const nowMs = (): number => civilMsAt(demo, Date.now());
  const msUntil = (instant: Instant): number =>
    Math.ceil(realMsAt(demo, msOf(instant)) - Date.now());
  return {
    now: () => instantOf(Math.floor(nowMs())),
    msUntil,
    until: async (instant, summary, changed) => {
      if (instant === undefined) {
        await condition(changed);
        return true;
      }
      const left = msUntil(instant);
      return left <= 0 ? changed() : changedWithin(left, summary, changed);
    },
  };
}
