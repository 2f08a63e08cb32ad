/** Art. 17 on the time-skipping server: the seven steps, and how an application can fare before the meeting. */
import mongoose from 'mongoose';
import type { Actor, DistrictCode, RedemptionSubmission } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import { claimsIn } from '../../store/case/claims';
import { moneyTotals } from '../../store/money/holds';
import { progressQuery } from '../../workflows/messages';
import { invoiceNumber } from '../support/examples';
import { applicant, metChecklist } from '../support/submission-examples';
import { centre, House, refusalsOf, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';
import { summariesOf } from '../support/summaries';

describe('Art. 17: a redemption', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const keysOf = (body: RedemptionSubmission) =>
    claimsIn(body)
      .map(({ _id }) => _id)
      .sort();
  const keysClaimedBy = async (no: string): Promise<string[]> => {
    const claims = await mongoose.connection.collection('claims').find({ caseNo: no }).toArray();
    return claims.map(({ _id }) => String(_id)).sort();
  };

  it('Art. 17: goes from the notice to the payment in seven steps, each on the trail', async () => {
    const before = await moneyTotals(season.notice.programmeYear);
    const no = await season.paid(await season.filed());
    expect(await house.result(no)).toMatchObject({ outcome: 'paid', step: '17(7)' });
    const progress = await house.handle(no).query(progressQuery);
    expect(progress.completed).toBe(progress.steps.length);
    expect(await house.acts(no)).toEqual([
      'submit',
      'decidePreliminaryReview',
      'drawExperts',
      'assignExperts',
      'giveOpinion',
      'giveOpinion',
      'giveOpinion',
      'deliberate',
      'publish',
      'closePublicity',
      'approve',
      'instructPayment',
      'reportPayment',
    ]);
    // What the Temporal UI says of each activity and timer, of the case and of its round.
    const ofCase = await summariesOf(house.handle(no));
    const ofRound = await summariesOf(house.round(season.notice.id));
    expect(ofCase).toContain('作出初审结论');
    expect(ofCase).toContainEqual(expect.stringMatching(/^公示至\d{4}-\d{2}-\d{2}（24时）$/));
    expect(ofRound).toContainEqual(expect.stringMatching(/的例行检查$/));
    expect([...ofCase, ...ofRound].filter((summary) => /[A-Za-z]/.test(summary))).toEqual([]);
    // Art. 21: when each step was entered and left.
    const { stays = [] } = (await caseOf(no)) ?? {};
    expect(stays.map(({ step }) => step)).toEqual(['17(3)', '17(4)', '17(5)', '17(6)', '17(7)']);
    expect(
      stays.every(
        ({ since, until = '' }, at) => until === (stays[at + 1]?.since ?? until) && since <= until,
      ),
    ).toBe(true);
    // The step that each act was done in, not the one that it led to.
    const steps = (await house.trail(no)).map(({ step }) => step);
    const reviews = Array.from({ length: 6 }, () => '17(4)');
    expect(steps).toEqual([
      '17(2)',
      '17(3)',
      ...reviews,
      '17(5)',
      '17(5)',
      '17(6)',
      '17(7)',
      '17(7)',
    ]);
    const after = await moneyTotals(season.notice.programmeYear);
    expect(after.paidFen - before.paidFen).toBe(AWARD_FEN);
    expect(after.heldFen + after.committedFen).toBe(before.heldFen + before.committedFen);
  });

  it('reading of Art. 14: where the institution redeems, its enterprise confirms before the review', async () => {
    const body = await season.byInstitution();
    const { no, step } = await season.submit(body);
    expect(step).toBe('17(2)');
    expect(await refusedWith(season.review(no))).toEqual(['not-awaited']);
    const confirm = { reason: '属实', agreed: true };
    const byOther = house.decide(no, 'confirmUse', {
      actor: applicant(body.provider.uscc),
      ...confirm,
    });
    expect(await refusedWith(byOther)).toEqual(['wrong-party']);
    await house.decide(no, 'confirmUse', { actor: applicant(body.enterprise.uscc), ...confirm });
    await season.paid(no);
    const { instructions, ended, applicant: paid } = await season.case(no);
    expect(ended?.outcome).toBe('paid');
    expect(paid).toBe(body.provider.uscc);
    expect(instructions.at(-1)?.account.holder).toBe(body.provider.name);
  });

  it('reading of Art. 14: an enterprise that does not confirm ends the case, and its project is free again', async () => {
    const body = await season.byInstitution();
    const { no } = await season.submit(body);
    await house.decide(no, 'confirmUse', {
      actor: applicant(body.enterprise.uscc),
      reason: '金额不符',
      agreed: false,
    });
    expect(await house.result(no)).toMatchObject({
      outcome: 'refused',
      step: '17(2)',
      reason: '金额不符',
    });
    expect((await season.submit(body)).result).toBe('accepted');
  });

  it('Art. 17(3): a return names all faults at once; the corrected application is screened anew and its claims move', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    const faults = [
      { path: 'contract.number', note: '合同编号有误' },
      { path: 'invoices', note: '发票编号有误' },
    ];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    expect(await season.case(no)).toMatchObject({ step: '17(3)', faults });
    expect(await season.waitsOf(no)).toEqual(['correction']);

    const [invoice] = body.invoices;
    const corrected = {
      ...body,
      contract: { ...body.contract, number: `${body.contract.number}-B` },
      invoices: [{ ...invoice!, number: invoiceNumber(900_001, invoice!.issuedOn) }],
    };
    const faulty = { ...corrected, transfers: [] };
    expect(await refusedWith(season.resubmitted(no, faulty))).toEqual(['fees-not-fully-paid']);
    expect(await keysClaimedBy(no)).toEqual(keysOf(body));
    await season.resubmitted(no, corrected);
    expect(await keysClaimedBy(no)).toEqual(keysOf(corrected));
    expect(await season.case(no)).toMatchObject({ faults: [], submission: corrected });
    await season.recommended(no);
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });

  const returned = async (no: string): Promise<void> => {
    const faults = [{ path: 'enterprise', note: '请核对' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
  };

  it('reading of Art. 14: a correction that changes the contract is confirmed by the enterprise anew', async () => {
    const body = await season.byInstitution();
    const { no } = await season.submit(body);
    const actor = applicant(body.enterprise.uscc);
    const confirm = { actor, reason: '属实', agreed: true };
    await house.decide(no, 'confirmUse', confirm);
    await returned(no);
    await season.resubmitted(no, { ...body, innovation: '更正后的创新说明' });
    expect(await season.waitsOf(no)).toEqual(['preliminary-review']);
    await returned(no);
    const contract = { ...body.contract, eligibleFen: body.contract.eligibleFen - 100 };
    await season.resubmitted(no, { ...body, contract });
    expect(await season.waitsOf(no)).toEqual(['use-confirmation']);
    expect(await refusedWith(season.review(no))).toEqual(['not-awaited']);
    await house.decide(no, 'confirmUse', confirm);
    await season.recommended(no);
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });

  it('Art. 6: a correction of the domicile goes to the district it names, and a corrected name is used', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    await returned(no);
    const name = '更名后的示例企业';
    const formerNames = [body.enterprise.name];
    const enterprise = { ...body.enterprise, domicile: '650102' as const, name, formerNames };
    const corrected = { ...body, enterprise, account: { ...body.account, holder: name } };
    await season.resubmitted(no, corrected);
    expect(await season.case(no)).toMatchObject({ district: '650102', applicantName: name });
    const before = { id: 'district-650104', role: 'district', district: '650104' } as const;
    expect(await refusedWith(season.review(no, { actor: before }))).toEqual(['wrong-district']);
    await season.recommended(no);
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });

  it('Art. 13: a correction stays under the notice of its application', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    await returned(no);
    const { id: roundId } = await house.publishNotice('redemption');
    const [refused] = await refusalsOf(season.resubmitted(no, { ...body, roundId }));
    expect(refused).toMatchObject({ code: 'validation', path: 'roundId' });
  });

  it('Art. 15: a correction may not change the parties', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    const faults = [{ path: 'enterprise', note: '请核对' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    const other = { ...(await season.redemption()), contract: body.contract };
    expect(await refusedWith(season.resubmitted(no, other))).toEqual(['wrong-party']);
  });

  it('Art. 17(3): a refusal at the preliminary review ends the case with its reason', async () => {
    const no = await season.filed();
    await season.review(no, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
    await season.accepted(no);
    expect(await house.result(no)).toEqual({
      outcome: 'refused',
      step: '17(3)',
      reason: '与创新无关',
    });
    expect(await keysClaimedBy(no)).toEqual([]);
  });

  it('reading of Art. 6: the centre moves a case with a reason; the new district has its whole period, and a correction comes to it', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    const move = (district: DistrictCode, actor: Actor = centre) =>
      house.decide(no, 'moveToDistrict', { actor, reason: '企业实际经营地已迁出', district });
    const former = { id: 'district-650104', role: 'district', district: '650104' } as const;
    expect(await refusedWith(move('650102', former))).toEqual(['wrong-role']);
    expect(await refusedWith(move('650104'))).toEqual(['district-unchanged']);
    const faults = [{ path: 'contract', note: '合同缺页' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    expect(await move('650102')).toMatchObject({ result: 'moved', reference: '天山区' });
    expect(await season.waitsOf(no)).toEqual(['correction']);
    await season.resubmitted(no, body);
    const { district, districtsBefore, waits } = await season.case(no);
    expect([district, waits[0]?.district]).toEqual(['650102', '650102']);
    expect(districtsBefore).toMatchObject([{ district: '650104', by: centre.id }]);
    await house.env.sleep('3 days');
    await move('650103');
    const [wait] = (await season.case(no)).waits;
    expect(wait).toMatchObject({ name: 'preliminary-review', district: '650103' });
    expect(wait?.deadline?.from).toBe(await house.today());
    expect(wait?.deadline?.count).toBe(10);
    expect(await refusedWith(season.review(no, { actor: former }))).toEqual(['wrong-district']);
    expect((await season.review(no)).result).toBe('recommend');
    expect(await refusedWith(move('650104'))).toEqual(['not-awaited']);
  });

  it('Art. 6: another district may not review, and a recommendation answers the whole checklist', async () => {
    const no = await season.filed();
    const actor = { id: 'district-650102', role: 'district', district: '650102' } as const;
    expect(await refusedWith(season.review(no, { actor }))).toEqual(['wrong-district']);
    const checklist = metChecklist.redemption.slice(1);
    expect(await refusedWith(season.review(no, { checklist }))).toEqual(['checklist-incomplete']);
  });

  it('Arts. 11, 14-16: an application is refused with every hard finding at once, and holds nothing', async () => {
    const body = await season.redemption();
    const faulty = {
      ...body,
      enterprise: {
        ...body.enterprise,
        domicile: 'out-of-city' as const,
        staff: 5_000,
        revenueFen: 9_000_000_000_000,
      },
      transfers: [],
      account: { ...body.account, holder: '别的单位' },
    };
    const refusals = await refusalsOf(season.submit(faulty, 'R2026-900001'));
    expect(refusals.map(({ code }) => code).sort()).toEqual([
      'account-holder-differs',
      'enterprise-out-of-city',
      'fees-not-fully-paid',
      'not-sme',
      'redeemer-out-of-city',
    ]);
    expect(refusals.every(({ cite }) => cite !== '')).toBe(true);
    expect(await house.result('R2026-900001')).toMatchObject({
      outcome: 'refused',
      step: 'submission',
    });
    expect(await keysClaimedBy('R2026-900001')).toEqual([]);
    await expect(season.case('R2026-900001')).rejects.toThrow('no case');
    expect((await season.submit(body)).result).toBe('accepted');
  });

  it('Art. 15: a project is claimed once, and an invoice backs one project', async () => {
    const body = await season.redemption();
    await season.submit(body);
    const codes = await refusedWith(season.submit(body));
    expect(codes.sort()).toEqual(['invoice-already-claimed', 'project-already-claimed']);
    const other = { ...body, contract: { ...body.contract, number: '另一合同' } };
    expect(await refusedWith(season.submit(other))).toEqual(['invoice-already-claimed']);
  });

  it('Art. 15: only the redeemer itself applies', async () => {
    const body = await season.redemption();
    const stranger = applicant(body.provider.uscc);
    expect(await refusedWith(house.submit('redemption', body, stranger))).toEqual(['wrong-party']);
  });

  it('Art. 17: a decision repeated with the same id answers the same and is written once', async () => {
    const no = await season.recommended(await season.filed());
    const draw = await season.drawn(no);
    const message = { actor: { id: 'centre-1', role: 'centre' } as const, reason: '抽取', draw };
    const first = await house.decide(no, 'assignExperts', message, 'same-id');
    const second = await house.decide(no, 'assignExperts', message, 'same-id');
    expect(second).toEqual(first);
    expect((await house.acts(no)).filter((act) => act === 'assignExperts')).toHaveLength(1);
  });

  it('reading of Art. 17: withdrawn before the meeting, the project can be claimed again', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    await season.reviewed(no);
    const stranger = { actor: applicant(season.provider.uscc), reason: '撤回' };
    expect(await refusedWith(house.decide(no, 'withdraw', stranger))).toEqual(['wrong-party']);
    const actor = applicant(body.enterprise.uscc);
    await house.decide(no, 'withdraw', { actor, reason: '不再申请' });
    expect(await house.result(no)).toMatchObject({
      outcome: 'withdrawn',
      step: '17(4)',
      reason: '不再申请',
    });
    expect((await season.submit(body)).result).toBe('accepted');
  });

  it('Art. 17(5): a case suspended in its publicity may still be objected to, and verified once resumed', async () => {
    const no = await season.published(await season.filed());
    await house.decide(no, 'suspend', { actor: centre, reason: '待核实' });
    const objection = await season.object(no);
    expect(await season.waitsOf(no)).toEqual(['publicity', 'objection-verification']);
    await house.decide(no, 'resume', { actor: centre, reason: '恢复办理' });
    await season.verify(no, objection, false);
    await season.settled(no);
    expect(await season.waitsOf(no)).toEqual(['approval']);
  });

  it('reading of Art. 17: after the meeting has decided, a withdrawal is refused', async () => {
    const no = await season.awarded(await season.filed());
    const actor = await season.applicantOf(no);
    const withdrawal = house.decide(no, 'withdraw', { actor, reason: '不再申请' });
    expect(await refusedWith(withdrawal)).toEqual(['not-awaited']);
    expect(await season.case(no)).toMatchObject({ state: 'open', step: '17(5)' });
  });
});
