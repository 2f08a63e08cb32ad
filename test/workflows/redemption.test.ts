/** Art. 17 on the time-skipping server: the seven steps, and what can happen on the way. */
import type { MeetingRecord } from '../../policy/meeting';
import type { Institution } from '../../policy/model';
import { inTransaction } from '../../store/connection';
import { admit } from '../../store/institutions';
import { holdOf, moneyTotals } from '../../store/holds';
import { caseOf } from '../../store/cases';
import { applicant, district, institution, metChecklist, redemption } from './examples';
import { bureauApprover, centre, expert, finance, House } from './house';

describe('Art. 17: a redemption', () => {
  let house: House;
  let provider: Institution;

  beforeAll(async () => {
    house = await House.open();
    provider = institution();
    const admittedOn = '2026-01-01';
    await inTransaction((tx) =>
      admit(tx, {
        institution: provider,
        way: 'review',
        services: ['A01'],
        admittedOn,
        admissionNo: 'A0',
        by: 'staff-1',
        at: '2026-01-01T00:00:00.000Z',
      }),
    );
  });
  afterAll(() => house.close());

  it('goes from the notice to the payment in seven steps', async () => {
    const notice = await house.publishNotice('redemption');
    await house.approveBudget(notice.programmeYear, 100_000_000);
    const today = await house.today();
    const body = redemption(notice.id, today, { provider });
    const submitted = await house.submit('redemption', body, applicant(body.enterprise.uscc));
    expect(submitted).toMatchObject({ step: '17(3)', result: 'accepted' });
    const { no } = submitted;

    await house.decide(no, 'decidePreliminaryReview', {
      actor: district,
      reason: '符合要求',
      outcome: 'recommend',
      checklist: metChecklist.redemption,
      faults: [],
    });
    const experts = [1, 2, 3].map(expert);
    await house.decide(no, 'assignExperts', {
      actor: centre,
      reason: '抽取',
      experts: experts.map(({ id }) => id),
    });
    for (const actor of experts) {
      await house.decide(no, 'giveOpinion', {
        actor,
        reason: '同意',
        recommends: true,
        checklist: metChecklist.redemption,
      });
    }
    const meeting: MeetingRecord = {
      id: `${notice.id}/meeting/1`,
      roundId: notice.id,
      kind: 'deliberation',
      heldOn: today,
      members: ['m1', 'm2', 'm3'],
      present: ['m1', 'm2', 'm3'],
      chair: 'm1',
      recorder: 'm2',
      minutes: '示例会议纪要',
      items: [
        {
          caseNo: no,
          recused: [],
          votes: ['m1', 'm2', 'm3'].map((member) => ({ member, vote: 'for' as const })),
          supported: true,
          amountFen: 3_000_000,
          reason: '符合要求',
        },
      ],
    };
    await house.batch(
      'holdMeeting',
      { kind: 'meeting', roundId: notice.id, id: meeting.id, content: meeting },
      centre,
    );
    expect(await caseOf(no)).toMatchObject({ step: '17(5)' });
    expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: 3_000_000 });

    const line = {
      caseNo: no,
      applicant: body.enterprise.uscc,
      applicantName: body.enterprise.name,
      supported: true,
      amountFen: 3_000_000,
    };
    await house.batch(
      'publishResults',
      {
        kind: 'publication',
        roundId: notice.id,
        id: `${notice.id}/list/1`,
        content: { title: '公示', lines: [line] },
      },
      centre,
    );
    await house.env.sleep('20 days');
    await house.caseWhen(no, (kase) => kase.step === '17(6)');
    await house.batch(
      'issueApproval',
      {
        kind: 'approval',
        roundId: notice.id,
        id: `${notice.id}/approval/1`,
        content: {
          documentNumber: '示例〔1〕号',
          title: '批复',
          lines: [{ caseNo: no, amountFen: 3_000_000 }],
        },
      },
      bureauApprover,
    );
    const instructed = await house.decide(no, 'instructPayment', {
      actor: finance,
      reason: '按批复拨付',
    });
    await house.decide(no, 'reportPayment', {
      actor: finance,
      reason: '银行回执',
      instruction: instructed.reference ?? '',
      outcome: 'paid',
      bankReference: 'B-1',
    });
    expect(await house.handle(no).result()).toMatchObject({ outcome: 'paid' });
    expect(await moneyTotals(notice.programmeYear)).toMatchObject({
      paidFen: 3_000_000,
      heldFen: 0,
      committedFen: 0,
    });
  });
});
