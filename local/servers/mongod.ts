/** A real mongod as a replica set of one member: transactions and majority write concern need a replica set. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { spawnGuarded, type Guarded } from './guard';
import { freePort, LOOPBACK } from './ports';
import { hintIn } from './log-hint';
import { reasonOf, StackError } from './stack-error';

export interface MongodOptions {
  readonly binary: string;
  readonly dataDir: string;
  /** Without it a free port is taken. */
  readonly port?: number;
  /** By which host and port the set knows its member, where that is not its own: drivers go there. */
  readonly member?: string;
  /** Size of the storage engine's cache in gigabytes; 0.25 is the least that mongod takes. */
  readonly cacheGB?: number;
  /** Where mongod's own log goes; without it, beside the data. */
  readonly logFile?: string;
  /** Hears of the process that leads its group, before it is healthy. */
  readonly began?: (pid: number) => void;
}

export interface RunningServer {
  /** Resolves when the process has ended, asked or not. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

export interface Mongod extends RunningServer {
  /** Connection string without a database name, with the guarantees that the store relies on. */
  readonly uri: string;
  readonly port: number;
  /** Of the guard, which leads the process group. */
  readonly pid: number;
}

const REPLICA_SET = 'hongshan';
const READY_MS = 60_000;
const STOP_MS = 15_000;

/** Majority writes, journalled, and majority reads: an acknowledged record survives any crash. */
const GUARANTEES = `replicaSet=${REPLICA_SET}&w=majority&journal=true&readConcernLevel=majority`;

/**
 * Starts mongod, makes it a replica set on the first start, and waits until it takes writes.
 * @throws StackError when it ends or has no primary within a minute
 */
export async function startMongod(options: MongodOptions): Promise<Mongod> {
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(options.dataDir, 'mongod.log');
  const member = options.member ?? `${LOOPBACK}:${port}`;
  await mkdir(options.dataDir, { recursive: true });
  const server = spawnGuarded(options.binary, mongodArguments(options, port), { logFile });
  options.began?.(server.pid);
  try {
    await Promise.race([becomePrimary(port, member), endedEarly(server, logFile)]);
  } catch (cause) {
    await server.stop(STOP_MS);
    throw cause;
  }
  return {
    uri: `mongodb://${member}/?${GUARANTEES}`,
    port,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.stop(STOP_MS),
  };
}

function mongodArguments({ dataDir, cacheGB = 0.5 }: MongodOptions, port: number): string[] {
  const place = ['--dbpath', dataDir, '--port', String(port), '--bind_ip', LOOPBACK];
  const size = ['--wiredTigerCacheSizeGB', String(cacheGB), '--oplogSize', '256'];
  // A slow question would stand in the log with the numbers of persons and accounts that it asks for.
  const silence = ['--quiet', '--slowOpSampleRate', '0'];
  return [...place, ...size, '--replSet', REPLICA_SET, '--nounixsocket', ...silence];
}

async function endedEarly(server: Guarded, logFile: string): Promise<never> {
  await server.exited;
  throw new StackError(
    `mongod ended while it was starting${await hintIn(logFile)}: read the end of ${logFile}, correct the cause and start again.`,
  );
}

async function becomePrimary(port: number, member: string): Promise<void> {
  const client = new mongo.MongoClient(`mongodb://${LOOPBACK}:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: READY_MS,
    heartbeatFrequencyMS: 500,
    minHeartbeatFrequencyMS: 50,
  });
  try {
    const admin = client.db('admin');
    await admin.command({ ping: 1 });
    await ensureReplicaSet(admin, member);
    await awaitPrimary(admin);
  } finally {
    await client.close();
  }
}

/** Initiates the set once; on a later start under another port, tells the set its new address. */
async function ensureReplicaSet(admin: mongo.Db, host: string): Promise<void> {
  const config = await admin.command({ replSetGetConfig: 1 }).catch((cause: unknown) => {
    if (cause instanceof mongo.MongoServerError && cause.codeName === 'NotYetInitialized')
      return null;
    throw cause;
  });
  if (config === null) {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
    return;
  }
  const current = config['config'] as { version: number; members: { _id: number; host: string }[] };
  if (current.members[0]?.host === host) return;
  const moved = { ...current, version: current.version + 1, members: [{ _id: 0, host }] };
  await admin.command({ replSetReconfig: moved, force: true });
}

/** @throws StackError unless the cluster at `uri` answers within ten seconds and takes transactions */
export async function requireMongodb(uri: string): Promise<void> {
  let client: mongo.MongoClient | undefined;
  try {
    client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello['setName'] !== undefined || hello['msg'] === 'isdbgrid') return;
  } catch (cause) {
    throw new StackError(
      `MONGODB_URI is set, but MongoDB does not answer there (${reasonOf(cause)}): start it, correct the address, or unset MONGODB_URI.`,
    );
  } finally {
    await client?.close();
  }
  throw new StackError(
    'MONGODB_URI names a single mongod without a replica set, which has no transactions: start it with --replSet and initiate it.',
  );
}

async function awaitPrimary(admin: mongo.Db): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return;
    await wait(25);
  }
  throw new StackError(
    `mongod has not become primary within ${READY_MS / 1000} s: look at its log, then start again.`,
  );
}
