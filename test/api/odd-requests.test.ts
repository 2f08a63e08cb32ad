/** Whatever anybody sends to whichever operation, known from the OpenAPI document, none answers as if it had broken. */
import { judged } from '../../policy/acts/judgement';
import { CONTRACT } from '../../api/contract/contract';
import type { Actor } from '../../policy/model/nouns';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  expert,
  House,
  newKey,
  redemption,
  today,
  uscc,
} from '../support/api-house';
import { many } from '../support/length';
import { leavesOf, operations, sample, type Described } from '../support/body-samples';

const ROLES: readonly Actor[] = [
  centre,
  bureau,
  { id: 'finance-1', role: 'finance' } as const,
  applicant(uscc(1)),
  district('650104'),
  expert(1),
  auditor,
  { id: 'somebody', role: 'public' } as const,
];

let house: House;
/** Real names of records, so that a request gets as far as it can. */
const known: Record<string, string> = {};

beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  known['rounds'] = await house.openRound('redemption');
  const filed = await house.post(
    '/redemptions',
    applicant(uscc(1)),
    redemption(known['rounds'], 1),
  );
  expect(filed.status).toBe(201);
  known['cases'] = filed.body.no;
  const body = { approvedFen: 1_000, reason: '年度预算' };
  const asked = { as: bureau, key: newKey(), body };
  const proposed = await house.ask('PUT', '/budgets/2026/voucher', asked);
  known['fund-proposals'] = proposed.body.id;
  const file = `统一社会信用代码,企业名称,列入日期,截止日期\n${uscc(1)},示例企业一,2026-01-05,\n`;
  const list = await house.importCsv(`/lists/dishonesty/imports?listDate=${today()}`, centre, file);
  known['reference-proposals'] = list.body.id;
});
afterAll(async () => {
  await house.close();
});

const OPERATIONS_TOLD = operations();

/** The address with each name filled in: by a record that is there, or by something of its pattern. */
function addressOf(
  { path, params }: Described,
  odd: Readonly<Record<string, string>> = {},
): string {
  const [, room = ''] = path.split('/');
  return params.reduce((address, { name, schema }) => {
    const isKey = name === 'no' || name === 'id';
    const value = (isKey ? known[room] : undefined) ?? (name === 'year' ? '2026' : sample(schema));
    return address.replace(`{${name}}`, odd[name] ?? encodeURIComponent(String(value)));
  }, path);
}

interface OddRequest {
  readonly body?: string;
  readonly type?: string;
}

const JSON_TYPE = 'application/json';

async function statusOf(
  method: string,
  address: string,
  as: Actor,
  { body, type }: OddRequest = {},
) {
  const headers = type === undefined ? {} : { 'Content-Type': type };
  const asked = { as, key: newKey(), headers, ...(body !== undefined && { body }) };
  // An answer need not be JSON; only its status is looked at.
  return house.status(method, address, asked);
}

/** The first role that the operation is for. */
async function readerOf(operation: Described): Promise<Actor> {
  const sent = operation.method === 'GET' ? {} : { body: '{}', type: JSON_TYPE };
  for (const role of ROLES)
    if (![401, 403].includes(await statusOf(operation.method, addressOf(operation), role, sent)))
      return role;
  return centre;
}

/** `npm test` sends every fourth request, `npm run test:long` all of them. */
const EVERY = many(4, 1);

