/**
 * What the engineer on call is told: each part that does not answer, and each piece of work that does not get on. A
 * part that hangs is told as such and keeps no other from being told.
 */
import type { Client } from '@temporalio/client';
import { primaryAnswers } from '../../store/kernel/connection';
import { undatedWaits, unfinishedActs, type Some } from '../../store/processes/standstill';
import { BATCH_TASK_QUEUE, TASK_QUEUE } from '../../workflows/messages';
import { inTime, readinessOf, SEEN_WITHIN_MS } from '../readiness';
import { missingProcesses } from './missing-processes';
import { failingProcesses } from './processes';

/** Of each kind so many are named; all are counted. */
const MOST = 20;
const PART_MS = 5_000;

export interface HealthReport {
  readonly healthy: boolean;
  readonly lines: readonly string[];
}

/** A finding: what it is about, and what is wrong; nothing wrong leaves it empty. */
interface Finding {
  readonly about: string;
  readonly wrong: readonly string[];
}

export async function healthReport(client: Client): Promise<HealthReport> {
  const findings = await Promise.all([
    primary(),
    workers(client),
    found(
      'Processes with failed tasks',
      () => failingProcesses(client, MOST, PART_MS),
      (one) => `${one.workflowId} (${one.type}): ${one.problems}`,
    ),
    found(
      'Acts recorded and not in force',
      () => unfinishedActs(MOST),
      (one) => `${one.act} (${one.kind}) since ${one.recordedAt}, ${one.broken} line(s) broken off`,
    ),
    found(
      'Waits without a due date',
      () => undatedWaits(MOST),
      (one) =>
        `${one.collection} ${one.id}: ${one.wait}; the calendar of ${one.missingYear} is missing`,
    ),
    found(
      'Open records without a process',
      () => missingProcesses(client, MOST, PART_MS),
      (one) => `${one}; take it up: npm run process:restore`,
    ),
  ]);
  const lines = findings.flatMap(({ about, wrong }) =>
    wrong.length === 0
      ? [`ok    ${about}`]
      : [`WRONG ${about}`, ...wrong.map((one) => `        ${one}`)],
  );
  return { healthy: findings.every(({ wrong }) => wrong.length === 0), lines };
}

async function primary(): Promise<Finding> {
  const answers = await inTime(primaryAnswers(), false, PART_MS);
  return { about: 'MongoDB has a primary', wrong: answers ? [] : ['No primary has answered.'] };
}

/** Temporal lists a worker that has ended for minutes: when one last asked for work is what counts. */
async function workers(client: Client): Promise<Finding> {
  const { temporal, worker, workerSeenAt = 'never' } = await readinessOf(client, PART_MS);
  const about = `Workers ask for work on the task queues ${TASK_QUEUE} and ${BATCH_TASK_QUEUE} (a dead one is told after ${SEEN_WITHIN_MS / 1000} s, a frozen one a minute later)`;
  if (!temporal) return { about, wrong: ['Temporal has not answered.'] };
  return { about, wrong: worker ? [] : [`None has lately; the last was seen: ${workerSeenAt}.`] };
}

async function found<T>(
  about: string,
  look: () => Promise<Some<T>>,
  told: (one: T) => string,
): Promise<Finding> {
  const unanswered = `Not known: there was no answer within ${PART_MS / 1000} s, or the question failed.`;
  const answer = await inTime<Some<T> | undefined>(look(), undefined, PART_MS);
  if (answer === undefined) return { about, wrong: [unanswered] };
  const { first, total } = answer;
  const more = total > first.length ? [`… and ${total - first.length} more`] : [];
  return { about, wrong: [...first.map(told), ...more] };
}
