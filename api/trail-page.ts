/** The trail of a record (Arts. 18, 19), a page at a time, as every address that shows one answers it. */
import type { z } from 'zod';
import { trailOf, type TrailEntry, type TrailHead } from '../store/trail/trail';
import type { trailQuery } from './schemas/requests';

export interface TrailPage {
  readonly head: TrailHead;
  readonly entries: readonly TrailEntry[];
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: number;
}

export async function pageOfTrail(
  { after, limit }: z.output<typeof trailQuery>,
  subject: string,
  head: TrailHead,
): Promise<TrailPage> {
  const entries = await trailOf(subject, after, limit);
  const last = entries.at(-1)?.sequence ?? after;
  return { head, entries, ...(last < head.length && { next: last }) };
}
