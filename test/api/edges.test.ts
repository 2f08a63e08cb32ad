/** What every answer carries: headers that browsers obey, and the id by which a request is found in the log. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { createApp } from '../../api/app';
import { listen } from '../../api/listen';
import { headersOf } from '../support/header-client';
import { completeUscc } from '../../policy/model/uscc';
import { embeddedHeaders } from '../support/header-identity';

const lines = new PassThrough();
const logged: Record<string, unknown>[] = [];
lines.on('data', (line: Buffer) => logged.push(JSON.parse(String(line)) as never));
let server: Server;
let at: string;

beforeAll(async () => {
  const app = createApp({
    identity: embeddedHeaders(),
    processes: {} as never,
    now: () => '2026-05-18T01:00:00.000Z',
    log: pino(lines),
    securityContact: 'mailto:security@city.example',
  });
  server = await listen(app, 0, '127.0.0.1');
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('an answer that is no page loads nothing, stands in no frame and is kept by nobody', async () => {
  for (const path of ['/healthz', '/nowhere']) {
    const { headers } = await fetch(at + path);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
});

test('the id that a caller or a proxy sends comes back and is in the log; another one is made where none is sound', async () => {
  const sent = { 'X-Request-Id': 'proxy-0123456789' };
  const reply = await fetch(`${at}/healthz`, { headers: sent });
  expect(reply.headers.get('X-Request-Id')).toBe('proxy-0123456789');
  const forged = await fetch(`${at}/healthz`, { headers: { 'X-Request-Id': '{"a":1} b' } });
  expect(forged.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(logged).toContainEqual(
    expect.objectContaining({ path: '/healthz', status: 200, requestId: 'proxy-0123456789' }),
  );
});

test('an act is in the log by the id that Temporal and the trail know it by', async () => {
  const party = completeUscc('91650104MA000001');
  const headers = {
    ...(await headersOf({ id: 'handler-1', role: 'applicant', party })),
    'Idempotency-Key': 'key-of-an-act',
    'Content-Type': 'application/json',
  };
  await fetch(`${at}/cases/not-a-number/withdrawal`, { method: 'POST', headers, body: '{}' });
  const [line] = logged.filter(({ path }) => path === '/cases/not-a-number/withdrawal');
  expect(line).toMatchObject({ act: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
});

test('RFC 9116: who finds a weakness is told where to report it', async () => {
  const reply = await fetch(`${at}/.well-known/security.txt`);
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/plain/);
  expect(await reply.text()).toBe(
    'Contact: mailto:security@city.example\nExpires: 2026-11-14T01:00:00.000Z\nPreferred-Languages: zh, en\n',
  );
});
