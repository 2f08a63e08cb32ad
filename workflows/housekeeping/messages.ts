/** Inputs of the short processes beside the cases: what a changed calendar and unanswered filings need. */
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

/** Id of the Schedule that sweeps numbers without a case. */
export const SWEEP_SCHEDULE = 'sweep-filings';
