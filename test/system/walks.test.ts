/** Each process once from end to end on the real servers: Art. 17 over HTTP, Art. 10 by Temporal CLI signals. */
import { completeUscc } from '../../policy/model/uscc';
import type { Actor, AdmissionSubmission, RedemptionSubmission } from '../../policy/model/nouns';
import type { CaseRecord } from '../../store/case/cases';
import type { TrailEntry } from '../../store/trail/trail';
import * as example from '../support/examples';
import { applicant, district, metChecklist } from '../support/submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  expert,
  finance,
  financeApprover,
} from '../support/workflow-house';
import { Service } from '../support/service';

const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
const votes = ['m1', 'm2', 'm3'].map((member) => ({ member, vote: 'for' }));
const assembly = {
  kind: 'deliberation',
  members: ['m1', 'm2', 'm3'],
  present: ['m1', 'm2', 'm3'],
  chair: 'm1',
  recorder: 'm2',
  minutes: '示例会议纪要',
};

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

describe('the two processes on the real servers', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
    await service.send('POST', '/service-items/2026/imports', bureau, {
      version: 1,
      inForceFrom: '2026-01-01',
      items: [{ code: 'A01', category: 'research-development', name: '委托研发' }],
    });
  });
  afterAll(() => service.stop());

  it('Art. 17: a redemption goes from notice to payment over HTTP', async () => {
    const provider = {
      ...example.institution,
      uscc: completeUscc('91650102MA100001'),
      name: '示例机构甲',
    };
    const budget = { approvedFen: 100_000_000, reason: '年度预算' };
    const proposed = await service.send<{ id: string; hash: string }>(
      ...(['PUT', '/budgets/2026/voucher', bureau, budget] as const),
    );
    const approval = `/fund-proposals/${proposed.id}/approval`;
    const read = { reason: '复核无误', hash: proposed.hash };
    await service.send('POST', approval, bureauApprover, read);
    await service.send(
      'POST',
      '/registry/imports',
      centre,
      `统一社会信用代码,名称,所在区县,机构类别,入库日期,服务事项\n${provider.uscc},示例机构甲,650102,other,2025-05-06,A01\n`,
    );
    await service.send('POST', '/rounds', bureau, notice('redemption-2026-1', 'redemption'));
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
    const { no } = await service.send<{ no: string }>('POST', '/redemptions', party, body);

    const reason = '符合要求';
    const checklist = metChecklist.redemption;
    await service.decide(no, 'decide-preliminary-review', district, {
      reason,
      outcome: 'recommend',
      checklist,
      faults: [],
    });
    const experts = [1, 2, 3].map(expert);
    await service.decide(no, 'assign-experts', centre, {
      reason,
      experts: experts.map(({ id }) => id),
    });
    for (const one of experts)
      await service.decide(no, 'give-opinion', one, { reason, recommends: true, checklist });
    const item = { caseNo: no, recused: [], votes, supported: true, amountFen: 5_000_000, reason };
    await service.batch('/rounds/redemption-2026-1/meetings', centre, {
      reason,
      meeting: { ...assembly, heldOn: service.today(), items: [item] },
    });
    await service.batch('/rounds/redemption-2026-1/publicity-lists', centre, {
      reason,
      title: '公示',
      cases: [no],
    });
    await service.when(`/cases/${no}`, auditor, (kase: CaseRecord) => kase.step === '17(6)');
    const document = { reason, title: '批复', documentNumber: '示例〔2026〕1号', cases: [no] };
    await service.batch('/rounds/redemption-2026-1/approval-documents', bureauApprover, document);
    const { documentNumber } = document;
    const orders = '/rounds/redemption-2026-1/payment-orders';
    const asked = { reason, documentNumber };
    const { orderId } = await service.send<{ orderId: string }>('POST', orders, finance, asked);
    const path = `/payment-orders/${orderId}`;
    const { hash } = (await service.get<{ hash: string }>(path, finance)).body;
    await service.send('POST', `${path}/approval`, financeApprover, { reason, hash });
    const paid = await service.when(
      `/cases/${no}`,
      auditor,
      (kase: CaseRecord) => kase.state === 'ended',
    );

    expect(paid.ended).toMatchObject({ outcome: 'paid', step: '17(7)' });
    expect(paid.instructions).toMatchObject([{ state: 'paid', order: orderId }]);
    const settled = (order: { state: string }): boolean => order.state === 'settled';
    const order = await service.when(path, auditor, settled);
    expect(order).toMatchObject({ answered: 1, disputed: 0, files: [{ by: { role: 'service' } }] });
    const money = await service.get<{ paidFen: number }>('/money/2026', auditor);
    expect(money.body).toMatchObject({ paidFen: 5_000_000, heldFen: 0, committedFen: 0 });
    expect(await service.cli('describe', '--workflow-id', `redemption/${no}`)).toContain(
      'COMPLETED',
    );
  });

  it('Art. 10: an admission is driven by Temporal CLI signals, which stand on the trail as claimed', async () => {
    await service.send('POST', '/rounds', bureau, notice('admission-2026-1', 'admission'));
    const uscc = completeUscc('91650104MA100002');
    const institution = {
      ...example.institution,
      uscc,
      name: '示例机构乙',
      domicile: '650104',
    } as const;
    const body: AdmissionSubmission = { ...example.admission, institution };
    const { no } = await service.send<{ no: string }>('POST', '/admissions', applicant(uscc), body);
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
    const standsAt = (step: string): Promise<CaseRecord> =>
      service.when(`/cases/${no}`, auditor, (kase) => kase.step === step);

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
    const item = { caseNo: no, recused: [], votes, supported: true, reason };
    await service.batch('/rounds/admission-2026-1/meetings', centre, {
      reason,
      meeting: { ...assembly, heldOn: service.today(), items: [item] },
    });
    await service.batch('/rounds/admission-2026-1/publicity-lists', centre, {
      reason,
      title: '公示',
      cases: [no],
    });
    await service.when(
      `/cases/${no}`,
      auditor,
      (kase: CaseRecord) => kase.ended?.outcome === 'admitted',
    );

    expect((await service.get<{ status: string }>(`/registry/${uscc}`)).body).toMatchObject({
      status: 'admitted',
    });
    const trail = await service.get<{ entries: TrailEntry[] }>(`/cases/${no}/trail`, auditor);
    const bySignal = trail.body.entries.filter(({ channel }) => channel === 'signal');
    expect(bySignal.map(({ act, identity }) => [act, identity])).toEqual([
      ['refused:decidePreliminaryReview', 'claimed'],
      ['decidePreliminaryReview', 'claimed'],
      ['assignExperts', 'claimed'],
      ...experts.map(() => ['giveOpinion', 'claimed']),
    ]);
  });
});