/** Requests that broke something, a few at a time. */
async function broken(
  requests: readonly (readonly [what: string, send: () => Promise<number>])[],
): Promise<string[]> {
  const faults: string[] = [];
  const rest = requests.filter((_, at) => at % EVERY === 0);
  const one = async (): Promise<void> => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const status = await next[1]();
      if (status >= 500) faults.push(`${status} ${next[0]}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return faults;
}

const WRITES = OPERATIONS_TOLD.filter(({ method }) => method !== 'GET');

const BODIES: readonly (readonly [string, OddRequest])[] = [
  ['no body', {}],
  ['a type and no body', { type: JSON_TYPE }],
  ...['null', '[]', '""', '0', '{}', '{"reason":null}', '{', '\ufeff{}'].map(
    (body): [string, OddRequest] => [body, { body, type: JSON_TYPE }],
  ),
  ['{"__proto__":{}}', { body: '{"__proto__":{"reason":"x"}}', type: JSON_TYPE }],
  ['{"a.b":1,"$c":1}', { body: '{"a.b":1,"$c":1}', type: JSON_TYPE }],
  ['1e400', { body: '{"reason":1e400}', type: JSON_TYPE }],
  ['text', { body: '{}', type: 'text/plain' }],
  ['a form', { body: 'a=1', type: 'application/x-www-form-urlencoded' }],
  ['a broken type', { body: '{}', type: 'application' }],
  ['another character set', { body: '{}', type: 'application/json; charset=utf-16' }],
  ['an empty CSV', { body: '', type: 'text/csv' }],
  ['a CSV of nothing', { body: ',,,\n,,,', type: 'text/csv' }],
  ['an XML of nothing', { body: '<a/>', type: 'application/xml' }],
  [
    'an XLSX that is none',
    { body: 'x', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ],
];

test('every operation, with no body, with null, a list, a text, and with other types', async () => {
  const requests = [];
  for (const operation of WRITES) {
    const as = await readerOf(operation);
    const { method } = operation;
    const address = addressOf(operation);
    for (const [what, sent] of BODIES)
      requests.push([
        `${method} ${address}: ${what}`,
        () => statusOf(method, address, as, sent),
      ] as const);
  }
  expect(requests.length).toBeGreaterThan(1_000);
  expect(await broken(requests)).toEqual([]);
});

const DAYS = ['0000-01-01', '1900-01-01', '2199-12-31', '9999-12-31', '10000-01-01'];
const ODD_TEXTS = ['', '\ud800', 'x'.repeat(5_000)];
const ODD_NUMBERS = [-1, 0.5, 1e308, Number.MAX_SAFE_INTEGER];

/** What stands in the place of a leaf of that kind. */
function oddFor(leaf: unknown): readonly unknown[] {
  if (typeof leaf === 'number') return [...ODD_NUMBERS, null];
  if (typeof leaf === 'boolean') return [null];
  return [...(leaf === today() ? DAYS : ODD_TEXTS), null];
}

test('every operation, with a whole body of which one member is odd', async () => {
  const requests = [];
  for (const operation of WRITES) {
    if (operation.body === undefined) continue;
    const as = await readerOf(operation);
    const { method } = operation;
    const address = addressOf(operation);
    for (const leaf of leavesOf(sample(operation.body))) {
      for (const other of oddFor(leaf.before))
        requests.push([
          `${method} ${address}: ${leaf.path} = ${JSON.stringify(other).slice(0, 20)}`,
          () =>
            statusOf(method, address, as, {
              body: JSON.stringify(leaf.with(other)),
              type: JSON_TYPE,
            }),
        ] as const);
    }
  }
  expect(requests.length).toBeGreaterThan(1_000);
  expect(await broken(requests)).toEqual([]);
});

const ODD_PARAMS = [
  '0',
  '-1',
  '0000',
  '10000',
  '9'.repeat(30),
  '%00',
  '%ED%A0%80',
  '..%2F',
  'x'.repeat(3_000),
];
const ODD_QUERIES = [
  '',
  '0',
  '-1',
  '1e400',
  '9'.repeat(30),
  '%00',
  '%ED%A0%80',
  '%',
  ...DAYS,
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  'x'.repeat(3_000),
];

test('every operation, with an odd name in its address or its query', async () => {
  const requests = [];
  for (const operation of OPERATIONS_TOLD) {
    const as = await readerOf(operation);
    const { method, params, query } = operation;
    const sent = method === 'GET' ? {} : { body: '{}', type: JSON_TYPE };
    const named = params.flatMap(({ name }) =>
      ODD_PARAMS.map((odd) => addressOf(operation, { [name]: odd })),
    );
    const asked = query.flatMap(({ name }) => [
      ...ODD_QUERIES.map((odd) => `${addressOf(operation)}?${name}=${odd}`),
      `${addressOf(operation)}?${name}=1&${name}=2`,
      `${addressOf(operation)}?${name}[x]=1&__proto__[y]=1`,
    ]);
    for (const address of [...named, ...asked])
      requests.push([
        `${method} ${address.slice(0, 200)}`,
        () => statusOf(method, address, as, sent),
      ] as const);
  }
  expect(requests.length).toBeGreaterThan(1_000);
  expect(await broken(requests)).toEqual([]);
});

describe('text that no server keeps as it is', () => {
  const bodies = CONTRACT.flatMap(({ method, path, body, file }) => {
    const json = body ?? file?.media[JSON_TYPE];
    return json === undefined ? [] : [{ method, path, body: json }];
  });

  const textsOf = ({ method, path }: Pick<(typeof bodies)[number], 'method' | 'path'>) => {
    const address = path.replace(/:(\w+)/g, '{$1}');
    const told = OPERATIONS_TOLD.find(
      (one) => one.path === address && one.method === method.toUpperCase(),
    );
    return leavesOf(sample(told?.body ?? {})).filter(({ before }) => typeof before === 'string');
  };
  /** A version alone, and what is filled in so far, of which no member is told. */
  const OF_DRAFTS = /^\/application-drafts\/:id/;
  const told = bodies.filter(({ path }) => !OF_DRAFTS.test(path));

  test.each(told)('is refused with its path: $method $path', ({ method, path, body }) => {
    const texts = textsOf({ method, path });
    expect(texts.length).toBeGreaterThan(0);
    for (const leaf of texts) {
      for (const [text, why] of [
        ['好\ud83d', '代理码元'],
        ['\udc00好', '代理码元'],
        ['好\0', '控制字符'],
      ] as const) {
        const message = expect.stringContaining(why) as string;
        const errors = [{ path: leaf.path, message }];
        expect(judged(body, leaf.with(text))).toEqual({ errors, more: 0 });
      }
      const whole = judged(body, leaf.with('好😀'));
      if ('errors' in whole)
        for (const { message } of whole.errors) expect(message).not.toContain('无法保存');
    }
  });

  test('is refused in whatever a draft holds', () => {
    const saved = bodies.find(({ method, path }) => method === 'put' && OF_DRAFTS.test(path));
    const submission = { enterprise: { name: '好\ud83d' }, partners: ['\udc00好'] };
    const found = judged(saved!.body, { version: 1, submission });
    const errors = 'errors' in found ? found.errors : [];
    expect(errors.map(({ path }) => path)).toEqual([
      'submission.enterprise.name',
      'submission.partners[0]',
    ]);
  });

  test('is refused in names too, and by HTTP', async () => {
    const body = { reason: '年度安排\ud800', notice: { readings: { 'a\udfff': 1 } } };
    const reply = await house.post('/rounds', bureau, body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ path }) => path)).toEqual([
      'reason',
      'notice.readings.a\ufffd',
    ]);
    expect((await house.get('/acts/%00', centre)).body.errors).toMatchObject([{ path: 'id' }]);
    expect(await house.get('/ledger?year=2026&after=%ED%A0%80', centre)).toMatchObject({
      status: 400,
    });
    expect(await house.get('/ledger?year=2026&after=%00', centre)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'after' }] },
    });
  });
});
