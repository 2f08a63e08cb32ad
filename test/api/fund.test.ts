/** Decisions on the special fund through HTTP, and the ledger for those who answer for it (Arts. 4, 18; reading of Art. 4). */
import type { Actor } from '../../policy/model';
import { applicant, auditor, bureau, centre, House, newKey, uscc } from './house';

const finance: Actor = { id: 'finance-1', role: 'finance' };
const reason = '按程序办理';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const [use, approvedFen] of [
    ['voucher', 50_000_000],
    ['administration', 5_000_000],
  ] as const)
    await ask('PUT', `2026/${use}`, bureau, { approvedFen, reason });
});
afterAll(async () => {
  await house.close();
});

const ask = (method: 'POST' | 'PUT', path: string, as: Actor, body: object, key = newKey()) =>
  house.ask(method, `/budgets/${path}`, { as, key, body });

test('Art. 4: spends on administration against a receipt, once for its key', async () => {
  const key = newKey();
  const body = { amountFen: 120_000, receipt: 'S-1', reason };
  const spent = await ask('POST', '2026/spendings', finance, body, key);
  expect(spent).toMatchObject({
    status: 201,
    body: { budgets: [{ use: 'voucher' }, { use: 'administration', freeFen: 4_880_000 }] },
  });
  expect((await ask('POST', '2026/spendings', finance, body, key)).body).toEqual(spent.body);
  expect(
    await ask('POST', '2026/spendings', finance, { ...body, receipt: 'S-2' }, key),
  ).toMatchObject({ status: 422, body: { refusals: [{ code: 'idempotency-key-reused' }] } });
});

test('reading of Art. 4: moves money between the uses and into the next year, each on record', async () => {
  const transfer = { from: 'administration', amountFen: 1_000_000, reason };
  await ask('POST', '2026/transfers', bureau, transfer);
  const rollover = { use: 'voucher', amountFen: 2_000_000, reason };
  const rolled = await ask('POST', '2026/rollovers', bureau, rollover);
  expect(rolled.body.budgets[0]).toMatchObject({
    ...{ approvedFen: 49_000_000, freeFen: 49_000_000 },
    decisions: [
      { act: 'approve-budget' },
      { act: 'transfer' },
      { act: 'roll-over', by: bureau.id },
    ],
  });
  expect((await house.get('/money/2027', auditor)).body).toMatchObject({
    ...{ approvedFen: 2_000_000, accounts: { budget: 2_000_000, free: 2_000_000 } },
  });
});

test.each([
  ['spendings', { amountFen: 5_000_001, receipt: 'S-3', reason }, 'fund-exhausted'],
  ['transfers', { from: 'voucher', amountFen: 50_000_001, reason }, 'fund-exhausted'],
  ['rollovers', { use: 'voucher', amountFen: 50_000_001, reason }, 'fund-exhausted'],
])('reading of Art. 4: %s of more than is free are refused', async (what, body, code) => {
  expect(await ask('POST', `2026/${what}`, bureau, body)).toMatchObject({
    ...{ status: 409, body: { refusals: [{ code, cite: 'reading of Art. 4' }] } },
  });
  expect(await ask('POST', `2031/${what}`, bureau, body)).toMatchObject({
    ...{ status: 409, body: { refusals: [{ code: 'budget-missing' }] } },
  });
});

test('Art. 4: a key is of one year, a receipt of one expense, and the last year has no next', async () => {
  const key = newKey();
  for (const year of [2098, 2100])
    expect(
      await ask('PUT', `${year}/voucher`, bureau, { approvedFen: year, reason }, key),
    ).toMatchObject({ status: 200, body: { year, approvedFen: year } });
  const spending = { amountFen: 1, receipt: 'S-twice', reason };
  expect(await ask('POST', '2026/spendings', finance, spending)).toMatchObject({ status: 201 });
  expect(await ask('POST', '2026/spendings', finance, spending)).toMatchObject({
    ...{ status: 409, body: { refusals: [{ code: 'expense-receipt-used' }] } },
  });
  const rollover = { use: 'voucher', amountFen: 1, reason };
  expect(await ask('POST', '2100/rollovers', bureau, rollover)).toMatchObject({
    ...{ status: 422, body: { refusals: [{ code: 'rollover-too-late' }] } },
  });
  for (const approvedFen of [Number.MAX_SAFE_INTEGER, 10_000_000_000_001])
    expect(await ask('PUT', '2050/voucher', bureau, { approvedFen, reason })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'approvedFen', message: '应在0至10000000000000之间，单位为分' }] },
    });
});

test.each([
  ['nothing', 0],
  ['less than nothing', -1],
  ['half a fen', 0.5],
])('Art. 4: %s cannot be moved', async (_what, amountFen) => {
  for (const [what, rest] of [
    ['spendings', { receipt: 'S-4' }],
    ['transfers', { from: 'voucher' }],
    ['rollovers', { use: 'voucher' }],
  ] as const) {
    const reply = await ask('POST', `2026/${what}`, bureau, { amountFen, reason, ...rest });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'amountFen' }] } });
  }
});

test('reading of Art. 4: the bureau moves money; finance spends it; nobody else does either', async () => {
  const spending = { amountFen: 1, receipt: 'S-5', reason };
  expect(await ask('POST', '2026/spendings', centre, spending)).toMatchObject({ status: 403 });
  const transfer = { from: 'voucher', amountFen: 1, reason };
  expect(await ask('POST', '2026/transfers', finance, transfer)).toMatchObject({ status: 403 });
  const rollover = { use: 'voucher', amountFen: 1, reason };
  expect(await ask('POST', '2026/rollovers', finance, rollover)).toMatchObject({ status: 403 });
});

describe('the ledger', () => {
  interface Page {
    readonly entries: readonly { readonly _id: string; readonly act: string }[];
    readonly next?: string;
  }
  const page = async (query: string) =>
    (await house.get(`/ledger?${query}`, auditor)).body as unknown as Page;

  test('Arts. 18, 19: an auditor reads it page by page, oldest first', async () => {
    const first = await page('year=2026&limit=2');
    expect(first.entries.map(({ act }) => act)).toEqual(['approve-budget', 'approve-budget']);
    const rest = await page(`year=2026&after=${first.next ?? ''}`);
    expect(rest.entries.map(({ act }) => act)).toEqual(['spend', 'transfer', 'roll-over', 'spend']);
    expect(rest.next).toBeUndefined();
    expect(await page('case=R2026-000001')).toEqual({ entries: [] });
  });

  test.each([
    ['', 'year'],
    ['year=26', 'year'],
    ['year=2026&limit=0', 'limit'],
    ['case=1', 'case'],
    ['year=2026&account=free', 'account'],
  ])('Art. 18: the query «%s» is malformed at %s', async (query, path) => {
    const reply = await house.get(`/ledger?${query}`, auditor);
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('Art. 18: is no reading for applicants', async () => {
    const reply = await house.get('/ledger?year=2026', applicant(uscc(1)));
    expect(reply).toMatchObject({ status: 403 });
  });
});
