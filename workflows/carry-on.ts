/**
 * A process goes on in a new history before its own is long. It then enters its procedure from its record, which holds
 * everything: so it goes on after a reset, too, and where an operator takes it up again (`npm run process:restore`).
 */
import {
  allHandlersFinished,
  workflowInfo,
  type WorkflowInterceptorsFactory,
} from '@temporalio/workflow';

/** What an input says of a process that is taken up where its record has it. */
export interface CarriedOn {
  /** Set when the process goes on in a new history; everything else is read from the record. */
  readonly carriedOn?: true;
}

/** Long enough that a season fits into few histories, short enough that a worker reads one in a moment. */
const LONG_EVENTS = 1_000;

/** Whether the history was long when something last came that stands in it. */
let isLong = false;

/** Whether it is time for a new history, and no caller waits for this one. */
export function isTimeToCarryOn(): boolean {
  return isLong && allHandlersFinished();
}

function look(): void {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  isLong = continueAsNewSuggested || historyLength >= LONG_EVENTS;
}

/**
 * Looks how long the history is when a signal has come or an activity has ended, and at no other time: a refused Update
 * wakes the process too, but leaves nothing in the history, so that nothing would wake it on replay.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      handleSignal: (input, next) => {
        look();
        return next(input);
      },
    },
  ],
  outbound: [
    {
      scheduleActivity: (input, next) => next(input).finally(look),
    },
  ],
});
