import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import {
  calendarOf,
  dayKind,
  calendarReminders,
  isWorkingDay,
  MissingCalendarYear,
  publishedCalendar,
  yearsWithoutRegion,
} from '../../../policy/calendar/calendar';
import { addDays, weekdayOf, yearOf, type CivilDate } from '../../../policy/kernel/time';
import { inventedCalendar } from '../../support/invented-calendar';

const YEARS = [2024, 2025, 2026];

/** Without what the autonomous region adds, which no library knows. */
const ofTheStateCouncil = calendarOf(
  [...publishedCalendar.values()].map(({ region: _, ...year }) => year),
);

function daysOf(year: number): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

function workedAccordingToTyme(date: CivilDate): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return LegalHoliday.fromYmd(year, month, day)?.isWork() ?? weekdayOf(date) < 6;
}

describe('The working-day calendar (readings of Arts. 8, 10 and 17)', () => {
  test.each(YEARS)('every day of %i agrees with tyme4ts and with chinese-days', (year) => {
    const days = daysOf(year);
    const ours = days.filter((day) => isWorkingDay(ofTheStateCouncil, day));
    expect(ours).toEqual(days.filter(workedAccordingToTyme));
    expect(ours).toEqual(days.filter((day) => chineseDays.isWorkday(day)));
  });

  test.each([
    [2024, 251, 8],
    [2025, 244, 5],
    [2026, 248, 6],
  ])('%i has %i working days, %i of them made up at a weekend', (year, working, makeUp) => {
    const worked = daysOf(year).filter((day) => isWorkingDay(publishedCalendar, day));
    expect(worked).toHaveLength(working);
    expect(worked.filter((day) => weekdayOf(day) >= 6)).toHaveLength(makeUp);
  });

  test('reading of Art. 17: from October on the coming year is asked for, and days off of the region all year', () => {
    const told = (today: CivilDate) => calendarReminders(publishedCalendar, today);
    expect(told('2025-09-30')).toEqual([]);
    expect(told('2025-10-01')).toEqual([expect.stringMatching(/^2026年.*自治区/)]);
    expect(told('2026-09-30')).toEqual([expect.stringMatching(/^2026年.*自治区/)]);
    expect(told('2026-10-01')).toEqual([
      expect.stringMatching(/^2027年的工作日历尚未录入/),
      expect.stringMatching(/^2026年.*自治区/),
    ]);
    expect(told('2027-01-01')).toEqual([expect.stringMatching(/^2027年/)]);
  });

  test.each(YEARS)('the year %i names its notice, number and date', (year) => {
    const { source, invented } = publishedCalendar.get(year)!;
    expect(source.notice).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(source.number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    expect(yearOf(source.issuedOn)).toBe(year - 1);
    expect(source.note).not.toBe('');
    expect(invented).toBeUndefined();
  });

  test('the region’s days are on record for 2025 only', () => {
    expect(yearsWithoutRegion(publishedCalendar, [2024, 2025, 2026, 2027])).toEqual([
      2024, 2026, 2027,
    ]);
  });

  test.each([
    ['2026-09-20', true, '调休上班'],
    ['2026-09-30', true, '工作日'],
    ['2026-10-01', false, '国庆节放假'],
    ['2026-10-07', false, '国庆节放假'],
    ['2026-10-08', true, '工作日'],
    ['2026-10-10', true, '调休上班'],
    ['2026-10-11', false, '周末'],
    ['2025-10-06', false, '国庆节、中秋节放假'],
    ['2025-03-31', false, '肉孜节放假'],
    ['2025-06-05', true, '工作日'],
    ['2025-06-06', false, '古尔邦节放假'],
    ['2025-06-09', false, '古尔邦节放假'],
    ['2025-06-10', false, '古尔邦节放假'],
    ['2025-06-11', true, '工作日'],
    ['2024-02-09', true, '工作日'],
    ['2024-06-09', false, '周末'],
    ['2024-06-10', false, '端午节放假'],
  ])('%s is worked: %s, because %s', (date, working, why) => {
    expect(dayKind(publishedCalendar, date)).toEqual({ working, why });
  });

  test.each(['2023-12-31', '2027-01-01', '2027-10-01'])('%s is refused, never guessed', (date) => {
    const ask = () => isWorkingDay(publishedCalendar, date);
    expect(ask).toThrow(MissingCalendarYear);
    const year = yearOf(date);
    expect(ask).toThrow(expect.objectContaining({ year }) as Error);
    expect(ask).toThrow(`npm run calendar:add -- ${year}.json`);
    expect(ask).toThrow(`缺少${year}年的工作日历`);
  });

  test('a later entry replaces an earlier one of the same year', () => {
    const published = publishedCalendar.get(2026)!;
    const corrected = { ...published, makeUpWorkdays: [] };
    expect(isWorkingDay(calendarOf([published, corrected]), '2026-10-10')).toBe(false);
    expect(isWorkingDay(calendarOf([corrected, published]), '2026-10-10')).toBe(true);
  });

  test('a notice that reaches back into December overrides the older year', () => {
    const [older] = inventedCalendar(2031, 2031);
    const [newer] = inventedCalendar(2032, 2032);
    const reaching = {
      ...newer!,
      holidays: [{ name: '虚构元旦', from: '2031-12-31', to: '2032-01-01' }],
      makeUpWorkdays: ['2031-12-28'],
    };
    expect(isWorkingDay(calendarOf([older!]), '2031-12-31')).toBe(true);
    expect(isWorkingDay(calendarOf([older!, reaching]), '2031-12-31')).toBe(false);
    expect(isWorkingDay(calendarOf([older!, reaching]), '2031-12-28')).toBe(true);
  });
});
