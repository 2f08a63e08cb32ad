/** Arts. 4, 14, 17 and 20: the entry of each movement, the decisions on the fund, and what the database refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { MOST_FEN, yuan } from '../../../policy/kernel/money';
import {
  approveBudget,
  budgetChanges,
  budgetLeft,
  budgetOf,
  returnBudget,
  rollOver,
  spendAdministration,
  takeBudget,
  transferBetweenUses,
} from '../../../store/money/budgets';
import { inTransaction, type Tx } from '../../../store/kernel/connection';
import {
  adjustAward,
  holdAward,
  holdOf,
  moneyTotals,
  recordReturn,
  releaseAward,
} from '../../../store/money/holds';
import {
  accountsOf,
  entriesOf,
  entryOf,
  moved,
  post,
  type Entry,
} from '../../../store/money/ledger';
import { openQuota, quotaOf } from '../../../store/money/quotas';
import { approve, AWARD } from '../../support/ledger-examples';
import { AT, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';
import { commitAward, payAward } from '../../support/awards';

useFreshStore();

/** Each test has a programme year of its own. */
let year = 2200;
const enterprise = uscc(1);
const caseNo = () => `case-${year}`;
const act = (name: string) => ({ caseNo: caseNo(), key: `${name}/${year}`, at: AT });
const decision = (name: string) => ({
  year,
  key: `${name}/${year}`,
  at: AT,
  by: 'staff-1',
  reason: '按程序',
});
const award = () => ({ ...act('hold'), year, enterprise, amountFen: AWARD });
const write = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(work);

beforeEach(async () => {
  year += 2;
  await approve(year, 'voucher', yuan(500_000));
  await write((tx) => openQuota(tx, { year, enterprise, limitFen: yuan(100_000) }));
});

afterEach(async () => {
  const { checks, accounts } = await moneyTotals(year);
  expect(Object.values(checks)).toEqual([true, true, true, true]);
  const { budget, free, reserved, held, committed, paid, returned } = accounts;
  expect(paid - returned + held + committed + reserved + free).toBe(budget);
});

/** What an entry moved, account by account; what did not move is left out. */
async function movedBy(key: string): Promise<Record<string, number>> {
  const { postings = [] } = (await entryOf(`${key}/${year}`)) ?? {};
  const amounts = postings.filter(({ amountFen }) => amountFen !== 0);
  return Object.fromEntries(amounts.map(({ account, amountFen }) => [account, amountFen]));
}

