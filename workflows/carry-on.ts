/**
 * A process goes on in a new history before its own is long. It then enters its procedure from its record, which holds
 * everything: so it goes on after a reset, too, and where an operator takes it up again (`npm run process:restore`).
 */
import { allHandlersFinished, workflowInfo } from '@temporalio/workflow';

/** What an input says of a process that is taken up where its record has it. */
export interface CarriedOn {
  /** Set when the process goes on in a new history; everything else is read from the record. */
  readonly carriedOn?: true;
}

/** Long enough that a season fits into few histories, short enough that a worker reads one in a moment. */
const LONG_EVENTS = 1_000;

/** Whether it is time for a new history, and no caller waits for this one. */
export function isTimeToCarryOn(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return (continueAsNewSuggested || historyLength >= LONG_EVENTS) && allHandlersFinished();
}
