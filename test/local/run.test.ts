/** What the environment may say to `npm start`, one stack per state folder, and the table of addresses. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock, usable } from '../../local/lock';
import { optionsFromEnvironment } from '../../local/run';
import { StackError } from '../../local/servers/stack-error';
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
    `TEMPORAL_PORT=${text} cannot be used: set a whole number from 0 (any free port) to 65535.`,
  );
});

test('a state folder whose stack lives is refused in one sentence that says what to do', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'stack.pid'), String(process.ppid));
  await expect(takeLock(folder)).rejects.toThrow(
    /is in use by a running stack \(process \d+\): stop that one, or set HONGSHAN_STATE=/,
  );
});

test('a bank may be named, or there may be none', () => {
  const bankOf = (env: NodeJS.ProcessEnv) => optionsFromEnvironment(env).bankUrl;
  expect(bankOf({})).toBeUndefined();
  expect(bankOf({ HONGSHAN_BANK_URL: '' })).toBe('');
  expect(bankOf({ HONGSHAN_BANK_URL: 'http://127.0.0.1:4100' })).toBe('http://127.0.0.1:4100');
});

test.each([
  ['is a file', '', 'state', /E(EXIST|NOTDIR)/],
  ['lies below a file', '', 'state/below', /ENOTDIR/],
  ['has a folder in place of its lock', 'state/stack.pid', 'state', /EISDIR/],
])('a state folder that %s is told as that, in one sentence', async (_, made, asked, reason) => {
  const scratch = await scratchFolder();
  if (made === '') await writeFile(join(scratch, 'state'), '');
  else await mkdir(join(scratch, made), { recursive: true });
  const folder = join(scratch, asked);
  const fault: unknown = await takeLock(folder).catch((cause: unknown) => cause);
  expect(fault).toBeInstanceOf(StackError);
  const { message } = fault as StackError;
  expect(message).toMatch(reason);
  expect(message).toContain(`The state folder ${folder} cannot be used`);
  expect(message).toContain('HONGSHAN_STATE=<other folder>');
});

test.each([
  ['EACCES: permission denied, open', 'EACCES'],
  ['ENOSPC: no space left on device, write', 'ENOSPC'],
])('what the system says of a state folder is passed on: %s', async (message, code) => {
  const failing = () => Promise.reject(Object.assign(new Error(message), { code }));
  await expect(usable('/somewhere', failing)).rejects.toThrow(
    `The state folder /somewhere cannot be used (${message}): make it a folder that this user may write to, on a disk with room,`,
  );
});

test('of many starts at once on a folder left behind, one gets it', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'stack.pid'), '999999999');
  const starts = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['stack.pid']);
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
