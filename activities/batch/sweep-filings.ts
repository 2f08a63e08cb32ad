/**
 * Sweeps numbers without a case: filings that were stored but that no process ever took up. Their age is
 * the machine's time, for it decides nothing about anybody; a filing whose process exists is left alone.
 */
import { heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import { dropFiling, unansweredFilings, type Filing } from '../../store/filings';
import { workflowIdOf } from '../../workflows/messages';
import { roundWorkflowId } from '../../workflows/round/messages';
import type { Configuration } from '../configuration';

const OLD_MS = 24 * 3_600_000;
const FILINGS_A_SWEEP = 1_000;

export function sweepFilings({ client }: Configuration) {
  /** @returns how many filings were dropped */
  return async (): Promise<number> => {
    const old = await unansweredFilings(new Date(Date.now() - OLD_MS), FILINGS_A_SWEEP);
    let dropped = 0;
    for (const filing of old) {
      heartbeat(dropped);
      if (await hasProcess(filing)) continue;
      await dropFiling(filing._id);
      dropped += 1;
    }
    return dropped;
  };

  async function hasProcess({ kind, no }: Filing): Promise<boolean> {
    if (kind === 'resubmission') return false;
    const workflowId =
      kind === 'notice' ? roundWorkflowId(no) : workflowIdOf({ no, procedure: kind });
    try {
      await client.workflow.getHandle(workflowId).describe();
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