describe('each movement has its entry', () => {
  test('Art. 17(4)-(7): from the free money to the payment', async () => {
    await write((tx) => holdAward(tx, award()));
    await write((tx) => adjustAward(tx, { ...act('adjust'), amountFen: AWARD - 100 }));
    await write((tx) => commitAward(tx, act('commit')));
    await write((tx) => payAward(tx, act('pay')));
    expect(await movedBy('hold')).toEqual({ free: -AWARD, held: AWARD });
    expect(await movedBy('adjust')).toEqual({ free: 100, held: -100 });
    expect(await movedBy('commit')).toEqual({ held: 100 - AWARD, committed: AWARD - 100 });
    expect(await movedBy('pay')).toEqual({ committed: 100 - AWARD, paid: AWARD - 100 });
  });

  test('Art. 17(4): a meeting reserves, its lines hold, and what none of them used is freed', async () => {
    const sum = { year, at: AT, batchAct: 'meeting-1' };
    const whole = { ...sum, amountFen: 2 * AWARD, key: `take/${year}` };
    await write((tx) => takeBudget(tx, whole));
    await write((tx) => takeBudget(tx, whole));
    const line = { ...award(), budgetTaken: true, batchAct: 'meeting-1' };
    await write((tx) => holdAward(tx, line));
    await write((tx) => returnBudget(tx, { ...sum, amountFen: AWARD, key: `free/${year}` }));
    expect(await movedBy('take')).toEqual({ free: -2 * AWARD, reserved: 2 * AWARD });
    expect(await movedBy('hold')).toEqual({ reserved: -AWARD, held: AWARD });
    expect(await movedBy('free')).toEqual({ reserved: -AWARD, free: AWARD });
    expect(await entryOf(`hold/${year}`)).toMatchObject({ batchAct: 'meeting-1', enterprise });
  });

  test.each([
    ['held', false],
    ['committed', true],
  ] as const)('Art. 17: an award that is released while %s', async (state, committed) => {
    await write((tx) => holdAward(tx, award()));
    if (committed) await write((tx) => commitAward(tx, act('commit')));
    await write((tx) => releaseAward(tx, act('release')));
    expect(await movedBy('release')).toEqual({ [state]: -AWARD, free: AWARD });
  });

  test('Art. 17(7): an act that fails leaves no entry', async () => {
    await write((tx) => holdAward(tx, award()));
    await expect(write((tx) => payAward(tx, act('pay')))).rejects.toThrow('is held: no pay');
    expect(await entryOf(`pay/${year}`)).toBeNull();
  });

  test('Art. 4: an approval that raises the budget, and one that lowers it', async () => {
    await approve(year, 'voucher', yuan(600_000), 'more');
    await approve(year, 'voucher', yuan(200_000), 'less');
    expect(await movedBy('more')).toEqual({ budget: -yuan(100_000), free: yuan(100_000) });
    expect(await movedBy('less')).toEqual({ budget: yuan(400_000), free: -yuan(400_000) });
    expect(await accountsOf(year)).toMatchObject({ budget: yuan(200_000), free: yuan(200_000) });
  });
});

describe('money that comes back (Art. 20)', () => {
  const back = (amountFen: number, name: string) => ({ ...act(name), amountFen, reference: 'B-1' });

  async function paidAward(): Promise<void> {
    await write((tx) => holdAward(tx, award()));
    await write((tx) => commitAward(tx, act('commit')));
    await write((tx) => payAward(tx, act('pay')));
  }

  test('reading of Art. 14: is free for its year again, and does not reopen the quota', async () => {
    await paidAward();
    for (const name of ['first', 'first', 'second'])
      await write((tx) => recordReturn(tx, back(yuan(3_000), name)));
    expect(await movedBy('first')).toEqual({ returned: -yuan(3_000), free: yuan(3_000) });
    expect(await holdOf(caseNo())).toMatchObject({ state: 'paid', returnedFen: yuan(6_000) });
    expect((await quotaOf(year, enterprise))?.paidFen).toBe(AWARD);
    expect(await moneyTotals(year)).toMatchObject({
      paidFen: AWARD,
      returnedFen: yuan(6_000),
      freeFen: yuan(496_000),
    });
  });

  test('Art. 20: can be granted anew, also where all else is spent', async () => {
    await paidAward();
    await write((tx) => recordReturn(tx, back(AWARD, 'all')));
    await approve(year, 'voucher', AWARD, 'cut');
    const next = { ...award(), caseNo: `next-${year}`, key: `next/${year}` };
    await write((tx) => holdAward(tx, next));
    expect(budgetLeft(await budgetOf(year, 'voucher'))).toBe(0);
  });

  test('Art. 20: is never more than was paid, in however many parts', async () => {
    await paidAward();
    await write((tx) => recordReturn(tx, back(AWARD - 1, 'part')));
    const [refusal] = await refusalsOf((tx) => recordReturn(tx, back(2, 'rest')));
    expect(refusal).toMatchObject({ code: 'return-above-paid', cite: 'reading of Art. 20' });
    await write((tx) => recordReturn(tx, back(1, 'rest')));
  });

  test('Art. 20: of 20 returns of the whole at once, one comes in', async () => {
    await paidAward();
    const tries = Array.from({ length: 20 }, (_, i) =>
      write((tx) => recordReturn(tx, back(AWARD, `try-${i}`))).then(
        () => 1,
        () => 0,
      ),
    );
    expect((await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0)).toBe(1);
  });

  test('Art. 20: belongs to a payment, and is an amount', async () => {
    const codes = async (amountFen: number) =>
      (await refusalsOf((tx) => recordReturn(tx, back(amountFen, 'x')))).map(({ code }) => code);
    expect(await codes(1)).toEqual(['return-unpaid']);
    await paidAward();
    for (const amount of [0, -1, 0.5]) expect(await codes(amount)).toEqual(['fund-amount-invalid']);
  });
});

