/** One stack per state folder: a file with the process id of the stack that uses it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, StackError } from './servers/stack-error';

export interface Lock {
  /** True when an earlier stack ended without letting go of the folder. */
  readonly inherited: boolean;
  readonly release: () => Promise<void>;
}

/** @throws StackError when a live stack uses the folder */
export async function takeLock(stateDir: string): Promise<Lock> {
  await mkdir(stateDir, { recursive: true });
  const file = join(stateDir, 'stack.pid');
  const holder = await holderOf(file);
  if (holder !== undefined) {
    if (isAlive(holder)) throw inUse(stateDir, holder, file);
    await rm(file, { force: true });
  }
  await writeFile(file, String(process.pid), { flag: 'wx' }).catch(async () => {
    throw inUse(stateDir, (await holderOf(file)) ?? 0, file); // another start was quicker
  });
  return { inherited: holder !== undefined, release: () => rm(file, { force: true }) };
}

async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

/** Our own number in the file is an earlier life's: containers give the same one at every start. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

function inUse(stateDir: string, pid: number, file: string): StackError {
  return new StackError(
    `The state folder ${stateDir} is in use by a running stack (process ${pid}): stop that one, or set HONGSHAN_STATE=<other folder>; if no such stack runs, delete ${file}.`,
  );
}
