/** What is decided may be taken back until somebody acts on it, and the case then stands where it stood (reading of Art. 22). */
import type { CaseRecord } from '../../store/case/cases';
import { workflowIdOf } from '../../workflows/messages';
import { noticesOf } from '../../store/people/party-notices';
import { documentsDueOf } from '../../store/trail/document-dues';
import { directAdmission } from '../support/examples';
import { institution } from '../support/submission-examples';
import { Operator } from '../support/operator';
import { Season } from '../support/season';
import { centre, centreColleague, House, refusedWith } from '../support/workflow-house';

const district = { id: 'district-650104', role: 'district', district: '650104' } as const;

/** Of a record, what taking back brings back. */
const placeOf = ({ step, waits, faults, refused, reviewedBy, recommended }: CaseRecord) => ({
  step,
  waits,
  faults,
  refused,
  reviewedBy,
  recommended,
});

describe('reading of Art. 22: a decision is taken back', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const takesBack = (no: string, actor: Parameters<House['decide']>[2]['actor'] = district) =>
    house.decide(no, 'takeBackDecision', { actor, reason: '填写有误' });

  test.each([
    ['recommend', {}],
    ['refuse', { outcome: 'refuse', reason: '与创新无关', checklist: [] }],
    [
      'return',
      {
        outcome: 'return-for-correction',
        checklist: [],
        faults: [{ path: 'contract.number', note: '合同编号不清' }],
      },
    ],
  ] as const)(
    'Arts. 10(3), 17(3): a preliminary review that says «%s»: the case stands where it stood, and is paid in the end',
    async (_, change) => {
      const no = await season.filed();
      const before = placeOf(await season.case(no));
      await season.review(no, change);
      expect(await refusedWith(takesBack(no, { ...district, id: 'other' }))).toEqual([
        'not-assigned',
      ]);
      expect(await refusedWith(takesBack(no, centre))).toEqual(['wrong-role']);
      expect(await takesBack(no)).toMatchObject({
        result: 'decidePreliminaryReview',
        step: '17(3)',
        waits: [{ name: 'preliminary-review' }],
      });
      expect(placeOf(await season.case(no))).toEqual(before);
      expect(await refusedWith(takesBack(no))).toEqual(['not-awaited']);
      const { applicant } = await season.case(no);
      expect((await noticesOf(applicant)).map(({ kind }) => kind)).toContain('decision-taken-back');
      const due = (await documentsDueOf(no)).filter(({ kind }) => kind !== 'acceptance');
      expect(due.every(({ takenBack }) => takenBack === true)).toBe(true);
      await season.paid(no);
      expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
      const acts = await house.acts(no);
      expect(acts.filter((act) => act === 'decidePreliminaryReview')).toHaveLength(2);
      expect(acts).toContain('takeBackDecision');
    },
  );

  it('not once somebody has acted on it: the experts are assigned, the applicant has asked for a second look', async () => {
    const assigned = await season.assigned(await season.filed());
    expect(await refusedWith(takesBack(assigned))).toEqual(['not-awaited']);
    const refused = await season.filed();
    await season.review(refused, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
    const actor = await season.applicantOf(refused);
    await house.decide(refused, 'answerRefusal', { actor, reason: '请予复核', accepts: false });
    expect(await refusedWith(takesBack(refused))).toEqual(['not-awaited']);
  });

  it('readings of Arts. 10(3), 17(3): the applicant asks to correct a slip, and the review answers it', async () => {
    const no = await season.filed();
    const actor = await season.applicantOf(no);
    const faults = [{ path: 'contract.number', note: '编号有误' }];
    const ask = (change: object = {}) =>
      house.decide(no, 'askCorrection', { actor, reason: '录入有误', faults, ...change });
    expect(await refusedWith(ask({ faults: [] }))).toEqual(['fault-missing']);
    expect(await refusedWith(ask({ actor: { ...actor, party: 'other' } }))).toEqual([
      'wrong-party',
    ]);
    await ask({ faults: [{ path: 'account', note: '账号有误' }] });
    expect((await ask()).result).toBe('asked');
    expect((await season.case(no)).correctionAsked).toMatchObject({ faults, reason: '录入有误' });
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    expect(await season.case(no)).not.toHaveProperty('correctionAsked');
    expect(await refusedWith(ask())).toEqual(['not-awaited']);
    await takesBack(no);
    expect((await season.case(no)).correctionAsked).toMatchObject({ faults });
    await season.recommended(no);
    expect(await refusedWith(ask())).toEqual(['not-awaited']);
  });

  it('two at once: it is taken back or acted on, never both, and the case goes on from what stands', async () => {
    for (let nth = 0; nth < 4; nth += 1) {
      const no = await season.recommended(await season.filed());
      const draw = await season.drawn(no);
      const assigns = house.decide(no, 'assignExperts', { actor: centre, reason: '抽取', draw });
      const [back, assigned] = await Promise.allSettled([takesBack(no), assigns]);
      expect([back.status, assigned.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      if (back.status === 'fulfilled') {
        await season.review(no);
        await house.decide(no, 'assignExperts', { actor: centre, reason: '抽取', draw });
      }
      await season.reviewed(no);
      expect(await season.waitsOf(no)).toEqual(['meeting']);
    }
  });

  it('beside the clock: a refusal that is taken back is final never, and its timer does nothing', async () => {
    const no = await season.filed();
    await season.review(no, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
    const due = (await season.case(no)).waits[0]!.dueAt!;
    await takesBack(no);
    await house.sleepUntil(due);
    expect(await season.waitsOf(no)).toEqual(['preliminary-review']);
    expect(await house.acts(no)).not.toContain('closeRefusal');
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('Art. 17(4): an opinion until the review is complete, which stays with the case and counts for nothing', async () => {
    const no = await season.assigned(await season.filed());
    const [one, other, last] = (await season.case(no)).experts.map(
      (id) => ({ id, role: 'expert' }) as const,
    );
    const back = (actor = one!) =>
      house.decide(no, 'takeBackOpinion', { actor, reason: '看错了材料' });
    expect(await refusedWith(back())).toEqual(['not-awaited']);
    await season.opine(no, one!, false);
    expect(await refusedWith(back(other))).toEqual(['not-assigned']);
    await season.opine(no, other!);
    expect(await back()).toMatchObject({ result: 'giveOpinion' });
    const after = await season.case(no);
    expect(after.opinions.map(({ expert }) => expert)).toEqual([other!.id]);
    expect(after.setAside).toMatchObject([{ expert: one!.id, recommends: false }]);
    expect(new Set(after.waits[0]!.members)).toEqual(new Set([one!.id, last!.id]));
    await season.opine(no, last!);
    await season.opine(no, one!);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
    expect(await refusedWith(back())).toEqual(['not-awaited']);
  });

  it('Art. 17(5): what was found of an objection: it is open again, its period as it was', async () => {
    const no = await season.published(await season.filed());
    const objection = await season.object(no);
    await season.publicityEnds(no);
    const before = placeOf(await season.case(no));
    expect(await season.verify(no, objection, false)).toMatchObject({ step: '17(6)' });
    expect(await refusedWith(takesBack(no, centreColleague))).toEqual(['not-assigned']);
    expect(await takesBack(no, centre)).toMatchObject({
      result: 'verifyObjection',
      reference: objection,
      step: '17(5)',
    });
    expect(placeOf(await season.case(no))).toEqual(before);
    await season.verify(no, objection, true);
    expect(await season.waitsOf(no)).toEqual(['redeliberation']);
    await season.deliberatedAgain(no);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });
});

describe('Art. 22: a worker that has no process in memory', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open({ maxCachedWorkflows: 0 });
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  it('has a decision taken back, and the case goes on', async () => {
    const no = await season.recommended(await season.filed());
    await house.decide(no, 'takeBackDecision', { actor: district, reason: '填写有误' });
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });
});

describe('Art. 8(1): a verified recognition document', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house, 'admission', {}, 0);
  });
  afterAll(() => house.close());

  const verifies = (no: string, genuine: boolean) =>
    house.decide(no, 'verifyRecognition', { actor: centre, reason: '核实', genuine });

  const appliedDirectly = () => {
    const host = institution({ kind: 'key-laboratory' });
    const recognition = { ...directAdmission.recognition!, host: host.name };
    return season.applied({ way: 'direct', institution: host, statements: {}, recognition });
  };

  it('is not asked for again by a process that is taken up from its record after that', async () => {
    const no = await season.recommended(await appliedDirectly());
    await verifies(no, true);
    await new Operator(house).restores(workflowIdOf({ no, procedure: 'admission' }));
    await season.settled(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
  });

  test.each([true, false])('is looked at again once that is taken back (%s)', async (genuine) => {
    const no = await season.recommended(await appliedDirectly());
    await verifies(no, genuine);
    await house.decide(no, 'takeBackDecision', { actor: centre, reason: '看错了文件' });
    expect(await season.waitsOf(no)).toEqual(['recognition-check']);
    await verifies(no, true);
    await season.settled(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
  });
});
