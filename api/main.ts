/**
 * The API process: connects to the store and to Temporal, listens, tells whoever started it that it
 * is ready, and closes in order when it is asked to stop.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import { ANSWERING, connectStore, disconnectStore } from '../store/kernel/connection';
import { EnvironmentError } from '../environment/variables';
import { createApp } from './app';
import { nowOf } from './clock';
import { CLOSE_MS, closed } from './closing';
import { configurationFrom, type Configuration } from './configuration';
import { listen } from './listen';
import { createLog } from './logging';
import { Processes } from './temporal';
import { vouching } from './vouching';

async function main(): Promise<void> {
  const configuration = configurationFrom(process.env);
  const { mongodbUri, temporalAddress, temporalNamespace } = configuration;
  await connectStore(mongodbUri, ANSWERING);
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({
    connection,
    namespace: temporalNamespace,
    interceptors: { workflow: [vouching] },
  });
  const server = await serve(client, configuration);
  const stop = stopOnce(server, connection);
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop);
  process.send?.({ kind: 'ready', port: (server.address() as AddressInfo).port });
}

function serve(client: Client, configuration: Configuration): Promise<Server> {
  const { identity, trustedProxies, demoClock, temporalUiUrl, host, port } = configuration;
  const processes = new Processes({
    client,
    ...(demoClock !== undefined && { clock: demoClock }),
    ...(temporalUiUrl !== undefined && { uiUrl: temporalUiUrl }),
  });
  const now = nowOf(demoClock);
  const app = createApp({ identity, trustedProxies, processes, now, log: createLog() });
  return listen(app, port, host);
}

/** Takes no new request, lets the open ones end, then closes both connections. */
function stopOnce(server: Server, connection: Connection): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSE_MS).unref();
    void closed(server)
      .then(() => Promise.allSettled([connection.close(), disconnectStore()]))
      .then(() => process.exit(0));
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
});
