/** Who reads what of one case (Arts. 6, 17, 18): by role, with the numbers of persons and accounts masked. */
import { caseFor, maskedNumber, trailFor, withoutObjectorOf } from '../../api/access';
import * as acts from '../../api/case/act-answers';
import * as answers from '../../api/case/answers';
import type { Ceiling } from '../../policy/articles/art-14-award';
import { opinion } from '../../api-client/papers';
import type { Actor } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import { addObjection, markTold, markVerified } from '../../store/case/objections';
import { inTransaction } from '../../store/kernel/connection';
import type { TrailEntry } from '../../store/trail/trail';
import * as example from '../support/examples';
import { AT } from '../support/fresh-store';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  expert,
  House,
  redemption,
  uscc,
} from '../support/api-house';
import { recommend } from '../support/redemption-steps';
import { metChecklist } from '../support/submission-examples';

let house: House;
let no: string;
const enterprise = applicant(uscc(1));
const person = { id: 'someone-1', role: 'public' } as const;
const finance = { id: 'finance-1', role: 'finance' } as const;
const xinshi = district('650104');
let provider: Actor;
/** What its district was answered to the review. */
let reviewed: unknown;

beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  const roundId = await house.openRound('redemption');
  const body = redemption(roundId, 1);
  const relations = {
    ...body.enterprise.relations,
    legalRepresentative: { name: '甲某', idNumber: '650104199001011231' },
  };
  const submission = { ...body, enterprise: { ...body.enterprise, relations } };
  provider = applicant(body.provider.uscc);
  no = (await house.post('/redemptions', enterprise, submission)).body.no;
  await house.post('/redemptions', applicant(uscc(2)), redemption(roundId, 2));
  const decided = await house.post(`/cases/${no}/preliminary-review`, xinshi, recommend);
  reviewed = decided.body;
  const experts = [1, 2, 3].map((n) => expert(n).id);
  await house.post(`/cases/${no}/expert-assignment`, centre, { reason: '随机抽取', experts });
  const said = opinion(metChecklist.redemption, '第一位的理由');
  await house.as(expert(1)).decide(no, 'opinions', said);
});
afterAll(async () => {
  await house.close();
});

const read = (as: Actor) => house.get(`/cases/${no}`, as);
const idNumberOf = (body: {
  submission: { enterprise: { relations: { legalRepresentative: { idNumber: string } } } };
}) => body.submission.enterprise.relations.legalRepresentative.idNumber;

const WHY = `?reason=${encodeURIComponent('审计抽查')}`;

test.each([
  ['the centre', centre, ''],
  ['the bureau', bureau, ''],
  ['finance', finance, ''],
  ['an auditor who says why', auditor, WHY],
])('Arts. 7, 18: %s reads the whole case', async (_who, as, why) => {
  const { status, body } = await house.get(`/cases/${no}${why}`, as);
  expect(status).toBe(200);
  expect(idNumberOf(body)).toBe('650104199001011231');
  expect(body.account.number).toBe('62000000001');
  expect(body.opinions).toHaveLength(1);
});

test('reading of Art. 18: an auditor who does not say why reads all but the numbers of persons and accounts', async () => {
  const { body } = await read(auditor);
  expect(idNumberOf(body)).toBe('**************1231');
  expect(body.account.number).toBe('*******0001');
  expect(body.opinions).toHaveLength(1);
});

test('Art. 6: a district reads its own cases, with numbers masked, and no other district’s', async () => {
  const { body } = await read(xinshi);
  expect(idNumberOf(body)).toBe('**************1231');
  expect(body.account.number).toBe('*******0001');
  expect(body.submission.account.number).toBe('*******0001');
  expect(body.submission.contract.number).toBe('HT-1');
  expect(body.submission.invoices[0]!.number).toMatch(/^\d{2}652\d{15}$/);
  expect(await read(district('650102'))).toMatchObject({
    status: 404,
    body: { refusals: [{ code: 'case-unknown' }] },
  });
});

test('reading of Art. 17(4): an expert reads assigned cases, and others’ opinions only after the own', async () => {
  expect((await read(expert(2))).body.opinions).toEqual([]);
  expect((await read(expert(1))).body.opinions).toHaveLength(1);
  expect(idNumberOf((await read(expert(2))).body)).toBe('**************1231');
  expect(await read(expert(4))).toMatchObject({
    status: 404,
    body: { refusals: [{ code: 'case-unknown' }] },
  });
  const trail = async (n: number) =>
    JSON.stringify((await house.get(`/cases/${no}/trail`, expert(n))).body.entries);
  expect(await trail(2)).not.toContain('第一位的理由');
  expect(await trail(1)).toContain('第一位的理由');
});

