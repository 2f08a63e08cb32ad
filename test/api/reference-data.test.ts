/** Reference data that the API writes itself (Arts. 4, 5, 8, 11): all of a file or nothing of it, by whom it is theirs. */
import { addDays } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { inTransaction } from '../../store/kernel/connection';
import { changeStanding } from '../../store/reference/institutions';
import { inventedCalendar } from '../support/invented-calendar';
import {
  auditor,
  bureau,
  centre,
  district,
  House,
  newKey,
  today,
  uscc,
  withReason,
} from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open({ worker: true });
});
afterAll(async () => {
  await house.close();
});

const HEADER = '统一社会信用代码,企业名称,列入日期,截止日期\n';

describe('the lists of Art. 11', () => {
  const path = `/lists/dishonesty/imports?listDate=${today()}`;

  test('Art. 11: a faulty file is told by row and column, and nothing of it is imported', async () => {
    const csv = `${HEADER}${uscc(1)},示例企业一,2026-01-05,\n91650104,示例企业二,2026-02-30,\n`;
    const reply = await house.importCsv(path, centre, csv);
    expect(reply).toMatchObject({ status: 422, body: { type: '/problems/invalid' } });
    expect(reply.body.errors.map((error) => error.path).sort()).toEqual([
      'row 3, column 列入日期',
      'row 3, column 统一社会信用代码',
    ]);
    expect((await house.get('/lists', auditor)).body).toEqual({ listDates: {} });
  });

  test('Arts. 11, 22: a sound file becomes the current list once another person has confirmed it', async () => {
    const csv = `${HEADER}${uscc(1)},示例企业一,2026-01-05,\n`;
    const key = newKey();
    const first = await house.importCsv(path, centre, csv, key);
    expect(first).toMatchObject({
      status: 201,
      body: { state: 'proposed', content: { change: { of: 'list', list: 'dishonesty' }, rows: 1 } },
    });
    expect((await house.importCsv(path, centre, csv, key)).body).toEqual(first.body);
    expect((await house.get('/lists', auditor)).body).toEqual({ listDates: {} });
    expect(await house.confirm(first, centre)).toMatchObject({ body: { state: 'approved' } });
    expect((await house.confirmedCsv(path, centre, csv)).status).toBe(200);
    const { listDates } = (await house.get('/lists', district('650104'))).body;
    expect(listDates).toEqual({ dishonesty: today() });
  });

  test('reading of Art. 11: a list of a day to come is refused', async () => {
    const tomorrow = `/lists/dishonesty/imports?listDate=${addDays(today(), 2)}`;
    const reply = await house.importCsv(tomorrow, centre, `${HEADER}${uscc(1)},,2026-01-05,\n`);
    expect(reply).toMatchObject({ status: 422, body: { refusals: [{ path: 'listDate' }] } });
  });

  test.each([
    ['no date', '/lists/dishonesty/imports', 400],
    ['a date that does not exist', '/lists/dishonesty/imports?listDate=2026-02-30', 400],
    ['a list that there is not', `/lists/rumours/imports?listDate=2026-01-01`, 400],
  ])('Art. 11: an import with %s is malformed', async (_what, address, status) => {
    expect(await house.importCsv(address, centre, HEADER)).toMatchObject({ status });
  });

  test('Art. 11: a file that is no CSV is not taken, nor one of more than 10 MiB', async () => {
    const json = await house.post(withReason(path), centre, { rows: [] });
    expect(json).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
    const huge = await house.importCsv(path, centre, 'x'.repeat(10 * 1024 * 1024 + 1));
    expect(huge).toMatchObject({ status: 413, body: { type: '/problems/too-large' } });
  });

  test('Art. 7: importing is the centre’s', async () => {
    expect(await house.importCsv(path, bureau, HEADER)).toMatchObject({ status: 403 });
  });
});

