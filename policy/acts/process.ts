/**
 * Where a process around one record stands, whatever the record is: a payment order, a sanction, a filing. What it
 * waits for and when it is to look again comes from the record; the process itself decides nothing.
 */
import type { Instant } from '../kernel/time';
import type { Role } from '../model/nouns';

/** Whose turn it is, and until when. */
export interface ProcessWait {
  readonly name: string;
  readonly role: Role | 'service';
  readonly since: Instant;
  /** Instant the wait is due; absent where its calendar year is missing. */
  readonly dueAt?: Instant;
  readonly missingYear?: number;
}

export interface ProcessStanding {
  /** The article that it is about now, such as `20`. */
  readonly step: string;
  readonly waits: readonly ProcessWait[];
  /** When the clock itself brings something: a reminder, the end of a period. Absent: only a decision does. */
  readonly nextAt?: Instant;
  /** Whether nothing can follow any more. */
  readonly over: boolean;
}

/** A decision as it reaches the activity that records it; `D` is the decisions of its process by name. */
export interface ProcessAct<D, N extends keyof D & string = keyof D & string> {
  /** Idempotency key. */
  readonly key: string;
  readonly at: Instant;
  readonly name: N;
  readonly message: D[N];
}