test('Art. 15: a party reads its own case and its own numbers, and neither experts nor opinions', async () => {
  const { body } = await read(enterprise);
  expect(idNumberOf(body)).toBe('650104199001011231');
  expect(body.account.number).toBe('62000000001');
  expect(body).not.toHaveProperty('experts');
  expect(body).not.toHaveProperty('opinions');
  expect(JSON.stringify(body)).not.toMatch(/expert-\d/);
});

test.each([
  ['another party', applicant(uscc(2))],
  ['another district', district('650102')],
  ['an expert who is not assigned', expert(4)],
])(
  'Art. 15, reading of Art. 22: %s is told the same of a case that there is and of one that is not',
  async (_who, as) => {
    const places = [
      '',
      '/trail',
      '/objections',
      ...(as.role === 'applicant' ? ['/ceiling', '/rating'] : []),
    ];
    for (const place of places) {
      const there = await house.get(`/cases/${no}${place}`, as);
      const nowhere = await house.get(`/cases/R2026-999999${place}`, as);
      expect(there).toMatchObject({ status: 404, body: { refusals: [{ code: 'case-unknown' }] } });
      const told = JSON.stringify(there.body).replaceAll(no, 'R2026-999999');
      expect(JSON.parse(told)).toEqual(nowhere.body);
    }
  },
);

test('Art. 15: the other party reads the case with the applicant’s numbers masked', async () => {
  const { body } = await read(provider);
  expect(idNumberOf(body)).toBe('**************1231');
  expect(body.account.number).toBe('*******0001');
  expect(body.submission.provider.relations.legalRepresentative.idNumber).not.toContain('*');
});

test('Arts. 6, 15, 17: each reader is answered by its own schema of a case and of a trail, and by no other’s', async () => {
  const readers = [
    [auditor, answers.caseForStaff, answers.trailForAll],
    [xinshi, answers.caseForDistrict, answers.trailShown],
    [expert(2), answers.caseForExpert, answers.trailShown],
    [enterprise, answers.caseForParty, answers.trailShown],
    [provider, answers.caseForParty, answers.trailShown],
  ] as const;
  for (const [as, schema, trailSchema] of readers) {
    expect(schema.safeParse((await read(as)).body).error).toBeUndefined();
    const trail = await house.get(`/cases/${no}/trail`, as);
    expect(trailSchema.safeParse(trail.body).error).toBeUndefined();
  }
  const whole = (await read(auditor)).body;
  expect(answers.caseForParty.safeParse(whole).error?.message).toContain('experts');
});

test('Arts. 6, 22: a district is answered to its decision by its own schema, without the hash of the request', () => {
  expect(acts.answerForDistrict.safeParse(reviewed).error).toBeUndefined();
});

test('Arts. 10, 17: who reads a case is told what may be decided now, and by whom; experts are named to staff alone', async () => {
  const allowed = async (as: Actor) => (await read(as)).body.allowed;
  const unnamed = [
    { decision: 'withdraw', role: 'applicant', party: uscc(1) },
    { decision: 'placeInQuota', role: 'applicant', party: uscc(1) },
    { decision: 'suspend', role: 'centre' },
    { decision: 'assignExperts', role: 'centre' },
    { decision: 'declineReview', role: 'expert' },
    { decision: 'takeBackOpinion', role: 'expert' },
  ];
  const awaited = [expert(2).id, expert(3).id];
  const spoken = [expert(1).id];
  const named = unnamed.map((one) => {
    if (one.role !== 'expert') return one;
    return { ...one, members: one.decision === 'takeBackOpinion' ? spoken : awaited };
  });
  for (const as of [centre, auditor, xinshi]) expect(await allowed(as)).toEqual(named);
  for (const as of [expert(2), enterprise, provider]) expect(await allowed(as)).toEqual(unnamed);
});

