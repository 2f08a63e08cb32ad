/**
 * The instant at which reference data are written, and the clock that the processes are started with.
 * Both are the machine's, unless the embedded stack plays a demo in which days pass faster.
 */
import { instantOf, msOf, type Instant } from '../policy/kernel/time';
import type { CaseInput } from '../workflows/messages';

export type DemoClock = NonNullable<CaseInput['clock']>;

const DAY_MS = 86_400_000;

/** The instant now, in the demo's time where there is a demo. */
export function nowOf(demo: DemoClock | undefined): () => Instant {
  if (demo === undefined) return () => instantOf(Date.now());
  const speed = DAY_MS / demo.dayMs;
  return () => instantOf(Math.floor(msOf(demo.startsAt) + (Date.now() - demo.startedAtMs) * speed));
}
