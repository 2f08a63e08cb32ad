/** How a list is read on from where its last page ended. */
import type { Instant } from '../../policy/kernel/time';

/** What comes after a record in a list that begins with the newest. */
export function olderThan(from: { readonly _id: string; readonly at: Instant } | null): object {
  if (from === null) return {};
  return { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from._id } }] };
}
