/** The contract itself: its answers leave nothing open, the test client holds them, and each role is let in or not as they say. */
import type { z } from 'zod';
import { CONTRACT } from '../../api/contract/contract';
import { refusalsOf } from '../../api/contract/refusals';
import { openApiDocument } from '../../api/openapi/document';
import { ROLES, type Actor } from '../../policy/model/nouns';
import { REFUSALS, type RefusalCode } from '../../policy/words/refusals';
import { auditor, House, type Body, newKey, uscc } from '../support/api-house';
import { expectByContract, expectMedia } from '../support/contract';

type Paths = Readonly<
  Record<
    string,
    Readonly<
      Record<string, { readonly 'x-refusals': readonly string[]; readonly responses: object }>
    >
  >
>;

interface Def {
  readonly type: string;
  readonly catchall?: { readonly _zod: { readonly def: { readonly type: string } } };
  readonly [member: string]: unknown;
}

/** Where an answer leaves open what it has. */
function openPlaces(schema: unknown, at: string): string[] {
  const def = (schema as z.ZodType)._zod.def as unknown as Def;
  const within = (inner: unknown, name: string) => openPlaces(inner, `${at}.${name}`);
  switch (def.type) {
    case 'object': {
      const isOpen = def.catchall?._zod.def.type !== 'never';
      const members = Object.entries(def['shape'] as object);
      return [...(isOpen ? [at] : []), ...members.flatMap(([name, one]) => within(one, name))];
    }
    case 'array':
      return within(def['element'], '[]');
    case 'record':
      return within(def['valueType'], '*');
    case 'tuple':
      return (def['items'] as unknown[]).flatMap((one, nth) => within(one, String(nth)));
    case 'union':
      return (def['options'] as unknown[]).flatMap((one, nth) => within(one, String(nth)));
    case 'optional':
    case 'nullable':
      return within(def['innerType'], '?');
    case 'any':
    case 'custom':
    case 'lazy':
    case 'unknown':
      return [at];
    default:
      return [];
  }
}

/** A draft holds what its owner has filled in; a JSON Schema in a document is judged by the specification of OpenAPI (openapi.test.ts). */
const IN_DRAFT = /^\w+ApplicationDraft\.submission\.\*$/;
const IN_DOCUMENT = /^getDocument\..*\.(schema|schemas\.\*)\.\*$/;

test('no answer of the contract leaves open which members it has', () => {
  expect(CONTRACT.length).toBeGreaterThan(60);
  const open = CONTRACT.flatMap(({ id, answer }) => openPlaces(answer, id));
  expect(open.filter((place) => !IN_DOCUMENT.test(place) && !IN_DRAFT.test(place))).toEqual([]);
});

/** Whether an answer has this member, in each of its forms. */
function has(schema: unknown, member: string): boolean {
  const def = (schema as z.ZodType)._zod.def as unknown as Def;
  if (def.type === 'union') return (def['options'] as unknown[]).every((one) => has(one, member));
  return def.type === 'object' && member in (def['shape'] as object);
}

/** Of these something may always be proposed, by the same roles, and a draft is always its owner's. */
const ALWAYS_OPEN = ['getApplicationDraft', 'getFund', 'getMeetingMembers', 'getServiceItems'];

test('Art. 18: a record on which somebody decides says what is allowed on it now, and by whom', () => {
  const acts = CONTRACT.filter(({ keyed }) => keyed).map(({ path }) => path);
  const records = CONTRACT.filter(
    ({ method, path }) =>
      method === 'get' &&
      path.split('/').at(-1)?.startsWith(':') &&
      acts.some((act) => act.startsWith(`${path}/`)),
  );
  expect(records.length).toBeGreaterThan(15);
  const silent = records.filter(({ answer }) => !has(answer, 'allowed')).map(({ id }) => id);
  expect(silent.toSorted()).toEqual(ALWAYS_OPEN);
});

test('each operation has a name of its own, and an address of its own', () => {
  const addresses = CONTRACT.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(CONTRACT.length);
  expect(new Set(CONTRACT.map(({ id }) => id)).size).toBe(CONTRACT.length);
});

