/** Messages (reading of Art. 18): from the act to the mail server, whatever breaks in between. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import mongoose from 'mongoose';
import { SMTPServer } from 'smtp-server';
import { sendMessages, type SentMessages } from '../../activities/messages/send';
import { mailCatcher, type Caught } from '../../local/mail/catcher';
import { plusMs, type Instant } from '../../policy/kernel/time';
import { actOnCase, openCase, type Change } from '../../store/case/case-acts';
import { inTransaction } from '../../store/kernel/connection';
import { messagesAbout, messagesOf } from '../../store/messages/messages';
import { Accounts } from '../../store/people/accounts';
import { EMPTY_TRAIL } from '../../store/trail/trail';
import { newCase } from '../support/cases-examples';
import { openAddress } from '../support/database';
import { AT, uscc, useFreshStore } from '../support/fresh-store';
import { many } from '../support/length';
import { untilTrue } from '../support/until';

useFreshStore();

const caught: Caught[] = [];
/** How many messages are accepted and then never answered for. */
let silent = 0;
let server: SMTPServer;
let mail: { url: string; from: string };
beforeAll(async () => {
  server = mailCatcher((one) => {
    caught.push(one);
    if (silent === 0) return;
    silent -= 1;
    const { connections } = server as unknown as { connections: Set<{ _socket: Socket }> };
    for (const { _socket } of connections) _socket.destroy();
    return new Promise(() => undefined);
  });
  // A sender that is killed leaves its connection broken.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  mail = { url: `smtp://127.0.0.1:${port}`, from: 'office@office.example' };
});
afterAll(async () => {
  const closed = once(server, 'close');
  server.close();
  await closed;
});
beforeEach(() => {
  caught.length = 0;
});

const send = (at: Instant = AT, by = mail): Promise<SentMessages> =>
  new MockActivityEnvironment().run(() => sendMessages({ mail: by })({ at })) as never;

async function account(n: number, role: string, contact: object = {}, more: object = {}) {
  const _id = `${role}-${n}`;
  const grant = { id: 'g', role, from: '2026-01-01', way: 'first', proposers: [], confirmers: [] };
  await Accounts.collection.insertOne({
    _id,
    name: `示例${_id}`,
    unit: '示例单位',
    opened: AT,
    grants: [{ ...grant, ...more }],
    contact: { email: `${_id}@example.test`, ...contact },
    trail: EMPTY_TRAIL,
  } as never);
  return _id;
}

const by = { id: 'centre-9', role: 'centre' } as const;
const act = (no: string, name: string, at = AT) =>
  ({ key: `${no}/${name}/${at}`, no, at, by, channel: 'api', act: name, reason: '示例' }) as const;
const open = (kase: ReturnType<typeof newCase>) =>
  inTransaction((tx) => openCase(tx, act(kase._id, 'submit'), kase, 'accepted'));
const change = (no: string, name: string, told: Change, at = AT) =>
  actOnCase(act(no, name, at), () => Promise.resolve(told));
const waiting = (name: string, role: string, more = {}) =>
  ({ name, for: 'resubmit', role, since: AT, ...more }) as never;
const idsOf = (all: readonly Caught[]) => all.map(({ messageId, to }) => `${messageId} ${to[0]}`);

