/** How the process starts, and when it refuses to: one sentence, and an exit code. */
import { spawn } from 'node:child_process';
import { headersOf } from '../support/header-client';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nowOf } from '../../api/clock';
import { CLOSE_MS, closed } from '../../api/shutdown';
import { configurationFrom } from '../../api/configuration';
import { ANSWER_MS } from '../../api/temporal';
import { freshDatabase } from '../support/database';

const PROJECT = join(__dirname, '..', '..');
const embedded = {
  HONGSHAN_STACK: 'embedded',
  MONGODB_URI: 'mongodb://127.0.0.1:27017/hongshan',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  PORT: '3000',
};
const demo = {
  HONGSHAN_DEMO_DAY_MS: '50',
  HONGSHAN_DEMO_STARTS_AT: '2026-01-01T00:00:00.000Z',
  HONGSHAN_DEMO_STARTED_AT_MS: '1000',
};

test('nothing but the embedded stack is named', () => {
  expect(() => configurationFrom({ ...embedded, HONGSHAN_STACK: 'production' })).toThrow(
    /^HONGSHAN_STACK=production/,
  );
});

test('the embedded stack listens on this machine only, whatever HOST says', () => {
  expect(configurationFrom({ ...embedded, HOST: '0.0.0.0' })).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
  });
});

test('Art. 22: only proxies that are named are believed about where a caller is', () => {
  const proxies = (names: string) =>
    configurationFrom({ ...embedded, HONGSHAN_TRUSTED_PROXIES: names }).trustedProxies;
  expect(configurationFrom(embedded).trustedProxies).toEqual([]);
  expect(proxies('loopback, 10.0.0.0/8,fd00::/8')).toEqual(['loopback', '10.0.0.0/8', 'fd00::/8']);
  for (const wrong of ['1', 'true', '10.0.0.0/33', '10.0.0.0/0', 'proxy.example'])
    expect(() => proxies(wrong)).toThrow(wrong);
});

test('only the embedded stack takes a demo clock', () => {
  expect(configurationFrom({ ...embedded, ...demo }).demoClock).toEqual({
    dayMs: 50,
    startsAt: '2026-01-01T00:00:00.000Z',
    startedAtMs: 1000,
  });
  expect(configurationFrom(embedded).demoClock).toBeUndefined();
});

test.each([
  ['MONGODB_URI', ''],
  ['TEMPORAL_ADDRESS', undefined],
  ['PORT', '70000'],
  ['PORT', 'three'],
  ['HONGSHAN_DEMO_DAY_MS', '0'],
  ['HONGSHAN_DEMO_STARTS_AT', 'yesterday'],
  ['HONGSHAN_DEMO_STARTED_AT_MS', undefined],
])('%s=%s is told by its name', (name, value) => {
  expect(() => configurationFrom({ ...embedded, ...demo, [name]: value })).toThrow(
    new RegExp(`^${name}`),
  );
});

test('the demo’s instant runs as fast as its day is short', () => {
  const startedAtMs = Date.now() - 500;
  const clock = { dayMs: 50, startsAt: '2026-01-01T00:00:00.000Z', startedAtMs };
  const passed = Date.parse(nowOf(clock)()) - Date.parse(clock.startsAt);
  const atMost = (Date.now() - startedAtMs) / clock.dayMs;
  expect(passed / 86_400_000).toBeGreaterThanOrEqual(10);
  expect(passed / 86_400_000).toBeLessThanOrEqual(atMost);
});

/** The API of the tests, which believes headers and needs no issuer. */
const HEADER_API = 'test/support/header-api.ts';

interface Started {
  readonly ready: Promise<unknown>;
  readonly ended: Promise<readonly unknown[]>;
  readonly errors: () => string;
  readonly stop: (signal: NodeJS.Signals | 'disconnect') => void;
}

function start(env: NodeJS.ProcessEnv, entry = 'api/main.ts'): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(PROJECT, entry)], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'exit');
  const endedEarly = ended.then(() => {
    throw new Error(`It ended while it was starting: ${errors}`);
  });
  const ready = Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    endedEarly,
  ]);
  // Of a process that is expected to end, nobody waits for this.
  ready.catch(() => undefined);
  endedEarly.catch(() => undefined);
  return {
    ready,
    ended,
    errors: () => errors,
    stop: (signal) => {
      if (signal === 'disconnect') child.disconnect();
      else child.kill(signal);
    },
  };
}