describe('decisions on the fund (Art. 4)', () => {
  beforeEach(() => approve(year, 'administration', yuan(50_000)));

  test('Art. 4: spending on administration, against a receipt', async () => {
    const spent = { ...decision('spend'), amountFen: yuan(2_000), receipt: `S-${year}` };
    await write((tx) => spendAdministration(tx, spent));
    await write((tx) => spendAdministration(tx, spent));
    expect(await entryOf(spent.key)).toMatchObject({ reference: `S-${year}`, by: 'staff-1' });
    expect(await movedBy('spend')).toEqual({
      'administration-free': -yuan(2_000),
      'administration-spent': yuan(2_000),
    });
    expect(budgetLeft(await budgetOf(year, 'administration'))).toBe(yuan(48_000));
    expect(budgetLeft(await budgetOf(year, 'voucher'))).toBe(yuan(500_000));
  });

  test('Art. 4: a receipt is spent on once, whatever the key and the year, also at the same time', async () => {
    await approve(year + 1, 'administration', yuan(50_000));
    const spent = { ...decision('once'), amountFen: yuan(1), receipt: `S-${year}` };
    const spend = (key: string, of: number) =>
      write((tx) => spendAdministration(tx, { ...spent, key: `${key}/${year}`, year: of }));
    const tries = ['a', 'b', 'c'].map((key, i) => spend(key, year + (i % 2)));
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    const [first] = await refusalsOf((tx) => spendAdministration(tx, spent));
    expect(first).toMatchObject({ code: 'expense-receipt-used', path: 'receipt' });
    expect(first?.message).toContain(`票据S-${year}已在`);
  });

  test('Art. 4: an amount beyond what adds up exactly is refused, and so is a budget that it would make', async () => {
    const most = { ...decision('most'), use: 'voucher', approvedFen: MOST_FEN } as const;
    const [above] = await refusalsOf((tx) =>
      approveBudget(tx, { ...most, approvedFen: MOST_FEN + 1 }),
    );
    expect(above).toMatchObject({ code: 'fund-amount-too-large', path: 'approvedFen' });
    await write((tx) => approveBudget(tx, most));
    const transfer = { ...decision('more'), from: 'administration', amountFen: 1 } as const;
    const [sum] = await refusalsOf((tx) => transferBetweenUses(tx, transfer));
    expect(sum?.message).toContain('“发放和兑付创新券”的预算过大，最多100,000,000,000.00元');
  });

  test('reading of Art. 4: moving money from one use to the other', async () => {
    const transfer = { ...decision('transfer'), from: 'voucher', amountFen: yuan(1_000) } as const;
    await write((tx) => transferBetweenUses(tx, transfer));
    await write((tx) => transferBetweenUses(tx, transfer));
    expect(await accountsOf(year)).toMatchObject({
      budget: yuan(499_000),
      free: yuan(499_000),
      'administration-budget': yuan(51_000),
      'administration-free': yuan(51_000),
    });
    expect(await budgetChanges(year, 'administration')).toMatchObject([
      { act: 'approve-budget', approvedFen: yuan(50_000) },
      { act: 'transfer', approvedFen: yuan(51_000), reason: '按程序' },
    ]);
  });

  test('reading of Art. 4: taking what is free into the next year, budget or not', async () => {
    const rollover = { ...decision('roll'), use: 'voucher', amountFen: yuan(500_000) } as const;
    await write((tx) => rollOver(tx, rollover));
    await write((tx) => rollOver(tx, rollover));
    expect(await moneyTotals(year)).toMatchObject({ approvedFen: 0, freeFen: 0 });
    expect(await moneyTotals(year + 1)).toMatchObject({
      approvedFen: yuan(500_000),
      freeFen: yuan(500_000),
      checks: { ledgerEqualsBudget: true },
    });
  });

  test.each([
    ['spent', (tx: Tx) => spendAdministration(tx, { ...above(), receipt: 'S-1' })],
    ['moved', (tx: Tx) => transferBetweenUses(tx, { ...above(), from: 'voucher' })],
    ['rolled over', (tx: Tx) => rollOver(tx, { ...above(), use: 'voucher' })],
  ] as const)('reading of Art. 4: no more is %s than is free', async (_what, work) => {
    const [refusal] = await refusalsOf(work);
    expect(refusal).toMatchObject({ code: 'fund-exhausted', cite: 'reading of Art. 4' });
    expect(refusal?.message).toContain('不足500,000.01元');
    expect(await entryOf(above().key)).toBeNull();
  });

  const above = () => ({ ...decision('above'), amountFen: yuan(500_000) + 1 });

  test('reading of Art. 4: a year without a budget has nothing to move', async () => {
    const of = { ...decision('none'), year: year + 1, amountFen: 1, use: 'voucher' } as const;
    const [refusal] = await refusalsOf((tx) => rollOver(tx, of));
    expect(refusal?.message).toBe(`${year + 1}年度尚未核定“发放和兑付创新券”的预算。`);
  });

  test.each([0, -1, 0.5, Number.NaN])(
    'reading of Art. 4: %p fen is no amount',
    async (amountFen) => {
      const of = { ...decision('odd'), amountFen, receipt: 'S-1' };
      const [refusal] = await refusalsOf((tx) => spendAdministration(tx, of));
      expect(refusal?.code).toBe('fund-amount-invalid');
      const budget = { ...decision('odd'), use: 'voucher', approvedFen: amountFen - 1 } as const;
      const [other] = await refusalsOf((tx) => approveBudget(tx, budget));
      expect(other?.code).toBe('fund-amount-invalid');
    },
  );

  test('reading of Art. 4: one key stands for one decision', async () => {
    const spent = { ...decision('spend'), amountFen: yuan(1), receipt: `S-${year}` };
    await write((tx) => spendAdministration(tx, spent));
    for (const other of [{ amountFen: yuan(2) }, { receipt: 'S-2' }, { reason: '另一' }]) {
      const [refusal] = await refusalsOf((tx) => spendAdministration(tx, { ...spent, ...other }));
      expect(refusal?.code).toBe('idempotency-key-reused');
    }
  });

  test('reading of Art. 4: of 20 rollovers of the whole at once, one is carried out', async () => {
    const tries = Array.from({ length: 20 }, (_, i) => {
      const rollover = {
        ...decision(`roll-${i}`),
        use: 'voucher',
        amountFen: yuan(500_000),
      } as const;
      return write((tx) => rollOver(tx, rollover)).then(
        () => 1,
        () => 0,
      );
    });
    expect((await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0)).toBe(1);
    expect((await accountsOf(year + 1)).free).toBe(yuan(500_000));
  });
});

