/** What only imported data says against an application (reading of Art. 11): received, held, and decided by a person. */
import mongoose from 'mongoose';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { noticesOf } from '../../store/people/party-notices';
import { applicant, metChecklist } from '../support/submission-examples';
import { centre, centreColleague, House, refusalsOf, refusedWith } from '../support/workflow-house';
import { Season } from '../support/season';
import { importRelations, importSmeList } from '../support/imports';

describe('reading of Art. 11: imported data never closes the door by itself', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  let files = 0;
  /** A file by which one person leads both parties. */
  async function tied(
    { enterprise, provider }: RedemptionSubmission,
    holderName = '丁某',
  ): Promise<void> {
    files += 1;
    const holder = { holder: `person:${holderName}`, holderName, from: '2020-01-01' } as const;
    const rows = [
      { ...holder, held: enterprise.uscc, heldName: enterprise.name, tie: 'director' },
      { ...holder, held: provider.uscc, heldName: provider.name, tie: 'director' },
    ] as const;
    const sha256 = String(files).repeat(64).slice(0, 64);
    await importRelations({ sha256, rows, by: 'centre-1', at: await house.now() });
  }
  const heldCase = async (): Promise<string> => {
    const body = await season.redemption();
    await tied(body);
    const answer = await season.submit(body);
    expect(answer).toMatchObject({ result: 'accepted', waits: [{ name: 'imported-record' }] });
    return answer.no;
  };
  const decide = (no: string, passes: boolean) =>
    house.decide(no, 'decideImportedRecord', { actor: centre, reason: '经核对', passes });
  const answered = async (no: string) =>
    house.decide(no, 'answerImportedRecord', {
      actor: await season.applicantOf(no),
      reason: '登记有误，已申请更正',
      evidence: ['更正回执'],
    });

  it('a tie on file holds the application, with its day and its claims; the party answers, the centre decides, and no gate holds it again', async () => {
    const no = await heldCase();
    const kase = await season.case(no);
    expect(kase).toMatchObject({ step: '17(2)', waits: [{ deadline: { count: 10 } }] });
    const claims = mongoose.connection.collection('claims');
    expect(await claims.countDocuments({ caseNo: no })).toBeGreaterThan(0);
    const [notice] = await noticesOf(kase.applicant);
    expect(notice).toMatchObject({ kind: 'record-held', until: kase.waits[0]?.deadline?.lastDay });
    expect(notice?.message).not.toContain('丁某');
    expect(await refusedWith(season.review(no))).toEqual(['not-awaited']);
    const [early] = await refusalsOf(decide(no, true));
    expect(early).toMatchObject({ code: 'imported-record-open' });
    expect(early?.message).toContain(kase.waits[0]?.deadline?.lastDay);
    await answered(no);
    expect(await decide(no, true)).toMatchObject({ result: 'passed', step: '17(3)' });
    // The next file says the same again, and then another tie.
    const body = (await season.case(no)).submission as RedemptionSubmission;
    await tied(body);
    await season.reviewed(no);
    await tied(body, '戊某');
    const { failed } = await season.hold(await season.meeting([season.item(no)]));
    const [again, ...others] = failed[0]?.refusals ?? [];
    expect([again?.code, others]).toEqual(['affiliated', []]);
    expect(again?.message).toContain('戊某');
    expect(again?.message).not.toContain('丁某');
  });

  it('what was passed is not held at a gate', async () => {
    const no = await heldCase();
    await answered(no);
    await decide(no, true);
    await tied((await season.case(no)).submission as RedemptionSubmission);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('nobody answers: after ten working days the centre decides, and its refusal may be looked at again', async () => {
    const no = await heldCase();
    const [wait] = (await season.case(no)).waits;
    await house.sleepUntil(wait!.dueAt!);
    expect(await season.waitsOf(no)).toEqual(['imported-record']);
    expect((await decide(no, false)).result).toBe('refused');
    const asked = { actor: await season.applicantOf(no), reason: '请予复核', accepts: false };
    await house.decide(no, 'answerRefusal', asked);
    const look = { reason: '记录已更正', granted: true, checklist: [] };
    const byOther = { ...look, actor: centreColleague };
    expect((await house.decide(no, 'decideSecondLook', byOther)).result).toBe('passed');
    await season.review(no, { checklist: metChecklist.redemption });
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });

  it('refused and accepted, it ends there, and what it claimed is free', async () => {
    const no = await heldCase();
    await answered(no);
    await decide(no, false);
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused', step: '17(2)' });
  });

  it('where the institution redeems, both parties may answer, and the enterprise confirms afterwards', async () => {
    const body = await season.byInstitution();
    const { uscc, name, domicile, industry } = body.enterprise;
    const year = season.notice.programmeYear;
    const row = { uscc, name, domicile, industry, staff: 5_000, revenueFen: 9e13, assetsFen: 9e13 };
    const at = await house.now();
    await importSmeList({ year, sha256: 'f'.repeat(64), rows: [row], by: 'centre-1', at });
    const { no } = await season.submit(body);
    expect(await season.waitsOf(no)).toEqual(['imported-record']);
    const actor = applicant(uscc);
    const answer = { actor, reason: '人数已减少', evidence: [] };
    await house.decide(no, 'answerImportedRecord', answer);
    // The institution, which loses by a refusal too, still has its days.
    expect(await refusedWith(decide(no, false))).toEqual(['imported-record-open']);
    expect(await decide(no, true)).toMatchObject({ waits: [{ name: 'use-confirmation' }] });
    await house.decide(no, 'confirmUse', { actor, reason: '属实', agreed: true });
    await season.recommended(no);
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });
});
