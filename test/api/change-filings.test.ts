/** Art. 8: change filings over HTTP: who files, decides and reads what, and what is refused. */
import type { Actor } from '../../policy/model/nouns';
import { addDays } from '../../policy/kernel/time';
import { inTransaction } from '../../store/kernel/connection';
import { importInstitutions } from '../../store/reference/institutions';
import {
  applicant,
  auditor,
  bureau,
  centre,
  expert,
  House,
  newKey,
  today,
  uscc,
} from '../support/api-house';

const own = applicant(uscc(1));
const other = applicant(uscc(2));
const reason = '信息变更';
const evidence = [{ name: '示例材料.pdf', sha256: 'a'.repeat(64) }];
const filing = { changes: { premises: '示例场所' }, from: today(), evidence };

interface FilingReply {
  readonly no: string;
  readonly refusals: readonly { readonly code: string; readonly path?: string }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open({ worker: true });
  const row = { domicile: '650104', kind: 'other', services: ['A01'] } as const;
  const rows = [1, 2].map((n) => ({
    ...row,
    uscc: uscc(n),
    name: `示例机构${n}`,
    admittedOn: addDays(today(), -60),
  }));
  const by = { by: centre.id, at: new Date().toISOString() };
  await inTransaction((tx) => importInstitutions(tx, rows, by));
});
afterAll(() => house.close());

async function post(path: string, as: Actor, body: object, key = newKey()) {
  const reply = await house.post(path, as, { reason, ...body }, key);
  return { status: reply.status, body: reply.body as unknown as FilingReply };
}
const refused = async (path: string, as: Actor, body: object) =>
  (await post(path, as, body)).body.refusals.map(({ code }) => code);
const read = async (path: string, as: Actor) => {
  const { status, body } = await house.get(path, as);
  return { status, body: body as unknown as Record<string, unknown> };
};

test('Art. 8: a change from its filing over a correction to the public registry', async () => {
  expect(await refused('/change-filings', centre, { filing })).toEqual(['wrong-role']);
  const unsound = { changes: { kind: 'other', name: '' }, from: '2026-02-30', evidence };
  expect(await post('/change-filings', own, { filing: unsound })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { path: 'filing.changes.name' },
        { path: 'filing.changes.kind' },
        { path: 'filing.from' },
      ],
    },
  });
  const future = { ...filing, from: addDays(today(), 1), evidence: [] };
  expect(await refused('/change-filings', own, { filing: future })).toEqual([
    'registry-day-in-future',
    'change-evidence-missing',
  ]);
  expect(await refused('/change-filings', applicant(uscc(3)), { filing })).toEqual([
    'provider-unknown',
  ]);

  const key = newKey();
  const filed = await post('/change-filings', own, { filing }, key);
  expect(filed).toMatchObject({ status: 201, body: { state: 'deciding', result: 'filed' } });
  expect(await post('/change-filings', own, { filing }, key)).toEqual(filed);
  const { no } = filed.body;
  expect(no).toMatch(/^C\d{4}-\d{6}$/);
  expect(await refused('/change-filings', own, { filing })).toEqual(['change-filing-open']);

  const at = `/change-filings/${no}`;
  // The process tells accounts of persons: where it is shown is for staff who see all.
  expect((filed.body as unknown as { links: object }).links).not.toHaveProperty('temporal');
  expect((await read(at, own)).body['links']).not.toHaveProperty('temporal');
  expect((await read(at, centre)).body['links']).toHaveProperty('temporal');
  expect((await read(at, own)).body['allowed']).toEqual([
    { decision: 'decideChange', role: 'centre' },
    { decision: 'withdrawChange', role: 'applicant' },
  ]);
  const faults = [{ path: 'changes.premises', note: '缺租赁合同' }];
  expect(await refused(`${at}/decision`, bureau, { outcome: 'accept' })).toEqual(['wrong-role']);
  expect(await post(`${at}/decision`, centre, { outcome: 'return' })).toMatchObject({
    status: 422,
  });
  expect(await post(`${at}/decision`, centre, { outcome: 'return', faults })).toMatchObject({
    status: 200,
    body: { state: 'correcting' },
  });
  expect(await refused(`${at}/resubmission`, other, { filing })).toEqual(['change-filing-unknown']);
  expect(await refused(`${at}/withdrawal`, other, {})).toEqual(['change-filing-unknown']);
  const mended = { ...filing, changes: { premises: '示例场所（一层）', name: '示例机构新名' } };
  expect(await post(`${at}/resubmission`, own, { filing: mended })).toMatchObject({
    status: 200,
    body: { state: 'deciding', result: 'resubmitted' },
  });
  const deciding = newKey();
  const accepted = await post(`${at}/decision`, centre, { outcome: 'accept' }, deciding);
  expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
  // The process is over, or about to be: the same request is answered the same.
  expect(await post(`${at}/decision`, centre, { outcome: 'accept' }, deciding)).toEqual(accepted);
  expect(await post('/change-filings', own, { filing }, key)).toEqual(filed);
  expect(await read(at, own)).toMatchObject({
    body: { state: 'accepted', fields: ['name', 'premises'] },
  });
  expect(await house.get(`/registry/${uscc(1)}?on=${today()}`)).toMatchObject({
    body: { name: '示例机构新名' },
  });

  const whole = await read(at, own);
  expect(whole.body).toMatchObject({
    no,
    state: 'accepted',
    fields: ['name', 'premises'],
    evidence,
  });
  expect(JSON.stringify(whole.body)).not.toContain(centre.id);
  expect((await read(at, auditor)).body).toMatchObject({
    decision: { by: centre.id },
    allowed: [],
  });
  expect(await read(at, other)).toMatchObject({ status: 404 });
  expect(await read(at, expert(1))).toMatchObject({ status: 403 });
  expect(await read(`${at}/trail`, own)).toMatchObject({ status: 403 });
  const { entries } = (await read(`${at}/trail?limit=2`, auditor)).body as unknown as {
    readonly entries: readonly { readonly act: string }[];
  };
  expect(entries.map(({ act }) => act)).toEqual(['fileChange', 'decideChange']);
  expect((await read('/change-filings?state=deciding', auditor)).body).toEqual({ filings: [] });
  for (const filter of ['awaits=centre', 'overdue=true', 'escalated=true'])
    expect((await read(`/change-filings?${filter}`, auditor)).body).toEqual({ filings: [] });
  expect((await read('/change-filings?limit=1', own)).body).toMatchObject({ filings: [{ no }] });
  expect((await read('/change-filings', other)).body).toEqual({ filings: [] });
  expect(await read(`/change-filings?institution=${uscc(1)}`, other)).toMatchObject({
    status: 403,
  });
  expect(await read('/change-filings/C2026-999999', auditor)).toMatchObject({ status: 404 });
});

test('Art. 8: withdrawn by the institution, and then nothing is decided any more', async () => {
  const { body } = await post('/change-filings', other, { filing });
  const at = `/change-filings/${body.no}`;
  expect((await read('/change-filings?awaits=centre', centre)).body).toMatchObject({
    filings: [{ no: body.no, waits: [{ name: 'decision', role: 'centre' }] }],
  });
  expect((await read('/change-filings?overdue=true', centre)).body).toEqual({ filings: [] });
  expect(await read('/change-filings?overdue=yes', centre)).toMatchObject({ status: 400 });
  expect(await post(`${at}/withdrawal`, other, {})).toMatchObject({
    body: { state: 'withdrawn' },
  });
  expect(await refused(`${at}/decision`, centre, { outcome: 'accept' })).toEqual([
    'change-filing-not-awaited',
  ]);
});
