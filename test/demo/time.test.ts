/** The demo's time: when it begins, how long its days are, and what is said when they are too short. */
import { People } from '../../api-client/people';
import { DemoTime } from '../../local/demo/clock';
import { crowding, dayOn, longerDay } from '../../local/demo/pace';
import { DayTooShort, OffScript, Stage } from '../../local/demo/stage';
import { headersOf } from '../support/header-client';

describe('time', () => {
  test('the year begins when the stack asks for the clock, not before', () => {
    const time = new DemoTime(400);
    const { environment } = time;
    const asked = Date.now();
    const started = Number({ ...environment }['HONGSHAN_DEMO_STARTED_AT_MS']);
    expect(started).toBeGreaterThanOrEqual(asked);
    expect({ ...time.environment }['HONGSHAN_DEMO_STARTED_AT_MS']).toBe(String(started));
    expect(time.daysIn(1_000)).toBe(3);
  });

  test('a machine with other things to do gets longer days, up to a point', () => {
    expect(dayOn(1, 600)).toBe(600);
    expect(dayOn(1.9, 300)).toBe(600);
    expect(dayOn(50, 300)).toBe(1_200);
  });

  test('crowding is told by what the processor gives, not by how fast it is', async () => {
    expect(await crowding()).toBeGreaterThanOrEqual(1);
  });
});

describe('a day that is too short', () => {
  /** A stage on which it is that day. */
  const stageOn = (today: string, signal?: AbortSignal): Stage => {
    const time = Object.assign(new DemoTime(300), { today: () => today });
    return new Stage(new People('http://127.0.0.1:9', headersOf), time, () => undefined, signal);
  };
  const failing = () => Promise.reject(new OffScript('本应被拒绝，却被接受。'));

  test('is told as that where an act fails after its last day, with a day that is long enough', async () => {
    const late = stageOn('2026-05-20').by('2026-05-08', '公示期内的异议', failing);
    await expect(late).rejects.toThrow(DayTooShort);
    await expect(late).rejects.toThrow(
      '一个自然日300毫秒，对这台机器此刻太短，并非规则有误：公示期内的异议须在2026-05-08前完成，到2026-05-20仍未完成。可用 --day-ms 600。',
    );
  });

  test('is no excuse for what fails in time, and what succeeds late has succeeded', async () => {
    const inTime = stageOn('2026-05-08').by('2026-05-08', '公示期内的异议', failing);
    await expect(inTime).rejects.toThrow(OffScript);
    const done = stageOn('2026-05-20').by('2026-05-08', '公示期内的异议', () =>
      Promise.resolve('done'),
    );
    expect(await done).toBe('done');
  });

  test('ends a wait at once, for the innermost of what is late', async () => {
    const stage = stageOn('2026-05-20');
    const never = () => stage.eventually('a case', 100, () => Promise.resolve(undefined));
    const late = stage.by('2026-12-20', '全年的工作', () =>
      stage.by('2026-05-08', '公示期内的异议', never),
    );
    await expect(late).rejects.toThrow('公示期内的异议须在2026-05-08前完成');
  });

  test('is not what a demo ends by that was asked to stop', async () => {
    const stage = stageOn('2026-05-20', AbortSignal.abort());
    await expect(stage.by('2026-05-08', '异议', failing)).rejects.toThrow(OffScript);
  });

  test.each([
    [{ from: '2026-05-01', last: '2026-05-10', today: '2026-05-11', dayMs: 300 }, 600],
    [{ from: '2026-05-01', last: '2026-05-10', today: '2026-06-09', dayMs: 300 }, 1_800],
    [{ from: '2026-05-20', last: '2026-05-10', today: '2026-05-20', dayMs: 50_000 }, 60_000],
  ])('is answered by one in which it fits: %j', (late, advised) => {
    expect(longerDay({ what: '异议', ...late })).toBe(advised);
  });
});
