/** The simulated bank, as a process and through the gateway: what it pays, refuses, repeats and forgets not. */
import { join } from 'node:path';
import { BankRefused, BankUnavailable, gatewayFrom, type BankGateway } from '../../../bank/gateway';
import { writePain001 } from '../../../bank/pain-001';
import { readPain002 } from '../../../bank/pain-002';
import { SimulatedBank } from '../../../local/bank/bank';
import { startBank, type BankProcess, type BankProcessOptions } from '../../../local/bank/start';
import { statusFaults, type BankStatus } from '../../../policy/payment-order/status';
import type { PaymentOrder } from '../../../policy/payment-order/order';
import { line, order } from '../../support/order-examples';
import {
  descendantsOf,
  removeScratchFolders,
  runProgram,
  scratchFolder,
  untilEnded,
  untilPrinted,
} from '../support';

const banks: BankProcess[] = [];
afterEach(async () => {
  for (const bank of banks.splice(0)) await bank.stop();
});
afterAll(removeScratchFolders);

const CALM = { BANK_DELAY_MS: '0', BANK_BUSY_ONE_IN: '0', BANK_SLOW_ONE_IN: '0' };

async function start(options: BankProcessOptions = {}): Promise<BankProcess> {
  const bank = await startBank({ ...options, env: { ...CALM, ...options.env } });
  banks.push(bank);
  return bank;
}
const gatewayTo = ({ url }: BankProcess): BankGateway => gatewayFrom({ HONGSHAN_BANK_URL: url })!;
const fileOf = (paid: PaymentOrder) =>
  ({ messageId: paid.messageId, format: 'pain.001', content: writePain001(paid) }) as const;

async function statusesOf(gateway: BankGateway): Promise<BankStatus[]> {
  const { files } = await gateway.statusesAfter('');
  return files.map(({ content }) => {
    const read = readPain002(content);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    return read.status;
  });
}

function toAccount(nth: number, number: string, name = `示例企业${nth}`) {
  return line(nth, { creditor: { name, account: { holder: name, bank: '示例银行', number } } });
}

test('Art. 17(7): pays what it can, refuses a closed account and a wrong name, each with its reason', async () => {
  const gateway = gatewayTo(await start());
  const paid = order([line(1), toAccount(2, '62009'), toAccount(3, '620', '户名不符企业')]);
  await gateway.send(fileOf(paid));
  const [status] = await statusesOf(gateway);
  expect(statusFaults(paid, status!)).toEqual([]);
  expect(status!.lines).toMatchObject([
    { outcome: 'paid', bankReference: expect.stringMatching(/^YH/) as string },
    { outcome: 'failed', reasonCode: 'AC04' },
    { outcome: 'failed', reasonCode: 'BE01' },
  ]);
});

test('a file sent again is the same file, another one under its id is refused, a line is paid once', async () => {
  const gateway = gatewayTo(await start());
  const first = await gateway.send(fileOf(order()));
  expect(await gateway.send(fileOf(order()))).toEqual(first);
  await expect(gateway.send(fileOf(order([line(1)])))).rejects.toThrow(BankRefused);
  await gateway.send(fileOf({ ...order([line(1)]), messageId: 'HS-2026-0002' }));
  const statuses = await statusesOf(gateway);
  const again = statuses.find(({ messageId }) => messageId === 'HS-2026-0002');
  expect(again).toMatchObject({
    wholeFile: { outcome: 'rejected' },
    lines: [{ reasonCode: 'AM05' }],
  });
});

test('what is no pain.001, or does not add up, is refused with a reason', async () => {
  const gateway = gatewayTo(await start());
  const { content } = fileOf(order());
  const wrong = { messageId: 'HS-2026-0001', format: 'pain.001' } as const;
  await expect(gateway.send({ ...wrong, content: '<a/>' })).rejects.toThrow('不是 pain.001');
  const more = content.replaceAll('<NbOfTxs>2<', '<NbOfTxs>3<');
  await expect(gateway.send({ ...wrong, content: more })).rejects.toThrow('不符');
  await expect(gateway.send({ ...wrong, format: 'csv', content })).rejects.toThrow('只接受');
  await expect(gateway.send({ ...fileOf(order()), messageId: 'B' })).rejects.toThrow('不一致');
});

