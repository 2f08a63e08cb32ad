/** The trail of a record (Arts. 18, 19), a page at a time, as every address that shows one answers it. */
import type { Request } from 'express';
import type { z } from 'zod';
import { trailOf, type TrailEntry, type TrailHead } from '../store/trail/trail';
import { read } from './schemas/reading';
import { trailQuery } from './schemas/requests';

export interface TrailPage {
  readonly head: TrailHead;
  readonly entries: readonly TrailEntry[];
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: number;
}

/** Throws a problem that names the field where the query is not one. */
export async function trailPage(
  request: Request,
  subject: string,
  { trail: head }: { readonly trail: TrailHead },
): Promise<TrailPage> {
  return pageOfTrail(read(trailQuery, request.query, 'query'), subject, head);
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
