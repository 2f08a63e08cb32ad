/**
 * One year of the State Council's holiday arrangement as data, with the days that the autonomous region adds, and the
 * check that a staff-supplied year must pass (readings of Arts. 8, 10 and 17: periods count in working days).
 */
import { addDays, isCivilDate, weekdayOf, type CivilDate } from '../kernel/time';

/** Where a year's data come from. */
export interface CalendarSource {
  readonly notice: string;
  /** Document number (文号). */
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** Whether the notice's text was read; otherwise the note says what stood in for it. */
  readonly textRead: boolean;
  readonly note: string;
}

/** Days off in a row, first and last day included. */
export interface Holiday {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days off, and the weekends worked. */
export interface Arrangement {
  readonly holidays: readonly Holiday[];
  /** Weekend days that are worked (调休上班). */
  readonly makeUpWorkdays: readonly CivilDate[];
}

/** Reprints of the region's notice tell its text, and not always its number and day. */
export type RegionSource = Omit<CalendarSource, 'issuedOn' | 'number'> &
  Partial<Pick<CalendarSource, 'issuedOn' | 'number'>>;

export interface CalendarYear extends Arrangement {
  readonly year: number;
  readonly source: CalendarSource;
  /** What the autonomous region adds (肉孜节, 古尔邦节); absent where its notice is not on record. */
  readonly region?: Arrangement & { readonly source: RegionSource };
  /** Set on test fixtures, never on a published year. */
  readonly invented?: true;
}

/** What is wrong with a candidate year, and where; the message is for staff. */
export interface CalendarFault {
  readonly path: string;
  readonly message: string;
}

/** Thrown by `readCalendarYear`; carries every fault at once. */
export class InvalidCalendarYear extends Error {
  override readonly name = 'InvalidCalendarYear';

  constructor(readonly faults: readonly CalendarFault[]) {
    super(faults.map((fault) => `${fault.path || '文件'}：${fault.message}`).join('；'));
  }
}

/** The candidate as a calendar year. Throws `InvalidCalendarYear`. */
export function readCalendarYear(candidate: unknown): CalendarYear {
  const faults = calendarYearFaults(candidate);
  if (faults.length > 0) throw new InvalidCalendarYear(faults);
  return candidate as CalendarYear;
}

/** Every fault of a candidate year; empty for a year that can be added. */
export function calendarYearFaults(candidate: unknown): CalendarFault[] {
  if (!isRecord(candidate)) return [{ path: '', message: '应为一个 JSON 对象' }];
  const { year } = candidate;
  if (!Number.isInteger(year) || (year as number) < 2000 || (year as number) > 2100)
    return [{ path: 'year', message: '应为 2000 至 2100 之间的年份' }];
  const named = new NamedDays(year as number);
  return [
    ...unknownFields(candidate, YEAR_FIELDS, ''),
    ...sourceFaults(candidate['source']),
    ...arrangementFaults(candidate, named),
    ...regionFaults(candidate['region'], named),
    ...plausibilityFaults(named),
    ...(candidate['invented'] === undefined || candidate['invented'] === true
      ? []
      : [{ path: 'invented', message: '只能为 true 或省略' }]),
  ];
}

const MADE_UP = '调休上班';
const ARRANGEMENT_FIELDS = ['source', 'holidays', 'makeUpWorkdays'];
const YEAR_FIELDS = ['year', ...ARRANGEMENT_FIELDS, 'region', 'invented'];
const SOURCE_TEXTS = ['notice', 'number', 'note'];
const SOURCE_FIELDS = [...SOURCE_TEXTS, 'issuedOn', 'textRead'];
const HOLIDAY_FIELDS = ['name', 'from', 'to'];

/** More than any arrangement has had, with those of the region: in 2024 to 2026 at most 37 days off and 8 made up. */
const MOST_DAYS_OFF = 50;
const MOST_MADE_UP = 14;

function plausibilityFaults(named: NamedDays): CalendarFault[] {
  const { off, madeUp } = named.counted();
  return [
    ...(off > MOST_DAYS_OFF
      ? [{ path: 'holidays', message: `放假共${off}天，多于${MOST_DAYS_OFF}天，与历年安排不符` }]
      : []),
    ...(madeUp > MOST_MADE_UP
      ? [
          {
            path: 'makeUpWorkdays',
            message: `调休上班共${madeUp}天，多于${MOST_MADE_UP}天，与历年安排不符`,
          },
        ]
      : []),
  ];
}

/** The days that a candidate has named so far; a day may be named once. */
class NamedDays {
  private readonly days = new Map<CivilDate, string>();

  constructor(private readonly year: number) {}

  /**
   * A year's notice may reach back into December: the one for 2019 made 2018-12-29 a working day.
   * None has reached forward, since the next New Year belongs to the next year's notice.
   */
  dayFault(day: unknown): string | undefined {
    if (typeof day !== 'string' || !isCivilDate(day)) return '应为真实存在的日期，格式 2027-10-01';
    const inYear = day.startsWith(`${this.year}-`) || day.startsWith(`${this.year - 1}-12-`);
    return inYear ? undefined : `应在${this.year}年内，或上一年12月`;
  }

