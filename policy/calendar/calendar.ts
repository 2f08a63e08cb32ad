/**
 * Which days are worked (readings of Arts. 8, 10 and 17): Monday to Friday, less the days off and
 * plus the make-up days of the State Council's yearly arrangement and the autonomous region's. The data are our own, one file
 * a year; a day in a year without data is refused, because a guess would move a legal period.
 */
import { weekdayOf, yearOf, type CivilDate } from '../kernel/time';
import { readCalendarYear, type Arrangement, type CalendarYear } from './calendar-year';
import year2024 from './2024.json';
import year2025 from './2025.json';
import year2026 from './2026.json';

export {
  calendarYearFaults,
  InvalidCalendarYear,
  readCalendarYear,
  type Arrangement,
  type CalendarFault,
  type CalendarSource,
  type CalendarYear,
  type Holiday,
} from './calendar-year';

/** The years with data, by number. */
export type Calendar = ReadonlyMap<number, CalendarYear>;

export interface DayKind {
  readonly working: boolean;
  /** In Chinese, for whoever reads a deadline's explanation: 周末, 国庆节放假, 调休上班, 工作日. */
  readonly why: string;
}

/** A day was asked for in a year whose arrangement has not been added yet. */
export class MissingCalendarYear extends Error {
  override readonly name = 'MissingCalendarYear';

  constructor(readonly year: number) {
    super(
      `缺少${year}年的工作日历，无法计算期限。请按国务院办公厅当年的节假日安排编好文件，` +
        `再运行 npm run calendar:add -- ${year}.json`,
    );
  }
}

/** A calendar of the years given; a later entry replaces an earlier one of the same year. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  return new Map(years.map((entry) => [entry.year, entry]));
}

/** The years committed with the code. */
export const publishedCalendar: Calendar = calendarOf(
  [year2024, year2025, year2026].map(readCalendarYear),
);

/**
 * Whether the day is worked, and why. Throws `MissingCalendarYear` where its year has no data.
 * The next year's notice is asked first: it is the newer one, and it may reach back into December.
 */
export function dayKind(calendar: Calendar, date: CivilDate): DayKind {
  const year = yearOf(date);
  const entry = calendar.get(year);
  if (!entry) throw new MissingCalendarYear(year);
  return arrangedDay(calendar.get(year + 1), date) ?? arrangedDay(entry, date) ?? ordinaryDay(date);
}

/** Throws `MissingCalendarYear` where the day's year has no data. */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  return dayKind(calendar, date).working;
}

function arrangedDay(entry: CalendarYear | undefined, date: CivilDate): DayKind | undefined {
  return dayIn(entry, date) ?? dayIn(entry?.region, date);
}

/** The years among these whose arrangement by the autonomous region is not on record, or that are not on record at all. */
export function yearsWithoutRegion(calendar: Calendar, years: readonly number[]): number[] {
  return years.filter((year) => calendar.get(year)?.region === undefined);
}

/** From this month on the coming year's arrangement is asked for: it is usually issued in autumn. */
const ASKED_FROM_MONTH = 10;

/** What the centre is reminded of on a day: the coming year from October on, and days off of the region; in Chinese. */
export function calendarReminders(calendar: Calendar, today: CivilDate): string[] {
  const year = yearOf(today);
  const isAutumn = Number(today.slice(5, 7)) >= ASKED_FROM_MONTH;
  const years = isAutumn ? [year, year + 1] : [year];
  const missing = years.filter((one) => !calendar.has(one));
  const known = years.filter((one) => calendar.has(one));
  return [
    ...missing.map(
      (one) =>
        `${one}年的工作日历尚未录入。请在国务院办公厅的通知发布后录入；在此之前，落在${one}年的期限没有最后一日，名单不能公示。`,
    ),
    ...yearsWithoutRegion(calendar, known).map(
      (one) =>
        `${one}年的工作日历没有登记自治区的放假安排（肉孜节、古尔邦节），按它计算的期限可能过早届满，请录入。`,
    ),
  ];
}

function dayIn(entry: Arrangement | undefined, date: CivilDate): DayKind | undefined {
  if (entry?.makeUpWorkdays.includes(date)) return { working: true, why: '调休上班' };
  const holiday = entry?.holidays.find(({ from, to }) => from <= date && date <= to);
  return holiday && { working: false, why: `${holiday.name}放假` };
}

function ordinaryDay(date: CivilDate): DayKind {
  return weekdayOf(date) >= 6 ? { working: false, why: '周末' } : { working: true, why: '工作日' };
}
