/** Arts. 14 and 17: awards that the lines of one act move together, each guarded as if it were alone. */
import { yuan } from '../../../policy/kernel/money';
import { Awards, NotAllFit } from '../../../store/money/awards';
import { takeBudget } from '../../../store/money/budgets';
import { inTransaction } from '../../../store/kernel/connection';
import { holdOf, holdsOf, moneyTotals, type Hold } from '../../../store/money/holds';
import { entriesOf } from '../../../store/money/ledger';
import { openQuota, quotaOf, setVoucherState, useVoucher } from '../../../store/money/quotas';
import { AT, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';
import { approve } from '../../support/ledger-examples';

useFreshStore();

/** Each test has a programme year of its own. */
let year = 2300;
const AMOUNT = yuan(60_000);
const [one, other] = [uscc(1), uscc(2)];
const caseNo = (n: number) => `case-${year}-${n}`;
const line = (n: number, enterprise: string, act = 'meeting') => ({
  caseNo: caseNo(n),
  key: `${act}/${caseNo(n)}`,
  at: AT,
  year,
  enterprise,
  amountFen: AMOUNT,
});
const heldBy = async (n: number): Promise<Hold> => {
  const hold = await holdOf(caseNo(n));
  if (hold === undefined) throw new Error(`${caseNo(n)} holds nothing`);
  return hold;
};
const together = (work: (awards: Awards) => void) =>
  inTransaction(async (tx) => {
    const awards = new Awards();
    work(awards);
    await awards.write(tx);
  });

beforeEach(async () => {
  year += 1;
  await approve(year, 'voucher', yuan(500_000));
  await inTransaction(async (tx) => {
    for (const enterprise of [one, other])
      await openQuota(tx, { year, enterprise, limitFen: yuan(100_000) });
    const sum = { year, amountFen: 3 * AMOUNT, key: `take/${year}`, at: AT, batchAct: 'meeting' };
    await takeBudget(tx, sum);
  });
});

describe('awards of several lines', () => {
  test('Art. 17(4): are held together, each with its entry and from its own quota', async () => {
    await together((awards) => {
      awards.hold(line(1, one), undefined);
      awards.hold(line(2, other), undefined);
    });
    expect(await holdsOf([caseNo(1), caseNo(2)])).toHaveLength(2);
    expect((await quotaOf(year, one))?.heldFen).toBe(AMOUNT);
    expect((await quotaOf(year, other))?.heldFen).toBe(AMOUNT);
    const entries = await entriesOf({ year, caseNo: caseNo(2) });
    expect(entries).toMatchObject([{ act: 'hold', enterprise: other, _id: line(2, other).key }]);
    const { checks, accounts } = await moneyTotals(year);
    expect(accounts).toMatchObject({ held: 2 * AMOUNT, reserved: AMOUNT });
    expect(checks).toMatchObject({ holdsEqualQuotas: true, withinBudget: true });
  });

  test('Art. 14: two of one enterprise that exceed its quota together leave nothing behind', async () => {
    const both = together((awards) => {
      awards.hold(line(1, one), undefined);
      awards.hold(line(2, one), undefined);
    });
    await expect(both).rejects.toThrow(NotAllFit);
    expect(await holdsOf([caseNo(1), caseNo(2)])).toEqual([]);
    expect((await quotaOf(year, one))?.heldFen).toBe(0);
    expect(await entriesOf({ year, caseNo: caseNo(1) })).toEqual([]);
  });

  test('Art. 14: one by itself is refused by name', async () => {
    await together((awards) => {
      awards.hold(line(1, one), undefined);
    });
    const refusals = await refusalsOf(async (tx) => {
      const awards = new Awards();
      awards.hold(line(2, one), undefined);
      await awards.write(tx);
    });
    expect(refusals.map(({ code }) => code)).toEqual(['quota-exhausted']);
  });

  test('Art. 17(7): an award that is not committed, or has been paid, is not paid', async () => {
    await together((awards) => {
      awards.hold(line(1, one), undefined);
    });
    const held = await heldBy(1);
    const pay = (hold: Hold) => () => {
      new Awards().pay(line(1, one, 'pay'), hold);
    };
    expect(pay(held)).toThrow('is held: no pay');
    expect(pay({ ...held, state: 'paid' })).toThrow('已');
  });

  test('Art. 17: a line that is in the ledger already does not move its award again', async () => {
    const held = (awards: Awards) => {
      awards.hold(line(1, one), undefined);
      awards.hold(line(2, other), undefined);
    };
    await together(held);
    await expect(together(held)).rejects.toThrow(NotAllFit);
    expect((await quotaOf(year, other))?.heldFen).toBe(AMOUNT);
  });

  test('Art. 14: of many at once, over the same enterprises, each quota takes what fits and no more', async () => {
    const sent = Array.from({ length: 12 }, (_, n) =>
      together((awards) => {
        awards.hold(line(2 * n, one), undefined);
        awards.hold(line(2 * n + 1, other), undefined);
      }).then(
        () => 'held',
        (error: unknown) => (error instanceof NotAllFit ? 'given up' : error),
      ),
    );
    const outcomes = await Promise.all(sent);
    expect(outcomes.toSorted()).toEqual([...Array<string>(11).fill('given up'), 'held']);
    for (const enterprise of [one, other])
      expect((await quotaOf(year, enterprise))?.heldFen).toBe(AMOUNT);
    const { checks, holds, accounts } = await moneyTotals(year);
    expect(holds.heldFen).toBe(2 * AMOUNT);
    expect(accounts.held).toBe(2 * AMOUNT);
    expect(checks).toMatchObject({ ledgerEqualsBudget: true, holdsEqualQuotas: true });
  });

  test('reading of Art. 14: a voucher that is stopped while a redemption is submitted on it refuses it', async () => {
    const [at, until] = [AT, '2399-01-01T00:00:00.000Z'];
    let times = 0;
    const refusals = await refusalsOf(async (tx) => {
      await quotaOf(year, one, tx);
      times += 1;
      if (times === 1)
        await inTransaction((own) =>
          setVoucherState(own, { year, enterprise: one }, ['issued'], 'stopped'),
        );
      await useVoucher(tx, { year, enterprise: one, limitFen: yuan(100_000), at, until });
    });
    expect(refusals.map(({ code }) => code)).toEqual(['voucher-stopped']);
    expect(times).toBe(2);
  });

  test('Art. 17(6): an award that has moved on since it was read is not committed over it', async () => {
    await together((awards) => {
      awards.hold(line(1, one), undefined);
      awards.hold(line(2, other), undefined);
    });
    const [first, second] = [await heldBy(1), await heldBy(2)];
    await together((awards) => {
      awards.commit(line(2, other, 'approval'), second);
    });
    const late = together((awards) => {
      awards.commit(line(1, one, 'late'), first);
      awards.commit(line(2, other, 'late'), second);
    });
    await expect(late).rejects.toThrow(NotAllFit);
    expect(await heldBy(1)).toMatchObject({ state: 'held' });
    expect(await quotaOf(year, other)).toMatchObject({ heldFen: 0, committedFen: AMOUNT });
  });
});
