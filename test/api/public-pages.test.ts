/** The pages for everyone: what they tell, the files beside them, the form of an objection, and how often one may guess. */
import { get } from 'node:http';
import mongoose from 'mongoose';
import { ARTICLES } from '../../policy/rules/rules';
import { inTransaction } from '../../store/kernel/connection';
import { sha256 } from '../../store/kernel/sha256';
import { recordInterpretation } from '../../store/reference/interpretations';
import { instantOf } from '../../policy/kernel/time';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  House,
  newKey,
  today,
  uscc,
} from '../support/api-house';
import { Administration, grant, madeFirst } from '../support/accounts';
import { meetingOn, submitted, toMeeting } from '../support/redemption-steps';
import { until } from '../support/until';

const TITLE = '示例公示';
const PDF = new Blob(['%PDF-1.7\n% 明显为示例的材料\n%%EOF\n'], { type: 'application/pdf' });
const PHONE = '13900000001';

let house: House;
let roundId: string;
/** One that is published, and its list. */
let no: string;
let list: string;

beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  roundId = await house.openRound('redemption');
  await house.approveBudget(today().slice(0, 4), 100_000_000);
  no = await submitted(house, roundId, 20);
  await toMeeting(house, no);
  const meeting = meetingOn([{ no, amountFen: 3_000_000 }]);
  await inForce(await house.post(`/rounds/${roundId}/meetings`, centre, meeting));
  const publication = { reason: '依程序公示', title: TITLE, cases: [no] };
  const listed = await house.post(`/rounds/${roundId}/publicity-lists`, centre, publication);
  list = (await inForce(listed)).actId;
});
afterAll(() => house.close());

const inForce = ({ body }: { readonly body: { readonly links: { readonly act: string } } }) =>
  until(async () => {
    const reply = await house.get(body.links.act, auditor);
    return reply.body.state === 'in-force' ? reply.body : undefined;
  });

