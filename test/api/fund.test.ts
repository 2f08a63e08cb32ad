/** Decisions on the special fund through HTTP, and the ledger for those who answer for it (Arts. 4, 18; reading of Art. 4). */
import type { Actor } from '../../policy/model/nouns';
import { FundProposals } from '../../store/processes/fund-proposal';
import { applicant, auditor, bureau, centre, House, newKey, uscc } from '../support/api-house';

const finance: Actor = { id: 'finance-1', role: 'finance' };
const reason = '按程序办理';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const [use, approvedFen] of [
    ['voucher', 50_000_000],
    ['administration', 5_000_000],
  ] as const)
    await house.decideOnFund('PUT', `2026/${use}`, bureau, { approvedFen, reason });
});
afterAll(async () => {
  await house.close();
});

const ask = (method: 'POST' | 'PUT', path: string, as: Actor, body: object, key = newKey()) =>
  house.ask(method, `/budgets/${path}`, { as, key, body });

const fund = async () => (await house.get('/budgets/2026', auditor)).body.budgets;
const codeOf = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [
  status,
  body.refusals[0]?.code,
];

test('Art. 4: spends on administration against a receipt, once for its key', async () => {
  const key = newKey();
  const body = { amountFen: 120_000, receipt: 'S-1', reason };
  const proposed = await ask('POST', '2026/spendings', finance, body, key);
  expect((await ask('POST', '2026/spendings', finance, body, key)).body).toEqual(proposed.body);
  const other = await ask('POST', '2026/spendings', finance, { ...body, receipt: 'S-2' }, key);
  expect(codeOf(other)).toEqual([422, 'idempotency-key-reused']);
  const approve = `/fund-proposals/${proposed.body.id}/approval`;
  const read = { reason: '票据无误', hash: proposed.body.hash };
  const [second, again] = [newKey(), newKey()];
  const approved = await house.post(approve, bureau, read, second);
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
  expect((await house.post(approve, bureau, read, second)).body).toEqual(approved.body);
  expect(codeOf(await house.post(approve, bureau, read, again))).toEqual([
    409,
    'fund-proposal-decided',
  ]);
  expect(await fund()).toMatchObject([{}, { use: 'administration', freeFen: 4_880_000 }]);
});

test('Art. 7: the centre drafts the budget, and the bureau alone approves it', async () => {
  const draft = { approvedFen: 700_000, reason: '年度预算草案' };
  const drafted = await ask('PUT', '2027/administration', centre, draft);
  expect(drafted).toMatchObject({ status: 201, body: { state: 'proposed' } });
  const at = `/fund-proposals/${drafted.body.id}`;
  expect((await house.get(at, auditor)).body.allowed).toEqual([
    { decision: 'approveFundProposal', role: 'bureau' },
    { decision: 'rejectFundProposal', role: 'bureau' },
    { decision: 'rejectFundProposal', role: 'centre' },
  ]);
  const read = { reason: '同意', hash: drafted.body.hash };
  const colleague = { ...centre, id: 'centre-2' };
  expect(codeOf(await house.post(`${at}/approval`, colleague, read))).toEqual([403, 'wrong-role']);
  const approved = await house.post(`${at}/approval`, bureau, read);
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved', allowed: [] } });
  expect((await house.get(at, auditor)).body).toEqual(approved.body);
  const other = await ask('PUT', '2027/administration', centre, { ...draft, approvedFen: 1 });
  const back = `/fund-proposals/${other.body.id}/rejection`;
  expect(await house.post(back, centre, { reason: '草案有误' })).toMatchObject({
    status: 200,
    body: { state: 'rejected' },
  });
});

test('reading of Art. 22: who proposes does not approve, and nobody approves unread or out of their role', async () => {
  const transfer = { from: 'voucher', amountFen: 1, reason };
  const { body } = await ask('POST', '2026/transfers', bureau, transfer);
  const before = await fund();
  const at = `/fund-proposals/${body.id}`;
  const approve = (as: Actor, hash = body.hash) =>
    house.post(`${at}/approval`, as, { reason: '同意', hash });
  const another = { ...bureau, id: 'bureau-2' };
  expect(codeOf(await approve(bureau))).toEqual([403, 'same-person-proposes-and-approves']);
  expect(codeOf(await approve(another, '0'.repeat(64)))).toEqual([409, 'hash-mismatch']);
  expect(codeOf(await approve(finance))).toEqual([403, 'wrong-role']);
  expect(await fund()).toEqual(before);
  const open = await house.get('/fund-proposals?state=proposed&limit=1', auditor);
  expect(open.body).toMatchObject({ proposals: [{ id: body.id }] });
  expect(await house.post(`${at}/rejection`, another, { reason: '用途不符' })).toMatchObject({
    status: 200,
    body: { state: 'rejected', deciders: ['bureau-2'] },
  });
  expect(codeOf(await approve(another))).toEqual([409, 'fund-proposal-decided']);
  expect((await house.get(`${at}/trail`, auditor)).body.entries).toMatchObject([
    { act: 'proposeFundAct', by: bureau, reason },
    { act: 'rejectFundAct', by: another, reason: '用途不符' },
  ]);
  const unknown = '/fund-proposals/B2026-000000000000';
  for (const none of [
    await house.get(unknown, auditor),
    await house.post(`${unknown}/approval`, another, { reason: '同意', hash: body.hash }),
  ])
    expect(codeOf(none)).toEqual([404, 'fund-proposal-unknown']);
  expect(await house.get(at, applicant(uscc(1)))).toMatchObject({ status: 403 });
});

