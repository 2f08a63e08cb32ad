/** Art. 20: the thirty days from the receipt, on an invented calendar, and what is told before they are over. */
import { calendarOf, MissingCalendarYear } from '../../../policy/calendar/calendar';
import { explainDeadline } from '../../../policy/calendar/deadline';
import { addDays, endOf, plusMs, startOf, weekdayOf } from '../../../policy/kernel/time';
import {
  deliveryFaults,
  receivedOn,
  reminderDue,
  repaymentPeriod,
} from '../../../policy/sanction/periods';
import { inventedCalendar } from '../../support/invented-calendar';
import { codes, file, policy } from '../../support/examples';

const calendar = calendarOf(inventedCalendar(2027, 2029));
const period = (received: string) => repaymentPeriod(policy(), calendar, received);

describe('Art. 20: thirty natural days, the day of receipt not counted', () => {
  // The thirtieth day of a receipt in the week of 2028-05-29 is each weekday once.
  test.each([
    ['2028-05-27', '2028-06-26', 1],
    ['2028-05-28', '2028-06-27', 2],
    ['2028-05-29', '2028-06-28', 3],
    ['2028-05-30', '2028-06-29', 4],
    ['2028-05-31', '2028-06-30', 5],
    ['2028-06-01', '2028-07-03', 6],
    ['2028-06-02', '2028-07-03', 7],
  ])(
    'reading of Art. 20: received on %s, the last day is %s (thirtieth on weekday %d)',
    (on, last, weekday) => {
      const nominal = addDays(on, 30);
      expect(weekdayOf(nominal)).toBe(weekday);
      const { firstDay, lastDay, dueAt, movedFrom } = period(on);
      expect([firstDay, lastDay, dueAt]).toEqual([addDays(on, 1), last, endOf(last)]);
      expect(movedFrom).toBe(weekday > 5 ? nominal : undefined);
    },
  );

  test.each([
    ['the long holiday’s first day', '2028-09-01', '2028-10-09'],
    ['inside the long holiday', '2028-09-03', '2028-10-09'],
    ['the make-up Sunday before it, which is worked', '2028-08-25', '2028-09-24'],
    ['the make-up Saturday after it, which is worked', '2028-09-14', '2028-10-14'],
    ['the spring holiday', '2028-01-13', '2028-02-18'],
  ])(
    'reading of Art. 20: a thirtieth day that is %s: received %s, last day %s',
    (_what, on, last) => {
      expect(period(on).lastDay).toBe(last);
    },
  );

  test.each([
    ['2028-01-30', '2028-02-29'],
    ['2028-02-29', '2028-03-30'],
    ['2027-01-30', '2027-03-01'],
    ['2028-03-31', '2028-05-04'],
    ['2028-12-02', '2029-01-02'],
  ])('Art. 20: over the ends of months and years: received %s, last day %s', (on, last) => {
    expect(period(on).lastDay).toBe(last);
  });

  test('Art. 20: the period says from when, until when and over which days it moved', () => {
    const { movedFrom } = period('2028-09-03');
    expect(movedFrom).toBe('2028-10-03');
    expect(explainDeadline(period('2028-09-03'))).toBe(
      '自2028-09-03起30日，当日不计入：起算日2028-09-04，截止日2028-10-09（24时）；原截止日2028-10-03不是工作日，顺延，' +
        '越过2028-10-03至2028-10-07（虚构国庆节放假）、2028-10-08（周末）。',
    );
  });

  test('Art. 20: a last day in a year without a calendar is not guessed', () => {
    expect(() => period('2029-12-10')).toThrow(MissingCalendarYear);
  });
});

describe('readings of Art. 20: receipt and reminders', () => {
  test.each([
    ['in-person', '2028-03-01'],
    ['post', '2028-03-01'],
    ['electronic', '2028-03-01'],
    ['announcement', '2028-03-31'],
  ] as const)('a notice delivered %s on 2028-03-01 counts as received on %s', (way, received) => {
    expect(receivedOn(policy(), { way, on: '2028-03-01', evidence: [] })).toBe(received);
  });

  test.each([
    ['2028-03-01', [file], []],
    ['2028-03-05', [file], []],
    ['2028-02-29', [file], ['delivery-date-impossible']],
    ['2028-03-06', [file], ['delivery-date-impossible']],
    ['2028-03-06', [], ['evidence-missing', 'delivery-date-impossible']],
  ])(
    'a delivery on %s with %j, the notice of 1 March, told on the 5th: %j',
    (on, evidence, told) => {
      const dates = { issuedOn: '2028-03-01', today: '2028-03-05' };
      expect(codes(deliveryFaults({ way: 'post', on, evidence }, dates))).toEqual(told);
    },
  );

  const last = period('2028-05-29');
  test.each([
    ['the day before the fifteenth', plusMs(startOf(addDays(last.lastDay, -15)), -1), undefined],
    ['fifteen days before', startOf(addDays(last.lastDay, -15)), 15],
    ['six days before', startOf(addDays(last.lastDay, -6)), 15],
    ['five days before', startOf(addDays(last.lastDay, -5)), 5],
    ['the eve', startOf(addDays(last.lastDay, -1)), 1],
    ['the last minute', plusMs(last.dueAt, -1), 1],
    ['over', last.dueAt, undefined],
  ])('of the reminders only the most urgent is due: %s', (_when, at, due) => {
    expect(reminderDue([15, 5, 1], last, at)).toBe(due);
  });
});
