/** What a burst is sent to: a process of one type, and what may be said to it where it stands. */
import type { WithStartWorkflowOperation } from '@temporalio/client';
import type { Instant } from '../../../policy/kernel/time';
import type { House } from '../../support/workflow-house';
import type { Season } from '../../support/season';
import type { Random } from './random';

export interface Message {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Sent as a Signal, where it is not an Update. */
  readonly asSignal?: true;
  /** The process is started by it where it does not run. */
  readonly start?: () => WithStartWorkflowOperation<never>;
}

/** What can be said to the process now. */
export interface Turn {
  readonly ids: readonly string[];
  /** Each would be taken if it came alone. */
  readonly valid: readonly Message[];
  readonly refused: readonly Message[];
  /** When the process wakes by itself, as far as its record says. */
  readonly due?: Instant | undefined;
  /** What others do at the same time that reaches the process, such as a meeting that a case is told of. */
  readonly beside?: readonly (() => Promise<unknown>)[];
}

export interface Target {
  /** Names of its Updates. */
  readonly updates: readonly string[];
  /** Names of its Signals. */
  readonly signals: readonly string[];
  /** Whether a cancellation through Temporal changes nothing. */
  readonly refusesCancellation: boolean;
  next(): Promise<Turn>;
}

/** The first of the instants at which these waits are due. */
export function firstDue(waits: readonly { readonly dueAt?: Instant }[]): Instant | undefined {
  return waits.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
}

/** Where the targets stand: one house, and the round whose cases walk through it. */
export interface Stage {
  readonly house: House;
  readonly season: Season;
  readonly random: Random;
}
