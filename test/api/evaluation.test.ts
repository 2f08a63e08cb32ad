/** Arts. 8, 21: the yearly report through HTTP, in three forms that say the same, and who may read it. */
import { createHash } from 'node:crypto';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { valueOf } from '../../api/report/xlsx';
import { computedGrade, gradeThresholds } from '../../policy/evaluation/grades';
import { shown, type ColumnKind, type ReportTable } from '../../policy/evaluation/report';
import { satisfactionNotice } from '../../policy/evaluation/satisfaction';
import type { Actor } from '../../policy/model/nouns';
import { Cases, caseOf } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import { countYear } from '../../store/processes/evaluation-count';
import {
  actOnEvaluation,
  evaluationSubject,
  resultHash,
  snapshotHash,
  writeResults,
} from '../../store/processes/evaluation';
import { importInstitutions } from '../../store/reference/institutions';
import { checkLedger } from '../../store/audit/ledger-check';
import { giveNotices } from '../../store/people/party-notices';
import { SERVICE } from '../../store/trail/trail';
import { AT } from '../support/fresh-store';
import { approve, redemptionAt } from '../support/ledger-examples';
import { applicant, auditor, bureau, centre, House, uscc } from '../support/api-house';

const YEAR = 2026;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES = ['=HYPERLINK("http://example.com")', '<script>alert(1)</script>', '示例机构&一'];
const provider = uscc(501);

let house: House;
let paid: string;
beforeAll(async () => {
  house = await House.open();
  await approve(YEAR, 'voucher', 100_000_000);
  const rows = NAMES.map((name, n) => ({
    uscc: uscc(501 + n),
    name,
    domicile: '650102',
    kind: 'other',
    services: ['A01'],
    admittedOn: '2026-01-10',
  }));
  await inTransaction((tx) => importInstitutions(tx, rows as never, { by: 'staff-1', at: AT }));
  // The example's lines of a trail: whatever comes goes after them.
  const trail = { length: 3, hash: '' };
  for (const point of ['paid', 'paid', 'committed', 'refused'] as const) {
    const no = await redemptionAt(point, YEAR);
    await Cases.updateOne({ _id: no }, { $set: { provider, submittedAt: AT, trail } });
    if (point === 'paid') paid = no;
  }
  const trails = mongoose.connection.collection('trail');
  await trails.updateMany({ by: { $exists: false } }, { $set: { by: SERVICE } });
  await frozen();
});
afterAll(() => house.close());

/** The year counted and frozen, as its process does it. */
async function frozen(): Promise<void> {
  const { figures, institutions } = await countYear(YEAR, () => undefined);
  const thresholds = gradeThresholds('2026-02-01');
  const run = `${YEAR}-1`;
  const results = institutions.map((one) => ({
    _id: `${run}/${one.uscc}`,
    run,
    year: YEAR,
    ...one,
    computed: computedGrade(one.figures, thresholds),
  }));
  await writeResults(results, () => undefined);
  const content = { at: AT, figures, thresholds, institutions: results.length };
  const snapshot = { run, ...content, hash: snapshotHash(content, results.map(resultHash)) };
  await actOnEvaluation(
    {
      key: `${evaluationSubject(YEAR)}/count`,
      year: YEAR,
      at: AT,
      by: SERVICE,
      channel: 'service',
      act: 'countFigures',
      reason: '统计',
    },
    () =>
      Promise.resolve({
        set: { state: 'proposing', openedAt: AT, snapshot, waits: [] },
        answer: { year: YEAR, act: 'countFigures', state: 'proposing', result: 'counted' },
      }),
  );
}

const path = `/evaluations/${YEAR}/report`;
const asked = (accept: string, as: Actor = auditor) =>
  house.send('GET', path, { as, headers: { Accept: accept } });

async function tables(): Promise<ReportTable[]> {
  const { body } = await house.get(path, auditor);
  return (body as unknown as { tables: ReportTable[] }).tables;
}

