/** Who is asking (reading of Art. 22): what the embedded stack's headers must say, and who may do without. */
import { bureau, House, newKey, uscc } from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(async () => {
  await house.close();
});

const lists = (headers: Readonly<Record<string, string>>) =>
  house.ask('GET', '/lists', { headers });

test('reading of Art. 22: a caller who says nothing is asked who they are', async () => {
  const reply = await lists({});
  expect(reply).toMatchObject({ status: 401, body: { type: '/problems/unauthenticated' } });
  expect(reply.headers.get('WWW-Authenticate')).toBe('HongshanActor');
});

test.each([['/rounds'], ['/registry'], ['/service-items/2026'], ['/calendar/2026'], ['/healthz']])(
  'Art. 13, 8, 5: what is published at %s is read without an account',
  async (path) => {
    expect(await house.get(path)).toMatchObject({ status: 200 });
  },
);

test('whether the service is ready is told without an account', async () => {
  // This house has no worker.
  expect(await house.get('/readyz')).toMatchObject({ status: 503, body: { store: true } });
});

test.each([
  ['GET', '/cases'],
  ['GET', '/cases/R2026-000001'],
  ['GET', '/cases/R2026-000001/trail'],
  ['GET', '/acts/x'],
  ['GET', '/rounds/redemption-2026-1/acts'],
  ['GET', '/rounds/redemption-2026-1/trail'],
  ['GET', '/lists'],
  ['GET', '/money/2026'],
  ['GET', '/budgets/2026'],
  ['PUT', '/budgets/2026/voucher'],
  ['PUT', '/calendar/2026'],
  ['POST', '/admissions'],
  ['POST', '/redemptions'],
  ['POST', '/cases/R2026-000001/withdrawal'],
  ['POST', '/rounds'],
  ['POST', '/rounds/redemption-2026-1/meetings'],
  ['POST', '/rounds/redemption-2026-1/publicity-lists'],
  ['POST', '/rounds/redemption-2026-1/approval-documents'],
  ['POST', '/rounds/redemption-2026-1/unit-objections'],
  ['POST', '/service-items/2026/imports'],
  ['POST', '/lists/dishonesty/imports'],
  ['POST', '/registry/imports'],
])('reading of Art. 22: %s %s is not for the unnamed', async (method, path) => {
  expect(await house.ask(method, path, { key: newKey() })).toMatchObject({ status: 401 });
});

test.each([
  ['no account', { 'X-Actor-Role': 'centre' }, 'X-Actor-Id'],
  ['an account with a blank', { 'X-Actor-Id': 'a b', 'X-Actor-Role': 'centre' }, 'X-Actor-Id'],
  ['no role', { 'X-Actor-Id': 'a' }, 'X-Actor-Role'],
  ['a role that there is not', { 'X-Actor-Id': 'a', 'X-Actor-Role': 'mayor' }, 'X-Actor-Role'],
  [
    'a district without its code',
    { 'X-Actor-Id': 'a', 'X-Actor-Role': 'district' },
    'X-Actor-District',
  ],
  [
    'a district that is not the city’s',
    { 'X-Actor-Id': 'a', 'X-Actor-Role': 'district', 'X-Actor-District': '110101' },
    'X-Actor-District',
  ],
  [
    'an applicant without a party',
    { 'X-Actor-Id': 'a', 'X-Actor-Role': 'applicant' },
    'X-Actor-Party',
  ],
  [
    'a party whose check digit is wrong',
    {
      'X-Actor-Id': 'a',
      'X-Actor-Role': 'applicant',
      'X-Actor-Party': uscc(1).slice(0, -1) + (uscc(1).endsWith('0') ? '1' : '0'),
    },
    'X-Actor-Party',
  ],
])('reading of Art. 22: %s is malformed, and the header is named', async (_what, headers, path) => {
  const reply = await lists(headers);
  expect(reply).toMatchObject({
    status: 400,
    body: { type: '/problems/malformed', errors: [{ path }] },
  });
});

test('reading of Art. 22: all that is wrong with an identity is told at once', async () => {
  const reply = await lists({ 'X-Actor-Role': 'mayor', 'X-Actor-Party': 'x' });
  expect(reply.body.errors.map(({ path }) => path)).toEqual([
    'X-Actor-Id',
    'X-Actor-Role',
    'X-Actor-Party',
  ]);
});

test('Art. 5: a role that may not is refused with the article, and nothing is written', async () => {
  const as = { id: 'finance-1', role: 'finance' } as const;
  const body = {
    version: 1,
    inForceFrom: '2026-01-01',
    items: [{ code: 'A01', category: 'other', name: '示例' }],
  };
  const reply = await house.ask('POST', '/service-items/2026/imports', { as, body });
  expect(reply).toMatchObject({
    status: 403,
    body: { refusals: [{ code: 'wrong-role', cite: 'Art. 5-7, 10, 17-19' }] },
  });
  expect((await house.get('/service-items/2026', bureau)).body.versions).toEqual([]);
});
