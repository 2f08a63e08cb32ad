/** Where fetched server binaries are kept between runs: one folder per user, filled atomically. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

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

/**
 * Lets `fetch` produce a file in a scratch folder beside `target`, then moves it to `target` in one
 * rename. Two processes may fetch at once: each moves a whole file, so a reader never sees half of one.
 */
export async function fetchInto(
  target: string,
  fetch: (scratch: string) => Promise<string>,
): Promise<string> {
  const scratch = join(dirname(dirname(target)), `.fetching-${randomUUID()}`);
  await mkdir(scratch, { recursive: true });
  try {
    const fetched = await fetch(scratch);
    await mkdir(dirname(target), { recursive: true });
    await rename(fetched, target);
    return target;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
