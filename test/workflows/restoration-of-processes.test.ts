/**
 * Every process around one record (ADR 0025), taken up from it between any two of its acts: it goes on to its end,
 * with nothing lost and nothing done twice, and its trail names the operator.
 */
import { paymentOrderSubject } from '../../store/processes/payment-order';
import { subjectOf, type ActName, type Message } from '../../policy/acts/act';
import { SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import { evaluatedFrom } from '../../policy/articles/art-21-evaluation';
import { EVALUATION, type EvaluationActs } from '../../policy/evaluation/acts';
import { addDays, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { completeUscc } from '../../policy/model/uscc';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { voucherCounts } from '../../store/money/quotas';
import {
  evaluationOf,
  evaluationSubject,
  type EvaluationRecord,
} from '../../store/processes/evaluation';
import { checksOf, spotCheckOf } from '../../store/processes/spot-check';
import { runOf, voucherYearSubject } from '../../store/processes/voucher-year';
import { VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { institutionOf } from '../../store/reference/institutions';
import { TASK_QUEUE } from '../../workflows/messages';
import { changeFilingSubject } from '../../store/processes/change-filing';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { ChangeFilings } from '../support/change-filings';
import { Operator } from '../support/operator';
import { admittedInstitution, Season } from '../support/season';
import { bureau, bureauApprover, centre, centreColleague, House } from '../support/workflow-house';
import { importSmeList } from '../support/imports';
import { smallEnterprise } from '../support/sme-examples';

let house: House;
let season: Season;
let operator: Operator;
let year: number;

beforeAll(async () => {
  // In autumn: all of it lies within one year, and few days are left until it is over.
  house = await House.open({ startsOn: (today) => `${yearOf(today) + 1}-10-08` });
  const closesOn = addDays(await house.today(), 60);
  const window = { closesOn, supportTo: closesOn };
  const readings = { spotCheckPercent: 50 };
  season = await Season.open(house, 'redemption', { ...window, readings });
  operator = new Operator(house);
  year = season.notice.programmeYear;
});
afterAll(() => house.close());

const handle = (workflowId: string) => house.client.workflow.getHandle(workflowId);

const actsAround = (subject: string, restored: number) => operator.actsAround(subject, restored);

it('Art. 8: a change filing makes one version', async () => {
  const filings = new ChangeFilings(house);
  const { uscc } = await admittedInstitution(await house.now());
  const no = await filings.file(uscc, { premises: '示例场所' });
  const id = changeFilingSubject(no);
  await operator.restores(id);
  const faults = [{ path: 'changes.premises', note: '缺租赁合同' }];
  await filings.decide(no, 'decideChange', { outcome: 'return', faults });
  await operator.restores(id);
  await filings.resubmit(no, { premises: '示例场所' });
  await operator.restores(id);
  await filings.accept(no);
  expect(await handle(id).result()).toMatchObject({ standing: { state: 'accepted' } });
  expect((await institutionOf(uscc))?.versions).toHaveLength(2);
  expect(await actsAround(id, 3)).toEqual([
    'fileChange',
    'decideChange',
    'resubmitChange',
    'decideChange',
  ]);
});

it('Art. 8: a spot check draws once, and is over with its last check', async () => {
  await house.client.workflow.execute('yearly', {
    taskQueue: TASK_QUEUE,
    workflowId: 'yearly-check',
    args: [{ process: 'spotCheck' }],
  });
  await house.until(async () => (await spotCheckOf(year)) ?? undefined);
  const id = subjectOf(SPOT_CHECK, year);
  const inspector: Actor = { id: 'inspector-1', role: 'centre' };
  const decide = <N extends ActName<SpotCheckActs>>(
    name: N,
    message: Omit<Message<SpotCheckActs, N>, 'actor' | 'reason'>,
    actor: Actor = centre,
  ) =>
    handle(id).executeUpdate(actUpdate<SpotCheckActs, N>(SPOT_CHECK, name) as never, {
      args: [{ actor, reason: '依程序办理', ...message }] as never,
    });
  await operator.restores(id);
  const valueOn = addDays(await house.today(), 3);
  await decide('announceSeed', { source: '示例公开数值', valueOn });
  await operator.restores(id);
  await house.env.sleep('4 days');
  await decide('publishSeed', { seed: '123' });
  await operator.restores(id);
  const checks = await checksOf(year);
  const checklist = SPOT_CHECKS.map((check) => ({ check, met: true }));
  const passed = { outcome: 'passed', checklist, findings: '示例', documents: [] } as const;
  for (const { institution } of checks) {
    await decide('assignInspectors', { institution, inspectors: [inspector.id] });
    await operator.restores(id);
    await decide('recordInspection', { institution, ...passed }, inspector);
  }
  expect(await handle(id).result()).toMatchObject({ standing: { state: 'concluded', open: 0 } });
  expect(await actsAround(id, 3 + checks.length)).toEqual([
    'openSpotCheck',
    'announceSeed',
    'publishSeed',
    ...checks.flatMap(() => ['assignInspectors', 'recordInspection']),
  ]);
});

describe('of the whole year', () => {
  const uscc = (n: number): string => completeUscc(`91650104MB${String(n).padStart(6, '0')}`);
  const vouchers = () => handle(voucherYearSubject(year));

  it('Art. 14: vouchers are issued, stopped and resumed once each', async () => {
    const rows = Array.from({ length: 1_100 }, (_, n) => smallEnterprise(n));
    const at = await house.now();
    const list = { year, sha256: 'a'.repeat(64), rows, by: centre.id, at };
    const { _id: importId } = await importSmeList(list);
    const before = (await voucherCounts(year)).issued ?? 0;
    await house.client.workflow.start('voucherYear', {
      ...processStart<VoucherActs>(VOUCHER_YEAR, { year }),
      taskQueue: TASK_QUEUE,
    });
    const reason = '年度安排';
    const issue = { actor: centreColleague, reason, importId };
    await vouchers().executeUpdate(
      actUpdate<VoucherActs, 'issueVouchers'>(VOUCHER_YEAR, 'issueVouchers'),
      { args: [issue] },
    );
    await operator.restores(voucherYearSubject(year));
    await house.until(async () => ((await runOf(importId))?.state === 'issued' ? true : undefined));
    expect(await runOf(importId)).toMatchObject({ judged: 1_100, issued: 1_100, already: 0 });
    expect((await voucherCounts(year)).issued).toBe(before + 1_100);
    const about = { actor: bureau, reason, enterprise: uscc(7) };
    await vouchers().executeUpdate(
      actUpdate<VoucherActs, 'stopVoucher'>(VOUCHER_YEAR, 'stopVoucher'),
      { args: [about] },
    );
    await operator.restores(voucherYearSubject(year));
    await vouchers().executeUpdate(
      actUpdate<VoucherActs, 'resumeVoucher'>(VOUCHER_YEAR, 'resumeVoucher'),
      { args: [about] },
    );
  });

  it('Arts. 8, 21: an evaluation is counted, proposed and confirmed, and the year of the vouchers ends', async () => {
    const id = evaluationSubject(year);
    const evaluationWhen = (holds: (evaluation: EvaluationRecord) => boolean) =>
      house.until(async () => {
        const found = await evaluationOf(year);
        return found !== null && holds(found) ? found : undefined;
      });
    const decide = <N extends ActName<EvaluationActs>>(
      name: N,
      message: Message<EvaluationActs, N>,
    ) =>
      handle(id).executeUpdate(actUpdate<EvaluationActs, N>(EVALUATION, name), { args: [message] });
    await house.client.workflow.start('evaluation', {
      taskQueue: TASK_QUEUE,
      workflowId: id,
      args: [{ year }],
    });
    await evaluationWhen(() => true);
    await operator.restores(id);
    await house.sleepUntil(evaluatedFrom(year));
    const { snapshot } = await evaluationWhen(({ state }) => state === 'proposing');
    await operator.restores(id);
    const { hash = '' } = snapshot ?? {};
    await decide('proposeGrades', { actor: centre, reason: '年度评估', hash, deviations: [] });
    await operator.restores(id);
    const { proposal } = await evaluationWhen(({ state }) => state === 'deciding');
    await decide('confirmGrades', {
      actor: bureauApprover,
      reason: '同意',
      hash: proposal?.hash ?? '',
      removals: [],
    });
    expect(await handle(id).result()).toMatchObject({ standing: { state: 'decided', over: true } });
    expect(await actsAround(id, 3)).toEqual([
      'openEvaluation',
      'countFigures',
      'proposeGrades',
      'confirmGrades',
    ]);

    expect(await handle(voucherYearSubject(year)).result()).toMatchObject({
      standing: { state: 'concluded', over: true },
    });
    expect(await actsAround(voucherYearSubject(year), 2)).toEqual([
      'issueVouchers',
      'turnVoucherYear',
      'stopVoucher',
      'resumeVoucher',
      'turnVoucherYear',
    ]);
  });
});

/** In a house of its own, and the last: after it the time-skipping server keeps its clock for a minute. */
describe('what is paid', () => {
  beforeAll(async () => {
    await house.close();
    house = await House.open();
    season = await Season.open(house);
    operator = new Operator(house);
  });

  it('Art. 17(7): a payment order pays each line once', async () => {
    const [first, second] = [
      await season.awarded(await season.filed()),
      await season.awarded(await season.filed()),
    ];
    await season.publish(first, second);
    await season.publicitiesEnd(first, second);
    await season.approve([first, second]);
    const orderId = await season.ordered([first, second]);
    const id = paymentOrderSubject(orderId);
    await operator.restores(id);
    const { order } = await season.approveOrder(orderId);
    await operator.restores(id);
    const [one, two] = order.lines.map(({ endToEndId }) => endToEndId) as [string, string];
    await season.status(orderId, { [one]: 'paid' });
    await operator.restores(id);
    await season.status(orderId, { [two]: 'paid' });
    expect(await handle(id).result()).toMatchObject({
      standing: { state: 'settled', answered: 2 },
    });
    for (const no of [first, second]) {
      expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
      const { instructions } = await season.case(no);
      expect(instructions.map(({ state }) => state)).toEqual(['paid']);
    }
    expect(await actsAround(id, 3)).toEqual([
      'preparePaymentOrder',
      'approvePaymentOrder',
      'turnPaymentOrder',
      'applyBankStatus',
      'applyBankStatus',
      'turnPaymentOrder',
    ]);
  });
});
