/**
 * What is typed to find a record: the beginning of its number or of a name, or a whole code. Each is found by an index of
 * its own; the middle of a name is not, for no index has it.
 */
import type { QueryFilter } from 'mongoose';

/** Where a kind of record has codes and names. Each needs an index that begins with it. */
export interface Searched {
  readonly codes?: readonly string[];
  readonly names?: readonly string[];
}

/** To be put beside the other members of a filter; nothing where nothing is searched for. */
export function searchFilter<T>(
  text: string | undefined,
  { codes = [], names = [] }: Searched,
): QueryFilter<T> {
  if (text === undefined) return {};
  const begins = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  const places = [
    { _id: begins },
    ...codes.map((code) => ({ [code]: text })),
    ...names.map((name) => ({ [name]: begins })),
  ];
  return { $and: [{ $or: places }] };
}
