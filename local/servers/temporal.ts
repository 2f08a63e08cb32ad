/** The Temporal dev server: the real server and its UI in one process, on disk when given a file. */
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { spawnGuarded, type Guarded } from './guard';
import { hintIn } from './log-hint';
import type { RunningServer } from './mongod';
import { freePort, LOOPBACK } from './ports';
import { reasonOf, StackError } from './stack-error';

export type SearchAttributeKind =
  'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';
export type SearchAttributes = Readonly<Record<string, SearchAttributeKind>>;

export interface TemporalOptions {
  readonly binary: string;
  readonly searchAttributes: SearchAttributes;
  /** Keeps the state across restarts; without it the state is in memory. */
  readonly dbFile?: string;
  /** Without it a free port is taken. */
  readonly port?: number;
  /** Without it a free port is taken. */
  readonly uiPort?: number;
  readonly namespace?: string;
  /** Server settings by their dynamic-config keys. */
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Takes what the server prints; without it that is dropped. */
  readonly logFile?: string;
  /** Hears of the process that leads its group, before it is healthy. */
  readonly began?: (pid: number) => void;
}

export interface TemporalDev extends RunningServer {
  readonly address: string;
  readonly uiUrl: string;
  /** Of the guard, which leads the process group. */
  readonly pid: number;
}

/** The numbers of `temporal.api.enums.v1.IndexedValueType`. */
const INDEXED_VALUE_TYPE: Readonly<Record<SearchAttributeKind, number>> = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
};

/**
 * What the server refuses by its size, before it writes it into a history (`deploy/temporal/dynamicconfig.yaml` has the
 * same): the largest message of the service is smaller (`policy/kernel/limits.ts`).
 */
export const SERVER_LIMITS: Readonly<Record<string, number>> = {
  'limit.blobSize.error': 65_536,
  'limit.blobSize.warn': 49_152,
};

export const DEFAULT_NAMESPACE = 'default';
const READY_MS = 60_000;
const STOP_MS = 10_000;
/** For one look whether our own server is healthy, and for a cluster that somebody else runs. */
const LOOK_MS = 3_000;
const CONNECT_MS = 10_000;

/**
 * Starts the dev server and waits until it serves the namespace, knows the search attributes and shows its UI.
 * @throws StackError when it ends or is not healthy within a minute
 */
export async function startTemporalDev(options: TemporalOptions): Promise<TemporalDev> {
  const port = options.port ?? (await freePort());
  const uiPort = options.uiPort ?? (await freePort());
  const address = `${LOOPBACK}:${port}`;
  const uiUrl = `http://${LOOPBACK}:${uiPort}`;
  const { binary, logFile } = options;
  const server = spawnGuarded(binary, devServerArguments(options, port, uiPort), { logFile });
  options.began?.(server.pid);
  try {
    await Promise.race([healthy(address, uiUrl, options), endedEarly(server, logFile)]);
  } catch (cause) {
    await server.stop(STOP_MS);
    throw cause;
  }
  const { pid, exited } = server;
  return { address, uiUrl, pid, exited, stop: () => server.stop(STOP_MS) };
}

function devServerArguments(options: TemporalOptions, port: number, uiPort: number): string[] {
  const { dbFile, namespace = DEFAULT_NAMESPACE, searchAttributes, dynamicConfig } = options;
  const settings = { ...SERVER_LIMITS, ...dynamicConfig };
  const place = ['--ip', LOOPBACK, '--port', String(port), '--ui-port', String(uiPort)];
  return [
    'server',
    'start-dev',
    '--log-level',
    'warn',
    '--namespace',
    namespace,
    ...place,
    ...(dbFile === undefined ? [] : ['--db-filename', dbFile]),
    ...pairs('--search-attribute', searchAttributes),
    ...pairs('--dynamic-config-value', mapValues(settings, JSON.stringify)),
  ];
}

const pairs = (flag: string, values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);

const mapValues = <T>(values: Readonly<Record<string, T>>, to: (value: T) => string) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));

async function endedEarly(server: Guarded, logFile: string | undefined): Promise<never> {
  await server.exited;
  const where = logFile === undefined ? 'its output' : `the end of ${logFile}`;
  const hint = logFile === undefined ? '' : await hintIn(logFile);
  throw new StackError(
    `The Temporal dev server ended while it was starting${hint}: read ${where}, correct the cause and start again.`,
  );
}

async function healthy(address: string, uiUrl: string, options: TemporalOptions): Promise<void> {
  const { namespace = DEFAULT_NAMESPACE, searchAttributes } = options;
  await Promise.all([
    eventually('Temporal', () => requireTemporal(address, namespace, searchAttributes)),
    eventually('The Temporal UI', async () => {
      const answer = await fetch(uiUrl, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    }),
  ]);
}

/** @throws Error unless the cluster answers, has the namespace and knows every search attribute */
function requireTemporal(
  address: string,
  namespace: string,
  wanted: SearchAttributes,
): Promise<void> {
  return withCluster(address, LOOK_MS, async (connection) => {
    await connection.workflowService.describeNamespace({ namespace });
    const missing = await missingSearchAttributes(connection, namespace, wanted);
    if (missing.length > 0) throw new Error(`search attributes not known: ${missing.join(', ')}`);
  });
}

/** Connects and works with the cluster; every call ends within `ms`, also one that is never answered. */
async function withCluster(
  address: string,
  ms: number,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: ms });
  try {
    await connection.withDeadline(Date.now() + ms, () => work(connection));
  } finally {
    await connection.close();
  }
}

async function missingSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributes,
): Promise<string[]> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  return Object.keys(wanted).filter((name) => known.customAttributes[name] === undefined);
}

/**
 * Makes a cluster that somebody else runs ready for the workflows: registers what search attributes it lacks.
 * @throws StackError when it does not answer within ten seconds, lacks the namespace or refuses
 */
export async function prepareTemporal(
  address: string,
  namespace: string,
  wanted: SearchAttributes,
): Promise<void> {
  try {
    await withCluster(address, CONNECT_MS, async (connection) => {
      await connection.workflowService.describeNamespace({ namespace });
      await registerSearchAttributes(connection, namespace, wanted);
    });
  } catch (cause) {
    throw new StackError(
      `TEMPORAL_ADDRESS is set, but Temporal at ${address} cannot be used (${reasonOf(cause)}): start it, create the namespace ${namespace}, or unset TEMPORAL_ADDRESS.`,
    );
  }
}

async function registerSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributes,
): Promise<void> {
  const missing = await missingSearchAttributes(connection, namespace, wanted);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(
    missing.map((name) => [name, INDEXED_VALUE_TYPE[wanted[name] ?? 'Keyword']]),
  );
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** Repeats `check` until it passes. */
async function eventually(what: string, check: () => Promise<void>): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (cause) {
      if (Date.now() > until) {
        throw new StackError(
          `${what} has not answered within ${READY_MS / 1000} s: look at its log, then start again.`,
          { cause },
        );
      }
      await wait(50);
    }
  }
}
