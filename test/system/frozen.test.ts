/** A store or a Temporal that hangs: whoever decides is told to come back, readiness is told at once, nothing is lost. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mongo } from 'mongoose';
import type { Readiness } from '../../api/readiness';
import { startStack, type Stack } from '../../local/stack';
import { addDays, yearOf } from '../../policy/kernel/time';
import { headersOf } from '../support/header-client';
import { bureau, newKey, today } from '../support/api-house';
import { untilTrue } from '../support/until';
import { HEADER_ENTRIES } from '../support/header-stack';

let stateDir: string;
let stack: Stack;
let ports: { readonly mongod: number; readonly temporal: number };
const frozen = new Set<number>();

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'hongshan-frozen-'));
  stack = await startStack({
    stateDir,
    entries: HEADER_ENTRIES,
    bankUrl: '',
    report: () => undefined,
  });
  ports = {
    mongod: Number(new URL(stack.mongodbUri).port),
    temporal: Number(stack.temporalAddress.split(':')[1]),
  };
});
afterAll(async () => {
  for (const pid of frozen) process.kill(pid, 'SIGCONT');
  await stack.stop();
  await rm(stateDir, { recursive: true, force: true });
});

/** What the requirement allows, and what a loaded machine needs to say it. */
const DECISION_MS = 30_000;
const READY_MS = 10_000;

/** The one process that listens on a port of this test's own. */
async function processOf(server: 'mongod' | 'temporal'): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
  const own = new RegExp(`^\\s*(\\d+) \\S*${server}\\S* .*--port ${ports[server]}( |$)`);
  const pids = stdout.split('\n').flatMap((line) => own.exec(line)?.[1] ?? []);
  expect(pids).toHaveLength(1);
  return Number(pids[0]);
}

async function whileFrozen(server: 'mongod' | 'temporal', work: () => Promise<void>) {
  const pid = await processOf(server);
  process.kill(pid, 'SIGSTOP');
  frozen.add(pid);
  try {
    await work();
  } finally {
    process.kill(pid, 'SIGCONT');
    frozen.delete(pid);
  }
  await untilTrue(async () => (await fetch(`${stack.apiUrl}/readyz`)).ok);
}

async function readyz(): Promise<{ readonly status: number; readonly told: Readiness }> {
  const signal = AbortSignal.timeout(READY_MS);
  const reply = await fetch(`${stack.apiUrl}/readyz`, { signal });
  return { status: reply.status, told: (await reply.json()) as Readiness };
}

/** Publishes a notice: a filing in the store, then an Update of its process. */
async function publish(key: string): Promise<Response> {
  const notice = {
    id: `redemption-${key.slice(0, 8)}`,
    kind: 'redemption',
    programmeYear: yearOf(today()),
    title: '示例通知',
    opensOn: today(),
    closesOn: addDays(today(), 30),
    supportFrom: addDays(today(), -300),
    supportTo: today(),
    directions: [],
    requirements: '示例要求',
    readings: {},
  };
  return fetch(`${stack.apiUrl}/rounds`, {
    method: 'POST',
    headers: {
      ...(await headersOf(bureau)),
      'Idempotency-Key': key,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ reason: '年度安排', notice }),
    signal: AbortSignal.timeout(DECISION_MS),
  });
}

async function expectComeBack(reply: Response): Promise<void> {
  expect(await reply.json()).toMatchObject({ type: '/problems/unanswered', status: 503 });
  expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThanOrEqual(5);
}

test('everything is ready, and a worker was seen asking for work', async () => {
  await untilTrue(async () => (await readyz()).status === 200);
  const { told } = await readyz();
  expect(told).toMatchObject({ store: true, temporal: true, worker: true, notReady: [] });
  expect(told.workerSeenAt).toMatch(/^\d{4}-.*Z$/);
});

test('mongod frozen: readiness names it, decisions and reads answer 503, and the same key is answered later', async () => {
  const key = newKey();
  await whileFrozen('mongod', async () => {
    const asked = publish(key);
    const read = fetch(`${stack.apiUrl}/rounds`, { signal: AbortSignal.timeout(DECISION_MS) });
    const { status, told } = await readyz();
    expect([status, told.store, told.temporal]).toEqual([503, false, true]);
    expect(told.notReady.join()).toContain('MongoDB');
    await expectComeBack(await asked);
    await expectComeBack(await read);
    // By now the driver knows that the server is gone, and another way leads to the same answer.
    await expectComeBack(await publish(key));
    expect((await readyz()).status).toBe(503);
  });
  expect((await publish(key)).status).toBe(201);
});

/** As when the majority of a replica set is lost: whoever is left answers, and takes no writes. */
async function whileWithoutPrimary(work: () => Promise<void>): Promise<void> {
  const direct = `mongodb://127.0.0.1:${ports.mongod}/?directConnection=true`;
  const member = await new mongo.MongoClient(direct).connect();
  const admin = member.db('admin');
  await admin.command({ replSetStepDown: 600, secondaryCatchUpPeriodSecs: 0, force: true });
  try {
    await work();
  } finally {
    await admin.command({ replSetFreeze: 0 });
    await member.close();
  }
  await untilTrue(async () => (await fetch(`${stack.apiUrl}/readyz`)).ok);
}

/** What the engineer on call reads, by the command itself. */
async function health(): Promise<{ readonly code: number; readonly told: string }> {
  const { mongodbUri: MONGODB_URI, temporalAddress: TEMPORAL_ADDRESS } = stack;
  const env = { ...process.env, MONGODB_URI, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: 'default' };
  const asked = promisify(execFile)('node', ['--import', 'tsx', 'api/health/main.ts'], { env });
  return asked.then(
    ({ stdout }) => ({ code: 0, told: stdout }),
    (error: unknown) => {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, told: stdout };
    },
  );
}

test('no primary: readiness and the report name it and nothing else, and both are well once there is one again', async () => {
  await whileWithoutPrimary(async () => {
    await untilTrue(async () => (await readyz()).status === 503);
    expect((await readyz()).told).toMatchObject({ store: false, temporal: true, worker: true });
    const { code, told } = await health();
    expect(code).toBe(1);
    expect(told).toContain('WRONG MongoDB has a primary\n        No primary has answered.');
    expect(told).toContain('ok    Workers ask for work');
  });
  const well = await health();
  expect(well).toMatchObject({
    code: 0,
    told: expect.stringContaining('ok    MongoDB has a primary') as string,
  });
});

test('Temporal frozen: readiness names it, decisions answer 503, reads go on, and the same key is answered later', async () => {
  const key = newKey();
  await whileFrozen('temporal', async () => {
    const asked = publish(key);
    const { status, told } = await readyz();
    expect([status, told.store, told.temporal]).toEqual([503, true, false]);
    expect(told.notReady.join()).toContain('Temporal');
    expect((await fetch(`${stack.apiUrl}/rounds`)).status).toBe(200);
    await expectComeBack(await asked);
  });
  expect((await publish(key)).status).toBe(201);
});
