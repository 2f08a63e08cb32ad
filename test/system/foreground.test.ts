/**
 * The stack in the foreground, as a process of its own: nothing is left when it ends, however it ends.
 * Real servers, stand-ins for worker and API.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../../local/lock';
import {
  descendantsOf,
  removeScratchFolders,
  runningOf,
  runProgram,
  scratchFolder,
  untilEnded,
  untilPrinted,
  type Program,
} from '../local/support';
import { until } from '../support/until';

const STARTER = join(__dirname, '..', 'local', 'fixtures', 'starter.ts');
const READY = '已就绪';

const programs: Program[] = [];
afterEach(() => {
  for (const program of programs.splice(0)) program.process.kill('SIGKILL');
});
afterAll(removeScratchFolders);

async function startInForeground(stateDir: string): Promise<Program> {
  const program = runProgram(STARTER, [stateDir]);
  programs.push(program);
  await untilPrinted(program, READY);
  return program;
}

test('a second start on the same folder is refused; Ctrl-C stops the first and lets the folder go', async () => {
  const stateDir = await scratchFolder();
  const program = await startInForeground(stateDir);
  const children = await descendantsOf(program.pid);
  expect(children.length).toBeGreaterThanOrEqual(6); // two servers with their guards, worker, API
  await expect(takeLock(stateDir)).rejects.toThrow(/is in use by a running stack \(process \d+\)/);
  program.process.kill('SIGINT');
  program.process.kill('SIGINT'); // npm forwards what the terminal has sent already
  expect(await program.exitCode).toBe(0);
  await untilEnded(children);
  await expect(readFile(join(stateDir, 'stack.pid'))).rejects.toThrow(/ENOENT/);
});

test('nothing outlives a starter that was killed, and the next start takes the folder over', async () => {
  const stateDir = await scratchFolder();
  const killed = await startInForeground(stateDir);
  const children = await descendantsOf(killed.pid);
  killed.process.kill('SIGKILL');
  await untilEnded(children);
  await startInForeground(stateDir);
});

test('a part that dies, here with its guard, is named, and the rest is stopped', async () => {
  const program = await startInForeground(await scratchFolder());
  const children = await descendantsOf(program.pid);
  const guard = (await runningOf(children)).find((line) => /guard-process.*mongod/.test(line));
  process.kill(Number.parseInt(guard!, 10), 'SIGKILL');
  expect(await program.exitCode).toBe(1);
  expect(program.output()).toMatch(/^MongoDB has ended by itself, so the stack stops/m);
  await untilEnded(children);
});

test('a start under way is called off by Ctrl-C and leaves nothing', async () => {
  const program = runProgram(STARTER, [await scratchFolder()]);
  await untilPrinted(program, 'starting MongoDB');
  const children = await until(async () => {
    const found = await descendantsOf(program.pid);
    return found.length > 0 ? found : undefined;
  });
  program.process.kill('SIGINT');
  expect(await program.exitCode).toBe(1);
  expect(program.output()).toContain('The start was called off');
  await untilEnded(children);
});