test('Arts. 10(6), 17(5): a party is told the substance in the centre’s words and what was found; who objects, only who verifies or audits with a reason', async () => {
  const raised = { caseNo: no, list: 'list-1', by: 'objector-1', raisedAt: AT } as const;
  const words = { reason: '示例', evidence: ['示例材料'] };
  const verified = { substantiated: false, by: centre.id, reason: '不成立', at: AT };
  await inTransaction(async (tx) => {
    const [first, second] = [`${no}/O1`, `${no}/O2`];
    const said = { about: 'case', ...words } as const;
    await addObjection(tx, { ...raised, ...said, _id: first, number: 1, state: 'open' });
    await addObjection(tx, { ...raised, ...said, _id: second, number: 2, state: 'lead' });
    const told = { substance: '反映金额不符', by: centre.id, at: AT };
    await markTold(tx, first, { answerBy: {}, told });
    await markVerified(tx, first, verified);
  });
  const told = async (as: Actor, query = '') =>
    (await house.get(`/cases/${no}/objections${query}`, as)).body;
  for (const [as, query] of [
    [centre, ''],
    [auditor, WHY],
  ] as const)
    expect((await told(as, query)).objections).toMatchObject([{ by: 'objector-1', verified }, {}]);
  const log = await house.get(`/access-log?account=${auditor.id}`, auditor);
  expect(JSON.stringify(log.body)).toContain('审计抽查');
  for (const as of [auditor, bureau, xinshi])
    expect((await told(as)).objections).toMatchObject([{ by: '—', ...words }, {}]);
  const toParty = await told(enterprise);
  expect(toParty.objections).toMatchObject([
    { reason: '反映金额不符', evidence: [], verified: { reason: '不成立' } },
    { reason: '—', evidence: [] },
  ]);
  expect(JSON.stringify(toParty)).not.toContain('示例材料');
  expect(JSON.stringify(toParty)).not.toMatch(/objector-1|centre-1/);
});

test.each([
  ['the centre', centre, undefined],
  ['an auditor', auditor, undefined],
  ['the enterprise', enterprise, undefined],
  ['the institution', applicant(example.institution.uscc), 'wrong-party'],
  ['the district', xinshi, 'wrong-role'],
  ['an expert', expert(1), 'wrong-role'],
])(
  'Art. 14: what quota and budget leave is for staff and the enterprise: %s',
  async (_who, as, code) => {
    const told =
      code === undefined ? { status: 200 } : { status: 403, body: { refusals: [{ code }] } };
    expect(await house.get(`/cases/${no}/ceiling`, as)).toMatchObject(told);
    const kase = (await caseOf(no))!;
    const ceiling = {} as Ceiling;
    const decided = { meeting: 'm', supported: true, amountFen: 1, reason: '同意', recorder: 'r1' };
    const seen = caseFor(as, { ...kase, deliberations: [{ ...decided, ceiling }] });
    expect('ceiling' in seen.deliberations[0]!).toBe(code === undefined);
  },
);

test('reading of Art. 22: the public reads no case', async () => {
  expect(await read(person)).toMatchObject({
    status: 403,
    body: { refusals: [{ code: 'wrong-role' }] },
  });
  expect(await house.get('/cases', person)).toMatchObject({ status: 403 });
});

test.each([
  ['the centre', centre, 2],
  ['the district', xinshi, 2],
  ['another district', district('650102'), 0],
  ['the party', enterprise, 1],
  ['an expert', expert(2), 1],
  ['an expert without a case', expert(9), 0],
])('Arts. 6, 17: the list of cases of %s holds what it may read', async (_who, as, count) => {
  const reply = await house.get('/cases', as);
  expect(reply.body.cases).toHaveLength(count);
});

test.each([
  ['the district', xinshi, '/cases?district=650102'],
  ['the party', enterprise, `/cases?party=${uscc(2)}`],
])('Art. 6, 15: %s cannot ask for the cases of another', async (_who, as, path) => {
  expect((await house.get(path, as)).body.cases).toEqual([]);
});

test('Arts. 10, 17: lists are filtered and come in pages', async () => {
  const first = await house.get('/cases?limit=1', centre);
  expect(first.body).toMatchObject({ cases: [{ no }], next: no });
  const second = await house.get(`/cases?limit=1&after=${no}`, centre);
  expect(second.body.cases[0]!.no).not.toBe(no);
  const awaiting = await house.get(
    '/cases?awaits=expert&state=open&procedure=redemption&step=17(4)',
    centre,
  );
  expect(awaiting.body.cases).toMatchObject([{ no }]);
  expect((await house.get('/cases?dueBefore=2000-01-01T00:00:00.000Z', centre)).body.cases).toEqual(
    [],
  );
  expect((await house.get('/cases?escalated=true', centre)).body.cases).toEqual([]);
});