test('reading of Art. 22: the database itself stores no approval by who proposed', async () => {
  const { body } = await ask('PUT', '2044/voucher', bureau, { approvedFen: 1, reason });
  const own = { $set: { state: 'approved', deciders: [bureau.id] } };
  await expect(FundProposals.collection.updateOne({ _id: body.id as never }, own)).rejects.toThrow(
    'Document failed validation',
  );
});

test('reading of Art. 4: moves money between the uses and into the next year, each on record', async () => {
  const transfer = { from: 'administration', amountFen: 1_000_000, reason };
  await house.decideOnFund('POST', '2026/transfers', bureau, transfer);
  const rollover = { use: 'voucher', amountFen: 2_000_000, reason };
  await house.decideOnFund('POST', '2026/rollovers', bureau, rollover);
  expect((await fund())[0]).toMatchObject({
    approvedFen: 49_000_000,
    freeFen: 49_000_000,
    decisions: [{ act: 'approve-budget' }, { act: 'transfer' }, { act: 'roll-over', reason }],
  });
  expect((await house.get('/money/2027', auditor)).body).toMatchObject({
    approvedFen: 2_000_000,
    accounts: { budget: 2_000_000, free: 2_000_000 },
  });
});

test.each([
  ['spendings', { amountFen: 5_000_001, receipt: 'S-3', reason }, 'fund-exhausted'],
  ['transfers', { from: 'voucher', amountFen: 50_000_001, reason }, 'fund-exhausted'],
  ['rollovers', { use: 'voucher', amountFen: 50_000_001, reason }, 'fund-exhausted'],
])('reading of Art. 4: %s of more than is free are refused', async (what, body, code) => {
  expect(await house.decideOnFund('POST', `2026/${what}`, bureau, body)).toMatchObject({
    status: 409,
    body: { refusals: [{ code, cite: 'reading of Art. 4' }] },
  });
  expect(await house.decideOnFund('POST', `2031/${what}`, bureau, body)).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'budget-missing' }] },
  });
});

test('Art. 4: a key is of one year, a receipt of one expense, and the last year has no next', async () => {
  const key = newKey();
  for (const year of [2098, 2100])
    expect(
      await ask('PUT', `${year}/voucher`, bureau, { approvedFen: year, reason }, key),
    ).toMatchObject({ status: 201, body: { year, content: { approvedFen: year } } });
  const spending = { amountFen: 1, receipt: 'S-twice', reason };
  const spend = () => house.decideOnFund('POST', '2026/spendings', finance, spending);
  expect(await spend()).toMatchObject({ status: 200 });
  expect(codeOf(await spend())).toEqual([409, 'expense-receipt-used']);
  for (const receipt of ['s - TWICE', '编号：S—twice', 'Ｓ－ｔｗｉｃｅ']) {
    const typed = { ...spending, receipt };
    const again = await house.decideOnFund('POST', '2026/spendings', finance, typed);
    expect(codeOf(again)).toEqual([409, 'expense-receipt-used']);
  }
  const rollover = { use: 'voucher', amountFen: 1, reason };
  expect(await ask('POST', '2100/rollovers', bureau, rollover)).toMatchObject({
    status: 422,
    body: { refusals: [{ code: 'rollover-too-late' }] },
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

test('reading of Art. 4: what waits for another person stands in their work by its number', async () => {
  const body = { amountFen: 1, receipt: 'S-9', reason };
  const { id } = (await ask('POST', '2026/spendings', finance, body)).body;
  const { items } = (await house.get('/work-items', bureau)).body as never as {
    items: readonly { readonly no: string; readonly kind: string }[];
  };
  expect(items.filter(({ kind }) => kind === 'fund-proposal').map(({ no }) => no)).toContain(id);
});
