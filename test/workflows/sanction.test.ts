/** Art. 20: sanctions on the time-skipping server, from the finding to the end of the last ban. */
import {
  addDays,
  addYears,
  endOf,
  isCivilDate,
  plusMs,
  startOf,
  yearOf,
} from '../../policy/kernel/time';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { bansBinding, bansOn } from '../../store/relations/blacklist';
import { holdOf } from '../../store/money/holds';
import { institutionOf } from '../../store/reference/institutions';
import { quotaOf } from '../../store/money/quotas';
import { repaymentsOf } from '../../store/returns/repayments';
import { expectBooksToAgree } from '../support/books';
import { applicant } from '../support/submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  House,
  refusedWith,
  shownOf,
} from '../support/workflow-house';
import { summariesOf } from '../support/summaries';
import { evidence, Sanctions } from '../support/sanctions';
import { withParties } from '../support/examples';
import { admittedInstitution, Season } from '../support/season';

/** The first leap year after another. */
const leapYear = (after: number): number =>
  isCivilDate(`${after + 1}-02-29`) ? after + 1 : leapYear(after + 1);

/** The autumn before the next leap day that leaves time to play in. */
function autumnBefore(today: string, year = leapYear(yearOf(today))): string {
  const autumn = `${year - 1}-10-20`;
  return autumn > today ? autumn : autumnBefore(today, leapYear(year));
}

let house: House;
let season: Season;
let sanctions: Sanctions;

beforeAll(async () => {
  house = await House.open({ startsOn: (today) => autumnBefore(today) });
  leapDay = `${leapYear(yearOf(await house.today()))}-02-29`;
  season = await Season.open(house);
  sanctions = new Sanctions(house);
});
afterAll(() => house.close());

const enterpriseOf = async (no: string): Promise<string> =>
  (await season.case(no)).enterprise ?? '';
const demandOf = async (caseNo: string) => (await repaymentsOf({ caseNo, limit: 1 }))[0];

/** Decided on the leap day, and the one whose appeal is upheld. */
let leaping: string;
let appealed: string;
let leapDay: string;

it('reading of Art. 20: the party is heard, a delivery is registered once, and corrected with a reason', async () => {
  const caseNo = await season.filed();
  const party = await enterpriseOf(caseNo);
  const future = {
    cases: ['R2026-999999', caseNo],
    violatedOn: addDays(await house.today(), 1),
    evidence: [],
  };
  expect(await refusedWith(sanctions.open(party, future))).toEqual([
    'violation-in-future',
    'evidence-missing',
    'case-unknown',
  ]);
  expect(await refusedWith(sanctions.open(season.notice.id, { cases: [caseNo] }))).toEqual([
    'uscc-invalid',
    'sanction-party-differs',
  ]);
  const member = sanctions.open(party, {}, { ...centre, party });
  expect(await refusedWith(member)).toEqual(['own-case']);

  const no = await sanctions.open(party, { violation: 'obstruction' });
  const silent = () => sanctions.decide(no, 'recordNoStatement', { actor: centre });
  expect(await refusedWith(silent())).toEqual(['hearing-open']);
  const stranger = sanctions.decide(no, 'recordStatement', {
    actor: applicant('91650104MA0000000X'),
    documents: [],
  });
  expect(await refusedWith(stranger)).toEqual(['wrong-party']);
  const [wait] = (await sanctions.record(no)).waits;
  await house.sleepUntil(wait!.dueAt!);
  const late = await sanctions.when(no, ({ waits }) => waits.length === 2);
  expect(late.waits.map(({ name }) => name)).toEqual(['statement', 'hearing-closure']);
  expect(await sanctions.notices(no)).toEqual(['hearing', 'hearing-late']);
  await silent();

  const grave = { violation: 'obstruction', number: '示例罚〔重〕号' } as const;
  expect(await refusedWith(sanctions.decided(no, grave))).toEqual(['obstruction-not-serious']);
  const unnamed = { repayments: [{ caseNo, owedFen: 1 }] };
  expect(await refusedWith(sanctions.decided(no, unnamed))).toEqual(['sanction-case-unnamed']);
  await sanctions.decided(no, { ...grave, serious: true });
  const decidedOn = await house.today();
  const tomorrow = addDays(decidedOn, 1);
  for (const on of [tomorrow, addDays(decidedOn, -1)]) {
    expect(await refusedWith(sanctions.delivered(no, on))).toEqual(['delivery-date-impossible']);
  }
  await sanctions.process(no).cancel();
  await sanctions.delivered(no);
  const again = sanctions.delivered(no);
  expect(await refusedWith(again)).toEqual(['delivery-recorded']);
  // Nothing is owed, so the thirty days have nothing to wait for.
  await sanctions.in(no, 'binding');
  await house.until(async () =>
    (await shownOf(sanctions.process(no) as never)).includes('不能经由流程平台撤销')
      ? true
      : undefined,
  );
});

