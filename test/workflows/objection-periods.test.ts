/**
 * Art. 17(5): the one wait of a case's objections, moved by a suspension and by a changed calendar. The due days are
 * counted by hand, fifteen working days from the day after; a year to come, whose June to August have no days off.
 */
import type { Actor } from '../../policy/model/nouns';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { openObjections } from '../../store/case/objections';
import { inTransaction } from '../../store/kernel/connection';
import { TASK_QUEUE } from '../../workflows/messages';
import { calendarChangeWorkflowId } from '../../workflows/housekeeping/messages';
import { inventedCalendar } from '../support/invented-calendar';
import { centre, House } from '../support/workflow-house';
import { Season } from '../support/season';

const YEAR = 2035;
/** The end of a civil day. */
const endOf = (monthAndDay: string): string => `${YEAR}-${monthAndDay}T16:00:00.000Z`;
const morningOf = (monthAndDay: string): string => `${YEAR}-${monthAndDay}T02:00:00.000Z`;

describe('reading of Art. 17(5): the wait of open objections', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open({ startsOn: () => `${YEAR}-06-04` }); // a Monday
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const object = (no: string, n: number) => {
    const actor: Actor = { id: `citizen-${n}`, role: 'public' };
    return house.decide(no, 'raiseObjection', { actor, reason: '金额有误', evidence: [] });
  };
  const dueOfEach = async (no: string) => (await openObjections(no)).map(({ wait }) => wait.dueAt);
  /** Of the record and of the process alike. */
  const expectWait = async (no: string, wait: { open: number; dueAt: string }): Promise<void> => {
    await house.heard(no);
    const named = { name: 'objection-verification', ...wait };
    const { waits } = await season.case(no);
    expect(waits.filter(({ name }) => name === named.name)).toMatchObject([named]);
    const known = (await house.position(no))?.waits ?? [];
    expect(known.filter(({ name }) => name === named.name)).toMatchObject([named]);
  };

  it('after a suspension, what was left of each runs on from the day of resumption', async () => {
    const no = await season.published(await season.filed());
    await object(no, 1);
    await house.sleepUntil(morningOf('06-05'));
    await object(no, 2);
    expect(await dueOfEach(no)).toEqual([endOf('06-25'), endOf('06-26')]);
    await expectWait(no, { open: 2, dueAt: endOf('06-25') });

    await house.sleepUntil(morningOf('06-08')); // Friday: 12 and 13 days are left, itself included
    await house.decide(no, 'suspend', { actor: centre, reason: '核实来件' });
    await expectWait(no, { open: 2, dueAt: endOf('06-25') });
    await house.sleepUntil(morningOf('06-14')); // Thursday
    await house.decide(no, 'resume', { actor: centre, reason: '核实已有结果' });
    expect(await dueOfEach(no)).toEqual([endOf('07-02'), endOf('07-03')]);
    await expectWait(no, { open: 2, dueAt: endOf('07-02') });

    await season.verify(no, `${no}/O1`, false);
    await expectWait(no, { open: 1, dueAt: endOf('07-03') });
    await house.sleepUntil(endOf('06-26')); // when the second was due before
    expect(await house.acts(no)).not.toContain('remind');
    await house.sleepUntil(endOf('07-03'));
    await house.until(async () => ((await house.acts(no)).includes('remind') ? true : undefined));
    await season.verify(no, `${no}/O2`, false);
    expect(await season.waitsOf(no)).toEqual(['approval']);
  });

  it('under a changed calendar each is counted anew, and the first of them is the one that is chased', async () => {
    await house.sleepUntil(morningOf('07-09')); // a Monday
    const no = await season.published(await season.filed());
    await object(no, 1);
    await house.sleepUntil(morningOf('07-10'));
    await object(no, 2);
    await expectWait(no, { open: 2, dueAt: endOf('07-30') });

    const [before] = inventedCalendar(YEAR, YEAR);
    const holiday = { name: '虚构节', from: `${YEAR}-07-18`, to: `${YEAR}-07-19` }; // two working days
    const holidays = [...before!.holidays, holiday].sort((a, b) => a.from.localeCompare(b.from));
    const at = await house.now();
    await inTransaction((tx) => putCalendarYear(tx, { ...before!, holidays }, 'staff-1', at));
    const input = { year: YEAR, change: '1' };
    await house.client.workflow.execute('calendarChange', {
      taskQueue: TASK_QUEUE,
      workflowId: calendarChangeWorkflowId(input),
      args: [input],
    });
    expect(await dueOfEach(no)).toEqual([endOf('08-01'), endOf('08-02')]);
    await expectWait(no, { open: 2, dueAt: endOf('08-01') });

    await house.sleepUntil(endOf('07-31')); // when both were due before
    expect(await house.acts(no)).not.toContain('remind');
    await house.sleepUntil(endOf('08-01'));
    await house.until(async () => ((await house.acts(no)).includes('remind') ? true : undefined));
    const [first, second] = await openObjections(no);
    expect(first?.wait).toHaveProperty('remindedAt');
    expect(second?.wait).not.toHaveProperty('remindedAt');
    await expectWait(no, { open: 2, dueAt: endOf('08-01') });
  });
});