it('reaches whoever is concerned, once each, and in the own list', async () => {
  const kase = newCase({
    waits: [waiting('preliminary-review', 'district', { district: '650104' })],
  });
  const handler = await account(1, 'applicant', {}, { party: kase.applicant });
  const staff = await account(1, 'district', {}, { district: '650104' });
  await account(2, 'district', {}, { district: '650105' });
  await open(kase);
  expect(await send()).toMatchObject({ sent: 2, refused: 0, waiting: 0 });
  expect(await send()).toMatchObject({ made: 0, sent: 0 });
  expect((await messagesOf(handler, { limit: 9 })).map(({ kind }) => kind)).toEqual(['accepted']);
  const [told] = await messagesOf(staff, { limit: 9 });
  expect(told).toMatchObject({ kind: 'awaited', subject: kase._id });
  expect(told?.text).toContain('初审');
  expect(caught.map(({ to }) => to[0]).sort()).toEqual(
    [handler, staff].map((one) => `${one}@example.test`),
  );

  const dueAt = '2026-03-12T16:00:00.000Z';
  const faults = [{ path: 'contract.number', note: '合同编号与发票不符' }];
  const waits = [waiting('correction', 'applicant', { party: kase.applicant, dueAt })];
  await change(kase._id, 'decidePreliminaryReview', {
    set: { faults, waits },
    result: 'return-for-correction',
  });
  caught.length = 0;
  await send();
  const texts = (await messagesOf(handler, { limit: 2 })).map(({ text }) => text).join();
  expect(texts).toContain('合同编号与发票不符');
  expect(texts).toContain('2026-03-12（24时）前');
  expect(texts).not.toContain(by.id);

  const reminded = (at: Instant) => send(at).then(({ made }) => made);
  expect(await reminded('2026-03-09T01:00:00.000Z')).toBe(0);
  expect(await reminded('2026-03-11T02:00:00.000Z')).toBe(1);
  expect(await reminded('2026-03-12T17:00:00.000Z')).toBe(0);
});

it('says the bank’s own words, and answers whoever objected', async () => {
  const kase = newCase({
    instructions: [
      {
        key: 'k',
        amountFen: 100,
        account: { holder: '示例', bank: '示例银行', number: '1' },
        preparedBy: 'finance-1',
        at: AT,
        state: 'failed',
        bankReference: 'HD-1',
        bankReason: '账户已销户（AC04）',
      },
    ],
  });
  await account(3, 'applicant', {}, { party: kase.applicant });
  await open(kase);
  await change(kase._id, 'reportPayment', { set: {}, result: 'failed', reference: 'HD-1' });
  const _id = `${kase._id}/O1`;
  const verified = { substantiated: false, by: 'centre-9', reason: '查无此事', at: AT };
  await mongoose.connection.db!.collection('objections').insertOne({
    _id: _id as never,
    caseNo: kase._id,
    number: 1,
    list: 'l',
    by: 'citizen-1',
    raisedAt: AT,
    about: 'case',
    state: 'verified',
    reason: '示例',
    evidence: [],
    verified,
  });
  await change(kase._id, 'verifyObjection', { set: {}, result: 'noted' });
  await send();
  const about = await messagesAbout(kase._id, { limit: 50 });
  const texts = about.map(({ account: to, kind, text }) => `${to} ${kind} ${text}`).join('\n');
  expect(texts).toContain('账户已销户（AC04）');
  expect(texts).toContain('citizen-1 objection-answered');
  expect(texts).toContain('查无此事');
  expect(texts).not.toContain('centre-9');
});

it('loses none of many where every answer may be lost, and repeats under the same Message-ID alone', async () => {
  const cases = Array.from({ length: 120 }, (_, n) => newCase({ applicant: uscc(5_000 + n) }));
  for (const [n, { applicant: party }] of cases.entries())
    await account(100 + n, 'applicant', {}, { party });
  for (const kase of cases) await open(kase);
  silent = 30;
  let at = AT;
  const counts = { made: 0, sent: 0 };
  for (let round = 0; round < 60 && counts.sent < cases.length; round += 1) {
    const { made, sent } = await send(at);
    counts.made += made;
    counts.sent += sent;
    at = plusMs(at, 3_600_000);
  }
  expect(counts).toEqual({ made: cases.length, sent: cases.length });
  const ids = idsOf(caught);
  expect(new Set(ids).size).toBe(cases.length);
  expect(ids).toHaveLength(cases.length + 30);
});

