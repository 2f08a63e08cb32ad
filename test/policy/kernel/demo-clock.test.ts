/** The demo's clock: days of one length, and of another from an instant that is known from the beginning. */
import { civilMsAt, realMsAt, type DemoClock } from '../../../policy/kernel/demo-clock';
import { msOf } from '../../../policy/kernel/time';

const DAY_MS = 86_400_000;
const startsAt = '2026-02-24T01:00:00.000Z';
const plain: DemoClock = { startsAt, startedAtMs: 1_000, dayMs: 600 };
const slows = { from: '2026-02-26T01:00:00.000Z', dayMs: 3_600_000 };
const slowing: DemoClock = { ...plain, slows };
const after = (days: number) => msOf(startsAt) + days * DAY_MS;

test('days last alike without a word of it', () => {
  expect(civilMsAt(plain, 1_600)).toBe(after(1));
  expect(civilMsAt(plain, 7_000)).toBe(after(10));
});

test('days last longer from the instant on', () => {
  expect(civilMsAt(slowing, 1_600)).toBe(after(1));
  expect(civilMsAt(slowing, 2_200)).toBe(after(2));
  expect(civilMsAt(slowing, 2_200 + slows.dayMs)).toBe(after(3));
});

test.each([plain, slowing])('real time is found again by civil time (%#)', (clock) => {
  for (const realMs of [1_000, 1_900, 2_200, 2_201, 500_000])
    expect(realMsAt(clock, civilMsAt(clock, realMs))).toBeCloseTo(realMs, 3);
});

test('without a demo both are the same', () => {
  expect([civilMsAt(undefined, 5), realMsAt(undefined, 5)]).toEqual([5, 5]);
});
