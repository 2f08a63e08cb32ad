/**
 * The stack as a whole, on real servers, with stand-ins for worker and API: what it hands over, what it keeps,
 * and that nothing is left when it ends, however it ends.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { mongo } from 'mongoose';
import { freePort } from '../../local/servers/ports';
import { prepareTemporal } from '../../local/servers/temporal';
import { startStack, type Stack, type StackOptions } from '../../local/stack';
import { VOUCHER_STEP } from '../../workflows/search-attributes';
import {
  descendantsOf,
  isListening,
  removeScratchFolders,
  runProgram,
  scratchFolder,
  survivors,
  untilPrinted,
} from './support';

const FIXTURES = join(__dirname, 'fixtures');
const STARTER = join(FIXTURES, 'starter.ts');
const FREE = { mongod: 0, temporal: 0, temporalUi: 0, api: 0 };
const STAND_INS = { worker: join(FIXTURES, 'worker.ts'), api: join(FIXTURES, 'api.ts') };
const READY = '已就绪';

const stacks: Stack[] = [];
const programs: ReturnType<typeof runProgram>[] = [];

async function start(options: StackOptions): Promise<Stack> {
  const stack = await startStack({
    ports: FREE,
    entries: STAND_INS,
    report: () => undefined,
    ...options,
  });
  stacks.push(stack);
  return stack;
}

async function startInForeground(stateDir: string) {
  const program = runProgram(STARTER, [stateDir]);
  programs.push(program);
  await untilPrinted(program, READY);
  return program;
}

afterEach(async () => {
  for (const program of programs.splice(0)) program.process.kill('SIGKILL');
  for (const stack of stacks.splice(0)) await stack.stop();
});
afterAll(removeScratchFolders);

async function withRecords<T>(
  stack: Stack,
  work: (rows: mongo.Collection) => Promise<T>,
): Promise<T> {
  const client = await mongo.MongoClient.connect(stack.mongodbUri);
  try {
    return await work(client.db().collection('rows'));
  } finally {
    await client.close();
  }
}

async function withTemporal<T>(stack: Stack, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: stack.temporalAddress });
  try {
    return await work(new Client({ connection, namespace: stack.namespace }));
  } finally {
    await connection.close();
  }
}

test('worker and API are handed every address, and a stopped stack listens nowhere', async () => {
  const stack = await start({
    stateDir: await scratchFolder(),
    env: { HONGSHAN_DEMO_DAY_MS: '500' },
  });
  const handedOver: unknown = await (await fetch(`${stack.apiUrl}/environment`)).json();
  const ports = [stack.apiUrl, stack.temporalUiUrl!, stack.mongodbUri].map((url) =>
    Number(/127\.0\.0\.1:(\d+)/.exec(url)![1]),
  );
  expect(handedOver).toEqual({
    HONGSHAN_STACK: 'embedded',
    MONGODB_URI: stack.mongodbUri,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_UI_URL: stack.temporalUiUrl,
    PORT: String(ports[0]),
    HONGSHAN_DEMO_DAY_MS: '500',
  });
  expect(stack.mongodbUri).toMatch(
    /\/hongshan\?.*w=majority&journal=true&readConcernLevel=majority/,
  );
  expect(await Promise.all(ports.map(isListening))).toEqual([true, true, true]);
  await stack.stop();
  expect(await Promise.all(ports.map(isListening))).toEqual([false, false, false]);
});

test('records and workflows outlive a restart, also under other ports', async () => {
  const stateDir = await scratchFolder();
  const first = await start({ stateDir });
  await withRecords(first, (rows) => rows.insertOne({ kept: true }));
  await withTemporal(first, ({ workflow }) =>
    workflow.start('kept', {
      workflowId: 'kept/1',
      taskQueue: 'nobody',
      typedSearchAttributes: new TypedSearchAttributes([{ key: VOUCHER_STEP, value: '17(3)' }]),
    }),
  );
  await first.stop();

  const second = await start({ stateDir });
  expect(await withRecords(second, (rows) => rows.countDocuments({ kept: true }))).toBe(1);
  const found = await withTemporal(second, async ({ workflow }) => {
    const ids: string[] = [];
    for await (const { workflowId } of workflow.list({ query: "VoucherStep = '17(3)'" })) {
      ids.push(workflowId);
    }
    return ids;
  });
  expect(found).toEqual(['kept/1']);
});

test('servers that somebody else runs are used, given what search attributes they lack, and left running', async () => {
  const lender = await start({ stateDir: await scratchFolder() });
  const { mongodbUri, temporalAddress } = lender;
  const borrower = await start({ stateDir: await scratchFolder(), mongodbUri, temporalAddress });
  expect(borrower).toMatchObject({ mongodbUri, temporalAddress, temporalUiUrl: undefined });
  await borrower.stop();
  await prepareTemporal(temporalAddress, 'default', { VoucherExample: 'Keyword' });
  const known = await withTemporal(lender, ({ connection }) =>
    connection.operatorService.listSearchAttributes({ namespace: 'default' }),
  );
  expect(Object.keys(known.customAttributes)).toContain('VoucherExample');
  expect(await withRecords(lender, (rows) => rows.countDocuments())).toBe(0);
});

test('a second start on the same folder is refused; Ctrl-C stops the first and lets the folder go', async () => {
  const stateDir = await scratchFolder();
  const program = await startInForeground(stateDir);
  const children = await descendantsOf(program.pid);
  expect(children.length).toBeGreaterThanOrEqual(6); // two servers with their guards, worker, API
  await expect(start({ stateDir })).rejects.toThrow(/is in use by a running stack \(process \d+\)/);
  program.process.kill('SIGINT');
  program.process.kill('SIGINT'); // npm forwards what the terminal has sent already
  expect(await program.exitCode).toBe(0);
  expect(await survivors(children, 3_000)).toEqual([]);
  await expect(readFile(join(stateDir, 'stack.pid'))).rejects.toThrow(/ENOENT/);
});

test('nothing outlives a starter that was killed, and the next start takes the folder over', async () => {
  const stateDir = await scratchFolder();
  const killed = await startInForeground(stateDir);
  const children = await descendantsOf(killed.pid);
  killed.process.kill('SIGKILL');
  expect(await survivors(children, 12_000)).toEqual([]);
  await startInForeground(stateDir);
});

test('a part that dies, here with its guard, is named, and the rest is stopped', async () => {
  const program = await startInForeground(await scratchFolder());
  const children = await descendantsOf(program.pid);
  const guard = (await survivors(children, 0)).find((line) => /guard-process.*mongod/.test(line));
  process.kill(Number.parseInt(guard!, 10), 'SIGKILL');
  expect(await program.exitCode).toBe(1);
  expect(program.output()).toMatch(/^MongoDB has ended by itself, so the stack stops/m);
  expect(await survivors(children, 3_000)).toEqual([]);
});

test('a start under way is called off by Ctrl-C and leaves nothing', async () => {
  const program = runProgram(STARTER, [await scratchFolder()]);
  await untilPrinted(program, 'starting MongoDB');
  await wait(200);
  const children = await descendantsOf(program.pid);
  program.process.kill('SIGINT');
  expect(await program.exitCode).toBe(1);
  expect(program.output()).toContain('The start was called off');
  expect(await survivors(children, 12_000)).toEqual([]);
});

test('a process that cannot start is named with its log, and the servers are stopped', async () => {
  const stateDir = await scratchFolder();
  const entries = { ...STAND_INS, worker: join(FIXTURES, 'failing.ts') };
  await expect(start({ stateDir, entries })).rejects.toThrow(
    /^The worker ended while it was starting: read the end of .*worker\.log/,
  );
  const servers = (await survivors(await descendantsOf(process.pid), 0)).filter((line) =>
    /mongod|temporal|guard-process/.test(line),
  );
  expect(servers).toEqual([]);
});

test('a port in use costs no server: the sentence comes before anything is started', async () => {
  const port = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
  const stateDir = await scratchFolder();
  await expect(start({ stateDir, ports: { ...FREE, api: port } })).rejects.toThrow(
    `Port ${port}, wanted for the API`,
  );
  holder.close();
  await mkdir(join(stateDir, 'probe')); // the folder is ours again
  await writeFile(join(stateDir, 'stack.pid'), '', { flag: 'wx' });
});
