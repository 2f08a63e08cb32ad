/** Examines the histories of processes: every run of an id is fetched and replayed, a closed one once. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { History, Replayer } from './replayer';

/** What the histories of a type were made of. */
export interface Seen {
  runs: number;
  /** Runs that went on in a new history. */
  continued: number;
  timersFired: number;
  updates: number;
  signals: number;
}
export const nothingSeen = (): Seen => ({
  runs: 0,
  continued: 0,
  timersFired: 0,
  updates: 0,
  signals: 0,
});

export function addSeen(to: Seen, one: Seen): void {
  for (const fact of Object.keys(one) as (keyof Seen)[]) to[fact] += one[fact];
}

type Event = NonNullable<History['events']>[number];

interface Run {
  readonly fault: string | undefined;
  /** The run that this one goes on from. */
  readonly before: string | undefined;
}

/** Where histories are kept that do not replay. */
const BROKEN = join(__dirname, '..', '..', '..', '.local', 'broken-histories');
/** What the server refuses by itself, and the worker then does again. */
const DONE_AGAIN = /UnhandledCommand/;

export class Examiner {
  /** Closed runs that have been examined and are sound. */
  private readonly sound = new Set<string>();
  /** How long each run was when it was counted. */
  private readonly counted = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly replayer: Replayer,
  ) {}

  /** The first fault of the process's latest run, or of those that it goes on from. */
  async latest(workflowId: string, seen: Seen): Promise<string | undefined> {
    let next: string | undefined = (await this.client.workflow.getHandle(workflowId).describe())
      .runId;
    while (next !== undefined && !this.sound.has(next)) {
      const { fault, before } = await this.examined(workflowId, next, seen);
      if (fault !== undefined) return fault;
      next = before;
    }
    return undefined;
  }

  /** The first fault of any run that the server lists under the id. */
  async every(workflowId: string, seen: Seen): Promise<string | undefined> {
    const query = `WorkflowId = ${JSON.stringify(workflowId)}`;
    for await (const { runId } of this.client.workflow.list({ query })) {
      if (this.sound.has(runId)) continue;
      const { fault } = await this.examined(workflowId, runId, seen);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private async examined(workflowId: string, runId: string, seen: Seen): Promise<Run> {
    const history = await this.client.workflow.getHandle(workflowId, runId).fetchHistory();
    const events = history.events ?? [];
    const fault = failedTask(events) ?? (await this.replayer.replay(history))?.message;
    if (fault !== undefined) await kept(runId, history);
    if (fault === undefined && events.some(isEnd)) this.sound.add(runId);
    count(events.slice(this.counted.get(runId) ?? 0), seen);
    this.counted.set(runId, events.length);
    return { fault, before: runBefore(events) };
  }
}

/** Keeps a history that does not replay, for whoever looks for the cause. */
async function kept(runId: string, history: History): Promise<void> {
  await mkdir(BROKEN, { recursive: true });
  await writeFile(join(BROKEN, `${runId}.json`), historyToJSON(history));
}

function count(events: readonly Event[], seen: Seen): void {
  for (const event of events) {
    if (event.workflowExecutionStartedEventAttributes) seen.runs += 1;
    if (event.workflowExecutionContinuedAsNewEventAttributes) seen.continued += 1;
    if (event.timerFiredEventAttributes) seen.timersFired += 1;
    if (event.workflowExecutionUpdateAcceptedEventAttributes) seen.updates += 1;
    if (event.workflowExecutionSignaledEventAttributes) seen.signals += 1;
  }
}

function runBefore([first]: readonly Event[]): string | undefined {
  const before = first?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  return before === undefined || before === null || before === '' ? undefined : before;
}

/** Why a task of the process failed while it ran, if one did. */
function failedTask(events: readonly Event[]): string | undefined {
  return events
    .map(({ workflowTaskFailedEventAttributes: failed }) => failed?.failure?.message)
    .find((message) => typeof message === 'string' && !DONE_AGAIN.test(message))
    ?.slice(0, 1_000);
}

function isEnd(event: Event): boolean {
  return [
    event.workflowExecutionCompletedEventAttributes,
    event.workflowExecutionFailedEventAttributes,
    event.workflowExecutionCanceledEventAttributes,
    event.workflowExecutionTerminatedEventAttributes,
    event.workflowExecutionContinuedAsNewEventAttributes,
  ].some((attributes) => attributes !== undefined && attributes !== null);
}
