/**
 * Arts. 14 and 15: limits under contention. Each figure is taken from the store and from a naive one that
 * sums first and inserts afterwards, by the same checks: the store passes them every time, the other none.
 */
import { yuan } from '../../../policy/kernel/money';
import { approveBudget } from '../../../store/money/budgets';
import { claim } from '../../../store/case/claims';
import { inTransaction, type Tx } from '../../../store/kernel/connection';
import { holdAward, moneyTotals } from '../../../store/money/holds';
import { checkLedger } from '../../../store/audit/ledger-check';
import { openQuota } from '../../../store/money/quotas';
import { emptyBooks, putOnRecord } from '../../support/ledger-examples';
import {
  AT,
  attempted,
  attemptedTogether,
  IN_FLIGHT,
  uscc,
  useFreshStore,
  type Attempted,
} from '../../support/fresh-store';
import { naiveAward, naiveClaim, settleNaively, type Looked } from '../../support/naive-store';
import { many } from '../../support/length';
import { commitAward, payAward } from '../../support/awards';

useFreshStore();
beforeEach(emptyBooks);

const YEAR = 2026;
const AWARD = yuan(10_000);
const LIMIT = yuan(100_000);
/** How often our store takes each figure. */
const TIMES = many(1, 10);
const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

async function prepare(approvedFen: number, enterprises: readonly string[]): Promise<void> {
  const decision = { at: AT, by: 'staff-1', reason: '年度预算', key: 'budget' };
  await inTransaction(async (tx) => {
    await approveBudget(tx, { ...decision, year: YEAR, use: 'voucher', approvedFen });
    for (const enterprise of enterprises)
      await openQuota(tx, { year: YEAR, enterprise, limitFen: LIMIT });
  });
}

/** An attempt; `looked` is waited for between looking and writing. */
type Attempt = (tx: Tx, looked: Looked) => Promise<unknown>;

/** What a store does of what the figures are about. */
interface Store {
  readonly award: typeof holdAward | typeof naiveAward;
  readonly claim: typeof claim | typeof naiveClaim;
  readonly attempted: (attempts: readonly Attempt[]) => Promise<Attempted>;
  /** Brings the balances to what the rows sum to, for a store that keeps none. */
  readonly settle: () => Promise<void>;
}
const nothing = (): Promise<void> => Promise.resolve();
const OURS: Store = {
  award: holdAward,
  claim,
  attempted: (attempts) => attempted(attempts.map((attempt) => (tx) => attempt(tx, nothing))),
  settle: nothing,
};
const NAIVE: Store = {
  award: naiveAward,
  claim: naiveClaim,
  attempted: attemptedTogether,
  settle: settleNaively,
};

/** What became of the attempts, and what the audit of the ledger finds. */
type ConcurrencyResult = Attempted & { readonly difference?: string };

async function awards(
  store: Store,
  number: number,
  enterprises: number,
): Promise<ConcurrencyResult> {
  const attempts = times(number, (i) => (tx: Tx, looked: Looked) => {
    const key = `award/${i}`;
    const whose = { caseNo: `R-${i}`, year: YEAR, enterprise: uscc(i % enterprises) };
    return store.award(tx, { ...whose, amountFen: AWARD, key, at: AT }, looked);
  });
  const found = await store.attempted(attempts);
  await store.settle();
  await putOnRecord();
  const { difference } = await checkLedger();
  return { ...found, ...(difference && { difference: difference.message }) };
}

/** Both parties of each project, or both contracts of each invoice, at once. */
function pairs(
  store: Store,
  number: number,
  kind: 'invoice' | 'project',
): Promise<ConcurrencyResult> {
  const attempts = times(number * 2, (i) => (tx: Tx, looked: Looked) => {
    const claims = [{ _id: `${kind}:${Math.floor(i / 2)}`, kind }];
    return store.claim(tx, { caseNo: `R-${i}`, claims, at: AT }, looked);
  });
  return store.attempted(attempts);
}

interface Figure {
  readonly title: string;
  /** How many are tried; the naive store is beaten by fewer. */
  readonly tried: number;
  readonly triedNaively: number;
  readonly take: (store: Store, tried: number) => Promise<ConcurrencyResult>;
  /** How many of so many may be granted. */
  readonly limit: (tried: number) => number;
  readonly refusal: string;
}

