/** Processes that do not get on: Temporal itself notes on each that its tasks fail, about a minute after it has begun. */
import type { Client } from '@temporalio/client';
import type { Some } from '../../store/processes/standstill';
import { REPORTED_PROBLEMS } from '../../workflows/search-attributes';

export interface FailingProcess {
  readonly workflowId: string;
  readonly type: string;
  /** Such as `cause=WorkflowTaskFailedCauseNonDeterministicError`. */
  readonly problems: string;
}

/** Open processes whose tasks fail, and how many there are. Every call ends within so many ms. */
export async function failingProcesses(
  client: Client,
  most: number,
  ms: number,
): Promise<Some<FailingProcess>> {
  const query = `ExecutionStatus = 'Running' AND ${REPORTED_PROBLEMS.name} IS NOT NULL`;
  return client.withDeadline(Date.now() + ms, async () => {
    const { count: total } = await client.workflow.count(query);
    const first: FailingProcess[] = [];
    for await (const one of client.workflow.list({ query })) {
      const problems = one.typedSearchAttributes.get(REPORTED_PROBLEMS) ?? [];
      first.push({ workflowId: one.workflowId, type: one.type, problems: problems.join(', ') });
      if (first.length === most) break;
    }
    return { first, total };
  });
}
