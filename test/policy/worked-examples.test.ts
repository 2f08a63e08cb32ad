/** The worked examples of the readings, on the calendars of 2026 as committed. Those of periods beside a refusal: case/finality. */
import { awardCeiling } from '../../policy/articles/art-14-award';
import { banEndsOn } from '../../policy/articles/art-20-sanctions';
import { MissingCalendarYear, publishedCalendar } from '../../policy/calendar/calendar';
import { workingDaysFrom } from '../../policy/calendar/deadline';
import { receivedOn, repaymentPeriod } from '../../policy/sanction/periods';
import { policy } from '../support/examples';

const repayment = (from: string) => repaymentPeriod(policy(), publishedCalendar, from);

test('1: a notice of repayment received on 2 September and on 21 August', () => {
  expect(repayment('2026-09-02')).toMatchObject({ movedFrom: '2026-10-02', lastDay: '2026-10-08' });
  const onSunday = repayment('2026-08-21');
  expect(onSunday.lastDay).toBe('2026-09-20');
  expect(onSunday.told).toContain('2026-09-20（星期日）调休上班');
});

test('2: delivery by public announcement on 1 December; the last day is open until 2027 is on record', () => {
  const on = receivedOn(policy(), { way: 'announcement', on: '2026-12-01', evidence: [] });
  expect(on).toBe('2026-12-31');
  expect(() => repayment(on)).toThrow(MissingCalendarYear);
});

test('3: an eligible amount of 33,333.33', () => {
  const ceiling = awardCeiling(policy(), {
    eligibleFen: 3_333_333,
    contractAmountFen: 3_333_333,
    quotaLeftFen: 10_000_000,
    budgetLeftFen: 100_000_000,
  });
  expect(ceiling.ceilingFen).toBe(1_666_666);
});

test('4: bans of a decision of 29 February 2028', () => {
  expect(banEndsOn(policy(), 'support', '2028-02-29')).toBe('2031-02-28');
  expect(banEndsOn(policy(), 'voucher', '2028-02-29')).toBe('2033-02-28');
});

test('7: a list whose last day is 24 September, approved from the 25th on', () => {
  const list = workingDaysFrom(publishedCalendar, { from: '2026-09-18', days: 5, cite: '' });
  expect(list).toMatchObject({ lastDay: '2026-09-24', dueAt: '2026-09-24T16:00:00.000Z' });
});
