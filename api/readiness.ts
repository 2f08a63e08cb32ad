/**
 * Whether the store, Temporal and a worker answer, each asked at once and for a bounded time, so that the answer comes
 * whatever hangs. Temporal lists a worker that was killed for minutes: it is judged by when it last asked for work.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Instant } from '../policy/kernel/time';
import { primaryAnswers } from '../store/kernel/connection';
import { BATCH_TASK_QUEUE, TASK_QUEUE } from '../workflows/messages';

/** How long each part is waited for; whoever asks is answered within two seconds. */
const PART_MS = 1_500;
/** A worker asks for work at least once a minute. A frozen one keeps its last question open for a minute more. */
export const SEEN_WITHIN_MS = 75_000;

/** The kinds of work by their numbers in `temporal.api.enums.v1.TaskQueueType`. */
const OF_WORKFLOWS = 1;
const OF_ACTIVITIES = 2;
/** What a worker asks for: one process of it serves both queues, and half of one would be seen here. */
const QUEUES: readonly Queue[] = [
  { name: TASK_QUEUE, kind: OF_WORKFLOWS },
  { name: TASK_QUEUE, kind: OF_ACTIVITIES },
  { name: BATCH_TASK_QUEUE, kind: OF_ACTIVITIES },
];

interface Queue {
  readonly name: string;
  readonly kind: number;
}

export interface ProcessReadiness {
  readonly temporal: boolean;
  /** Whether some worker has asked for each kind of work lately. */
  readonly worker: boolean;
  /** When a worker last asked for work of the kind that was asked for longer ago; absent where none is known. */
  readonly workerSeenAt?: Instant;
}

export interface Readiness extends ProcessReadiness {
  readonly store: boolean;
  /** One sentence for each part that is not ready. */
  readonly notReady: readonly string[];
}

const FAULTS = {
  store: 'MongoDB: no primary has answered in time.',
  temporal: 'Temporal: the server has not answered in time.',
  worker: `Worker: none has asked for all work on the task queues ${TASK_QUEUE} and ${BATCH_TASK_QUEUE} within ${SEEN_WITHIN_MS / 1000} s.`,
} as const;

/** Who knows whether the processes can be asked. */
export interface KnowsProcesses {
  readonly readiness: (ms: number) => Promise<ProcessReadiness>;
}

export async function readiness(processes: KnowsProcesses): Promise<Readiness> {
  const [store, process] = await Promise.all([
    inTime(primaryAnswers(), false),
    inTime(processes.readiness(PART_MS), NOTHING),
  ]);
  const parts = { store, ...process };
  const notReady = (['store', 'temporal', 'worker'] as const)
    .filter((part) => !parts[part])
    .map((part) => FAULTS[part]);
  return { ...parts, notReady };
}

const NOTHING: ProcessReadiness = { temporal: false, worker: false };

/** What is answered within so many ms, or what stands for no answer. */
export async function inTime<T>(answering: Promise<T>, none: T, ms = PART_MS): Promise<T> {
  const late = wait(ms, none, { ref: false });
  return Promise.race([answering.catch(() => none), late]);
}

/** Whether Temporal answers within so many ms, and whether workers ask it for work. */
export async function readinessOf(client: Client, ms: number): Promise<ProcessReadiness> {
  try {
    const seen = await Promise.all(QUEUES.map((queue) => lastAsked(client, queue, ms)));
    const earliest = Math.min(...seen);
    if (earliest === NEVER) return { temporal: true, worker: false };
    const worker = Date.now() - earliest <= SEEN_WITHIN_MS;
    return { temporal: true, worker, workerSeenAt: new Date(earliest).toISOString() };
  } catch {
    return NOTHING;
  }
}

const NEVER = 0;

/** When a worker last asked for work of the kind, in ms; 0 where none is known. */
async function lastAsked(client: Client, { name, kind }: Queue, ms: number): Promise<number> {
  const { connection, options } = client;
  // The numbers of the protocol have no type of their own here.
  const asked = { namespace: options.namespace, taskQueue: { name }, taskQueueType: kind as never };
  const { pollers } = await connection.withDeadline(Date.now() + ms, () =>
    connection.workflowService.describeTaskQueue(asked),
  );
  const seen = pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0));
  return Math.max(NEVER, ...seen) * 1000;
}
