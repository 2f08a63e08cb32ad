/** Tells cases of what has been recorded on them. Telling twice changes nothing: the case knows its acts. */
import { heartbeat, sleep } from '@temporalio/activity';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { ProcedureName } from '../../policy/model/nouns';
import type { Answer } from '../../policy/case/waits';
import { watchwordOf } from '../../store/kernel/watchwords';
import { toldSignal, workflowIdOf } from '../../workflows/messages';
import type { Configuration } from '../configuration';

export interface CaseNews {
  readonly no: string;
  readonly procedure: ProcedureName;
  /** Key of the act on the case's trail; without it the case reads whatever it has missed. */
  readonly key?: string;
  /** What the act answered, where it is at hand; else the process reads it. */
  readonly answer?: Answer | undefined;
}

/**
 * How many cases are told before those have heard it, unless the configuration says otherwise. All of them stand in
 * the worker's queue ahead of the next person, so it is few; each piece costs one round to the worker, so not fewer.
 */
export const TOLD_AT_ONCE = 25;
/** How long a piece waits for its cases: one whose process does not answer holds up no other for longer. */
const HEARING_MS = 10_000;
const BETWEEN_LOOKS_MS = 20;
/** One that the server cannot tell of is not waited for. */
const ANSWER_MS = 2_000;

/** Signals every case; one whose process has ended needs no telling. */
async function tell(client: Client, told: readonly CaseNews[]): Promise<void> {
  await Promise.all(told.map((one) => tellOne(client, one)));
}

/**
 * Tells many cases, a piece at a time, each when the piece before it has been heard: what a batch starts never fills
 * the queue that persons' decisions stand in. There is no other way to tell a case. For activities.
 */
export async function tellInPieces(
  { client, toldAtOnce = TOLD_AT_ONCE }: Pick<Configuration, 'client' | 'toldAtOnce'>,
  told: readonly CaseNews[],
): Promise<void> {
  for (let done = 0; done < told.length; done += toldAtOnce) {
    if (done > 0) heartbeat();
    const piece = told.slice(done, done + toldAtOnce);
    await tell(client, piece);
    await heard(client, piece);
  }
}

/** A case without a task has taken in what it was sent. One after the other: the last ones have by then, as a rule. */
async function heard(client: Client, told: readonly CaseNews[]): Promise<void> {
  const end = Date.now() + HEARING_MS;
  for (const one of told)
    while (Date.now() < end && (await hasTask(client, one))) await sleep(BETWEEN_LOOKS_MS);
}

/** The server is asked: a query would go to the process itself (docs/adr/0031). */
async function hasTask(client: Client, one: CaseNews): Promise<boolean> {
  const described = await client
    .withDeadline(Date.now() + ANSWER_MS, () => handleOf(client, one).describe())
    .catch(() => undefined);
  return (described?.raw.pendingWorkflowTask ?? undefined) !== undefined;
}

async function tellOne(client: Client, one: CaseNews): Promise<void> {
  const { no, key, answer } = one;
  const watchword = answer && watchwordOf(no, answer.sequence);
  const told = { ...(key !== undefined && { key }), ...(answer && { answer, watchword }) };
  try {
    await handleOf(client, one).signal(toldSignal, told);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

function handleOf(client: Client, { no, procedure }: CaseNews) {
  return client.workflow.getHandle(workflowIdOf({ no, procedure }));
}
