/** Art. 20: a sanction over HTTP, from the proposal to an appeal upheld: who may do and read what, and what is refused. */
import type { Actor } from '../../policy/model/nouns';
import { addDays } from '../../policy/kernel/time';
import { Cases } from '../../store/case/cases';
import { madeDocuments, type Head } from '../support/documents';
import { rowsAt } from '../support/list-files';
import { approve, redemptionAt } from '../support/ledger-examples';
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

const approver: Actor = { id: 'bureau-2', role: 'bureau' };
const party = applicant(uscc(1));
const other = applicant(uscc(2));
const file = { name: '示例材料.pdf', sha256: 'a'.repeat(64) };
const reason = '依程序办理';
const year = Number(today().slice(0, 4));
const cases: string[] = [];
const finding = {
  violation: 'false-materials',
  violatedOn: today(),
  cases,
  facts: '示例违规事实',
  party: { uscc: uscc(1), name: '示例企业1', role: 'enterprise' },
  evidence: [file],
};

interface SanctionReply {
  readonly no: string;
  readonly state: string;
  readonly refusals: readonly { readonly code: string; readonly cite: string }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open({ worker: true });
  await approve(year, 'voucher', 100_000_000);
  const caseNo = await redemptionAt('paid', year);
  await Cases.collection.updateOne({ _id: caseNo as never }, { $set: { provider: uscc(1) } });
  cases.push(caseNo);
});
afterAll(() => house.close());

async function post(path: string, as: Actor, body: object, key = newKey()) {
  const reply = await house.post(path, as, { reason, ...body }, key);
  return { status: reply.status, body: reply.body as unknown as SanctionReply };
}

async function refused(path: string, as: Actor, body: object): Promise<string[]> {
  const { body: told } = await post(path, as, body);
  return told.refusals.map(({ code, cite }) => `${code} ${cite}`);
}

const read = async (path: string, as: Actor) => {
  const { status, body } = await house.get(path, as);
  return { status, body: body as unknown as Record<string, never> };
};

