/** A redemption through HTTP, from the notice to its publicity: every answer, and every repeat of a request. */
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import { objectionsTo } from '../../store/case/objections';
import { checkTrails } from '../../store/audit/trail-verify';
import { restoreProcess } from '../../activities/housekeeping/restore';
import * as example from '../support/examples';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  House,
  newKey,
  redemption,
  today,
  uscc,
  type Reply,
} from '../support/api-house';
import { rowsAt } from '../support/list-files';
import { meetingOn, recommend, submitted, toMeeting } from '../support/redemption-steps';
import { until } from '../support/until';

let house: House;
let roundId: string;
beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  roundId = await house.openRound('redemption');
});
afterAll(async () => {
  await house.close();
});

const xinshi = district('650104');

const submit = (n: number): Promise<string> => submitted(house, roundId, n);

async function actInForce(accepted: Reply): Promise<Reply> {
  expect(accepted.status).toBe(202);
  return until(async () => {
    const reply = await house.get(accepted.body.links.act, auditor);
    return reply.body.state === 'in-force' ? reply : undefined;
  });
}

test('reading of Art. 22: what people write is on record, and neither in a history nor in what a process shows', async () => {
  const no = await submit(71);
  const said = (what: string) => `CANARY-${what}`;
  const fault = { path: 'invoices', note: said('note') };
  const body = { ...recommend, outcome: 'return-for-correction', reason: said('return') };
  const returned = { ...body, checklist: [], faults: [fault] };
  expect((await house.post(`/cases/${no}/preliminary-review`, xinshi, returned)).status).toBe(200);
  const taken = { reason: said('withdrawal') };
  const by = applicant(uscc(71));
  expect((await house.post(`/cases/${no}/withdrawal`, by, taken)).status).toBe(200);

  const kase = house.client.workflow.getHandle(`redemption/${no}`);
  const json = JSON.stringify(await kase.fetchHistory());
  const history = json.replace(/"data":"([^"]*)"/g, (_, data: string) =>
    String(Buffer.from(data, 'base64')),
  );
  expect(history).toContain(xinshi.id);
  expect(history).not.toContain('CANARY');
  expect(JSON.stringify(await kase.describe())).not.toContain('CANARY');
  const trail = JSON.stringify((await house.get(`/cases/${no}/trail`, auditor)).body);
  for (const what of ['return', 'withdrawal']) expect(trail).toContain(said(what));
});

const meeting = (cases: readonly string[]) =>
  meetingOn(cases.map((no) => ({ no, amountFen: 3_000_000 })));

test('Art. 22: the trail says from which address; a repeat from another is the same request', async () => {
  const no = await submit(70);
  const key = newKey();
  const from = (address: string) =>
    house.ask('POST', `/cases/${no}/preliminary-review`, {
      as: xinshi,
      key,
      body: recommend,
      headers: { 'X-Forwarded-For': address },
    });
  const first = await from('203.0.113.7');
  expect(await from('203.0.113.8')).toMatchObject({ status: 200, body: first.body });
  const { entries } = (await house.get(`/cases/${no}/trail`, auditor)).body;
  expect(entries.map(({ by }) => by)).toEqual([
    { ...applicant(uscc(70)), address: '127.0.0.1' },
    { ...xinshi, address: '203.0.113.7' },
  ]);
  expect(await checkTrails({ subject: no })).toMatchObject({ faults: [] });
});

test('a repeat of a decision gets its answer from the record where the case has gone on in a new history', async () => {
  const no = await submit(71);
  const key = newKey();
  const review = () => house.post(`/cases/${no}/preliminary-review`, xinshi, recommend, key);
  const first = await review();
  const order = { by: 'operator-1', reason: '示例', at: '2026-06-01T00:00:00.000Z' };
  await restoreProcess(house.client, `redemption/${no}`, order);
  expect(await review()).toMatchObject({ status: 200, body: first.body });
  const changed = { ...recommend, reason: '另一理由' };
  const reused = await house.post(`/cases/${no}/preliminary-review`, xinshi, changed, key);
  expect(reused.body.refusals).toMatchObject([{ code: 'idempotency-key-reused' }]);
});

