/**
 * Runs a downloading program and watches what arrives on disk. It is ended when nothing has arrived
 * within the time to connect, whatever it is doing by then: name lookup, handshake, its own retries.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnGuarded } from './guard';

/** Takes one line of progress for the terminal. */
export type Report = (line: string) => void;

export const toTerminal: Report = (line) => {
  process.stderr.write(`${line}\n`);
};

export interface Download {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The program downloads below this folder. */
  readonly folder: string;
  readonly connectMs: number;
  readonly report: Report;
}

const LOOK_EVERY_MS = 250;
const REPORT_EVERY_MS = 3_000;
const STALLED_MS = 60_000;
/** Lock files and empty archives are smaller, any real answer is larger. */
const FIRST_BYTES = 16_384;
const MEGABYTE = 1_000_000;

/** @throws Error with the reason in one line when the program fails, does not connect in time or stalls */
export async function download(order: Download): Promise<void> {
  const logFile = join(order.folder, 'download.log');
  const run = spawnGuarded(order.command, order.args, { env: order.env, logFile });
  const ended = new AbortController();
  const exit = run.exited.then((code) => {
    ended.abort();
    return code;
  });
  try {
    const fault = await watch(order, ended.signal);
    if (fault !== undefined) throw new Error(fault);
    if ((await exit) !== 0) throw new Error(await lastLine(logFile));
  } finally {
    await run.stop(1_000);
  }
}

/** Follows the growth of the folder until the program has ended, or says why it must not go on. */
async function watch(order: Download, ended: AbortSignal): Promise<string | undefined> {
  const began = Date.now();
  let bytes = 0;
  let grewAt = began;
  let toldAt = began;
  while (!ended.aborted) {
    await wait(LOOK_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
    const now = Date.now();
    const size = await sizeOf(order.folder);
    if (size > bytes) grewAt = now;
    bytes = Math.max(bytes, size);
    if (bytes < FIRST_BYTES && now - began > order.connectMs) {
      return `no answer within ${order.connectMs / 1000} s`;
    }
    if (now - grewAt > Math.max(STALLED_MS, order.connectMs)) return 'the download has stalled';
    if (bytes >= FIRST_BYTES && now - toldAt > REPORT_EVERY_MS) {
      order.report(`${order.label}: ${(bytes / MEGABYTE).toFixed(0)} MB …`);
      toldAt = now;
    }
  }
  return undefined;
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name !== 'download.log')
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          (found) => found.size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function lastLine(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.trim() ?? 'it failed without saying why';
}
