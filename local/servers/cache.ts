/** Where fetched server binaries are kept between runs: one folder per user, filled atomically. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '../../environment/variables';

/** The cache folder of this user: `HONGSHAN_CACHE`, else the XDG cache folder, else `~/.cache`. */
export function cacheFolder(env: Environment = process.env): string {
  if (env['HONGSHAN_CACHE']) return env['HONGSHAN_CACHE'];
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hongshan-voucher');
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

const SCRATCH = '.fetching-';
const ABANDONED_MS = 6 * 3_600_000;

/**
 * Lets `fetch` produce a file in a scratch folder beside `target`, then moves it to `target` in one
 * rename. Two processes may fetch at once: each moves a whole file, so a reader never sees half of one.
 */
export async function fetchInto(
  target: string,
  fetch: (scratch: string) => Promise<string>,
): Promise<string> {
  const folder = dirname(dirname(target));
  const scratch = join(folder, `${SCRATCH}${randomUUID()}`);
  await mkdir(scratch, { recursive: true });
  await removeAbandoned(folder);
  try {
    const fetched = await fetch(scratch);
    await mkdir(dirname(target), { recursive: true });
    await rename(fetched, target);
    return target;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Scratch folders of fetches that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const scratch = join(folder, name);
    if (!name.startsWith(SCRATCH)) continue;
    const age = await stat(scratch)
      .then(({ mtimeMs }) => Date.now() - mtimeMs)
      .catch(() => 0);
    if (age > ABANDONED_MS) await rm(scratch, { recursive: true, force: true });
  }
}
