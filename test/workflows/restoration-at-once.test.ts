/**
 * Processes whose histories really do not replay, since another version of the code has written them, and processes
 * that are ended while they carry something out (ADR 0025). On a server that keeps the time of day.
 */
import { checkTrails } from '../../store/audit/trail-verify';
import { voucherCounts } from '../../store/money/quotas';
import { runOf, voucherYearSubject } from '../../store/processes/voucher-year';
import { VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { freezeBatchAct } from '../../store/round/batch-acts';
import { changeFilingSubject } from '../../store/processes/change-filing';
import { TASK_QUEUE, workflowIdOf } from '../../workflows/messages';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { roundUpdate, roundWorkflowId } from '../../workflows/round/messages';
import { sanctionSubject } from '../../store/processes/sanction';
import { ChangeFilings } from '../support/change-filings';
import { Operator } from '../support/operator';
import { cannotReplay, otherCode, type OtherCode } from '../support/other-code';
import { Sanctions } from '../support/sanctions';
import { admittedInstitution, Season } from '../support/season';
import { untilTrue } from '../support/until';
import { bureauApprover, centre, centreColleague, House } from '../support/workflow-house';
import { importSmeList } from '../support/imports';
import { smallEnterprise } from '../support/sme-examples';

let other: OtherCode;
let house: House;
let season: Season;
let operator: Operator;
let year: number;

beforeAll(async () => {
  other = await otherCode();
  house = await House.open(other);
  operator = new Operator(house);
  season = await Season.open(house);
  year = season.notice.programmeYear;
});
afterAll(async () => {
  await house.close();
  await other.close();
});

const handle = (workflowId: string) => house.client.workflow.getHandle(workflowId);
const soundTrail = async (subject: string, operators: number): Promise<string[]> => {
  const trail = await house.trail(subject);
  const restored = trail.filter(({ act }) => act === 'restored');
  expect(restored).toHaveLength(operators);
  for (const { by } of restored) expect(by).toEqual({ id: 'operator-1', role: 'operator' });
  expect(await checkTrails({ subject })).toMatchObject({ faults: [] });
  return trail.map(({ act }) => act).filter((act) => act !== 'restored');
};

describe('Arts. 8, 13, 17, 20: what another version of the code has begun', () => {
  it('stands still under ours, and goes on from its record', async () => {
    const sanctions = new Sanctions(house);
    const filings = new ChangeFilings(house);
    const provider = await admittedInstitution(await house.now());
    const caseNo = await season.recommended(await season.filed());
    const sanctionNo = await sanctions.open((await season.case(caseNo)).enterprise ?? '');
    const filingNo = await filings.file(provider.uscc, { premises: '示例场所' });
    const ids = [
      workflowIdOf({ no: caseNo, procedure: 'redemption' }),
      roundWorkflowId(season.notice.id),
      sanctionSubject(sanctionNo),
      changeFilingSubject(filingNo),
    ] as const;
    await house.forget();
    await Promise.all(ids.map((id) => cannotReplay(house, id)));
    for (const id of ids) await operator.restoresAtOnce(id);

    await season.reviewed(caseNo);
    const actor = await season.applicantOf(caseNo);
    await house.decide(caseNo, 'withdraw', { actor, reason: '不再申请' });
    expect(await house.result(caseNo)).toMatchObject({ outcome: 'withdrawn' });
    expect(await soundTrail(caseNo, 1)).toEqual([
      'submit',
      'decidePreliminaryReview',
      'drawExperts',
      'assignExperts',
      'giveOpinion',
      'giveOpinion',
      'giveOpinion',
      'withdraw',
    ]);

    await sanctions.heard(sanctionNo);
    const dismissal = { outcome: 'no-sanction', actor: bureauApprover } as const;
    await sanctions.decide(sanctionNo, 'decideSanction', dismissal);
    expect(await handle(ids[2]).result()).toMatchObject({ standing: { over: true } });
    expect(await soundTrail(ids[2], 1)).toEqual([
      'openSanction',
      'recordStatement',
      'decideSanction',
    ]);

    await filings.accept(filingNo);
    expect(await handle(ids[3]).result()).toMatchObject({ standing: { state: 'accepted' } });
    expect(await soundTrail(ids[3], 1)).toEqual(['fileChange', 'decideChange']);
    expect(await soundTrail(season.notice.id, 1)).toEqual(['publishNotice', 'turnRound']);
  });
});

describe('ended while it carries something out', () => {
  it('Art. 17(4): a round carries out each line once', async () => {
    const nos = [
      await season.reviewed(await season.filed()),
      await season.reviewed(await season.filed()),
    ];
    const content = await season.meeting(nos.map((no) => season.item(no)));
    const draft = { kind: 'meeting', roundId: season.notice.id, content } as const;
    const { _id: actId, hash } = await freezeBatchAct({
      ...draft,
      _id: content.id,
      preparedBy: centre.id,
    });
    const message = { actor: centre, reason: '依程序办理', actId, hash };
    await house.round(season.notice.id).executeUpdate(roundUpdate('holdMeeting'), {
      args: [message],
    });
    await operator.restoresAtOnce(roundWorkflowId(season.notice.id));
    await house.inForce(actId);
    for (const no of nos) {
      expect((await season.case(no)).deliberations).toHaveLength(1);
      await season.awaiting(no, 'publication');
      expect((await house.acts(no)).filter((act) => act === 'deliberate')).toHaveLength(1);
    }
  });

  it('Art. 14: a year issues each voucher once', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => smallEnterprise(n));
    const list = { year, sha256: 'a'.repeat(64), rows, by: centre.id, at: await house.now() };
    const { _id: importId } = await importSmeList(list);
    const before = (await voucherCounts(year)).issued ?? 0;
    await house.client.workflow.start('voucherYear', {
      ...processStart<VoucherActs>(VOUCHER_YEAR, { year }),
      taskQueue: TASK_QUEUE,
    });
    const id = voucherYearSubject(year);
    const issue = { actor: centreColleague, reason: '年度安排', importId };
    await handle(id).executeUpdate(
      actUpdate<VoucherActs, 'issueVouchers'>(VOUCHER_YEAR, 'issueVouchers'),
      { args: [issue] },
    );
    await untilTrue(async () => ((await runOf(importId))?.judged ?? 0) > 0);
    await operator.restoresAtOnce(id);
    await untilTrue(async () => (await runOf(importId))?.state === 'issued');
    expect(await runOf(importId)).toMatchObject({ judged: 3_000, issued: 3_000, already: 0 });
    expect((await voucherCounts(year)).issued).toBe(before + 3_000);
  });
});