test('Art. 17(2): an application gets a number, an answer and the links to follow it', async () => {
  const reply = await house.post('/redemptions', applicant(uscc(1)), redemption(roundId, 1));
  expect(reply.status).toBe(201);
  const { no, answer, links } = reply.body;
  expect(no).toMatch(/^R\d{4}-\d{6}$/);
  expect(answer).toMatchObject({ no, act: 'submit', waits: [{ name: 'preliminary-review' }] });
  expect(reply.headers.get('Location')).toBe(`/cases/${no}`);
  expect(links).toMatchObject({ case: `/cases/${no}`, trail: `/cases/${no}/trail` });
  // What the process shows of experts and accounts is not for the parties.
  expect(links).not.toHaveProperty('temporal');
  const { links: ofStaff } = (await house.get(`/cases/${no}`, auditor)).body;
  expect(ofStaff.temporal).toContain(encodeURIComponent(`redemption/${no}`));
});

test('reading of Art. 22: the same submission sent ten times at once is one case, answered the same', async () => {
  const key = newKey();
  const body = redemption(roundId, 2);
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => house.post('/redemptions', applicant(uscc(2)), body, key)),
  );
  expect(new Set(replies.map(({ body: { no } }) => no)).size).toBe(1);
  for (const reply of replies) expect(reply).toMatchObject({ status: 201, body: replies[0]!.body });
  const found = await house.get(`/cases?party=${uscc(2)}`, auditor);
  expect(found.body.cases).toHaveLength(1);
  const changed = { ...body, innovation: '另一项用途' };
  const reused = await house.post('/redemptions', applicant(uscc(2)), changed, key);
  expect(reused).toMatchObject({
    status: 422,
    body: { refusals: [{ code: 'idempotency-key-reused' }] },
  });
});

