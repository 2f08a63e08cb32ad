/**
 * Open records whose process Temporal does not have, as when it has lost everything: they wait for nobody until an
 * operator takes them up (`npm run process:restore`).
 */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Some } from '../../store/processes/standstill';
import { idsOfOpen, type OpenKeeper } from '../../store/processes/open-records';
import { procedureOf } from '../../policy/model/case-numbers';
import { changeFilingSubject } from '../../store/processes/change-filing';
import { evaluationWorkflowId } from '../../workflows/evaluation/messages';
import { workflowIdOf } from '../../workflows/messages';
import { paymentOrderWorkflowId } from '../../workflows/payment-order/messages';
import { roundWorkflowId } from '../../workflows/round/messages';
import { sanctionSubject } from '../../store/processes/sanction';
import { spotCheckWorkflowId } from '../../workflows/spot-check/messages';
import { voucherYearWorkflowId } from '../../workflows/voucher-year/messages';

const WORKFLOW_IDS: Readonly<Record<OpenKeeper, (id: string) => string>> = {
  cases: (no) => workflowIdOf({ no, procedure: procedureOf(no) }),
  rounds: roundWorkflowId,
  'payment-orders': paymentOrderWorkflowId,
  sanctions: sanctionSubject,
  'change-filings': changeFilingSubject,
  'spot-check-years': (year) => spotCheckWorkflowId(Number(year)),
  evaluations: (year) => evaluationWorkflowId(Number(year)),
  'voucher-years': (year) => voucherYearWorkflowId(Number(year)),
};

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
    for (const [keeper, idOf] of Object.entries(WORKFLOW_IDS)) {
      for await (const id of idsOfOpen(keeper as OpenKeeper)) {
        const workflowId = idOf(id);
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

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
