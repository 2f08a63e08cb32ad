/** The messages of a round: its notice, and the acts over many cases. Updates for the API, Signals beside them. */
import {
  defineQuery,
  defineSignal,
  defineUpdate,
  type SignalDefinition,
} from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { namesIn } from '../../policy/acts/decision-row';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import type { RoundDecisionName, RoundDecisions } from '../../policy/case/decisions';
import type { Actor } from '../../policy/model/nouns';
import type { RoundState } from '../../policy/words/vocabulary';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { CarriedOn } from '../carry-on';
import { FIRST } from '../messages';
import { VOUCHER_ROUND } from '../search-attributes';

export interface RoundInput extends CarriedOn {
  readonly roundId: string;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

export function roundWorkflowId(roundId: string): string {
  return `round/${roundId}`;
}

/** How a round's process is started by its notice. A refused one has ended it; a corrected one starts it anew. */
export function roundStart(input: RoundInput) {
  const { roundId } = input;
  return {
    args: [input] as unknown[],
    workflowId: roundWorkflowId(roundId),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `申报通知 ${roundId}`,
    priority: FIRST,
    typedSearchAttributes: [{ key: VOUCHER_ROUND, value: roundId }],
  };
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

export const ROUND_DECISION_NAMES = namesIn(ROUND_ACTS);

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
  readonly state: RoundState;
  readonly openCases: number;
  readonly carryingOut: readonly string[];
  /** Acts, or the day's turn, that a programming error broke off; sent again, an act is carried out again. */
  readonly broken?: readonly string[];
}
export const roundProgressQuery = defineQuery<RoundProgress>('roundProgress');
