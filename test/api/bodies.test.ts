/** What comes in by HTTP is bounded: who asks is known first, and what takes long is read in a thread that is ended. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readApart, readBy } from '../../api/bodies/thread-pool';
import { exceeds, SMALL } from '../../api/bodies/bounds';
import { jsonIn } from '../../api/bodies/json-text';
import { capped } from '../../api/answer-bounds';
import { judged } from '../../policy/acts/judgement';
import { meetingBody } from '../../api/round/bodies';
import { MOST_FAULTS } from '../../policy/kernel/fault-list';
import { SHEET, tamperedSheet } from '../support/sheet';
import {
  bureau,
  centre,
  district,
  House,
  newKey,
  today,
  uscc,
  type Reply,
} from '../support/api-house';

let house: House;
let round: string;
beforeAll(async () => {
  house = await House.open({ worker: true });
  round = await house.openRound('redemption');
});
afterAll(async () => {
  await house.close();
});

const MIB = 2 ** 20;
const nested = (bytes: number) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2);
const JSON_TYPE = { 'Content-Type': 'application/json' };

function meeting(items: readonly object[]): object {
  return {
    reason: '会议已召开',
    meeting: {
      kind: 'deliberation',
      heldOn: today(),
      members: [],
      present: [],
      chair: 'm1',
      recorder: 'm2',
      minutes: '示例纪要',
      items,
    },
  };
}

describe('who asks is known before anything is read', () => {
  /** A body that never ends: only who does not read it can answer. */
  async function endless(path: string, headers: Record<string, string>): Promise<number> {
    const asked = request(house.address + path, { method: 'POST', headers });
    asked.write('[');
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    asked.destroy();
    return response.statusCode ?? 0;
  }

  const key = () => ({ 'Idempotency-Key': newKey() });

  test.each(['meetings', 'publicity-lists', 'approval-documents', 'meeting-preview'])(
    'POST /rounds/:id/%s',
    async (address) => {
      const path = `/rounds/${round}/${address}`;
      expect(await endless(path, { ...JSON_TYPE, ...key() })).toBe(401);
      const wrong = await house.credentials(district('650104'));
      expect(await endless(path, { ...JSON_TYPE, ...key(), ...wrong })).toBe(403);
    },
  );

  test.each([
    '/lists/dishonesty/imports?listDate=2026-03-01',
    '/registry/imports',
    '/sme-lists/2026/imports',
    '/experts/imports',
    '/return-receipts/imports',
    '/service-items/2026/imports?version=1&inForceFrom=2026-01-01',
  ])('POST %s', async (path) => {
    const type = { 'Content-Type': 'text/csv', ...key() };
    expect(await endless(path, type)).toBe(401);
    const wrong = await house.credentials(district('650104'));
    expect(await endless(path, { ...type, ...wrong })).toBe(403);
  });
});

describe('JSON is bounded before it is parsed', () => {
  test.each([
    ['nests deeper', '['.repeat(17), true],
    ['nests as deep as it may', '['.repeat(16) + ']'.repeat(16), false],
    ['holds more values', `[${'0,'.repeat(20_000)}0]`, true],
    [
      'holds brackets and commas in its texts only',
      JSON.stringify(['[{,\\"[,'.repeat(20_000)]),
      false,
    ],
  ])('a text that %s', (_, text, expected) => {
    expect(exceeds(Buffer.from(text), SMALL)).toBe(expected);
  });

  test('bytes that are no UTF-8 are malformed, not another text', () => {
    expect(jsonIn(Buffer.from([0x22, 0xff, 0x22]), SMALL)).toMatchObject({ kind: 'malformed' });
  });

  test.each(['/rounds', `/rounds/ROUND/meetings`])('deep nesting at %s', async (address) => {
    const path = address.replace('ROUND', round);
    const ask = (body: string) =>
      house.ask('POST', path, { as: bureau, key: newKey(), body, headers: JSON_TYPE });
    expect(await ask(nested(10_000))).toMatchObject({ status: 413 });
    expect(await ask(nested(10 * MIB))).toMatchObject({ status: 413 });
  });
});

