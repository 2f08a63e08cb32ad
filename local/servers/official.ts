/** The makers' own downloads, through the packages that know their addresses, versions and platforms. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { version as sdkVersion } from '@temporalio/testing/package.json';
import { version as mongoMemoryServerVersion } from 'mongodb-memory-server-core/package.json';
import { download, type Report } from './download';
import { reasonOf } from './stack-error';

export type OfficialTool = 'mongod' | 'temporal' | 'temporal-test-server';

const CONNECT_MS = 10_000;
const PROGRAM = join(__dirname, 'official-download.mjs');

/** Names the cache folder: each package version stands for one version of its server. */
export function officialVersion(tool: OfficialTool): string {
  return `official-${tool === 'mongod' ? mongoMemoryServerVersion : sdkVersion}`;
}

/**
 * Fetches the server into `scratch`.
 * @returns the path of the executable
 * @throws Error with the reason in one line, after at most ten seconds when nothing answers
 */
export async function fetchOfficial(
  tool: OfficialTool,
  scratch: string,
  report: Report,
): Promise<string> {
  await download({
    label: tool,
    command: process.execPath,
    args: [PROGRAM, tool, scratch],
    env: {
      ...process.env,
      // mongodb-memory-server verifies certificates and checksums only when told to.
      npm_config_strict_ssl: 'true',
      MONGOMS_MD5_CHECK: 'true',
      MONGOMS_RUNTIME_DOWNLOAD: 'true',
      MONGOMS_MAX_RETRIES: '1',
    },
    folder: scratch,
    connectMs: CONNECT_MS,
    report,
  }).catch((cause: unknown) => {
    // The packages nest causes in one long sentence; the innermost one stands last.
    throw new Error(reasonOf(cause).split(/[:,] /).at(-1));
  });
  return largestFile(scratch);
}

async function largestFile(folder: string): Promise<string> {
  let best = { file: '', size: -1 };
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if (size > best.size) best = { file, size };
  }
  return best.file;
}
