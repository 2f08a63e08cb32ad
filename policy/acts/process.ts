/**
 * Where a process around one record stands, whatever the record is: a payment order, a sanction, a filing. What it
 * waits for and when it is to look again comes from the record; the process itself decides nothing.
 */
import type { Deadline } from '../calendar/deadline';
import type { Instant } from '../kernel/time';
import type { Role, Uscc } from '../model/nouns';
import type { ParameterValues } from '../parameters/parameters';

type PeriodId = {
  [Id in keyof ParameterValues]: ParameterValues[Id] extends number ? Id : never;
}[keyof ParameterValues];

/** What a process waits for, by name, in its row. */
export interface WaitRow {
  readonly zh: string;
  readonly role: Role | 'service';
  readonly cite: string;
  /** Working days; absent where something else dates the wait. */
  readonly period?: PeriodId;
}

/** Whose turn it is, and until when. */
export interface ProcessWait {
  readonly name: string;
  readonly role: Role | 'service';
  readonly since: Instant;
  /** Instant the wait is due; absent where its calendar year is missing. */
  readonly dueAt?: Instant;
  readonly missingYear?: number;
  /** Where it stands for several of one name and role: how many, of which the first is due then. */
  readonly count?: number;
}

/** A wait as the record of a process keeps it. */
export interface RecordWait<N extends string = string> extends ProcessWait {
  readonly name: N;
  /** Whom it waits for, where that is a party. */
  readonly party?: Uscc;
  readonly deadline?: Deadline;
  readonly remindedAt?: Instant;
  /** When the centre hears of the delay, after the reminder; absent where its calendar year is missing. */
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
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
