import fc from 'fast-check';
import {
  addDays,
  addYears,
  civilDateOf,
  daysBetween,
  endOf,
  instantOf,
  isCivilDate,
  isInstant,
  msOf,
  plusMs,
  startOf,
  weekdayOf,
  yearOf,
} from '../../../policy/kernel/time';

const MINUTE = 60_000;
const instants = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const dates = instants.map(civilDateOf);

describe('Instants and days in Asia/Shanghai', () => {
  test('a day exists or it does not', () => {
    expect(['2026-03-02', '2028-02-29', '2000-02-29', '1900-01-01'].every(isCivilDate)).toBe(true);
    const wrong = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-3-2', '2026-03-02T', '', '今天'];
    expect(wrong.filter(isCivilDate)).toEqual([]);
  });

  test('a day that nobody can mean is none', () => {
    const far = ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '10000-01-01'];
    expect(far.filter(isCivilDate)).toEqual([]);
  });

  test('an instant is written as toISOString writes it', () => {
    expect(isInstant('2026-03-01T16:00:00.000Z')).toBe(true);
    const wrong = [
      '2026-03-01T16:00:00Z',
      '2026-03-01T16:00:00.000+08:00',
      '2026-02-30T16:00:00.000Z',
      '2026-03-01T24:00:00.000Z',
      '2026-03-01',
    ];
    expect(wrong.filter(isInstant)).toEqual([]);
  });

  test.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s falls on %s', (instant, date) => {
    expect(civilDateOf(instant)).toBe(date);
  });

  test('a day begins at 16:00 UTC of the day before and ends where the next begins', () => {
    expect(startOf('2026-03-02')).toBe('2026-03-01T16:00:00.000Z');
    expect(endOf('2026-03-02')).toBe('2026-03-02T16:00:00.000Z');
    expect(endOf('2025-12-31')).toBe(startOf('2026-01-01'));
  });

  test('every instant lies within its day, which Intl names alike', () => {
    const intl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(instants, (instant) => {
        const date = civilDateOf(instant);
        expect(date).toBe(intl.format(new Date(instant)));
        expect(startOf(date) <= instant && instant < endOf(date)).toBe(true);
      }),
    );
  });

  test('days added are days between, and weekdays follow each other', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  test('weekdays count from Monday, years are numbers', () => {
    expect(weekdayOf('2026-03-02')).toBe(1);
    expect(weekdayOf('2026-03-08')).toBe(7);
    expect(yearOf('2026-03-08')).toBe(2026);
  });

  test.each([
    ['2026-05-20', 1, '2027-05-20'],
    ['2028-02-29', 5, '2033-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', 3, '2031-02-28'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2026-12-31', 5, '2031-12-31'],
    ['2026-05-20', -3, '2023-05-20'],
  ])('%s and %i years is %s (reading of Art. 20)', (date, years, last) => {
    expect(addYears(date, years)).toBe(last);
  });

  test('milliseconds go there and back', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(plusMs('2026-03-01T15:59:00.000Z', MINUTE)).toBe('2026-03-01T16:00:00.000Z');
    fc.assert(fc.property(instants, (instant) => instantOf(msOf(instant)) === instant));
  });

  test.each([
    () => msOf('2026-03-01'),
    () => civilDateOf('2026-03-01T16:00:00Z'),
    () => startOf('2026-02-29'),
    () => yearOf('2026'),
    () => weekdayOf('2026-02-30'),
    () => addDays('9999-12-31', 1),
    () => addYears('9999-12-31', 1),
    () => addYears('9996-02-29', 4),
  ])('what is no day or instant is never computed with: %s', (compute) => {
    expect(compute).toThrow(/Invariant broken/);
  });
});
