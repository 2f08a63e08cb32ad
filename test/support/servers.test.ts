/** The set-up itself: what every test with servers relies on. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import mongoose, { mongo } from 'mongoose';
import { disconnectStore } from '../../store/kernel/connection';
import { freshDatabase, leaveStore, openFreshStore, POOL } from './database';

test('a fresh database takes a transaction, and no two are the same', async () => {
  const [uri, other] = [freshDatabase(), freshDatabase()];
  expect(uri).not.toBe(other);
  const client = await mongo.MongoClient.connect(uri);
  try {
    const rows = client.db().collection('rows');
    await client.withSession((session) =>
      session.withTransaction(() => rows.insertOne({ row: 1 }, { session })),
    );
    expect(await rows.countDocuments()).toBe(1);
    expect(client.options.writeConcern.w).toBe('majority');
  } finally {
    await client.close();
  }
});

test('a store that a test has left is empty when the next one takes it, and nobody else has it then', async () => {
  const all = process.env[POOL];
  process.env[POOL] = await mkdtemp(join(tmpdir(), 'hongshan-pool-'));
  try {
    const left = await openFreshStore();
    const words = () => mongoose.connection.collection('case-words');
    await words().insertOne({ written: 'by the test before' });
    const besides = () => mongoose.connection.useDb(`${mongoose.connection.name}-issuer`);
    await besides().collection('keys').insertOne({ jwk: 'of the test before' });
    await mongoose.connection.db!.command({ profile: 2 });
    await words().createIndexes([{ key: { written: 1 } }, { key: { at: 1 } }]);
    for (const at of [1, 2, 3]) await words().findOne({ written: 'no', at: { $gt: at } });
    expect(await plansOf(words())).not.toEqual([]);
    await leaveStore();
    const places = [await openFreshStore()];
    expect(places).toEqual([left]);
    expect(await words().countDocuments()).toBe(0);
    expect(await plansOf(words())).toEqual([]);
    expect(await mongoose.connection.collection('system.profile').countDocuments()).toBe(0);
    expect(await besides().collection('keys').countDocuments()).toBe(0);
    await disconnectStore();
    places.push(await openFreshStore());
    expect(places[1]).not.toBe(left);
  } finally {
    await leaveStore();
    await rm(process.env[POOL], { recursive: true });
    process.env[POOL] = all;
  }
});

/** What the database remembers of how it once answered a question. */
const plansOf = (collection: mongoose.Collection) =>
  collection.aggregate([{ $planCacheStats: {} }], { readConcern: { level: 'local' } }).toArray();

test('the Temporal dev server of the run serves the default namespace', async () => {
  const connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS']! });
  const { namespaceInfo } = await connection.workflowService.describeNamespace({
    namespace: 'default',
  });
  expect(namespaceInfo?.name).toBe('default');
  await connection.close();
});

test('the time-skipping server runs the one bundle of the run', async () => {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: process.env['TEMPORAL_TEST_SERVER']! } },
  });
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: 'set-up',
    workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE']! },
  });
  await expect(worker.runUntil(environment.currentTimeMs())).resolves.toBeGreaterThan(0);
  await environment.teardown();
});

test('reading of Art. 22: no slow question is written into the log of the database, with the numbers it asks for', async () => {
  const client = await mongo.MongoClient.connect(process.env['MONGODB_URI'] ?? '');
  try {
    const told = await client.db('admin').command({ profile: -1 });
    expect(told).toMatchObject({ was: 0, sampleRate: 0 });
  } finally {
    await client.close();
  }
  const member = await readFile(join(__dirname, '../../deploy/mongo/member.sh'), 'utf8');
  expect(member).toContain('--slowOpSampleRate 0');
});
