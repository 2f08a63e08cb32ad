/** Arts. 2, 14: the vouchers of a year over HTTP: the list comes in, the bureau issues, each enterprise sees its own. */
import { Workbook } from 'exceljs';
import { yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type { Refusal } from '../../policy/words/refusals';
import { moveQuota, openQuota } from '../../store/money/quotas';
import { inTransaction } from '../../store/kernel/connection';
import { stageSmeList } from '../../store/reference/sme-lists';
import {
  applicant,
  auditor,
  bureau,
  centre,
  centreColleague,
  House,
  newKey,
  today,
  uscc,
  withReason,
} from '../support/api-house';
import { until } from '../support/until';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = [
  '统一社会信用代码',
  '企业名称',
  '所在区县',
  '行业',
  '从业人员',
  '营业收入',
  '资产总额',
];
const row = (n: number, staff: number | string = 50, revenue = 1_000_000): (number | string)[] => [
  uscc(n),
  `示例企业${n}`,
  '新市区',
  '工业',
  staff,
  revenue,
  '',
];
const csv = (...rows: (number | string)[][]): string =>
  [HEADER, ...rows].map((cells) => cells.join(',')).join('\n');

const year = yearOf(today());
const imports = `/sme-lists/${year}/imports`;
const reason = '年度安排';

interface VoucherReply {
  readonly importId: string;
  readonly state: string;
  readonly rows: number;
  readonly runs: readonly { readonly state: string; readonly issued: number }[];
  readonly enterprises: readonly { readonly uscc: string; readonly refusals: readonly Refusal[] }[];
  readonly next?: string;
}

let house: House;
beforeAll(async () => {
  house = await House.open({ worker: true });
});
afterAll(() => house.close());

const told = (reply: { readonly body: unknown }): VoucherReply => reply.body as VoucherReply;
const importing = async (...rows: (number | string)[][]): Promise<string> =>
  newestImport(await house.confirmedCsv(imports, centre, csv(...rows)));
/** The list that was confirmed just now. */
const newestImport = async ({ body }: { readonly body: unknown }): Promise<string> => {
  expect(body).toMatchObject({ state: 'approved' });
  const { content } = body as { content: { sha256: string } };
  const { imports: known } = (await house.get(`${imports}?limit=200`, bureau)).body as unknown as {
    imports: { importId: string; sha256: string }[];
  };
  return known.find(({ sha256 }) => sha256 === content.sha256)?.importId ?? '';
};

/** A list of which not every row is in, as an import that broke off leaves it. */
const stagedList = () =>
  stageSmeList({
    year,
    sha256: 'f'.repeat(64),
    rows: [],
    by: centre.id,
    at: `${today()}T00:00:00.000Z`,
  });

const issued = (): Promise<VoucherReply> =>
  until(async () => {
    const now = told(await house.get(`/voucher-years/${year}`, auditor));
    return now.runs.every(({ state }) => state === 'issued') ? now : undefined;
  });

test('Art. 14: a list with faults is refused whole, by row and column; a foreign format too', async () => {
  const faulty = await house.importCsv(imports, centre, csv(row(1), row(2, 'x')));
  expect(faulty).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'row 3, column 从业人员' }] },
  });
  const json = await house.post(withReason(imports), centre, {});
  expect(json.status).toBe(415);
  expect((await house.importCsv(imports, bureau, csv(row(1)))).status).toBe(403);
  expect(told(await house.get(imports, bureau))).toMatchObject({ imports: [] });
});

test('Art. 14: the same file twice is the same import; XLSX is read by its content type', async () => {
  const first = await importing(row(90));
  expect(await importing(row(90))).toBe(first);
  const book = new Workbook();
  book.addWorksheet('名单').addRows([HEADER, row(91), row(92)]);
  const response = await fetch(house.address + withReason(imports), {
    method: 'POST',
    headers: {
      ...(await house.credentials(centre)),
      'Content-Type': XLSX,
      'Idempotency-Key': newKey(),
    },
    body: Buffer.from(await book.xlsx.writeBuffer()),
  });
  expect(response.status).toBe(201);
  // Before another person has confirmed it, it is no list that vouchers can be issued from.
  expect(told(await house.get(imports, bureau))).toMatchObject({ imports: [{ importId: first }] });
  const { status, headers } = response;
  const proposed = { status, headers, body: (await response.json()) as never };
  const second = await newestImport(await house.confirm(proposed, centre));
  const newest = await house.get(`${imports}?limit=1`, bureau);
  expect(newest.body).toMatchObject({
    imports: [{ importId: second, rows: 2, state: 'complete' }],
  });
  const older = await house.get(`${imports}?after=${encodeURIComponent(newest.body.next)}`, bureau);
  expect(older.body).toMatchObject({ imports: [{ rows: 1 }] });
});

/** What can be done about a voucher in each state. */
const ALLOWED = {
  issued: ['voidVoucher', 'stopVoucher'],
  stopped: ['voidVoucher', 'resumeVoucher'],
  void: [],
} as const;