test('Art. 16: a submission that the screening refuses is answered with every refusal, and again the same', async () => {
  const key = newKey();
  const good = redemption(roundId, 3);
  const body: RedemptionSubmission = { ...good, invoices: [], transfers: [] };
  const first = await house.post('/redemptions', applicant(uscc(3)), body, key);
  expect(first.status).toBe(422);
  expect(first.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(JSON.stringify(first.body)).toMatch(/"remedies":"[^"]*重新提交[^"]*行政复议/);
  const { refusals } = first.body;
  expect(refusals.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['invoices-below-contract', 'fees-not-fully-paid']),
  );
  for (const { cite, message } of refusals) {
    expect(cite).toMatch(/Art\. \d+/);
    expect(message).toMatch(/\p{Script=Han}/u);
  }
  expect(await house.post('/redemptions', applicant(uscc(3)), body, key)).toMatchObject({
    status: 422,
    body: first.body,
  });
  expect((await house.get(`/cases?party=${uscc(3)}`, auditor)).body.cases).toEqual([]);
});

test('Art. 15: nobody applies for another party, and not in a round that is not there', async () => {
  const foreign = await house.post('/redemptions', applicant(uscc(5)), redemption(roundId, 4));
  expect(foreign).toMatchObject({ status: 403, body: { refusals: [{ code: 'wrong-party' }] } });
  const body = redemption('redemption-1999-1', 4);
  const nowhere = await house.post('/redemptions', applicant(uscc(4)), body);
  expect(nowhere).toMatchObject({ status: 404, body: { refusals: [{ code: 'round-unknown' }] } });
});

test('Art. 9: a supplementary admission without an invitation is refused', async () => {
  const party = uscc(90);
  const body = {
    roundId,
    way: 'supplementary',
    institution: { ...redemption(roundId, 4).provider, uscc: party },
    services: ['A01'],
    statements: {},
    documents: [],
  };
  const reply = await house.post('/admissions', applicant(party), body);
  expect(reply).toMatchObject({ status: 409, body: { refusals: [{ code: 'not-invited' }] } });
});

test('Art. 9: an invited institution’s application takes the number of its invitation, once', async () => {
  const party = uscc(91);
  const body = redemption(roundId, 6);
  const provider = { ...body.provider, uscc: party, name: '示例机构九十一' };
  const waiting = await house.post(
    '/redemptions',
    applicant(uscc(6)),
    example.withParties(body, { provider }),
  );
  expect(waiting.status).toBe(201);
  const { cases } = (await house.get(`/cases?party=${party}&procedure=admission`, auditor)).body;
  const { no } = cases[0]!;
  const { statements } = example.admission;
  const application = {
    roundId,
    way: 'supplementary',
    institution: provider,
    services: ['A01'],
    statements,
    documents: [],
  };
  const key = newKey();
  const first = await house.post('/admissions', applicant(party), application, key);
  expect(first).toMatchObject({ status: 201, body: { no, answer: { step: '10(3)' } } });
  expect((await house.post('/admissions', applicant(party), application, key)).body).toEqual(
    first.body,
  );
  const second = await house.post('/admissions', applicant(party), application);
  expect(second).toMatchObject({ status: 409, body: { refusals: [{ code: 'not-invited' }] } });
});

describe('a decision', () => {
  test('Art. 17(3): is answered, and the same request again is answered the same', async () => {
    const no = await submit(10);
    const path = `/cases/${no}/preliminary-review`;
    const key = newKey();
    const first = await house.post(path, xinshi, recommend, key);
    expect(first).toMatchObject({ status: 200, body: { answer: { result: 'recommend' } } });
    expect((await house.post(path, xinshi, recommend, key)).body).toEqual(first.body);
    const other = { ...recommend, reason: '另有理由' };
    expect(await house.post(path, xinshi, other, key)).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'idempotency-key-reused' }] },
    });
    expect((await caseOf(no))?.trail.length).toBe(2);
  });

  test('reading of Art. 22: the same key is another request on another case, and the same on the same case', async () => {
    const [first, second] = [await submit(30), await submit(31)];
    const key = newKey();
    const reason = '待核实';
    const act = (no: string, name: string) =>
      house.post(`/cases/${no}/${name}`, centre, { reason }, key);
    for (const no of [first, second]) {
      expect(await act(no, 'suspension')).toMatchObject({ status: 200, body: { no } });
    }
    expect(await act(first, 'resumption')).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'idempotency-key-reused' }] },
    });
    for (const no of [first, second]) {
      expect((await caseOf(no))?.suspendedSince).toBeDefined();
      expect((await caseOf(no))?.trail.length).toBe(2);
    }
  });

  test('Art. 17(3): that no longer applies is a conflict with its citation', async () => {
    const no = await submit(11);
    const path = `/cases/${no}/preliminary-review`;
    await house.post(path, xinshi, recommend);
    const late = await house.post(path, xinshi, { ...recommend, outcome: 'refuse' });
    expect(late).toMatchObject({
      status: 409,
      body: { type: '/problems/refused', refusals: [{ code: 'not-awaited', cite: 'Art. 10, 17' }] },
    });
  });

  test('Art. 6: of another district is refused, and changes nothing', async () => {
    const no = await submit(12);
    const path = `/cases/${no}/preliminary-review`;
    const foreign = await house.post(path, district('650102'), recommend);
    expect(foreign).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'case-unknown' }] },
    });
    expect((await caseOf(no))?.trail.length).toBe(1);
  });

  test('Art. 17: after the case has ended is refused; the one that ended it is answered again', async () => {
    const no = await submit(13);
    const key = newKey();
    const withdraw = () =>
      house.post(`/cases/${no}/withdrawal`, applicant(uscc(13)), { reason: '不再需要' }, key);
    const first = await withdraw();
    expect(first).toMatchObject({
      status: 200,
      body: { answer: { ended: { outcome: 'withdrawn' } } },
    });
    await house.client.workflow.getHandle(`redemption/${no}`).result();
    expect((await withdraw()).body).toEqual(first.body);
    const late = await house.post(`/cases/${no}/preliminary-review`, xinshi, recommend);
    expect(late).toMatchObject({ status: 409, body: { refusals: [{ code: 'case-ended' }] } });
  });

  test('Art. 17: on a case that is not there is not found', async () => {
    const reply = await house.post('/cases/R2026-999999/withdrawal', applicant(uscc(1)), {
      reason: '不再需要',
    });
    expect(reply).toMatchObject({ status: 404, body: { refusals: [{ code: 'case-unknown' }] } });
  });

  test('reading of Art. 22: the public is told the same of a case that there is and of one that is not', async () => {
    const reason = '涉嫌重复';
    const anyone = { id: 'p1', role: 'public' } as const;
    for (const no of [await submit(17), 'R2026-999999']) {
      const withdrawn = await house.post(`/cases/${no}/withdrawal`, anyone, { reason });
      expect(withdrawn).toMatchObject({
        status: 403,
        body: { refusals: [{ code: 'wrong-role' }] },
      });
      const objection = { reason, evidence: ['材料一'] };
      const late = await house.post(`/cases/${no}/objections`, anyone, objection);
      expect(late).toMatchObject({
        status: 409,
        body: { refusals: [{ code: 'objection-too-late' }] },
      });
    }
  });

  test('Art. 17: who speaks for no party of a case cannot withdraw it, and is not told that there is one', async () => {
    const no = await submit(16);
    const asked = [
      ['withdrawal', 404, 'case-unknown'],
      ['no-correction', 403, 'wrong-role'],
    ] as const;
    for (const [name, status, code] of asked) {
      const reply = await house.post(`/cases/${no}/${name}`, applicant(uscc(99)), { reason: '无' });
      expect(reply).toMatchObject({ status, body: { refusals: [{ code }] } });
    }
  });

  test('Art. 17(3): returned for correction, the applicant hands in the whole submission again', async () => {
    const no = await submit(14);
    const faults = [{ path: 'contract.subject', note: '请写明研发内容' }];
    const returned = { reason: '需补正', outcome: 'return-for-correction', checklist: [], faults };
    await house.post(`/cases/${no}/preliminary-review`, xinshi, returned);
    const good = redemption(roundId, 14);
    const submission = { ...good, contract: { ...good.contract, subject: '新配方的委托研发' } };
    const path = `/cases/${no}/resubmission`;
    const foreign = await house.post(path, applicant(uscc(15)), { reason: '已补正', submission });
    expect(foreign).toMatchObject({ status: 404, body: { refusals: [{ code: 'case-unknown' }] } });
    const key = newKey();
    const body = { reason: '已补正', submission };
    const first = await house.post(path, applicant(uscc(14)), body, key);
    expect(first).toMatchObject({ status: 200, body: { answer: { result: 'resubmitted' } } });
    expect((await house.post(path, applicant(uscc(14)), body, key)).body).toEqual(first.body);
  });
});

