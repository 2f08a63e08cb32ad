/** Arts. 4, 14 and 17: quota, budget and hold of an award, act by act. */
import { yuan } from '../../../policy/kernel/money';
import {
  approveBudget,
  budgetChanges,
  budgetLeft,
  budgetOf,
  returnBudget,
  takeBudget,
} from '../../../store/money/budgets';
import { inTransaction, type Tx } from '../../../store/kernel/connection';
import {
  adjustAward,
  holdAward,
  holdOf,
  moneyTotals,
  releaseAward,
  type AwardAct,
} from '../../../store/money/holds';
import { entriesOf } from '../../../store/money/ledger';
import { openQuota, quotaLeft, quotaOf } from '../../../store/money/quotas';
import { AT, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';
import { commitAward, payAward } from '../../support/awards';

useFreshStore();

/** Each test has a programme year of its own. */
let year = 2100;
const enterprise = uscc(1);
const limitFen = yuan(100_000);

beforeEach(async () => {
  year += 1;
  await approve(yuan(500_000), 'first');
  await inTransaction((tx) => openQuota(tx, { year, enterprise, limitFen }));
});

afterEach(async () => {
  const { checks } = await moneyTotals(year);
  expect(checks).toEqual(IN_ORDER);
});

const IN_ORDER = {
  ledgerEqualsBudget: true,
  holdsEqualBudget: true,
  holdsEqualQuotas: true,
  withinBudget: true,
};
const caseNo = () => `case-${year}`;
const approve = (approvedFen: number, key: string) =>
  inTransaction((tx) =>
    approveBudget(tx, {
      year,
      use: 'voucher',
      approvedFen,
      by: 'staff-1',
      reason: '年度预算',
      at: AT,
      key: `${key}-${year}`,
    }),
  );
/** A key of this test's own: the ledger knows each key once, in whatever year. */
const own = (key: string) => `${key}/${caseNo()}`;
const hold = (amountFen: number, key = 'meeting/1') =>
  inTransaction((tx) =>
    holdAward(tx, { caseNo: caseNo(), year, enterprise, amountFen, key: own(key), at: AT }),
  );
const act = (work: (tx: Tx, award: AwardAct) => Promise<unknown>, key: string) =>
  inTransaction((tx) => work(tx, { caseNo: caseNo(), key: own(key), at: AT }));
const adjust = (amountFen: number, key: string) =>
  inTransaction((tx) => adjustAward(tx, { caseNo: caseNo(), amountFen, key: own(key), at: AT }));

const batchSum = (amountFen: number, key: string) => ({
  year,
  amountFen,
  key: own(key),
  at: AT,
  batchAct: 'meeting',
});

/** What stands against the quota; the check after each test says that the budget is the same. */
async function standing() {
  const quota = await quotaOf(year, enterprise);
  return [quota?.heldFen, quota?.committedFen, quota?.paidFen];
}

describe('the voucher of a year', () => {
  test('Art. 14: opening it twice keeps the first limit and what stands against it', async () => {
    await hold(yuan(10_000));
    const again = await inTransaction((tx) =>
      openQuota(tx, { year, enterprise, limitFen: yuan(1) }),
    );
    expect(again).toMatchObject({ limitFen, heldFen: yuan(10_000) });
    expect(quotaLeft(again)).toBe(yuan(90_000));
  });

  test.each([
    ['one fen under the limit', limitFen - 1, 0],
    ['at the limit', limitFen, 0],
    ['one fen over', limitFen + 1, 1],
  ])('Art. 14: an award %s', async (_, amountFen, refused) => {
    if (refused === 0) {
      expect((await hold(amountFen)).amountFen).toBe(amountFen);
      return;
    }
    const [refusal] = await refusalsOf((tx) =>
      holdAward(tx, { caseNo: caseNo(), year, enterprise, amountFen, key: 'k', at: AT }),
    );
    expect(refusal).toMatchObject({ code: 'quota-exhausted', cite: 'Art. 14' });
    expect(refusal?.message).toContain('余100,000.00元，不足100,000.01元');
    expect(await holdOf(caseNo())).toBeUndefined();
  });

  test('Art. 14: an enterprise without a voucher of the year has no quota', async () => {
    const stranger = {
      caseNo: caseNo(),
      year,
      enterprise: uscc(99),
      amountFen: 1,
      key: 'k',
      at: AT,
    };
    const refusals = await refusalsOf((tx) => holdAward(tx, stranger));
    expect(refusals.map(({ code }) => code)).toEqual(['quota-exhausted']);
  });

  test('Art. 14: an amount that is no amount is a programming error, not a refusal', async () => {
    for (const amountFen of [-1, 0.5, Number.NaN])
      await expect(hold(amountFen)).rejects.toThrow('not an amount in fen');
  });
});

describe('the budget of a year', () => {
  test('reading of Art. 14: an award above the budget left is refused and takes no quota', async () => {
    await approve(yuan(5_000), 'cut');
    const [refusal] = await refusalsOf((tx) =>
      holdAward(tx, {
        caseNo: caseNo(),
        year,
        enterprise,
        amountFen: yuan(5_000) + 1,
        key: 'k',
        at: AT,
      }),
    );
    expect(refusal?.code).toBe('budget-exhausted');
    expect(await standing()).toEqual([0, 0, 0]);
  });

  test('reading of Art. 4: each decision stays on record, and the same key again adds none', async () => {
    await approve(yuan(600_000), 'second');
    await approve(yuan(600_000), 'second');
    expect(await budgetChanges(year, 'voucher')).toMatchObject([
      { key: `first-${year}`, approvedFen: yuan(500_000), by: 'staff-1', reason: '年度预算' },
      { key: `second-${year}`, approvedFen: yuan(600_000) },
    ]);
    expect(budgetLeft(await budgetOf(year, 'voucher'))).toBe(yuan(600_000));
  });

  test('reading of Art. 4: one key cannot stand for two amounts', async () => {
    const reused = { year, use: 'voucher', approvedFen: 1, key: `first-${year}` } as const;
    const refusals = await refusalsOf((tx) =>
      approveBudget(tx, { ...reused, by: 'staff-1', reason: '年度预算', at: AT }),
    );
    expect(refusals.map(({ code }) => code)).toEqual(['idempotency-key-reused']);
  });

  test('reading of Art. 4: a budget may be cut to what stands against it, and not a fen below', async () => {
    await hold(yuan(10_000));
    const below = { year, use: 'voucher', approvedFen: yuan(10_000) - 1, key: 'below' } as const;
    const refusals = await refusalsOf((tx) =>
      approveBudget(tx, { ...below, by: 'staff-1', reason: '调减', at: AT }),
    );
    expect(refusals).toMatchObject([
      { code: 'budget-below-standing', cite: 'Art. 4', path: 'approvedFen' },
    ]);
    expect(budgetLeft(await approve(yuan(10_000), 'at'))).toBe(0);
  });

  test('Art. 4: the money for administration never pays a voucher', async () => {
    await approve(0, 'none');
    const administration = { year, use: 'administration', approvedFen: yuan(9), key: 'a' } as const;
    await inTransaction((tx) =>
      approveBudget(tx, { ...administration, by: 'staff-1', reason: '管理费用', at: AT }),
    );
    await refusalsOf((tx) => takeBudget(tx, batchSum(1, 'take')));
    expect((await budgetOf(year, 'administration'))?.heldFen).toBe(0);
  });

  test('Art. 17(4): a batch takes the budget once, and its lines take only quotas', async () => {
    const amountFen = yuan(10_000);
    await inTransaction((tx) => takeBudget(tx, batchSum(amountFen * 2, 'take')));
    const line = { caseNo: caseNo(), year, enterprise, amountFen, at: AT, budgetTaken: true };
    await inTransaction((tx) => holdAward(tx, { ...line, key: own('meeting/1') }));
    const { accounts, heldFen, checks } = await moneyTotals(year);
    expect(accounts).toMatchObject({ reserved: amountFen, held: amountFen });
    expect({ heldFen, checks }).toEqual({ heldFen: amountFen * 2, checks: IN_ORDER });
    await inTransaction((tx) => returnBudget(tx, batchSum(amountFen, 'return')));
    await inTransaction((tx) => commitAward(tx, { ...line, key: own('approval/1') }));
    expect(await standing()).toEqual([0, amountFen, 0]);
  });

  test('Art. 17(4): no more budget is given back than is held', async () => {
    const give = () => inTransaction((tx) => returnBudget(tx, batchSum(1, 'return')));
    await expect(give()).rejects.toThrow('does not stand at');
  });
});

describe('the award of a case', () => {
  test('Art. 17(4)-(7): held, committed, paid', async () => {
    await hold(yuan(30_000));
    expect(await standing()).toEqual([yuan(30_000), 0, 0]);
    await act(commitAward, 'approval/1');
    expect(await standing()).toEqual([0, yuan(30_000), 0]);
    await act(payAward, 'bank/1');
    expect(await standing()).toEqual([0, 0, yuan(30_000)]);
    const entries = await entriesOf({ caseNo: caseNo() });
    const told = entries.map(({ _id, act: name, enterprise: of }) => [name, _id, of]);
    expect(told.sort()).toEqual([
      ['commit', own('approval/1'), enterprise],
      ['hold', own('meeting/1'), enterprise],
      ['pay', own('bank/1'), enterprise],
    ]);
    expect(await moneyTotals(year)).toMatchObject({
      approvedFen: yuan(500_000),
      paidFen: yuan(30_000),
      freeFen: yuan(470_000),
    });
  });

  test('Art. 17: each act may be repeated at any time later, and moves money once', async () => {
    const everything = async () => {
      await hold(yuan(30_000));
      await adjust(yuan(20_000), 'again/1');
      await act(commitAward, 'approval/1');
      await act(payAward, 'bank/1');
    };
    await everything();
    await everything();
    expect(await standing()).toEqual([0, 0, yuan(20_000)]);
    expect(await entriesOf({ caseNo: caseNo() })).toHaveLength(4);
  });

  test.each([
    ['down', yuan(10_000)],
    ['up', yuan(40_000)],
    ['to nothing', 0],
    ['to the same', yuan(30_000)],
  ])('Art. 17(5): redeliberation moves an award %s', async (_, amountFen) => {
    await hold(yuan(30_000));
    await adjust(amountFen, 'again/1');
    expect(await standing()).toEqual([amountFen, 0, 0]);
  });

  test('Art. 17(5): redeliberation cannot raise an award above the quota', async () => {
    await hold(yuan(30_000));
    const above = { caseNo: caseNo(), amountFen: limitFen + 1, key: own('again/1'), at: AT };
    const [refusal] = await refusalsOf((tx) => adjustAward(tx, above));
    expect(refusal?.code).toBe('quota-exhausted');
    expect((await holdOf(caseNo()))?.amountFen).toBe(yuan(30_000));
  });

  test('Art. 17(7): a second payment under another key is refused', async () => {
    await hold(yuan(30_000));
    await act(commitAward, 'approval/1');
    await act(payAward, 'bank/1');
    const second = { caseNo: caseNo(), key: own('bank/2'), at: AT };
    expect((await refusalsOf((tx) => payAward(tx, second)))[0]?.code).toBe('payment-already-made');
    expect(await standing()).toEqual([0, 0, yuan(30_000)]);
  });

  test('Art. 17(6): an award that no approval document names cannot be paid', async () => {
    await hold(yuan(30_000));
    await expect(act(payAward, 'bank/1')).rejects.toThrow('is held: no pay');
    expect(await standing()).toEqual([yuan(30_000), 0, 0]);
  });

  test('Art. 17(5): an award in an approval document is no longer adjusted', async () => {
    await hold(yuan(30_000));
    await act(commitAward, 'approval/1');
    await expect(adjust(1, 'again/1')).rejects.toThrow('is committed: no adjust');
  });

  test.each([
    ['held', false],
    ['committed', true],
  ])('Art. 17: a case that ends %s gives quota and budget back', async (_, committed) => {
    await hold(yuan(30_000));
    if (committed) await act(commitAward, 'approval/1');
    await act(releaseAward, 'end/1');
    await act(releaseAward, 'end/2');
    expect(await standing()).toEqual([0, 0, 0]);
    expect(await holdOf(caseNo())).toMatchObject({ state: 'released', amountFen: 0 });
  });

  test('Art. 17: releasing a case that never held anything does nothing', async () => {
    expect(await act(releaseAward, 'end/1')).toBeUndefined();
  });

  test('reading of Art. 14: paid money is not released, so it never reopens the quota', async () => {
    await hold(yuan(30_000));
    await act(commitAward, 'approval/1');
    await act(payAward, 'bank/1');
    const end = { caseNo: caseNo(), key: own('end/1'), at: AT };
    expect((await refusalsOf((tx) => releaseAward(tx, end)))[0]?.code).toBe('payment-already-made');
  });

  test('Art. 17(5): a released award may be held anew by another deliberation', async () => {
    await hold(yuan(30_000));
    await act(releaseAward, 'refused/1');
    await hold(yuan(20_000), 'meeting/2');
    expect(await standing()).toEqual([yuan(20_000), 0, 0]);
  });

  test('Art. 17(4): one case holds one award', async () => {
    await hold(yuan(30_000));
    await expect(hold(yuan(30_000), 'meeting/2')).rejects.toThrow('is held: no hold');
  });
});
