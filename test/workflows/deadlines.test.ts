/** Late is never an answer: reminders, escalation, lapse by the centre, and what a suspension does to a period. */
import { publishedCalendar } from '../../policy/calendar/calendar';
import { civilDateOf, daysBetween, yearOf } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { findCases } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import { inventedCalendar } from '../support/invented-calendar';
import { VOUCHER_AWAITS } from '../../workflows/search-attributes';
import { centre, House, refusedWith, shownOf } from '../support/workflow-house';
import { Season } from '../support/season';
import { untilTrue } from '../support/until';
import { dueAfter, workingDay } from '../support/working-days';

describe('reading of Arts. 10, 17: deadlines', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const onlyWait = async (no: string): Promise<Wait> => {
    const [wait, ...others] = (await season.case(no)).waits;
    if (wait === undefined || others.length > 0) throw new Error(`${no} has not one wait.`);
    return wait;
  };
  const reminded = (no: string) =>
    house.caseWhen(no, ({ waits }) => waits[0]?.remindedAt !== undefined);
  const lapse = (no: string) =>
    house.decide(no, 'lapse', { actor: centre, reason: '申请方未答复' });
  const suspend = (no: string) => house.decide(no, 'suspend', { actor: centre, reason: '待核实' });
  const resume = (no: string) => house.decide(no, 'resume', { actor: centre, reason: '已核实' });

  it('reading of Arts. 6, 7: an overdue review is reminded of, then escalated for the centre to see, goes on waiting and is then answered', async () => {
    const no = await season.filed();
    const { since, dueAt, deadline } = await onlyWait(no);
    expect(dueAt).toBe(dueAfter(10, civilDateOf(since)));
    expect(deadline).toMatchObject({ count: 10, unit: 'working-days' });
    await house.sleepUntil(dueAt!);
    await reminded(no);
    expect(await house.acts(no)).toEqual(['submit', 'remind']);

    const { remindedAt, escalateAt } = await onlyWait(no);
    expect(escalateAt).toBe(dueAfter(5, civilDateOf(remindedAt!)));
    await house.sleepUntil(escalateAt!);
    await house.caseWhen(no, ({ waits }) => waits[0]?.escalatedAt !== undefined);
    expect(await house.acts(no)).toEqual(['submit', 'remind', 'escalate']);
    await house.heard(no);
    await untilTrue(async () => {
      const { typedSearchAttributes } = await house.handle(no).describe();
      return typedSearchAttributes.get(VOUCHER_AWAITS)?.join() === 'district,centre';
    });
    await untilTrue(async () => (await shownOf(house.handle(no))).includes('上报中心'));
    expect((await findCases({ escalated: 'true' })).map(({ _id }) => _id)).toEqual([no]);

    await house.env.sleep('10 days');
    expect(await onlyWait(no)).toMatchObject({ name: 'preliminary-review' });
    expect((await season.review(no)).result).toBe('recommend');
    expect((await house.acts(no)).at(-1)).toBe('decidePreliminaryReview');
    expect(await findCases({ escalated: 'true' })).toEqual([]);
  });

  it('reading of Art. 17(3): a correction that stays out is lapsed by the centre, and not before the reminder', async () => {
    const no = await season.filed();
    const faults = [{ path: 'invoices', note: '发票不清' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    expect(await refusedWith(lapse(no))).toEqual(['lapse-too-early']);
    await house.sleepUntil((await onlyWait(no)).dueAt!);
    await reminded(no);
    expect(await season.case(no)).toMatchObject({ state: 'open' });
    await lapse(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'lapsed', step: '17(3)' });
  });

  it('reading of Art. 17: a review that is awaited of the district is never lapsed', async () => {
    const no = await season.filed();
    expect(await refusedWith(lapse(no))).toEqual(['not-awaited']);
  });

  it('reading of Art. 17: a suspended case takes no decision, and resumes with the days that were left', async () => {
    const no = await season.filed();
    const opened = civilDateOf((await onlyWait(no)).since);
    const suspendOn = workingDay(3, opened);
    await house.env.sleep(`${daysBetween(opened, suspendOn)} days`);
    await suspend(no);
    const suspendedOn = civilDateOf((await season.case(no)).suspendedSince!);
    expect(suspendedOn).toBe(suspendOn);
    expect(await refusedWith(season.review(no))).toEqual(['case-suspended']);
    await house.env.sleep('40 days');
    expect(await house.acts(no)).toEqual(['submit', 'suspend']);

    await resume(no);
    const wait = await onlyWait(no);
    const resumedOn = civilDateOf((await house.trail(no)).at(-1)!.at);
    // Two whole working days had passed; the day of suspension does not count as used.
    expect(wait.deadline).toMatchObject({ from: resumedOn, count: 8 });
    expect(wait.dueAt).toBe(dueAfter(8, resumedOn));
    expect((await season.review(no)).result).toBe('recommend');
  });

  it('reading of Art. 17: a reminder belongs to its due date: after a suspension the new period runs first', async () => {
    const no = await season.filed();
    const faults = [{ path: 'invoices', note: '发票不清' }];
    await season.review(no, { outcome: 'return-for-correction', checklist: [], faults });
    await house.sleepUntil((await onlyWait(no)).dueAt!);
    await reminded(no);
    await suspend(no);
    await house.env.sleep('2 days');
    await resume(no);
    expect(await onlyWait(no)).not.toHaveProperty('remindedAt');
    expect(await refusedWith(lapse(no))).toEqual(['lapse-too-early']);
  });

  it('Art. 17(5): a suspension stops a running publicity, and the process ends it on the moved day only', async () => {
    const no = await season.published(await season.filed());
    const { dueAt: before } = await onlyWait(no);
    await suspend(no);
    await house.sleepUntil(before!);
    expect(await season.case(no)).toMatchObject({ step: '17(5)' });
    expect(await season.waitsOf(no)).toEqual(['publicity']);
    await resume(no);
    const resumedOn = civilDateOf((await house.trail(no)).at(-1)!.at);
    const { dueAt, deadline } = await onlyWait(no);
    expect(dueAt).toBe(dueAfter(deadline!.count, resumedOn));
    expect(dueAt! > before!).toBe(true);
    const closed = await season.publicityEnds(no);
    expect(closed.step).toBe('17(6)');
    expect(closed.publications.at(-1)?.deadline?.dueAt).toBe(dueAt);
  });

  it('reading of Art. 17(7): a case whose money is with the bank is not suspended', async () => {
    const no = await season.filed();
    const instruction = await season.instructed(no);
    expect(await refusedWith(suspend(no))).toEqual(['not-awaited']);
    await season.bankSays(no, instruction, 'paid');
  });
});