test('an answer comes after its delay, and the cursor passes nothing by', async () => {
  const { messageId, content } = fileOf(order());
  const bank = new SimulatedBank({ seed: '1', delayMs: 3_000 });
  bank.receive(messageId, Buffer.from(content), 0);
  const early = bank.after('', 2_999);
  expect(early).toEqual({ items: [], cursor: '0' });
  const late = bank.after(early.cursor, 3_000);
  expect(late.items).not.toEqual([]);
  expect(bank.after(late.cursor, 3_000).items).toEqual([]);

  const hour = gatewayTo(await start({ env: { BANK_DELAY_MS: '3600000' } }));
  await hour.send(fileOf(order()));
  expect(await hour.statusesAfter('')).toEqual({ files: [], receipts: [], cursor: '0' });
});

test('by its seed, it repeats itself: the same vouchers, and the same file twice', async () => {
  const answers = [];
  for (const seed of ['1', '1', '2']) {
    const gateway = gatewayTo(await start({ env: { BANK_SEED: seed } }));
    for (const nth of [1, 2, 3, 4, 5, 6])
      await gateway.send(fileOf({ ...order([line(nth)]), messageId: `HS-2026-000${nth}` }));
    const statuses = await statusesOf(gateway);
    answers.push(statuses.map(({ statusId, lines }) => [statusId, lines[0]!.bankReference]));
  }
  const [first, second, other] = answers;
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
  const ids = first!.map(([statusId]) => statusId);
  expect(new Set(ids).size).toBe(6);
  expect(ids.length).toBeGreaterThan(6);
});

test('busy, slow and silent as it is, a caller that repeats gets each line paid exactly once', async () => {
  const env = { BANK_BUSY_ONE_IN: '2', BANK_SLOW_ONE_IN: '3', BANK_SLOW_MS: '20', BANK_SEED: '3' };
  const gateway = gatewayTo(await start({ env }));
  let refusals = 0;
  const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
    for (let tries = 0; tries < 40; tries += 1)
      try {
        return await call();
      } catch (cause) {
        if (!(cause instanceof BankUnavailable)) throw cause;
        refusals += 1;
      }
    throw new Error('The bank was never available.');
  };
  for (const nth of [1, 2, 3, 4, 5])
    await patiently(() =>
      gateway.send(fileOf({ ...order([line(nth)]), messageId: `HS-2026-000${nth}` })),
    );
  const statuses = await patiently(() => statusesOf(gateway));
  expect(refusals).toBeGreaterThan(0);
  const outcomes = new Map(statuses.map(({ statusId, lines }) => [statusId, lines[0]!.outcome]));
  expect([...outcomes.values()]).toEqual(Array(5).fill('paid'));
});

test('Art. 20: money that a party returns comes as a receipt', async () => {
  const bank = await start();
  const sent = { reference: '退回 S2026-000001', amountFen: 5_000, payerName: '示例企业一' };
  const post = (body: unknown) =>
    fetch(`${bank.url}/returns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post(sent)).status).toBe(201);
  for (const amountFen of [0, -1, 0.5, '5'])
    expect((await post({ ...sent, amountFen })).status).toBe(422);
  const { receipts, files } = await gatewayTo(bank).statusesAfter('');
  expect(files).toEqual([]);
  expect(receipts).toMatchObject([{ ...sent, receiptId: 'RC-000001' }]);
});

test('a restart keeps the books in the state file, and no line is paid again', async () => {
  const stateFile = join(await scratchFolder(), 'bank.json');
  const before = await start({ stateFile });
  await gatewayTo(before).send(fileOf(order()));
  const told = await gatewayTo(before).statusesAfter('');
  await before.stop();
  const gateway = gatewayTo(await start({ stateFile }));
  expect(await gateway.statusesAfter('')).toEqual(told);
  await gateway.send(fileOf(order()));
  expect(await gateway.statusesAfter('')).toEqual(told);
});

test('a stopped bank is gone, and one whose starter is killed does not outlive it', async () => {
  const bank = await start();
  await bank.stop();
  await untilEnded([bank.pid]);
  const starter = runProgram(join(__dirname, '..', 'fixtures', 'bank-starter.ts'));
  await untilPrinted(starter, 'started');
  const children = await descendantsOf(starter.pid);
  expect(children.length).toBeGreaterThan(0);
  starter.process.kill('SIGKILL');
  await untilEnded(children);
});

test('a port in use is told', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  await expect(startBank({ port })).rejects.toThrow(`port ${port}`);
});
