/** Who sends slowly, or nothing at all, is cut off, and keeps nobody waiting meanwhile; and each page says what it may load. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { House } from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const SECOND = 1_000;

async function opened(): Promise<Socket> {
  const { hostname, port } = new URL(house.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** Sends a piece now and then; how long until the other side ends it, and what it has said. */
async function cutOff(pieces: (nth: number) => string): Promise<{ ms: number; said: string }> {
  const began = performance.now();
  const socket = await opened();
  const said: string[] = [];
  socket.on('error', () => undefined).on('data', (bytes) => said.push(String(bytes)));
  let nth = 0;
  const send = () => socket.writable && socket.write(pieces((nth += 1)));
  send();
  const dribble = setInterval(send, SECOND);
  try {
    await once(socket, 'close');
    return { ms: performance.now() - began, said: said.join('') };
  } finally {
    clearInterval(dribble);
  }
}

test('a head that never ends is cut off, while others are answered', async () => {
  const slow = cutOff((nth) =>
    nth === 1 ? 'GET /healthz HTTP/1.1\r\nHost: x\r\n' : `X-${nth}: 1\r\n`,
  );
  const began = performance.now();
  expect((await fetch(`${house.address}/healthz`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5 * SECOND);
  const { ms, said } = await slow;
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(ms).toBeLessThan(40 * SECOND);
});

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
