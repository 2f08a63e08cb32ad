/**
 * The embedded stack: MongoDB, Temporal, a simulated bank, the worker and the API as child processes, started
 * in the order of their needs, watched, and stopped in the opposite order.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CLOSE_MS } from '../api/shutdown';
import { EnvironmentError, readEnvironment } from '../environment/variables';
import { startBank } from './bank/start';
import { startMailCatcher } from './mail/start';
import { Household, type PartName } from './household';
import { apiEnvironment, startIssuer } from './issuer/start';
import { takeLock, usable, type Lock } from './lock';
import { SAMPLE_FILE, sampleCredentials } from './accounts/credentials';
import type { SampleAccount } from './accounts/sample-accounts';
import { DEFAULT_ENTRIES, serviceEnvironment, spawnApi, spawnWorker, type Places } from './service';
import { toTerminal, type Report } from './servers/download';
import { findMongod, findTemporal } from './servers/find';
import type { Guarded } from './servers/guard';
import { requireMongodb, startMongod } from './servers/mongod';
import { claimPort, LOOPBACK } from './servers/ports';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes';
import { StackError } from './servers/stack-error';
import { DEFAULT_NAMESPACE, prepareTemporal, startTemporalDev } from './servers/temporal';
import { clockOfState } from './state-clock';

const PROJECT = resolve(__dirname, '..');
const DATABASE = 'hongshan';
/** No mail server has it. */
const SAMPLE_SENDER = 'vouchers@office.example';
/** The API may take so long to answer what it has taken; less would cut it short. */
const STOP_MS = CLOSE_MS + 5_000;
/** How long the children of a stack that was killed may still hold their ports. */
const PATIENCE_MS = 15_000;

export interface Ports {
  readonly mongod: number;
  readonly temporal: number;
  readonly temporalUi: number;
  readonly api: number;
  readonly issuer: number;
}

/** Where the stack of `npm start` listens unless its variables say otherwise. */
export const DEFAULT_PORTS: Ports = {
  mongod: 27117,
  temporal: 7233,
  temporalUi: 8233,
  api: 3000,
  issuer: 3001,
};
/** The environment variable that moves each port, named when the port is in use. */
export const PORT_VARIABLES = {
  mongod: 'MONGOD_PORT',
  temporal: 'TEMPORAL_PORT',
  temporalUi: 'TEMPORAL_UI_PORT',
  api: 'PORT',
  issuer: 'ISSUER_PORT',
} as const satisfies Record<keyof Ports, string>;
const OWNERS: Readonly<Record<keyof Ports, string>> = {
  mongod: 'MongoDB',
  temporal: 'Temporal',
  temporalUi: 'the Temporal UI',
  api: 'the API',
  issuer: 'the embedded issuer',
};
export const DEFAULT_STATE = join(PROJECT, '.local');

export interface StackOptions {
  /** Data and logs of all processes; made when missing, kept when the stack stops. */
  readonly stateDir?: string | undefined;
  /** Any free port where none is named, or 0: two stacks on one machine never meet. */
  readonly ports?: Partial<Ports>;
  /** A MongoDB replica set to use instead of starting one; the path of the address names the database. */
  readonly mongodbUri?: string | undefined;
  /** A Temporal cluster to use instead of starting one. */
  readonly temporalAddress?: string | undefined;
  readonly temporalUiUrl?: string | undefined;
  readonly namespace?: string | undefined;
  /** A bank to reach instead of the simulated one; '' for none, when finance carries files by hand. */
  readonly bankUrl?: string | undefined;
  /** Whether an issuer is started, through which people log in. The API of the stack does not start without one. */
  readonly login?: boolean;
  /** Who may log in; the sample accounts unless told. A state folder that has accounts keeps them. */
  readonly people?: readonly SampleAccount[];
  /** Handed to worker and API beside the addresses, e.g. `HONGSHAN_DEMO_DAY_MS`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The entry files of the project's two processes. */
  readonly entries?: { readonly worker: string; readonly api: string };
  /** Takes the lines of progress; the terminal by default. */
  readonly report?: Report;
  /** Calls off a start under way. */
  readonly signal?: AbortSignal;
}

export type { Places };

export interface Stack extends Places {
  /** Resolves with the name of the first process that has ended without being asked to. */
  readonly died: Promise<PartName>;
  /** Stops API, worker, bank, Temporal and MongoDB, in this order, each within a bounded time. */
  stop(): Promise<void>;
}

