/** The console as the embedded stack serves it: built where it is missing or older than what it is made of. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StackError } from './servers/stack-error';

const PROJECT = resolve(__dirname, '..');
const BUILT = join(PROJECT, 'console', 'dist', 'index.html');
const SOURCES = [
  'console/src',
  'console/index.html',
  'console/vite.config.ts',
  'api-client',
  'policy',
  'package-lock.json',
].map((name) => join(PROJECT, name));

/** @throws StackError where it cannot be built */
export async function consoleUpToDate(report: (line: string) => void): Promise<void> {
  const made = await changedAt(BUILT);
  if (made > Math.max(...(await Promise.all(SOURCES.map(newestIn))))) return;
  report('正在生成办理页面 / building the console …');
  try {
    await promisify(execFile)('npm', ['run', 'console:build'], { cwd: PROJECT });
  } catch (cause) {
    throw new StackError('The console could not be built: run `npm run console:build`.', { cause });
  }
}

/** Milliseconds; 0 where there is no such file. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function newestIn(path: string): Promise<number> {
  if (!(await stat(path)).isDirectory()) return changedAt(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map((one) => changedAt(join(one.parentPath, one.name))));
  return Math.max(0, ...times);
}
