/** Builds the worker: one task queue, the workflows' bundle, and the activities bound to the store. */
import type { DataConverter } from '@temporalio/common';
import type { NativeConnection } from '@temporalio/worker';
import { Worker, type WorkerDeploymentOptions, type WorkerOptions } from '@temporalio/worker';
import { createBatch } from '../activities/batch';
import type { Configuration } from '../activities/configuration';
import { endingOnWrongWrites } from '../activities/process/permanent-errors';
import { createBank } from '../activities/bank';
import { createRecords } from '../activities/records';
import { TASK_QUEUE } from '../workflows/messages';
import { workflowSources } from './workflow-sources';

/** Which version of the code this worker runs, as Temporal's Worker Deployment Versioning names it. */
export interface Deployment {
  readonly name: string;
  readonly buildId: string;
}

export interface WorkerSetting {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly configuration: Configuration;
  readonly maxCachedWorkflows?: number;
  /** Without it the worker takes every task of its queue, as the embedded stack's does. */
  readonly deployment?: Deployment;
  /** How payloads are written; without it as JSON. */
  readonly dataConverter?: DataConverter;
  /** A bundle made before; without it the sources are bundled at the start. */
  readonly workflowBundle?: { readonly codePath: string };
}

/**
 * A record activity is one transaction. More of them at once than the driver's pool holds would queue
 * for a connection while others hold the document they want.
 */
const TRANSACTIONS_AT_ONCE = 16;

export async function createWorker(setting: WorkerSetting): Promise<Worker> {
  const {
    connection,
    namespace,
    configuration,
    workflowBundle,
    deployment,
    dataConverter,
    maxCachedWorkflows = 2_000,
  } = setting;
  return Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    activities: activitiesOf(configuration),
    maxCachedWorkflows,
    maxConcurrentLocalActivityExecutions: TRANSACTIONS_AT_ONCE,
    shutdownGraceTime: '10 seconds',
    ...(dataConverter !== undefined && { dataConverter }),
    ...(deployment !== undefined && { workerDeploymentOptions: versioned(deployment) }),
    ...(workflowBundle === undefined ? bundled() : { workflowBundle }),
  });
}

/**
 * Cases and rounds live longer than any version, so each goes on under the version that is current
 * (docs/adr/0004): what an older history did otherwise is told by patches, and held by replay.
 */
function versioned({ name, buildId }: Deployment): WorkerDeploymentOptions {
  return {
    version: { deploymentName: name, buildId },
    useWorkerVersioning: true,
    defaultVersioningBehavior: 'AUTO_UPGRADE',
  };
}

export function activitiesOf(
  configuration: Configuration,
): NonNullable<WorkerOptions['activities']> {
  return endingOnWrongWrites({
    ...createRecords(configuration),
    ...createBatch(configuration),
    ...createBank(configuration),
  });
}

function bundled(): Pick<WorkerOptions, 'bundlerOptions' | 'workflowsPath'> {
  const { workflowsPath, ...bundlerOptions } = workflowSources();
  return { workflowsPath, bundlerOptions };
}