test('Arts. 18-20, 22: a sanction from its proposal to the appeal upheld', async () => {
  expect(await post('/sanctions', party, { finding })).toMatchObject({ status: 403 });
  const unsound = { ...finding, violation: 'other', evidence: [], violatedOn: '2026-02-30' };
  expect(await post('/sanctions', centre, { finding: unsound })).toMatchObject({
    status: 422,
    body: {
      errors: ['violation', 'violatedOn', 'evidence'].map((path) => ({ path: `finding.${path}` })),
    },
  });
  const key = newKey();
  const opened = await post('/sanctions', centre, { finding }, key);
  expect(opened).toMatchObject({ status: 201, body: { state: 'hearing', result: 'opened' } });
  const { no } = opened.body;
  expect(no).toMatch(/^S\d{4}-000001$/);
  expect(await post('/sanctions', centre, { finding }, key)).toEqual(opened);
  const changed = await post('/sanctions', centre, { finding: { ...finding, facts: '另' } }, key);
  expect(changed).toMatchObject({
    status: 422,
    body: { refusals: [{ code: 'idempotency-key-reused' }] },
  });

  const at = `/sanctions/${no}`;
  expect(await refused(`${at}/no-statement`, centre, {})).toEqual([
    'hearing-open reading of Art. 20',
  ]);
  expect(await refused(`${at}/statement`, other, { documents: [] })).toEqual([
    'sanction-unknown Art. 20',
  ]);
  expect(await post(`${at}/statement`, party, { documents: [file] })).toMatchObject({
    status: 200,
    body: { state: 'deciding' },
  });
  expect((await house.get(at, party)).body).toMatchObject({
    allowed: [{ decision: 'decideSanction', role: 'bureau' }],
  });
  const ruling = {
    outcome: 'sanction',
    violation: 'false-materials',
    number: '示例罚〔1〕号',
    departments: ['示例市财政局'],
    repayments: [{ caseNo: cases[0], owedFen: 1_000 }],
  };
  expect(await refused(`${at}/decision`, centre, ruling)).toEqual([
    'wrong-role Art. 5-7, 10, 17-19',
  ]);
  const decision = newKey();
  const decided = await post(`${at}/decision`, approver, ruling, decision);
  expect(decided).toMatchObject({ status: 200, body: { state: 'notifying', result: 'sanction' } });
  expect(await post(`${at}/decision`, approver, ruling, decision)).toEqual(decided);
  expect(await refused(`${at}/decision`, approver, ruling)).toEqual([
    'sanction-not-awaited Art. 20',
  ]);
  const blacklisted = () => read(`/blacklist/${uscc(1)}`, auditor);
  expect(await blacklisted()).toMatchObject({ body: { inForce: false } });

  await post(`${at}/notice`, bureau, { number: '示例通〔1〕号', document: file });
  const delivery = { way: 'post', on: addDays(today(), 1), evidence: [file] };
  expect(await refused(`${at}/delivery`, centre, delivery)).toEqual([
    'delivery-date-impossible reading of Art. 20',
  ]);
  const received = { ...delivery, on: today() };
  expect(await post(`${at}/delivery`, centre, received)).toMatchObject({ status: 200 });
  expect(await blacklisted()).toMatchObject({
    body: { inForce: true, bans: [{ bindsFrom: today() }, {}] },
  });
  expect(await refused(`${at}/delivery`, centre, received)).toEqual([
    'delivery-recorded reading of Art. 20',
  ]);

  const own = await read(at, party);
  expect(own.body).toMatchObject({
    no,
    proposedBy: '—',
    decision: { by: { id: '—' } },
    delivery: { by: '—' },
    period: { from: today(), count: 30 },
  });
  const { lastDay } = own.body['period'] as unknown as { readonly lastDay: string };
  const owed = { caseNo: cases[0], owedFen: 1_000, outstandingFen: 1_000, dueOn: lastDay };
  expect(own.body['repayments']).toMatchObject([{ ...owed, state: 'open' }]);
  expect(await read(at, auditor)).toMatchObject({ status: 200, body: { proposedBy: centre.id } });
  expect(await read(at, other)).toMatchObject({ status: 404 });
  expect(await read(at, expert(1))).toMatchObject({ status: 403 });
  expect(await read(`${at}/trail`, party)).toMatchObject({ status: 403 });
  const { entries } = (await read(`${at}/trail?limit=2`, auditor)).body as unknown as {
    readonly entries: readonly { readonly act: string; readonly by: Actor }[];
  };
  expect(entries.map(({ act, by }) => [act, by.id])).toEqual([
    ['openSanction', centre.id],
    ['recordStatement', party.id],
  ]);
  expect(await read('/sanctions?state=hearing', auditor)).toMatchObject({
    body: { sanctions: [] },
  });
  expect(await read('/sanctions', party)).toMatchObject({ body: { sanctions: [{ no }] } });
  expect(await read('/sanctions', other)).toMatchObject({ body: { sanctions: [] } });
  expect(await read(`/sanctions?party=${uscc(1)}`, other)).toMatchObject({ status: 403 });

  expect(await madeDocuments()).toMatchObject({ waiting: 0 });
  const documentsOf = async (as: Actor, query = `about=sanction/${no}`) =>
    ((await read(`/documents?${query}`, as)).body as unknown as { documents: Head[] }).documents
      .map(({ kind, number }) => `${kind} ${number}`)
      .toSorted();
  const rows = await rowsAt(house, `/documents?about=sanction/${no}`, auditor);
  expect(rows.map((row) => row['文号']).toSorted()).toEqual(
    (await documentsOf(auditor)).map((one) => one.split(' ').slice(1).join(' ')).toSorted(),
  );
  const toParty: unknown[] = [
    expect.stringMatching(/^hearing-notice 乌科告〔\d{4}〕1号$/),
    'repayment-notice 示例通〔1〕号',
    'sanction-decision 示例罚〔1〕号',
  ];
  expect(await documentsOf(party)).toEqual(toParty);
  expect(await documentsOf(auditor)).toEqual([
    expect.stringMatching(/^blacklist-notice 乌科信用〔\d{4}〕1号$/),
    ...toParty,
  ]);
  expect(await documentsOf(other)).toEqual([]);

  const appeal = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: false };
  const revocation = newKey();
  const revoked = await post(`${at}/revocation`, bureau, appeal, revocation);
  expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked' } });
  expect(await read(`/blacklist/${uscc(1)}`, auditor)).toMatchObject({ body: { inForce: false } });
  expect((await read(at, party)).body['repayments']).toMatchObject([{ state: 'cancelled' }]);
  // The process is over: the same request is answered from the trail, another one is refused.
  expect(await post(`${at}/revocation`, bureau, appeal, revocation)).toEqual(revoked);
  await expectOver(no);
  expect(await post(`${at}/revocation`, bureau, appeal, revocation)).toEqual(revoked);
  const late = { authority: '示例法院', reference: '示例执〔1〕号', on: today() };
  expect(await refused(`${at}/enforcement`, bureau, late)).toEqual([
    'sanction-not-awaited Art. 20',
  ]);
  expect(await post('/sanctions/S2026-999999/notice', bureau, {})).toMatchObject({ status: 404 });
});

async function expectOver(no: string): Promise<void> {
  expect(await house.client.workflow.getHandle(`sanction/${no}`).result()).toMatchObject({
    standing: { state: 'revoked', over: true },
  });
}