/**
 * Starts the stack and waits until every part is healthy.
 * @throws StackError in one sentence that says what to do; what had been started by then is stopped
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const stateDir = resolve(options.stateDir ?? DEFAULT_STATE);
  judge(options);
  const lock = await takeLock(stateDir);
  const household = new Household();
  const stop = async () => {
    try {
      await household.stop();
    } finally {
      await lock.release();
    }
  };
  try {
    const places = await orCalledOff(startParts(options, stateDir, lock, household), options);
    return { ...places, died: household.died, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Before anything is started or kept. @throws StackError that names each wrong variable */
function judge({ env, ports }: StackOptions): void {
  try {
    readEnvironment({ ...process.env, ...env, HONGSHAN_STACK: 'embedded' });
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw new StackError(cause.message, { cause });
    throw cause;
  }
  const asked = Object.values(ports ?? {}).filter((port) => port !== 0);
  const twice = asked.find((port, at) => asked.indexOf(port) !== at);
  if (twice === undefined) return;
  const variables = Object.values(PORT_VARIABLES).join(', ');
  throw new StackError(`Port ${twice} is wanted for two parts: give each its own by ${variables}.`);
}

async function startParts(
  options: StackOptions,
  stateDir: string,
  lock: Lock,
  household: Household,
): Promise<Places> {
  await usable(stateDir, () => mkdir(join(stateDir, 'logs'), { recursive: true }));
  const report = options.report ?? toTerminal;
  const ports = await claimPorts(options, lock.inherited ? PATIENCE_MS : 0);
  report('正在启动 MongoDB 和 Temporal / starting MongoDB and Temporal …');
  const [mongodbUri, [temporal, [bankUrl, mail]]] = await all(
    mongodb(options, stateDir, ports, household),
    all(
      temporalCluster(options, stateDir, ports, household),
      all(bank(options, stateDir, household), mailServer(options, stateDir, household)),
    ),
  );
  const apiUrl = `http://${LOOPBACK}:${ports.api}`;
  const places = { mongodbUri, ...temporal, apiUrl, bankUrl, stateDir };
  const clock = await clockOfState(stateDir, { ...process.env, ...options.env });
  const login = await issuer(options, places, ports, household);
  const env = { ...serviceEnvironment(places), ...mail, ...options.env, ...clock, ...login?.env };
  report('正在启动工作进程和接口 / starting the worker and the API …');
  await Promise.all([
    startWorker(options, stateDir, env, household),
    startApi(options, places, env, household),
  ]);
  return { ...places, issuer: login?.issuer };
}

/** Ports of servers that somebody else runs are not claimed. */
async function claimPorts(options: StackOptions, patienceMs: number): Promise<Ports> {
  const claim = (name: keyof Ports) => {
    const port = options.ports?.[name] ?? 0;
    return claimPort(port, OWNERS[name], PORT_VARIABLES[name], patienceMs);
  };
  const ownTemporal = options.temporalAddress === undefined;
  return {
    mongod: options.mongodbUri === undefined ? await claim('mongod') : 0,
    temporal: ownTemporal ? await claim('temporal') : 0,
    temporalUi: ownTemporal ? await claim('temporalUi') : 0,
    api: await claim('api'),
    issuer: options.login ? await claim('issuer') : 0,
  };
}

async function mongodb(
  options: StackOptions,
  stateDir: string,
  ports: Ports,
  household: Household,
): Promise<string> {
  if (options.mongodbUri !== undefined) {
    await requireMongodb(options.mongodbUri);
    return options.mongodbUri;
  }
  const binary = await findMongod(options.report);
  const server = await startMongod({
    binary,
    dataDir: join(stateDir, 'mongo'),
    logFile: logOf(stateDir, 'mongod'),
    port: ports.mongod,
  });
  await household.keep('MongoDB', server);
  return server.uri.replace('/?', `/${DATABASE}?`);
}

/** The simulated bank keeps its books in the state folder: an order that it has paid stays paid. */
async function bank(
  { bankUrl }: StackOptions,
  stateDir: string,
  household: Household,
): Promise<string> {
  if (bankUrl !== undefined) return bankUrl;
  const stateFile = join(stateDir, 'bank.json');
  const simulated = await startBank({ stateFile, logFile: logOf(stateDir, 'bank') });
  await household.keep('bank', simulated);
  return simulated.url;
}

