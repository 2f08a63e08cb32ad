/**
 * Art. 20: a sanction on its record, without a server: what the clock and the ledger bring, however late the service
 * looks, and what the decision, a crash in the middle and a revocation leave behind.
 */
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import mongoose from 'mongoose';
import { takeReceipt } from '../../../activities/returns/take-receipt';
import { recordSanctionDecision } from '../../../activities/sanction/works';
import { reachCases } from '../../../activities/sanction/reach-cases';
import { turnSanction } from '../../../activities/sanction/turn';
import { calendarOf } from '../../../policy/calendar/calendar';
import { yuan } from '../../../policy/kernel/money';
import {
  addDays,
  civilDateOf,
  endOf,
  plusMs,
  startOf,
  type Instant,
} from '../../../policy/kernel/time';
import type { Actor } from '../../../policy/model/nouns';
import type { ActName, Message } from '../../../policy/acts/act';
import {
  SANCTION,
  type SanctionActs,
  type SanctionAnswer,
  type ViolationFinding,
} from '../../../policy/sanction/acts';
import { bansOn } from '../../../store/relations/blacklist';
import { putCalendarYear } from '../../../store/reference/calendar-years';
import { caseOf, Cases } from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { nextNumber, storeFiling } from '../../../store/case/filings';
import { noticesOf } from '../../../store/people/party-notices';
import { openQuota, quotaOf, setVoucherState } from '../../../store/money/quotas';
import { cancelRepayment, knownRepayment, repaymentsOf } from '../../../store/returns/repayments';
import { sanctionOf, type SanctionRecord } from '../../../store/processes/sanction';
import { trailOf } from '../../../store/trail/trail';
import { inventedCalendar } from '../../support/invented-calendar';
import { file } from '../../support/examples';
import { approve, redemptionAt } from '../../support/ledger-examples';
import { uscc, useFreshStore } from '../../support/fresh-store';
import { vouched } from '../../support/vouch';
import { payAward } from '../../support/awards';

useFreshStore();

/** Years that no published calendar has; the one after them is added by a test. */
const YEAR = 2040;
const OPENED: Instant = `${YEAR}-03-05T02:00:00.000Z`;
const centre: Actor = { id: 'centre-1', role: 'centre' };
const bureau: Actor = { id: 'bureau-2', role: 'bureau' };
const signalled: string[] = [];
let silent = 0;

const client = {
  workflow: {
    getHandle: (id: string) => ({
      signal: () => {
        if (silent > 0) {
          silent -= 1;
          return Promise.reject(new Error('The worker died.'));
        }
        signalled.push(id);
        return Promise.resolve();
      },
      describe: () => Promise.resolve({ raw: {} }),
    }),
  },
  withDeadline: <T>(_at: number, work: () => Promise<T>) => work(),
} as unknown as Client;
const configuration = { client, measuresIssuedOn: `${YEAR}-01-01`, signals: 'none' } as const;
const record = vouched(SANCTION, recordSanctionDecision(configuration));

beforeAll(async () => {
  await inTransaction(async (tx) => {
    for (const one of calendarOf(inventedCalendar(YEAR - 1, YEAR)).values())
      await putCalendarYear(tx, one, 'staff-1', OPENED);
  });
  await approve(YEAR, 'voucher', yuan(1_000_000));
});

let acts = 0;
async function decide<N extends ActName<SanctionActs>>(
  no: string,
  at: Instant,
  name: N,
  message: Omit<Message<SanctionActs, N>, 'actor' | 'reason'> & { readonly actor?: Actor },
): Promise<SanctionAnswer> {
  acts += 1;
  const key = `sanction/${no}/test-${acts}`;
  const whole = { actor: bureau, reason: '依程序办理', ...message };
  const answer = await record({ key, no, at, name, message: whole });
  if ('refused' in answer) throw new Error(answer.refused.map(({ code }) => code).join());
  return answer;
}

/** Proposed and heard on the same day. */
async function proposed(
  party: string,
  cases: readonly string[],
  change: Partial<ViolationFinding> = {},
): Promise<string> {
  const no = await nextNumber(`S${YEAR}`);
  const finding: ViolationFinding = {
    violation: 'misappropriation',
    party: { uscc: party, name: '示例单位', role: 'enterprise' },
    violatedOn: `${YEAR}-02-01`,
    cases,
    facts: '示例违规事实',
    evidence: [file],
    ...change,
  };
  const draft = { kind: 'sanction', caller: 'c', idempotencyKey: no, body: finding } as const;
  const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
  await decide(no, OPENED, 'openSanction', { filing, actor: centre });
  await decide(no, OPENED, 'recordStatement', { documents: [file] });
  return no;
}

