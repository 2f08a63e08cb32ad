/** Art. 14: limits under contention. The last test shows that such a test can fail. */
import mongoose from 'mongoose';
import { yuan } from '../../policy/kernel/money';
import { approveBudget, budgetOf, takeBudget } from '../../store/budgets';
import { inTransaction, type Tx } from '../../store/connection';
import { commitAward, holdAward, moneyTotals, payAward } from '../../store/holds';
import { openQuota } from '../../store/quotas';
import { AT, granted, uscc, useFreshStore } from './fresh-store';

useFreshStore();

const AWARD = yuan(10_000);
const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

const prepare = (year: number, approvedFen: number, enterprises: readonly string[]) =>
  inTransaction(async (tx) => {
    const reason = '年度预算';
    await approveBudget(tx, {
      year,
      use: 'voucher',
      approvedFen,
      by: 'staff-1',
      reason,
      at: AT,
      key: `budget/${year}`,
    });
    for (const enterprise of enterprises)
      await openQuota(tx, { year, enterprise, limitFen: yuan(100_000) });
  });

const award = (year: number, enterprise: string, i: number) => (tx: Tx) =>
  holdAward(tx, {
    caseNo: `${year}-${i}`,
    year,
    enterprise,
    amountFen: AWARD,
    key: `${year}/${i}`,
    at: AT,
  });

async function expectTotals(year: number, heldFen: number): Promise<void> {
  const checks = { holdsEqualBudget: true, holdsEqualQuotas: true, withinBudget: true };
  expect(await moneyTotals(year)).toMatchObject({ heldFen, checks });
}

test('Art. 14: of 200 parallel awards of 10,000 yuan to one enterprise, exactly 10 are held', async () => {
  await prepare(2026, yuan(100_000_000), [uscc(1)]);
  expect(
    await granted(
      times(200, (i) => award(2026, uscc(1), i)),
      'quota-exhausted',
    ),
  ).toBe(10);
  await expectTotals(2026, AWARD * 10);
});

test('reading of Art. 14: of 500 parallel batches on a budget for 123, exactly 123 take it', async () => {
  await prepare(2027, AWARD * 123, []);
  const takings = times(500, (i) => (tx: Tx) => {
    const taken = { key: `2027/${i}`, at: AT, batchAct: `meeting/${i}` };
    return takeBudget(tx, { year: 2027, amountFen: AWARD, ...taken });
  });
  expect(await granted(takings, 'budget-exhausted')).toBe(123);
  expect((await budgetOf(2027, 'voucher'))?.heldFen).toBe(AWARD * 123);
});

test('reading of Art. 14: of 500 parallel awards over a budget for 123, exactly 123 are held', async () => {
  const enterprises = times(100, uscc);
  await prepare(2031, AWARD * 123, enterprises);
  const attempts = times(500, (i) => award(2031, enterprises[i % 100]!, i));
  expect(await granted(attempts, 'budget-exhausted')).toBe(123);
  await expectTotals(2031, AWARD * 123);
});

test('Art. 17: the same act sent 20 times at once moves its money once', async () => {
  await prepare(2028, AWARD, [uscc(1)]);
  const step = { caseNo: '2028-0', at: AT };
  const acts = [
    award(2028, uscc(1), 0),
    (tx: Tx) => commitAward(tx, { ...step, key: `${step.caseNo}/commit` }),
    (tx: Tx) => payAward(tx, { ...step, key: `${step.caseNo}/pay` }),
  ];
  for (const act of acts)
    expect(
      await granted(
        times(20, () => act),
        'none',
      ),
    ).toBe(20);
  expect(await moneyTotals(2028)).toMatchObject({ paidFen: AWARD, freeFen: 0 });
});

test('Art. 17(7): of 20 payments of one award under different keys at once, exactly one is made', async () => {
  await prepare(2029, AWARD * 20, [uscc(1)]);
  const step = { caseNo: '2029-0', at: AT };
  await inTransaction(award(2029, uscc(1), 0));
  await inTransaction((tx) => commitAward(tx, { ...step, key: `${step.caseNo}/commit` }));
  const payments = times(
    20,
    (i) => (tx: Tx) => payAward(tx, { ...step, key: `${step.caseNo}/pay/${i}` }),
  );
  expect(await granted(payments, 'payment-already-made')).toBe(1);
  expect((await moneyTotals(2029)).paidFen).toBe(AWARD);
});

test('Art. 14: a voucher opened 20 times at once is one voucher', async () => {
  const open = (tx: Tx) => openQuota(tx, { year: 2030, enterprise: uscc(1), limitFen: AWARD });
  const opened = await Promise.all(times(20, () => inTransaction(open)));
  expect(new Set(opened.map(({ _id }) => _id)).size).toBe(1);
});

test('Art. 14: summing first and inserting afterwards overspends, even in a transaction', async () => {
  const rows = mongoose.connection.collection<{ amountFen: number }>('naive-holds');
  await rows.insertOne({ amountFen: 0 });
  const naive = async (tx: Tx): Promise<boolean> => {
    const held = await rows.find({}, { session: tx }).toArray();
    const sum = held.reduce((total, { amountFen }) => total + amountFen, 0);
    if (sum + AWARD > yuan(100_000)) return false;
    await rows.insertOne({ amountFen: AWARD }, { session: tx });
    return true;
  };
  const outcomes = await Promise.all(times(60, () => inTransaction(naive)));
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(10);
});
