/** How activities are called, by class of work. Every bound is stated here and nowhere else. */
import {
  ActivityCancellationType,
  type ActivityOptions,
  type RetryPolicy,
} from '@temporalio/workflow';
import type { BatchActivities } from '../activities/batch';
import type { BankActivities } from '../activities/bank';
import type { RecordActivities } from '../activities/records';
import { BATCH_TASK_QUEUE } from './messages';
import { oneAtATime } from './one-at-a-time';
import { PROGRAMMING_ERRORS } from './programming-errors';
import { activitiesBy } from './summaries';

const UNTIL_ANSWERED: RetryPolicy = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '1 minute',
};

function recorded(nonRetryableErrorTypes: string[]): ActivityOptions {
  return {
    startToCloseTimeout: '10 seconds',
    // Given up before its answer is there, one would still be under way beside the next.
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    retry: { ...UNTIL_ANSWERED, initialInterval: '200 milliseconds', nonRetryableErrorTypes },
  };
}

/**
 * What a process goes on from that is carried on or taken up. Until somebody has mended a record that cannot be read it is
 * tried again, in sight: a process that ended on it would leave an open record without one.
 */
const READ_TO_GO_ON: ReadonlySet<string | symbol> = new Set(['caseSoFar', 'notedSignals']);
const untilMended = activitiesBy<RecordActivities>(recorded([]));

/**
 * One short transaction each, idempotent by key; repeated until the database answers. An `Error` without
 * a name of its own is the code's here: the driver names all of its own. A process has one under way at most.
 */
export const records = oneAtATime(
  new Proxy(activitiesBy<RecordActivities>(recorded([...PROGRAMMING_ERRORS, 'Error'])), {
    get: (target, name): unknown =>
      Reflect.get(READ_TO_GO_ON.has(name) ? untilMended : target, name),
  }),
);

const LONG = {
  taskQueue: BATCH_TASK_QUEUE,
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '1 minute',
} as const;

/**
 * Work over many cases: long, heartbeating, resumed where it stopped. Nobody else waits behind it, so
 * even a programming error is repeated, in sight in the Temporal UI, until a deploy has mended it.
 */
export const batch = activitiesBy<BatchActivities>({ ...LONG, retry: UNTIL_ANSWERED });

type Queued =
  | ('carryOut' | 'chaseOverdue' | 'issueVouchers' | 'markVouchers')
  | ('countEvaluation' | 'reachCases' | 'remindVouchers');

/** The same where other work stands in line behind it: a programming error makes way for the next. */
export const queued = activitiesBy<Pick<BatchActivities, Queued>>({
  ...LONG,
  retry: { ...UNTIL_ANSWERED, nonRetryableErrorTypes: [...PROGRAMMING_ERRORS] },
});

/**
 * What asks the bank. One that is silent for so long is asked again later; nobody waits for it meanwhile, and
 * whoever has the bank's answer on paper is heard.
 */
export const bank = activitiesBy<BankActivities>({
  taskQueue: BATCH_TASK_QUEUE,
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '5 minutes',
  heartbeatTimeout: '1 minute',
  retry: { ...UNTIL_ANSWERED, nonRetryableErrorTypes: [...PROGRAMMING_ERRORS, 'BankRefused'] },
});