const decided = (no: string, at: Instant, repayments: { caseNo: string; owedFen: number }[] = []) =>
  decide(no, at, 'decideSanction', {
    outcome: 'sanction',
    violation: 'misappropriation',
    number: `示例罚〔${no}〕号`,
    departments: ['示例市财政局'],
    repayments,
  } as never);

test('reading of Art. 22: who has filed for the party neither proposes nor decides on its sanction', async () => {
  const caseNo = await redemptionAt('paid', YEAR);
  const party = await partyOf(caseNo);
  const filer: Actor = { id: 'bureau-9', role: 'bureau' };
  await Cases.updateOne({ _id: caseNo }, { $set: { appliedBy: [filer.id] } });
  const no = await proposed(party, []);
  const decides = (actor: Actor) =>
    decide(no, OPENED, 'decideSanction', { outcome: 'no-sanction', actor } as never);
  await expect(decides(filer)).rejects.toThrow('own-case');
  expect(await decides(bureau)).toMatchObject({ result: 'no-sanction' });
});

/** A sanction over one paid redemption, delivered on a day. */
async function delivered(
  on: Instant,
  owedFen = yuan(10_000),
  issuedAt: Instant = on,
): Promise<string> {
  const caseNo = await redemptionAt('paid', YEAR);
  const no = await proposed(await partyOf(caseNo), [caseNo]);
  await decided(no, issuedAt, [{ caseNo, owedFen }]);
  await reach(no, issuedAt);
  await decide(no, issuedAt, 'issueNotice', { number: `示例通〔${no}〕号`, document: file });
  await decide(no, on, 'recordDelivery', { way: 'post', on: civilDateOf(on), evidence: [file] });
  return no;
}

const partyOf = async (caseNo: string): Promise<string> => (await caseOf(caseNo))?.enterprise ?? '';
const reach = (no: string, at: Instant): Promise<number> =>
  new MockActivityEnvironment().run(reachCases(configuration), { no, at });
const turn = (no: string, at: Instant) => turnSanction({ no, at });
const actsOf = async (no: string): Promise<string[]> =>
  (await trailOf(`sanction/${no}`)).map(({ act }) => act);

async function known(no: string): Promise<SanctionRecord> {
  const sanction = await sanctionOf(no);
  if (sanction === null) throw new Error(`There is no ${no}.`);
  return sanction;
}

async function told(no: string): Promise<string[]> {
  const notices = await noticesOf((await known(no)).party, `sanction/${no}/`, 200);
  return notices.map(({ _id }) => _id.slice(`sanction/${no}/`.length));
}

async function pay(no: string, amountFen: number, receivedAt: Instant, at = receivedAt) {
  const { number } = (await known(no)).demands[0]!;
  const receiptId = `RC-${no}-${amountFen}`;
  await takeReceipt({ receiptId, reference: number, amountFen, payerName: '示例', receivedAt }, at);
}

test('reading of Art. 20: a case whose record is spoilt holds up no other that the sanction reaches', async () => {
  const spoilt = await redemptionAt('reviewing', YEAR);
  const good = await redemptionAt('reviewing', YEAR);
  const party = await partyOf(spoilt);
  const cases = mongoose.connection.collection<{ _id: string; waits?: unknown }>('cases');
  await cases.updateOne({ _id: good }, { $set: { enterprise: party } as object });
  const no = await proposed(party, []);
  await decided(no, OPENED);
  const before = await cases.findOne({ _id: spoilt });
  await cases.updateOne({ _id: spoilt }, { $unset: { waits: '' } });
  await expect(reach(no, OPENED)).rejects.toThrow(spoilt);
  expect((await caseOf(good))?.suspendedSince).toBe(OPENED);
  await cases.updateOne({ _id: spoilt }, { $set: { waits: before?.waits } });
  expect(await reach(no, OPENED)).toBe(0);
  expect((await caseOf(spoilt))?.state).toBe('ended');
});

