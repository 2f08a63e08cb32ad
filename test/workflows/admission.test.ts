/** Art. 10 on the time-skipping server: the six steps, by review and directly, for institutions of any domicile. */
import mongoose from 'mongoose';
import { addDays, endOf, type CivilDate } from '../../policy/kernel/time';
import type { AdmissionSubmission } from '../../policy/model/nouns';
import { institutionOf } from '../../store/reference/institutions';
import { progressQuery } from '../../workflows/messages';
import { directAdmission } from '../support/examples';
import { applicant, institution } from '../support/submission-examples';
import { centre, House, refusalsOf, refusedWith } from '../support/workflow-house';
import { EXPERTS, Season } from '../support/season';

describe('Art. 10: an admission', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house, 'admission', {}, 0);
  });
  afterAll(() => house.close());

  const appliedDirectly = (validUntil?: CivilDate) => {
    const host = institution({ kind: 'key-laboratory' });
    const recognition = { ...directAdmission.recognition!, host: host.name };
    const period = validUntil === undefined ? {} : { validUntil };
    return season.applied({
      way: 'direct',
      institution: host,
      statements: {},
      recognition: { ...recognition, ...period },
    });
  };
  const verify = (no: string, genuine: boolean) =>
    house.decide(no, 'verifyRecognition', { actor: centre, reason: '核验认定文件', genuine });

  it('Art. 10: goes by review from the notice into the registry in six steps', async () => {
    const no = await season.settled(await season.applied());
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted', step: '10(6)' });
    const progress = await house.handle(no).query(progressQuery);
    expect(progress).toMatchObject({ completed: progress.steps.length });
    expect(progress.steps).toHaveLength(6);
    const { applicant: uscc } = await season.case(no);
    expect(await institutionOf(uscc)).toMatchObject({
      status: 'admitted',
      way: 'review',
      admissionNo: no,
      services: [{ item: 'A01' }],
    });
  });

  it('Art. 10(1): the filing of a published notice keeps its answer, so that no sweep takes it', async () => {
    const { id } = season.notice;
    const filings = await mongoose.connection.collection('filings').find({ no: id }).toArray();
    expect(filings).toMatchObject([{ kind: 'notice', accepted: { no: id, result: 'published' } }]);
  });

  it('Art. 8(1): directly, the recognition document is verified instead of the experts’ review, and meeting and publicity stay', async () => {
    const no = await season.recommended(await appliedDirectly());
    expect(await season.waitsOf(no)).toEqual(['recognition-check']);
    expect(await refusedWith(season.assign(no, EXPERTS))).toEqual(['not-awaited']);
    await verify(no, true);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
    await season.settled(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
    expect(await institutionOf((await season.case(no)).applicant)).toMatchObject({ way: 'direct' });
  });

  it('reading of Art. 8(1): a recognition that has lapsed by the meeting’s day carries no direct admission', async () => {
    const today = await house.today();
    const [lapses, lasts] = [
      await appliedDirectly(today),
      await appliedDirectly(addDays(today, 1)),
    ];
    for (const no of [lapses, lasts]) {
      await season.recommended(no);
      await verify(no, true);
    }
    await house.sleepUntil(endOf(today));
    const items = [lapses, lasts].map((no) => season.item(no));
    const { failed } = await season.hold(await season.meeting(items));
    expect(failed).toMatchObject([{ caseNo: lapses, refusals: [{ code: 'recognition-lapsed' }] }]);
    expect(await season.waitsOf(lapses)).toEqual(['meeting']);
    expect(await season.waitsOf(lasts)).toEqual(['publication']);
  });

  it('Art. 8(1): a recognition document that is not genuine ends the application', async () => {
    const no = await season.recommended(await appliedDirectly());
    await verify(no, false);
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused', step: '10(4)' });
    expect(await institutionOf((await season.case(no)).applicant)).toBeUndefined();
  });

  it('reading of Art. 8: an institution out of the city is reviewed by the centre', async () => {
    const no = await season.applied({ institution: institution({ domicile: 'out-of-city' }) });
    const actor = { id: 'district-650104', role: 'district', district: '650104' } as const;
    expect(await refusedWith(season.review(no, { actor }))).toEqual(['wrong-role']);
    expect((await season.review(no, { actor: centre })).result).toBe('recommend');
    expect(await season.case(no)).not.toHaveProperty('district');
  });

  it('Art. 10(3): returned, corrected and resubmitted, it goes on', async () => {
    const no = await season.applied();
    const { submission } = await season.case(no);
    const faults = [{ path: 'statements.team', note: '团队情况不全' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    await season.resubmitted(no, submission!);
    expect(await season.waitsOf(no)).toEqual(['preliminary-review']);
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('Art. 10(3): a correction keeps to its way, and a corrected domicile changes who reviews', async () => {
    const no = await season.applied();
    const body = (await season.case(no)).submission as AdmissionSubmission;
    const faults = [{ path: 'institution.domicile', note: '住所有误' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    const [refused] = await refusalsOf(season.resubmitted(no, { ...body, way: 'direct' }));
    expect(refused).toMatchObject({ code: 'validation', path: 'way' });
    const moved = {
      ...body.institution,
      name: '更名后的示例机构',
      domicile: 'out-of-city' as const,
    };
    await season.resubmitted(no, { ...body, institution: moved });
    const kase = await season.case(no);
    expect(kase).toMatchObject({ applicantName: moved.name, waits: [{ role: 'centre' }] });
    expect(kase).not.toHaveProperty('district');
    expect((await season.review(no, { actor: centre })).result).toBe('recommend');
  });

  it('reading of Art. 9: an institution has one open application, and an admitted one never applies again (Art. 8)', async () => {
    const made = institution();
    const no = await season.applied({ institution: made });
    const again = () => season.applied({ institution: made });
    expect(await refusedWith(again())).toEqual(['admission-already-open']);
    await season.settled(no);
    expect(await refusedWith(again())).toEqual(['already-admitted']);
  });

  it('reading of Art. 10(6): an objection goes to the bureau, which may decide otherwise', async () => {
    const no = await season.published(await season.applied());
    await season.verify(no, await season.object(no), true);
    await season.publicityEnds(no);
    await season.deliberatedAgain(no, { supported: false, reason: '经核实不具备条件' });
    await season.settled(no);
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({
      outcome: 'refused',
      reason: '经核实不具备条件',
    });
    expect(await institutionOf((await season.case(no)).applicant)).toBeUndefined();
  });

  it('reading of Art. 10(6): an objection that is dismissed changes nothing', async () => {
    const no = await season.published(await season.applied());
    const objection = await season.object(no);
    await season.publicityEnds(no);
    await season.verify(no, objection, false);
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
  });

  it('Art. 10(5): no amount is given in an admission', async () => {
    const no = await season.reviewed(await season.applied());
    const meeting = await season.meeting([season.item(no, { amountFen: 1 })]);
    expect(await refusedWith(season.hold(meeting))).toEqual(['amount-unexpected']);
  });

  it('Art. 10: withdrawn by the institution itself, the application ends', async () => {
    const no = await season.applied();
    const actor = applicant((await season.case(no)).applicant);
    await house.decide(no, 'withdraw', { actor, reason: '不再申请' });
    expect(await house.result(no)).toMatchObject({ outcome: 'withdrawn', step: '10(3)' });
  });
});
