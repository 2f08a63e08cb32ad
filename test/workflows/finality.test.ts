/** When a refusal is final (reading of Art. 17), and what it goes on holding until then. */
import mongoose from 'mongoose';
import { EXPERTS, Season } from '../support/season';
import { caseOf } from '../../store/case/cases';
import { holdOf } from '../../store/money/holds';
import { noticesOf } from '../../store/people/party-notices';
import { quotaOf } from '../../store/money/quotas';
import { admission, applicant, institution, metChecklist } from '../support/submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  centreColleague,
  House,
  refusedWith,
} from '../support/workflow-house';
import { expectBooksToAgree } from '../support/books';

const refusing = { outcome: 'refuse', reason: '与创新无关', checklist: [] } as const;

describe('reading of Art. 17: when a refusal is final', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const claimsOf = (no: string) =>
    mongoose.connection.collection('claims').countDocuments({ caseNo: no });
  const ask = async (no: string) =>
    house.decide(no, 'answerRefusal', {
      actor: await season.applicantOf(no),
      reason: '请予复核',
      accepts: false,
    });
  const look = (no: string, granted: boolean, actor = centreColleague) =>
    house.decide(no, 'decideSecondLook', {
      actor,
      reason: granted ? '原决定理由不足' : '原决定无误',
      granted,
      checklist: granted ? metChecklist.redemption : [],
    });

  it('a refusal keeps the project until ten working days have passed, and is final then by the clock', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    const told = await season.review(no, refusing);
    expect(told).toMatchObject({ result: 'refused', waits: [{ name: 'refusal-period' }] });
    expect(told.ended).toBeUndefined();
    const [wait] = (await season.case(no)).waits;
    expect(wait?.deadline).toMatchObject({ count: 10, cite: 'reading of Art. 17' });
    expect(await refusedWith(season.submit(body))).toContain('project-already-claimed');
    const notices = await noticesOf((await season.case(no)).applicant);
    expect(notices).toMatchObject([{ kind: 'case-refused', until: wait?.deadline?.lastDay }]);
    expect(notices[0]?.message).toContain('申请复核');
    await house.sleepUntil(wait!.dueAt!);
    expect(await house.result(no)).toEqual({
      outcome: 'refused',
      step: '17(3)',
      reason: '与创新无关',
    });
    expect((await house.acts(no)).at(-1)).toBe('closeRefusal');
    const after = await noticesOf((await season.case(no)).applicant);
    expect(after.find(({ kind }) => kind === 'case-ended')?.message).toContain('行政复议');
    expect(await claimsOf(no)).toBe(0);
    expect((await season.submit(body)).result).toBe('accepted');
  });

  it('the applicant accepts it: final at once; another party may not, and nobody withdraws past it', async () => {
    const body = await season.redemption();
    const { no } = await season.submit(body);
    await season.review(no, refusing);
    const others = { actor: applicant(body.provider.uscc), reason: '接受', accepts: true };
    expect(await refusedWith(house.decide(no, 'answerRefusal', others))).toEqual(['wrong-party']);
    const own = { actor: await season.applicantOf(no), reason: '撤回' };
    expect(await refusedWith(house.decide(no, 'withdraw', own))).toEqual(['not-awaited']);
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused', reason: '与创新无关' });
    expect(await claimsOf(no)).toBe(0);
  });

  it('a second look by somebody else lets it fall, and the case goes on; asked for once', async () => {
    const no = await season.filed();
    await season.review(no, refusing);
    expect((await ask(no)).waits).toMatchObject([{ name: 'second-look', role: 'centre' }]);
    expect(await refusedWith(ask(no))).toEqual(['second-look-asked']);
    const district = { id: 'district-650104', role: 'district', district: '650104' } as const;
    expect(await refusedWith(look(no, true, district))).toEqual(['wrong-role']);
    const bare = { actor: centreColleague, reason: '复核', granted: true, checklist: [] };
    const incomplete = await refusedWith(house.decide(no, 'decideSecondLook', bare));
    expect(new Set(incomplete)).toEqual(new Set(['checklist-incomplete']));
    expect(await look(no, true)).toMatchObject({ result: 'recommend', step: '17(4)' });
    expect(await season.case(no)).toMatchObject({
      secondLooks: [{ granted: true, asked: '请予复核', by: centreColleague.id }],
    });
    expect(await season.case(no)).not.toHaveProperty('refused');
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('it stands at the second look: final with that, whatever days are left', async () => {
    const no = await season.filed();
    await season.review(no, refusing);
    await ask(no);
    expect(await claimsOf(no)).toBeGreaterThan(0);
    expect(await look(no, false)).toMatchObject({ ended: { outcome: 'refused', step: '17(3)' } });
    expect(await house.result(no)).toMatchObject({ reason: '与创新无关' });
    expect(await claimsOf(no)).toBe(0);
  });

  it('who waits for a second look may still accept; the case waits for ever otherwise, never decided by the clock', async () => {
    const no = await season.filed();
    await season.review(no, refusing);
    const [wait] = (await season.case(no)).waits;
    await ask(no);
    await house.sleepUntil(wait!.dueAt!);
    expect(await season.waitsOf(no)).toEqual(['second-look']);
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
  });

  it('who refused does not look again, admission too', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const no = await admissions.applied({ institution: institution({ domicile: 'out-of-city' }) });
    await admissions.review(no, { ...refusing, actor: centre });
    await ask(no);
    const checklist = metChecklist.admission;
    const grant = (actor: typeof centre) =>
      house.decide(no, 'decideSecondLook', { actor, reason: '复核', granted: true, checklist });
    expect(await refusedWith(grant(centre))).toEqual(['same-person-looks-again']);
    expect((await grant(centreColleague)).result).toBe('recommend');
    await admissions.assign(no);
    expect(await admissions.waitsOf(no)).toEqual(['expert-review']);
    expect(EXPERTS.length).toBeGreaterThanOrEqual(3);
  });

  it('Art. 9: what waits for an institution goes on waiting until its refusal is final', async () => {
    const provider = institution();
    const { no, reference = '' } = await season.submit(await season.redemption({ provider }));
    await season.reviewed(no);
    await house.heard(reference);
    const body = admission(season.notice.id, { way: 'supplementary', institution: provider });
    await house.submit('admission', body, applicant(provider.uscc), reference);
    await season.review(reference, { ...refusing, reason: '无固定场所' });
    const { waits } = await season.case(reference);
    expect(await season.case(no)).toMatchObject({ state: 'open', waitsFor: reference });
    expect(await season.waitsOf(no)).toEqual(['supplementary-admission']);
    expect(await claimsOf(no)).toBeGreaterThan(0);
    await house.sleepUntil(waits[0]!.dueAt!);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
    expect(await claimsOf(no)).toBe(0);
  });

  it('a meeting’s refusal that falls is deliberated on by the bureau, whose answer is final', async () => {
    const no = await season.turnedDown(await season.filed());
    await season.settled(no);
    const { refused } = await season.case(no);
    expect(refused).toMatchObject({ act: 'deliberate' });
    expect(refused?.decidedBy).toEqual(expect.arrayContaining([centre.id, 'm1', 'm2', 'm3']));
    await ask(no);
    expect(await refusedWith(look(no, true, centre))).toEqual(['same-person-looks-again']);
    expect(await look(no, true)).toMatchObject({ result: 'redeliberate' });
    await house.heard(no);
    await season.deliberatedAgain(no, { supported: false, reason: '仍不符合要求' });
    expect(await house.result(no)).toMatchObject({ outcome: 'refused', reason: '仍不符合要求' });
  });

  it('it may support what was refused, from the money that is left', async () => {
    const no = await season.turnedDown(await season.filed());
    await season.settled(no);
    await ask(no);
    await look(no, true);
    await house.heard(no);
    await season.deliberatedAgain(no, { amountFen: 1_000_000 });
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    await expectBooksToAgree();
  });

  it('Art. 14: an award that the bureau takes back keeps its quota until that is final, and others of the bureau look again', async () => {
    const no = await season.published(await season.filed());
    const { enterprise = '', programmeYear } = await season.case(no);
    await season.verify(no, await season.object(no), true);
    await season.publicityEnds(no);
    await season.deliberatedAgain(no, { supported: false, reason: '经核实不符合要求' });
    await season.settled(no);
    const held = (await holdOf(no))?.amountFen ?? 0;
    expect(held).toBeGreaterThan(0);
    expect(await quotaOf(programmeYear, enterprise)).toMatchObject({ heldFen: held });
    await expectBooksToAgree();
    expect((await ask(no)).waits).toMatchObject([{ name: 'second-look', role: 'bureau' }]);
    expect(await refusedWith(look(no, false, bureau))).toEqual(['same-person-looks-again']);
    await look(no, false, bureauApprover);
    expect(await house.result(no)).toMatchObject({ reason: '经核实不符合要求' });
    expect(await holdOf(no)).toMatchObject({ state: 'released', amountFen: 0 });
    expect(await quotaOf(programmeYear, enterprise)).toMatchObject({ heldFen: 0 });
  });

  it('cancelled through Temporal while a second look is under way, the case is over', async () => {
    const no = await season.filed();
    await season.review(no, refusing);
    await ask(no);
    expect(await season.waitsOf(no)).toEqual(['second-look']);
    await house.handle(no).cancel();
    await house
      .handle(no)
      .result()
      .catch(() => 'cancelled');
    expect(await caseOf(no)).toMatchObject({ ended: { outcome: 'cancelled' } });
    expect(await claimsOf(no)).toBe(0);
  });
});