test('reading of Art. 20: a service that was away for weeks gives only the most urgent reminder, and once', async () => {
  const no = await delivered(OPENED);
  const { lastDay } = (await known(no)).period!;
  const at = plusMs(startOf(addDays(lastDay, -4)), 3_600_000);
  await turn(no, at);
  await turn(no, at);
  const reminders = async () => (await told(no)).filter((name) => name.startsWith('remind/'));
  expect(await reminders()).toEqual([`remind/${lastDay}/5`]);
  const { nextAt } = await turn(no, plusMs(startOf(addDays(lastDay, -1)), -1));
  expect(nextAt).toBe(startOf(addDays(lastDay, -1)));
  await turn(no, nextAt!);
  expect(await reminders()).toHaveLength(2);
  expect((await actsOf(no)).filter((act) => act === 'remindDebtor')).toHaveLength(2);
});

test('Art. 20: money that came in at the last minute is in time, whenever the bank tells of it; a minute later is late', async () => {
  const punctual = await delivered(OPENED);
  const late = await delivered(OPENED);
  const { dueAt } = (await known(punctual)).period!;
  for (const no of [punctual, late]) await pay(no, yuan(4_000), OPENED);
  expect(await turn(late, plusMs(dueAt, -60_000))).toMatchObject({
    state: 'repaying',
    returnedFen: yuan(4_000),
  });
  const morning = plusMs(dueAt, 9 * 3_600_000);
  for (const no of [punctual, late]) {
    expect(await turn(no, plusMs(dueAt, -1))).toMatchObject({ state: 'repaying' });
    expect(await turn(no, dueAt)).toMatchObject({ state: 'overdue', owedFen: yuan(10_000) });
  }
  await pay(punctual, yuan(6_000), plusMs(dueAt, -1), morning);
  await pay(late, yuan(6_000), dueAt, morning);
  // The process has not looked since, but the money is there.
  const about = { authority: '示例法院', reference: '示例执〔2〕号', on: civilDateOf(morning) };
  for (const no of [punctual, late])
    await expect(decide(no, morning, 'recordEnforcement', about)).rejects.toThrow(
      'enforcement-nothing-owed',
    );
  for (const no of [punctual, late])
    expect(await turn(no, morning)).toMatchObject({ state: 'binding' });
  expect((await known(punctual)).repaid).toMatchObject({ late: false });
  expect((await known(late)).repaid).toMatchObject({ late: true });
});

test('reading of Art. 20: enforcement is asked after each quarter; its end closes the proceeding, and a later receipt still counts', async () => {
  const no = await delivered(OPENED);
  const { dueAt, lastDay } = (await known(no)).period!;
  await turn(no, dueAt);
  const enforced = { authority: '示例法院', reference: '示例执〔1〕号' };
  const early = decide(no, dueAt, 'recordEnforcement', { ...enforced, on: lastDay });
  await expect(early).rejects.toThrow('enforcement-date-impossible');
  const on = civilDateOf(dueAt);
  await expect(decide(no, dueAt, 'recordEnforcement', { ...enforced, on })).rejects.toThrow(
    'written-demand-missing',
  );
  const demand = { reference: '示例催〔1〕号', on, evidence: [file] };
  await decide(no, dueAt, 'recordWrittenDemand', demand);
  await expect(decide(no, dueAt, 'recordWrittenDemand', demand)).rejects.toThrow(
    'written-demand-made',
  );
  await expect(decide(no, dueAt, 'recordEnforcement', { ...enforced, on })).rejects.toThrow(
    'written-demand-running',
  );
  const after = plusMs(dueAt, 16 * 86_400_000);
  const handedOver = civilDateOf(after);
  await decide(no, after, 'recordEnforcement', { ...enforced, on: handedOver });
  const [review] = (await known(no)).waits;
  await turn(no, review!.dueAt!);
  expect((await actsOf(no)).filter((act) => act === 'remind')).toHaveLength(1);
  const [next] = (await known(no)).waits;
  expect(next!.dueAt! > review!.dueAt!).toBe(true);
  await turn(no, next!.dueAt!);
  expect((await actsOf(no)).filter((act) => act === 'remind')).toHaveLength(2);
  const later = plusMs((await known(no)).waits[0]!.since, 1);
  await decide(no, later, 'endEnforcement', { on: handedOver });
  expect(await turn(no, later)).toMatchObject({ state: 'binding', returnedFen: 0 });
  await pay(no, yuan(2_000), later);
  expect(await turn(no, later)).toMatchObject({ state: 'binding', returnedFen: yuan(2_000) });
  expect((await known(no)).returnedFen).toBe(yuan(2_000));
});

