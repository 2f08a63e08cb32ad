/** Enterprises and institutions among the accounts (reading of Art. 22): registered by code, spoken for by handlers. */
import { addDays } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { checkTrails } from '../../store/audit/trail-verify';
import { Accounts } from '../../store/people/accounts';
import {
  accountIn,
  Administration,
  codes,
  first,
  firstGrant,
  grant,
  madeFirst,
  newId,
  reason,
} from '../support/accounts';
import { auditor, centre, centreColleague, House, newKey, today, uscc } from '../support/api-house';

let house: House;
let office: Administration;
beforeAll(async () => {
  house = await House.open();
  office = new Administration(house);
  await madeFirst();
  for (const { id } of [centre, centreColleague]) await office.opened(id, grant('centre'));
});
afterAll(() => house.close());

let parties = 0;
const newParty = (): string => uscc((parties += 1));
const somebody = (id = newId()): Actor => ({ id, role: 'public' });
const speaking = (id: string, party: string): Actor => ({ id, role: 'applicant', party });
const person = { name: '示例经办人', unit: '示例企业' };

const register = (as: Actor, party: string, key?: string) =>
  house.post('/party-registrations', as, { reason, party, ...person }, key);
const confirm = (as: Actor, id: string, hash = '', key?: string) =>
  house.post(`/party-registrations/${id}/confirmation`, as, { reason, hash }, key);

/** A party with its first handler. */
async function registered(party = newParty()): Promise<Actor> {
  const by = somebody();
  const { pending } = accountIn(await register(by, party));
  expect(codes(await confirm(centre, by.id, pending?.hash))).toEqual([200, []]);
  return speaking(by.id, party);
}
const name = (as: Actor, account: string, more: object = {}) =>
  house.post('/handlers', as, { reason, account, ...person, ...more });
const end = (as: Actor, id: string) => house.post(`/handlers/${id}/termination`, as, { reason });
const handlersOf = async (as: Actor): Promise<string[]> => {
  const { body } = await house.get('/handlers', as);
  return (body as never as { handlers: { account: string }[] }).handlers.map(
    ({ account }) => account,
  );
};

async function awaitedAccounts(): Promise<string[]> {
  const { body } = await house.get('/work-items?kind=account', centreColleague);
  return (body as never as { items: { no: string }[] }).items.map(({ no }) => no);
}

