/** Each process once from end to end on the real servers: Art. 17 over HTTP, Art. 10 by Temporal CLI signals. */
import { meetingOf, opinion, recommendation, type Decision } from '../../api-client/papers';
import { completeUscc } from '../../policy/model/uscc';
import type { Actor, AdmissionSubmission, RedemptionSubmission } from '../../policy/model/nouns';
import * as example from '../support/examples';
import { applicant, district, metChecklist } from '../support/submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  centreColleague,
  expert,
  finance,
  financeApprover,
} from '../support/workflow-house';
import { expectSound } from '../support/console-house';
import { Service } from '../support/service';

const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
const members = ['m1', 'm2', 'm3'];

const notice = (id: string, kind: 'admission' | 'redemption') => ({
  reason: '年度安排',
  notice: {
    id,
    kind,
    programmeYear: 2026,
    title: '示例通知',
    opensOn: '2026-03-01',
    closesOn: '2026-11-30',
    supportFrom: '2025-07-01',
    supportTo: '2026-12-31',
    directions: [],
    requirements: '示例要求',
    readings: { expertsByDraw: false },
  },
});

/** Finance prepares the order in the console and is refused its approval, which another person gives. */
async function paidByForms(service: Service, roundId: string, documentNumber: string) {
  const house = await service.console();
  try {
    const preparer = await house.loggedIn(finance.id);
    const { page } = preparer;
    await page.goto(`${service.url}/console/rounds/${roundId}`);
    await page.getByLabel('批复文号').fill(documentNumber);
    await page.getByLabel('理由').fill('按批复拨付');
    await page.getByRole('button', { name: '编制付款批次' }).dblclick();
    const order = page.getByRole('link', { name: /^P2026-/ });
    const orderId = (await order.textContent()) ?? '';
    await expectSound(preparer, 'payment-round');
    await order.click();
    // The page before has a reason of its own.
    await page.getByRole('heading', { level: 1, name: orderId }).waitFor();
    await page.getByLabel('理由').fill('核对无误');
    await page.getByRole('button', { name: '批准付款批次' }).click();
    await page.getByRole('alert').filter({ hasText: '依据：' }).waitFor();
    await expectSound(preparer, 'payment-refused');

    const approver = await house.loggedIn(financeApprover.id);
    await approver.page.goto(page.url());
    await approver.page.getByLabel('理由').fill('核对无误');
    await approver.page.getByRole('button', { name: '批准付款批次' }).click();
    await approver.page.getByText('已付', { exact: true }).waitFor();
    await expectSound(approver, 'payment-paid');
    return { orderId };
  } finally {
    await house.close();
  }
}

