/** Lists as files: what staff have filtered, whole, and nothing that a spreadsheet would run. */
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { CONTRACT } from '../../api/contract/contract';
import { XLSX_TYPE } from '../../api/contract/media';
import { allOf } from '../../api/exports/sheet';
import { Problem } from '../../api/errors';
import { yuan } from '../../policy/kernel/money';
import type { Actor } from '../../policy/model/nouns';
import { approve, redemptionAt } from '../support/ledger-examples';
import { demandOn, YEAR } from '../support/returns-examples';
import { applicant, auditor, bureau, centre, district, House, uscc } from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await approve(YEAR, 'voucher', yuan(10_000_000));
});
afterAll(() => house.close());

async function demanded(reason: string): Promise<string> {
  const paid = await redemptionAt('paid', YEAR);
  const { caseNo, party, article } = await demandOn(paid, yuan(100));
  const body = { caseNo, party, article, owedFen: yuan(100), reason };
  const reply = await house.post('/repayments', bureau, body);
  expect(reply.status).toBe(201);
  return (reply.body as unknown as { readonly number: string }).number;
}

async function exported(path: string, as: Actor, accept = 'text/csv'): Promise<Buffer> {
  const response = await house.send('GET', path, { as, headers: { Accept: accept } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const rowsOf = (csv: Buffer): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('demands as a file', () => {
  let numbers: string[];
  const reasons = ['=HYPERLINK("http://x.example")', '+1', '-1', '@x', '多付，应退'];
  beforeAll(async () => {
    numbers = [];
    for (const reason of reasons) numbers.push(await demanded(reason));
    const cancelled = `/repayments/${numbers[1]!}/cancellation`;
    const another = { ...bureau, id: 'bureau-2' };
    expect((await house.post(cancelled, another, { reason: '已撤' })).status).toBe(200);
  });

  test('as CSV: the filtered, whole, amounts in yuan, and no text that could be a formula', async () => {
    const rows = rowsOf(await exported('/exports/repayments?state=open', auditor));
    expect(rows.map((row) => row['编号'])).toEqual(numbers.filter((_, at) => at !== 1));
    expect(rows.map((row) => row['理由'])).toEqual([`'${reasons[0]!}`, "'-1", "'@x", '多付，应退']);
    expect(rows[0]).toMatchObject({ '应退（元）': '100', 状态: '待退' });
    expect(rowsOf(await exported('/exports/repayments', auditor))).toHaveLength(reasons.length);
  });

  test('found by its number, its party and its case; a part of neither finds nothing', async () => {
    const [{ 编号: no = '', 件: caseNo = '', 当事方代码: party = '' } = {}] = rowsOf(
      await exported('/exports/repayments', auditor),
    );
    for (const search of [no, caseNo]) {
      const found = rowsOf(await exported(`/exports/repayments?search=${search}`, auditor));
      expect(found.map((row) => row['编号'])).toEqual([no]);
    }
    const ofParty = rowsOf(await exported(`/exports/repayments?search=${party}`, auditor));
    expect(ofParty.every((row) => row['当事方代码'] === party)).toBe(true);
    expect(rowsOf(await exported('/exports/repayments?search=nowhere', auditor))).toEqual([]);
  });

  test('as a workbook: the same', async () => {
    const workbook = new Workbook();
    const file = await exported('/exports/repayments?state=open', auditor, XLSX_TYPE);
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.name).toBe('应退款');
    expect(sheet.getCell('A2').value).toBe(numbers[0]);
    expect(sheet.getCell('H2').value).toBe(`'${reasons[0]!}`);
    expect(sheet.getCell('D2').value).toBe(100);
  });

  test('a list without an entry has its heads', async () => {
    const text = (await exported('/exports/sanctions', auditor)).toString('utf8');
    expect(text).toBe(
      '\ufeff编号,当事方代码,当事方,违规,状态,立案时间,决定日期,文号,退回期限,待办\r\n',
    );
  });
});

test('Art. 6: a district exports the cases of the own district; a party exports none', async () => {
  await redemptionAt('paid', YEAR);
  const all = rowsOf(await exported('/exports/cases', auditor)).length;
  const own = rowsOf(await exported('/exports/cases', district('650107')));
  expect(all).toBeGreaterThan(own.length);
  const refused = await house.get('/exports/cases', applicant(uscc(1)));
  expect(refused).toMatchObject({ status: 403, body: { refusals: [{ code: 'wrong-role' }] } });
});

test('a list that is longer than a file is refused, not cut', async () => {
  const pages = (last: number) => (page: { readonly after?: string }) => {
    const at = Number(page.after ?? 0);
    const entries = [at * 2, at * 2 + 1];
    return Promise.resolve({ entries, ...(at < last && { next: String(at + 1) }) });
  };
  expect(await allOf(pages(1), 4)).toEqual([0, 1, 2, 3]);
  await expect(allOf(pages(2), 4)).rejects.toThrow(Problem);
});

test.each([
  ['/cases', 'party'],
  ['/exports/cases', 'party'],
])('%s: a filter by what is no code is refused, and does not find nothing', async (path, name) => {
  const value = encodeURIComponent('示例企业');
  const reply = await house.get(`${path}?${name}=${value}`, auditor);
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: name }] } });
});

/** Where a text of any kind is meant. */
const FREE = new Set([
  'about',
  'search',
  'subject',
  'after',
  'reason',
  'account',
  'by',
  'unit',
  'name',
  'text',
  'to',
]);

const filters = CONTRACT.flatMap(({ id, method, query }) =>
  method !== 'get' || query === undefined
    ? []
    : Object.keys(query.shape)
        .filter((name) => !FREE.has(name))
        .map((name) => ({ id, name, query })),
);

test('each filter of each list refuses what it can never find', () => {
  expect(filters.length).toBeGreaterThan(80);
  const taken = filters.filter(({ name, query }) => {
    const { issues = [] } = query.safeParse({ [name]: '示例 企业' }).error ?? {};
    return !issues.some(({ path }) => path[0] === name);
  });
  expect(taken.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

const LISTS = ['rounds', 'registry', 'experts', 'payment-orders', 'reference-proposals'];

describe('lists that staff filter', () => {
  beforeAll(async () => {
    await house.furnish();
    await house.confirmedCsv(
      '/experts/imports',
      centre,
      `账号,姓名,任职单位代码,专业领域\nexpert-a,示例甲,${uscc(90)},工程技术\nexpert-b,示例乙,${uscc(91)},信息技术\n`,
    );
  });

  test.each([
    ['experts', 'search=示例甲', '账号', ['expert-a']],
    ['experts', `search=${uscc(91)}`, '账号', ['expert-b']],
    ['experts', 'field=engineering', '账号', ['expert-a']],
    ['experts', 'retired=true', '账号', []],
    ['reference-proposals', 'of=experts&state=approved', '数据', ['专家库']],
    ['reference-proposals', 'of=relations', '数据', []],
    ['registry', 'search=无此机构', '名称', []],
    ['rounds', 'year=2030', '编号', []],
    ['payment-orders', 'state=prepared', '编号', []],
  ])('/%s?%s', async (list, filter, column, values) => {
    const query = new URLSearchParams(filter).toString();
    const rows = rowsOf(await exported(`/exports/${list}?${query}`, auditor));
    expect(rows.map((row) => row[column])).toEqual(values);
    expect((await house.get(`/${list}?${query}`, auditor)).status).toBe(200);
  });

  test.each(LISTS)('/exports/%s is for staff alone', async (list) => {
    expect((await house.get(`/exports/${list}`, applicant(uscc(1)))).status).toBe(403);
  });
});
