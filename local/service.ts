/** The project's two processes, worker and API, as children: what they are told of their places, and when they are healthy. */
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PartName } from './household';
import { spawnEntry, type Guarded } from './servers/guard';
import { hintIn } from './servers/log-hint';
import { StackError } from './servers/stack-error';

const PROJECT = resolve(__dirname, '..');
/** The entry files of the project's two processes. */
export const DEFAULT_ENTRIES = {
  worker: join(PROJECT, 'worker', 'main.ts'),
  api: join(PROJECT, 'local', 'api.ts'),
};
const READY_MS = 60_000;

/** Where the servers are; worker and API get the same as environment variables. */
export interface Places {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  /** Unknown for a cluster that somebody else runs, unless it was given. */
  readonly temporalUiUrl: string | undefined;
  readonly namespace: string;
  readonly apiUrl: string;
  /** Empty where no bank is reached. */
  readonly bankUrl: string;
  readonly stateDir: string;
  /** Where people log in; without it, the API believes the headers alone. */
  readonly issuer?: string | undefined;
}

/** What worker and API find in their environment; `HONGSHAN_STACK` keeps the API on this machine. */
export function serviceEnvironment(places: Omit<Places, 'stateDir'>): NodeJS.ProcessEnv {
  return {
    // A demo plays a year in minutes, and a bench asks as fast as it can.
    HONGSHAN_REQUESTS_A_MINUTE: '1000000',
    HONGSHAN_ANONYMOUS_A_MINUTE: '1000000',
    ...process.env,
    HONGSHAN_STACK: 'embedded',
    MONGODB_URI: places.mongodbUri,
    TEMPORAL_ADDRESS: places.temporalAddress,
    TEMPORAL_NAMESPACE: places.namespace,
    TEMPORAL_UI_URL: places.temporalUiUrl,
    HONGSHAN_BANK_URL: places.bankUrl,
    PORT: new URL(places.apiUrl).port,
  };
}

export interface ServiceOptions {
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** A process that has been started, and how it is waited for. */
export interface Starting {
  readonly child: Guarded;
  /** @throws StackError when the process ends first, or after a minute */
  readonly healthy: () => Promise<void>;
}

/** The worker tells over its IPC channel that it polls. */
export function spawnWorker({ entry, env, logFile }: ServiceOptions): Starting {
  const child = spawnEntry(entry, { env, logFile });
  const polling = new Promise<true>((resolve) => {
    child.process.on('message', (message) => {
      if (isReady(message)) resolve(true);
    });
  });
  const polls = () => Promise.race([polling, wait(1_000, false)]);
  return { child, healthy: () => healthy('worker', polls, child, logFile) };
}

const isReady = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';

/** The API answers 200 at `/healthz`. */
export function spawnApi({ entry, env, logFile }: ServiceOptions, apiUrl: string): Starting {
  const child = spawnEntry(entry, { env, logFile });
  const answers = () =>
    fetch(`${apiUrl}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  return { child, healthy: () => healthy('API', answers, child, logFile) };
}

/** Repeats `check` until it is true. @throws StackError when the process ends first, or after a minute */
async function healthy(
  name: PartName,
  check: () => Promise<boolean>,
  child: Guarded,
  logFile: string,
): Promise<void> {
  const until = Date.now() + READY_MS;
  while (!(await check())) {
    const fault = hasEnded(child.process)
      ? `ended while it was starting${await hintIn(logFile)}`
      : `is not healthy after ${READY_MS / 1000} s`;
    if (hasEnded(child.process) || Date.now() > until) {
      throw new StackError(
        `The ${name} ${fault}: read the end of ${logFile}, correct the cause and start again.`,
      );
    }
    await wait(50);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
