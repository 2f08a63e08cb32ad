/** One stack per state folder: a file with the process id of the stack that uses it. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, reasonOf, StackError } from './servers/stack-error';

export interface Lock {
  /** True when an earlier stack ended without letting go of the folder. */
  readonly inherited: boolean;
  readonly release: () => Promise<void>;
}

/** @throws StackError when a live stack uses the folder, or it cannot be made or written */
export async function takeLock(stateDir: string): Promise<Lock> {
  const file = join(stateDir, 'stack.pid');
  return usable(stateDir, async () => {
    await mkdir(stateDir, { recursive: true });
    const inherited = await removeStale(file, stateDir);
    if (!(await claim(file))) throw inUse(stateDir, await holderOf(file), file);
    return { inherited, release: () => rm(file, { force: true }) };
  });
}

/** Whether the file was one of a stack that has ended. Of two starts that see it, one moves it away. */
async function removeStale(file: string, stateDir: string): Promise<boolean> {
  const holder = await holderOf(file);
  if (holder === undefined) return false;
  if (holds(holder)) throw inUse(stateDir, holder, file);
  const away = `${file}.${randomUUID()}`;
  await rename(file, away).catch(unless('ENOENT'));
  const moved = await holderOf(away);
  // The other start was quicker, and this was its own file.
  if (moved !== undefined && moved !== holder) await link(away, file).catch(unless('EEXIST'));
  await rm(away, { force: true });
  return true;
}

/** Makes the file in one step, so that nobody ever reads half of it. False where there is one already. */
async function claim(file: string): Promise<boolean> {
  const whole = `${file}.${randomUUID()}`;
  try {
    await writeFile(whole, String(process.pid), { flag: 'wx' });
    await link(whole, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(whole, { force: true });
  }
}

/** The process that the file names, 0 where it names none; undefined where there is no file. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(unless('ENOENT'));
  if (text === undefined) return undefined;
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
}

/** Our own number in the file is an earlier life's: containers give the same one at every start. */
const holds = (pid: number): boolean => pid !== process.pid && isRunning(pid);

/** Whether there is a process of this number, whoever runs it. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

const unless =
  (code: string) =>
  (cause: unknown): undefined => {
    if (codeOf(cause) !== code) throw cause;
  };

/** Runs what needs the folder. @throws StackError that says what is the matter with it */
export async function usable<T>(stateDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (typeof codeOf(cause) !== 'string') throw cause;
    throw new StackError(
      `The state folder ${stateDir} cannot be used (${reasonOf(cause)}): make it a folder that this user may write to, on a disk with room, or set HONGSHAN_STATE=<other folder>.`,
      { cause },
    );
  }
}

function inUse(stateDir: string, pid: number | undefined, file: string): StackError {
  return new StackError(
    `The state folder ${stateDir} is in use by a running stack (process ${pid ?? 'unknown'}): stop that one, or set HONGSHAN_STATE=<other folder>; if no such stack runs, delete ${file}.`,
  );
}
