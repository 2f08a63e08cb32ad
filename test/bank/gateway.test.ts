/** Art. 17(7): the way to the bank by HTTP, against servers that answer as servers do, and as they should not. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnvironment } from '../../environment/variables';
import {
  BankRefused,
  BankUnavailable,
  gatewayFrom,
  httpGateway,
  type BankGateway,
} from '../../bank/gateway';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function bankThat(answers: RequestListener, timeoutMs = 300_000): Promise<BankGateway> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return httpGateway({ url: new URL(`http://127.0.0.1:${port}/api`), token: 'abc', timeoutMs });
}
const saying = (status: number, body: unknown) =>
  bankThat((_request, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });

const FILE = { messageId: 'HS-2026-0001', format: 'pain.001', content: '<甲/>' } as const;
const RECEIVED = { messageId: FILE.messageId, receivedAt: '2026-10-21T01:00:00.000Z' };

test('a file goes out under its message id, with the token, in UTF-8', async () => {
  const seen: unknown[] = [];
  const gateway = await bankThat((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push([method, url, headers.authorization, headers['content-type'], body]);
      response.end(JSON.stringify(RECEIVED));
    });
  });
  expect(await gateway.send(FILE)).toEqual(RECEIVED);
  const asked = ['PUT', '/api/orders/HS-2026-0001', 'Bearer abc', 'application/xml', '<甲/>'];
  expect(seen).toEqual([asked]);
});

test('statuses and receipts come apart, files byte for byte', async () => {
  const receipt = {
    receiptId: 'RC-1',
    reference: 'S2026-000001',
    amountFen: 5,
    payerName: '示例企业一',
    receivedAt: '2026-10-21T01:00:00.000Z',
  };
  const status = { kind: 'status', fileId: 'ST-1', format: 'pain.002', content: '/w==' };
  const items = [status, { kind: 'receipt', ...receipt }];
  const gateway = await saying(200, { items, cursor: '2' });
  expect(await gateway.statusesAfter('')).toEqual({
    files: [{ fileId: 'ST-1', format: 'pain.002', content: new Uint8Array([0xff]) }],
    receipts: [receipt],
    cursor: '2',
  });
});

test.each([500, 503, 401, 403, 404, 408, 429])('HTTP %d is tried again', async (status) => {
  await expect((await saying(status, '')).send(FILE)).rejects.toThrow(BankUnavailable);
});

test('the token is replaced: while the bank takes both, then by the new one alone; the order of the former waits', async () => {
  const known = new Set(['Bearer former', 'Bearer new']);
  const server = createServer(({ headers }, response) => {
    const isKnown = known.has(headers.authorization ?? '');
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? JSON.stringify(RECEIVED) : '');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const by = (HONGSHAN_BANK_TOKEN: string) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return gatewayFrom(readEnvironment({ HONGSHAN_BANK_URL: address, HONGSHAN_BANK_TOKEN }))!;
  };
  expect(await by('former').send(FILE)).toEqual(RECEIVED);
  expect(await by('new').send(FILE)).toEqual(RECEIVED);
  known.delete('Bearer former');
  await expect(by('former').send(FILE)).rejects.toThrow(BankUnavailable);
  expect(await by('new').send(FILE)).toEqual(RECEIVED);
});

test.each([400, 409, 415, 422])('HTTP %d is the bank’s no, with its reason', async (status) => {
  const sent = (await saying(status, '批次号已用')).send(FILE);
  await expect(sent).rejects.toThrow(BankRefused);
  await expect(sent).rejects.toMatchObject({ status });
  await expect(sent).rejects.toThrow('批次号已用');
});

test.each([
  ['nothing', ''],
  ['no JSON', '<html>'],
  ['another file', { ...RECEIVED, messageId: 'HS-2' }],
  ['no instant', { ...RECEIVED, receivedAt: 'gestern' }],
])('an acknowledgement that says %s proves nothing: tried again', async (_, body) => {
  await expect((await saying(200, body)).send(FILE)).rejects.toThrow(BankUnavailable);
});

test.each([0, -5, 1.5])('a receipt of %d fen is not understood', async (amountFen) => {
  const receipt = { kind: 'receipt', receiptId: 'R', reference: '', payerName: '' };
  const item = { ...receipt, amountFen, receivedAt: RECEIVED.receivedAt };
  const gateway = await saying(200, { items: [item], cursor: '1' });
  await expect(gateway.statusesAfter('')).rejects.toThrow('not understood');
});

test('a bank that does not answer, breaks off, or is not there, is tried again', async () => {
  const silent = await bankThat(() => undefined, 200);
  await expect(silent.send(FILE)).rejects.toThrow(BankUnavailable);
  const breaking = await bankThat((request) => request.socket.destroy());
  await expect(breaking.send(FILE)).rejects.toThrow(BankUnavailable);
  const nowhere = httpGateway({ url: new URL('http://127.0.0.1:9') });
  await expect(nowhere.statusesAfter('')).rejects.toThrow(BankUnavailable);
});

test('an endless answer is broken off, and a redirect is not followed', async () => {
  const endless = await bankThat((_request, response) => {
    const chunk = Buffer.alloc(1024 * 1024);
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  });
  await expect(endless.statusesAfter('')).rejects.toThrow('too large');
  const away = await bankThat((_request, response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
  });
  await expect(away.send(FILE)).rejects.toThrow(BankUnavailable);
});

test('without an address there is no gateway; over an open line there must be none', () => {
  const named = (HONGSHAN_BANK_URL: string) => gatewayFrom(readEnvironment({ HONGSHAN_BANK_URL }));
  expect(gatewayFrom({})).toBeUndefined();
  expect(named('')).toBeUndefined();
  for (const address of ['https://bank.example/api', 'http://127.0.0.1:4100', 'http://localhost:1'])
    expect(named(address)).toBeDefined();
  for (const address of ['http://bank.example', 'bank', 'file:///etc', 'http://127.0.0.1.example'])
    expect(() => named(address)).toThrow('https');
});
