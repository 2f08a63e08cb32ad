/** What is told of health: at once, by part, and of everything that does not get on. */
import { status } from '@grpc/grpc-js';
import { ServiceError, WorkflowUpdateFailedError } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import {
  ApplicationFailure,
  NamespaceNotFoundError,
  WorkflowNotFoundError,
} from '@temporalio/common';
import { mongo } from 'mongoose';
import mongoose from 'mongoose';
import { healthReport } from '../../api/health/report';
import { problemOf } from '../../api/errors';
import { GRPC_MEANINGS, ofTemporal, ProcessGone } from '../../api/temporal-errors';
import { Overtaken, isTransient } from '../../store/kernel/transient-errors';
import { BATCH_TASK_QUEUE, TASK_QUEUE } from '../../workflows/messages';
import { untilTrue } from '../support/until';
import { House, type HouseOptions } from '../support/api-house';

async function inHouse(options: HouseOptions, work: (house: House) => Promise<void>) {
  const house = await House.open(options);
  try {
    await work(house);
  } finally {
    await house.close();
  }
}

test('readiness and the report name that no worker asks for work', async () => {
  await inHouse({}, async (house) => {
    const reply = await house.get('/readyz');
    expect(reply).toMatchObject({
      status: 503,
      body: { store: true, temporal: true, worker: false, notReady: [expect.any(String)] },
    });
    const { healthy, lines } = await healthReport(house.client);
    expect(healthy).toBe(false);
    expect(lines.join('\n')).toContain(
      `WRONG Workers ask for work on the task queues ${TASK_QUEUE} and ${BATCH_TASK_QUEUE}`,
    );
  });
});

test('a worker that serves one of the two task queues alone is told as missing', async () => {
  await inHouse({}, async (house) => {
    const connection = await NativeConnection.connect({
      address: process.env['TEMPORAL_ADDRESS'] ?? '',
    });
    const half = await Worker.create({
      connection,
      namespace: house.client.options.namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE'] ?? '' },
      activities: { turnRound: () => Promise.resolve() },
    });
    await half.runUntil(async () => {
      await untilTrue(async () => {
        const { connection: way, options } = house.client;
        const pollers = await Promise.all(
          [1, 2].map(async (kind) => {
            const taskQueue = { name: TASK_QUEUE };
            // The numbers of the protocol have no type of their own here.
            const asked = { namespace: options.namespace, taskQueue, taskQueueType: kind as never };
            return (await way.workflowService.describeTaskQueue(asked)).pollers;
          }),
        );
        return pollers.every(({ length }) => length > 0);
      });
      expect(await house.get('/readyz')).toMatchObject({ status: 503, body: { worker: false } });
      const { lines } = await healthReport(house.client);
      expect(lines.join('\n')).toContain('WRONG Workers ask for work');
    });
    await connection.close();
  });
});

test('with a worker everything is well; an act not in force, an undated wait and a failing process are named', async () => {
  await inHouse({ worker: true }, async (house) => {
    await untilTrue(async () => (await house.get('/readyz')).status === 200);
    const well = await healthReport(house.client);
    expect([well.healthy, ...well.lines.map((line) => line.slice(0, 2))]).toEqual([
      true,
      ...Array<string>(6).fill('ok'),
    ]);
    const { db } = mongoose.connection;
    await db?.collection('batch-acts').insertOne({
      _id: 'redemption-2026-1.meeting.1' as never,
      kind: 'meeting',
      state: 'recorded',
      recordedAt: '2026-03-01T00:00:00.000Z',
      broken: [{ caseNo: 'R2026-000001' }],
    });
    const waits = [{ name: 'publicity', missingYear: 2031 }];
    await db?.collection('cases').insertOne({ _id: 'R2026-000009' as never, waits });
    const lost: readonly (readonly [string, number | string, string])[] = [
      ['cases', 'A2026-000008', 'open'],
      ['rounds', 'admission-2026-8', 'closed'],
      ['payment-orders', 'P2026-8', 'prepared'],
      ['sanctions', 'S2026-000008', 'hearing'],
      ['change-filings', 'C2026-000008', 'deciding'],
      ['spot-check-years', 2028, 'opened'],
      ['evaluations', 2028, 'counting'],
      ['voucher-years', 2028, 'open'],
    ];
    for (const [keeper, _id, state] of lost)
      await db
        ?.collection(keeper)
        .insertOne({ _id: _id as never, state }, { bypassDocumentValidation: true });
    const wait = { name: 'rectification', missingYear: 2032 };
    await db?.collection('spot-checks').insertOne({ _id: '2031/x' as never, wait });
    // Its task fails for ever: it has no input.
    await house.client.workflow.start('redemption', {
      taskQueue: TASK_QUEUE,
      workflowId: 'redemption/broken',
      args: [null],
    });
    let report = await healthReport(house.client);
    for (
      let tries = 0;
      tries < 100 && !report.lines.some((line) => line.includes('redemption/broken'));
      tries += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      report = await healthReport(house.client);
    }
    const told = report.lines.join('\n');
    for (const id of [
      'admission/A2026-000008',
      'round/admission-2026-8',
      'payment-order/P2026-8',
      'sanction/S2026-000008',
      'change-filing/C2026-000008',
      'spot-check/2028',
      'evaluation/2028',
      'voucher-year/2028',
    ])
      expect(told).toContain(`${id}; take it up`);
    expect(report.healthy).toBe(false);
    expect(told).toContain('redemption-2026-1.meeting.1 (meeting) since 2026-03-01T00:00:00.000Z');
    expect(told).toContain('cases R2026-000009: publicity; the calendar of 2031 is missing');
    expect(told).toContain('spot-checks 2031/x: rectification; the calendar of 2032 is missing');
    expect(told).toMatch(/redemption\/broken \(redemption\): .*WorkflowTaskFailed/);
  });
});

