/** Starts the simulated bank as a child process that cannot outlive this one. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnEntry } from '../servers/guard';
import { hintIn } from '../servers/log-hint';
import type { RunningServer } from '../servers/mongod';
import { LOOPBACK } from '../servers/ports';
import { StackError } from '../servers/stack-error';

export interface BankProcessOptions {
  /** Without it, or with 0, any free port is taken. */
  readonly port?: number;
  /** Keeps what the bank knows across restarts; without it that is forgotten. */
  readonly stateFile?: string;
  readonly logFile?: string;
  /** The bank's own settings: `BANK_SEED`, `BANK_DELAY_MS`, `BANK_BUSY_ONE_IN`, `BANK_SLOW_ONE_IN`, `BANK_SLOW_MS`. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface BankProcess extends RunningServer {
  /** What `HONGSHAN_BANK_URL` is set to. */
  readonly url: string;
  readonly pid: number;
}

const ENTRY = join(__dirname, 'main.ts');
const READY_MS = 30_000;
const STOP_MS = 5_000;

/** @throws StackError when it ends, or does not listen within half a minute */
export async function startBank(options: BankProcessOptions = {}): Promise<BankProcess> {
  const { port = 0, stateFile, logFile, env } = options;
  const settings = { BANK_PORT: String(port), ...(stateFile && { BANK_STATE: stateFile }), ...env };
  const child = spawnEntry(ENTRY, { env: { ...process.env, ...settings }, logFile });
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
      `The simulated bank did not start${hint}: look whether port ${port} is in use, then start again.`,
    );
  }
  return {
    url: `http://${LOOPBACK}:${ready}`,
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop(STOP_MS),
  };
}
