/** How each process around one record says no (Arts. 8, 14, 17(7), 20, 21): unknown, not awaited, and not to be cancelled. */
import { elsewhere, type Process } from '../../../policy/acts/act';
import { CHANGE_FILING } from '../../../policy/change-filing/acts';
import { EVALUATION } from '../../../policy/evaluation/acts';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { SANCTION } from '../../../policy/sanction/acts';
import { SPOT_CHECK } from '../../../policy/spot-check/acts';
import { VOUCHER_YEAR } from '../../../policy/voucher-year/acts';

const PROCESSES: readonly (readonly [
  Process,
  string,
  unknown,
  readonly [string, string, string],
])[] = [
  [
    CHANGE_FILING,
    'Art. 8',
    'C2026-000001',
    ['change-filing-unknown', 'change-filing-not-awaited', 'change-filing-goes-on'],
  ],
  [
    SPOT_CHECK,
    'Art. 8',
    2026,
    ['spot-check-unknown', 'spot-check-not-awaited', 'spot-check-goes-on'],
  ],
  [
    VOUCHER_YEAR,
    'Art. 14',
    2026,
    ['voucher-year-unknown', 'voucher-year-concluded', 'voucher-year-goes-on'],
  ],
  [
    PAYMENT_ORDER,
    'Art. 17(7)',
    'P2026-0123456789ab',
    ['payment-order-unknown', 'payment-order-not-awaited', 'payment-order-goes-on'],
  ],
  [
    SANCTION,
    'Art. 20',
    'S2026-000001',
    ['sanction-unknown', 'sanction-not-awaited', 'sanction-goes-on'],
  ],
  [
    EVALUATION,
    'Art. 21',
    2026,
    ['evaluation-unknown', 'evaluation-not-here', 'evaluation-goes-on'],
  ],
];

describe.each(PROCESSES)('%#: %s', (process, article, id, [unknown, notAwaited, goesOn]) => {
  const named = { [process.key]: id } as never;

  test(`${article}: a record that is not there is unknown, by its name`, () => {
    const refused = process.refusals.unknown(named);
    expect([refused.code, refused.status]).toEqual([unknown, 404]);
    expect(refused.message).toContain(String(id));
    expect(refused.cite).toContain(article);
  });

  test(`${article}: whatever has ended takes no act any more, and says which it was`, () => {
    const [state] = process.over;
    const [act = ''] = Object.keys(process.acts);
    const refused = elsewhere(process, id as never, { state, act } as never);
    expect([refused.code, refused.status]).toEqual([notAwaited, 409]);
  });

  test(`${article}: what has begun is not cancelled through the platform`, () => {
    const refused = process.refusals.goesOn(named);
    expect([refused.code, refused.status]).toEqual([goesOn, 409]);
    expect(refused.message).toContain('不能经由流程平台撤销');
  });
});
