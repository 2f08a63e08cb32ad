/** Lists as files: what staff have filtered, whole, and nothing that a spreadsheet would run. */
import { Workbook } from 'exceljs';
import { CONTRACT } from '../../api/contract/contract';
import { XLSX_TYPE } from '../../api/contract/media';
import { allOf } from '../../api/exports/sheet';
import { Problem } from '../../api/errors';
import { yuan } from '../../policy/kernel/money';
import type { Actor } from '../../policy/model/nouns';
import { approve, redemptionAt } from '../support/ledger-examples';
import { exported as exportedFrom, rowsOf } from '../support/list-files';
import { demandOn, YEAR } from '../support/returns-examples';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  House,
  today,
  uscc,
} from '../support/api-house';

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

const exported = (path: string, as: Actor, accept?: string) =>
  exportedFrom(house, path, as, accept);

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

test('pages may be told by another place than a text', async () => {
  const pages = ({ after = 0 }: { readonly after?: number }) =>
    Promise.resolve({ entries: [after], ...(after < 2 && { next: after + 1 }) });
  expect(await allOf<number, number>(pages)).toEqual([0, 1, 2]);
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

const LISTS = [
  'access-log',
  'accounts',
  'blacklist',
  `ledger?year=${YEAR}`,
  'stand-ins',
  'work-items',
  'rounds',
  'registry',
  'experts',
  'payment-orders',
  'reference-proposals',
];

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

/** What narrows no list: where a page begins and ends, and why an auditor asks. */
const NO_FILTERS: readonly string[] = ['after', 'limit', 'reason'];

/** Lists that are filtered and never leave as a file, each with why. */
const NO_FILE: Readonly<Record<string, string>> = {
  listDocumentsDue: 'what is still to be made of one record',
  listMessages: "the caller's own messages",
  listPublicDocuments: 'for everyone; staff export `listDocuments` by its record',
  listRequiredPapers: 'a table of the rules, by what is applied for',
  listSessions: "an account's open sessions, for ending them",
  searchCases: 'a search by one word; staff export `listCases` by the same',
};

describe('every list that staff filter', () => {
  const filtered = CONTRACT.filter(
    ({ id, method, query }) =>
      method === 'get' &&
      /^(?:list|search)[A-Z]/.test(id) &&
      Object.keys(query?.shape ?? {}).some((name) => !NO_FILTERS.includes(name)),
  );
  const filtersOf = (query: (typeof CONTRACT)[number]['query']) =>
    Object.keys(query?.shape ?? {}).filter((name) => name !== 'after' && name !== 'limit');

  test('can be exported by the same filters, or is named with why not', () => {
    expect(filtered.length).toBeGreaterThan(20);
    const without = filtered.filter(({ path, query }) => {
      const file = CONTRACT.find((one) => one.path === `/exports${path}`);
      return file === undefined || filtersOf(file.query).join() !== filtersOf(query).join();
    });
    expect(without.map(({ id }) => id).toSorted()).toEqual(Object.keys(NO_FILE).toSorted());
  });
});

describe('lists of money and of persons', () => {
  beforeAll(async () => {
    await redemptionAt('paid', YEAR);
  });

  test('Art. 4: the ledger, a column an account, of a year or a case', async () => {
    const { entries } = (await house.get(`/ledger?year=${YEAR}&limit=200`, auditor))
      .body as unknown as {
      readonly entries: readonly {
        readonly _id: string;
        readonly caseNo?: string;
        readonly postings: readonly { readonly account: string; readonly amountFen: number }[];
      }[];
    };
    const rows = rowsOf(await exported(`/exports/ledger?year=${YEAR}`, auditor));
    expect(rows.map((row) => row['编号'])).toEqual(entries.map(({ _id }) => _id));
    const paid = (one: (typeof entries)[number]) =>
      one.postings.find(({ account }) => account === 'paid')?.amountFen;
    expect(rows.map((row) => Number(row['已付（元）']))).toEqual(
      entries.map((one) => (paid(one) ?? 0) / 100),
    );
    const { caseNo = '' } = entries.find((one) => one.caseNo !== undefined)!;
    const ofCase = rowsOf(await exported(`/exports/ledger?case=${caseNo}`, auditor));
    expect(new Set(ofCase.map((row) => row['件']))).toEqual(new Set([caseNo]));
    expect(await house.get('/exports/ledger', auditor)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'year' }] },
    });
  });

  test('Art. 18: the access log, by its filters; the export is in it', async () => {
    const of = (list: string) => `/exports/access-log?account=${auditor.id}&kind=${list}`;
    await exported(of('export'), auditor);
    const rows = rowsOf(await exported(of('export'), auditor));
    expect(rows[0]).toMatchObject({
      事项: '导出',
      操作: '导出：查阅访问日志',
      账号: auditor.id,
      查询条件: `account=${auditor.id}；kind=export`,
    });
    expect(new Set(rows.map((row) => row['事项']))).toEqual(new Set(['导出']));
    expect((await house.get('/exports/access-log', bureau)).status).toBe(403);
  });

  test('Art. 22: stand-ins of the caller, and of others for staff alone', async () => {
    const on = today();
    const body = { reason: '休假', standIn: 'centre-2', from: on, until: on };
    expect((await house.post('/stand-ins', centre, body)).status).toBe(201);
    const rows = rowsOf(await exported('/exports/stand-ins', centre));
    expect(rows).toEqual([expect.objectContaining({ 被代理人: centre.id, 代理人: 'centre-2' })]);
    const ofOther = `/exports/stand-ins?account=${centre.id}`;
    expect(rowsOf(await exported(ofOther, auditor))).toEqual(rows);
    expect((await house.get(ofOther, district('650107'))).status).toBe(403);
  });
});
