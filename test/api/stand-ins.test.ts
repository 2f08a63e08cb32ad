/** Stand-ins over HTTP (reading of Art. 22): appointed for days, named on the trail, and never a second person. */
import { addDays } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { auditor, centre, expert, House, newKey, today } from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const finance = (n: number): Actor => ({ id: `finance-${n}`, role: 'finance' });
const [absent, standIn, third] = [finance(1), finance(2), finance(3)];
const acting: Actor = { ...standIn, onBehalfOf: { id: absent.id } };
const reason = '休假';
const period = (days = 5) => ({ from: today(), until: addDays(today(), days - 1) });
const appoint = (as: Actor, to: Actor, dates: object = period(), key = newKey()) =>
  house.post('/stand-ins', as, { reason, standIn: to.id, ...dates }, key);
const codes = ({ status, body }: Awaited<ReturnType<House['post']>>) => [
  status,
  body.refusals.map(({ code }) => code),
];

/** A receipt that waits for somebody's decision. */
async function receipt(): Promise<string> {
  const id = `LS-${newKey()}`;
  const csv = `银行流水号,到账日期,付款人,付款人统一社会信用代码,到账金额（元）,附言\n${id},${today()},示例企业一,,10.00,退款\n`;
  expect((await house.importCsv('/return-receipts/imports', third, csv)).status).toBe(201);
  return `/return-receipts/${id}`;
}

test('nobody acts for another without an appointment', async () => {
  expect(codes(await house.get('/return-receipts', acting))).toEqual([
    403,
    ['stand-in-not-appointed'],
  ]);
});

test.each<[string, Actor, Actor, object, unknown]>([
  ['an expert', expert(1), expert(2), period(), [403, ['stand-in-role']]],
  ['oneself', absent, absent, period(), [422, ['stand-in-oneself']]],
  ['more than thirty days', absent, standIn, period(31), [422, ['stand-in-period']]],
  [
    'days that are over',
    absent,
    standIn,
    { from: addDays(today(), -1), until: today() },
    [422, ['stand-in-period']],
  ],
])('an appointment is bounded: not for %s', async (_, as, to, dates, refused) => {
  expect(codes(await appoint(as, to, dates))).toEqual(refused);
});

test('an appointment is made once for its key, for days that have no other, and is not passed on', async () => {
  const key = newKey();
  const made = await appoint(absent, standIn, period(), key);
  expect(made).toMatchObject({ status: 201, body: { state: 'appointed', standIn: standIn.id } });
  expect((await appoint(absent, standIn, period(), key)).body).toEqual(made.body);
  expect(codes(await appoint(absent, third))).toEqual([409, ['stand-in-overlaps']]);
  expect(codes(await appoint(acting, third))).toEqual([403, ['stand-in-passed-on']]);
  // For this role and this person only.
  for (const other of [
    { ...acting, role: 'centre' as const },
    { ...third, onBehalfOf: { id: absent.id } },
  ])
    expect((await house.get('/return-receipts', other)).status).toBe(403);
});

test('what is prepared on behalf of another is approved by neither, and the trail shows both', async () => {
  const path = await receipt();
  const prepare = { reason: '误汇', amountFen: 1_000 };
  expect((await house.post(`${path}/refunds`, acting, prepare)).status).toBeLessThan(300);
  const approve = (as: Actor) =>
    house.post(`${path}/refunds/1/approval`, as, { reason: '复核无误' });
  for (const same of [standIn, absent, acting])
    expect(codes(await approve(same))).toEqual([403, ['same-person-proposes-and-approves']]);
  expect((await approve(third)).status).toBe(200);
  const { body } = await house.get(`${path}/trail`, auditor);
  expect(body.entries.find(({ act }) => act === 'prepareRefund')?.by).toMatchObject({
    id: standIn.id,
    role: 'finance',
    onBehalfOf: { id: absent.id },
  });
});

test('what the absent one has prepared is not approved on their behalf', async () => {
  const path = await receipt();
  await house.post(`${path}/refunds`, absent, { reason: '误汇', amountFen: 1_000 });
  const reply = await house.post(`${path}/refunds/1/approval`, acting, { reason: '复核' });
  expect(codes(reply)).toEqual([403, ['same-person-proposes-and-approves']]);
});

test('an appointment ends at once when it is revoked, and only by whoever made it', async () => {
  const { body } = await house.get('/stand-ins', standIn);
  const { standIns } = body as never as { standIns: { id: string; absent: string }[] };
  expect(standIns).toMatchObject([{ absent: absent.id, standIn: standIn.id, role: 'finance' }]);
  expect((await house.get(`/stand-ins?account=${absent.id}`, auditor)).body).toEqual(body);
  expect((await house.get(`/stand-ins?account=${absent.id}`, expert(1))).status).toBe(403);
  const path = `/stand-ins/${standIns[0]!.id}/revocation`;
  expect(codes(await house.post(path, centre, { reason }))).toEqual([404, ['stand-in-unknown']]);
  expect(await house.post(path, absent, { reason })).toMatchObject({ body: { state: 'revoked' } });
  expect(codes(await house.post(path, absent, { reason }))).toEqual([409, ['stand-in-over']]);
  expect((await house.get('/return-receipts', acting)).status).toBe(403);
});
