import fc from 'fast-check';
import {
  calendarOf,
  isWorkingDay,
  MissingCalendarYear,
  publishedCalendar,
} from '../../../policy/calendar/calendar';
import {
  explainDeadline,
  naturalDaysFrom,
  workingDaysBetween,
  workingDaysFrom,
} from '../../../policy/calendar/deadline';
import { addDays, weekdayOf } from '../../../policy/kernel/time';
import { inventedCalendar } from '../../support/invented-calendar';

const PUBLICITY = 'reading of Art. 17(5)';
const REPAYMENT = 'Art. 20';
const publicity = (from: string, countFirstDay = false) =>
  workingDaysFrom(publishedCalendar, { from, days: 5, cite: PUBLICITY, countFirstDay });
const repayment = (from: string) =>
  naturalDaysFrom(publishedCalendar, { from, days: 30, cite: REPAYMENT });

describe('Publicity of 5 working days (reading of Art. 17(5))', () => {
  test.each([
    // National Day 2025: off 1-8 October, worked 28 September (Sunday) and 11 October (Saturday)
    ['2025-09-25', '2025-09-26', '2025-10-09'],
    ['2025-09-26', '2025-09-28', '2025-10-10'],
    ['2025-09-29', '2025-09-30', '2025-10-13'],
    ['2025-09-30', '2025-10-09', '2025-10-14'],
    ['2025-10-01', '2025-10-09', '2025-10-14'],
    ['2025-10-08', '2025-10-09', '2025-10-14'],
    ['2025-10-09', '2025-10-10', '2025-10-15'],
    // Mid-Autumn and National Day 2026: off 25-27 September and 1-7 October,
    // worked 20 September (Sunday) and 10 October (Saturday)
    ['2026-09-18', '2026-09-20', '2026-09-24'],
    ['2026-09-22', '2026-09-23', '2026-09-30'],
    ['2026-09-23', '2026-09-24', '2026-10-08'],
    ['2026-09-24', '2026-09-28', '2026-10-09'],
    ['2026-09-28', '2026-09-29', '2026-10-10'],
    ['2026-09-30', '2026-10-08', '2026-10-13'],
    ['2026-10-07', '2026-10-08', '2026-10-13'],
    // Spring Festival 2026: off 15-23 February, worked 14 and 28 February (Saturdays)
    ['2026-02-06', '2026-02-09', '2026-02-13'],
    ['2026-02-09', '2026-02-10', '2026-02-14'],
    ['2026-02-10', '2026-02-11', '2026-02-24'],
    ['2026-02-12', '2026-02-13', '2026-02-26'],
    ['2026-02-13', '2026-02-14', '2026-02-27'],
    ['2026-02-14', '2026-02-24', '2026-02-28'],
    ['2026-02-24', '2026-02-25', '2026-03-02'],
    // New Year 2026, from one year's data into the next: off 1-3 January, worked 4 January (Sunday)
    ['2025-12-31', '2026-01-04', '2026-01-08'],
  ])('published on %s it runs from %s to %s', (from, firstDay, lastDay) => {
    expect(publicity(from)).toMatchObject({ from, firstDay, lastDay });
  });

  test.each([
    ['2025-09-29', '2025-09-29', '2025-10-11'],
    ['2025-09-30', '2025-09-30', '2025-10-13'],
    ['2025-10-01', '2025-10-09', '2025-10-14'],
    ['2026-09-24', '2026-09-24', '2026-10-08'],
    ['2026-10-02', '2026-10-08', '2026-10-13'],
    ['2026-02-14', '2026-02-14', '2026-02-27'],
    ['2026-02-15', '2026-02-24', '2026-02-28'],
  ])('a notice that counts the day: published on %s, from %s to %s', (from, firstDay, lastDay) => {
    expect(publicity(from, true)).toMatchObject({ from, firstDay, lastDay });
  });

  test('it tells every day that did not count, and ends at 24:00 in Asia/Shanghai', () => {
    const period = publicity('2025-09-26');
    expect(period).toEqual({
      cite: PUBLICITY,
      from: '2025-09-26',
      unit: 'working-days',
      count: 5,
      firstDay: '2025-09-28',
      lastDay: '2025-10-10',
      skipped: [
        { date: '2025-09-27', why: '周末' },
        ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => ({
          date: `2025-10-0${day}`,
          why: '国庆节、中秋节放假',
        })),
      ],
      dueAt: '2025-10-10T16:00:00.000Z',
      told: expect.any(String) as string,
    });
    expect(explainDeadline(period)).toBe(
      '自2025-09-26起5个工作日，当日不计入：起算日2025-09-28，截止日2025-10-10（24时）；' +
        '扣除2025-09-27（周末）、2025-10-01至2025-10-08（国庆节、中秋节放假）；' +
        '2025-09-28（星期日）调休上班，按工作日计算。',
    );
    expect(explainDeadline(publicity('2026-03-01'))).toBe(
      '自2026-03-01起5个工作日，当日不计入：起算日2026-03-02，截止日2026-03-06（24时）。',
    );
  });

  test('a period that runs into a year without data is refused', () => {
    expect(publicity('2026-12-24').lastDay).toBe('2026-12-31');
    expect(() => publicity('2026-12-25')).toThrow(MissingCalendarYear);
    expect(() => publicity('2026-12-25')).toThrow(expect.objectContaining({ year: 2027 }) as Error);
    expect(() => publicity('2023-12-28')).toThrow(expect.objectContaining({ year: 2023 }) as Error);
  });

  test('the invented calendar carries it through any year', () => {
    const calendar = calendarOf(inventedCalendar(2030, 2050));
    for (let year = 2030; year < 2050; year += 1) {
      const from = `${year}-12-30`;
      const { lastDay } = workingDaysFrom(calendar, { from, days: 5, cite: PUBLICITY });
      expect(workingDaysBetween(calendar, from, lastDay)).toBe(5);
      expect(isWorkingDay(calendar, `${year}-02-14`)).toBe(false);
    }
  });

  test('any period has as many working days as it says, and everything else is told', () => {
    const starts = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const period = workingDaysFrom(publishedCalendar, { from, days, cite: PUBLICITY });
        expect(workingDaysBetween(publishedCalendar, from, period.lastDay)).toBe(days);
        expect(isWorkingDay(publishedCalendar, period.lastDay)).toBe(true);
        expect(addDays(from, days + period.skipped.length)).toBe(period.lastDay);
      }),
    );
  });

  test.each([0, -1, 1.5])('a period of %d days cannot be counted', (days) => {
    const count = () => workingDaysFrom(publishedCalendar, { from: '2026-03-02', days, cite: '' });
    expect(count).toThrow(/cannot be counted/);
  });
});

