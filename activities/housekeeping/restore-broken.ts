/**
 * Takes up again from its record each process whose history does not replay (docs/adr/0032): it would stand still until
 * an engineer sees it. Once a day at most, since what breaks again is a fault of the code. Many at once are a fault of a
 * release, and are left to the engineer as well.
 */
import { heartbeat, log } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { recordedAct, SERVICE } from '../../store/trail/trail';
import { DOES_NOT_REPLAY } from '../../workflows/search-attributes';
import type { Configuration } from '../configuration';
import { openRecords, restore, type OpenRecord } from './restore';

/** So many at once are taken up, or none. */
export const MOST_BROKEN = 10;

export interface Restoration {
  readonly at: Instant;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
}

/** Counts of processes. */
export interface Restored {
  readonly restored: number;
  /** Left to the engineer: `npm run health` names them. */
  readonly left: number;
}

/** By the id of the workflow, the run that is broken. */
type Broken = Map<string, string>;

export function restoreBroken({ client }: Pick<Configuration, 'client'>) {
  return async ({ at, clock }: Restoration): Promise<Restored> => {
    const broken = await brokenOnes(client);
    if (broken.size > MOST_BROKEN)
      log.error('Many histories do not replay: is this release the right one?', {
        first: [...broken.keys()].slice(0, MOST_BROKEN),
      });
    if (broken.size === 0 || broken.size > MOST_BROKEN) return { restored: 0, left: broken.size };
    let restored = 0;
    for await (const kept of openRecords(clock)) {
      heartbeat();
      const runId = broken.get(kept.start.workflowId);
      if (runId !== undefined && (await restoreOne(client, { kept, runId, at }))) restored += 1;
    }
    return { restored, left: broken.size - restored };
  };
}

async function brokenOnes(client: Client): Promise<Broken> {
  const broken: Broken = new Map();
  const query = `ExecutionStatus = 'Running' AND ${DOES_NOT_REPLAY}`;
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    broken.set(workflowId, runId);
    if (broken.size > MOST_BROKEN) break;
  }
  return broken;
}

interface One {
  readonly kept: OpenRecord;
  readonly runId: string;
  readonly at: Instant;
}

async function restoreOne(client: Client, { kept, runId, at }: One): Promise<boolean> {
  const { workflowId } = kept.start;
  // The server's list lies some moments behind: the run in it may have been replaced.
  const now = await client.workflow.getHandle(workflowId).describe();
  if (now.runId !== runId || now.status.name !== 'RUNNING') return false;
  const key = `${workflowId}/restored/${civilDateOf(at)}`;
  const before = await recordedAct(key);
  if (before !== null && (before.answer as { runId?: string }).runId !== runId) {
    log.error('A process that was taken up today is broken again', {
      process: workflowId,
      run: runId,
    });
    return false;
  }
  await restore(client, kept, {
    key,
    at,
    by: SERVICE,
    reason: '流程历史不能重放，已按记录自动恢复',
    answer: { workflowId, runId },
  });
  log.warn('A process whose history does not replay was taken up from its record', {
    process: workflowId,
    run: runId,
  });
  return true;
}