describe('Art. 14: a year that has been issued', () => {
  const ask = (as: Actor, body: object, key = newKey()) =>
    house.post(`/voucher-years/${year}/issuance`, as, { reason, ...body }, key);
  const own = (n: number, as: Actor) => house.get(`/vouchers/${year}/${uscc(n)}`, as);

  test('Art. 14: before it, nobody has a voucher, and none can be voided', async () => {
    expect(await house.get(`/voucher-years/${year}`, bureau)).toMatchObject({ status: 404 });
    expect(await own(1, applicant(uscc(1)))).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'voucher-unknown' }] },
    });
    const early = await house.post(`/vouchers/${year}/${uscc(1)}/invalidation`, bureau, { reason });
    expect(early).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'voucher-unknown' }] },
    });
  });

  test('reading of Art. 14: a voucher that a first redemption was issued is stopped though its year has no list', async () => {
    const other = year + 1;
    const stop = (n: number) =>
      house.post(`/vouchers/${other}/${uscc(n)}/suspension`, centre, { reason: '核查发现问题' });
    const first = { year: other, enterprise: uscc(7), limitFen: 10_000_000 };
    await inTransaction((tx) => openQuota(tx, first));
    expect(await stop(8)).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'voucher-unknown' }] },
    });
    expect(await house.get(`/voucher-years/${other}`, bureau)).toMatchObject({ status: 404 });
    expect(await stop(7)).toMatchObject({ status: 200, body: { result: 'stopped' } });
    expect(await house.get(`/voucher-years/${other}`, bureau)).toMatchObject({
      status: 200,
      body: {
        state: 'open',
        runs: [],
        vouchers: { stopped: 1 },
        allowed: [
          { decision: 'issueVouchers', role: 'centre' },
          { decision: 'voidVoucher', role: 'bureau' },
          ...['bureau', 'centre'].map((role) => ({ decision: 'resumeVoucher', role })),
        ],
      },
    });
    const resume = `/vouchers/${other}/${uscc(7)}/resumption`;
    expect(await house.post(resume, bureau, { reason })).toMatchObject({ status: 200 });
  });

  test('Arts. 7, 11, 14: another person of the centre issues from a list, once however often it asks, and reads who got none', async () => {
    const large = (n: number) => row(n, 5_000, 1_000_000_000);
    const importId = await importing(row(1), row(2), row(3), large(4), large(5));
    expect((await ask(bureau, { importId })).status).toBe(403);
    expect(await ask(centre, { importId })).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'same-person-imports-and-issues' }] },
    });
    expect((await ask(centreColleague, { importId: 'nowhere' })).status).toBe(404);
    expect(await ask(centreColleague, { importId })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'budget-missing', cite: 'reading of Art. 4' }] },
    });
    await house.approveBudget(year, 100_000_000);
    const { _id: staged } = await stagedList();
    expect(await ask(centreColleague, { importId: staged })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'sme-list-incomplete', path: 'importId' }] },
    });
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => ask(centreColleague, { importId }, key)));
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual(answers[0]?.body);
    }
    expect(await ask(centreColleague, { importId, limitFen: 1 }, key)).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'idempotency-key-reused' }] },
    });
    expect(await issued()).toMatchObject({
      state: 'open',
      vouchers: { issued: 3 },
      runs: [{ importId, judged: 5, issued: 3, notIssued: 2 }],
    });
    const path = `/voucher-years/${year}/not-issued`;
    const page = told(await house.get(`${path}?limit=1`, auditor));
    expect(page.enterprises).toHaveLength(1);
    const rest = told(await house.get(`${path}?after=${page.next ?? ''}`, auditor));
    expect([...page.enterprises, ...rest.enterprises]).toMatchObject([
      { uscc: uscc(4), refusals: [{ code: 'not-sme', cite: 'Art. 11 and reading of Art. 11' }] },
      { uscc: uscc(5), refusals: [{ code: 'not-sme', cite: 'Art. 11 and reading of Art. 11' }] },
    ]);
  });

  test('Art. 14: an enterprise sees its own quota, used, held and left, and nobody else’s', async () => {
    const hold = { year, enterprise: uscc(1), movement: { heldFen: 2_500_000 } };
    await inTransaction((tx) => moveQuota(tx, hold));
    const { status, body } = await own(1, applicant(uscc(1)));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      limitFen: 10_000_000,
      usedFen: 0,
      heldFen: 2_500_000,
      committedFen: 0,
      leftFen: 7_500_000,
      state: 'issued',
      origin: 'list',
    });
    expect(JSON.stringify(body)).toContain('尚可使用75,000.00元');
    expect((await own(1, auditor)).status).toBe(200);
    expect((await own(1, applicant(uscc(2)))).status).toBe(403);
    expect((await own(1, { id: 'someone-1', role: 'public' })).status).toBe(403);
    const notices = `/enterprises/${uscc(1)}/notices`;
    expect((await house.get(notices, applicant(uscc(1)))).body).toEqual({ notices: [] });
    expect((await house.get(notices, applicant(uscc(2)))).status).toBe(403);
  });

  test('reading of Art. 14: a voucher is stopped, resumed and voided with a reason', async () => {
    const at = (decision: string) => `/vouchers/${year}/${uscc(2)}/${decision}`;
    expect((await house.post(at('suspension'), centre, {})).status).toBe(422);
    expect((await house.post(at('invalidation'), centre, { reason })).status).toBe(403);
    expect((await house.post(at('burn'), bureau, { reason })).status).toBe(404);
    for (const [decision, result] of [
      ['suspension', 'stopped'],
      ['resumption', 'issued'],
      ['invalidation', 'void'],
    ] as const) {
      const done = await house.post(at(decision), bureau, { reason: '核查发现问题' });
      expect(done).toMatchObject({ status: 200, body: { result } });
      const seen = (await own(2, applicant(uscc(2)))).body;
      expect(seen).toMatchObject({ state: result });
      const names = new Set(seen.allowed.map((one) => one.decision));
      expect([...names]).toEqual(ALLOWED[result]);
    }
    expect((await own(2, applicant(uscc(2)))).body).toMatchObject({ leftFen: 0, allowed: [] });
    expect(await house.post(at('resumption'), bureau, { reason })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'voucher-void' }] },
    });
    const trail = (await house.get(`/voucher-years/${year}/trail`, auditor)).body.entries;
    const reasons = trail.filter(({ act }) => act === 'voidVoucher').map((entry) => entry.reason);
    expect(reasons).toEqual(['核查发现问题']);
  });
});
