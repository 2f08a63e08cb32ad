/**
 * The arithmetic of a clock by which civil days pass faster, for demonstrations only. Every period keeps
 * its number; only the real time that a day takes is another.
 */
import { msOf, type Instant } from './time';

const DAY_MS = 86_400_000;

export interface DemoClock {
  /** Real time, in ms since the epoch, at which the demo's time began. */
  readonly startedAtMs: number;
  /** The demo's time at that moment. */
  readonly startsAt: Instant;
  /** How many real milliseconds one civil day lasts. */
  readonly dayMs: number;
}

/** How many times faster than real time civil time passes; 1 without a demo. */
export function speedOf(demo: DemoClock | undefined): number {
  return demo === undefined ? 1 : DAY_MS / demo.dayMs;
}

/** Civil time, in ms since the epoch, at a moment of real time; the same without a demo. */
export function civilMsAt(demo: DemoClock | undefined, realMs: number): number {
  if (demo === undefined) return realMs;
  return msOf(demo.startsAt) + (realMs - demo.startedAtMs) * speedOf(demo);
}
