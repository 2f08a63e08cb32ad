/**
 * Art. 17(7): answers of the bank that contradict its first one about a line. Two persons of finance say which
 * of them stands (reading of Art. 22): one proposes, another one says the same.
 */
import type { Instant } from '../kernel/time';

/** `first`: what is on record. `later`: the line was paid after all. */
export const STANDS = ['first', 'later'] as const;
export type Stands = (typeof STANDS)[number];

/** How far a contradiction has been looked into. */
export interface Resolution {
  /** What one person says stands, and the accounts that this counts for. */
  readonly proposed?: { readonly stands: Stands; readonly proposers: readonly string[] };
  /** What two persons say stands. */
  readonly resolved?: { readonly stands: Stands; readonly at: Instant };
}

export const isOpen = ({ resolved }: Resolution): boolean => resolved === undefined;