describe('reading of Art. 6: an escalation that needs a missing calendar year', () => {
  it('is dated from the reminder once the year is added, and the case is escalated', async () => {
    const lastPublished = Math.max(...publishedCalendar.keys());
    const house = await House.open({
      startsOn: (today) => `${Math.max(yearOf(today), lastPublished)}-12-14`,
      lastCalendarYear: (year) => year,
    });
    try {
      const missing = yearOf(await house.today()) + 1;
      const season = await Season.open(house);
      const no = await season.filed();
      const { dueAt } = (await season.case(no)).waits[0]!;
      await house.sleepUntil(dueAt!);
      const reminded = await house.caseWhen(
        no,
        ({ waits: [wait] }) => wait?.remindedAt !== undefined,
      );
      expect(reminded.waits[0]).not.toHaveProperty('escalateAt');
      const at = await house.now();
      const [year] = inventedCalendar(missing, missing);
      await inTransaction((tx) => putCalendarYear(tx, year!, 'staff-1', at));
      const escalateAt = dueAfter(5, civilDateOf(reminded.waits[0]!.remindedAt!));
      await house.sleepUntil(escalateAt);
      const late = await house.caseWhen(no, ({ waits: [wait] }) => wait?.escalatedAt !== undefined);
      expect(late.waits[0]).toMatchObject({ escalateAt });
      expect(await house.acts(no)).toEqual(['submit', 'remind', 'escalate']);
    } finally {
      await house.close();
    }
  });
});