test('no name of a record in an address has a slash', () => {
  const named = CONTRACT.flatMap(({ id, params }) =>
    Object.entries((params?.shape ?? {}) as Readonly<Record<string, z.ZodType>>).map(
      ([name, schema]) => ({ id, name, schema }),
    ),
  );
  expect(named.length).toBeGreaterThan(150);
  const tried = [
    'a/b',
    '/',
    '2026/1',
    'R2026/000001',
    'redemption-2026/1',
    uscc(1).replace('M', '/'),
  ];
  const open = named.filter(({ schema }) => tried.some((text) => schema.safeParse(text).success));
  expect(open.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

/** `decidePreliminaryReview` is `decide`, `use-confirmation` is `use`. */
const firstOf = (words: string) => words.split(/-|(?=[A-Z])/)[0] ?? '';
const lastOf = (path: string) => path.split('/').findLast((part) => !part.startsWith(':')) ?? '';

test('the address of an act ends in a noun: neither is it the verb of an act, nor does it begin with one', () => {
  const verbs = new Set(CONTRACT.filter(({ keyed }) => keyed).map(({ id }) => firstOf(id)));
  expect([...verbs]).toEqual(expect.arrayContaining(['decide', 'end', 'lapse', 'withdraw']));
  const written = CONTRACT.filter(({ method }) => method !== 'get').map(({ path }) => path);
  expect(written.filter((path) => verbs.has(firstOf(lastOf(path))))).toEqual([]);
});

test('the test client refuses a member too many, one too few, and another status', () => {
  const path = '/stand-ins?account=x';
  const told = { method: 'GET', path, status: 200 } as const;
  expect(() => {
    expectByContract({ ...told, body: { standIns: [] } });
  }).not.toThrow();
  expect(() => {
    expectByContract({ ...told, body: { standIns: [], more: 1 } });
  }).toThrow('more');
  expect(() => {
    expectByContract({ ...told, body: {} });
  }).toThrow('standIns');
  expect(() => {
    expectByContract({ ...told, status: 201, body: { standIns: [] } });
  }).toThrow('201');
});

test('an answer that comes with another status as well is held as strictly', () => {
  const told = { method: 'GET', path: '/readyz', status: 503 } as const;
  const body = { store: true, temporal: true, worker: false, notReady: ['Worker'] };
  expect(() => {
    expectByContract({ ...told, body });
  }).not.toThrow();
  expect(() => {
    expectByContract({ ...told, body: { ...body, more: 1 } });
  }).toThrow('more');
});

test('the test client refuses a refusal that the operation does not say', () => {
  const told = { method: 'GET', path: '/stand-ins', status: 403 } as const;
  const body = (code: RefusalCode) => {
    const refusals = [{ code, cite: 'Art. 1', basis: '第一条', message: '不予受理。' }];
    return { type: '/problems/refused', title: '不予受理', status: 403, detail: '。', refusals };
  };
  expect(() => {
    expectByContract({ ...told, body: body('stand-in-not-appointed') });
  }).not.toThrow();
  expect(() => {
    expectByContract({ ...told, body: body('sanction-unknown') });
  }).toThrow('listStandIns does not say that it refuses: sanction-unknown');
});

/**
 * Told to who cancels a process or sends a Signal beside the API, kept on the trail, told by a command or in a finding, or kept
 * with a line of an act over many cases.
 */
const NOT_BY_API: readonly RefusalCode[] = [
  'account-unknown',
  'administrators-exist',
  'change-filing-goes-on',
  'evaluation-goes-on',
  'instruction-unknown',
  'listed-as-large',
  'money-by-signal',
  'payment-order-goes-on',
  'round-goes-on',
  'sanction-goes-on',
  'sender-not-vouched',
  'signals-off',
  'spot-check-goes-on',
  'voucher-year-goes-on',
];

test('every refusal is said by an operation, or reaches nobody by the API', () => {
  const said = new Set(CONTRACT.flatMap(refusalsOf));
  const others = (Object.keys(REFUSALS) as RefusalCode[]).filter((code) => !said.has(code));
  expect(others.toSorted()).toEqual(NOT_BY_API);
});

test('the document says the refusals of each operation, and the status of each', () => {
  const { paths } = openApiDocument();
  for (const told of CONTRACT) {
    const path = paths?.[told.path.replace(/:(\w+)/g, '{$1}')] as unknown as Paths[string];
    const described = path[told.method];
    const codes = refusalsOf(told);
    expect(described?.['x-refusals']).toEqual(codes);
    const statuses = Object.keys(described?.responses ?? {});
    expect(statuses).toEqual(
      expect.arrayContaining(codes.map((code) => String(REFUSALS[code].status))),
    );
  }
});

test('the test client refuses an answer that comes as another type', () => {
  const file = '/payment-orders/P2026-0123456789ab/file';
  expect(() => {
    expectMedia('GET', file, 'text/csv; charset=utf-8');
  }).not.toThrow();
  expect(() => {
    expectMedia('GET', file, 'text/html');
  }).toThrow('text/html');
  expect(() => {
    expectMedia('GET', '/stand-ins', 'text/csv');
  }).toThrow('text/csv');
});

describe('who may', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const VALUES: Readonly<Record<string, string>> = {
    year: '2026',
    use: 'voucher',
    uscc: uscc(1),
    id: `B2026-${'0'.repeat(12)}`,
  };
  const actorOf = (role: Actor['role']): Actor => ({
    id: `${role}-1`,
    role,
    ...(role === 'district' && { district: '650104' }),
    ...(role === 'applicant' && { party: uscc(2) }),
  });

  test.each(CONTRACT.map((one) => [one.id, one] as const))('%s', async (_id, told) => {
    const path = told.path.replace(/:(\w+)/g, (_, name: string) => VALUES[name] ?? '1');
    const method = told.method.toUpperCase();
    const ask = (as?: Actor) => house.ask(method, path, { key: newKey(), ...(as && { as }) });
    const { status } = await ask();
    if (told.by === 'everyone') expect(status).not.toBe(401);
    else expect(status).toBe(401);
    for (const role of ROLES) {
      const { body } = await ask(actorOf(role));
      const codes = ((body.refusals as Body['refusals'] | undefined) ?? []).map(({ code }) => code);
      const isIn = typeof told.by === 'string' || told.by.includes(role);
      if (!isIn) expect([role, codes]).toEqual([role, ['wrong-role']]);
      else if (told.method !== 'get') expect([role, codes]).not.toEqual([role, ['wrong-role']]);
    }
  });

  test('what nobody may read of another is refused after the roles', async () => {
    const own = await house.get(`/integrity/${uscc(2)}`, actorOf('applicant'));
    expect(own.status).toBe(200);
    expect((await house.get(`/integrity/${uscc(1)}`, actorOf('applicant'))).status).toBe(403);
    expect((await house.get(`/integrity/${uscc(1)}`, auditor)).status).toBe(200);
  });
});
