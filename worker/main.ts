/** The worker process: connects, polls, says when it is ready, and stops after the work in hand. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { connectStore, disconnectStore } from '../store/connection';
import { workerEnvironment } from './configuration';
import { registerSchedules } from './schedules';
import { createWorker } from './worker';

async function main(): Promise<void> {
  const environment = workerEnvironment(process.env);
  const { mongodbUri, temporalAddress, namespace, measuresIssuedOn, signals, ...capacity } =
    environment;
  await connectStore(mongodbUri);
  const client = new Client({
    connection: await Connection.connect({ address: temporalAddress }),
    namespace,
  });
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const configuration = { client, measuresIssuedOn, signals };
  const worker = await createWorker({ connection, namespace, configuration, ...capacity });
  await registerSchedules(client);
  process.once('disconnect', () => {
    worker.shutdown();
  });
  const running = worker.run();
  process.send?.({ kind: 'ready' });
  await running;
  await connection.close();
  await client.connection.close();
  await disconnectStore();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
