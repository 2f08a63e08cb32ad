/** Accounts over HTTP (reading of Art. 22): proposed by one administrator, confirmed by another, never one's own. */
import { grantsInForce } from '../../policy/account/account';
import { addDays, instantOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { checkTrails } from '../../store/audit/trail-verify';
import { accountDirectory, Accounts } from '../../store/people/accounts';
import { openFirstAdministrators } from '../../store/processes/administrators';
import {
  accountIn,
  Administration,
  administrator,
  codes,
  first,
  firstGrant,
  grant,
  madeFirst,
  newId,
  reason,
  second,
} from '../support/accounts';
import { rowsAt } from '../support/list-files';
import { auditor, House, newKey, today, uscc, type Body } from '../support/api-house';

let house: House;
let office: Administration;
beforeAll(async () => {
  house = await House.open();
  office = new Administration(house);
  await madeFirst();
});
afterAll(() => house.close());

describe('the first two', () => {
  test('are made once, both or neither, and stand on the trail as the operator’s', async () => {
    const person = { name: '示例', unit: '示例' };
    const others = [
      { id: 'other-1', ...person },
      { id: 'other-2', ...person },
    ] as const;
    await expect(openFirstAdministrators(others, instantOf(Date.now()))).rejects.toMatchObject({
      refusals: [{ code: 'administrators-exist' }],
    });
    expect(await accountDirectory.find('other-1')).toBeUndefined();
    const { body } = await house.get(`/accounts/${first.id}/trail`, auditor);
    expect(body.entries).toMatchObject([
      { act: 'openFirst', by: { id: 'operator', role: 'operator' }, identity: 'service' },
    ]);
  });

  test('are not left alone: of two none is ended, closed, given a last day or handed over', async () => {
    const id = firstGrant(await office.get(second.id));
    const third = await office.opened(newId(), grant('administrator'));
    const by: Actor = { id: third.id, role: 'administrator' };
    const last = (await office.get(third.id)).grants[0]?.id;
    // The third has a last day, so that only the first two are lasting.
    await office.through(`/${third.id}/grants/${last}/days`, {
      from: today(),
      to: addDays(today(), 30),
    });
    const ways: readonly (readonly [string, object])[] = [
      [`/${second.id}/grants/${id}/termination`, { to: today() }],
      [`/${second.id}/grants/${id}/days`, { from: today(), to: addDays(today(), 90) }],
      [`/${second.id}/closure`, {}],
    ];
    for (const [path, body] of ways) {
      const { pending } = accountIn(await office.propose(first, path, body));
      const confirmed = await office.confirm(by, second.id, pending?.hash ?? '');
      expect([path, codes(confirmed)]).toEqual([path, [409, ['administrators-too-few']]]);
      await house.post(`/accounts/${second.id}/refusal`, by, { reason });
    }
    expect((await office.get(second.id)).state).toBe('open');
  });
});

/** What administrators may do on the account now. */
const decisionsOn = ({ allowed }: Pick<Body, 'allowed'>): string[] =>
  allowed
    .filter(({ role }) => role === 'administrator')
    .map(({ decision }): string => decision)
    .toSorted();

describe('two persons', () => {
  test('an account does nothing until another administrator has confirmed what was proposed', async () => {
    const id = newId();
    const key = newKey();
    const body = { id, name: '示例甲', unit: '示例中心', grants: [grant('centre')] };
    const proposed = await office.propose(first, '', body, key);
    expect(proposed).toMatchObject({ status: 201, body: { state: 'none', grants: [] } });
    expect(accountIn(await office.propose(first, '', body, key))).toEqual(accountIn(proposed));
    expect(await accountDirectory.find(id)).toBeUndefined();
    const hash = accountIn(proposed).pending?.hash ?? '';
    const allowed = async () => decisionsOn((await house.get(`/accounts/${id}`, auditor)).body);
    expect(await allowed()).toEqual(['confirmAccountChange', 'refuseAccountChange']);
    expect(codes(await office.confirm(first, id, hash))).toEqual([403, ['account-same-person']]);
    expect(codes(await office.confirm(second, id, 'a'.repeat(64)))).toEqual([
      409,
      ['hash-mismatch'],
    ]);
    expect(await office.confirm(second, id, hash)).toMatchObject({
      status: 200,
      body: {
        state: 'open',
        grants: [{ role: 'centre', proposers: [first.id], confirmers: [second.id] }],
      },
    });
    expect(await accountDirectory.find(id)).toMatchObject({ name: '示例甲', unit: '示例中心' });
    const open = ['Closure', 'GrantDays', 'GrantEnd', 'Grants', 'HandOver', 'Person'];
    expect(await allowed()).toEqual(open.map((change) => `propose${change}`));
  });

  test('a proposal is confirmed once: the same key answers again, another is refused', async () => {
    const id = newId();
    const hash = accountIn(await office.opening(first, id, grant('centre'))).pending?.hash ?? '';
    const key = newKey();
    const confirmed = await office.confirm(second, id, hash, key);
    expect((await office.confirm(second, id, hash, key)).body).toEqual(confirmed.body);
    expect(codes(await office.confirm(second, id, hash))).toEqual([409, ['account-change-none']]);
    expect(codes(await office.confirm(second, id, 'b'.repeat(64), key))).toEqual([
      422,
      ['idempotency-key-reused'],
    ]);
    expect((await office.get(id)).grants).toHaveLength(1);
  });

  test('two administrators at once: of two proposals one waits, of two confirmations one stands', async () => {
    const third: Actor = {
      id: (await office.opened(newId(), grant('administrator'))).id,
      role: 'administrator',
    };
    const id = newId();
    const both = await Promise.all([
      office.opening(first, id, grant('centre')),
      office.opening(second, id, grant('bureau')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { pending } = await office.get(id);
    const isFirst = both[0].status === 201;
    const proposer = isFirst ? first : second;
    const others = [first, second, third].filter((one) => one !== proposer);
    const confirmed = await Promise.all(
      others.map((one) => office.confirm(one, id, pending?.hash ?? '')),
    );
    expect(confirmed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await office.get(id)).grants).toHaveLength(1);
    const { body } = await house.get(`/accounts/${id}/trail`, auditor);
    expect(body.entries.map(({ act }) => act)).toEqual(['proposeChange', 'confirmChange']);
  });

  test('what waits for one is in the way of another proposal until it is refused', async () => {
    const id = newId();
    await office.opening(first, id, grant('centre'));
    expect(codes(await office.opening(second, id, grant('centre')))).toEqual([
      409,
      ['account-change-pending'],
    ]);
    expect((await house.post(`/accounts/${id}/refusal`, first, { reason })).status).toBe(200);
    expect(codes(await house.post(`/accounts/${id}/refusal`, first, { reason }))).toEqual([
      409,
      ['account-change-none'],
    ]);
    expect((await office.opened(id, grant('bureau'))).grants).toMatchObject([{ role: 'bureau' }]);
  });

  test('what was proposed before is judged anew when it is confirmed', async () => {
    const { id } = await office.opened(newId(), grant('centre'));
    const { pending } = accountIn(await office.propose(first, `/${id}/person`, person));
    await house.post(`/accounts/${id}/refusal`, second, { reason });
    await office.through(`/${id}/closure`, {});
    expect(codes(await office.confirm(second, id, pending?.hash ?? ''))).toEqual([
      409,
      ['account-change-none'],
    ]);
  });
});

const person = { name: '示例乙', unit: '示例科技局' };

describe('nobody acts on their own account', () => {
  test.each([
    ['grants', { grants: [grant('centre')] }],
    ['person', person],
    ['closure', {}],
    ['hand-over', { to: second.id }],
  ])('by %s', async (what, body) => {
    expect(codes(await office.propose(first, `/${first.id}/${what}`, body))).toEqual([
      403,
      ['account-own'],
    ]);
  });

  test('or confirms what another has proposed for it, or receives what is handed over', async () => {
    const proposed = accountIn(await office.propose(first, `/${second.id}/person`, person));
    const confirmed = await office.confirm(second, second.id, proposed.pending?.hash ?? '');
    expect(codes(confirmed)).toEqual([403, ['account-own']]);
    await house.post(`/accounts/${second.id}/refusal`, first, { reason });
    const { id } = await office.opened(newId(), grant('centre'));
    expect(codes(await office.propose(first, `/${id}/hand-over`, { to: first.id }))).toEqual([
      403,
      ['account-own'],
    ]);
  });

  test('the database holds it too, whoever writes', async () => {
    const { id, grants } = await office.opened(newId(), grant('centre'));
    for (const change of [
      { proposers: [id], confirmers: ['b'] },
      { proposers: ['a'], confirmers: [id] },
      { proposers: ['a'], confirmers: ['a', 'b'] },
      { proposers: ['a'], confirmers: [] },
    ]) {
      const forged = [{ ...grants[0], ...change }];
      const written = Accounts.collection.updateOne(
        { _id: id as never },
        { $set: { grants: forged } },
      );
      await expect(written).rejects.toThrow('Document failed validation');
    }
  });
});

describe('who may', () => {
  const staff: readonly Actor[] = [
    ...(['centre', 'bureau', 'finance', 'auditor', 'expert', 'public'] as const).map((role) => ({
      id: `${role}-1`,
      role,
    })),
    { id: 'district-1', role: 'district', district: '650104' },
    { id: 'handler-1', role: 'applicant', party: uscc(1) },
  ];
  const paths = [
    '',
    '/x-1/grants',
    '/x-1/person',
    '/x-1/hand-over',
    '/x-1/closure',
    '/x-1/reopening',
  ];
  const acts = [
    ...paths,
    `/x-1/grants/${'a'.repeat(12)}/days`,
    `/x-1/grants/${'a'.repeat(12)}/termination`,
  ];
  const all = [...acts, '/x-1/confirmation', '/x-1/refusal'];

  test.each(staff)(
    '$role asks for none of the acts, and reads nothing unless it audits',
    async (as) => {
      for (const path of all)
        expect([path, codes(await office.propose(as, path, {}))]).toEqual([
          path,
          [403, ['wrong-role']],
        ]);
      const reads = ['/accounts', `/accounts/${first.id}/trail`, `/accounts/${first.id}/in-hand`];
      for (const path of [...reads, '/account-review'])
        expect([path, (await house.get(path, as)).status]).toEqual([
          path,
          as.role === 'auditor' ? 200 : 403,
        ]);
      const own = await house.get(`/accounts/${first.id}`, as);
      expect(own.status).toBe(as.role === 'auditor' ? 200 : 404);
    },
  );

  test('an administrator by word only is none', async () => {
    const claimed = { id: newId(), role: 'administrator' } as const;
    expect(codes(await office.opening(claimed, newId(), grant('centre')))).toEqual([
      403,
      ['wrong-role'],
    ]);
    const { id } = await office.opened(newId(), grant('centre'));
    const other = { id, role: 'administrator' } as const;
    expect(codes(await office.opening(other, newId(), grant('centre')))).toEqual([
      403,
      ['wrong-role'],
    ]);
  });

  test('an administrator whose days are over, or who is closed, is none', async () => {
    const { id, grants } = await office.opened(newId(), grant('administrator'));
    const by: Actor = { id, role: 'administrator' };
    expect((await office.opening(by, newId(), grant('centre'))).status).toBe(201);
    const to = addDays(today(), -1);
    await office.through(`/${id}/grants/${grants[0]?.id}/termination`, { to });
    expect(codes(await office.opening(by, newId(), grant('centre')))).toEqual([
      403,
      ['wrong-role'],
    ]);
  });

  test('administrators read no case', async () => {
    for (const path of [
      '/cases',
      '/cases/R2026-000001',
      '/budgets/2026',
      '/payment-orders/P2026-0123456789ab',
    ])
      expect([path, (await house.get(path, first)).status]).toEqual([path, 403]);
  });

  test('a person reads the own account, without who granted what', async () => {
    const { id } = await office.opened(newId(), grant('centre'));
    const own = accountIn(await house.get(`/accounts/${id}`, { id, role: 'centre' }));
    expect(own).toMatchObject({ id, grants: [{ role: 'centre' }] });
    expect(own.grants[0]).not.toHaveProperty('confirmers');
    expect((await house.get(`/accounts/${second.id}`, { id, role: 'centre' })).status).toBe(404);
  });
});

describe('what is asked for', () => {
  const refusedPath = async (body: object): Promise<readonly string[]> => {
    const reply = await office.propose(first, '', {
      id: newId(),
      ...person,
      grants: [grant('centre')],
      ...body,
    });
    expect(reply.status).toBe(422);
    return reply.body.errors.map(({ path }) => path);
  };

  test.each<[string, object, string]>([
    ['a name of nothing', { name: '\u200b ' }, 'name'],
    ['a name that hides something', { name: '示例\u200b甲' }, 'name'],
    ['a name with half of a character', { name: '示例\ud800' }, 'name'],
    ['a name with a control', { name: '示例\u0007' }, 'name'],
    ['a name without end', { name: '示'.repeat(201) }, 'name'],
    ['an account with a blank', { id: 'x 1' }, 'id'],
    ['an account in another script', { id: '示例' }, 'id'],
    ['no grant', { grants: [] }, 'grants'],
    ['the public', { grants: [{ role: 'public', from: '2026-01-01' }] }, 'grants[0].role'],
    [
      'a day that does not exist',
      { grants: [{ role: 'centre', from: '2026-02-30' }] },
      'grants[0].from',
    ],
    ['a member too many', { grants: [{ ...grant('centre'), id: 'a' }] }, 'grants[0].id'],
  ])('is refused with its field: %s', async (_, body, path) => {
    expect(await refusedPath(body)).toEqual([path]);
  });

  test.each<[string, object, string]>([
    ['yesterday', { from: addDays(today(), -1) }, 'grant-from'],
    ['in two years', { from: addDays(today(), 730) }, 'grant-from'],
    ['ended before it begins', { to: addDays(today(), -1) }, 'grant-reversed'],
  ])('a grant too early or too late: %s', async (_, days, code) => {
    const reply = await office.opening(first, newId(), { ...grant('centre'), ...days });
    expect(codes(reply)).toEqual([422, [code]]);
  });

  test('a name with odd text is kept as it was said, and no spreadsheet runs it', async () => {
    const id = newId();
    const name = `=HYPERLINK("x")·阿卜杜拉"𠮷`;
    await office.through('', { id, name, unit: '@示例,单位', grants: [grant('auditor')] });
    expect((await office.get(id)).name).toBe(name);
    const csv = await (
      await house.send('GET', '/account-review', { as: auditor, headers: { Accept: 'text/csv' } })
    ).text();
    const row = csv.split('\r\n').find((line) => line.includes(id));
    expect(row).toContain(`"'=HYPERLINK(""x"")·阿卜杜拉""𠮷"`);
    expect(row).toContain(`"'@示例,单位"`);
  });

  test('an expert is one by the register', async () => {
    const id = newId();
    const asked = grant('expert', { expert: id });
    expect(codes(await office.opening(first, id, asked))).toEqual([422, ['expert-not-registered']]);
    const csv = `账号,姓名,任职单位代码,专业领域,状态\n${id},示例专家,${uscc(1)},研究开发,在库\n`;
    const centre: Actor = { id: 'centre-1', role: 'centre' };
    expect((await house.confirmedCsv('/experts/imports', centre, csv)).status).toBe(200);
    expect((await office.opened(id, asked)).grants).toMatchObject([{ role: 'expert', expert: id }]);
  });

  test('roles of two sides never meet in one account, by whichever change', async () => {
    const { id, grants } = await office.opened(newId(), grant('centre', { to: today() }));
    const later = { from: addDays(today(), 1) };
    const conflict = [409, ['roles-apart']];
    expect(codes(await office.opening(first, newId(), grant('centre'), grant('bureau')))).toEqual(
      conflict,
    );
    expect(
      codes(await office.propose(first, `/${id}/grants`, { grants: [grant('finance')] })),
    ).toEqual(conflict);
    await office.through(`/${id}/grants`, { grants: [grant('finance', later)] });
    const days = `/${id}/grants/${grants[0]?.id}/days`;
    expect(codes(await office.propose(first, days, { from: today() }))).toEqual(conflict);
  });
});

describe('changes', () => {
  test('a grant is given other days, and ended at once', async () => {
    const { id, grants } = await office.opened(newId(), grant('centre'));
    const path = `/${id}/grants/${grants[0]?.id}`;
    const to = addDays(today(), 10);
    const changed = await office.through(`${path}/days`, { from: today(), to });
    expect(changed.grants).toMatchObject([{ from: today(), to }]);
    const ended = await office.through(`${path}/termination`, { to: addDays(today(), -1) });
    expect(ended.grants).toMatchObject([{ to: addDays(today(), -1) }]);
    expect(codes(await office.propose(first, `${path}/termination`, { to: today() }))).toEqual([
      409,
      ['grant-over'],
    ]);
    expect(
      codes(
        await office.propose(first, `/${id}/grants/${'0'.repeat(12)}/termination`, { to: today() }),
      ),
    ).toEqual([404, ['grant-unknown']]);
  });

  test('a person changes name and unit; the account stays the same', async () => {
    const { id } = await office.opened(newId(), grant('centre'));
    expect(await office.through(`/${id}/person`, person)).toMatchObject({ id, ...person });
  });

  test('a closed account holds nothing, and is the same account when it is reopened', async () => {
    const { id } = await office.opened(newId(), grant('centre'));
    const closed = await office.through(`/${id}/closure`, {});
    expect(closed).toMatchObject({ state: 'closed', grants: [{ to: today() }] });
    expect(codes(await office.propose(first, `/${id}/person`, person))).toEqual([
      409,
      ['account-closed'],
    ]);
    expect(codes(await office.opening(first, id, grant('centre')))).toEqual([
      409,
      ['account-exists'],
    ]);
    expect(decisionsOn((await house.get(`/accounts/${id}`, auditor)).body)).toEqual([
      'proposeReopening',
    ]);
    expect((await office.through(`/${id}/reopening`, {})).state).toBe('open');
    const reopened = await accountDirectory.find(id);
    expect(reopened && grantsInForce(reopened, today())).toEqual([]);
    expect(codes(await office.propose(first, `/${id}/reopening`, {}))).toEqual([
      409,
      ['account-not-closed'],
    ]);
  });

  test('what is told of the last sign-in goes forward only', async () => {
    const { id } = await office.opened(newId(), grant('centre'));
    const [early, late] = ['2026-03-01T02:00:00.000Z', '2026-03-02T02:00:00.000Z'] as const;
    await accountDirectory.signedIn(id, late);
    await accountDirectory.signedIn(id, early);
    expect((await office.get(id)).lastSignedIn).toBe(late);
    await accountDirectory.signedIn('nobody', late);
    expect(await accountDirectory.find('nobody')).toBeUndefined();
  });
});

describe('lists', () => {
  const idsIn = (reply: Awaited<ReturnType<House['get']>>) =>
    (reply.body as never as { accounts: { id: string }[] }).accounts.map(({ id }) => id);

  test('accounts are found by name, unit, role and party, in pages', async () => {
    const mark = newKey().slice(0, 8);
    const named = (id: string) => ({ id, name: `寻找.*(${mark})`, unit: `单位${mark}` });
    const [one, other] = [`a-${mark}`, `b-${mark}`];
    await office.through('', { ...named(one), grants: [grant('centre')] });
    await office.through('', { ...named(other), grants: [grant('bureau', { party: uscc(7) })] });
    const list = (query: string) => house.get(`/accounts?${query}`, auditor);
    const text = encodeURIComponent(`.*(${mark}`);
    expect(idsIn(await list(`text=${text}`))).toEqual([one, other]);
    expect(idsIn(await list(`text=${text}&role=bureau`))).toEqual([other]);
    expect(idsIn(await list(`unit=${mark}&party=${uscc(7)}`))).toEqual([other]);
    expect(idsIn(await list(`text=a-${mark}`))).toEqual([one]);
    const page = await list(`unit=${mark}&limit=1`);
    expect([idsIn(page), page.body.next]).toEqual([[one], one]);
    expect(idsIn(await list(`unit=${mark}&limit=1&after=${one}`))).toEqual([other]);
    await office.propose(first, `/${one}/closure`, {});
    expect(idsIn(await list(`unit=${mark}&pending=closure`))).toEqual([one]);
    expect(idsIn(await list(`unit=${mark}&pending=any`))).toEqual([one]);
    expect(idsIn(await list(`unit=${mark}&state=closed`))).toEqual([]);
    const rows = await rowsAt(house, `/accounts?unit=${mark}&pending=closure`, auditor);
    expect(rows).toMatchObject([{ 账号: one, 状态: '正常', 待确认的变更: '注销账号' }]);
  });

  test('the yearly review tells who may do what on a day, by role', async () => {
    const { id } = await office.opened(newId(), grant('finance', { to: today() }));
    const linesOn = async (day: string) => {
      const { body } = await house.get(`/account-review?day=${day}`, auditor);
      return (body as never as { whole: boolean; lines: { account: string; role: string }[] })
        .lines;
    };
    const lines = await linesOn(today());
    expect(lines.find(({ account }) => account === id)).toMatchObject({
      role: 'finance',
      confirmers: [second.id],
      way: 'two-persons',
    });
    const roles = lines.map(({ role }) => role);
    expect(roles).toEqual(roles.toSorted());
    expect((await linesOn(addDays(today(), 1))).some(({ account }) => account === id)).toBe(false);
  });
});

test('every act stands on the account’s trail, which is audited as every other', async () => {
  const { id } = await office.opened(newId(), grant('centre'));
  await office.through(`/${id}/closure`, {});
  const { body } = await house.get(`/accounts/${id}/trail`, administrator(1));
  expect(body.entries.map(({ act, by, reason: why }) => [act, by.id, why])).toEqual([
    ['proposeChange', first.id, reason],
    ['confirmChange', second.id, reason],
    ['proposeChange', first.id, reason],
    ['confirmChange', second.id, reason],
  ]);
  expect(await checkTrails()).toMatchObject({ faults: [] });
  await Accounts.collection.updateOne({ _id: id as never }, { $set: { 'trail.length': 3 } });
  expect((await checkTrails({ subject: `accounts/${id}` })).faultCount).toBeGreaterThan(0);
});
