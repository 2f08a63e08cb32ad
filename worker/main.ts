/** The worker process: connects, polls, says when it is ready, and stops after the work in hand. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { dataConverter } from '../store/kernel/payload-texts';
import { requirePersonKey } from '../store/kernel/person-keys';
import { requireRekeyed } from '../store/relations/rekey';
import { workerEnvironment } from './configuration';
import { documentSetting } from './documents';
import { workerLog } from './log';
import {
  registerBankFeed,
  registerDocuments,
  registerPaperScan,
  registerSchedules,
} from './schedules';
import { createWorker } from './worker';

async function main(): Promise<void> {
  Runtime.install({ logger: workerLog() });
  const environment = workerEnvironment(process.env);
  const { mongodbUri, temporalAddress, namespace, bankFeedSeconds, clock } = environment;
  const { measuresIssuedOn, signals, debtor, bank, maxCachedWorkflows, deployment } = environment;
  const { toldAtOnce, scanner, contact, mail, sms } = environment;
  const documents = documentSetting(contact);
  requirePersonKey();
  await connectStore(mongodbUri);
  await requireRekeyed();
  const client = new Client({
    connection: await Connection.connect({ address: temporalAddress }),
    namespace,
    dataConverter,
  });
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const configuration = {
    client,
    measuresIssuedOn,
    signals,
    toldAtOnce,
    ...(debtor !== undefined && { debtor }),
    ...(bank !== undefined && { bank }),
    ...(scanner !== undefined && { scanner }),
    ...(documents !== undefined && { documents }),
    ...(mail !== undefined && { mail }),
    ...(sms !== undefined && { sms }),
  };
  const capacity = { maxCachedWorkflows, ...(deployment !== undefined && { deployment }) };
  const worker = await createWorker({ connection, namespace, configuration, ...capacity });
  await registerSchedules(client, clock);
  if (bank !== undefined) await registerBankFeed(client, bankFeedSeconds, clock);
  if (scanner !== undefined) await registerPaperScan(client, clock);
  if (documents !== undefined) await registerDocuments(client, clock);
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