describe('the service items of Art. 5', () => {
  const items = [{ code: 'A01', category: 'research-development', name: '委托研发' }];

  test('Art. 5: versions follow one another, from JSON or from a file, and anyone reads them', async () => {
    const first = { version: 1, inForceFrom: '2026-01-01', items };
    const proposed = await house.post(withReason('/service-items/2026/imports'), bureau, first);
    expect(proposed).toMatchObject({ status: 201, body: { content: { rows: 1 } } });
    expect(proposed.body.allowed).toEqual([
      { decision: 'confirmReferenceProposal', role: 'bureau' },
      { decision: 'rejectReferenceProposal', role: 'bureau' },
    ]);
    expect((await house.get('/service-items/2026')).body).toMatchObject({ versions: [] });
    expect(await house.confirm(proposed, bureau)).toMatchObject({
      status: 200,
      body: { allowed: [] },
    });
    const csv = '事项编码,服务类别,事项名称\nA01,研究开发,委托研发\nE01,检验检测认证,样品检测\n';
    const second = '/service-items/2026/imports?version=2&inForceFrom=2026-07-01';
    expect(await house.confirmedCsv(second, bureau, csv)).toMatchObject({
      status: 200,
      body: { content: { rows: 2 } },
    });
    const { versions } = (await house.get('/service-items/2026')).body;
    expect(versions).toMatchObject([
      { version: 1, items },
      { version: 2, inForceFrom: '2026-07-01' },
    ]);
  });

  test('Art. 5: a version out of turn is refused, and so is a code that stands twice', async () => {
    const post = (body: unknown) =>
      house.post(withReason('/service-items/2026/imports'), bureau, body);
    const late = { version: 9, inForceFrom: '2026-08-01', items };
    expect(await post(late)).toMatchObject({
      status: 422,
      body: { refusals: [{ path: 'version' }] },
    });
    const twice = { version: 3, inForceFrom: '2026-08-01', items: [...items, ...items] };
    expect(await post(twice)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'items', message: '编码有重复' }] },
    });
  });
});

describe('the registry of Art. 8', () => {
  const header = 'uscc,name,domicile,kind,admittedOn,services\n';

  test('Art. 8: institutions of the replaced measures enter it once, and anyone finds them', async () => {
    const csv = `${header}${uscc(7)},示例机构七,650104,other,2024-05-01,A01\n${uscc(8)},示例机构八,out-of-city,other,2024-05-01,A01\n`;
    const proposed = await house.importCsv('/registry/imports', centre, csv);
    expect((await house.get('/registry')).body.institutions).toEqual([]);
    expect(await house.confirm(proposed, centre)).toMatchObject({ status: 200 });
    // What stands in it already is left as it is.
    expect(await house.confirmedCsv('/registry/imports', centre, csv)).toMatchObject({
      status: 200,
    });
    const page = await house.get('/registry?limit=1&status=admitted');
    expect(page.body.institutions).toHaveLength(1);
    const next = await house.get(`/registry?limit=1&after=${page.body.next}`);
    expect(next.body.institutions).toHaveLength(1);
    const last = await house.get(`/registry?limit=1&after=${next.body.next}`);
    expect(last.body).toEqual({ institutions: [] });
    const found = await house.get(`/registry/${uscc(7)}`);
    expect(found.body).toEqual({
      uscc: uscc(7),
      name: '示例机构七',
      domicile: '650104',
      kind: 'other',
      way: 'replaced-measures',
      admittedOn: '2024-05-01',
      status: 'admitted',
      services: ['A01'],
      offers: [{ item: 'A01' }],
      versions: [expect.objectContaining({ from: '2024-05-01', source: 'import' })],
    });
    expect(await house.get(`/registry/${uscc(9)}`)).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'provider-unknown' }] },
    });
  });
});