it('Arts. 14, 20: the violator’s own cases end with all that they hold released, another’s is held, its voucher is void', async () => {
  const first = await season.filed();
  const party = await enterpriseOf(first);
  const { enterprise, account } = (await season.case(first)).submission as RedemptionSubmission;
  const another = () => season.filed({ enterprise, account });
  const [awarded, approved, failing, paying] = [
    first,
    ...(await many(3, another)),
  ] as unknown as Four;
  await season.awarded(awarded, 1_000_000);
  await approvedTogether([approved, failing, paying]);
  const failed = await season.instruct(failing);
  const paid = await season.instruct(paying);
  const prepared = await season.ordered([approved]);
  const body = withParties(await season.byInstitution(), { enterprise });
  const { no: others } = await season.submit(body);
  const year = season.notice.programmeYear;
  expect(await quotaOf(year, party)).toMatchObject({ heldFen: 1_000_000, committedFen: 3_000_000 });

  const no = await sanctions.open(party, { cases: [awarded, others] });
  await sanctions.decided(no);
  for (const ended of [awarded, approved]) {
    expect(await house.result(ended)).toMatchObject({ outcome: 'refused' });
    expect(await holdOf(ended)).toMatchObject({ state: 'released', amountFen: 0 });
  }
  await house.caseWhen(others, ({ suspendedSince }) => suspendedSince !== undefined);
  await house.until(async () => ((await house.position(others))?.suspended ? true : undefined));
  expect(await quotaOf(year, party)).toMatchObject({ state: 'void', heldFen: 0 });
  const reached = async () =>
    Object.fromEntries(
      (await sanctions.record(no)).reached.map(({ caseNo, state }) => [caseNo, state]),
    );
  await sanctions.when(no, ({ reached: all }) => all.every(({ state }) => state !== 'to-do'));
  expect(await reached()).toEqual({
    [awarded]: 'done',
    [approved]: 'done',
    [others]: 'done',
    [failing]: 'at-bank',
    [paying]: 'at-bank',
  });
  await expectBooksToAgree();

  // The order that was prepared before the decision pays nothing when it is approved after it.
  const order = await season.approveOrder(prepared);
  expect(order.failed).toMatchObject([{ caseNo: approved }]);
  expect((await season.case(approved)).instructions).toEqual([]);

  await sanctions.delivered(no);
  await season.bankSays(failing, failed, 'failed');
  await season.bankSays(paying, paid, 'paid');
  await house.sleepUntil(startOf(addDays(await house.today(), 1)));
  expect(await house.result(failing)).toMatchObject({ outcome: 'refused' });
  const { period } = await sanctions.when(no, ({ demands }) => demands.length === 1);
  expect(await reached()).toMatchObject({ [failing]: 'done', [paying]: 'owed' });
  const demand = await demandOf(paying);
  expect(demand).toMatchObject({
    party,
    owedFen: 1_000_000,
    article: '20(1)',
    dueOn: period!.lastDay,
  });
  await house.decide(others, 'resume', { actor: centre, reason: '已核实' });
  await sanctions.repaid(demand!._id, 1_000_000, await house.now());
  await house.sleepUntil(startOf(addDays(await house.today(), 1)));
  expect(await sanctions.in(no, 'binding')).toMatchObject({ repaid: { late: false } });
  expect(await season.case(others)).not.toHaveProperty('suspendedSince');
  await expectBooksToAgree();
});

