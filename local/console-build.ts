/** The console as the embedded stack serves it: built where it is missing or older than what it is made of. */
import { execFile } from 'node:child_process';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
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
    await built();
  } catch (cause) {
    throw new StackError('The console could not be built: run `npm run console:build`.', { cause });
  }
}

/** Made beside and put in its place whole, so that who serves it, or makes it at the same time, never meets half of it. */
async function built(): Promise<void> {
  const made = join(PROJECT, '.local', `console-${process.pid}`);
  const words = ['run', 'console:build', '--', '--outDir', made, '--emptyOutDir'];
  await promisify(execFile)('npm', words, { cwd: PROJECT });
  await rm(dirname(BUILT), { recursive: true, force: true });
  await rename(made, dirname(BUILT)).catch(async () => {
    // Another has put its own there, which is the same.
    await rm(made, { recursive: true, force: true });
  });
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
