/** Periods and the calendar: a year that is missing, one that changes, and what both leave on the trail. */
import { publishedCalendar, type CalendarYear } from '../../policy/calendar/calendar';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { inTransaction } from '../../store/kernel/connection';
import { TASK_QUEUE } from '../../workflows/messages';
import { calendarChangeWorkflowId } from '../../workflows/housekeeping/messages';
import { inventedCalendar } from '../support/invented-calendar';
import { House, refusalsOf } from '../support/workflow-house';
import { Season } from '../support/season';
import { dueAfter } from '../support/working-days';

describe('reading of Arts. 10, 17: the calendar', () => {
  let house: House;
  let season: Season;
  /** The first year that no calendar covers. */
  let missing: number;
  /** A case whose review began in the year before the missing one. */
  let reviewing: string;

  beforeAll(async () => {
    const lastPublished = Math.max(...publishedCalendar.keys());
    const lastYear = (year: number): number => Math.max(year, lastPublished);
    house = await House.open({
      startsOn: (today) => `${lastYear(yearOf(today))}-12-27`,
      lastCalendarYear: (year) => year,
    });
    missing = yearOf(await house.today()) + 1;
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const putYear = async (year: CalendarYear, change: string): Promise<void> => {
    const at = await house.now();
    await inTransaction((tx) => putCalendarYear(tx, year, 'staff-1', at));
    const input = { year: year.year, change };
    await house.client.workflow.execute('calendarChange', {
      taskQueue: TASK_QUEUE,
      workflowId: calendarChangeWorkflowId(input),
      args: [input],
    });
  };
  const onlyWait = async (no: string): Promise<Wait> => (await season.case(no)).waits[0]!;
  const invented = (): CalendarYear => inventedCalendar(missing, missing)[0]!;

  it('a wait that needs a missing year stays open without a guess; a list is published once the year is on record', async () => {
    reviewing = await season.filed();
    expect(await onlyWait(reviewing)).toMatchObject({ missingYear: missing });
    expect(await onlyWait(reviewing)).not.toHaveProperty('dueAt');
    const decided = await season.awarded(await season.filed());
    const refused = await refusalsOf(season.published(decided));
    expect(refused).toMatchObject([{ code: 'calendar-year-missing' }]);
    expect(refused[0]?.message).toContain(`${missing}年`);
    expect(await season.waitsOf(decided)).toEqual(['publication']);
    await house.env.sleep('30 days');
    expect(await house.acts(reviewing)).toEqual(['submit']);

    await putYear(invented(), '1');
    const dated = await onlyWait(reviewing);
    expect(dated.dueAt).toBe(dueAfter(10, civilDateOf(dated.since)));
    expect(dated).not.toHaveProperty('missingYear');
    expect(await house.acts(reviewing)).toContain('recount');
    await season.published(decided);
    const { since, dueAt } = await onlyWait(decided);
    expect(dueAt).toBe(dueAfter(5, civilDateOf(since)));
  });

  it('a case that has heard of the first version of one year still hears of the first version of another', async () => {
    const { since, dueAt: before } = await onlyWait(reviewing);
    const earlier = inventedCalendar(missing - 1, missing - 1)[0]!;
    const holiday = { name: '虚构补假', from: `${missing - 1}-12-29`, to: `${missing - 1}-12-31` };
    const changed = { ...earlier, holidays: [...earlier.holidays, holiday] };
    await putYear(changed, '1');
    const { dueAt } = await onlyWait(reviewing);
    expect(dueAt).toBe(dueAfter(10, civilDateOf(since), [changed]));
    expect(dueAt! > before!).toBe(true);
    expect((await house.acts(reviewing)).filter((act) => act === 'recount')).toHaveLength(2);
    await season.review(reviewing);
  });

  it('Art. 17(5): a changed calendar moves a running publicity, on the trail, and the process ends it on the new day', async () => {
    await house.sleepUntil(`${missing}-03-01T04:00:00.000Z`);
    const no = await season.published(await season.filed());
    const { since, dueAt: before } = await onlyWait(no);
    const holiday = { name: '虚构节', from: `${missing}-03-03`, to: `${missing}-03-05` };
    const changed = { ...invented(), holidays: [...invented().holidays, holiday] };
    changed.holidays.sort((a, b) => a.from.localeCompare(b.from));
    await putYear(changed, '2');
    await house.heard(no);
    const { dueAt, deadline } = await onlyWait(no);
    expect(dueAt).toBe(dueAfter(5, civilDateOf(since), [changed]));
    expect(dueAt! > before!).toBe(true);
    expect(deadline?.skipped).toContainEqual(expect.objectContaining({ date: holiday.from }));
    expect((await house.acts(no)).at(-1)).toBe('recount');

    expect((await house.trail(no)).at(-1)?.reason).toContain('staff-1提出');

    // Taken back, it shortens nothing that runs: who relied on the later day has it.
    await putYear({ ...invented(), source: { ...changed.source, note: '更正' } }, '2a');
    expect((await onlyWait(no)).dueAt).toBe(dueAt);

    await house.sleepUntil(before!);
    expect(await season.waitsOf(no)).toEqual(['publicity']);
    expect((await season.publicityEnds(no)).step).toBe('17(6)');
  });

  it('a change that moves nothing of a case leaves no trace on it', async () => {
    const no = await season.filed();
    await putYear({ ...inventedCalendar(missing + 1, missing + 1)[0]! }, '1');
    expect(await house.acts(no)).toEqual(['submit']);
  });

  it('a case whose telling was lost in a crash is told when the recount is repeated', async () => {
    const no = await season.published(await season.filed());
    const { dueAt: before } = await onlyWait(no);
    const day = civilDateOf(before!);
    const back = invented();
    const holiday = {
      name: '虚构加假',
      from: civilDateOf(before!.replace('16:00', '15:00')),
      to: '',
    };
    const extra = { ...holiday, to: holiday.from };
    const changed = { ...back, holidays: [...back.holidays, extra] };
    changed.holidays.sort((a, b) => a.from.localeCompare(b.from));
    house.loseSignals(1);
    await putYear(changed, '3');
    expect(house.hasLostSignals()).toBe(true);
    await house.heard(no);
    const { dueAt } = await onlyWait(no);
    expect(dueAt! > before!).toBe(true);
    expect(civilDateOf(dueAt!) > day).toBe(true);
    expect((await house.acts(no)).filter((act) => act === 'recount')).toHaveLength(1);
  });
});
