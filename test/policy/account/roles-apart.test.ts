/** Reading of Art. 22: which roles never meet in one account, whichever way they come together. */
import {
  apartFaults,
  TWO_SIDES,
  whyApart,
  type RoleDays,
} from '../../../policy/account/roles-apart';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { SANCTION } from '../../../policy/sanction/acts';
import { ROLES, type Role } from '../../../policy/model/nouns';

const HELD = ROLES.filter((role) => role !== 'public');
const PAIRS = HELD.flatMap((one, at) => HELD.slice(at + 1).map((other) => [one, other] as const));
/** Of twenty-eight pairs, the one that no rule keeps apart. */
const TOGETHER = ['expert/finance'];

test('every pair of roles is tried', () => {
  expect(PAIRS).toHaveLength(28);
});

test.each(PAIRS)('%s and %s meet in one account, or never, both ways round', (one, other) => {
  const mayMeet = TOGETHER.includes(`${one}/${other}`);
  expect(whyApart(one, other) === undefined).toBe(mayMeet);
  expect(whyApart(other, one)).toBe(whyApart(one, other));
});

test.each(HELD)('%s with itself is one side', (role) => {
  expect(whyApart(role, role)).toBeUndefined();
});

test('the sides are those of the rows', () => {
  const sidesOf = (zh: string) => TWO_SIDES.find((sides) => sides.zh === zh);
  const { openSanction, decideSanction } = SANCTION.acts;
  expect(sidesOf('立案与处理')?.one).toBe(openSanction.by);
  expect(sidesOf('立案与处理')?.other).toEqual(expect.arrayContaining([...decideSanction.by]));
  expect(sidesOf('提出金额与拨付')?.other).toBe(PAYMENT_ORDER.acts.approvePaymentOrder.by);
});

const held = (role: Role, from: string, to?: string): RoleDays => ({
  role,
  from,
  ...(to !== undefined && { to }),
});

test.each<[string, RoleDays[], number]>([
  ['nothing', [], 0],
  ['one role twice', [held('centre', '2026-01-01'), held('centre', '2026-02-01')], 0],
  [
    'on a common day',
    [held('centre', '2026-01-01', '2026-03-01'), held('bureau', '2026-03-01')],
    1,
  ],
  [
    'one after the other',
    [held('centre', '2026-01-01', '2026-02-28'), held('bureau', '2026-03-01')],
    0,
  ],
  [
    'ended before it began',
    [held('centre', '2026-05-01', '2026-04-30'), held('bureau', '2026-01-01')],
    0,
  ],
  [
    'three at once, each pair once',
    [
      held('centre', '2026-01-01'),
      held('bureau', '2026-01-01'),
      held('finance', '2026-01-01'),
      held('centre', '2026-01-01'),
    ],
    3,
  ],
])('roles meet only where they have a day in common: %s', (_, roles, faults) => {
  expect(apartFaults(roles).map(({ code }) => code)).toEqual(Array(faults).fill('roles-apart'));
  expect(apartFaults(roles.toReversed())).toHaveLength(faults);
});

test('the refusal names both roles and why, with the article', () => {
  const [fault] = apartFaults([held('auditor', '2026-01-01'), held('centre', '2026-01-01')]);
  expect(fault).toMatchObject({ cite: 'reading of Art. 22', status: 409 });
  expect(fault?.message).toBe('“科技信息服务中心”与“审计”不能由同一人担任（审计与被审计）。');
});