describe('what is wrong is told in so many bytes, with a count of the rest', () => {
  const told = (reply: Reply) => Buffer.byteLength(JSON.stringify(reply.body));

  test('Art. 17(4): a wrong meeting of 2,000 items', async () => {
    const items = Array.from({ length: 2_000 }, () => ({ votes: Array(40).fill({ member: 1 }) }));
    const reply = await house.post(`/rounds/${round}/meetings`, centre, meeting(items));
    expect(reply).toMatchObject({ status: 422, body: { errors: expect.any(Array) as unknown } });
    expect(reply.body.errors).toHaveLength(MOST_FAULTS);
    expect(reply.body.more).toBeGreaterThan(100_000);
    expect(told(reply)).toBeLessThan(300 * 1024);
  });

  test('members that nobody knows, with names as long as a body', async () => {
    const body = { reason: '年度安排', ['长'.repeat(50_000)]: 1 };
    const reply = await house.post('/rounds', bureau, body);
    expect(reply.status).toBe(422);
    expect(told(reply)).toBeLessThan(10_000);
  });

  test('Art. 17(5): a list of 2,000 cases that there are not', async () => {
    const cases = Array.from({ length: 2_000 }, (_, n) => `R2026-${String(n).padStart(6, '0')}`);
    const body = { reason: '公示', title: '示例名单', cases };
    const reply = await house.post(`/rounds/${round}/publicity-lists`, centre, body);
    expect(reply.status).toBe(404);
    expect(reply.body.refusals).toHaveLength(MOST_FAULTS);
    expect(reply.body.more).toBe(1_000);
    expect(told(reply)).toBeLessThan(300 * 1024);
  });

  test('Art. 11: a file of 50,000 faulty rows', async () => {
    const csv = `uscc,since\n${'a,x\n'.repeat(50_000)}`;
    const reply = await house.importCsv(
      '/lists/dishonesty/imports?listDate=2026-03-01',
      centre,
      csv,
    );
    expect(reply.body).toMatchObject({ status: 422, more: 99_000 });
    expect(reply.body.errors).toHaveLength(MOST_FAULTS);
  });

  test('a fault that is told is cut, and none is lost from the count', () => {
    const faults = Array.from({ length: 3_000 }, () => ({ path: 'p'.repeat(9_999), message: 'm' }));
    const { told: list, more } = capped(faults);
    expect(list.length + more).toBe(3_000);
    expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(300 * 1024);
  });
});

describe('what takes long is read in a thread', () => {
  const HEADER = ['统一社会信用代码', '企业名称', '所在区县', '行业', '从业人员', '营业收入'];
  const ROW = [uscc(1), '示例企业一', '新市区', '工业', 50, 1];

  test('Art. 14: a small file that merges millions of cells is given up while others are answered', async () => {
    const merge = '<mergeCells><mergeCell a=">" xref="A1:A1" ref="A3:ZZ20000"/></mergeCells>';
    const file = await tamperedSheet([HEADER, ROW], SHEET, (xml) =>
      xml.replace('</sheetData>', `</sheetData>${merge}`),
    );
    const delay = monitorEventLoopDelay();
    delay.enable();
    await expect(readBy('sme-list', file)).rejects.toMatchObject({ kind: 'invalid' });
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(5_000);
    const sound = await tamperedSheet([HEADER, ROW], SHEET, (xml) => xml);
    expect(await readBy('sme-list', sound)).toMatchObject({ rows: [{ uscc: uscc(1) }] });
  });

  test('what has not been read in time is given up, and the next one is read', async () => {
    const file = Buffer.from(`uscc,since\n${`${uscc(1)},2026-03-01\n`.repeat(50_000)}`);
    await expect(readApart('list', file, {}, 1)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await readApart('list', Buffer.from(`uscc,since\n${uscc(1)},2026-03-01`))).toEqual({
      rows: [{ uscc: uscc(1), since: '2026-03-01' }],
    });
  });

  test('of many at once each is read in its turn, and those too many are told to come back', async () => {
    const file = Buffer.from(`uscc,since\n${uscc(1)},2026-03-01`);
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => readApart('list', file)));
    expect(all.map(({ status }) => status)).toEqual([
      ...Array<string>(10).fill('fulfilled'),
      ...Array<string>(2).fill('rejected'),
    ]);
    for (const one of all.slice(10))
      expect(one).toMatchObject({
        reason: {
          kind: 'unanswered',
          extras: { headers: { 'Retry-After': expect.any(String) as unknown } },
        },
      });
  });

  test('a long record is judged as a short one is', async () => {
    const body = meeting([
      { caseNo: 'R2026-000001', recused: [], votes: [], supported: true, reason: '同意' },
    ]);
    const text = Buffer.from(JSON.stringify(body));
    expect(await readApart('meeting', text)).toEqual(judged(meetingBody, body));
    expect(await readApart('meeting', Buffer.from('{}'))).toEqual(judged(meetingBody, {}));
  });
});

test('Art. 11: of 50 imports of lists at once none fails: all are in, or are told to come back', async () => {
  const ask = (n: number) =>
    house.confirmedCsv(
      `/lists/dishonesty/imports?listDate=${today()}`,
      centre,
      `uscc,since\n${uscc(n)},2026-03-01\n`,
    );
  const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n)));
  expect([...new Set(replies.map(({ status }) => status))]).toEqual([200]);
});

test('Arts. 5, 8, 14, 22: nor do 20 imports at once of any other kind', async () => {
  const requests: readonly [string, string][] = [
    [
      '/registry/imports',
      `统一社会信用代码,机构名称,所在区县,机构类别,入库日期,服务事项\n${uscc(7)},示例机构七,天山区,other,2024-05-01,A01\n`,
    ],
    [
      '/sme-lists/2026/imports',
      `统一社会信用代码,企业名称,所在区县,行业,从业人员,营业收入,资产总额\n${uscc(7)},示例企业七,新市区,工业,50,1,1\n`,
    ],
    ['/experts/imports', `账号,姓名,任职单位代码,专业领域\ne1,专家一,${uscc(8)},工程技术\n`],
  ];
  for (const [path, csv] of requests) {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => house.confirmedCsv(path, centre, csv)),
    );
    expect([path, ...new Set(replies.map(({ status }) => status))]).toEqual([path, 200]);
  }
});
