/**
 * Starts the process of a year (Arts. 8, 21). A Schedule gives each of its workflows an id of its own, so it starts
 * this one, which starts the year's under the id that names it: a second start of the same year changes nothing.
 */
import { ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import {
  defineSearchAttributeKey,
  SearchAttributeType,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
} from '@temporalio/common';
import { instantOf, yearOf, civilDateOf, type Instant } from '../../policy/kernel/time';
import { clockOf } from '../clock';
import { VOUCHER_PROCEDURE } from '../search-attributes';
import { YEARLY, type YearlyInput } from './messages';

/** @returns the id of the year's process */
export async function yearly({ process, clock }: YearlyInput): Promise<string> {
  const { idOf, procedure, zh, yearsBack } = YEARLY[process];
  const at = (clock === undefined ? scheduledAt() : undefined) ?? clockOf(clock).now();
  const year = yearOf(civilDateOf(at)) - yearsBack;
  const workflowId = idOf(year);
  await startChild(process, {
    ...{ workflowId, args: [{ year, ...(clock !== undefined && { clock }) }] },
    // One that is over starts again only to see so in its record; a year that could not be opened is tried anew.
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: `${zh} ${year}`,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: procedure }],
  }).catch((error: unknown) => {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  });
  return workflowId;
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
