/** How a list is read on from where its last page ended. */
import type { Model, QueryFilter } from 'mongoose';
import type { Instant } from '../../policy/kernel/time';

/** As many entries as a page has at most. */
const MOST_A_PAGE = 200;

/** Above it nobody counts on. */
export const MOST_COUNTED = 1_000;

/** Which page of a list in the order of its keys. */
export interface PageAsked {
  /** Key of the last one of the page before. */
  readonly after?: string | undefined;
  /** 200 at most. */
  readonly limit: number;
}

/** A bounded page of what a filter finds, in the order of the keys; `shown` tells which members are read, where not all. */
export async function pageByKey<T extends { readonly _id: string }, S = T>(
  model: Model<T>,
  filter: QueryFilter<T>,
  { after, limit }: PageAsked,
  shown: Readonly<Record<string, 0 | 1>> = {},
): Promise<S[]> {
  const from = after === undefined ? {} : ({ _id: { $gt: after } } as QueryFilter<T>);
  return model
    .find({ ...filter, ...from }, shown)
    .sort({ _id: 1 })
    .limit(Math.max(1, Math.min(limit, MOST_A_PAGE)))
    .lean<S[]>();
}

/** What comes after a record in a list that begins with the newest. */
export function olderThan(from: { readonly _id: string; readonly at: Instant } | null): object {
  if (from === null) return {};
  return { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from._id } }] };
}
