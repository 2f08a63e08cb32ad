/** The way of the money through HTTP (Art. 17(5)-(7)), in a demo in which days pass fast. */
import { REDEMPTION_CHECKS, type Actor } from '../../policy/model';
import { caseOf, type CaseRecord } from '../../store/cases';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  expert,
  House,
  newKey,
  redemption,
  today,
  uscc,
} from './house';

const finance: Actor = { id: 'finance-1', role: 'finance' };
const enterprise = applicant(uscc(1));
const checklist = REDEMPTION_CHECKS.map((check) => ({ check, met: true }));
const year = Number(today().slice(0, 4));

let house: House;
let no: string;
beforeAll(async () => {
  house = await House.open({ worker: true, dayMs: 300 });
  await house.furnish();
});
afterAll(async () => {
  await house.close();
});

/** The first state of the case that holds, within a bounded real time. */
async function caseWhen(holds: (kase: CaseRecord) => boolean): Promise<CaseRecord> {
  for (let tries = 0; tries < 600; tries += 1) {
    const kase = await caseOf(no);
    if (kase !== null && holds(kase)) return kase;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${no} did not get there within thirty seconds.`);
}
const awaits = (name: string) => (kase: CaseRecord) =>
  kase.waits.some((wait) => wait.name === name);

async function decide(decision: string, as: Actor, body: object): Promise<string | undefined> {
  const reply = await house.post(`/cases/${no}/${decision}`, as, { reason: '依程序办理', ...body });
  expect(reply).toMatchObject({ status: 200, body: { no } });
  return reply.body.answer.reference;
}

test('Art. 17(5)-(7): publicity ends by the clock, then approval, a failed payment, a corrected account, the payment', async () => {
  const money = { approvedFen: 10_000_000, reason: '年度预算' };
  await house.ask('PUT', `/budgets/${year}/voucher`, { as: bureau, key: newKey(), body: money });
  const roundId = await house.openRound('redemption');
  no = (await house.post('/redemptions', enterprise, redemption(roundId, 1))).body.no;
  const outcome = 'recommend';
  await decide('decide-preliminary-review', district('650104'), { outcome, checklist, faults: [] });
  await decide('assign-experts', centre, { experts: [1, 2, 3].map((n) => expert(n).id) });
  for (const n of [1, 2, 3])
    await decide('give-opinion', expert(n), { recommends: true, checklist });

  const members = ['m1', 'm2', 'm3'];
  const votes = members.map((member) => ({ member, vote: 'for' }));
  const item = { caseNo: no, recused: [], votes, supported: true, amountFen: 3_000_000 };
  await house.post(`/rounds/${roundId}/meetings`, centre, {
    reason: '会议已召开',
    meeting: {
      ...{ kind: 'deliberation', heldOn: today(), members, present: members },
      ...{ chair: 'm1', recorder: 'm2', minutes: '逐件审议' },
      items: [{ ...item, reason: '符合条件' }],
    },
  });
  await caseWhen(awaits('publication'));
  const list = { reason: '依程序公示', title: '示例公示', cases: [no] };
  const { actId } = (await house.post(`/rounds/${roundId}/publicity-lists`, centre, list)).body;
  await caseWhen(awaits('publicity'));
  await caseWhen(awaits('approval'));
  const { lines } = (await house.get(`/publicity-lists/${encodeURIComponent(actId)}`)).body;
  expect(lines[0]!.publicity.lastDay > today()).toBe(true);

  const documentNumber = '示例〔2026〕1号';
  const approval = { reason: '依程序批复', title: '示例批复', documentNumber, cases: [no] };
  await house.post(
    `/rounds/${roundId}/approval-documents`,
    { id: 'bureau-2', role: 'bureau' },
    approval,
  );
  await caseWhen(awaits('payment'));
  const failed = await decide('instruct-payment', finance, {});
  await decide('report-payment', finance, {
    instruction: failed,
    outcome: 'failed',
    bankReference: 'T1',
  });
  const account = { holder: '示例企业1', bank: '示例银行', number: '6200000000002' };
  await decide('correct-account', enterprise, { account });
  const paid = await decide('instruct-payment', finance, {});
  await decide('report-payment', finance, {
    instruction: paid,
    outcome: 'paid',
    bankReference: 'T2',
  });

  expect((await house.get(`/cases/${no}`, auditor)).body).toMatchObject({
    ...{ state: 'ended', ended: { outcome: 'paid' }, approvalDocument: documentNumber },
    account: { number: '6200000000002' },
  });
  expect((await house.get(`/money/${year}`, auditor)).body).toMatchObject({
    ...{ approvedFen: 10_000_000, paidFen: 3_000_000, heldFen: 0, freeFen: 7_000_000 },
    checks: { holdsEqualBudget: true, holdsEqualQuotas: true, withinBudget: true },
  });
});
