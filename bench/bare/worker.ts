/** The worker process of the yardstick: the same settings as the service's own worker. */
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { connectStore } from '../../store/kernel/connection';
import { BARE_TASK_QUEUE } from './messages';
import { createBareActivities } from './records';

async function main(): Promise<void> {
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  await connectStore(process.env['MONGODB_URI'] ?? '');
  const client = new Client({ connection: await Connection.connect({ address }) });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }),
    taskQueue: BARE_TASK_QUEUE,
    workflowsPath: join(__dirname, 'workflows.ts'),
    activities: createBareActivities({ client }),
    maxCachedWorkflows: 2_000,
    shutdownGraceTime: '10 seconds',
  });
  process.once('disconnect', () => {
    worker.shutdown();
  });
  const running = worker.run();
  process.send?.({ kind: 'ready' });
  await running;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