type Four = readonly [string, string, string, string];

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make());
  return made;
}

/** By one publicity and one approval document. */
async function approvedTogether(nos: readonly string[]): Promise<void> {
  for (const no of nos) await season.awarded(no, 1_000_000);
  await season.publish(...nos);
  await season.publicityEnds(nos[0]!);
  for (const no of nos) await house.caseWhen(no, ({ step }) => step === '17(6)');
  await season.approve(nos);
}

it('Arts. 8, 20: an institution leaves the registry, decided by another than who proposed it; an announcement is received in thirty days', async () => {
  const caseNo = await season.paid(await season.filed());
  const { provider } = await season.case(caseNo);
  const about = {
    cases: [caseNo],
    party: { uscc: provider!, name: '示例机构', role: 'institution' },
  };
  const no = await sanctions.open(provider!, about as never, bureau);
  appealed = no;
  const owed = { repayments: [{ caseNo, owedFen: 3_000_000 }] };
  const own = sanctions.decided(no, owed, bureau);
  expect(await refusedWith(own)).toEqual(['sanction-own-proposal']);
  await sanctions.decided(no, owed);
  const decidedOn = await house.today();
  // From the day after its own ban from vouchers.
  const reapplyFrom = addDays(addYears(decidedOn, 5), 1);
  expect(await institutionOf(provider!)).toMatchObject({ status: 'removed', reapplyFrom });
  await sanctions.delivered(no, undefined, 'announcement');
  expect(await sanctions.record(no)).toMatchObject({
    delivery: { on: decidedOn, receivedOn: addDays(decidedOn, 30) },
  });
  const binding = async (days: number) =>
    (await bansBinding([provider!], 'voucher', addDays(decidedOn, days))).length;
  expect([await binding(29), await binding(30)]).toEqual([0, 1]);
});

it('Art. 20: from a leap day, with reminders, a partial repayment at the last minute, and the rest after enforcement', async () => {
  const provider = await admittedInstitution(await house.now());
  const caseNo = await season.paid(await season.filed({ provider }));
  const party = await enterpriseOf(caseNo);
  const no = await sanctions.open(party, { cases: [caseNo] });
  leaping = no;
  await sanctions.heard(no);
  await house.sleepUntil(startOf(leapDay));
  await sanctions.decided(no, { repayments: [{ caseNo, owedFen: 3_000_000 }] });
  expect((await bansOn([party])).map(({ kind, to }) => [kind, to])).toEqual([
    ['support', `${yearOf(leapDay) + 3}-02-28`],
    ['voucher', `${yearOf(leapDay) + 5}-02-28`],
  ]);
  expect(await bansBinding([party], 'voucher', leapDay)).toEqual([]);
  await sanctions.delivered(no);
  expect(await bansBinding([party], 'voucher', leapDay)).toHaveLength(1);
  const { period, demands } = await sanctions.record(no);
  const lastDay = period!.lastDay;
  expect(lastDay >= addDays(leapDay, 30)).toBe(true);
  const number = demands[0]!.number;
  expect(await demandOf(caseNo)).toMatchObject({ _id: number, dueOn: lastDay, state: 'open' });

  for (const days of [15, 5, 1]) {
    await house.sleepUntil(startOf(addDays(lastDay, -days)));
    await sanctions.when(no, ({ reminded }) => reminded.includes(`${lastDay}/${days}`));
  }
  expect((await sanctions.record(no)).reminded).toHaveLength(3);
  await sanctions.repaid(number, 1_000_000, plusMs(endOf(lastDay), -1));
  await house.sleepUntil(endOf(lastDay));
  const overdue = await sanctions.in(no, 'overdue');
  expect(overdue).toMatchObject({ returnedFen: 1_000_000, waits: [{ name: 'enforcement' }] });
  await house.until(async () =>
    (await shownOf(sanctions.process(no) as never)).includes('应退30,000.00元，已退10,000.00元')
      ? true
      : undefined,
  );

  const received = await house.today();
  const demand = { reference: '示例催〔1〕号', on: received, evidence };
  await sanctions.decide(no, 'recordWrittenDemand', demand);
  await house.sleepUntil(plusMs((await sanctions.record(no)).waits[0]!.dueAt!, 86_400_000));
  const on = await house.today();
  const enforced = { authority: '示例法院', reference: '示例执〔1〕号', on };
  await sanctions.decide(no, 'recordEnforcement', enforced);
  await sanctions.repaid(number, 2_000_000, await house.now());
  await house.sleepUntil(startOf(addDays(on, 8)));
  expect(await sanctions.in(no, 'binding')).toMatchObject({ repaid: { late: true } });
});