test('reading of Art. 8: anyone reads what stood in the registry on a day, and nothing of persons', async () => {
  const header = 'uscc,name,domicile,kind,admittedOn,services\n';
  const csv = `${header}${uscc(17)},示例机构十七,650104,other,2024-05-01,A01\n`;
  await house.confirmedCsv('/registry/imports', centre, csv);
  await inTransaction((tx) =>
    changeStanding(tx, {
      uscc: uscc(17),
      status: 'suspended',
      from: '2024-06-10',
      reason: '抽查不合格',
      at: '2024-06-10T04:00:00.000Z',
      by: 'centre-1',
      source: { kind: 'spot-check', id: '2024' },
    }),
  );
  const on = (day: string) => house.get(`/registry/${uscc(17)}?on=${day}`);
  const unknown = { status: 404, body: { refusals: [{ code: 'provider-unknown' }] } };
  expect(await on('2024-04-30')).toMatchObject(unknown);
  expect((await on('2024-06-09')).body).toMatchObject({ on: '2024-06-09', status: 'admitted' });
  const { body } = await on('2024-06-10');
  expect(body).toMatchObject({
    status: 'suspended',
    versions: [
      { source: 'import' },
      { source: 'spot-check', recordedOn: '2024-06-10', changes: { status: 'suspended' } },
    ],
  });
  expect(JSON.stringify(body)).not.toMatch(/centre-1|抽查不合格|relations/);
  expect(await on('2024-06-31')).toMatchObject({ status: 400 });
});

describe('reading of Art. 22: one person proposes, another confirms', () => {
  const file = (n: number) =>
    `uscc,name,domicile,kind,admittedOn,services\n${uscc(n)},示例机构,650104,other,2024-05-01,A01\n`;
  const propose = (n: number, as = centre) => house.importCsv('/registry/imports', as, file(n));
  const confirm = ({ body }: Awaited<ReturnType<typeof propose>>, as: Actor, change = {}) => {
    const said = { reason: '核对一致', hash: body.hash, ...change };
    return house.post(`/reference-proposals/${body.id}/confirmation`, as, said);
  };
  const other: Actor = { id: 'centre-2', role: 'centre' };
  const no = (code: string) => ({ body: { refusals: [{ code }] } });

  test('not the proposer, not another office, not what was read otherwise, and once of two at once', async () => {
    const proposed = await propose(31);
    expect(await confirm(proposed, centre)).toMatchObject(no('same-person-confirms'));
    expect(await confirm(proposed, bureau)).toMatchObject(no('wrong-role'));
    const changed = await confirm(proposed, other, { hash: 'a'.repeat(64) });
    expect(changed).toMatchObject(no('hash-mismatch'));
    expect(await house.get(`/registry/${uscc(31)}`)).toMatchObject({ status: 404 });
    const both = await Promise.all([1, 2].map(() => confirm(proposed, other)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await house.get(`/registry/${uscc(31)}`)).body).toMatchObject({ status: 'admitted' });
  });

  test('who belongs to an institution neither proposes it nor confirms it', async () => {
    const own: Actor = { ...other, party: uscc(32) };
    expect(await propose(32, own)).toMatchObject(no('own-case'));
    const proposed = await propose(32);
    expect(await confirm(proposed, own)).toMatchObject(no('own-case'));
    const rejected = await house.post(
      `/reference-proposals/${proposed.body.id}/rejection`,
      centre,
      { reason: '重新核对' },
    );
    expect(rejected).toMatchObject({ body: { state: 'rejected' } });
    expect(await confirm(proposed, other)).toMatchObject(no('reference-proposal-decided'));
    expect(await house.get(`/registry/${uscc(32)}`)).toMatchObject({ status: 404 });
  });

  test('both stand on the trail with their reasons, and the second person reads the rows', async () => {
    const none = await house.get('/reference-proposals/D-000000000000', auditor);
    expect(none).toMatchObject(no('reference-proposal-unknown'));
    const proposed = await propose(33);
    const at = `/reference-proposals/${proposed.body.id}`;
    const { rows } = (await house.get(`${at}/rows`, other)).body as unknown as { rows: unknown[] };
    expect(rows[0]).toContainEqual({ name: 'uscc', value: uscc(33) });
    expect(rows[0]).toContainEqual({ name: 'domicile', value: '650104' });
    await confirm(proposed, other);
    const { entries } = (await house.get(`${at}/trail`, auditor)).body;
    expect(entries).toMatchObject([
      { act: 'proposeReferenceChange', by: { id: centre.id }, reason: '年度工作需要' },
      { act: 'confirmReferenceChange', by: { id: other.id }, reason: '核对一致' },
    ]);
    const missing = await house.ask('POST', '/registry/imports', {
      as: centre,
      key: newKey(),
      body: file(34),
      headers: { 'Content-Type': 'text/csv' },
    });
    expect(missing).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
  });
});