interface PageRead {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function page(path: string, init: RequestInit = {}): Promise<PageRead> {
  const headers = { Accept: 'text/html' };
  const answer = await fetch(house.address + path, { ...init, headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Asked again by whoever has it; `fetch` would ask for a new one. */
const statusOf = (path: string, etag: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { Accept: 'text/html', 'If-None-Match': etag };
    get(house.address + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

const send = (path: string, fields: Readonly<Record<string, string>>) =>
  page(path, { method: 'POST', body: new URLSearchParams(fields) });

test.each([
  ['/public', '示例通知'],
  ['/public/service-items', '服务事项清单'],
  ['/public/registry', '服务机构库'],
  ['/public/publicity', TITLE],
  ['/public/results', '批复结果'],
  ['/public/draws', '专家抽取'],
  ['/public/rules', '办理规则'],
  ['/public/status', '查询办理进度'],
  ['/public/objections', '查询异议的答复'],
])(
  '%s is a page without script, which is read again only when it has changed',
  async (path, said) => {
    const { status, headers, text } = await page(path);
    expect(status).toBe(200);
    expect(text).toContain(said);
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).not.toMatch(/script|unsafe/);
    const isForm = path === '/public/status' || path === '/public/objections';
    expect(headers.get('cache-control')).toBe(isForm ? 'no-store' : 'public, max-age=60');
    const etag = headers.get('etag') ?? '';
    expect(await statusOf(path, etag)).toBe(304);
  },
);

test('each page names the hash of the files beside it, in yuan and in fen', async () => {
  for (const at of [
    '/public',
    '/public/registry',
    `/public/publicity/${list}`,
    '/public/rules/17',
  ]) {
    const { text } = await page(at);
    for (const form of ['csv', 'json']) {
      const file = await fetch(`${house.address}${at}/data.${form}`);
      const content = new Uint8Array(await file.arrayBuffer());
      expect(text).toContain(sha256(content));
      expect(file.headers.get('etag')).toBe(`"${sha256(content)}"`);
      const etag = file.headers.get('etag') ?? '';
      expect(await statusOf(`${at}/data.${form}`, etag)).toBe(304);
    }
  }
  const lines = await page(`/public/publicity/${list}/data.csv`);
  expect(lines.text).toContain('30000');
  expect(
    await (await fetch(`${house.address}/public/publicity/${list}/data.json`)).json(),
  ).toMatchObject({
    rows: [[no, expect.any(String), '支持', 3_000_000, expect.any(String), expect.any(String)]],
  });
});

test('Arts. 1-25: each article has its page, with a number’s value and the day from which it holds', async () => {
  const pages = await Promise.all(
    Array.from({ length: ARTICLES }, (_, at) => page(`/public/rules/${at + 1}`)),
  );
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
  expect(pages[13]?.text).toMatch(
    /每家企业每年的额度上限[^]*100,000.00元[^]*第十四条[^]*办法施行之日/,
  );
  expect(pages[22]?.text).toContain('由各区县自行制定办法');
  expect((await page('/public/rules/26')).status).toBe(400);
});

describe('an objection by form', () => {
  const at = () => `/public/publicity/${list}/cases/${no}/objection`;
  const words = { name: '示例人员甲', contact: '0991-0000001', reason: '示例：与公示内容不符' };

  async function sent(
    fields: Readonly<Record<string, string>>,
    files: Readonly<Record<string, Blob>> = {},
  ): Promise<PageRead> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, file, `示例${name}.pdf`);
    return page(at(), { method: 'POST', body });
  }
  const receiptIn = (text: string): string => /<code>(Y[0-9A-Z]{16})<\/code>/.exec(text)?.[1] ?? '';

  test('reading of Art. 17: needs a real name, a contact and facts; what is wrong is said beside it, and nothing typed is lost', async () => {
    const { text, headers } = await page(at());
    expect(headers.get('cache-control')).toBe('no-store');
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(text) ?? [];
    const faulty = await sent({ key, reason: '只写了<b>理由</b>', contact: '不是号码' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('只写了&lt;b&gt;理由&lt;/b&gt;');
    expect(faulty.text).toContain('应为电话号码或者电子邮箱');
    expect(faulty.text).toContain(`value="${key}"`);
    const unit = await sent({ key, ...words, unit: '示例单位' });
    expect(unit.status).toBe(422);
    expect(unit.text).toContain('第十七条');
    const bad = new Blob(['<html>'], { type: 'text/html' });
    const page422 = await sent({ key, ...words }, { papers: bad });
    expect(page422.status).toBe(422);
    expect(page422.text).toContain('示例papers.pdf');
    const { objections } = (await house.get(`/cases/${no}/objections`, centre)).body;
    expect(objections).toEqual([]);
  });

  test('reading of Art. 17: is verified like any other; who objected only the verifier is told; its receipt tells the answer', async () => {
    const key = newKey();
    const files = { stamp: PDF, papers: PDF };
    const taken = await sent({ key, ...words, unit: '示例单位' }, files);
    expect(taken.status).toBe(201);
    const receipt = receiptIn(taken.text);
    expect(receipt).not.toBe('');
    expect(receiptIn((await sent({ key, ...words, unit: '示例单位' }, files)).text)).toBe(receipt);
    const path = `/cases/${no}/objections`;
    const objector = { name: words.name, contact: words.contact, unit: '示例单位' };
    const [told] = (await house.get(path, centre)).body.objections;
    expect(told).toMatchObject({ state: 'open', objector, stamp: '示例stamp.pdf' });
    for (const as of [auditor, bureau, district('650104'), applicant(uscc(20))]) {
      const text = JSON.stringify((await house.get(path, as)).body);
      for (const secret of Object.values(words).slice(0, 2)) expect(text).not.toContain(secret);
    }
    const papers = async (as: Parameters<typeof house.get>[1]) =>
      JSON.stringify((await house.get(`/cases/${no}/papers`, as)).body).includes('objection-paper');
    expect([await papers(centre), await papers(district('650104'))]).toEqual([true, false]);

    const open = await send('/public/objections', { receipt: receipt.toLowerCase() });
    expect(open.text).toMatch(/正在核实，期限至\d{4}-/);
    const { key: objection = '' } = told as { key?: string };
    const verdict = { objection, substantiated: false, reason: '示例：经核对原件，内容属实' };
    await house.as(centre).decide(no, 'objection-verification', verdict);
    const answered = await send('/public/objections', { receipt });
    expect(answered.text).toContain('经核实，异议不成立');
    expect(answered.text).toContain(verdict.reason);
    expect(answered.text).not.toContain(words.name);
    expect((await send('/public/objections', { receipt: `Y${'A'.repeat(16)}` })).text).toContain(
      '没有这个回执编号',
    );
  });

  test('of a case that is on no list there is no form', async () => {
    const elsewhere = await page(`/public/publicity/${list}/cases/R2026-999999/objection`);
    expect(elsewhere.status).toBe(404);
  });
});

test('where an application stands is told to who knows its number and its handler’s telephone, and to nobody else', async () => {
  const by = applicant(uscc(20));
  await madeFirst();
  const granted = grant('applicant', { party: uscc(20) });
  await new Administration(house).opened(by.id, granted);
  const contact = { phone: PHONE, digest: false };
  const put = await house.ask('PUT', '/contact', { as: by, body: contact, key: newKey() });
  expect(put.status).toBe(200);
  const told = await send('/public/status', { no: no.toLowerCase(), phone: PHONE });
  expect(told.headers.get('cache-control')).toBe('no-store');
  expect(told.text).toContain('公示');
  expect(told.text).toContain('正在“公示”');
  const wrong = [
    { no, phone: '13900000002' },
    { no: 'R2026-999999', phone: PHONE },
    { no: '', phone: '' },
  ];
  const said = await Promise.all(
    wrong.map(async (one) => (await send('/public/status', one)).text),
  );
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toContain('编号与手机号码不相符');
});

test('Art. 17(6): what was approved is shown once it is in force, without the lines that failed', async () => {
  const _id = `${roundId}.approval.example`;
  const content = {
    documentNumber: '示例〔2026〕1号',
    title: '示例批复',
    lines: [
      { caseNo: no, amountFen: 3_000_000 },
      { caseNo: 'R2026-999999', amountFen: 1 },
    ],
  };
  const act = {
    _id,
    kind: 'approval',
    roundId,
    content,
    hash: sha256(_id),
    preparedBy: bureau.id,
    state: 'frozen',
    recordedAt: instantOf(Date.now()),
    failed: [{ caseNo: 'R2026-999999', refusals: [] }],
  };
  const acts = mongoose.connection.db!.collection<{ _id: string }>('batch-acts');
  await acts.insertOne(act);
  expect((await page(`/public/results/${_id}`)).status).toBe(404);
  await acts.updateOne({ _id }, { $set: { state: 'in-force' } });
  expect((await page('/public/results')).text).toContain('示例批复');
  const { text } = await page(`/public/results/${_id}`);
  expect(text).toContain('30,000.00');
  expect(text).not.toContain('R2026-999999');
  await acts.deleteOne({ _id });
});

test('reading of Art. 20: there is no page of the blacklist until an interpretation has made it public', async () => {
  for (const at of ['/public/blacklist', '/public/blacklist/data.csv'])
    expect((await page(at)).status).toBe(403);
  const readings = [{ reading: 'blacklistIsPublic', value: true }];
  const told = { reason: '依据示例规定公开', at: instantOf(Date.now()) };
  const head = { number: '乌科释〔2026〕9号', from: today() };
  await inTransaction((tx) => recordInterpretation(tx, head, readings, told));
  expect((await page('/public/blacklist')).text).toContain('在限制期内的单位');
  expect((await page('/public/rules/20')).text).toContain(`${today()}（${head.number}）`);
});
