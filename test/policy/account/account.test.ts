/** Reading of Art. 22: what an account may act by on a day. */
import { grantsInForce, type Account, type Grant } from '../../../policy/account/account';

const grant = (change: Partial<Grant> = {}): Grant => ({
  id: 'a',
  role: 'centre',
  from: '2026-03-01',
  ...change,
});
const account = (grants: readonly Grant[], change: Partial<Account> = {}): Account => ({
  id: 'centre-1',
  name: '示例甲',
  unit: '示例中心',
  grants,
  ...change,
});

test.each([
  ['the day before the first', '2026-02-28', false],
  ['the first', '2026-03-01', true],
  ['the last', '2026-03-31', true],
  ['the day after the last', '2026-04-01', false],
])('a grant is in force from its first day to its last: on %s', (_, day, inForce) => {
  const found = grantsInForce(account([grant({ to: '2026-03-31' })]), day);
  expect(found).toHaveLength(inForce ? 1 : 0);
});

test('without a last day it goes on, and one that was ended before it began never is', () => {
  expect(grantsInForce(account([grant()]), '2099-12-31')).toHaveLength(1);
  const never = grant({ to: '2026-02-28' });
  expect(grantsInForce(account([never]), '2026-02-28')).toEqual([]);
  expect(grantsInForce(account([never]), '2026-03-01')).toEqual([]);
});

test('a closed account may act by nothing', () => {
  const closed = { closed: '2026-03-02T02:00:00.000Z' };
  expect(grantsInForce(account([grant()], closed), '2026-03-02')).toEqual([]);
});
