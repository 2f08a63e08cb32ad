/** Problem documents (RFC 9457): how each kind of wrong request is told, and that nothing else goes out. */
import { PROBLEMS, unanswered } from '../../api/errors';
import { addDays } from '../../policy/kernel/time';
import {
  applicant,
  bureau,
  centre,
  district,
  House,
  newKey,
  redemption,
  today,
  uscc,
} from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open({ answerMs: 500 });
});
afterAll(async () => {
  await house.close();
});

const notice = {
  id: 'redemption-2026-1',
  kind: 'redemption',
  programmeYear: 2026,
  title: '示例通知',
  opensOn: today(),
  closesOn: addDays(today(), 30),
  supportFrom: '2026-01-01',
  supportTo: '2026-12-31',
  directions: [],
  requirements: '示例要求',
  readings: {},
};

test('every problem document carries type, title, status and detail, and its type can be looked up', async () => {
  const reply = await house.get('/nowhere');
  expect(reply.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(reply.body).toEqual({
    type: '/problems/not-found',
    title: '没有找到',
    status: 404,
    detail: '没有这个地址，或不支持这种请求方法。',
  });
  expect(reply.headers.get('X-Powered-By')).toBeNull();
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  for (const kind of Object.keys(PROBLEMS)) {
    expect((await house.get(`/problems/${kind}`)).body).toMatchObject({
      type: `/problems/${kind}`,
    });
  }
  expect(await house.get('/problems/other')).toMatchObject({ status: 404 });
});

test.each([
  ['JSON that is broken off', '{"reason": ', 'application/json', 400, 'malformed'],
  [
    'a character set that nobody knows',
    '{}',
    'application/json; charset=x-none',
    415,
    'unsupported-media-type',
  ],
  [
    'more than 256 KiB',
    `{"reason":"${'长'.repeat(100_000)}"}`,
    'application/json',
    413,
    'too-large',
  ],
  [
    'a body of another type',
    'reason=1',
    'application/x-www-form-urlencoded',
    415,
    'unsupported-media-type',
  ],
  ['JSON under another name', '{"reason":"年度安排"}', 'text/plain', 415, 'unsupported-media-type'],
  ['a file where there is none to send', 'a,b\n1,2', 'text/csv', 415, 'unsupported-media-type'],
  ['an empty object', '{}', 'application/json', 422, 'invalid'],
])('%s is told as such', async (_what, body, type, status, kind) => {
  const headers = { 'Content-Type': type };
  const reply = await house.ask('POST', '/rounds', { as: bureau, key: newKey(), body, headers });
  expect(reply).toMatchObject({ status, body: { type: `/problems/${kind}`, status } });
  expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|at .+\.ts:|Error/);
});

test('Art. 17(4): the record of a meeting over many cases may be larger than other bodies', async () => {
  const body = { reason: '会议已召开', meeting: { minutes: '长'.repeat(200_000) } };
  const path = '/rounds/redemption-2026-1/meetings';
  expect(await house.post(path, centre, body)).toMatchObject({ status: 404 });
  expect(await house.post('/rounds', bureau, body)).toMatchObject({ status: 413 });
});

test('a broken percent encoding in the address is malformed', async () => {
  expect(await house.get('/acts/%E0%A4%A', centre)).toMatchObject({ status: 400 });
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['longer than 255 characters', 'k'.repeat(256)],
  ['with a blank', 'a b'],
])('an Idempotency-Key that is %s is malformed', async (_what, key) => {
  const body = { reason: '年度安排', notice };
  const reply = await house.ask('POST', '/rounds', {
    as: bureau,
    body,
    headers: key === undefined ? {} : { 'Idempotency-Key': key },
  });
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'idempotency-key' }] } });
});

