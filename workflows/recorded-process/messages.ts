/** What every process around one record is started with, and what it tells of itself. */
import { defineQuery } from '@temporalio/workflow';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { ProcessStanding } from '../../policy/acts/process';
import type { CarriedOn } from '../carry-on';

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