const FIGURES: readonly Figure[] = [
  {
    title: 'Art. 14: of 200 parallel awards of 10,000 yuan to one enterprise exactly 10 are held',
    tried: 200,
    triedNaively: 2 * IN_FLIGHT,
    take: async (store, tried) => {
      await prepare(yuan(100_000_000), [uscc(0)]);
      return awards(store, tried, 1);
    },
    limit: () => 10,
    refusal: 'quota-exhausted',
  },
  {
    title: 'Art. 14: of 500 parallel awards over a budget for 123 exactly 123 are held',
    tried: 500,
    triedNaively: 16 * IN_FLIGHT,
    take: async (store, tried) => {
      await prepare(AWARD * 123, times(100, uscc));
      return awards(store, tried, 100);
    },
    limit: () => 123,
    refusal: 'budget-exhausted',
  },
  {
    title: 'Art. 15: of 100 pairs that redeem the same project at once exactly 100 redeem it',
    tried: 100,
    triedNaively: IN_FLIGHT / 2,
    take: (store, tried) => pairs(store, tried, 'project'),
    limit: (tried) => tried,
    refusal: 'project-already-claimed',
  },
  {
    title: 'Art. 15: of 20 pairs of contracts with the same invoice exactly 20 have it',
    tried: 20,
    triedNaively: IN_FLIGHT / 2,
    take: (store, tried) => pairs(store, tried, 'invoice'),
    limit: (tried) => tried,
    refusal: 'invoice-already-claimed',
  },
];

describe.each(FIGURES)('$title', ({ take, tried, triedNaively, limit, refusal }) => {
  test.each(times(TIMES, (n) => n + 1))('time %d', async () => {
    expect(await take(OURS, tried)).toEqual({ granted: limit(tried), refused: [refusal] });
  });

  test('and summing first and inserting afterwards grants more, even in transactions', async () => {
    const { granted } = await take(NAIVE, triedNaively);
    expect(granted).toBeGreaterThan(limit(triedNaively));
  });
});

test('Art. 14: the audit names what a naive store has granted too much, of a voucher and of the budget', async () => {
  await prepare(yuan(100_000_000), [uscc(0)]);
  expect((await awards(NAIVE, 40, 1)).difference).toMatch(/^创新券2026\/.*超过额度100,000.00元。$/);
  await emptyBooks();
  await prepare(AWARD * 5, times(40, uscc));
  expect((await awards(NAIVE, 40, 40)).difference).toBe('2026/voucher的可用或会议占用小于零。');
});

test('Art. 17: the same act sent 20 times at once moves its money once', async () => {
  await prepare(AWARD, [uscc(1)]);
  const step = { caseNo: 'R-1', at: AT };
  const award = { ...step, key: 'hold', year: YEAR, enterprise: uscc(1), amountFen: AWARD };
  const acts = [
    (tx: Tx) => holdAward(tx, award),
    (tx: Tx) => commitAward(tx, { ...step, key: 'commit' }),
    (tx: Tx) => payAward(tx, { ...step, key: 'pay' }),
  ];
  for (const act of acts)
    expect(await attempted(times(20, () => act))).toEqual({ granted: 20, refused: [] });
  expect(await moneyTotals(YEAR)).toMatchObject({ paidFen: AWARD, freeFen: 0 });
});

test('Art. 17(7): of 20 payments of one award under different keys at once exactly one is made', async () => {
  await prepare(AWARD * 20, [uscc(1)]);
  const step = { caseNo: 'R-1', at: AT };
  const award = { ...step, key: 'hold', year: YEAR, enterprise: uscc(1), amountFen: AWARD };
  await inTransaction((tx) => holdAward(tx, award));
  await inTransaction((tx) => commitAward(tx, { ...step, key: 'commit' }));
  const payments = times(20, (i) => (tx: Tx) => payAward(tx, { ...step, key: `pay/${i}` }));
  const expected = { granted: 1, refused: ['payment-already-made'] };
  expect(await attempted(payments)).toEqual(expected);
  expect((await moneyTotals(YEAR)).paidFen).toBe(AWARD);
});

test('Art. 14: a voucher opened 20 times at once is one voucher', async () => {
  const open = (tx: Tx) => openQuota(tx, { year: YEAR, enterprise: uscc(1), limitFen: AWARD });
  const opened = await Promise.all(times(20, () => inTransaction(open)));
  expect(new Set(opened.map(({ _id }) => _id)).size).toBe(1);
});
