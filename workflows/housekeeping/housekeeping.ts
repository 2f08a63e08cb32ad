/**
 * What is looked after once a day, whoever forgot it: leftovers of callers that went away, periods under a
 * calendar that came with a deploy, processes that have missed what is on record, and the seal over the trails.
 */
import { patched } from '@temporalio/workflow';
import type { Sealed } from '../../activities/housekeeping/seal-trails';
import type { Swept } from '../../activities/housekeeping/sweep-leftovers';
import { batch } from '../activity-options';
import { clockOf } from '../clock';

export interface Housekept extends Swept {
  /** Cases whose periods were counted anew. */
  readonly recounted: number;
  /** Acts that processes had missed and were told of. */
  readonly told: number;
  /** The day's seal; absent in a run from before trails were sealed. */
  readonly sealed?: Sealed;
}

export async function housekeeping(): Promise<Housekept> {
  const at = clockOf().now();
  const [swept, recounted, told] = await Promise.all([
    batch.sweepLeftovers(),
    batch.recountKnownYears({ at }),
    batch.tellWhatWasMissed(),
  ]);
  const sealed = patched('trail-seals') ? await batch.sealTrails({ at }) : undefined;
  return { ...swept, recounted, told, ...(sealed !== undefined && { sealed }) };
}