describe('a party registers itself', () => {
  test('by its code, and its first handler speaks for it once the centre has confirmed', async () => {
    const party = newParty();
    const by = somebody();
    const key = newKey();
    const asked = await register(by, party, key);
    expect(asked).toMatchObject({
      status: 201,
      body: { id: by.id, state: 'none', grants: [], pending: { change: { party } } },
    });
    expect((await register(by, party, key)).body).toEqual(asked.body);
    expect((await house.get('/handlers', speaking(by.id, party))).status).toBe(403);
    // The centre's work leads to it by its id, and is done when it is confirmed.
    expect(await awaitedAccounts()).toEqual([by.id]);
    const hash = accountIn(asked).pending?.hash;
    expect(codes(await confirm(centre, by.id, 'a'.repeat(64)))).toEqual([409, ['hash-mismatch']]);
    const confirmed = await confirm(centre, by.id, hash, key);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { state: 'open', grants: [{ role: 'applicant', party, way: 'registration' }] },
    });
    expect((await confirm(centre, by.id, hash, key)).body).toEqual(confirmed.body);
    expect(await awaitedAccounts()).toEqual([]);
    expect(codes(await confirm(centre, by.id, hash))).toEqual([409, ['account-change-none']]);
    expect(await handlersOf(speaking(by.id, party))).toEqual([by.id]);
  });

  test.each([
    ['a wrong check digit', `${uscc(1).slice(0, -1)}${uscc(1).endsWith('0') ? '1' : '0'}`],
    ['a number of a person', '11010519491231002X'],
    ['nothing', ' '],
  ])('not by %s', async (_, code) => {
    const reply = await register(somebody(), code);
    expect([reply.status, reply.body.errors.map(({ path }) => path)]).toEqual([422, ['party']]);
  });

  test('is corrected as long as the centre has not decided, and refused', async () => {
    const by = somebody();
    const [wrong, right] = [newParty(), newParty()];
    await register(by, wrong);
    expect(accountIn(await register(by, right)).pending?.change).toMatchObject({ party: right });
    const refusal = await house.post(`/party-registrations/${by.id}/refusal`, centre, { reason });
    expect(refusal).toMatchObject({ status: 200, body: { state: 'none', grants: [] } });
    expect(accountIn(refusal)).not.toHaveProperty('pending');
    expect((await register(by, right)).status).toBe(201);
  });

  test('once: who has a handler is not registered by another, also when two are confirmed at once', async () => {
    const party = newParty();
    const [one, other] = [somebody(), somebody()];
    const hashes = [];
    for (const by of [one, other]) hashes.push(accountIn(await register(by, party)).pending?.hash);
    const both = await Promise.all([
      confirm(centre, one.id, hashes[0]),
      confirm(centreColleague, other.id, hashes[1]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409)!;
    expect(codes(late)).toEqual([409, ['party-has-handler']]);
    expect(codes(await register(somebody(), party))).toEqual([409, ['party-has-handler']]);
    expect(await Accounts.countDocuments({ firstHandlerOf: party })).toBe(1);
  });

  test('anew once nobody speaks for it any more', async () => {
    const { id, party = '' } = await registered();
    const grantId = firstGrant(await office.get(id));
    await office.through(`/${id}/grants/${grantId}/termination`, { to: addDays(today(), -1) });
    const next = await registered(party);
    expect(await handlersOf(next)).toEqual([next.id]);
  });

  test('one person speaks for several, and staff for none', async () => {
    const handler = await registered();
    const party = newParty();
    const { pending } = accountIn(await register(handler, party));
    expect(codes(await confirm(centre, handler.id, pending?.hash))).toEqual([200, []]);
    expect(await handlersOf({ ...handler, party })).toEqual([handler.id]);
    expect(await handlersOf(handler)).toEqual([handler.id]);
    expect(codes(await register({ id: centre.id, role: 'public' }, newParty()))).toEqual([
      409,
      ['roles-apart'],
    ]);
  });
});

describe('who decides on a registration', () => {
  const others: readonly Actor[] = [
    first,
    auditor,
    { id: 'bureau-1', role: 'bureau' },
    { id: 'finance-1', role: 'finance' },
    { id: 'expert-1', role: 'expert' },
    { id: 'district-1', role: 'district', district: '650104' },
    { id: 'handler-9', role: 'applicant', party: uscc(900) },
    { id: 'somebody', role: 'public' },
  ];

  test.each(others)('not $role', async (as) => {
    const by = somebody();
    const { pending } = accountIn(await register(by, newParty()));
    expect(codes(await confirm(as, by.id, pending?.hash))).toEqual([403, ['wrong-role']]);
    const refusal = await house.post(`/party-registrations/${by.id}/refusal`, as, { reason });
    expect(codes(refusal)).toEqual([403, ['wrong-role']]);
    const isReader = ['administrator', 'auditor'].includes(as.role);
    expect((await house.get('/party-registrations', as)).status).toBe(isReader ? 200 : 403);
    // Nor as an administrator by the other address.
    const aside = await office.confirm(as, by.id, pending?.hash ?? '');
    expect(codes(aside)).toEqual([403, ['wrong-role']]);
  });

  test('not somebody of the centre whom the accounts do not know', async () => {
    const by = somebody();
    const { pending } = accountIn(await register(by, newParty()));
    const stranger: Actor = { id: newId(), role: 'centre' };
    expect(codes(await confirm(stranger, by.id, pending?.hash))).toEqual([403, ['wrong-role']]);
  });

  test('nor does the centre confirm what administrators propose', async () => {
    const id = newId();
    const { pending } = accountIn(await office.opening(first, id, grant('bureau')));
    expect(codes(await confirm(centre, id, pending?.hash))).toEqual([403, ['wrong-role']]);
  });

  test('the centre lists what waits, and no administrator is named to it', async () => {
    const by = somebody();
    await register(by, newParty());
    const { body } = await house.get('/party-registrations?limit=200', centre);
    const { accounts } = body as never as { accounts: { id: string; pending: object }[] };
    const found = accounts.find(({ id }) => id === by.id);
    expect(found?.pending).toHaveProperty('hash');
    expect(found?.pending).not.toHaveProperty('proposers');
  });
});