test('Art. 18: the trail says who did what, when and why, in pages; a party is told roles only', async () => {
  const path = `/cases/${no}/trail`;
  const first = await house.get(`${path}?limit=3`, auditor);
  expect(first.body.entries.map(({ act }) => act)).toEqual([
    'submit',
    'decidePreliminaryReview',
    'assignExperts',
  ]);
  expect(first.body.entries[1]).toMatchObject({
    by: { ...xinshi, address: '127.0.0.1' },
    reason: recommend.reason,
    identity: 'verified',
  });
  const rest = await house.get(`${path}?after=${first.body.next}`, auditor);
  expect(rest.body.entries).toHaveLength(1);
  expect(rest.body).not.toHaveProperty('next');
  const { entries } = (await house.get(path, enterprise)).body;
  expect(entries[0]!.by).toEqual(enterprise);
  expect(entries[1]!.by).toEqual({ role: 'district' });
  expect(JSON.stringify(entries)).not.toMatch(/expert-\d|第一位的理由/);
});

test('reading of Art. 22: no hash that betrays its sender goes to who does not see all', async () => {
  const path = `/cases/${no}/trail`;
  const staff = (await house.get(path, auditor)).body.entries;
  const hashes = staff.flatMap(({ hash, answer }) => [
    hash,
    (answer as { request?: string }).request,
  ]);
  for (const reader of [enterprise, xinshi, expert(1), expert(2)]) {
    const trail = (await house.get(path, reader)).body;
    const told = JSON.stringify([trail, (await read(reader)).body]);
    for (const hash of hashes) if (hash !== undefined) expect(told).not.toContain(hash);
    if (reader === enterprise) expect(told).not.toContain(staff[1]!._id);
  }
});

test('reading of Art. 17: where somebody has objected, no hash of the chain goes to staff who must not know who', async () => {
  const stored = (await caseOf(no))!;
  const objections = { raised: 1, open: 0, substantiated: 0 };
  const kase = { ...stored, publications: [{ list: 'list-1', publishedAt: AT, objections }] };
  const { body } = await house.get(`/cases/${no}/trail`, centre);
  const [first, ...others] = body.entries as unknown as TrailEntry[];
  const answer = { request: 'f'.repeat(64) };
  const raised = { ...first!, act: 'raiseObjection', by: person, answer };
  const page = { head: kase.trail, entries: [raised, ...others] };
  const hashes = [kase.trail.hash, answer.request, ...page.entries.map(({ hash }) => hash)];
  const told = (as: Actor, reason?: string) =>
    JSON.stringify([trailFor(as, kase, page, reason), caseFor(as, kase, reason).trail]);
  for (const seen of [told(centre), told(auditor, '核实')]) {
    expect(seen).toContain(person.id);
    for (const hash of hashes) expect(seen).toContain(hash);
  }
  for (const seen of [bureau, finance, auditor].map((as) => told(as))) {
    expect(seen).not.toContain(person.id);
    expect(seen).not.toContain(raised._id);
    for (const hash of hashes) expect(seen).not.toContain(hash);
  }
  const unit = { kind: 'unit-objection', by: person, preparedBy: person.id } as const;
  expect(JSON.stringify(withoutObjectorOf(bureau, unit, undefined))).not.toContain(person.id);
  expect(withoutObjectorOf(auditor, unit, '核实')).toEqual(unit);
});

test('reading of Art. 22: an expert is told who the others are once the own opinion is in', async () => {
  const told = async (n: number) => {
    const [kase, trail] = [
      await house.get(`/cases/${no}`, expert(n)),
      await house.get(`/cases/${no}/trail`, expert(n)),
    ];
    return JSON.stringify([kase.body, trail.body]);
  };
  expect(await told(1)).toContain('expert-2');
  expect(await told(2)).not.toMatch(/expert-[13]/);
});

test.each([
  ['650104199001011231', '**************1231'],
  ['123456789', '*****6789'],
  ['12345678', '********'],
])('reading of Art. 22: the number %s is shown as %s', (number, shown) => {
  expect(maskedNumber(number)).toBe(shown);
});

test('reading of Art. 15: staff are told which other case a finding is about, its parties and experts are not', async () => {
  const first = (await read(centre)).body.submission;
  const { roundId, enterprise: own, account } = first;
  const other = redemption(roundId, 31);
  const body = { ...example.withParties(other, { enterprise: own }), account };
  const second = (await house.post('/redemptions', enterprise, body)).body.no;
  const findings = async (as: Actor) =>
    (await house.get(`/cases/${second}`, as)).body as unknown as { findings: object[] };
  const evidence = { kind: 'case', caseNo: no };
  for (const as of [auditor, xinshi])
    expect((await findings(as)).findings).toContainEqual(expect.objectContaining({ evidence }));
  for (const as of [enterprise, provider]) {
    const told = JSON.stringify((await findings(as)).findings);
    expect(told).not.toContain('evidence');
    expect(told).toContain('此项由审查人员核对');
    expect(told).not.toContain('HT-1（');
  }
});