/** Mail and text messages stay in the state folder, unless a server is named. */
async function mailServer(
  { env }: StackOptions,
  stateDir: string,
  household: Household,
): Promise<NodeJS.ProcessEnv> {
  if ({ ...process.env, ...env }['HONGSHAN_SMTP_URL']) return {};
  const catcher = await startMailCatcher(join(stateDir, 'mail'), logOf(stateDir, 'mail'));
  await household.keep('mail', catcher);
  return { HONGSHAN_SMTP_URL: catcher.url, HONGSHAN_MAIL_FROM: SAMPLE_SENDER };
}

/** Through which people log in; its secret and the passwords of the sample accounts are kept in the state folder. */
async function issuer(
  { login, people }: StackOptions,
  { mongodbUri, apiUrl, stateDir }: Places,
  ports: Ports,
  household: Household,
): Promise<{ readonly issuer: string; readonly env: NodeJS.ProcessEnv } | undefined> {
  if (!login) return undefined;
  const accountsFile = join(stateDir, SAMPLE_FILE);
  await sampleCredentials(accountsFile, people);
  const asked = {
    port: ports.issuer,
    mongodbUri,
    apiUrl,
    accountsFile,
    secretFile: join(stateDir, 'issuer-secret'),
    logFile: logOf(stateDir, 'issuer'),
  };
  const server = await startIssuer(asked);
  await household.keep('issuer', server);
  return {
    issuer: server.issuer,
    env: { ...apiEnvironment(server, asked), ISSUER_ACCOUNTS_FILE: accountsFile },
  };
}

type TemporalPlaces = Pick<Places, 'temporalAddress' | 'temporalUiUrl' | 'namespace'>;

async function temporalCluster(
  options: StackOptions,
  stateDir: string,
  ports: Ports,
  household: Household,
): Promise<TemporalPlaces> {
  const { temporalAddress, temporalUiUrl, namespace = DEFAULT_NAMESPACE } = options;
  if (temporalAddress !== undefined) {
    await prepareTemporal(temporalAddress, namespace, SEARCH_ATTRIBUTES);
    return { temporalAddress, temporalUiUrl, namespace };
  }
  const binary = await findTemporal(options.report);
  const server = await startTemporalDev({
    binary,
    namespace,
    searchAttributes: SEARCH_ATTRIBUTES,
    dbFile: join(stateDir, 'temporal.db'),
    logFile: logOf(stateDir, 'temporal'),
    port: ports.temporal,
    uiPort: ports.temporalUi,
  });
  await household.keep('Temporal', server);
  return { temporalAddress: server.address, temporalUiUrl: server.uiUrl, namespace };
}

async function startWorker(
  options: StackOptions,
  stateDir: string,
  env: NodeJS.ProcessEnv,
  household: Household,
): Promise<void> {
  const { worker: entry } = options.entries ?? DEFAULT_ENTRIES;
  const { child, healthy } = spawnWorker({ entry, env, logFile: logOf(stateDir, 'worker') });
  await household.keep('worker', part(child));
  await healthy();
}

async function startApi(
  options: StackOptions,
  { apiUrl, stateDir }: Places,
  env: NodeJS.ProcessEnv,
  household: Household,
): Promise<void> {
  const { api: entry } = options.entries ?? DEFAULT_ENTRIES;
  const { child, healthy } = spawnApi({ entry, env, logFile: logOf(stateDir, 'api') }, apiUrl);
  await household.keep('API', part(child));
  await healthy();
}

const part = (child: Guarded) => ({ exited: child.exited, stop: () => child.stop(STOP_MS) });
const logOf = (stateDir: string, name: string): string => join(stateDir, 'logs', `${name}.log`);

/** Both results; when one fails, its error, but only after the other has come to rest too. */
async function all<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

async function orCalledOff<T>(work: Promise<T>, { signal }: StackOptions): Promise<T> {
  if (signal === undefined) return work;
  const calledOff = new Promise<never>((_resolve, reject) => {
    const callOff = () => {
      reject(new StackError('The start was called off; nothing is left running.'));
    };
    if (signal.aborted) callOff();
    signal.addEventListener('abort', callOff);
  });
  return Promise.race([work, calledOff]);
}