describe('acts over many cases', () => {
  test('Arts. 17(4)-(5): a meeting and a list are frozen, recorded and carried out; the list is public', async () => {
    const year = Number(today().slice(0, 4));
    await house.approveBudget(year, 100_000_000);
    const numbers = [await submit(20), await submit(21)];
    for (const no of numbers) await toMeeting(house, no);

    const key = newKey();
    const held = await house.post(`/rounds/${roundId}/meetings`, centre, meeting(numbers), key);
    expect(held.body).toMatchObject({ lines: 2 });
    expect((await actInForce(held)).body).toMatchObject({ kind: 'meeting', failed: [], lines: 2 });
    const again = await house.post(`/rounds/${roundId}/meetings`, centre, meeting(numbers), key);
    expect(again.body).toMatchObject({ actId: held.body.actId, state: 'in-force' });
    const other = await house.post(
      `/rounds/${roundId}/meetings`,
      centre,
      meeting([numbers[0]!]),
      key,
    );
    expect(other).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'idempotency-key-reused' }] },
    });
    expect((await house.get(`/money/${year}`, auditor)).body).toMatchObject({ heldFen: 6_000_000 });

    const listKey = newKey();
    const publish = () =>
      house.post(
        `/rounds/${roundId}/publicity-lists`,
        centre,
        { reason: '依程序公示', title: '示例公示', cases: numbers },
        listKey,
      );
    const listed = await actInForce(await publish());
    expect((await publish()).body).toMatchObject({ actId: listed.body.actId });
    const lists = await house.get(`/rounds/${roundId}/publicity-lists`);
    const list = await house.get(lists.body.lists[0]!.link);
    expect(list.body).toMatchObject({ title: '示例公示', hash: listed.body.hash });
    expect(list.body.lines).toHaveLength(2);
    for (const line of list.body.lines) {
      expect(line).toMatchObject({ supported: true, amountFen: 3_000_000 });
      expect(line.publicity).toMatchObject({ publishedOn: today() });
      expect(line.publicity.lastDay > today()).toBe(true);
    }

    const early = await house.post(`/rounds/${roundId}/approval-documents`, bureau, {
      reason: '依程序批复',
      title: '示例批复',
      documentNumber: '示例〔2026〕1号',
      cases: numbers,
    });
    expect(early).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'publicity-running' }, {}] },
    });

    const anyone = { id: 'p1', role: 'public' } as const;
    const stamp = '盖章异议书.pdf';
    const doubt = { reason: '与公示内容不符', evidence: ['材料一'], stamp };
    for (const as of [anyone, applicant(uscc(99))]) {
      const receipt = await house.post(`/cases/${numbers[1]!}/objections`, as, doubt);
      expect(receipt).toMatchObject({ status: 200, body: { no: numbers[1] } });
      expect(Object.keys(receipt.body).sort()).toEqual(['answer', 'no']);
      expect(Object.keys(receipt.body.answer).sort()).toEqual(['act', 'no', 'reference', 'result']);
    }
    const party = await house.post(`/cases/${numbers[1]!}/objections`, applicant(uscc(21)), doubt);
    expect(party.body.answer).toHaveProperty('waits');

    const objection = { reason: '涉嫌重复申报', unit: uscc(20), evidence: ['材料一'] };
    const raised = await house.post(
      `/rounds/${roundId}/unit-objections`,
      { id: 'p1', role: 'public' },
      objection,
    );
    expect(raised.body).toMatchObject({ lines: 1 });
    await actInForce(raised);
    expect(await objectionsTo(numbers[0]!, 0, 10)).toHaveLength(1);
    const path = `/cases/${numbers[1]!}/objections`;
    const first = await house.get(`${path}?limit=2`, { id: 'centre-1', role: 'centre' });
    expect(first.body.objections).toMatchObject([
      { key: `${numbers[1]!}/O1`, by: 'p1', state: 'open', evidence: ['材料一'] },
      { key: `${numbers[1]!}/O2`, state: 'open' },
    ]);
    expect(first.body.next).toBe(2);
    const rest = await house.get(`${path}?after=2`, applicant(uscc(21)));
    expect(rest.body.objections).toMatchObject([{ key: `${numbers[1]!}/O3`, by: '—' }]);
    expect(rest.body.next).toBeUndefined();
  });

  test('Art. 17(5): a case that no meeting has decided cannot be listed, and nothing is frozen', async () => {
    const no = await submit(22);
    const body = { reason: '依程序公示', title: '示例公示', cases: [no, 'R2026-999999', no] };
    const reply = await house.post(`/rounds/${roundId}/publicity-lists`, centre, body);
    expect(reply.body.refusals).toMatchObject([
      { code: 'not-awaited', path: 'cases[0]' },
      { code: 'case-unknown', path: 'cases[1]' },
      { code: 'case-repeated', path: 'cases[2]' },
    ]);
    const acts = await house.get(`/rounds/${roundId}/acts?kind=publication`, auditor);
    expect(acts.body.acts.every(({ state }) => state !== 'frozen')).toBe(true);
    const all = await house.get(`/rounds/${roundId}/acts`, auditor);
    const ids = (all.body.acts as readonly unknown[] as readonly { actId: string }[]).map(
      ({ actId }) => actId,
    );
    const rows = await rowsAt(house, `/rounds/${roundId}/acts`, auditor);
    expect(rows.map((row) => row['编号'])).toEqual(ids);
  });

  test('Art. 17(4): a meeting is not for a district to record', async () => {
    const reply = await house.post(
      `/rounds/${roundId}/meetings`,
      xinshi,
      meeting(['R2026-000001']),
    );
    expect(reply).toMatchObject({ status: 403, body: { refusals: [{ code: 'wrong-role' }] } });
  });
});

describe('a round', () => {
  test('Art. 13: one id, one notice; its own request is answered again', async () => {
    const { notice } = (await house.get(`/rounds/${roundId}`)).body;
    const key = newKey();
    const other = { reason: '更正', notice: { ...notice, title: '另一通知' } };
    const reply = await house.post('/rounds', bureau, other, key);
    expect(reply).toMatchObject({ status: 409, body: { refusals: [{ code: 'round-exists' }] } });
    expect((await house.get(`/rounds/${roundId}`)).body.notice.title).toBe('示例通知');
  });

  test('Art. 13: a notice that changes what the Measures enact is refused', async () => {
    const { notice } = (await house.get(`/rounds/${roundId}`)).body;
    const body = {
      reason: '更正',
      notice: { ...notice, id: 'redemption-x', readings: { contractShareMax: 1 } },
    };
    const reply = await house.post('/rounds', bureau, body);
    expect(reply).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'enacted-unchangeable' }] },
    });
    expect((await house.get('/rounds/redemption-x')).status).toBe(404);
  });
});
