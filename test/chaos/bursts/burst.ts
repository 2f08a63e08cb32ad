/** One burst: sound, repeated, refused and malformed messages, sent to one process at the same moment. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { malformed } from './malformed-messages';
import type { Random } from './random';
import type { Message, Target, Turn } from './target';

/** `busy` is the server's answer to too many at once, `failed` any other error, `silent` none in time. */
export type Outcome = 'busy' | 'failed' | 'gone' | 'refused' | 'sent' | 'silent' | 'taken';

interface Sending {
  readonly id: string;
  readonly message: Message;
  readonly updateId: string;
  readonly afterMs: number;
}

/** More than any answer takes on a loaded machine. */
const SILENT_AFTER_MS = 120_000;
/** Updates of one process that the server takes at once; what is beyond is refused by the server itself. */
const AT_ONCE = 10;
/** Over how long the messages of a burst are spread, in ms. */
const SPREADS = [0, 0, 10, 40, 120];

const MOST_LOOKS = 6;
const LOOKS_WITHIN_MS = 150;

export interface BurstMessage {
  readonly outcomes: readonly Outcome[];
  /** What failed otherwise than by a refusal. */
  readonly failures: readonly string[];
}

export async function burst(
  client: Client,
  random: Random,
  target: Target,
  turn: Turn,
  withLooks: boolean,
): Promise<BurstMessage> {
  const failures: string[] = [];
  const sendings = composed(random, target, turn);
  const beside = (turn.beside ?? []).map((act) => act().catch(() => undefined));
  const cancelled = cancellations(client, random, target, turn);
  const looks = withLooks ? looked(client, random, turn) : [];
  const outcomes = await Promise.all(sendings.map((one) => send(client, one, failures)));
  await Promise.all([...beside, ...cancelled, ...looks]);
  return { outcomes, failures };
}

function composed(random: Random, target: Target, turn: Turn): Sending[] {
  const spread = random.pick(SPREADS);
  const sending = (message: Message, updateId: string = randomUUID()): Sending => ({
    id: random.pick(turn.ids),
    message,
    updateId,
    afterMs: random.below(spread + 1),
  });
  const sound = random.some(turn.valid, 1 + random.below(4)).map((one) => sending(one));
  const again = sound.flatMap(({ message, updateId }) => [
    ...(random.chance(0.3) ? [sending(message, updateId)] : []),
    ...(random.chance(0.3) ? [sending(message)] : []),
    ...(random.chance(0.3) ? signalOf(target, message).map((one) => sending(one)) : []),
  ]);
  const refused = random.some(turn.refused, 1 + random.below(3)).map((one) => sending(one));
  const odd = Array.from({ length: random.below(4) }, () =>
    sending(malformed(random, target, turn)),
  );
  return random.some([...sound, ...again, ...refused, ...odd], AT_ONCE + 2);
}

function signalOf({ signals }: Target, { name, args }: Message): Message[] {
  return signals.includes(name) ? [{ name, args, asSignal: true }] : [];
}

function cancellations(
  client: Client,
  random: Random,
  { refusesCancellation }: Target,
  { ids }: Turn,
): Promise<unknown>[] {
  if (!refusesCancellation || !random.chance(0.15)) return [];
  const handle = client.workflow.getHandle(random.pick(ids));
  return [handle.cancel().catch(() => undefined)];
}

/** What the Temporal UI asks of a process that somebody looks at. */
function looked(client: Client, random: Random, { ids }: Turn): Promise<unknown>[] {
  return Array.from({ length: random.below(MOST_LOOKS + 1) }, async () => {
    await wait(random.below(LOOKS_WITHIN_MS));
    const handle = client.workflow.getHandle(random.pick(ids));
    await handle.query('__temporal_workflow_metadata').catch(() => undefined);
  });
}

async function send(client: Client, sending: Sending, failures: string[]): Promise<Outcome> {
  await wait(sending.afterMs);
  const late = new AbortController();
  const silent = wait(SILENT_AFTER_MS, 'silent' as const, { signal: late.signal });
  silent.catch(() => undefined);
  const answered = answer(client, sending).catch((error: unknown) => outcomeOf(error, failures));
  try {
    return await Promise.race([answered, silent]);
  } finally {
    late.abort();
  }
}

async function answer(client: Client, { id, message, updateId }: Sending): Promise<Outcome> {
  const { name, args, asSignal, start } = message;
  const options = { args: [...args] as never, updateId };
  if (start !== undefined) {
    await client.workflow.executeUpdateWithStart(name, {
      ...options,
      startWorkflowOperation: start(),
    });
    return 'taken';
  }
  const handle = client.workflow.getHandle(id);
  if (asSignal === true) {
    await handle.signal(name, ...(args as []));
    return 'sent';
  }
  await handle.executeUpdate(name, options);
  return 'taken';
}

/** Errors of a process that has just ended, or goes on in a new history. */
const GONE =
  /unexpected workflow task failure|not found|already completed|NOT_FOUND|closing|completed before|aborted|in the process of/i;
const UNHEARD_OF = /No registered handler/;
const BUSY = /RESOURCE_EXHAUSTED|limit/i;

function outcomeOf(error: unknown, failures: string[]): Outcome {
  if (error instanceof WorkflowNotFoundError) return 'gone';
  const { cause } = error as { cause?: unknown };
  if (error instanceof WorkflowUpdateFailedError && cause instanceof ApplicationFailure) {
    if (cause.type === 'Refused' || UNHEARD_OF.test(cause.message)) return 'refused';
    failures.push(`${cause.type ?? ''}: ${cause.message}`);
    return 'failed';
  }
  const told = `${String(error)} ${String(cause)}`;
  if (GONE.test(told)) return 'gone';
  if (BUSY.test(told)) return 'busy';
  failures.push(told);
  return 'failed';
}