describe('every status of gRPC has a meaning', () => {
  const codes = Object.entries(status).filter(
    (entry): entry is [string, status] => typeof entry[1] === 'number',
  );

  test('and there is no other', () => {
    expect(GRPC_MEANINGS).toHaveLength(codes.length);
  });

  test.each(codes)('%s', (name, code) => {
    const grpc = Object.assign(new Error(name), { code, details: name, metadata: {} });
    for (const error of [grpc, new ServiceError('x', { cause: grpc })]) {
      const told = ofTemporal(error);
      const meaning = GRPC_MEANINGS[code];
      if (meaning === 'gone') expect(told).toBeInstanceOf(ProcessGone);
      else if (meaning === 'not-now') expect(problemOf(told)).toMatchObject({ kind: 'unanswered' });
      else expect(problemOf(told)).toMatchObject({ kind: 'internal' });
    }
  });

  test('that there is no process is final, except to whoever starts one', () => {
    const missing = new WorkflowNotFoundError('x', 'x', undefined);
    expect(ofTemporal(missing)).toBeInstanceOf(ProcessGone);
    expect(ofTemporal(missing, { starts: true })).toMatchObject({ kind: 'unanswered' });
    const code = status.NOT_FOUND;
    const raw = Object.assign(new Error('x'), { code, details: 'x', metadata: {} });
    expect(ofTemporal(raw, { starts: true })).toMatchObject({ kind: 'unanswered' });
  });

  test('an Update that its process was never shown can be sent again', () => {
    const never = ApplicationFailure.create({ type: 'UnprocessedUpdate', message: 'x' });
    expect(ofTemporal(new WorkflowUpdateFailedError('x', never))).toMatchObject({
      kind: 'unanswered',
    });
  });

  test('a server that has lost its namespace can be asked again once it has been set up', () => {
    const lost = new NamespaceNotFoundError('hongshan');
    expect(ofTemporal(lost)).toMatchObject({ kind: 'unanswered' });
    expect(ofTemporal(lost, { starts: true })).toMatchObject({ kind: 'unanswered' });
  });

  test('a message that is longer than the server takes is too large', () => {
    const details = 'Blob data size exceeds limit.';
    const grpc = Object.assign(new Error('x'), {
      code: status.INVALID_ARGUMENT,
      details,
      metadata: {},
    });
    expect(problemOf(ofTemporal(grpc))).toMatchObject({ kind: 'too-large' });
  });
});

/** The driver tells how far it came, which nobody asks for here. */
const NOTHING_WRITTEN = {} as mongo.BulkWriteResult;

describe('what passes in the store is told as such', () => {
  const labelled = new mongo.MongoError('x');
  labelled.addErrorLabel('TransientTransactionError');
  const endedUnderWrite = Object.assign(new Error('write EPIPE'), {
    errno: -32,
    code: 'EPIPE',
    syscall: 'write',
  });

  const bulkOf = (error: Error) => new mongo.MongoBulkWriteError(error, NOTHING_WRITTEN);
  const endless: Error = new Error('x');
  endless.cause = endless;

  test.each<[string, unknown, boolean]>([
    ['a lost connection', new mongo.MongoNetworkError('x'), true],
    ['a bulk write that lost its connection', bulkOf(new mongo.MongoNetworkError('x')), true],
    ['a bulk write whose connection ended', bulkOf(endedUnderWrite), true],
    [
      'a bulk write that met a double',
      bulkOf(new mongo.MongoServerError({ message: 'x', code: 11_000 })),
      false,
    ],
    ['what came of it', new Error('x', { cause: new mongo.MongoNetworkError('y') }), true],
    ['an error that is its own cause', endless, false],
    ['a connection that ended under a write', endedUnderWrite, true],
    ['a transaction that was broken off', labelled, true],
    ['a write conflict', new mongo.MongoServerError({ message: 'x', code: 112 }), true],
    [
      'a primary that stepped down',
      new mongo.MongoServerError({ message: 'x', code: 10_107 }),
      true,
    ],
    ['a disk that is full', new mongo.MongoServerError({ message: 'x', code: 14_031 }), true],
    ['an import that was overtaken', new Overtaken('x'), true],
    [
      'a wait in the buffer',
      new mongoose.Error('Operation `x` buffering timed out after 1ms'),
      true,
    ],
    ['a document that is wrong', new mongo.MongoServerError({ message: 'x', code: 121 }), false],
    ['an error of the code', new TypeError('x'), false],
  ])('%s', (_, error, transient) => {
    expect(isTransient(error)).toBe(transient);
    const kind = transient ? 'unanswered' : 'internal';
    expect(problemOf(error)).toMatchObject({ kind });
  });
});