  counted(): { readonly off: number; readonly madeUp: number } {
    const madeUp = [...this.days.values()].filter((name) => name === MADE_UP).length;
    return { off: this.days.size - madeUp, madeUp };
  }

  /** Names the day, or says what it has been named before. */
  name(day: CivilDate, name: string): string | undefined {
    const before = this.days.get(day);
    this.days.set(day, before ?? name);
    return before;
  }
}

function arrangementFaults(candidate: Record<string, unknown>, named: NamedDays): CalendarFault[] {
  return [
    ...holidayFaults(candidate['holidays'], named),
    ...makeUpFaults(candidate['makeUpWorkdays'], named),
  ];
}

/** Its days are named after the State Council's, and none of them twice. */
function regionFaults(region: unknown, named: NamedDays): CalendarFault[] {
  if (region === undefined) return [];
  if (!isRecord(region)) return [{ path: 'region', message: '应写明自治区通知的来源和放假日期' }];
  const inside = [
    ...sourceFaults(region['source'], ['number', 'issuedOn']),
    ...arrangementFaults(region, named),
  ];
  return [
    ...unknownFields(region, ARRANGEMENT_FIELDS, 'region.'),
    ...inside.map(({ path, message }) => ({ path: `region.${path}`, message })),
  ];
}

/** `unknown` are members that may be left out. */
function sourceFaults(source: unknown, unknown: readonly string[] = []): CalendarFault[] {
  if (!isRecord(source)) return [{ path: 'source', message: '应写明通知名称、文号、日期和说明' }];
  const faults = unknownFields(source, SOURCE_FIELDS, 'source.');
  const isLeftOut = (field: string) => unknown.includes(field) && source[field] === undefined;
  for (const field of SOURCE_TEXTS)
    if (!isLeftOut(field) && !isText(source[field]))
      faults.push({ path: `source.${field}`, message: '不能为空' });
  const { issuedOn, textRead } = source;
  if (!isLeftOut('issuedOn') && (typeof issuedOn !== 'string' || !isCivilDate(issuedOn)))
    faults.push({ path: 'source.issuedOn', message: '应为通知的成文日期，格式 2026-11-04' });
  if (typeof textRead !== 'boolean')
    faults.push({ path: 'source.textRead', message: '应为 true 或 false' });
  return faults;
}

function holidayFaults(holidays: unknown, named: NamedDays): CalendarFault[] {
  if (!Array.isArray(holidays) || holidays.length === 0)
    return [{ path: 'holidays', message: '应至少列出一个假期' }];
  return holidays.flatMap((holiday: unknown, i) =>
    oneHolidayFaults(holiday, `holidays[${i}]`, named),
  );
}

function oneHolidayFaults(holiday: unknown, path: string, named: NamedDays): CalendarFault[] {
  if (!isRecord(holiday)) return [{ path, message: '应写明名称、首日和末日' }];
  const { name, from, to } = holiday;
  const faults = unknownFields(holiday, HOLIDAY_FIELDS, `${path}.`);
  if (!isText(name)) faults.push({ path: `${path}.name`, message: '不能为空' });
  for (const [field, day] of [['from', from] as const, ['to', to] as const]) {
    const message = named.dayFault(day);
    if (message) faults.push({ path: `${path}.${field}`, message });
  }
  if (faults.length > 0) return faults;
  return rangeFaults(holiday as unknown as Holiday, path, named);
}

function rangeFaults({ name, from, to }: Holiday, path: string, named: NamedDays): CalendarFault[] {
  if (from > to) return [{ path: `${path}.to`, message: '末日早于首日' }];
  const faults: CalendarFault[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const before = named.name(day, name);
    if (before) faults.push({ path, message: `${day} 已属于${before}` });
  }
  return faults;
}

function makeUpFaults(days: unknown, named: NamedDays): CalendarFault[] {
  if (!Array.isArray(days)) return [{ path: 'makeUpWorkdays', message: '应为日期列表，可以为空' }];
  return days.flatMap((day: unknown, i) => {
    const message = named.dayFault(day) ?? makeUpFault(day as CivilDate, named);
    return message ? [{ path: `makeUpWorkdays[${i}]`, message }] : [];
  });
}

function makeUpFault(day: CivilDate, named: NamedDays): string | undefined {
  if (weekdayOf(day) < 6) return `${day} 不是周末，不必调休上班`;
  const before = named.name(day, MADE_UP);
  return before ? `${day} 已列为${before}` : undefined;
}

function unknownFields(record: Record<string, unknown>, known: string[], at: string) {
  return Object.keys(record)
    .filter((field) => !known.includes(field))
    .map((field): CalendarFault => ({ path: `${at}${field}`, message: '没有这个字段' }));
}

function isRecord(x: unknown): x is Record<string, unknown> {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

function isText(x: unknown): x is string {
  return typeof x === 'string' && x.trim() !== '';
}
