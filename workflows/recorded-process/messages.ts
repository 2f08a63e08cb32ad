/** What every process around one record is started with, and what it tells of itself. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import {
  idIn,
  subjectOf,
  type ActName,
  type AnswerOf,
  type ById,
  type Message,
  type Process,
} from '../../policy/acts/act';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { ProcessStanding } from '../../policy/acts/process';
import type { CarriedOn } from '../carry-on';
import { FIRST } from '../messages';
import { VOUCHER_PROCEDURE, VOUCHER_ROUND } from '../search-attributes';

export interface ProcessInput extends CarriedOn {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Where the process stands; nothing until its first decision is recorded. */
export interface ProcessProgress<S extends ProcessStanding> {
  readonly standing?: S;
  /** What a programming error or somebody's silence broke off; it is taken up again within the hour. */
  readonly broken?: readonly string[];
}

/** Asked of any process around one record; the caller knows whose standing it is. */
export const progressQuery = defineQuery<ProcessProgress<ProcessStanding>>('progress');

export type InputOf<P extends Process> = ById<P> & ProcessInput;

/** The Update of an act. */
export function actUpdate<P extends Process, N extends ActName<P>>(
  _process: P,
  name: N,
): UpdateDefinition<AnswerOf<P>, [Message<P, N>], N> {
  return defineUpdate<AnswerOf<P>, [Message<P, N>], N>(name);
}

/**
 * How a record's process is started by its first act, or by one that takes up what is over. A refused one has ended it; a
 * corrected one starts it anew. Named, its round is shown.
 */
export function processStart<P extends Process>(process: P, input: InputOf<P>, roundId?: string) {
  const id = idIn(process, input);
  return {
    args: [input] as unknown[],
    workflowId: subjectOf(process, id),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `${process.zh} ${id}`,
    priority: FIRST,
    typedSearchAttributes: [
      { key: VOUCHER_PROCEDURE, value: process.name },
      ...(roundId === undefined ? [] : [{ key: VOUCHER_ROUND, value: roundId }]),
    ],
  };
}
