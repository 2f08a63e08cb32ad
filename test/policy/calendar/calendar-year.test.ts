import {
  calendarYearFaults,
  InvalidCalendarYear,
  publishedCalendar,
  readCalendarYear,
  type CalendarYear,
} from '../../../policy/calendar/calendar';
import { addDays, weekdayOf } from '../../../policy/kernel/time';
import { inventedCalendar } from '../../support/invented-calendar';

const year = publishedCalendar.get(2026)!;
const holidays = (...ranges: [string, string][]) =>
  ranges.map(([from, to], i) => ({ name: `假期${i}`, from, to }));

describe('A year that staff supply (readings of Arts. 8, 10 and 17)', () => {
  test('the published years and the invented ones are without fault', () => {
    for (const sound of [...publishedCalendar.values(), ...inventedCalendar(2020, 2060)])
      expect(calendarYearFaults(sound)).toEqual([]);
  });

  test('a notice may reach back into December, and may make up no day at all', () => {
    const reaching = { ...year, holidays: holidays(['2025-12-30', '2026-01-01']) };
    expect(calendarYearFaults({ ...reaching, makeUpWorkdays: ['2025-12-28'] })).toEqual([]);
    expect(calendarYearFaults({ ...reaching, makeUpWorkdays: [] })).toEqual([]);
  });

  test('reading of Art. 22: weekends all worked, or a year off, is no arrangement', () => {
    const weekends = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n)).filter(
      (day) => weekdayOf(day) > 5,
    );
    const next = { ...year, year: 2027, region: undefined };
    const worked = { ...next, holidays: holidays(['2027-01-01', '2027-01-01']) };
    const off = holidays(['2027-01-01', '2027-12-31']);
    expect(calendarYearFaults({ ...worked, makeUpWorkdays: weekends })).toMatchObject([
      { path: 'makeUpWorkdays' },
    ]);
    expect(calendarYearFaults({ ...next, holidays: off, makeUpWorkdays: [] })).toMatchObject([
      { path: 'holidays' },
    ]);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['no object', [], '', /JSON/],
    ['nothing', null, '', /JSON/],
    ['no year', { ...year, year: '2026' }, 'year', /年份/],
    ['a year out of reach', { ...year, year: 26 }, 'year', /年份/],
    ['an unknown field', { ...year, holiday: [] }, 'holiday', /没有这个字段/],
    ['no source', { ...year, source: undefined }, 'source', /文号/],
    ['no notice', withSource({ notice: ' ' }), 'source.notice', /不能为空/],
    ['no number', withSource({ number: '' }), 'source.number', /不能为空/],
    ['no note', withSource({ note: undefined }), 'source.note', /不能为空/],
    ['no date of issue', withSource({ issuedOn: '2025-11-31' }), 'source.issuedOn', /成文日期/],
    ['text read or not', withSource({ textRead: 'yes' }), 'source.textRead', /true/],
    ['an unknown field of the source', withSource({ url: '' }), 'source.url', /没有这个字段/],
    ['no holidays', { ...year, holidays: [] }, 'holidays', /至少/],
    ['a holiday as text', { ...year, holidays: ['元旦'] }, 'holidays[0]', /首日和末日/],
    [
      'no name',
      { ...year, holidays: [{ ...year.holidays[0], name: '' }] },
      'holidays[0].name',
      /空/,
    ],
    ['no such day', withHolidays(['2026-02-29', '2026-03-01']), 'holidays[0].from', /真实存在/],
    [
      'a day as number',
      withHolidays([20260101 as never, '2026-01-01']),
      'holidays[0].from',
      /真实/,
    ],
    ['the wrong year', withHolidays(['2026-12-31', '2027-01-02']), 'holidays[0].to', /2026年内/],
    [
      'the November before',
      withHolidays(['2025-11-30', '2026-01-01']),
      'holidays[0].from',
      /2026年/,
    ],
    ['a range backwards', withHolidays(['2026-01-03', '2026-01-01']), 'holidays[0].to', /早于/],
    [
      'overlapping ranges',
      withHolidays(['2026-01-01', '2026-01-03'], ['2026-01-03', '2026-01-05']),
      'holidays[1]',
      /2026-01-03 已属于假期0/,
    ],
    ['no list of make-up days', { ...year, makeUpWorkdays: undefined }, 'makeUpWorkdays', /列表/],
    ['a region that is none', { ...year, region: 1 }, 'region', /自治区/],
    ['a region’s day twice', withRegion('2026-01-01'), 'region.holidays[0]', /已属于元旦/],
    [
      'a region without a note',
      withRegion('2026-03-20', { note: '' }),
      'region.source.note',
      /不能为空/,
    ],
    ['a make-up weekday', withMakeUp('2026-01-05'), 'makeUpWorkdays[0]', /不是周末/],
    ['a make-up holiday', withMakeUp('2026-01-03'), 'makeUpWorkdays[0]', /已列为元旦/],
    ['a make-up day twice', withMakeUp('2026-01-04', '2026-01-04'), 'makeUpWorkdays[1]', /已列为/],
    ['a make-up day elsewhere', withMakeUp('2027-01-02'), 'makeUpWorkdays[0]', /2026年内/],
    ['invented, but not quite', { ...year, invented: false }, 'invented', /省略/],
  ])('%s is told with its path', (_, candidate, path, message) => {
    expect(calendarYearFaults(candidate)).toEqual([
      { path, message: expect.stringMatching(message) as unknown },
    ]);
  });

  test('all faults are told at once, and a faulty year is not read', () => {
    const candidate = { ...withMakeUp('2026-01-05'), source: { ...year.source, note: '' } };
    expect(calendarYearFaults(candidate).map((fault) => fault.path)).toEqual([
      'source.note',
      'makeUpWorkdays[0]',
    ]);
    expect(() => readCalendarYear(candidate)).toThrow(InvalidCalendarYear);
    expect(() => readCalendarYear(candidate)).toThrow(/source\.note：不能为空；makeUp/);
    expect(readCalendarYear(year)).toBe(year);
  });
});

function withSource(change: object): object {
  return { ...year, source: { ...year.source, ...change } };
}

function withHolidays(...ranges: [string, string][]): object {
  return { ...year, holidays: holidays(...ranges), makeUpWorkdays: [] };
}

function withMakeUp(...makeUpWorkdays: string[]): CalendarYear {
  return { ...year, makeUpWorkdays };
}

function withRegion(day: string, source: object = {}): object {
  const told = { notice: '示例通知', textRead: true, note: '示例', ...source };
  const holidays = [{ name: '肉孜节', from: day, to: day }];
  return { ...year, region: { source: told, holidays, makeUpWorkdays: [] } };
}
