/** The trail of a record (Arts. 18, 19), a page at a time, as every address that shows one answers it. */
import type { z } from 'zod';
import { trailOf, type TrailEntry, type TrailHead } from '../store/trail/trail';
import type { trailQuery } from './schemas/requests';

export interface TrailPage<E = TrailEntry> {
  readonly head: TrailHead;
  readonly entries: readonly E[];
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: number;
}

/** What each act answered, the store has as it was written: the page of its operation says what it is. */
export async function pageOfTrail<E = TrailEntry>(
  { after, limit }: z.output<typeof trailQuery>,
  subject: string,
  head: TrailHead,
): Promise<TrailPage<E>> {
  const entries = await trailOf(subject, after, limit);
  const last = entries.at(-1)?.sequence ?? after;
  return {
    head,
    entries: entries as readonly unknown[] as readonly E[],
    ...(last < head.length && { next: last }),
  };
}