/** Each row of each table as people read it. */
async function read(): Promise<string[][]> {
  return (await tables()).flatMap(({ columns, rows, total }) =>
    [...rows, ...(total === undefined ? [] : [total])].map((row) =>
      row.cells.map((cell, at) =>
        // JSON has no undefined: what is not told comes as null.
        shown(cell ?? undefined, row.kinds?.[at] ?? columns[at]?.kind ?? 'text'),
      ),
    ),
  );
}

test('Arts. 4, 21: the report’s totals are those of the ledger, by district, category and redeemer alike', async () => {
  const { difference, years } = await checkLedger({ year: YEAR });
  expect(difference).toBeUndefined();
  const totals = (await tables()).flatMap(({ total }) =>
    total === undefined ? [] : [total.cells],
  );
  expect(totals).toHaveLength(3);
  const accounts = new Map(years).get(YEAR);
  for (const [, count, paidFen, returnedFen] of totals)
    expect([count, paidFen, returnedFen]).toEqual([2, accounts?.paid, accounts?.returned]);
});

test('Art. 21: the document says what the data say, in Chinese, escaped, and loads nothing', async () => {
  const response = await asked('text/html');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = await response.text();
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!example\.com)/);
  expect(html.match(/<caption>/g)).toHaveLength((await tables()).length);
  const plain = (text: string): string =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  const rows = [...html.matchAll(/<tr><th scope="row">.*<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<(?:th|td)[^>]*>(.*?)<\/(?:th|td)>/g)].map(([, text = '']) => plain(text)),
  );
  expect(rows).toEqual(await read());
});

test('Art. 21: the workbook says what the data say, and starts no formula from a name', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await (await asked(XLSX)).arrayBuffer());
  const found = workbook.worksheets.slice(1).flatMap((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow((row, at) => {
      if (at === 1) return;
      const cells = Array.from({ length: sheet.columnCount }, (_, n) => row.getCell(n + 1));
      expect(cells.filter((cell) => cell.formula)).toEqual([]);
      rows.push(cells.map(({ value, numFmt }) => asRead(value, numFmt)));
    });
    return rows;
  });
  const [formula = ''] = NAMES;
  const told = await read();
  expect(found).toEqual(
    told.map((row) => row.map((cell) => (cell === formula ? `'${cell}` : cell))),
  );
  expect(told.flat()).toContain(formula);
});

/** A cell as a spreadsheet shows it. */
function asRead(value: unknown, format: string | undefined): string {
  if (value === null) return '—';
  if (typeof value !== 'number') return value as string;
  const decimals = format?.endsWith('0.00') === true;
  return decimals ? shown(Math.round(value * 100), 'fen') : String(value);
}

test('Arts. 4, 21: an amount is the same in the workbook and in the document, to the fen', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000_000), (fen) => {
      const written = String(Number(valueOf(fen, 'fen')));
      const [whole = '', decimals = ''] = written.split('.');
      const kind: ColumnKind = 'fen';
      expect(`${whole}.${decimals.padEnd(2, '0')}`).toBe(shown(fen, kind).replace(/,/g, ''));
    }),
  );
});

/** Every table of the year as it stands, by its id. */
async function figuresOf(year: number): Promise<ReadonlyMap<string, ReportTable>> {
  const { body } = await house.get(`/figures/${year}`, auditor);
  const { tables: found } = body as unknown as { tables: ReportTable[] };
  return new Map(found.map((table) => [table.id, table]));
}

test('Arts. 4, 18: the year as it stands adds up to the ledger, whatever it is counted by', async () => {
  const found = await figuresOf(YEAR);
  const { years } = await checkLedger({ year: YEAR });
  const { committed, paid: paidFen, returned } = new Map(years).get(YEAR)!;
  for (const id of ['districts', 'items', 'industries', 'institutions']) {
    const { rows, total } = found.get(id)!;
    // Four applications: one is open, two are paid and one is refused.
    const sums = [4, 1, 0, 2, 1, 0, committed, paidFen, returned];
    expect(total?.cells.slice(2)).toEqual(sums);
    const column = (at: number) => rows.reduce((sum, { cells }) => sum + Number(cells[at]), 0);
    expect(sums.map((_, at) => column(at + 2))).toEqual(sums);
  }
  const money = found.get('money')!.rows.map(({ cells }) => cells);
  expect(money).toContainEqual(['已付', paidFen]);
  expect(money).toContainEqual(['待付', committed]);
  expect(found.get('steps')!.rows.reduce((sum, { cells }) => sum + Number(cells[2]), 0)).toBe(1);
  expect((await figuresOf(2024)).get('districts')!.total?.cells.slice(2, 4)).toEqual([0, 0]);
});