describe('Thirty days from receipt (Art. 20)', () => {
  test.each([
    ['2026-07-04', 1, '2026-08-03'],
    ['2026-07-05', 2, '2026-08-04'],
    ['2026-07-06', 3, '2026-08-05'],
    ['2026-07-07', 4, '2026-08-06'],
    ['2026-07-08', 5, '2026-08-07'],
    ['2026-07-09', 6, '2026-08-10'],
    ['2026-07-10', 7, '2026-08-10'],
  ])('received on %s, the 30th day is weekday %i: due on %s', (from, weekday, lastDay) => {
    const period = repayment(from);
    expect(weekdayOf(addDays(from, 30))).toBe(weekday);
    expect(period).toMatchObject({ firstDay: addDays(from, 1), lastDay });
    expect(period.movedFrom).toBe(weekday < 6 ? undefined : addDays(from, 30));
  });

  test.each([
    ['2026-01-18', '2026-02-17', '2026-02-24'],
    ['2026-09-02', '2026-10-02', '2026-10-08'],
    ['2025-09-08', '2025-10-08', '2025-10-09'],
    ['2025-12-02', '2026-01-01', '2026-01-04'],
    ['2026-09-11', '2026-10-11', '2026-10-12'],
  ])('received on %s, the 30th day %s is not worked: due on %s', (from, movedFrom, lastDay) => {
    expect(repayment(from)).toMatchObject({ movedFrom, lastDay });
  });

  test('a 30th day on a make-up Saturday stays', () => {
    const period = repayment('2026-01-29');
    expect(period.lastDay).toBe('2026-02-28');
    expect(period).not.toHaveProperty('movedFrom');
    expect(period.skipped).toEqual([]);
    expect(period.told).toContain('2026-02-28（星期六）调休上班，按工作日计算');
  });

  test('holidays inside the period count, those at its end are told', () => {
    const period = repayment('2026-09-02');
    expect(period).toMatchObject({ unit: 'natural-days', count: 30, cite: REPAYMENT });
    expect(period.skipped).toHaveLength(6);
    expect(period.dueAt).toBe('2026-10-08T16:00:00.000Z');
    expect(explainDeadline(period)).toBe(
      '自2026-09-02起30日，当日不计入：起算日2026-09-03，截止日2026-10-08（24时）；' +
        '原截止日2026-10-02不是工作日，顺延，越过2026-10-02至2026-10-07（国庆节放假）。',
    );
    expect(repayment('2026-02-01').lastDay).toBe('2026-03-03');
  });

  test('a last day in a year without data is refused', () => {
    expect(repayment('2026-12-01').lastDay).toBe('2026-12-31');
    expect(() => repayment('2026-12-02')).toThrow(MissingCalendarYear);
  });
});

test.each([
  ['2026-09-30', '2026-09-30', 0],
  ['2026-09-30', '2026-10-07', 0],
  ['2026-09-30', '2026-10-08', 1],
  ['2026-09-29', '2026-10-10', 4],
  ['2026-10-10', '2026-10-09', 0],
])('after %s up to %s there are %i working days', (a, b, count) => {
  expect(workingDaysBetween(publishedCalendar, a, b)).toBe(count);
});
