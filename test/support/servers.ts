/**
 * Jest's global set-up of the tests that need servers: one mongod and one Temporal dev server for the whole
 * run, on free ports and in a scratch folder, and the workflows bundled once. Tests read their places from
 * the environment: MONGODB_URI, TEMPORAL_ADDRESS, TEMPORAL_UI_URL, TEMPORAL_TEST_SERVER, WORKFLOW_BUNDLE.
 */
import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../local/lock';
import { findMongod, findTemporal, findTemporalTestServer } from '../../local/servers/find';
import { startMongod } from '../../local/servers/mongod';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { startTemporalDev } from '../../local/servers/temporal';
import { workflowSources } from '../../worker/workflow-sources';
import { POOL } from './database';

/** What the tests hash numbers of persons with; all of them are made up. */
process.env['HONGSHAN_PERSON_KEY'] ??= 'a1'.repeat(32);

type Undo = () => Promise<void>;
export type WithUndo = typeof globalThis & { undoServers?: Undo };

export default async function startServers(): Promise<void> {
  const undo: Undo[] = [];
  const scratch = async (parent: string): Promise<string> => {
    await removeAbandoned(parent);
    const folder = await mkdtemp(join(parent, `${SCRATCH}${process.pid}-`));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  (globalThis as WithUndo).undoServers = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const folder = await scratch(tmpdir());
    process.env[POOL] = join(folder, 'databases');
    await mkdir(process.env[POOL]);
    await Promise.all([
      databaseServer(await scratch(await fastestFolder()), undo),
      temporalServer(undo),
      timeSkippingServer(),
      workflowBundle(folder),
    ]);
  } catch (cause) {
    await (globalThis as WithUndo).undoServers?.();
    throw cause;
  }
}

const SCRATCH = 'hongshan-test-';

/** Folders of runs that were killed, known by the process id in their name. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid = process.pid] = new RegExp(`^${SCRATCH}(\\d+)-`).exec(name) ?? [];
    if (!isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Some times what the databases of all tests take. */
const ROOM = 3 * 1024 ** 3;

/** The tests' data outlive no run, so a disk would only be waited for: memory, where there is plenty. */
async function fastestFolder(): Promise<string> {
  try {
    await access(MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(MEMORY);
    if (Math.min(bavail * bsize, freemem()) > ROOM) return MEMORY;
  } catch {
    // There is none on this system.
  }
  return tmpdir();
}

async function databaseServer(folder: string, undo: Undo[]): Promise<void> {
  const binary = await findMongod();
  const server = await startMongod({ binary, dataDir: join(folder, 'mongo'), cacheGB: 0.25 });
  undo.push(() => server.stop());
  process.env['MONGODB_URI'] = server.uri;
}

async function temporalServer(undo: Undo[]): Promise<void> {
  const binary = await findTemporal();
  const server = await startTemporalDev({ binary, searchAttributes: SEARCH_ATTRIBUTES });
  undo.push(() => server.stop());
  process.env['TEMPORAL_ADDRESS'] = server.address;
  process.env['TEMPORAL_UI_URL'] = server.uiUrl;
}

async function timeSkippingServer(): Promise<void> {
  process.env['TEMPORAL_TEST_SERVER'] = await findTemporalTestServer();
}

/**
 * Bundling takes seconds, so it is done once and each worker of the tests loads the file. Workflows that
 * cannot be bundled fail their own tests, which miss WORKFLOW_BUNDLE, and not those of the store.
 */
export async function workflowBundle(folder: string): Promise<void> {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const logger = new DefaultLogger('WARN');
  try {
    const { code } = await bundleWorkflowCode({ ...workflowSources(), logger });
    const file = join(folder, 'workflows.js');
    await writeFile(file, code);
    process.env['WORKFLOW_BUNDLE'] = file;
  } catch (cause) {
    console.error('The workflows cannot be bundled:', cause);
  }
}
