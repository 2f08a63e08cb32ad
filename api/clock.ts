/**
 * The instant at which reference data are written, and the clock that the processes are started with.
 * Both are the machine's, unless the embedded stack plays a demo in which days pass faster.
 */
import { civilMsAt, type DemoClock } from '../policy/kernel/demo-clock';
import { instantOf, type Instant } from '../policy/kernel/time';

/** The instant now, in the demo's time where there is a demo. */
export function nowOf(demo: DemoClock | undefined): () => Instant {
  return () => instantOf(Math.floor(civilMsAt(demo, Date.now())));
}
