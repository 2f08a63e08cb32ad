/**
 * Starts the process of a year (Arts. 8, 21). A Schedule gives each of its workflows an id of its own, so it starts
 * this one, which starts the year's under the id that names it: a second start of the same year changes nothing.
 */
import { startChild, workflowInfo } from '@temporalio/workflow';
import {
  defineSearchAttributeKey,
  SearchAttributeType,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/common';
import { instantOf, yearOf, civilDateOf, type Instant } from '../../policy/kernel/time';
import { clockOf } from '../clock';
import { processStart } from '../recorded-process/messages';
import { YEARLY, type YearlyInput } from './messages';

/** @returns the id of the year's process */
export async function yearly({ process, clock }: YearlyInput): Promise<string> {
  const at = (clock === undefined ? scheduledAt() : undefined) ?? clockOf(clock).now();
  const { row, yearsBack } = YEARLY[process];
  const year = yearOf(civilDateOf(at)) - yearsBack;
  const start = processStart(row, { year, ...(clock !== undefined && { clock }) });
  await startChild(process, { ...start, parentClosePolicy: 'ABANDON' }).catch((error: unknown) => {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  });
  return start.workflowId;
}

const SCHEDULED_AT = defineSearchAttributeKey(
  'TemporalScheduledStartTime',
  SearchAttributeType.DATETIME,
);

/** When the Schedule meant to start it: one that was caught up in January is still last year's. */
function scheduledAt(): Instant | undefined {
  const date = workflowInfo().typedSearchAttributes.get(SCHEDULED_AT);
  return date === undefined ? undefined : instantOf(date.getTime());
}
