/** What the environment may say to `npm start`, one stack per state folder, and the table of addresses. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../../local/lock';
import { optionsFromEnvironment } from '../../local/run';
import { DEFAULT_PORTS } from '../../local/stack';
import { addressTable } from '../../local/table';
import { removeScratchFolders, scratchFolder } from './support';

afterAll(removeScratchFolders);

test('ports come from the environment, else from the defaults', () => {
  expect(optionsFromEnvironment({}).ports).toEqual(DEFAULT_PORTS);
  expect(optionsFromEnvironment({ PORT: '3100', MONGOD_PORT: '0' }).ports).toEqual({
    ...DEFAULT_PORTS,
    api: 3100,
    mongod: 0,
  });
});

test.each(['port', '-1', '65536', '3000.5'])('%s is no port, said in one sentence', (text) => {
  expect(() => optionsFromEnvironment({ TEMPORAL_PORT: text })).toThrow(
    `TEMPORAL_PORT=${text} is no port: set a number from 0 (any free port) to 65535.`,
  );
});

test('a state folder whose stack lives is refused in one sentence that says what to do', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'stack.pid'), String(process.ppid));
  await expect(takeLock(folder)).rejects.toThrow(
    /is in use by a running stack \(process \d+\): stop that one, or set HONGSHAN_STATE=/,
  );
});

test('a state folder left behind is taken over, and let go at the end', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'stack.pid'), '999999999');
  const lock = await takeLock(folder);
  expect(lock.inherited).toBe(true);
  expect(await readFile(join(folder, 'stack.pid'), 'utf8')).toBe(String(process.pid));
  await lock.release();
  expect((await takeLock(folder)).inherited).toBe(false);
});

test('the table shows every address and no password', () => {
  const table = addressTable(
    {
      apiUrl: 'http://127.0.0.1:3000',
      mongodbUri: 'mongodb://somebody:secret@example.invalid/hongshan',
      temporalAddress: '127.0.0.1:7233',
      temporalUiUrl: 'http://127.0.0.1:8233',
      namespace: 'default',
      bankUrl: 'http://127.0.0.1:4567',
      stateDir: '/somewhere',
    },
    12_345,
  );
  expect(table).toContain('12.3 秒');
  expect(table).toContain('http://127.0.0.1:8233');
  expect(table).toContain('http://127.0.0.1:4567');
  expect(table).toContain('somebody:***@example.invalid');
  expect(table).not.toContain('secret');
});
