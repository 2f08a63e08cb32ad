/**
 * How long the demo's days must be on this machine: the clock runs on while people act, so an act that
 * belongs into a period has to fit into it, however busy the machine is with other things.
 */
import { createHash } from 'node:crypto';
import type { CivilDate } from '../../policy/kernel/time';
import { daysBetween } from '../../policy/kernel/time';
import { LONGEST_DAY_MS } from './options';

const PROBE_MS = 300;
const CHUNK = new Uint8Array(256 * 1024);
/** More is not foreseen by a look that short: the first scene that is late tells it better. */
const MOST_CROWDED = 4;
const ROUND_MS = 100;

/**
 * How many times longer work takes than the processor needs for it: 1 on a quiet machine, about 2 where
 * as much again wants to run. It says nothing of how fast the processor is.
 */
export async function crowding(): Promise<number> {
  const began = performance.now();
  const before = process.cpuUsage();
  for (;;) {
    createHash('sha256').update(CHUNK).digest();
    await new Promise(setImmediate);
    const { user, system } = process.cpuUsage(before);
    const cpuMs = (user + system) / 1_000;
    if (cpuMs >= PROBE_MS) return Math.max(1, (performance.now() - began) / cpuMs);
  }
}

/** The standard day, longer where the machine has other things to do. */
export function dayOn(crowded: number, standardMs: number): number {
  return rounded(standardMs * Math.min(crowded, MOST_CROWDED));
}

/** What was to be done by the end of a civil day, and was not. */
export interface Late {
  readonly what: string;
  /** The civil days on which it began, by which it had to be done, and on which it was not done yet. */
  readonly from: CivilDate;
  readonly last: CivilDate;
  readonly today: CivilDate;
  readonly dayMs: number;
}

/** A day by which it would have been done in time, and some more. */
export function longerDay({ from, last, today, dayMs }: Late): number {
  const had = Math.max(1, daysBetween(from, last) + 1);
  const took = daysBetween(from, today) + 1;
  return Math.min(LONGEST_DAY_MS, rounded(dayMs * Math.max(2, (1.5 * took) / had)));
}

const rounded = (ms: number): number => Math.ceil(ms / ROUND_MS) * ROUND_MS;
