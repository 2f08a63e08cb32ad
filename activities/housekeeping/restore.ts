/**
 * Takes processes up again from their records, which hold everything: one that stands still whatever its history looks
 * like, or all that Temporal has lost. What is on record is not done again, and the trail says who did it and why.
 */
import type { Client } from '@temporalio/client';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { Instant } from '../../policy/kernel/time';
import { noteOnRecord } from '../../store/audit/trail-heads';
import { OPEN_KEEPERS, recordsOfOpen, type OpenKeeper } from '../../store/processes/open-records';
import type { TrailDraft } from '../../store/trail/trail';
import { TASK_QUEUE } from '../../workflows/messages';
import { isRunning, STARTS, type ProcessOfRecord, type TakenUp } from '../../workflows/starts';

/** A record, and its process. */
export interface OpenRecord extends ProcessOfRecord {
  readonly keeper: OpenKeeper;
  readonly id: number | string;
}

/** Who takes processes up, and why. */
export interface Order {
  /** Account of the operator. */
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
}

/** What the trail says of it. The same key leaves one note. */
export interface RestoreNote extends Pick<TrailDraft, 'answer' | 'at' | 'by' | 'reason'> {
  readonly key: string;
}

/**
 * Takes up the process of that workflow id, whatever state it is in; a run that goes on is ended first.
 * @throws Error where no open record has such a process
 */
export async function restoreProcess(
  client: Client,
  workflowId: string,
  order: Order,
): Promise<void> {
  for await (const kept of openRecords(order.clock)) {
    if (kept.start.workflowId !== workflowId) continue;
    await restore(client, kept, noteOf(kept, order));
    return;
  }
  throw new Error(`没有在办的记录：${workflowId} / no open record has this process.`);
}

/** The open records without a process, by the id of the workflow that each should have. */
export async function* missingProcesses(client: Client, clock?: DemoClock): AsyncIterable<string> {
  for await (const kept of openRecords(clock)) {
    if (!(await isRunning(client, kept.start.workflowId))) yield kept.start.workflowId;
  }
}

/** Takes up every open record without a process. @returns how many */
export async function restoreMissing(client: Client, order: Order): Promise<number> {
  let restored = 0;
  for await (const kept of openRecords(order.clock)) {
    if (await isRunning(client, kept.start.workflowId)) continue;
    await restore(client, kept, noteOf(kept, order));
    restored += 1;
  }
  return restored;
}

/** Every record that has a process while it is open. */
export async function* openRecords(clock?: DemoClock): AsyncIterable<OpenRecord> {
  const taken: TakenUp = { carriedOn: true, ...(clock !== undefined && { clock }) };
  for (const keeper of OPEN_KEEPERS) {
    const { fields, of } = STARTS[keeper];
    for await (const row of recordsOfOpen(keeper, fields))
      yield { keeper, id: row._id, ...of(row, taken) };
  }
}

/** Two tries of an operator are two notes. */
function noteOf({ start: { workflowId } }: OpenRecord, { by, reason, at }: Order): RestoreNote {
  const key = `${workflowId}/restored/${at}`;
  return { key, at, by: { id: by, role: 'operator' }, reason, answer: { workflowId } };
}

/** Says so on the trail and starts the process anew; a run that goes on is ended. */
export async function restore(client: Client, kept: OpenRecord, note: RestoreNote): Promise<void> {
  const { keeper, id, type, step, start } = kept;
  const { key, ...said } = note;
  await noteOnRecord(keeper, id, { _id: key, channel: 'service', act: 'restored', step, ...said });
  await client.workflow.start(type, {
    ...start,
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
}