test('Art. 21: the workbook of the year as it stands has a sheet for each table', async () => {
  const reply = await house.send('GET', `/figures/${YEAR}`, {
    as: auditor,
    headers: { Accept: XLSX },
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(await reply.arrayBuffer());
  const found = await figuresOf(YEAR);
  const lines = workbook.worksheets.slice(1).map(({ rowCount }) => rowCount - 1);
  expect(lines).toEqual(
    [...found.values()].map(({ rows, total }) => rows.length + (total === undefined ? 0 : 1)),
  );
});

test('Arts. 13, 21, 25: what is left before the year is over, each with whose it is', async () => {
  const { body } = await house.get(`/year-end-checks/${YEAR}`, auditor);
  const { done, checks } = body as unknown as {
    readonly done: boolean;
    readonly checks: readonly { check: string; remaining: number; examples: string[] }[];
  };
  const left = new Map(checks.map(({ check, ...rest }) => [check, rest]));
  expect(done).toBe(false);
  const open = await Cases.find({ programmeYear: YEAR, state: 'open' }).lean();
  expect(left.get('open-cases')).toMatchObject({
    remaining: 1,
    examples: open.map(({ _id }) => _id),
  });
  expect(left.get('unpaid')).toMatchObject({ remaining: 1, examples: open.map(({ _id }) => _id) });
  expect(left.get('evaluation')).toMatchObject({ remaining: 1, examples: [String(YEAR)] });
  expect(left.get('calendar')).toMatchObject({ remaining: 1, examples: [String(YEAR + 1)] });
  expect(left.get('open-objections')).toMatchObject({ remaining: 0, examples: [] });
});

test('Arts. 18, 21: staff read the evaluation; parties do not, and nobody decides what is not theirs', async () => {
  expect((await asked('application/json', applicant(provider))).status).toBe(403);
  expect((await asked('image/png')).status).toBe(415);
  expect(await house.get('/evaluations/2024/report', auditor)).toMatchObject({ status: 404 });
  expect(await house.get('/evaluations', bureau)).toMatchObject({
    body: { evaluations: [{ year: YEAR, state: 'proposing', institutions: 3 }] },
  });
  const whole = (await house.get(`/evaluations/${YEAR}`, auditor)).body as unknown as {
    readonly hash: string;
    readonly snapshot: { readonly hash: string; readonly figures: { readonly cells: object[] } };
  };
  expect(whole).toMatchObject({
    allowed: [
      { decision: 'recountFigures', role: 'centre' },
      { decision: 'proposeGrades', role: 'centre' },
    ],
  });
  expect(whole.snapshot.hash).toBe(whole.hash);
  expect(whole.snapshot.figures.cells).not.toEqual([]);
  const first = await house.get(`/evaluations/${YEAR}/institutions?limit=2`, centre);
  expect(first.body.institutions).toHaveLength(2);
  const rest = await house.get(
    `/evaluations/${YEAR}/institutions?after=${first.body.next}`,
    centre,
  );
  expect(rest.body.institutions).toHaveLength(1);
  const body = { reason: '年度评估', hash: 'a'.repeat(64), deviations: [] };
  const proposed = await house.post(`/evaluations/${YEAR}/proposal`, bureau, body);
  expect(proposed.body.refusals).toMatchObject([{ code: 'wrong-role' }]);
});

test('Art. 21: a year that is opened and not yet counted has no report and no results', async () => {
  const year = YEAR - 1;
  await actOnEvaluation(
    {
      key: `${evaluationSubject(year)}/open`,
      year,
      at: AT,
      by: SERVICE,
      channel: 'service',
      act: 'openEvaluation',
      reason: '启动',
    },
    () =>
      Promise.resolve({
        set: { state: 'counting', openedAt: AT, waits: [] },
        answer: { year, act: 'openEvaluation', state: 'counting', result: 'opened' },
      }),
  );
  for (const what of ['report', 'institutions'])
    expect(await house.get(`/evaluations/${year}/${what}`, auditor)).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'evaluation-not-counted', cite: 'Art. 21' }] },
    });
});

