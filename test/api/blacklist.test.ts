/** Art. 20: the blacklist over HTTP: what everyone may read of those in force, and what is known of one party. */
import { addDays, addYears, instantOf } from '../../policy/kernel/time';
import { recordInterpretation } from '../../store/reference/interpretations';
import { recordBans, revokeBans } from '../../store/relations/blacklist';
import { inTransaction } from '../../store/kernel/connection';
import { state } from '../../store/relations/relations';
import type { Actor } from '../../policy/model/nouns';
import { bansAgainst, personAt, related } from '../support/relations-examples';
import { uscc as partyAt } from '../support/fresh-store';
import { rowsAt } from '../support/list-files';
import { applicant, auditor, House, today } from '../support/api-house';

interface BlacklistReply {
  readonly on: string;
  readonly inForce: boolean;
  readonly bans: readonly { readonly uscc: string; readonly kind: string }[];
  readonly next?: string;
}

let house: House;
const yesterday = addDays(today(), -1);
const revoked = { decision: '乌科罚〔2026〕99号', decidedOn: yesterday };
beforeAll(async () => {
  house = await House.open();
  await inTransaction(async (tx) => {
    await recordBans(tx, [
      ...bansAgainst(1, { decidedOn: today() }),
      ...bansAgainst(2, { decidedOn: yesterday }),
      ...bansAgainst(3, { decidedOn: addYears(today(), -4) }),
      ...bansAgainst(4, revoked),
      ...bansAgainst(5, { decidedOn: addDays(today(), 1) }),
    ]);
    await revokeBans(tx, revoked.decision, today());
    const from = today();
    const readings = [{ reading: 'blacklistIsPublic', value: true }];
    const told = { reason: '依据示例规定公开', at: instantOf(Date.now()) };
    await recordInterpretation(tx, { number: '乌科释〔2026〕1号', from }, readings, told);
  });
});
afterAll(() => house.close());

const asked = async (path: string): Promise<BlacklistReply> => {
  const { status, body } = await house.get(`/blacklist${path}`);
  expect(status).toBe(200);
  return body as unknown as BlacklistReply;
};

test('Art. 20: everyone reads the bans in force today, in pages, and no others', async () => {
  const told: string[] = [];
  for (let page = await asked('?limit=2'); ;) {
    told.push(...page.bans.map(({ uscc, kind }) => `${kind} ${uscc}`));
    if (page.next === undefined) break;
    page = await asked(`?limit=2&after=${encodeURIComponent(page.next)}`);
  }
  const expected = ['support 1', 'support 2', 'voucher 1', 'voucher 2', 'voucher 3'];
  const file = (await rowsAt(house, '/blacklist?kind=voucher', auditor)).map(
    (row) => `voucher ${row['当事方代码']}`,
  );
  expect(file.toSorted()).toEqual(told.filter((one) => one.startsWith('voucher')).toSorted());
  expect(told.sort()).toEqual(
    expected.map((one) => one.replace(/\d/, (n) => partyAt(Number(n)))).sort(),
  );
});

test('Art. 20: of a party its name, code, violation and days are published, and no more', async () => {
  const { bans, on } = await asked('?limit=200');
  expect(on).toBe(today());
  expect(bans.find(({ uscc, kind }) => uscc === partyAt(1) && kind === 'voucher')).toEqual({
    uscc: partyAt(1),
    name: '示例企业1',
    kind: 'voucher',
    cite: 'Art. 20',
    cause: '挪用、侵占、冒领或者截留财政资金',
    from: today(),
    to: addYears(today(), 5),
  });
});

test('Art. 20: a department asks of one party on a day, and is told the decision’s number', async () => {
  expect(await asked(`/${partyAt(3)}`)).toMatchObject({
    inForce: true,
    bans: [
      { kind: 'support', inForce: false, decision: '乌科罚〔2026〕3号' },
      { kind: 'voucher', inForce: true, decision: '乌科罚〔2026〕3号' },
    ],
  });
  const ended = addDays(addYears(addYears(today(), -4), 5), 1);
  expect(await asked(`/${partyAt(3)}?on=${ended}`)).toMatchObject({ on: ended, inForce: false });
});

test('Art. 20: a revoked ban is withdrawn from the public, and stays on record for staff, in force until that day', async () => {
  const path = `/blacklist/${partyAt(4)}`;
  for (const reader of [undefined, applicant(partyAt(4))]) {
    const { body } = await house.get(`${path}?on=${yesterday}`, reader);
    expect(body).toMatchObject({ inForce: false, bans: [] });
  }
  const { body } = await house.get(path, auditor);
  expect(body).toMatchObject({ inForce: false, bans: [{ revokedOn: today() }, {}] });
  const before = await house.get(`${path}?on=${yesterday}`, auditor);
  expect(before.body).toMatchObject({ inForce: true });
});

test('Art. 20: the ban from support is asked for by itself', async () => {
  const { bans } = await asked('?limit=200&kind=support');
  expect(bans.map(({ uscc }) => uscc).sort()).toEqual([1, 2].map(partyAt).sort());
  expect(await asked(`/${partyAt(3)}?kind=support`)).toMatchObject({
    inForce: false,
    bans: [{ kind: 'support' }],
  });
});

test('Art. 20: through whom a ban reaches another is for staff, and for nobody else', async () => {
  const about = { source: 'imported', reference: 'x', at: `${yesterday}T00:00:00.000Z` } as const;
  const relations = [
    related(personAt(1), 1, 'legal-representative'),
    related(personAt(1), 8, 'founder'),
  ];
  await inTransaction((tx) => state(tx, relations, about));
  const path = `/blacklist/${partyAt(8)}/reach`;
  expect((await house.get(path)).status).toBe(401);
  expect((await house.get(path, applicant(partyAt(8)))).status).toBe(403);
  const { status, body } = await house.get(path, auditor);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    uscc: partyAt(8),
    reached: [{ uscc: partyAt(1), ties: [{ tie: 'legal-representative' }, { tie: 'founder' }] }],
  });
  expect(await asked(`/${partyAt(8)}`)).toMatchObject({ inForce: false, bans: [] });
});

test('reading of Art. 22: who says to stand in for an auditor is looked up, also where everyone may ask', async () => {
  const madeUp: Actor = { ...auditor, id: 'nobody-1', onBehalfOf: { id: auditor.id } };
  for (const path of ['/blacklist', `/blacklist/${partyAt(4)}`]) {
    const reply = await house.get(path, madeUp);
    expect(reply).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'stand-in-not-appointed' }] },
    });
  }
});

test('Art. 20: of a party that nothing is known of, that is the answer', async () => {
  expect(await asked(`/${partyAt(9)}`)).toEqual({
    uscc: partyAt(9),
    on: today(),
    inForce: false,
    bans: [],
  });
});

test.each([
  '?limit=201',
  '?kind=all',
  '?after=x',
  '?after=2026-01-01/1/all/2026-01-01',
  `/${partyAt(1)}?on=2026-02-29`,
])('Art. 20: %s is no question that has an answer', async (path) => {
  expect((await house.get(`/blacklist${path}`)).status).toBe(400);
});
