/**
 * What an API process does: connects to the store and to Temporal, listens, tells whoever started it that it is
 * ready, and closes in order when it is asked to stop. Who is asked who somebody is, the program says that starts it.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import { ANSWERING, connectStore, disconnectStore, storeClient } from '../store/kernel/connection';
import { dataConverter } from '../store/kernel/payload-texts';
import { EnvironmentError } from '../environment/variables';
import type { Instant } from '../policy/kernel/time';
import { createApp } from './app';
import type { Dependencies } from './request';
import { nowOf } from './clock';
import { CLOSE_MS, closed } from './shutdown';
import { configurationFrom, type Configuration } from './configuration';
import { ON_UPDATES } from './interceptors';
import { listen } from './listen';
import { createLog } from './log';
import { Rates } from './rates';
import { Processes } from './temporal';

/** Who tells who somebody is. Throws `EnvironmentError` where the settings name nobody. */
export type DoorOf = (configuration: Configuration, now: () => Instant) => Door;

export interface Door extends Pick<Dependencies, 'identity' | 'sessions'> {
  /** Done once the store is there, before anybody is answered. */
  readonly prepare?: () => Promise<unknown>;
}

/** Runs until it is asked to stop; a setting that is wrong ends it with one sentence. */
export function runApi(doorOf: DoorOf): void {
  start(doorOf).catch((error: unknown) => {
    console.error(error instanceof EnvironmentError ? error.message : error);
    process.exit(1);
  });
}

async function start(doorOf: DoorOf): Promise<void> {
  const configuration = configurationFrom(process.env);
  const { mongodbUri, temporalAddress, temporalNamespace, demoClock } = configuration;
  const now = nowOf(demoClock);
  const { prepare, ...door } = doorOf(configuration, now);
  await connectStore(mongodbUri, ANSWERING);
  await prepare?.();
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({
    connection,
    namespace: temporalNamespace,
    dataConverter,
    interceptors: { workflow: [...ON_UPDATES] },
  });
  const server = await serve(client, configuration, { ...door, now });
  const stop = stopOnce(server, connection);
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop);
  process.send?.({ kind: 'ready', port: (server.address() as AddressInfo).port });
}

function serve(
  client: Client,
  {
    trustedProxies,
    demoClock,
    rates,
    securityContact,
    contact,
    measuresUrl,
    temporalUiUrl,
    host,
    port,
  }: Configuration,
  door: Pick<Dependencies, 'identity' | 'now' | 'sessions'>,
): Promise<Server> {
  const processes = new Processes({
    client,
    ...(demoClock !== undefined && { clock: demoClock }),
    ...(temporalUiUrl !== undefined && { uiUrl: temporalUiUrl }),
  });
  const app = createApp({
    ...door,
    trustedProxies,
    ...(securityContact !== undefined && { securityContact }),
    ...(contact !== undefined && { contact }),
    ...(measuresUrl !== undefined && { measuresUrl }),
    rates: new Rates(storeClient(), rates),
    processes,
    log: createLog(),
  });
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