test('Art. 20: a corrected delivery moves the last day, what is owed by it, and the reminders', async () => {
  const no = await delivered(OPENED);
  const before = (await known(no)).period!;
  await turn(no, startOf(addDays(before.lastDay, -15)));
  const now = startOf(addDays(before.lastDay, -10));
  const correction = { way: 'post', on: `${YEAR}-03-12`, evidence: [file], actor: centre } as const;
  await expect(decide(no, now, 'recordDelivery', correction)).rejects.toThrow('delivery-recorded');
  await decide(no, now, 'correctDelivery', correction);
  const { period, demands, reminded } = await known(no);
  expect(period!.lastDay).toBe(`${YEAR}-04-11`);
  expect([before.lastDay, reminded]).toEqual([`${YEAR}-04-04`, []]);
  expect(await knownRepayment(demands[0]!.number)).toMatchObject({ dueOn: period!.lastDay });
});

test('Art. 20: no notice is issued of which nobody knows until when the money is to be back', async () => {
  const late = delivered(`${YEAR}-12-02T02:00:00.000Z`);
  await expect(late).rejects.toThrow('calendar-year-missing');
});

test('Art. 20: a last day in a year without a calendar waits for it, and is dated once the year is there', async () => {
  const day: Instant = `${YEAR}-12-10T02:00:00.000Z`;
  const no = await delivered(day, yuan(10_000), `${YEAR}-11-25T02:00:00.000Z`);
  const { number } = (await known(no)).demands[0]!;
  const waiting = await turn(no, plusMs(day, 40 * 86_400_000));
  expect(waiting).toMatchObject({ state: 'repaying', waits: [{ missingYear: YEAR + 1 }] });
  expect(waiting.nextAt).toBeDefined();
  expect(await knownRepayment(number)).not.toHaveProperty('dueOn');
  await inTransaction(async (tx) => {
    for (const one of inventedCalendar(YEAR + 1, YEAR + 1))
      await putCalendarYear(tx, one, 'staff-1', day);
  });
  const dated = await turn(no, plusMs(day, 86_400_000));
  expect(dated.waits).toMatchObject([{ name: 'repayment', dueAt: endOf(`${YEAR + 1}-01-09`) }]);
  expect(await knownRepayment(number)).toMatchObject({ dueOn: `${YEAR + 1}-01-09` });
  expect((await actsOf(no)).at(-1)).toBe('recountDeadlines');
});

test('reading of Art. 20: a demand that the bureau cancels is owed no further', async () => {
  const no = await delivered(OPENED);
  const { number } = (await known(no)).demands[0]!;
  await pay(no, yuan(1_000), OPENED);
  const cancel = { key: `cancel/${number}`, at: OPENED, by: bureau, channel: 'api' } as const;
  await inTransaction((tx) => cancelRepayment(tx, { ...cancel, reason: '金额有误', number }));
  expect(await turn(no, plusMs(OPENED, 1))).toMatchObject({
    state: 'binding',
    owedFen: yuan(1_000),
    returnedFen: yuan(1_000),
  });
});

test('Art. 20: a crash between the case and its process reaches no case twice and leaves none untold', async () => {
  const own = await redemptionAt('reviewing', YEAR);
  const party = await partyOf(own);
  const no = await proposed(party, [own]);
  await decided(no, OPENED);
  silent = 1;
  await expect(reach(no, OPENED)).rejects.toThrow('The worker died.');
  expect(await caseOf(own)).toMatchObject({ state: 'ended', ended: { outcome: 'refused' } });
  expect((await known(no)).reached).toMatchObject([{ caseNo: own, state: 'to-do' }]);
  signalled.length = 0;
  expect(await reach(no, plusMs(OPENED, 60_000))).toBe(0);
  expect(await reach(no, plusMs(OPENED, 60_000))).toBe(0);
  expect(signalled).toEqual([`redemption/${own}`]);
  expect((await known(no)).reached).toMatchObject([{ caseNo: own, state: 'done' }]);
  const endings = (await trailOf(own)).filter(({ act }) => act === 'endBySanction');
  expect(endings).toMatchObject([{ by: { id: bureau.id }, channel: 'service' }]);
});

