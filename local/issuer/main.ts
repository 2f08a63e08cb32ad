/** The embedded issuer as a process of its own: listens on the loopback interface until it is asked to stop. */
import { readFileSync } from 'node:fs';
import { mongo } from 'mongoose';
import { z } from 'zod';
import { listen } from '../../api/listen';
import { readEnvironment, required } from '../../environment/variables';
import { LOOPBACK } from '../servers/ports';
import { adapterOver, statesIn } from './adapter';
import { issuerApp } from './app';
import { Attempts } from './attempts';
import { Credentials } from './credentials';
import { cookieSecrets, signingKeys } from './keys';
import { PROTOCOL_PATH } from './names';
import { providerOf } from './provider';

const CREDENTIALS = z.array(
  z.object({
    account: z.string(),
    password: z.string(),
    mustChange: z.boolean().default(false),
    secondFactor: z.boolean().exactOptional(),
    factor: z.string().exactOptional(),
  }),
);

async function main(): Promise<void> {
  const settings = readEnvironment(process.env);
  const client = await mongo.MongoClient.connect(required(settings, 'MONGODB_URI'));
  const db = client.db();
  const port = required(settings, 'ISSUER_PORT');
  const apiUrl = new URL(required(settings, 'ISSUER_API_URL')).origin;
  const credentials = await credentialsIn(db, settings.ISSUER_ACCOUNTS_FILE);
  const secrets = await cookieSecrets(db);
  const provider = providerOf({
    issuer: `http://${LOOPBACK}:${port}${PROTOCOL_PATH}`,
    apiUrl,
    cookieSecrets: secrets,
    clientSecret: readFileSync(required(settings, 'ISSUER_CLIENT_SECRET_FILE'), 'utf8').trim(),
    keys: await signingKeys(db),
    adapter: adapterOver(await statesIn(db)),
    exists: (account) => credentials.exists(account),
  });
  const app = issuerApp({ provider, credentials, secrets }, apiUrl);
  const server = await listen(app, port, LOOPBACK);
  process.send?.({ kind: 'ready', port });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      server.close(() => void client.close().finally(() => process.exit(0)));
      server.closeAllConnections();
    });
}

async function credentialsIn(db: mongo.Db, file: string | undefined): Promise<Credentials> {
  const credentials = await Credentials.in(db, await Attempts.in(db));
  const wanted =
    file === undefined ? [] : CREDENTIALS.parse(JSON.parse(readFileSync(file, 'utf8')));
  await Promise.all(wanted.map((one) => credentials.add(one)));
  return credentials;
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exit(1);
});
