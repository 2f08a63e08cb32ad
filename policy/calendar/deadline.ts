/**
 * Periods and their last moment (readings of Arts. 8, 10, 17 and 20). Counting follows the Civil
 * Code, Arts. 201 to 203: the day of publication or receipt is not counted, a period ends at 24:00
 * of its last day, and a period of days whose last day is not worked ends on the next working day.
 */
import { invariant } from '../kernel/invariant';
import { addDays, endOf, weekdayOf, type CivilDate, type Instant } from '../kernel/time';
import { dayKind, isWorkingDay, type Calendar } from './calendar';

export type DeadlineUnit = 'working-days' | 'natural-days';

/** A day that a period does not count, and why (中文). */
export interface SkippedDay {
  readonly date: CivilDate;
  readonly why: string;
}

/** A period that explains itself; kept with whatever waits for it. */
export interface Deadline {
  /** What sets the period's length. */
  readonly cite: string;
  /** The day of publication or receipt. */
  readonly from: CivilDate;
  readonly unit: DeadlineUnit;
  readonly count: number;
  /** The first day counted. */
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  /** Days between `from` and `lastDay` that did not count, or over which the last day moved. */
  readonly skipped: readonly SkippedDay[];
  /** 24:00 of the last day in Asia/Shanghai: the first instant at which the period is over. */
  readonly dueAt: Instant;
  /** The last day by number, where it was not a working day. */
  readonly movedFrom?: CivilDate;
  /** The period in one Chinese sentence, for whoever is shown it; absent of one from before. */
  readonly told?: string;
}

type PlainDeadline = Omit<Deadline, 'told'>;

export interface WorkingDays {
  readonly from: CivilDate;
  readonly days: number;
  readonly cite: string;
  /** The notice counts the day of publication itself, if it is worked; by default it does not count. */
  readonly countFirstDay?: boolean;
}

/** A period of working days. Throws `MissingCalendarYear` where it runs into a year without data. */
export function workingDaysFrom(calendar: Calendar, input: WorkingDays): Deadline {
  const { from, days, cite, countFirstDay = false } = input;
  requireCount(days);
  const counted: CivilDate[] = [];
  const skipped: SkippedDay[] = [];
  const madeUp: CivilDate[] = [];
  for (let date = countFirstDay ? from : addDays(from, 1); ; date = addDays(date, 1)) {
    const { working, why } = dayKind(calendar, date);
    if (working) counted.push(date);
    if (working && weekdayOf(date) >= SATURDAY) madeUp.push(date);
    if (!working) skipped.push({ date, why });
    if (counted.length === days) {
      const firstDay = counted[0] ?? date;
      const length = { cite, from, unit: 'working-days', count: days } as const;
      const period = { ...length, firstDay, lastDay: date, skipped, dueAt: endOf(date) };
      return { ...period, told: explained(period, { countFirstDay, madeUp }) };
    }
  }
}

/**
 * A period of calendar days. Where the last one is not worked it moves to the next working day.
 * Throws `MissingCalendarYear` where the last day lies in a year without data.
 */
export function naturalDaysFrom(
  calendar: Calendar,
  input: { readonly from: CivilDate; readonly days: number; readonly cite: string },
): Deadline {
  const { from, days, cite } = input;
  requireCount(days);
  const nominal = addDays(from, days);
  const skipped: SkippedDay[] = [];
  const lastDay = workingDayFrom(calendar, nominal);
  for (let date = nominal; date < lastDay; date = addDays(date, 1))
    skipped.push({ date, why: dayKind(calendar, date).why });
  const period: PlainDeadline = {
    cite,
    from,
    unit: 'natural-days',
    count: days,
    firstDay: addDays(from, 1),
    lastDay,
    skipped,
    dueAt: endOf(lastDay),
    ...(lastDay === nominal ? {} : { movedFrom: nominal }),
  };
  const madeUp = weekdayOf(lastDay) >= SATURDAY ? [lastDay] : [];
  return { ...period, told: explained(period, { countFirstDay: false, madeUp }) };
}

/** The day itself where it is worked, else the next working day. Throws `MissingCalendarYear` where that year has no data. */
export function workingDayFrom(calendar: Calendar, date: CivilDate): CivilDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** How many working days lie after a, up to and including b; zero where b is not after a. */
export function workingDaysBetween(calendar: Calendar, a: CivilDate, b: CivilDate): number {
  let count = 0;
  for (let date = addDays(a, 1); date <= b; date = addDays(date, 1))
    if (isWorkingDay(calendar, date)) count += 1;
  return count;
}

const UNITS: Readonly<Record<DeadlineUnit, string>> = {
  'working-days': '个工作日',
  'natural-days': '日',
};

interface CountRule {
  /** Whether the day of publication counts. */
  readonly countFirstDay: boolean;
  /** Days of a weekend that are worked, among those counted. */
  readonly madeUp: readonly CivilDate[];
}

const SATURDAY = 6;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** The period in one Chinese sentence: from, first day, last day, what was left out and why, and why a weekend counted. */
export function explainDeadline(d: Deadline): string {
  return d.told ?? explained(d, { countFirstDay: d.firstDay === d.from, madeUp: [] });
}

function explained(d: PlainDeadline, { countFirstDay, madeUp }: CountRule): string {
  const first = countFirstDay ? '当日计入' : '当日不计入';
  const span = `自${d.from}起${d.count}${UNITS[d.unit]}，${first}：起算日${d.firstDay}，截止日${d.lastDay}（24时）`;
  const days = runsOf(d.skipped).join('、');
  const left = d.movedFrom
    ? [`原截止日${d.movedFrom}不是工作日，顺延，越过${days}`]
    : days === ''
      ? []
      : [`扣除${days}`];
  const worked = madeUp.map(
    (date) => `${date}（星期${WEEKDAYS[weekdayOf(date) - 1] ?? ''}）调休上班，按工作日计算`,
  );
  return `${[span, ...left, ...worked].join('；')}。`;
}

/** Neighbouring days left out for the same reason, told together. */
function runsOf(skipped: readonly SkippedDay[]): string[] {
  const runs: { from: CivilDate; to: CivilDate; why: string }[] = [];
  for (const { date, why } of skipped) {
    const last = runs.at(-1);
    if (last?.why === why && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date, why });
  }
  return runs.map(({ from, to, why }) => `${from === to ? from : `${from}至${to}`}（${why}）`);
}

function requireCount(count: number): void {
  invariant(Number.isSafeInteger(count) && count > 0, `a period of ${count} cannot be counted`);
}
