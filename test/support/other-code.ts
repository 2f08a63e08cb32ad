/** A server that keeps the time of day, and a worker's code of another version: what that begins, ours cannot replay. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { workflowSources } from '../../worker/workflow-sources';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { untilTrue } from './until';
import type { House } from './workflow-house';

export interface OtherCode {
  readonly server: TemporalDev;
  readonly codePath: string;
  /** Ends the server. */
  close(): Promise<void>;
}

/** `problemsAfter`: after so many failed tasks the server notes it on the process. */
export async function otherCode({ problemsAfter = 5 } = {}): Promise<OtherCode> {
  const folder = await mkdtemp(join(tmpdir(), 'other-workflows-'));
  const codePath = join(folder, 'workflows.js');
  const { code } = await bundleWorkflowCode({
    ...workflowSources(),
    workflowsPath: require.resolve('./other-workflows'),
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(codePath, code);
  const server = await startTemporalDev({
    binary: await findTemporal(),
    searchAttributes: SEARCH_ATTRIBUTES,
    dynamicConfig: {
      'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': problemsAfter,
    },
  });
  const close = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { server, codePath, close };
}

/** Wakes the process, and waits until Temporal has on record that its history does not replay. */
export async function cannotReplay(house: House, workflowId: string): Promise<void> {
  const process = house.client.workflow.getHandle(workflowId);
  await process.signal('knock');
  await untilTrue(async () => {
    const { events } = await process.fetchHistory();
    return (events ?? []).some(({ workflowTaskFailedEventAttributes: failed }) =>
      /nondeterminism/i.test(failed?.failure?.message ?? ''),
    );
  });
}
