/**
 * What docker-compose.yml starts, as processes of this machine: three mongods, Temporal, the issuer, two workers, and two APIs
 * behind one address. The walk goes through that address with real logins, and one API is killed in its middle.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { apiEnvironment } from '../../local/issuer/start';
import { startMailCatcher } from '../../local/mail/start';
import type { Guarded } from '../../local/servers/guard';
import { freePort, LOOPBACK } from '../../local/servers/ports';
import { DEFAULT_ENTRIES, serviceEnvironment, spawnApi, spawnWorker } from '../../local/service';
import { startStack } from '../../local/stack';
import { isWhole, startReplicaSet } from '../support/replica-set';
import { untilTrue } from '../support/until';

const WALK = join(__dirname, '../../local/walk.sh');
const DAY_MS = 1_000;
const STOP_MS = 20_000;

const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const step of undo.toReversed()) await step();
});

/** Three members of one set. @returns its address, with the guarantees of docker-compose.yml */
async function replicaSet(folder: string): Promise<string> {
  const { hosts, stop } = await startReplicaSet(folder);
  undo.push(stop);
  const address = `mongodb://${hosts.join(',')}/hongshan?replicaSet=hongshan&w=majority&journal=true&readConcernLevel=majority`;
  const client = await mongo.MongoClient.connect(address);
  await untilTrue(() => isWhole(client));
  await client.close();
  return address;
}

/** One address for several APIs, each connection to the next of them that takes it; how many each has taken. */
async function front(ports: readonly number[]): Promise<{ url: string; taken: number[] }> {
  const taken = ports.map(() => 0);
  let turn = 0;
  const serve = (client: Socket, left = ports.length): void => {
    const at = (turn += 1) % ports.length;
    const api = connect(ports[at]!, LOOPBACK);
    let isTaken = false;
    api.once('connect', () => {
      isTaken = true;
      taken[at]! += 1;
      client.pipe(api).pipe(client);
    });
    api.once('error', () => {
      if (left > 1 && !isTaken) serve(client, left - 1);
      else client.destroy();
    });
    api.once('close', () => {
      if (isTaken) client.destroy();
    });
    client.once('error', () => api.destroy());
  };
  const server: Server = createServer((client) => {
    serve(client);
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  undo.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`, taken };
}

test('the walk comes to its end through two APIs of which one is killed, with two workers and three mongods', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-deployment-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const mongodbUri = await replicaSet(folder);
  const mail = await startMailCatcher(join(folder, 'mail'), join(folder, 'mail.log'));
  undo.push(() => mail.stop());
  const env = {
    HONGSHAN_DEMO_DAY_MS: String(DAY_MS),
    HONGSHAN_DEMO_STARTS_AT: '2026-03-01T16:00:00.000Z',
    HONGSHAN_DEMO_STARTED_AT_MS: String(Date.now()),
    HONGSHAN_SMTP_URL: mail.url,
    HONGSHAN_MAIL_FROM: 'vouchers@office.example',
  };
  const options = { stateDir: folder, login: true, mongodbUri, env, report: () => undefined };
  const stack = await startStack(options);
  undo.push(() => stack.stop());

  const second = { ...stack, apiUrl: `http://${LOOPBACK}:${await freePort()}` };
  const asked = { apiUrl: stack.apiUrl, secretFile: join(folder, 'issuer-secret'), mongodbUri };
  const all = {
    ...serviceEnvironment(second),
    ...env,
    ...apiEnvironment({ issuer: stack.issuer! }, asked),
    ISSUER_ACCOUNTS_FILE: join(folder, 'accounts.json'),
  };
  const logOf = (name: string) => join(folder, 'logs', `${name}-2.log`);
  const worker = spawnWorker({ entry: DEFAULT_ENTRIES.worker, env: all, logFile: logOf('worker') });
  undo.push(() => worker.child.stop(STOP_MS));
  const api = spawnApi(
    { entry: DEFAULT_ENTRIES.api, env: all, logFile: logOf('api') },
    second.apiUrl,
  );
  undo.push(() => api.child.stop(STOP_MS));
  await Promise.all([worker.healthy(), api.healthy()]);
  const ports = [stack.apiUrl, second.apiUrl].map((url) => Number(new URL(url).port));
  const { url, taken } = await front(ports);

  const { said, code } = await walked(url, folder, api.child, () => taken[1]!);
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  expect(said).toContain('17(7)  reportPayment');
  const money = said.split('\n').findLast((line) => line.startsWith('{"year":2026')) ?? '';
  expect(JSON.parse(money)).toMatchObject({
    paidFen: 3_000_000,
    checks: { ledgerEqualsBudget: true, holdsEqualBudget: true, holdsEqualQuotas: true },
  });
  // The killed one has worked before, and the other has gone on.
  expect(api.child.process.signalCode ?? api.child.process.exitCode).not.toBeNull();
  expect(Math.min(...taken)).toBeGreaterThan(3);
});

/** Kills the API as soon as the walk has a case. */
async function walked(url: string, folder: string, api: Guarded, taken: () => number) {
  const walk = spawn('bash', [WALK], {
    env: { ...process.env, HONGSHAN_API: url, HONGSHAN_STATE: folder },
  });
  let said = '';
  let isKilled = false;
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (isKilled || !/^R2026-\d+$/m.test(said)) return;
    isKilled = true;
    expect(taken()).toBeGreaterThan(3);
    process.kill(api.pid, 'SIGKILL');
  };
  walk.stdout.on('data', hear);
  walk.stderr.on('data', hear);
  const [code] = (await once(walk, 'close')) as [number | null];
  return { code, said };
}