describe('the two processes on the real servers', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
    const items = await service.as(bureau).publishServiceItems(2026, {
      version: 1,
      inForceFrom: '2026-01-01',
      items: [{ code: 'A01', category: 'research-development', name: '委托研发' }],
    });
    await service.as(bureauApprover).confirmReference(items);
    const named = members.map((account) => ({ account, name: `成员${account}` }));
    const proposed = await service.as(bureau).importMeetingMembers(2026, named);
    await service.as(bureauApprover).confirmReference(proposed);
  });
  afterAll(() => service.stop());

  const meeting = (decision: Decision) => ({
    reason: decision.reason,
    meeting: meetingOf({ heldOn: service.today(), members, decisions: [decision] }),
  });

  it('Art. 17: a redemption goes from notice to payment over HTTP', async () => {
    const provider = {
      ...example.institution,
      uscc: completeUscc('91650102MA100001'),
      name: '示例机构甲',
    };
    const budget = { approvedFen: 100_000_000, reason: '年度预算' };
    const { id, hash: proposed } = await service.as(bureau).proposeBudget(2026, budget);
    const read = { reason: '复核无误', hash: proposed };
    await service.as(bureauApprover).approveFundProposal(id, read);
    const institutions = await service
      .as(centre)
      .importInstitutions(
        `统一社会信用代码,名称,所在区县,机构类别,入库日期,服务事项\n${provider.uscc},示例机构甲,650102,other,2025-05-06,A01\n`,
      );
    await service.as(centreColleague).confirmReference(institutions);
    await service.as(bureau).publishNotice(notice('redemption-2026-1', 'redemption'));
    const body: RedemptionSubmission = {
      ...example.redemption,
      provider,
      contract: {
        ...example.redemption.contract,
        signedOn: '2026-01-12',
        fulfilledOn: '2026-02-20',
      },
      ...example.papersOf(
        100,
        { enterprise: example.redemption.enterprise, provider },
        { issuedOn: '2026-02-24', paidOn: '2026-02-25', amountFen: 10_000_000 },
      ),
    };
    const party = applicant(body.enterprise.uscc);
    const { no } = await service.as(party).applyForRedemption(body);

    const reason = '符合要求';
    const checklist = metChecklist.redemption;
    const review = recommendation(checklist, reason);
    await service.as(district).decide(no, 'preliminary-review', review);
    const experts = [1, 2, 3].map(expert);
    const assignment = { reason, experts: experts.map(({ id }) => id) };
    await service.as(centre).decide(no, 'expert-assignment', assignment);
    for (const one of experts)
      await service.as(one).decide(no, 'opinions', opinion(checklist, reason));
    const roundId = 'redemption-2026-1';
    const award = { no, supported: true, amountFen: 5_000_000, reason };
    await service.inForce(await service.as(centre).holdMeeting(roundId, meeting(award)));
    const list = { reason, title: '公示', cases: [no] };
    await service.inForce(await service.as(centre).publishResults(roundId, list));
    const standing = () => service.as(auditor).getCaseForStaff(no);
    await service.when(standing, ({ step }) => step === '17(6)');
    const document = { reason, title: '批复', documentNumber: '示例〔2026〕1号', cases: [no] };
    await service.inForce(await service.as(bureauApprover).issueApproval(roundId, document));
    const { orderId } = await paidByForms(service, roundId, document.documentNumber);
    const paid = await service.when(standing, ({ state }) => state === 'ended');

    expect(paid.ended).toMatchObject({ outcome: 'paid', step: '17(7)' });
    expect(paid.instructions).toMatchObject([{ state: 'paid', order: orderId }]);
    const order = await service.when(
      () => service.as(auditor).getPaymentOrder(orderId),
      ({ state }) => state === 'settled',
    );
    expect(order).toMatchObject({ answered: 1, disputed: 0, files: [{ by: { role: 'service' } }] });
    const money = await service.as(auditor).getMoney(2026);
    expect(money).toMatchObject({ paidFen: 5_000_000, heldFen: 0, committedFen: 0 });
    expect(await service.cli('describe', '--workflow-id', `redemption/${no}`)).toContain(
      'COMPLETED',
    );
  });

  it('Art. 10: an admission is driven by Temporal CLI signals, which stand on the trail as claimed', async () => {
    const roundId = 'admission-2026-1';
    await service.as(bureau).publishNotice(notice(roundId, 'admission'));
    const uscc = completeUscc('91650104MA100002');
    const institution = {
      ...example.institution,
      uscc,
      name: '示例机构乙',
      domicile: '650104',
    } as const;
    const body: AdmissionSubmission = { ...example.admission, institution };
    const { no } = await service.as(applicant(uscc)).applyForAdmission(body);
    const signal = (name: string, input: object): Promise<string> =>
      service.cli(
        'signal',
        '--workflow-id',
        `admission/${no}`,
        '--name',
        name,
        '--input',
        JSON.stringify(input),
      );
    const standing = () => service.as(auditor).getCaseForStaff(no);
    const standsAt = (wanted: string) => service.when(standing, ({ step }) => step === wanted);

    const reason = '符合要求';
    const checklist = metChecklist.admission;
    await signal('decidePreliminaryReview', {
      actor: finance,
      reason,
      outcome: 'recommend',
      checklist,
      faults: [],
    });
    await signal('decidePreliminaryReview', {
      actor: district,
      reason,
      outcome: 'recommend',
      checklist,
      faults: [],
    });
    await standsAt('10(4)');
    const experts = [1, 2, 3].map(expert);
    await signal('assignExperts', { actor: centre, reason, experts: experts.map(({ id }) => id) });
    for (const actor of experts)
      await signal('giveOpinion', { actor, reason, recommends: true, checklist });
    await standsAt('10(5)');
    const held = meeting({ no, supported: true, reason });
    await service.inForce(await service.as(centre).holdMeeting(roundId, held));
    const list = { reason, title: '公示', cases: [no] };
    await service.inForce(await service.as(centre).publishResults(roundId, list));
    await service.when(standing, ({ ended }) => ended?.outcome === 'admitted');

    const params = { path: { uscc } };
    const registered = await service.as().ask((api) => api.GET('/registry/{uscc}', { params }));
    expect(registered).toMatchObject({ status: 'admitted' });
    const { entries } = await service.as(auditor).getCaseTrail(no);
    const bySignal = entries.filter(({ channel }) => channel === 'signal');
    expect(bySignal.map(({ act, identity }) => [act, identity])).toEqual([
      ['refused:decidePreliminaryReview', 'claimed'],
      ['decidePreliminaryReview', 'claimed'],
      ['assignExperts', 'claimed'],
      ...experts.map(() => ['giveOpinion', 'claimed']),
    ]);
  });
});
