/** The record of a meeting is put right by another one, until what it decided is published (reading of Art. 17). */
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { holdOf } from '../../store/money/holds';
import { quotaOf } from '../../store/money/quotas';
import { noticesOf } from '../../store/people/party-notices';
import type { MeetingItem } from '../../policy/round/meeting';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { Season } from '../support/season';
import { expectBooksToAgree } from '../support/books';
import { bureau, centre, centreColleague, House, refusedWith } from '../support/workflow-house';

describe('reading of Art. 17: a meeting’s record is put right', () => {
  let house: House;
  let season: Season;
  let server: TemporalDev;
  // The server that skips time keeps standing still for the work of a case that has ended under it.
  beforeAll(async () => {
    const binary = await findTemporal();
    server = await startTemporalDev({ binary, searchAttributes: SEARCH_ATTRIBUTES });
    const clock = { startsAt: '2026-03-01T16:00:00.000Z', startedAtMs: Date.now(), dayMs: 1_000 };
    house = await House.open({ server, clock });
    season = await Season.open(house);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
  });
  afterEach(() => expectBooksToAgree());

  const meetingOf = async (no: string): Promise<string> => {
    const { deliberations } = await season.case(no);
    return deliberations.findLast(({ corrects }) => corrects === undefined)!.meeting;
  };
  const puts = async (
    no: string,
    change: Partial<MeetingItem>,
    {
      actor = centreColleague,
      kind = 'deliberation',
    }: { actor?: typeof centre; kind?: 'deliberation' | 'redeliberation' } = {},
  ) => {
    const corrects = await meetingOf(no);
    const minutes = '更正：记录有误';
    const items = [season.item(no, change)];
    return season.hold(await season.meeting(items, { kind, corrects, minutes }), actor);
  };

  it('another amount: held and taken of the quota as corrected, published and paid so; both records stay', async () => {
    const no = await season.awarded(await season.filed());
    const { enterprise, programmeYear } = await season.case(no);
    await puts(no, { amountFen: 2_000_000 });
    expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: 2_000_000 });
    expect(await quotaOf(programmeYear, enterprise!)).toMatchObject({ heldFen: 2_000_000 });
    expect((await season.case(no)).deliberations).toMatchObject([
      { amountFen: 3_000_000, recorder: centre.id },
      { amountFen: 2_000_000, recorder: centreColleague.id, corrects: await meetingOf(no) },
    ]);
    expect(await season.waitsOf(no)).toEqual(['publication']);
    await puts(no, { amountFen: 2_500_000 });
    await season.paid(no);
    expect(await holdOf(no)).toMatchObject({ state: 'paid', amountFen: 2_500_000 });
    expect((await house.acts(no)).filter((act) => act === 'correctDeliberation')).toHaveLength(2);
  });

  it('supported by a slip: refused by the meeting, holding its award until that is final', async () => {
    const no = await season.awarded(await season.filed());
    await puts(no, { supported: false, reason: '创新关联不足' });
    expect(await season.case(no)).toMatchObject({
      step: '17(4)',
      refused: { act: 'deliberate', reason: '创新关联不足' },
      waits: [{ name: 'refusal-period' }],
    });
    expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: 3_000_000 });
    await season.accepted(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused', step: '17(4)' });
    expect(await holdOf(no)).toMatchObject({ state: 'released', amountFen: 0 });
  });

  it('refused by a slip: it is published and paid, its timer does nothing, and its applicant is told', async () => {
    const no = await season.turnedDown(await season.filed());
    const due = (await season.case(no)).waits[0]!.dueAt!;
    await puts(no, {});
    expect(await season.case(no)).toMatchObject({
      step: '17(5)',
      waits: [{ name: 'publication' }],
    });
    expect(await season.case(no)).not.toHaveProperty('refused');
    const { applicant } = await season.case(no);
    expect((await noticesOf(applicant)).map(({ kind }) => kind)).toContain('decision-taken-back');
    await house.sleepUntil(due);
    expect(await house.acts(no)).not.toContain('closeRefusal');
    await season.paid(no);
    expect(await holdOf(no)).toMatchObject({ state: 'paid', amountFen: 3_000_000 });
  });

  it('not what is published, nor what is looked at again, nor what another meeting decided, nor by whom it is not', async () => {
    const published = await season.published(await season.filed());
    expect(await refusedWith(puts(published, { amountFen: 1 }))).toEqual([
      'case-not-for-correction',
    ]);
    const asked = await season.turnedDown(await season.filed());
    const actor = await season.applicantOf(asked);
    await house.decide(asked, 'answerRefusal', { actor, reason: '请予复核', accepts: false });
    expect(await refusedWith(puts(asked, {}))).toEqual(['case-not-for-correction']);
    const no = await season.awarded(await season.filed());
    const other = await season.meeting([season.item(no)], { corrects: await meetingOf(published) });
    expect(await refusedWith(season.hold(other))).toEqual(['case-not-for-correction']);
    const unknown = await season.meeting([season.item(no)], { corrects: 'unknown' });
    expect(await refusedWith(season.hold(unknown))).toEqual(['act-unknown']);
    expect(await refusedWith(puts(no, {}, { actor: bureau }))).toEqual(['wrong-role']);
    const others = await season.meeting([season.item(no)], {
      kind: 'redeliberation',
      corrects: await meetingOf(no),
    });
    expect(await refusedWith(season.hold(others, bureau))).toEqual(['act-unknown']);
    expect(await holdOf(no)).toMatchObject({ amountFen: 3_000_000 });
  });

  it('beside a list that was drawn up before it: what is not decided so is not published so', async () => {
    for (let nth = 0; nth < 2; nth += 1) {
      const no = await season.awarded(await season.filed());
      await Promise.allSettled([season.publish(no), puts(no, { amountFen: 1_000_000 })]);
      await house.heard(no);
      const { deliberations, publications } = await season.case(no);
      const { amountFen } = (await holdOf(no))!;
      expect(deliberations.at(-1)).toMatchObject({ amountFen });
      expect(publications.length === 1).toBe(amountFen === 3_000_000);
    }
  });

  it('Art. 17(5): of the bureau’s second meeting: as before after all, it is not published again', async () => {
    const no = await season.published(await season.filed());
    const objection = await season.object(no);
    await season.publicityEnds(no);
    await season.verify(no, objection, true);
    await season.deliberatedAgain(no, { amountFen: 1_000_000 });
    expect(await season.waitsOf(no)).toEqual(['publication']);
    await puts(no, {}, { actor: bureau, kind: 'redeliberation' });
    expect(await season.waitsOf(no)).toEqual(['approval']);
    expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: 3_000_000 });
    expect((await season.case(no)).publications).toHaveLength(1);
  });
});