test('reading of Art. 21: only the enterprise rates, and the institution reads no single rating', async () => {
  const { enterprise: party = '' } = (await caseOf(paid)) ?? {};
  const notice = { ...satisfactionNotice(paid, '2099-12-31'), party, at: AT };
  await inTransaction((tx) => giveNotices(tx, [notice]));
  const told = await house.get(`/enterprises/${party}/notices`, applicant(party));
  expect(told.body).toMatchObject({ notices: [{ kind: 'satisfaction', until: '2099-12-31' }] });
  const scores = { quality: 5, timeliness: 5, expertise: 4, price: 5 };
  const rating = `/cases/${paid}/rating`;
  const codes = async (as: Actor) =>
    (await house.post(rating, as, { scores })).body.refusals.map(({ code }) => code);
  expect(await codes(applicant(provider))).toEqual(['rating-not-own']);
  expect(await codes(centre)).toEqual(['wrong-role']);
  const wrong = await house.post(rating, applicant(party), { scores: { ...scores, price: 6 } });
  expect(wrong.status).toBe(422);
  expect(await house.get(rating, applicant(party))).toMatchObject({
    status: 404,
    body: { refusals: [{ code: 'rating-unknown' }] },
  });
  expect((await house.post(rating, applicant(party), { scores })).status).toBe(201);
  expect(await codes(applicant(party))).toEqual(['rating-given']);
  expect(await house.get(rating, applicant(party))).toMatchObject({
    status: 200,
    body: { scores },
  });
  expect((await house.get(rating, applicant(provider))).status).toBe(403);
  const { entries } = (await house.get(`/cases/${paid}/trail`, applicant(provider))).body;
  expect(entries.map(({ act }) => act)).not.toContain('rateService');
});

test('Art. 21: the integrity record tells what stands on the trails, in pages, to staff and to the party itself', async () => {
  const { enterprise: party = '' } = (await caseOf(paid)) ?? {};
  const path = `/integrity/${party}`;
  const entered = async (query: string) => {
    const { body } = await house.get(`${path}${query}`, auditor);
    return body as unknown as { entries: { key: string; what: string }[]; next?: string };
  };
  const act = { subject: paid, channel: 'api', identity: 'verified', step: '17', by: SERVICE };
  await mongoose.connection.collection<{ _id: string }>('trail').insertMany(
    (
      [
        ['submit', 'accepted', '2026-01-05'],
        ['decidePreliminaryReview', 'recommend', '2026-01-06'],
        ['decidePreliminaryReview', 'return-for-correction', '2026-01-07'],
      ] as const
    ).map(([name, result, day], n) => ({
      ...act,
      _id: `${paid}/i${n}`,
      sequence: 100 + n,
      act: name,
      hash: '-',
      at: `${day}T02:00:00.000Z`,
      answer: { result },
    })),
  );
  const whole = await entered('');
  expect(whole.entries.slice(0, 2)).toMatchObject([
    { what: '提交申请', bearing: 'neutral', subject: paid, key: `${paid}/i0` },
    { what: '退回补正', bearing: 'neutral', subject: paid, key: `${paid}/i2` },
  ]);
  const first = await entered('?limit=1');
  expect(first.entries).toEqual(whole.entries.slice(0, 1));
  const next = encodeURIComponent(first.next ?? '');
  expect((await entered(`?after=${next}`)).entries).toEqual(whole.entries.slice(1));
  expect((await house.get(path, applicant(party))).status).toBe(200);
  expect((await house.get(path, applicant(provider))).status).toBe(403);
  // What the applicant has to put right does not speak against the institution of its case.
  const other = await house.get(`/integrity/${provider}?limit=200`, auditor);
  expect((other.body as unknown as typeof whole).entries).toContainEqual(
    expect.objectContaining({ key: `${paid}/i2`, what: '退回补正', bearing: 'neutral' }),
  );
});