test('reading of Art. 20: a case whose money goes to the bank just as it is reached is not ended, and waits for the answer', async () => {
  const caseNo = await redemptionAt('reviewing', YEAR);
  const no = await proposed(await partyOf(caseNo), []);
  await decided(no, OPENED);
  const waits = [{ name: 'bank-result', for: 'person', role: 'finance', since: OPENED }];
  let reaching: Promise<number> | undefined;
  await inTransaction(async (tx) => {
    await Cases.collection.updateOne(
      { _id: caseNo as never },
      { $set: { waits } },
      { session: tx },
    );
    // It has looked at the case as it was before, and its write meets this one.
    reaching ??= reach(no, OPENED);
    await setTimeout(1_000);
  });
  expect(await reaching).toBe(1);
  expect(await caseOf(caseNo)).toMatchObject({ state: 'open', waits });
  expect((await known(no)).reached).toMatchObject([{ caseNo, state: 'to-do' }]);
  expect(await reach(no, OPENED)).toBe(1);
  expect((await known(no)).reached).toMatchObject([{ caseNo, state: 'at-bank' }]);
});

test('Art. 20: a case that the bank paid a moment after the decision is owed back, once', async () => {
  const caseNo = await redemptionAt('committed', YEAR);
  const no = await proposed(await partyOf(caseNo), []);
  await decided(no, OPENED);
  await inTransaction((tx) => payAward(tx, { caseNo, key: `${caseNo}/pay`, at: OPENED }));
  const ended = { outcome: 'paid', step: '17(7)', reason: '已付' };
  await Cases.collection.updateOne(
    { _id: caseNo as never },
    { $set: { state: 'ended', ended, waits: [] } },
  );
  expect(await reach(no, OPENED)).toBe(0);
  expect(await reach(no, OPENED)).toBe(0);
  const { reached, demands } = await known(no);
  expect(reached).toEqual([{ caseNo, effect: 'end', state: 'owed' }]);
  expect(demands).toMatchObject([{ caseNo, owedFen: yuan(10_000) }]);
  expect(await repaymentsOf({ caseNo, limit: 5 })).toMatchObject([
    { article: '20(2)', decidedBy: bureau.id },
  ]);
});

test('Art. 20: a case that was being submitted while the decision was made is reached too; one applied for after the ban is not', async () => {
  const [slipped, later] = [
    await redemptionAt('reviewing', YEAR),
    await redemptionAt('reviewing', YEAR),
  ];
  const party = await partyOf(slipped);
  const submitted = (caseNo: string, applicant: string, submittedAt: Instant) =>
    Cases.collection.updateOne(
      { _id: caseNo as never },
      { $set: { applicant, enterprise: party, submittedAt } },
    );
  await submitted(slipped, uscc(81), OPENED);
  await submitted(later, uscc(81), OPENED);
  await Cases.collection.updateMany(
    { _id: { $in: [slipped, later] as never[] } },
    { $set: { enterprise: uscc(81) } },
  );
  const no = await proposed(party, []);
  await decided(no, OPENED);
  expect(await turn(no, OPENED)).toMatchObject({ toReach: 0 });
  await submitted(slipped, party, OPENED);
  await submitted(later, party, `${YEAR + 5}-03-05T16:00:00.000Z`);
  expect(await turn(no, plusMs(OPENED, 1))).toMatchObject({ toReach: 1 });
  expect(await reach(no, plusMs(OPENED, 2))).toBe(0);
  expect(await caseOf(slipped)).toMatchObject({ ended: { outcome: 'refused' } });
  expect(await caseOf(later)).toMatchObject({ state: 'open' });
});

test('reading of Art. 20: staff close no hearing with their own word', async () => {
  const no = await nextNumber(`S${YEAR}`);
  const party = { uscc: uscc(82), name: '示例单位', role: 'enterprise' } as const;
  const finding: ViolationFinding = {
    violation: 'misappropriation',
    party,
    violatedOn: `${YEAR}-02-01`,
    cases: [],
    facts: '示例违规事实',
    evidence: [file],
  };
  const draft = { kind: 'sanction', caller: 'c', idempotencyKey: no, body: finding } as const;
  const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
  await decide(no, OPENED, 'openSanction', { filing, actor: centre });
  await expect(decide(no, OPENED, 'recordStatement', { documents: [] })).rejects.toThrow(
    'evidence-missing',
  );
  expect(await known(no)).toMatchObject({ state: 'hearing' });
});

