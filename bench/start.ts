/** `npm start` from a warm cache until it says that every part is healthy, on a fresh and on an existing state folder. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Scale } from './scale';
import { spreadOf } from './statistics';
import { table } from './table';

const PROJECT = resolve(__dirname, '..');
const READY = 'ready in';
const ANY_PORTS = { MONGOD_PORT: '0', TEMPORAL_PORT: '0', TEMPORAL_UI_PORT: '0', PORT: '0' };

export async function start({ starts }: Scale): Promise<string> {
  const fresh: number[] = [];
  const existing: number[] = [];
  for (let time = 0; time < starts; time += 1) {
    const stateDir = await mkdtemp(join(tmpdir(), 'hongshan-bench-start-'));
    try {
      fresh.push(await secondsToReady(stateDir));
      existing.push(await secondsToReady(stateDir));
    } finally {
      await rm(stateDir, { recursive: true, force: true });
    }
  }
  const row = (name: string, seconds: readonly number[]): string[] => {
    const { median, min, max } = spreadOf(seconds);
    return [name, ...[median, min, max].map((value) => value.toFixed(1))];
  };
  const rows = [row('fresh state folder', fresh), row('existing state folder', existing)];
  return [
    `From \`npm start\` to the table of addresses, ${starts} time(s) each; servers in the cache.`,
    '',
    table(['seconds', 'median', 'least', 'most'], rows),
  ].join('\n');
}

/** @throws Error when the stack ends before it is ready */
function secondsToReady(stateDir: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, ...ANY_PORTS, HONGSHAN_STATE: stateDir };
  const child = spawn('npm', ['start'], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seconds: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (seconds !== undefined || !text.includes(READY)) return;
    seconds = (performance.now() - began) / 1000;
    child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    child.once('close', () => {
      if (seconds === undefined) reject(new Error('npm start ended before it was ready.'));
      else resolve(seconds);
    });
  });
}
