/** The messages of a round: its notice, and the acts over many cases. Updates for the API, Signals beside them. */
import {
  defineQuery,
  defineSignal,
  defineUpdate,
  type SignalDefinition,
} from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { RoundDecisionName, RoundDecisions } from '../../policy/decisions';
import type { Actor } from '../../policy/model';
import type { DemoClock } from '../../policy/kernel/demo-clock';

export interface RoundInput {
  readonly roundId: string;
  readonly clock?: DemoClock;
  /** Set when the round goes on in a new history. */
  readonly carriedOn?: { readonly nextBeat: string; readonly broken?: BrokenOff };
}

/** Acts and turns that broke off, each with its error. */
export type BrokenOff = readonly (readonly [what: string, error: string])[];

export function roundWorkflowId(roundId: string): string {
  return `round/${roundId}`;
}

export interface PublishNotice {
  readonly actor: Actor;
  readonly reason: string;
  /** The filing that holds the notice. */
  readonly filing: string;
}

/** What an act over many cases answers once it is recorded; its lines are carried out after that. */
export interface BatchAnswer {
  readonly actId: string;
  readonly lines: number;
}

export const publishNoticeUpdate = defineUpdate<{ readonly roundId: string }, [PublishNotice]>(
  'publishNotice',
);

const ROUND_DECISIONS = {
  holdMeeting: true,
  publishResults: true,
  issueApproval: true,
  objectToUnit: true,
} as const satisfies Record<RoundDecisionName, true>;
export const ROUND_DECISION_NAMES = Object.keys(ROUND_DECISIONS) as RoundDecisionName[];

export function roundUpdate<N extends RoundDecisionName>(
  name: N,
): UpdateDefinition<BatchAnswer, [RoundDecisions[N]], N> {
  return defineUpdate<BatchAnswer, [RoundDecisions[N]], N>(name);
}
export function roundSignal<N extends RoundDecisionName>(
  name: N,
): SignalDefinition<[RoundDecisions[N]], N> {
  return defineSignal<[RoundDecisions[N]], N>(name);
}

export interface RoundProgress {
  readonly state: string;
  readonly openCases: number;
  readonly carryingOut: readonly string[];
  /** Acts, or the day's turn, that a programming error broke off; sent again, an act is carried out again. */
  readonly broken?: readonly string[];
}
export const roundProgressQuery = defineQuery<RoundProgress>('roundProgress');