test('Arts. 14, 20: an appeal upheld makes the year’s vouchers hold again, unless another decision binds', async () => {
  const party = uscc(77);
  const open = (year: number) =>
    inTransaction((tx) =>
      openQuota(tx, { year, enterprise: party, limitFen: yuan(100_000), at: OPENED }),
    );
  const stateIn = async (year: number) => (await quotaOf(year, party))?.state;
  for (const year of [YEAR, YEAR + 1]) await open(year);
  await inTransaction((tx) =>
    setVoucherState(tx, { year: YEAR + 1, enterprise: party }, ['issued'], 'stopped'),
  );
  const [first, second] = [await proposed(party, []), await proposed(party, [])];
  await decided(first, OPENED);
  expect([await stateIn(YEAR), await stateIn(YEAR + 1)]).toEqual(['void', 'void']);
  await decided(second, OPENED);
  expect(await bansOn([party])).toHaveLength(4);
  const appeal = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: true };
  await decide(second, plusMs(OPENED, 1), 'revokeSanction', appeal);
  expect(await stateIn(YEAR)).toBe('void');
  const { about } = await decide(first, plusMs(OPENED, 2), 'revokeSanction', appeal);
  expect(about).toMatchObject({
    vouchers: [String(YEAR), String(YEAR + 1)],
    registry: 'unchanged',
  });
  expect([await stateIn(YEAR), await stateIn(YEAR + 1)]).toEqual(['issued', 'stopped']);
  expect((await bansOn([party])).every(({ revokedOn }) => revokedOn === `${YEAR}-03-05`)).toBe(
    true,
  );
  expect(await turn(first, plusMs(OPENED, 3))).toMatchObject({ state: 'revoked', over: true });
});

test('Arts. 14, 20: in whichever order two appeals are upheld, the vouchers hold again with the last', async () => {
  const party = uscc(80);
  await inTransaction(async (tx) => {
    await openQuota(tx, { year: YEAR, enterprise: party, limitFen: yuan(100_000), at: OPENED });
  });
  const [first, second] = [await proposed(party, []), await proposed(party, [])];
  await decided(first, OPENED);
  await decided(second, OPENED);
  const appeal = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: true };
  await decide(first, plusMs(OPENED, 1), 'revokeSanction', appeal);
  expect(await quotaOf(YEAR, party)).toMatchObject({ state: 'void' });
  await decide(second, plusMs(OPENED, 2), 'revokeSanction', { ...appeal, restoreVouchers: false });
  expect(await quotaOf(YEAR, party)).toMatchObject({ state: 'issued' });
  expect((await known(second)).revocation).toMatchObject({ vouchers: [YEAR] });
});

test('Art. 20: what is demanded never exceeds what was paid, and one refused line refuses the decision whole', async () => {
  const caseNo = await redemptionAt('paid', YEAR);
  const party = await partyOf(caseNo);
  const no = await proposed(party, [caseNo]);
  await expect(decided(no, OPENED)).rejects.toThrow('sanction-repayment-missing');
  const above = decided(no, OPENED, [{ caseNo, owedFen: yuan(10_000) + 1 }]);
  await expect(above).rejects.toThrow('repayment-above-paid');
  expect(await known(no)).toMatchObject({ state: 'deciding', demands: [] });
  expect(await bansOn([party])).toEqual([]);
  expect(await repaymentsOf({ caseNo, limit: 1 })).toEqual([]);
  await decided(no, OPENED, [{ caseNo, owedFen: yuan(10_000) }]);
  const number = `示例罚〔${no}〕号`;
  const again = await proposed(party, []);
  const repayments: never[] = [];
  const departments = ['示例市财政局'];
  const left = [{ cases: [caseNo], reason: '已另案要求退回' }];
  const ruling = { outcome: 'sanction', violation: 'misappropriation', departments, repayments };
  const same = { ...ruling, number, left };
  const unanswered = { ...ruling, number: `${number}-2` };
  await expect(decide(again, OPENED, 'decideSanction', unanswered as never)).rejects.toThrow(
    'sanction-case-unanswered',
  );

  await expect(decide(again, OPENED, 'decideSanction', same as never)).rejects.toThrow(
    'sanction-number-used',
  );
});

test('Arts. 8, 20: a spot check that a finding names is one of this party', async () => {
  const source = { kind: 'spot-check', id: `${YEAR}/${uscc(78)}` } as const;
  await expect(proposed(uscc(78), [], { source })).rejects.toThrow('check-unknown');
  const checks = mongoose.connection.collection<{ _id: string }>('spot-checks');
  await checks.insertOne({ _id: source.id });
  await proposed(uscc(78), [], { source });
  await expect(proposed(uscc(79), [], { source })).rejects.toThrow('check-unknown');
});