it('loses none where the sender is killed in the middle, and sends again under the same Message-ID alone', async () => {
  const count = many(60, 10_000);
  const kills = many(1, 20);
  const parties = Array.from({ length: count }, (_, n) => uscc(20_000 + n));
  for (const [n, party] of parties.entries()) await account(20_000 + n, 'applicant', {}, { party });
  for (const applicant of parties) await open(newCase({ applicant }));
  for (let kill = 1; kill <= kills; kill += 1) {
    const sender = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        join(__dirname, '../support/mail-sender.ts'),
        openAddress(),
        mail.url,
        AT,
      ],
      { stdio: 'inherit' },
    );
    const ended = once(sender, 'exit');
    await untilTrue(() => caught.length >= (count * kill) / (kills + 1));
    sender.kill('SIGKILL');
    await ended;
  }
  let at = AT;
  for (let round = 0; round < kills + 2; round += 1) {
    await send(at);
    at = plusMs(at, 3_600_000);
  }
  const ids = idsOf(caught);
  expect(new Set(ids).size).toBe(count);
  // A kill comes at most between the server's answer and its record: one message each.
  expect(ids.length - count).toBeLessThanOrEqual(kills);
});

it('keeps hours of rest and one mail a day, but for what the law sends', async () => {
  const kase = newCase({ applicant: uscc(9_001) });
  const calm = await account(500, 'applicant', { digest: true }, { party: kase.applicant });
  await open(kase);
  await change(kase._id, 'closePublicity', { set: {}, result: 'settled' });
  await change(kase._id, 'approve', {
    set: {},
    result: 'approved',
    reference: '示例发〔2026〕1号',
  });
  await send();
  expect(caught).toHaveLength(1);
  expect(await messagesOf(calm, { limit: 9 })).toHaveLength(3);
  await send('2026-03-02T23:59:00.000Z');
  expect(caught).toHaveLength(1);
  silent = 1;
  await send('2026-03-03T00:00:00.000Z');
  await send('2026-03-03T02:00:00.000Z');
  const digests = idsOf(caught.slice(1));
  expect(digests).toHaveLength(2);
  expect(new Set(digests).size).toBe(1);
  expect(digests[0]).toContain('digest-2026-03-03');
});

it('leaves nothing told of an act that was not done', async () => {
  const kase = newCase({ applicant: uscc(9_002) });
  await account(501, 'applicant', {}, { party: kase.applicant });
  await open(kase);
  await send();
  const failing = actOnCase(act(kase._id, 'approve'), () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await send()).toMatchObject({ made: 0, sent: 0 });
});

it('waits while the mail server does not know the password, and goes out by the new one', async () => {
  const known = new Set(['former', 'new']);
  const taken: string[] = [];
  const guarded = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      if (known.has(password ?? '')) done(null, { user: username });
      else done(new Error('no such password'));
    },
    onRcptTo: ({ address }, _session, done) => {
      taken.push(address);
      done();
    },
  });
  const listening = guarded.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const by = (password: string, at = AT): Promise<SentMessages> =>
    send(at, { url: `smtp://office:${password}@127.0.0.1:${port}`, from: mail.from });
  const told = async (n: number) => {
    const kase = newCase({ applicant: uscc(n) });
    await account(n, 'applicant', {}, { party: kase.applicant });
    await open(kase);
  };
  try {
    await told(9_101);
    expect(await by('former')).toMatchObject({ sent: 1 });
    await told(9_102);
    expect(await by('new')).toMatchObject({ sent: 1 });
    known.delete('former');
    await told(9_103);
    expect(await by('former')).toMatchObject({ sent: 0, refused: 0, waiting: 1 });
    expect(await by('new', plusMs(AT, 3_600_000))).toMatchObject({ sent: 1, waiting: 0 });
    expect(taken).toHaveLength(3);
  } finally {
    const closed = once(guarded, 'close');
    guarded.close();
    await closed;
  }
});
