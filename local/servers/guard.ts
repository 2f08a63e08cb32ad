/** Starts child processes that cannot outlive this one, and stops them within a bounded time. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const GUARD = join(__dirname, 'guard-process.mjs');
const LIFELINE = pathToFileURL(join(__dirname, 'lifeline.mjs')).href;
const PROJECT = join(__dirname, '..', '..');

export interface GuardOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Takes standard output and error, from its beginning; without it both are dropped. */
  readonly logFile?: string | undefined;
}

export interface Guarded {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Resolves once the process has ended, with its exit code (null: ended by a signal). */
  readonly exited: Promise<number | null>;
  /** Asks the process to end and kills it, with all it started, when it has not after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Runs any command behind the guard process. */
export function spawnGuarded(
  command: string,
  args: readonly string[],
  options: GuardOptions = {},
): Guarded {
  return guarded([GUARD, command, ...args], options);
}

/** Runs a TypeScript entry file in a Node process of its own that holds the lifeline. */
export function spawnEntry(entry: string, options: GuardOptions = {}): Guarded {
  return guarded(['--import', 'tsx', '--import', LIFELINE, entry], options);
}

function guarded(nodeArgs: readonly string[], { env, logFile }: GuardOptions): Guarded {
  const output = logFile === undefined ? 'ignore' : openSync(logFile, 'w');
  const stdio: StdioOptions = ['ignore', output, output, 'ipc'];
  // Detached: Ctrl-C in a terminal reaches the stack alone, which then stops its children in order.
  const child = spawn(process.execPath, nodeArgs, {
    cwd: PROJECT,
    detached: true,
    env: env ?? process.env,
    stdio,
  });
  if (typeof output === 'number') closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new Error(`Could not start ${process.execPath}.`);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      killGroup(pid); // whatever a killed guard has left behind
      resolve(code);
    });
  });
  return { pid, process: child, exited, stop: (graceMs) => stop(child, pid, exited, graceMs) };
}

async function stop(
  child: ChildProcess,
  pid: number,
  exited: Promise<unknown>,
  graceMs: number,
): Promise<void> {
  child.kill('SIGTERM');
  const late = new AbortController();
  await Promise.race([
    exited,
    wait(graceMs, undefined, { signal: late.signal }).then(
      () => {
        killGroup(pid);
      },
      () => undefined,
    ),
  ]);
  late.abort();
  await exited;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is empty: nothing was left.
  }
}
