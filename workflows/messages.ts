/**
 * The messages of a case, the same for both procedures: each decision is an Update for the API, which
 * hears the refusal, and a Signal of the same name and shape for the Temporal UI and CLI.
 */
import {
  defineQuery,
  defineSignal,
  defineUpdate,
  type SignalDefinition,
} from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { namesIn } from '../policy/acts/decision-row';
import { CASE_ACTS } from '../policy/case/acts';
import type { CaseDecisionName, CaseDecisions } from '../policy/case/decisions';
import {
  DISTRICTS,
  type Actor,
  type DistrictCode,
  type ProcedureName,
} from '../policy/model/nouns';
import { PROCEDURE_NAMES } from '../policy/words/vocabulary';
import type { Answer } from '../policy/case/waits';
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { CarriedOn } from './carry-on';
import { VOUCHER_DISTRICT, VOUCHER_PROCEDURE, VOUCHER_ROUND } from './search-attributes';

export const TASK_QUEUE = 'vouchers';
/** Of what is long or waits for somebody outside, so that no act of a person stands behind it. */
export const BATCH_TASK_QUEUE = 'vouchers-batch';

/**
 * Whose tasks go first where the queue is full: a process that a person acts on and of which there are few, before
 * the thousand cases that an act of it reaches. Temporal's own middle, 3, is for the cases.
 */
export const FIRST = { priorityKey: 1 } as const;

export interface CaseInput extends CarriedOn {
  readonly no: string;
  readonly procedure: ProcedureName;
  readonly roundId: string;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
  /** Set with `carriedOn` where the case has been cancelled through Temporal and waits for the bank. */
  readonly cancelled?: true;
}

export function workflowIdOf(input: Pick<CaseInput, 'no' | 'procedure'>): string {
  return `${input.procedure}/${input.no}`;
}

/**
 * How a case's process is started by its first filing, or where its record has it. Its district, absent for an
 * institution out of the city, keeps one district's crowd from holding up another's.
 */
export function caseStart(input: CaseInput, district?: DistrictCode) {
  const { no, procedure, roundId } = input;
  const where = district === undefined ? '市外' : DISTRICTS[district];
  return {
    args: [input] as unknown[],
    workflowId: workflowIdOf(input),
    staticSummary: `${PROCEDURE_NAMES[procedure]} ${no} · ${where}`,
    priority: { fairnessKey: district ?? 'out-of-city' },
    typedSearchAttributes: [
      { key: VOUCHER_PROCEDURE, value: procedure },
      { key: VOUCHER_ROUND, value: roundId },
      ...(district === undefined ? [] : [{ key: VOUCHER_DISTRICT, value: district }]),
    ],
  };
}

/** Hands in the filing that the API has stored under the case's number. */
export interface Submit {
  readonly actor: Actor;
  readonly filing: string;
}
export const submitUpdate = defineUpdate<Answer, [Submit]>('submit');

export const CASE_DECISION_NAMES = namesIn(CASE_ACTS);

export function decisionUpdate<N extends CaseDecisionName>(
  name: N,
): UpdateDefinition<Answer, [CaseDecisions[N]], N> {
  return defineUpdate<Answer, [CaseDecisions[N]], N>(name);
}
export function decisionSignal<N extends CaseDecisionName>(
  name: N,
): SignalDefinition<[CaseDecisions[N]], N> {
  return defineSignal<[CaseDecisions[N]], N>(name);
}

/**
 * Tells a case that an act over many cases has been recorded on it. The answer is believed with the word of the next
 * act alone; without it, the case reads what was decided from its own record, so a made-up message tells it nothing.
 */
export interface RecordNews {
  /** Of the act on the case's trail; without it the case reads whatever it has missed. */
  readonly key?: string;
  readonly answer?: Answer;
  readonly watchword?: string;
}
export const toldSignal = defineSignal<[RecordNews]>('told');

/** Where the case stands: the answer of its latest act. */
export const positionQuery = defineQuery<Answer | null>('position');

export interface Progress {
  readonly steps: readonly string[];
  readonly completed: number;
}
export const progressQuery = defineQuery<Progress>('progress');