describe('the ledger itself', () => {
  const entry = (change: object = {}): Entry => ({
    _id: `entry/${year}`,
    year: 1999,
    at: AT,
    act: 'hold',
    postings: moved(5, 'free', 'held'),
    ...change,
  });
  const insert = (change: object) =>
    mongoose.connection.collection('ledger').insertOne(entry(change) as never);

  test.each([
    [
      'does not balance',
      { postings: [...moved(5, 'free', 'held'), ...moved(1, 'free', 'paid').slice(1)] },
    ],
    ['moves half a fen', { postings: moved(0.5, 'free', 'held') }],
    ['names an account that there is not', { postings: moved(5, 'free', 'travel' as 'free') }],
    ['has one posting', { postings: [{ account: 'free', amountFen: 0 }] }],
    ['has an amount in words', { postings: moved('5' as never, 'free', 'held') }],
    ['has no year', { year: undefined }],
    ['has an act that there is not', { act: 'spoil' }],
    ['has a member that there is not', { colour: 'red' }],
  ])('Art. 4: the database refuses an entry that %s', async (_what, change) => {
    await expect(insert(change)).rejects.toThrow('Document failed validation');
    expect(await entryOf(`entry/${year}`)).toBeNull();
  });

  test('Art. 4: the database takes a sound entry, also of more than fits 32 bits', async () => {
    await insert({ postings: moved(10_000_000_000_001, 'budget', 'free') });
    expect(await entryOf(`entry/${year}`)).toMatchObject({ act: 'hold' });
  });

  test('reading of Art. 4: an unknown account is refused by name', async () => {
    const strange = entry({ postings: moved(5, 'free', 'travel' as 'free') });
    const [refusal] = await refusalsOf((tx) => post(tx, strange));
    expect(refusal).toMatchObject({
      code: 'account-unknown',
      message: '账上没有名为“travel”的科目。',
    });
  });

  test.each([
    ['that does not balance', [...moved(5, 'free', 'held'), ...moved(1, 'free', 'paid').slice(1)]],
    ['of half a fen', moved(0.5, 'free', 'held')],
    ['of more than can be counted exactly', moved(2 ** 53, 'free', 'held')],
  ])('Art. 4: an entry %s is a programming error', async (_what, postings) => {
    await expect(write((tx) => post(tx, entry({ postings })))).rejects.toThrow('does not balance');
  });

  test('Art. 4: a key is entered once, and stays as it was entered', async () => {
    const other = entry({ postings: moved(7, 'held', 'free'), reason: '改' });
    expect(await write((tx) => post(tx, entry()))).toBe(true);
    expect(await write((tx) => post(tx, other))).toBe(false);
    expect(await entryOf(`entry/${year}`)).toEqual(entry());
  });

  test('Art. 19: entries are read oldest first, in bounded pages', async () => {
    const instants = ['2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02'];
    for (const [i, day] of instants.entries()) {
      const one = entry({ _id: `page/${year}/${i}`, year: year + 1, at: `${day}T00:00:00.000Z` });
      await write((tx) => post(tx, one));
    }
    const page = async (after?: string) =>
      (await entriesOf({ year: year + 1, limit: 2, ...(after !== undefined && { after }) })).map(
        ({ _id }) => _id,
      );
    expect(await page()).toEqual([`page/${year}/1`, `page/${year}/2`]);
    expect(await page(`page/${year}/2`)).toEqual([`page/${year}/3`, `page/${year}/0`]);
    expect(await page(`page/${year}/0`)).toEqual([]);
    expect(await page('nobody')).toEqual([]);
  });

  test('Art. 4: only one line of the whole service writes the ledger, and it only adds', () => {
    const root = join(__dirname, '..', '..', '..');
    const sources = ['store', 'activities', 'api', 'worker', 'workflows', 'local'].flatMap(
      (folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(root, folder, name)),
    );
    const naming = sources.filter((file) => /\bLedgerEntry\b|['"]ledger['"]/.test(text(file)));
    expect(naming.map((file) => file.slice(root.length + 1)).sort()).toEqual([
      'api/exports/sheets.ts',
      'store/audit/ledger-check.ts',
      'store/audit/return-check.ts',
      'store/money/ledger.ts',
      'store/processes/evaluation-count.ts',
    ]);
    const WRITES = /\.(insert|update|replace|delete|findOneAnd|bulkWrite|create|save|drop)\w*\(/g;
    const written = naming.flatMap((file) => text(file).match(WRITES) ?? []);
    expect(written).toEqual(['.bulkWrite(']);
    expect(text(join(root, 'store/money/ledger.ts'))).toMatch(
      /updateOne: \{ filter: .+, update: \{ \$setOnInsert: entry \}, upsert: true \},\n/,
    );
  });

  const text = (file: string) => readFileSync(file, 'utf8');
});