test('reading of Art. 22: started without an identity provider, the process ends with code 1 and one sentence', async () => {
  for (const HONGSHAN_STACK of ['', 'embedded']) {
    const child = start({ ...embedded, HONGSHAN_STACK });
    expect((await child.ended)[0]).toBe(1);
    expect(child.errors().trim().split('\n')).toHaveLength(1);
    expect(child.errors()).toContain('identity provider');
  }
});

test('reading of Art. 22: the API of a deployment believes no header, whatever its environment says', async () => {
  const child = start({
    HONGSHAN_STACK: 'embedded',
    PORT: '0',
    MONGODB_URI: freshDatabase(),
    TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
    HONGSHAN_OIDC_ISSUER: 'https://issuer.example',
    HONGSHAN_OIDC_AUDIENCE: 'urn:api',
  });
  const { port } = (await child.ready) as { port: number };
  const headers = await headersOf({ id: 'centre-1', role: 'centre' });
  const reply = await fetch(`http://127.0.0.1:${port}/stand-ins`, { headers });
  expect(reply.status).toBe(401);
  expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer');
  child.stop('SIGTERM');
  expect((await child.ended)[0]).toBe(0);
});

test.each(['local/api.ts', HEADER_API])(
  '%s of the embedded stack starts nowhere else',
  async (entry) => {
    const child = start({ ...embedded, HONGSHAN_STACK: '' }, entry);
    expect((await child.ended)[0]).toBe(1);
    expect(child.errors()).toContain('HONGSHAN_STACK is not set');
  },
);

test('what is told of an identity platform is whole, and its tokens are for the API alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-start-'));
  const file = join(folder, 'secret');
  const platform = {
    HONGSHAN_OIDC_ISSUER: 'https://issuer.example',
    HONGSHAN_OIDC_AUDIENCE: 'urn:api',
    HONGSHAN_OIDC_CLIENT_ID: 'api',
    HONGSHAN_OIDC_CLIENT_SECRET_FILE: file,
    HONGSHAN_PUBLIC_URL: 'https://vouchers.example/',
  };
  const found = (change: object) =>
    configurationFrom({ ...embedded, ...platform, ...change }).issuer;
  expect(() => found({})).toThrow(/^HONGSHAN_OIDC_CLIENT_SECRET_FILE=/);
  await writeFile(file, 'a secret\n');
  expect(found({})).toEqual({
    issuer: 'https://issuer.example',
    audience: 'urn:api',
    algorithm: 'RS256',
    claims: { account: 'sub' },
    client: { id: 'api', secret: 'a secret', publicUrl: 'https://vouchers.example' },
  });
  expect(() => found({ HONGSHAN_OIDC_AUDIENCE: 'api' })).toThrow(/is the name of the client/);
  expect(() => found({ HONGSHAN_OIDC_AUDIENCE: '' })).toThrow(/HONGSHAN_OIDC_AUDIENCE must be set/);
  expect(() => found({ HONGSHAN_PUBLIC_URL: '' })).toThrow(/HONGSHAN_PUBLIC_URL must be set/);
  await rm(folder, { recursive: true });
});

test.each(['SIGTERM', 'disconnect'] as const)(
  'started in the embedded stack, it says that it is ready, answers, and ends cleanly on %s',
  async (signal) => {
    const env = {
      HONGSHAN_STACK: 'embedded',
      PORT: '0',
      MONGODB_URI: freshDatabase(),
      TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
    };
    const child = start(env, HEADER_API);
    const ready = (await child.ready) as { kind: string; port: number };
    expect(ready.kind).toBe('ready');
    const reply = await fetch(`http://127.0.0.1:${ready.port}/readyz`);
    expect(await reply.json()).toMatchObject({ store: true, temporal: true });
    child.stop(signal);
    expect((await child.ended)[0]).toBe(0);
  },
);

test('while it stops, a request under way is answered and a new one is not taken', async () => {
  let answer: () => void = () => undefined;
  const server = createServer((_request, response) => {
    answer = () => response.end('answered');
    server.emit('asked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = once(server, 'asked');
  const underWay = fetch(address, { headers: { Connection: 'close' } });
  await asked;

  const stopped = closed(server);
  await expect(fetch(address)).rejects.toThrow();
  answer();
  expect(await (await underWay).text()).toBe('answered');
  await stopped;
  expect(CLOSE_MS).toBeGreaterThan(ANSWER_MS);
});
