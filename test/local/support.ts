/** Helpers of the tests of the local stack: scratch folders, child programs, what is alive. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { untilTrue } from '../support/until';

const scratchFolders: string[] = [];

export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-local-'));
  scratchFolders.push(folder);
  return folder;
}

export async function removeScratchFolders(): Promise<void> {
  for (const folder of scratchFolders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export interface Program {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Everything printed so far. */
  output(): string;
  readonly exitCode: Promise<number | null>;
}

/** Runs a TypeScript program in a process of its own. */
export function runProgram(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, pid: child.pid!, output: () => printed, exitCode };
}

/** @throws NeverCame with what the program has printed when `text` does not appear */
export async function untilPrinted(program: Program, text: string): Promise<void> {
  const what = (): string => `"${text}" in what was printed:\n${program.output()}`;
  await untilTrue(() => program.output().includes(text), { what });
}

/** Every process that `pid` has started, and they in turn. */
export async function descendantsOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'pid=,ppid=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) {
    found.push(...rows.filter(([, ppid]) => ppid === parent).map(([child]) => child!));
  }
  return found.slice(1);
}

/** Waits until none of the processes runs any more. @throws NeverCame with those that do, as `ps` shows them */
export async function untilEnded(pids: readonly number[]): Promise<void> {
  let running: string[] = [];
  const what = (): string => `an end of ${running.join('; ')}`;
  await untilTrue(async () => (running = await runningOf(pids)).length === 0, { what });
}

/** Those of the processes that run now, as `ps` shows them. */
export async function runningOf(pids: readonly number[]): Promise<string[]> {
  if (pids.length === 0) return [];
  const asked = promisify(execFile)('ps', ['-o', 'pid=,stat=,args=', '-p', pids.join(',')]);
  const { stdout } = await asked.catch(() => ({ stdout: '' })); // ps fails when there is none
  // A zombie has ended; it only waits to be noticed by the process that inherited it.
  return stdout.split('\n').filter((line) => line.trim() !== '' && !/^\s*\d+\s+Z/.test(line));
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
