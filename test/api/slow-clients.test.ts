/**
 * Who sends slowly, half of a request, or nothing at all, and who never reads the answer, is cut off, and keeps nobody
 * waiting meanwhile; and each page says what it may load. The bounds here are a twentieth of the real ones.
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { createApp } from '../../api/app';
import { BOUNDS, listen } from '../../api/listen';
import { House } from '../support/api-house';
import { embeddedHeaders } from '../support/header-identity';
import { until } from '../support/until';

const SLOWER = 20;
const smaller = Object.fromEntries(
  Object.entries(BOUNDS).map(([name, ms]) => [name, ms / SLOWER]),
) as Record<keyof typeof BOUNDS, number>;
/** Of silence still a little less: it has only to be longer than a whole request. */
const bounds = { ...smaller, timeout: 1.3 * smaller.requestTimeout };
const DRIBBLE_MS = 100;

const logged: { readonly level: number }[] = [];
let server: Server;
let at: string;
beforeAll(async () => {
  const lines = new PassThrough().on('data', (line: Buffer) => {
    logged.push(JSON.parse(String(line)) as never);
  });
  const app = createApp({
    identity: embeddedHeaders(),
    processes: {} as never,
    now: () => '2026-05-18T01:00:00.000Z',
    log: pino(lines),
    answerMs: 10 * bounds.requestTimeout,
  });
  server = await listen(app, 0, '127.0.0.1', bounds);
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function opened(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

interface CutOff {
  readonly ms: number;
  readonly said: string;
}

/** Sends the first piece, and the other again and again; how long until the other side ends it, and what it has said. */
async function cutOff(first: string, other: string): Promise<CutOff> {
  const began = performance.now();
  const socket = await opened();
  const said: string[] = [];
  socket.on('data', (bytes) => said.push(String(bytes)));
  if (first !== '') socket.write(first);
  const dribble = setInterval(
    () => other !== '' && socket.writable && socket.write(other),
    DRIBBLE_MS,
  );
  try {
    await once(socket, 'close');
    return { ms: performance.now() - began, said: said.join('') };
  } finally {
    clearInterval(dribble);
  }
}

const connections = () =>
  new Promise<number>((resolve) => {
    server.getConnections((_, count) => {
      resolve(count);
    });
  });
const nobodyIsLeft = () => until(async () => ((await connections()) === 0 ? true : undefined));

const form = (length: string) =>
  `POST /session/backchannel-logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n${length}\r\n\r\n`;
const LATE = /^HTTP\/1\.1 408 /;

test.each([
  ['nothing at all', '', '', LATE, bounds.headersTimeout],
  [
    'a head that never ends',
    'GET /healthz HTTP/1.1\r\nHost: x\r\n',
    'X-1: 1\r\n',
    LATE,
    bounds.headersTimeout,
  ],
  [
    'a body that comes byte by byte',
    form('Content-Length: 10000'),
    'x',
    LATE,
    bounds.requestTimeout,
  ],
  [
    'a body of which the half comes',
    form('Content-Length: 100') + 'x'.repeat(50),
    '',
    LATE,
    bounds.requestTimeout,
  ],
  [
    'a body in pieces without an end',
    form('Transfer-Encoding: chunked'),
    '1\r\nx\r\n',
    LATE,
    bounds.requestTimeout,
  ],
  [
    'no second request',
    'GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n',
    '',
    /^HTTP\/1\.1 404 /,
    bounds.keepAliveTimeout,
  ],
])('%s is cut off, while others are answered', async (_what, first, other, answer, bound) => {
  const slow = cutOff(first, other);
  await wait(bound / 2);
  const began = performance.now();
  expect((await fetch(`${at}/problems/malformed`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(bound);
  const { ms, said } = await slow;
  expect(said).toMatch(answer);
  expect(ms).toBeGreaterThan(bound * 0.8);
  expect(ms).toBeLessThan(bound + 10 * bounds.connectionsCheckingInterval);
});

test('who leaves in the middle of a body, and who closes only the own half, leave no connection behind', async () => {
  for (const length of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
    const socket = await opened();
    socket.write(`${form(length)}1\r\nx\r\n`);
    await wait(DRIBBLE_MS);
    socket.end();
    const other = await opened();
    other.write(`${form(length)}1\r\nx\r\n`);
    await wait(DRIBBLE_MS);
    other.resetAndDestroy();
  }
  await nobodyIsLeft();
});

test('who asks for much and never reads it is cut off', async () => {
  const socket = await opened();
  socket.pause();
  const asked = 'GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n';
  socket.write(asked.repeat(40));
  await wait(bounds.timeout / 2);
  expect(await connections()).toBeGreaterThan(0);
  await nobodyIsLeft();
  socket.destroy();
});

test('none of them is a fault of the service', () => {
  expect(logged.length).toBeGreaterThan(5);
  expect(logged.filter(({ level }) => level >= pino.levels.values['error']!)).toEqual([]);
});

test('a server listens within those bounds unless a test says otherwise', async () => {
  const real = await listen(server.listeners('request')[0] as never, 0, '127.0.0.1');
  const { timeout, headersTimeout, requestTimeout, keepAliveTimeout } = real;
  expect({ timeout, headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
    timeout: 150_000,
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
  });
  await new Promise((resolve) => real.close(resolve));
});

describe('each public page', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  test.each([
    '/public',
    '/public/service-items',
    '/public/registry',
    '/public/publicity',
    '/public/draws',
    '/public/notices/nowhere',
  ])('%s loads nothing of others and runs no script', async (path) => {
    const { headers } = await fetch(house.address + path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

test('a head with more headers than are read is refused: the last ones are those of a proxy', async () => {
  const head = (others: number): string => {
    const lines = Array.from({ length: others }, (_, nth) => `X-${nth}: 1`);
    const last = ['X-Request-Id: the-last-of-all', 'Connection: close', '', ''];
    return ['GET /healthz HTTP/1.1', 'Host: here', ...lines, ...last].join('\r\n');
  };
  expect((await cutOff(head(97), '')).said).toContain('X-Request-Id: the-last-of-all');
  expect((await cutOff(head(98), '')).said).toMatch(/^HTTP\/1.1 431 /);
});