it('reading of Art. 20: an appeal upheld in the second year ends the bans that day, cancels what is owed and restores the registry', async () => {
  const no = appealed;
  const { finding, party: provider, decision } = await sanctions.record(no);
  const [caseNo = ''] = finding.cases;
  const { enterprise = '' } = await season.case(caseNo);
  await house.sleepUntil(startOf(addDays(decision!.on, 400)));
  await sanctions.in(no, 'overdue');
  const revoke = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: true };
  const byProposer = sanctions.decide(no, 'revokeSanction', { ...revoke, actor: bureau });
  expect(await refusedWith(byProposer)).toEqual(['sanction-own-proposal']);
  await sanctions.decide(no, 'revokeSanction', { ...revoke, actor: bureauApprover });
  const on = await house.today();
  expect(await bansOn([provider])).toMatchObject([{ revokedOn: on }, { revokedOn: on }]);
  expect(await demandOf(caseNo)).toMatchObject({ state: 'cancelled', returnedFen: 0 });
  expect(await institutionOf(provider)).toMatchObject({ status: 'admitted' });
  expect((await season.case(caseNo)).ended).toMatchObject({ outcome: 'paid' });
  expect(await bansOn([enterprise])).toEqual([]);
  expect(await sanctions.process(no).result()).toMatchObject({ standing: { state: 'revoked' } });
});

it('Art. 20: the bans end by their dates, three and five years from the leap day, and the process with them', async () => {
  const no = leaping;
  for (const [kind, years] of [
    ['support', 3],
    ['voucher', 5],
  ] as const) {
    const to = addYears(leapDay, years);
    await house.sleepUntil(endOf(to));
    await sanctions.when(no, ({ announced }) => announced.includes(kind));
    expect((await sanctions.notices(no)).filter((name) => name === `ban-end/${kind}`)).toHaveLength(
      1,
    );
  }
  expect(await sanctions.process(no).result()).toMatchObject({ standing: { state: 'ended' } });
  expect(await house.acts(`sanction/${no}`)).toEqual([
    'openSanction',
    'recordStatement',
    'remind',
    'decideSanction',
    'issueNotice',
    'recordDelivery',
    'remindDebtor',
    'remindDebtor',
    'remindDebtor',
    'noteReturn',
    'fallDue',
    'recordWrittenDemand',
    'remind',
    'recordEnforcement',
    'noteReturn',
    'settle',
    'announceBanEnd',
    'announceBanEnd',
    'end',
  ]);
});

test('the Temporal UI says in Chinese what each activity and timer of a sanction is for', async () => {
  const found = await summariesOf(sanctions.process(leaping));
  expect(found).toContain('登记违规处理事项');
  expect(found).toContainEqual(expect.stringMatching(/^违规处理：.+至\d{4}-\d{2}-\d{2}（24时）$/));
  expect(found.filter((summary) => /[A-Za-z]/.test(summary))).toEqual([]);
});
