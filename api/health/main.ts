/**
 * `npm run health`: what the engineer on call has to look at, from MongoDB and Temporal themselves, so that it also
 * tells where the API does not answer. Ends with 0 where nothing is wrong, and with 1 otherwise.
 */
import { Client, Connection } from '@temporalio/client';
import { readEnvironment, required } from '../../environment/variables';
import { connectToRead, disconnectStore } from '../../store/kernel/connection';
import { healthReport } from './report';

async function main(): Promise<number> {
  const settings = readEnvironment(process.env);
  const { TEMPORAL_NAMESPACE: namespace = 'default' } = settings;
  const address = required(settings, 'TEMPORAL_ADDRESS');
  await connectToRead(required(settings, 'MONGODB_URI'));
  const client = new Client({
    connection: Connection.lazy({ address }),
    namespace,
  });
  const { healthy, lines } = await healthReport(client);
  console.log(lines.join('\n'));
  await Promise.allSettled([client.connection.close(), disconnectStore()]);
  return healthy ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
