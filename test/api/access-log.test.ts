/** The access log (Art. 18): what is noted of each request, and who finds it. */
import { accessesOf } from '../../store/audit/access-log';
import { first, madeFirst } from '../support/accounts';
import {
  applicant,
  auditor,
  bureau,
  centre,
  House,
  redemption,
  today,
  uscc,
} from '../support/api-house';
import mongoose from 'mongoose';

let house: House;
let no: string;
const enterprise = applicant(uscc(1));

beforeAll(async () => {
  house = await House.open({ worker: true });
  await madeFirst();
  await house.furnish();
  const roundId = await house.openRound('redemption');
  no = (await house.post('/redemptions', enterprise, redemption(roundId, 1))).body.no;
});
afterAll(async () => {
  await house.close();
});

const found = async (query: string): Promise<readonly Record<string, unknown>[]> => {
  const { status, body } = await house.get(`/access-log?${query}`, auditor);
  expect(status).toBe(200);
  return (body as unknown as { accesses: Record<string, unknown>[] }).accesses;
};

test('Art. 18: who has read a case is found by the case, by the account and by the day', async () => {
  await house.get(`/cases/${no}`, centre);
  const read = { kind: 'read', operation: 'getCase', by: { id: 'centre-1', role: 'centre' } };
  for (const query of [`subject=${no}`, 'account=centre-1', `from=${today()}&to=${today()}`])
    expect(await found(query)).toContainEqual(
      expect.objectContaining({ ...read, by: expect.objectContaining(read.by) as unknown }),
    );
  expect(await found('from=2020-01-01&to=2020-12-31')).toEqual([]);
});

test('a list tells which cases it has shown, and by what it was narrowed', async () => {
  await house.get(`/cases?party=${uscc(1)}`, bureau);
  const [entry] = await found('account=bureau-1&kind=read');
  expect(entry).toMatchObject({
    operation: 'listCases',
    subjects: [no],
    asked: { party: uscc(1) },
  });
});

test('whoever is refused is noted, also where they may not know whether there is such a case', async () => {
  await house.get(`/cases/${no}`, applicant(uscc(3)));
  await house.get('/accounts', centre);
  expect(await found('kind=refused')).toMatchObject([
    { operation: 'listAccounts', status: 403, by: { id: 'centre-1' } },
    { operation: 'getCase', status: 404, subjects: [no], by: { party: uscc(3) } },
  ]);
});

test('what leaves as a file is an export, what administrators do is administration, and the log itself is read', async () => {
  await (await house.send('GET', `/cases/${no}/bundle?reason=1`, { as: auditor })).arrayBuffer();
  expect(await found('kind=export')).toMatchObject([{ operation: 'takeBundle', subjects: [no] }]);
  const grants = [{ role: 'centre', from: today() }];
  const person = { id: 'new-1', name: '示例某', unit: '示例中心', grants, reason: '新到岗' };
  expect(await house.post('/accounts', first, person)).toMatchObject({ status: 201 });
  expect(await found('kind=administration')).toMatchObject([{ operation: 'proposeAccount' }]);
  expect(await found('account=auditor-1')).toContainEqual(
    expect.objectContaining({ operation: 'listAccesses', asked: { kind: 'administration' } }),
  );
});

test('only the auditor reads it, page by page, and what everyone may read is not in it', async () => {
  expect((await house.get('/access-log', first)).status).toBe(403);
  await house.get('/healthz');
  expect((await found('limit=200')).map(({ operation }) => operation)).not.toContain('getHealth');
  for (let n = 1; n <= 3; n += 1) await house.get(`/cases/${no}`, { ...centre, id: 'centre-3' });
  const page = (after = '') =>
    house.get(`/access-log?account=centre-3&limit=2${after}`, auditor) as Promise<unknown>;
  type Page = { readonly body: { readonly accesses: readonly { id: string }[]; next?: string } };
  const one = (await page()) as Page;
  const other = (await page(`&after=${encodeURIComponent(one.body.next ?? '')}`)) as Page;
  expect(new Set([...one.body.accesses, ...other.body.accesses].map(({ id }) => id)).size).toBe(3);
  expect(other.body.next).toBeUndefined();
});

test('each way of searching goes by an index', async () => {
  const log = mongoose.connection.collection<{ _id: string }>('access-log');
  for (const filter of [{ 'by.id': 'centre-1' }, { subjects: no }, { kind: 'read' }]) {
    const plan = await log
      .find({ ...filter, _id: { $gte: '', $lt: '~' } })
      .sort({ _id: -1 })
      .explain('executionStats');
    const { totalDocsExamined, nReturned } = plan['executionStats'] as Record<string, number>;
    expect(totalDocsExamined).toBe(nReturned);
  }
  expect((await accessesOf({ limit: 1 })).length).toBe(1);
});

test('reading of Art. 18: what cannot be noted is not told', async () => {
  const database = mongoose.connection.db;
  const refuse = { validator: { $expr: false }, validationAction: 'error' };
  await database?.command({ collMod: 'access-log', ...refuse });
  const { status } = await house.get(`/cases/${no}`, centre);
  await database?.command({ collMod: 'access-log', validator: {} });
  expect(status).toBe(500);
});