test('every fault of a body is told at once, in Chinese, each with its path', async () => {
  const body = {
    reason: ' ',
    notice: {
      ...notice,
      id: 'X',
      opensOn: '2026-02-30',
      programmeYear: '2026',
      extra: 1,
      title: undefined,
    },
  };
  const reply = await house.post('/rounds', bureau, body);
  expect(reply).toMatchObject({ status: 422, body: { type: '/problems/invalid' } });
  const { errors } = reply.body;
  expect(errors.map(({ path }) => path).sort()).toEqual([
    'notice.extra',
    'notice.id',
    'notice.opensOn',
    'notice.programmeYear',
    'notice.title',
    'reason',
  ]);
  for (const { message } of errors) expect(message).toMatch(/\p{Script=Han}/u);
});

test.each([
  ['/cases?limit=0', 'limit'],
  ['/cases?limit=201', 'limit'],
  ['/cases?state=lost', 'state'],
  ['/cases?step=17(8)', 'step'],
  ['/cases?district=110101', 'district'],
  ['/cases?awaits=mayor', 'awaits'],
  ['/cases?dueBefore=2026-03-01', 'dueBefore'],
  ['/cases?after=1', 'after'],
  ['/cases?colour=red', 'colour'],
  ['/cases/1', 'no'],
  ['/cases/R2026-000001/trail?limit=201', 'limit'],
  ['/rounds?kind=sanction', 'kind'],
  ['/rounds/X', 'id'],
  ['/money/26', 'year'],
])('GET %s is malformed, and %s is named', async (path, field) => {
  const reply = await house.get(path, centre);
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
});

test('Arts. 10, 17: a decision that there is not is not found', async () => {
  const reply = await house.post('/cases/R2026-000001/approve-everything', centre, {
    reason: '无',
  });
  expect(reply).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
});

test('callers who failed together are told to return at different seconds', () => {
  const told = Array.from({ length: 200 }, () => unanswered().extras.headers?.['Retry-After']);
  expect(new Set(told)).toEqual(new Set(['5', '6', '7', '8', '9', '10']));
});

test('where there is no body, its members are missing, not its type wrong', async () => {
  const reply = await house.ask('POST', '/rounds', { as: bureau, key: newKey() });
  expect(reply).toMatchObject({ status: 422, body: { type: '/problems/invalid' } });
});

test('a body without its type is not read, at whatever address', async () => {
  const body = new TextEncoder().encode('{"approvedFen":1,"reason":"年度预算"}');
  for (const [method, path, as] of [
    ['PUT', '/budgets/2026/voucher', bureau],
    ['POST', '/cases/R2026-000001/withdrawal', applicant(uscc(1))],
    ['POST', '/rounds', bureau],
  ] as const) {
    const headers = { ...(await house.credentials(as)), 'Idempotency-Key': newKey() };
    const response = await fetch(house.address + path, { method, headers, body });
    expect(response.status).toBe(415);
  }
});

test('a process that does not answer in time is told so, and the same key may be sent again', async () => {
  const send = () => house.post('/rounds', bureau, { reason: '年度安排', notice }, 'the-same-key');
  const first = await send();
  expect(first).toMatchObject({ status: 503, body: { type: '/problems/unanswered' } });
  expect(Number(first.headers.get('Retry-After'))).toBeGreaterThanOrEqual(5);
  expect(await send()).toMatchObject({ status: 503 });
  expect((await house.get('/rounds')).body.rounds).toEqual([]);
});

test('Art. 13: an application to a round that is not there leaves nothing behind', async () => {
  const body = redemption('redemption-2026-9', 1);
  const reply = await house.post('/redemptions', applicant(uscc(1)), body);
  expect(reply).toMatchObject({
    status: 404,
    body: { refusals: [{ code: 'round-unknown', cite: 'Art. 13', path: 'roundId' }] },
  });
  expect((await house.get('/cases', centre)).body).toEqual({ cases: [] });
});

test('Arts. 15, 17(2): staff do not apply', async () => {
  const reply = await house.post(
    '/redemptions',
    district('650104'),
    redemption('redemption-2026-9', 1),
  );
  expect(reply).toMatchObject({ status: 403, body: { refusals: [{ code: 'wrong-role' }] } });
});
