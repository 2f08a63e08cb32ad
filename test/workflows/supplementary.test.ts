/** Supplementary admission (Art. 9) beside the redemptions that wait for it. */
import type { Institution } from '../../policy/model/nouns';
import { joinAdmission } from '../../activities/case/supplementary';
import { calendarInForce } from '../../store/reference/calendar-years';
import { inTransaction } from '../../store/kernel/connection';
import { importInstitutions, institutionOf } from '../../store/reference/institutions';
import { admission, applicant, institution } from '../support/submission-examples';
import { centre, House, refusedWith } from '../support/workflow-house';
import { Season } from '../support/season';

describe('Art. 9: supplementary admission', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  /** A redemption of a provider that is not in the registry, and the admission that it has opened. */
  const filedWith = async (provider: Institution): Promise<{ no: string; admissionNo: string }> => {
    const answer = await season.submit(await season.redemption({ provider }));
    return { no: answer.no, admissionNo: answer.reference ?? '' };
  };
  const apply = (admissionNo: string, provider: Institution, way = 'supplementary' as const) =>
    house.submit(
      'admission',
      admission(season.notice.id, { way, institution: provider }),
      applicant(provider.uscc),
      admissionNo,
    );
  const invited = (no: string) => house.heard(no);

  it('Art. 9: the redemption waits before the meeting and is reviewed meanwhile; a second one joins; admitted, both go on', async () => {
    const provider = institution();
    const { no, admissionNo } = await filedWith(provider);
    expect(await season.case(admissionNo)).toMatchObject({
      procedure: 'admission',
      way: 'supplementary',
      step: '10(2)',
      joined: 1,
    });
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['supplementary-admission']);
    const meeting = await season.meeting([season.item(no)]);
    expect(await refusedWith(season.hold(meeting))).toEqual(['case-not-for-meeting']);
    const second = await filedWith(provider);
    expect(second.admissionNo).toBe(admissionNo);
    expect((await season.case(admissionNo)).joined).toBe(2);

    await invited(admissionNo);
    await apply(admissionNo, provider);
    expect(await season.waitsOf(admissionNo)).toEqual(['preliminary-review']);
    await season.settled(admissionNo);
    expect(await house.result(admissionNo)).toMatchObject({ outcome: 'admitted' });
    expect(await institutionOf(provider.uscc)).toMatchObject({
      status: 'admitted',
      way: 'supplementary',
      admissionNo,
    });

    await season.awaiting(no, 'meeting');
    await house.heard(no);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    await season.reviewed(second.no);
    await season.awaiting(second.no, 'meeting');
    const third = await season.submit(await season.redemption({ provider }));
    expect(third.reference).toBeUndefined();
  });

  it('Art. 9: refused, it ends each redemption that waits, with the reason, and frees their projects', async () => {
    const provider = institution();
    const body = await season.redemption({ provider });
    const { no, reference } = await season.submit(body);
    const admissionNo = reference ?? '';
    const second = await filedWith(provider);
    await season.reviewed(no);
    await invited(admissionNo);
    await apply(admissionNo, provider);
    await season.review(admissionNo, { outcome: 'refuse', reason: '无固定场所', checklist: [] });
    await season.accepted(admissionNo);
    for (const one of [no, second.no]) {
      const ending = await house.result(one);
      expect(ending).toMatchObject({ outcome: 'refused' });
      expect(JSON.stringify(ending)).toContain('无固定场所');
      expect(JSON.stringify(ending)).toContain(admissionNo);
    }
    expect((await season.submit(body)).result).toBe('accepted');
  });

  it('reading of Art. 9: an invitation that is ignored is reminded of, and lapsed by the centre; the waiting cases end', async () => {
    const { no, admissionNo } = await filedWith(institution());
    await invited(admissionNo);
    const lapse = () => house.decide(admissionNo, 'lapse', { actor: centre, reason: '未应邀' });
    expect(await refusedWith(lapse())).toEqual(['lapse-too-early']);
    const [wait] = (await season.case(admissionNo)).waits;
    expect(wait).toMatchObject({ name: 'invitation', deadline: { count: 10 } });
    await house.sleepUntil(wait!.dueAt!);
    await house.caseWhen(admissionNo, ({ waits }) => waits[0]?.remindedAt !== undefined);
    expect(await season.case(no)).toMatchObject({ state: 'open' });
    await lapse();
    expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
    expect(await season.case(admissionNo)).toMatchObject({ ended: { outcome: 'lapsed' } });
  });

  it('reading of Art. 9: the invited institution applies by the review way, once, and nobody applies uninvited', async () => {
    const provider = institution();
    const { admissionNo } = await filedWith(provider);
    await invited(admissionNo);
    const uninvited = institution();
    expect(await refusedWith(apply('A2026-900001', uninvited))).toEqual(['not-invited']);
    const byOther = house.submit(
      'admission',
      admission(season.notice.id, { way: 'supplementary', institution: provider }),
      applicant(uninvited.uscc),
      admissionNo,
    );
    expect(await refusedWith(byOther)).toEqual(['wrong-party']);
    expect(await season.waitsOf(admissionNo)).toEqual(['invitation']);
    await apply(admissionNo, provider);
    expect(await season.waitsOf(admissionNo)).toEqual(['preliminary-review']);
  });

  it('reading of Art. 9: an institution whose admission is open is not invited a second time by another way', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const provider = institution();
    const admissionNo = await admissions.applied({ institution: provider });
    const joined = await filedWith(provider);
    expect(joined.admissionNo).toBe(admissionNo);
    await admissions.settled(admissionNo);
    await season.reviewed(joined.no);
    await season.awaiting(joined.no, 'meeting');
  });

  it('Art. 9: an ordinary admission that is withdrawn refuses nobody: the redemptions that wait get the supplementary one', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const provider = institution();
    const ordinary = await admissions.applied({ institution: provider });
    const [first, second] = [await filedWith(provider), await filedWith(provider)];
    expect([first.admissionNo, second.admissionNo]).toEqual([ordinary, ordinary]);
    await season.reviewed(first.no);
    const actor = applicant(provider.uscc);
    await house.decide(ordinary, 'withdraw', { actor, reason: '改由追加入库' });
    const { waitsFor = '' } = await house.caseWhen(first.no, (kase) => kase.waitsFor !== ordinary);
    await house.caseWhen(second.no, (kase) => kase.waitsFor === waitsFor);
    expect(await season.case(waitsFor)).toMatchObject({ way: 'supplementary', joined: 2 });
    await invited(waitsFor);
    await apply(waitsFor, provider);
    await season.settled(waitsFor);
    await season.awaiting(first.no, 'meeting');
    await house.heard(first.no);
    await season.awarded(first.no);
    expect(await season.case(first.no)).toMatchObject({ state: 'open', step: '17(5)' });
    await season.reviewed(second.no);
    await season.awaiting(second.no, 'meeting');
  });

  it('Art. 9: an ordinary admission that is refused ends the redemptions that wait for it', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const provider = institution();
    const ordinary = await admissions.applied({ institution: provider });
    const { no } = await filedWith(provider);
    await admissions.review(ordinary, { outcome: 'refuse', reason: '无固定场所', checklist: [] });
    await admissions.accepted(ordinary);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
  });

  it('Art. 9: a provider admitted since the screening is not invited again', async () => {
    const { no } = await filedWith(institution());
    const redemption = await season.case(no);
    const body = await season.redemption();
    const calendar = await calendarInForce();
    const again = await inTransaction((tx) =>
      joinAdmission(tx, { ...redemption, submission: body }, 'A2026-900009', calendar),
    );
    expect(again).toBeUndefined();
    await expect(season.case('A2026-900009')).rejects.toThrow('no case');
  });

  const imported = async ({ uscc, name, domicile, kind }: Institution): Promise<void> => {
    const at = await house.now();
    const row = { uscc, name, domicile, kind, admittedOn: at.slice(0, 10), services: ['A01'] };
    await inTransaction((tx) => importInstitutions(tx, [row], { by: 'staff-1', at }));
  };

  it('reading of Art. 8: an institution imported while its admission is open ends it admitted, as it was imported', async () => {
    const provider = institution();
    const { no, admissionNo } = await filedWith(provider);
    await season.reviewed(no);
    await invited(admissionNo);
    await apply(admissionNo, provider);
    await season.published(admissionNo);
    await imported(provider);
    await season.publicityEnds(admissionNo);
    expect(await house.result(admissionNo)).toMatchObject({ outcome: 'admitted' });
    expect(await institutionOf(provider.uscc)).toMatchObject({ way: 'replaced-measures' });
    await season.awaiting(no, 'meeting');
  });

  it('reading of Art. 8: imported after its invitation, it need not apply: once that is closed, the redemption goes on', async () => {
    const provider = institution();
    const { no, admissionNo } = await filedWith(provider);
    await season.reviewed(no);
    await invited(admissionNo);
    await imported(provider);
    const actor = applicant(provider.uscc);
    await house.decide(admissionNo, 'withdraw', { actor, reason: '已经入库' });
    await season.awaiting(no, 'meeting');
    expect(await season.case(no)).toMatchObject({ state: 'open', waitedFor: admissionNo });
  });

  it('Art. 9: a redemption withdrawn while it waits is not told of the result', async () => {
    const provider = institution();
    const { no, admissionNo } = await filedWith(provider);
    const actor = await season.applicantOf(no);
    await house.decide(no, 'withdraw', { actor, reason: '不再申请' });
    await invited(admissionNo);
    await apply(admissionNo, provider);
    await season.settled(admissionNo);
    await house.result(admissionNo);
    expect((await house.acts(no)).at(-1)).toBe('withdraw');
  });
});
