/** Readings of Arts. 8, 10 and 17: years that staff add to the working calendar. */
import {
  isWorkingDay,
  MissingCalendarYear,
  type CalendarYear,
} from '../../../policy/calendar/calendar';
import {
  calendarInForce,
  putCalendarYear,
  storedCalendarYear,
} from '../../../store/reference/calendar-years';
import { inTransaction } from '../../../store/kernel/connection';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

function invented(year: number, makeUpWorkdays: string[] = []): CalendarYear {
  const source = {
    notice: '虚构的通知，仅供测试',
    number: '无',
    issuedOn: '2026-11-01',
    textRead: false,
    note: '并非真实的放假安排',
  };
  const holidays = [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-03` }];
  return { year, source, holidays, makeUpWorkdays, invented: true };
}
const put = (year: CalendarYear, by = 'staff-1') =>
  inTransaction((tx) => putCalendarYear(tx, year, by, AT));

test('reading of Art. 17: a year counts from the moment it is added', async () => {
  const before = await calendarInForce();
  expect(() => isWorkingDay(before, '2031-01-06')).toThrow(MissingCalendarYear);
  await put(invented(2031));
  const after = await calendarInForce();
  expect(isWorkingDay(after, '2031-01-06')).toBe(true);
  expect(isWorkingDay(after, '2031-01-02')).toBe(false);
});

test('reading of Art. 17: the published years stand, and a stored one lies over them', async () => {
  expect(isWorkingDay(await calendarInForce(), '2026-01-04')).toBe(true);
  await put(invented(2026));
  expect(isWorkingDay(await calendarInForce(), '2026-01-04')).toBe(false);
  expect(isWorkingDay(await calendarInForce(), '2025-01-02')).toBe(true);
});

test('reading of Art. 17: a correction is in force at once, and the year keeps its history', async () => {
  await put(invented(2032));
  await put(invented(2032));
  await put(invented(2032, ['2032-01-04']), 'staff-2');
  expect(isWorkingDay(await calendarInForce(), '2032-01-04')).toBe(true);
  const stored = await storedCalendarYear(2032);
  expect(stored?.versions.map(({ addedBy }) => addedBy)).toEqual(['staff-1', 'staff-2']);
  expect(stored?.addedBy).toBe('staff-2');
});

test('reading of Art. 17: a year that is not sound is refused with its faults', async () => {
  await expect(put(invented(2033, ['2033-01-05']))).rejects.toThrow('不是周末');
  expect(await storedCalendarYear(2033)).toBeUndefined();
});