describe('handlers', () => {
  test('name further ones of the same party, and end them at once', async () => {
    const one = await registered();
    const id = newId();
    const named = await name(one, id);
    expect(named).toMatchObject({
      status: 201,
      body: { account: id, from: today(), way: 'handler' },
    });
    const two = speaking(id, one.party ?? '');
    expect(await handlersOf(two)).toEqual([one.id, id].sort());
    expect(codes(await name(one, id))).toEqual([409, ['grant-held']]);
    expect(codes(await end(one, id))).toEqual([200, []]);
    expect((await house.get('/handlers', two)).status).toBe(403);
    expect(codes(await end(one, id))).toEqual([404, ['handler-unknown']]);
  });

  test('until a last day, which is not before today', async () => {
    const one = await registered();
    const early = { to: addDays(today(), -1) };
    expect(codes(await name(one, newId(), early))).toEqual([422, ['grant-reversed']]);
    const last = { to: addDays(today(), 9) };
    expect(await name(one, newId(), last)).toMatchObject({ status: 201, body: last });
  });

  test('never name or end themselves, or anybody of another party', async () => {
    const [one, other] = [await registered(), await registered()];
    expect(codes(await name(one, one.id))).toEqual([403, ['account-own']]);
    expect(codes(await end(one, one.id))).toEqual([403, ['account-own']]);
    expect(codes(await end(one, other.id))).toEqual([404, ['handler-unknown']]);
    const posing = speaking(one.id, other.party ?? '');
    expect(codes(await name(posing, newId()))).toEqual([403, ['wrong-party']]);
    expect(codes(await end(posing, other.id))).toEqual([403, ['wrong-party']]);
    expect(codes(await house.get('/handlers', posing))).toEqual([403, ['wrong-party']]);
  });

  test('are told the same of every account that cannot be one, so that nothing of it is learnt', async () => {
    const one = await registered();
    const { id: closed } = await office.opened(newId(), grant('bureau'));
    await office.through(`/${closed}/closure`, {});
    const waiting = newId();
    await office.opening(first, waiting, grant('bureau'));
    const { id: staff } = await office.opened(newId(), grant('bureau'));
    const named = await registered();
    const cases: readonly (readonly [string, string])[] = [
      [staff, `示例${staff}`],
      [closed, `示例${closed}`],
      [waiting, `示例${waiting}`],
      [named.id, '另一姓名'],
    ];
    for (const [id, as] of cases)
      expect([id, codes(await name(one, id, { name: as }))]).toEqual([
        id,
        [409, ['handler-impossible']],
      ]);
    expect(codes(await name(one, named.id))).toEqual([201, []]);
  });

  test('are named and ended by nobody else', async () => {
    const one = await registered();
    for (const as of [centre, first, auditor, somebody()]) {
      expect(codes(await name(as, newId()))).toEqual([403, ['wrong-role']]);
      expect(codes(await end(as, one.id))).toEqual([403, ['wrong-role']]);
      expect((await house.get('/handlers', as)).status).toBe(403);
    }
  });

  test('of a party are bounded', async () => {
    const one = await registered();
    const record = (await Accounts.findById(one.id).lean())!;
    const { name: of, unit, grants, opened } = record;
    const trail = { length: 0, hash: '' };
    const copies = Array.from({ length: 49 }, () => ({
      _id: newId(),
      name: of,
      unit,
      grants,
      opened,
      trail,
    }));
    await Accounts.collection.insertMany(copies as never[]);
    expect(codes(await name(one, newId()))).toEqual([409, ['handlers-too-many']]);
    await Accounts.collection.deleteMany({ _id: { $in: copies.map(({ _id }) => _id) as never } });
  });
});

test('what parties do stands on the trails of the accounts', async () => {
  const one = await registered();
  const id = newId();
  await name(one, id);
  await end(one, id);
  const acts = async (of: string) =>
    (await house.get(`/accounts/${of}/trail`, auditor)).body.entries.map(({ act, by }) => [
      act,
      by.id,
    ]);
  expect(await acts(one.id)).toEqual([
    ['registerParty', one.id],
    ['confirmChange', centre.id],
  ]);
  expect(await acts(id)).toEqual([
    ['nameHandler', one.id],
    ['endHandler', one.id],
  ]);
  expect(await checkTrails()).toMatchObject({ faults: [] });
});
