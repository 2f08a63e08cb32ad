/** What the yearly Schedules start (Arts. 8, 21): one process a year, under an id that names the year. */
import { EVALUATION } from '../../policy/evaluation/acts';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import { SPOT_CHECK } from '../../policy/spot-check/acts';

/** The processes of a year, by workflow type; how many years back the year is that one is about. */
export const YEARLY = {
  spotCheck: { row: SPOT_CHECK, yearsBack: 0 },
  /** Of the year that has ended. */
  evaluation: { row: EVALUATION, yearsBack: 1 },
} as const;
export type YearlyProcess = keyof typeof YEARLY;

export interface YearlyInput {
  readonly process: YearlyProcess;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Ids of the Schedules. */
export const YEARLY_SCHEDULES: Readonly<Record<YearlyProcess, string>> = {
  spotCheck: 'yearly-spot-check',
  evaluation: 'yearly-evaluation',
};
