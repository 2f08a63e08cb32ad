/** Art. 17(7): payment orders on their record, without a server. */
import { payingDay } from '../../../activities/payment-order/draft';
import { recordPaymentDecision } from '../../../activities/payment-order/works';
import { publishedCalendar } from '../../../policy/calendar/calendar';
import { startOf } from '../../../policy/kernel/time';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { AT, useFreshStore } from '../../support/fresh-store';
import { vouched } from '../../support/vouch';

useFreshStore();

test('Art. 4: no order is prepared where nobody has said from which account the fund pays', async () => {
  const record = vouched(PAYMENT_ORDER, recordPaymentDecision({ measuresIssuedOn: AT } as never));
  const message = {
    actor: { id: 'finance-1', role: 'finance' },
    reason: '按批复拨付',
    roundId: 'redemption-2026-1',
    documentNumber: '示例〔2026〕1号',
    cases: ['R2026-000001'],
  } as const;
  const orderId = 'P2026-000000000001';
  const key = `payment-order/${orderId}/1`;
  const answer = await record({ key, orderId, at: AT, name: 'preparePaymentOrder', message });
  expect(answer).toMatchObject({ refused: [{ code: 'fund-account-missing', cite: 'Art. 4' }] });
});

test('Art. 17(7): the bank is asked for a day on which it is open, and for none that no calendar knows', () => {
  const asked = (day: string) => payingDay(publishedCalendar, startOf(day));
  expect(asked('2026-09-24')).toBe('2026-09-24');
  // The first of October is a holiday, and the eighth is worked again.
  expect(asked('2026-10-01')).toBe('2026-10-08');
  // A Sunday that is worked.
  expect(asked('2026-09-20')).toBe('2026-09-20');
  expect(asked('2026-11-28')).toBe('2026-11-30');
  expect(() => asked('2031-03-03')).toThrow('2031');
});
