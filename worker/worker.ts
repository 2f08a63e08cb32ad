/** Builds the worker: one task queue, the workflows' bundle, and the activities bound to the store. */
import type { DataConverter } from '@temporalio/common';
import type { NativeConnection } from '@temporalio/worker';
import {
  Worker,
  type WorkerDeploymentOptions,
  type WorkerInterceptors,
  type WorkerOptions,
} from '@temporalio/worker';
import { createBatch } from '../activities/batch';
import type { Configuration } from '../activities/configuration';
import { endingOnWrongWrites } from '../activities/process/permanent-errors';
import { createBank } from '../activities/bank';
import { createRecords } from '../activities/records';
import { BATCH_TASK_QUEUE, TASK_QUEUE } from '../workflows/messages';
import { dataConverter as withTextsKept } from '../store/kernel/payload-texts';
import { requestInLog } from './request-log';
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
  /** More than `TASKS_AT_ONCE`. */
  readonly maxCachedWorkflows?: number;
  /** Without it the worker takes every task of its queue, as the embedded stack's does. */
  readonly deployment?: Deployment;
  /** How payloads are written; without it as JSON, with the texts kept in the store. */
  readonly dataConverter?: DataConverter;
  /** A bundle made before; without it the sources are bundled at the start. */
  readonly workflowBundle?: { readonly codePath: string };
}

/**
 * A record activity is one transaction. More of them at once than the driver's pool holds would queue
 * for a connection while others hold the document they want.
 */
const TRANSACTIONS_AT_ONCE = 16;

/** Tasks of processes at once; each holds its process in memory. */
const TASKS_AT_ONCE = 40;

/** What runs until it is told to stop, which it does after the work in hand. */
export interface VoucherWorker {
  readonly run: () => Promise<void>;
  readonly shutdown: () => void;
}

/** The processes and what records for them on one task queue; what is long or waits for others on a second. */
export async function createWorker(setting: WorkerSetting): Promise<VoucherWorker> {
  const { connection, namespace, configuration, workflowBundle, deployment } = setting;
  const { dataConverter = withTextsKept, maxCachedWorkflows = 2_000 } = setting;
  const common = {
    connection,
    namespace,
    shutdownGraceTime: '10 seconds',
    dataConverter,
    interceptors: LOGGED,
    ...(deployment !== undefined && { workerDeploymentOptions: versioned(deployment) }),
  } as const;
  const processes = await Worker.create({
    ...common,
    taskQueue: TASK_QUEUE,
    activities: endingOnWrongWrites(createRecords(configuration)),
    maxConcurrentActivityTaskExecutions: TRANSACTIONS_AT_ONCE,
    maxConcurrentWorkflowTaskExecutions: TASKS_AT_ONCE,
    maxCachedWorkflows,
    ...(workflowBundle === undefined ? bundled() : { workflowBundle }),
  });
  const batches = await Worker.create({
    ...common,
    taskQueue: BATCH_TASK_QUEUE,
    activities: endingOnWrongWrites({
      ...createBatch(configuration),
      ...createBank(configuration),
    }),
  });
  return together([processes, batches]);
}

/** Runs until all have stopped; where one fails, the others stop too. */
function together(workers: readonly Worker[]): VoucherWorker {
  const shutdown = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const run = async (): Promise<void> => {
    const ended = await Promise.allSettled(workers.map((worker) => worker.run().finally(shutdown)));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  };
  return { run, shutdown };
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

const LOGGED: WorkerInterceptors = { activity: [requestInLog] };

function bundled(): Pick<WorkerOptions, 'bundlerOptions' | 'interceptors' | 'workflowsPath'> {
  const { workflowsPath, preloadModules, workflowInterceptorModules } = workflowSources();
  return {
    workflowsPath,
    bundlerOptions: { preloadModules },
    interceptors: { ...LOGGED, workflowModules: workflowInterceptorModules },
  };
}
