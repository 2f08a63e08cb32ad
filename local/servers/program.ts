/** A program of ours in a process of its own that says over its channel on which port it listens. */
import { setTimeout as wait } from 'node:timers/promises';
import { spawnEntry } from './guard';
import { hintIn } from './log-hint';
import type { RunningServer } from './mongod';
import { LOOPBACK } from './ports';
import { StackError } from './stack-error';

export interface ListeningOptions {
  /** What it is called where it does not start. */
  readonly name: string;
  readonly entry: string;
  /** What it is asked to listen on, for the sentence that says why it did not. */
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile?: string | undefined;
}

export interface Listening extends RunningServer {
  readonly url: string;
  readonly pid: number;
}

const READY_MS = 30_000;
const STOP_MS = 5_000;

/** @throws StackError when it ends, or does not listen within half a minute */
export async function startListening(options: ListeningOptions): Promise<Listening> {
  const { name, entry, port, env, logFile } = options;
  const child = spawnEntry(entry, { env: { ...process.env, ...env }, logFile });
  const late = new AbortController();
  const ready = await Promise.race([
    new Promise<number>((resolve) => {
      child.process.on('message', (message) => {
        resolve((message as { readonly port: number }).port);
      });
    }),
    child.exited.then(() => undefined),
    wait(READY_MS, undefined, { signal: late.signal }),
  ]);
  late.abort();
  if (ready === undefined) {
    await child.stop(STOP_MS);
    const hint = logFile === undefined ? '' : await hintIn(logFile);
    throw new StackError(
      `${name} did not start${hint}: look whether port ${port} is in use, then start again.`,
    );
  }
  return {
    url: `http://${LOOPBACK}:${ready}`,
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop(STOP_MS),
  };
}
