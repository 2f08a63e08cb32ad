/** Text messages by whoever carries them: what is taken, what is refused for good, and what is tried again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { smsGateway, SmsRefused } from '../../activities/messages/sms';

const SMS = { id: 'm/1', to: '13800000000', text: '示例短信' };

let status = 200;
const seen: unknown[] = [];
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push([request.method, request.headers['idempotency-key']]);
    response.writeHead(status).end('said');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('one is sent under its id', async () => {
  expect(await smsGateway(url).send(SMS)).toBe('200 said');
  expect(seen).toEqual([['POST', SMS.id]]);
});

test.each([401, 403, 404, 408, 429, 500, 503])(
  'HTTP %d is tried again: an address or a word of ours may be being replaced',
  async (said) => {
    status = said;
    const failure = await smsGateway(url)
      .send(SMS)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(SmsRefused);
  },
);

test.each([400, 409, 422])('HTTP %d is a no to the message', async (said) => {
  status = said;
  await expect(smsGateway(url).send(SMS)).rejects.toThrow(SmsRefused);
});

test('a folder keeps each as a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-sms-'));
  const name = await smsGateway(pathToFileURL(folder).href).send(SMS);
  expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toEqual(SMS);
  await rm(folder, { recursive: true });
});
