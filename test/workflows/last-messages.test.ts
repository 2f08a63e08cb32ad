/** What comes while a process does the last of its work, on the real server: it is answered before the process ends. */
import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { until } from '../support/until';

/** Work that begins when the process asks for it, and ends when the test says so. */
class HeldMessages {
  private readonly begun: (() => void)[] = [];

  readonly run = (): Promise<string> =>
    new Promise((resolve) => {
      this.begun.push(() => {
        resolve('answered');
      });
    });

  /** Ends the next that has begun, or will. */
  async end(): Promise<void> {
    const next = await until(() => Promise.resolve(this.begun.shift()), { what: () => 'the work' });
    next();
  }

  /** Until so many have begun and not ended. */
  async underWay(count: number): Promise<void> {
    const isSo = () => Promise.resolve(this.begun.length >= count ? true : undefined);
    await until(isSo, { what: () => `${count} under way` });
  }
}

test('a message that comes while the last of the work is done is answered, and worked on', async () => {
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  const taskQueue = randomUUID();
  const [records, turns] = [new HeldMessages(), new HeldMessages()];
  const connection = await NativeConnection.connect({ address });
  const workflowsPath = require.resolve('./fixtures/one-record');
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath }),
    activities: { record: records.run, turn: turns.run },
  });
  const running = worker.run();
  const client = new Client({ connection: await Connection.connect({ address }) });
  const workflowId = `one-record/${taskQueue}`;
  const start = { workflowId, taskQueue, workflowIdConflictPolicy: 'USE_EXISTING' } as const;
  const say = () =>
    client.workflow.executeUpdateWithStart<never, string, [object]>('say', {
      args: [{}],
      startWorkflowOperation: new WithStartWorkflowOperation('oneRecord', start) as never,
    });

  const first = say();
  await records.end();
  expect(await first).toBe('answered');
  await turns.underWay(1);
  const second = say();
  await records.underWay(1);
  // The process is over after this turn, and waits for the second message only.
  await turns.end();
  await records.end();
  expect(await second).toBe('answered');
  await turns.underWay(1);
  const third = say();
  await records.underWay(1);
  await turns.end();
  // Whatever the end of that turn brings about has come before a query is answered.
  await client.workflow.getHandle(workflowId).query('progress');
  await records.end();
  expect(await third).toBe('answered');
  await turns.end();
  expect(await client.workflow.getHandle(workflowId).result()).toMatchObject({
    standing: { over: true },
  });
  worker.shutdown();
  await running;
  await connection.close();
});
