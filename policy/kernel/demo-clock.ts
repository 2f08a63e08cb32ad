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
  /** From when days last otherwise, so that people can work in them. Known from the beginning: no clock is ever changed. */
  readonly slows?: { readonly from: Instant; readonly dayMs: number };
}

/** How many times faster than real time civil time passes at the beginning; 1 without a demo. */
export function speedOf(demo: DemoClock | undefined): number {
  return demo === undefined ? 1 : DAY_MS / demo.dayMs;
}

/** A stretch of time through which days last alike: a moment of it in both times. */
interface Stretch {
  readonly civilMs: number;
  readonly realMs: number;
  readonly speed: number;
}

function stretches(demo: DemoClock): { readonly fast: Stretch; readonly slow?: Stretch } {
  const { slows, startsAt, startedAtMs } = demo;
  const fast = { civilMs: msOf(startsAt), realMs: startedAtMs, speed: speedOf(demo) };
  if (slows === undefined) return { fast };
  const civilMs = msOf(slows.from);
  const realMs = startedAtMs + (civilMs - fast.civilMs) / fast.speed;
  return { fast, slow: { civilMs, realMs, speed: DAY_MS / slows.dayMs } };
}

/** Civil time, in ms since the epoch, at a moment of real time; the same without a demo. */
export function civilMsAt(demo: DemoClock | undefined, realMs: number): number {
  if (demo === undefined) return realMs;
  const { fast, slow } = stretches(demo);
  const now = slow !== undefined && realMs > slow.realMs ? slow : fast;
  return now.civilMs + (realMs - now.realMs) * now.speed;
}

/** Real time at a moment of civil time, both in ms since the epoch. */
export function realMsAt(demo: DemoClock | undefined, civilMs: number): number {
  if (demo === undefined) return civilMs;
  const { fast, slow } = stretches(demo);
  const then = slow !== undefined && civilMs > slow.civilMs ? slow : fast;
  return then.realMs + (civilMs - then.civilMs) / then.speed;
}
