/**
 * The stack as a whole, on real servers, with stand-ins for worker and API: what it hands over, what it keeps,
 * and that a start which fails leaves nothing.
 */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
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
  runningOf,
  scratchFolder,
} from '../local/support';
import { until } from '../support/until';

const FIXTURES = join(__dirname, '..', 'local', 'fixtures');
const STAND_INS = { worker: join(FIXTURES, 'worker.ts'), api: join(FIXTURES, 'api.ts') };

const stacks: Stack[] = [];

async function start(options: StackOptions): Promise<Stack> {
  const stack = await startStack({
    entries: STAND_INS,
    report: () => undefined,
    ...options,
  });
  stacks.push(stack);
  return stack;
}

afterEach(async () => {
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
    env: { HONGSHAN_DEMO_DAY_MS: '500', HONGSHAN_DEMO_STARTS_AT: '2026-03-01T16:00:00.000Z' },
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
  // The server's list of processes follows a moment after them.
  await withTemporal(second, ({ workflow }) =>
    until(async () => {
      for await (const { workflowId } of workflow.list({ query: "VoucherStep = '17(3)'" }))
        return workflowId === 'kept/1' ? workflowId : undefined;
      return undefined;
    }),
  );
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

test('a process that cannot start is named with its log, and the servers are stopped', async () => {
  const stateDir = await scratchFolder();
  const entries = { ...STAND_INS, worker: join(FIXTURES, 'failure.ts') };
  await expect(start({ stateDir, entries })).rejects.toThrow(
    /^The worker ended while it was starting: read the end of .*worker\.log/,
  );
  const servers = (await runningOf(await descendantsOf(process.pid))).filter((line) =>
    /mongod|temporal|guard-process/.test(line),
  );
  expect(servers).toEqual([]);
});

test('a wrong variable and a port wanted twice cost nothing: no folder is made', async () => {
  const stateDir = join(await scratchFolder(), 'state');
  const env = { HONGSHAN_MAX_CACHED_WORKFLOWS: 'abc', HONGSHAN_SIGNAL: 'on' };
  await expect(start({ stateDir, env })).rejects.toThrow(
    /^HONGSHAN_MAX_CACHED_WORKFLOWS=abc .*\nHONGSHAN_SIGNAL is no setting/,
  );
  const ports = { api: 4711, mongod: 4711 };
  await expect(start({ stateDir, ports })).rejects.toThrow('Port 4711 is wanted for two parts');
  await expect(access(stateDir)).rejects.toThrow('ENOENT');
});

test('a port in use costs no server: the sentence comes before anything is started', async () => {
  const port = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
  const stateDir = await scratchFolder();
  await expect(start({ stateDir, ports: { api: port } })).rejects.toThrow(
    `Port ${port}, wanted for the API`,
  );
  holder.close();
  await mkdir(join(stateDir, 'probe')); // the folder is ours again
  await writeFile(join(stateDir, 'stack.pid'), '', { flag: 'wx' });
});
