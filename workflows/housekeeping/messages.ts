/** Inputs of the short processes beside the cases: a changed calendar, the daily housekeeping, broken histories. */
import type { DemoClock } from '../../policy/kernel/demo-clock';

export interface CalendarChangeInput {
  readonly year: number;
  /** Tells one change of the year from the next; part of the workflow id. */
  readonly change: string;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

export function calendarChangeWorkflowId({ year, change }: CalendarChangeInput): string {
  return `calendar/${year}-${change}`;
}

/** Id of the Schedule that takes up processes whose histories do not replay. */
export const RESTORATION_SCHEDULE = 'restoration';
/** Id of the Schedule that looks after everything once a day. */
export const HOUSEKEEPING_SCHEDULE = 'housekeeping';
