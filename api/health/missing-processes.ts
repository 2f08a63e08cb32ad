/**
 * Open records whose process Temporal does not have, as when it has lost everything: they wait for nobody until an
 * operator takes them up (`npm run process:restore`).
 */
import type { Client } from '@temporalio/client';
import { OPEN_KEEPERS, recordsOfOpen } from '../../store/processes/open-records';
import type { Some } from '../../store/processes/standstill';
import { isRunning, STARTS } from '../../workflows/starts';

/** The workflow ids that open records should have and that do not run. Every call ends within so many ms. */
export async function missingProcesses(
  client: Client,
  most: number,
  ms: number,
): Promise<Some<string>> {
  return client.withDeadline(Date.now() + ms, async () => {
    const running = new Set<string>();
    for await (const { workflowId } of client.workflow.list({ query: RUNNING }))
      running.add(workflowId);
    const first: string[] = [];
    let total = 0;
    for (const keeper of OPEN_KEEPERS) {
      const { fields, of } = STARTS[keeper];
      for await (const row of recordsOfOpen(keeper, fields)) {
        const { workflowId } = of(row, { carriedOn: true }).start;
        // The list is some moments behind: whoever it lacks is asked for.
        if (running.has(workflowId) || (await isRunning(client, workflowId))) continue;
        total += 1;
        if (first.length < most) first.push(workflowId);
      }
    }
    return { first, total };
  });
}

const RUNNING = `ExecutionStatus = 'Running'`;