describe('the budget of Art. 4', () => {
  const put = (body: unknown, key = newKey(), as = bureau) =>
    house.ask('PUT', '/budgets/2026/voucher', { as, key, body });

  test('Art. 4: each decision stands on record, once for its key', async () => {
    const key = newKey();
    const body = { approvedFen: 50_000_000, reason: '年度预算' };
    const first = await put(body, key);
    expect(first).toMatchObject({
      status: 201,
      body: { state: 'proposed', content: { approvedFen: 50_000_000 } },
    });
    expect((await put(body, key)).body).toEqual(first.body);
    expect(await put({ ...body, approvedFen: 1 }, key)).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'idempotency-key-reused' }] },
    });
    expect((await house.get('/budgets/2026', auditor)).body.budgets).toEqual([]);
    for (const approvedFen of [50_000_000, 60_000_000])
      await house.approveBudget(2026, approvedFen);
    const { budgets } = (await house.get('/budgets/2026', auditor)).body;
    expect(budgets).toMatchObject([
      { use: 'voucher', approvedFen: 60_000_000, decisions: [{}, {}] },
    ]);
  });

  test.each([
    ['half a fen', { approvedFen: 0.5, reason: '预算' }, 'approvedFen'],
    ['less than nothing', { approvedFen: -1, reason: '预算' }, 'approvedFen'],
    ['more than can be counted exactly', { approvedFen: 2 ** 53, reason: '预算' }, 'approvedFen'],
    ['no reason', { approvedFen: 1 }, 'reason'],
  ])('Art. 4: a budget of %s does not hold', async (_what, body, path) => {
    expect(await put(body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  test('Art. 4: the bureau sets it, and for one of two uses', async () => {
    const body = { approvedFen: 1, reason: '预算' };
    expect(await put(body, newKey(), auditor)).toMatchObject({ status: 403 });
    const elsewhere = await house.ask('PUT', '/budgets/2026/travel', {
      as: bureau,
      key: newKey(),
      body,
    });
    expect(elsewhere).toMatchObject({ status: 400, body: { errors: [{ path: 'use' }] } });
  });
});

describe('the working-day calendar', () => {
  /** A year that does not say of itself that it is invented, which the API would refuse. */
  const yearOf = (number: number) => {
    const [{ invented, ...year } = { invented: true }] = inventedCalendar(number, number);
    expect(invented).toBe(true);
    return year;
  };
  const year = yearOf(2099);
  const put = (body: unknown, as = centre, key = newKey()) =>
    house.ask('PUT', withReason('/calendar/2099'), { as, body, key });

  test('reading of Art. 17(5): a year that another person has confirmed is in force, and the waiting cases are told once a version', async () => {
    expect(await house.get('/calendar/2099')).toMatchObject({ status: 404 });
    const proposed = await put(year);
    expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed' } });
    expect(await house.get('/calendar/2099')).toMatchObject({ status: 404 });
    expect(await house.confirm(proposed, centre)).toMatchObject({ status: 200 });
    expect(await house.confirm(await put(year), centre)).toMatchObject({ status: 200 });
    await house.client.workflow.getHandle('calendar/2099-1').result();
    expect((await house.get('/calendar/2099')).body).toMatchObject({ calendar: year, version: 1 });
    const { body } = await house.get('/calendar');
    const { years } = body as unknown as { readonly years: readonly object[] };
    expect(years).toContainEqual({ year: 2099, region: 'region' in year });
  });

  test('reading of Art. 17(5): every fault of a year is told, and the year stays as it was', async () => {
    expect(await put({ ...year, invented: true })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'invented' }] },
    });
    const faulty = { ...year, holidays: [{ name: '', from: '2099-02-30', to: '2099-03-01' }] };
    const reply = await put(faulty);
    expect(reply).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'holidays[0].name' }, { path: 'holidays[0].from' }] },
    });
    expect((await house.get('/calendar/2099')).body.calendar).toEqual(year);
  });

  test('reading of Art. 17(5): a year is put at its own address, by the centre', async () => {
    expect(await put(yearOf(2098))).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'year' }] },
    });
    expect(await put(year, bureau)).toMatchObject({ status: 403 });
  });
});
