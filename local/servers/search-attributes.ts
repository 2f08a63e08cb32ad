/** The search attributes that the servers must know before the first workflow starts. */
import type { SearchAttributes } from './temporal';

export function searchAttributes(): Promise<SearchAttributes> {
  return Promise.resolve({});
}
