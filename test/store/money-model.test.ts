/** Arts. 14 and 17: any sequence of money acts, against a model that fits on a page. */
import fc from 'fast-check';
import { yuan } from '../../policy/kernel/money';
import { Refused } from '../../policy/refusals';
import { approveBudget } from '../../store/budgets';
import { inTransaction, type Tx } from '../../store/connection';
import {
  adjustAward,
  commitAward,
  holdAward,
  moneyTotals,
  payAward,
  releaseAward,
} from '../../store/holds';
import { openQuota, quotaOf } from '../../store/quotas';
import { AT, uscc, useFreshStore } from './fresh-store';

useFreshStore();

const SEQUENCES = 300;
const CASES = 4;
/** Two enterprises share a budget that is smaller than their quotas together. */
const LIMIT = yuan(100_000);
const BUDGET = yuan(150_000);
const enterpriseOf = (caseIndex: number): string => uscc(1 + (caseIndex % 2));

type State = 'none' | 'held' | 'committed' | 'paid' | 'released';
type ActName = 'hold' | 'adjust' | 'commit' | 'pay' | 'release';
interface Command {
  readonly act: ActName;
  readonly on: number;
  readonly amountFen: number;
  /** Send the same act twice. */
  readonly twice: boolean;
}
type Outcome = 'done' | 'refused' | 'error';

const commands = fc.array(
  fc.record({
    act: fc.constantFrom<ActName>('hold', 'hold', 'adjust', 'commit', 'pay', 'release'),
    on: fc.nat(CASES - 1),
    amountFen: fc.oneof(fc.nat(LIMIT + 2), fc.constantFrom(0, 1, LIMIT / 2, LIMIT)),
    twice: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What the Measures say should happen: plain sums over plain objects. */
class Model {
  readonly cases: { state: State; amountFen: number }[] = Array.from({ length: CASES }, () => ({
    state: 'none',
    amountFen: 0,
  }));

  apply({ act, on, amountFen }: Command): Outcome {
    const one = this.cases[on]!;
    switch (act) {
      case 'hold':
        if (one.state !== 'none' && one.state !== 'released') return 'error';
        return this.grow(on, amountFen, 'held');
      case 'adjust':
        return one.state === 'held' ? this.grow(on, amountFen, 'held') : 'error';
      case 'commit':
        return this.step(on, 'held', 'committed');
      case 'pay':
        return one.state === 'paid' ? 'refused' : this.step(on, 'committed', 'paid');
      case 'release':
        if (one.state === 'paid') return 'refused';
        if (one.state !== 'none') this.cases[on] = { state: 'released', amountFen: 0 };
        return 'done';
    }
  }

  sum(of: (state: State, on: number) => boolean): number {
    return this.cases.reduce((sum, one, on) => sum + (of(one.state, on) ? one.amountFen : 0), 0);
  }

  private grow(on: number, amountFen: number, state: State): Outcome {
    const growth = amountFen - this.cases[on]!.amountFen;
    const ofEnterprise = this.sum((_, other) => enterpriseOf(other) === enterpriseOf(on));
    const fits = ofEnterprise + growth <= LIMIT && this.sum(() => true) + growth <= BUDGET;
    if (growth > 0 && !fits) return 'refused';
    this.cases[on] = { state, amountFen };
    return 'done';
  }

  private step(on: number, from: State, to: State): Outcome {
    if (this.cases[on]!.state !== from) return 'error';
    this.cases[on]!.state = to;
    return 'done';
  }
}

async function perform(tx: Tx, year: number, key: string, command: Command): Promise<unknown> {
  const { act, on, amountFen } = command;
  const award = { caseNo: `${year}-${on}`, key: `${year}/${key}`, at: AT };
  switch (act) {
    case 'hold':
      return holdAward(tx, { ...award, year, enterprise: enterpriseOf(on), amountFen });
    case 'adjust':
      return adjustAward(tx, { ...award, amountFen });
    case 'commit':
      return commitAward(tx, award);
    case 'pay':
      return payAward(tx, award);
    case 'release':
      return releaseAward(tx, award);
  }
}

const outcomeOf = (year: number, key: string, command: Command): Promise<Outcome> =>
  inTransaction((tx) => perform(tx, year, key, command)).then(
    () => 'done',
    (reason: unknown) => (reason instanceof Refused ? 'refused' : invariantOnly(reason)),
  );

function invariantOnly(reason: unknown): Outcome {
  if (reason instanceof Error && reason.message.startsWith('Invariant broken')) return 'error';
  throw reason;
}

async function prepare(year: number): Promise<void> {
  await inTransaction(async (tx) => {
    const decision = { by: 'staff-1', reason: '年度预算', at: AT, key: `budget/${year}` };
    await approveBudget(tx, { year, use: 'voucher', approvedFen: BUDGET, ...decision });
    for (const enterprise of [uscc(1), uscc(2)])
      await openQuota(tx, { year, enterprise, limitFen: LIMIT });
  });
}

let year = 3000;

test(`Arts. 14, 17: ${SEQUENCES} random sequences of acts agree with the model in outcome and in every sum`, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      year += 1;
      await prepare(year);
      const model = new Model();
      for (const [i, command] of sequence.entries()) {
        const expected = model.apply(command);
        expect(await outcomeOf(year, `act/${i}`, command)).toBe(expected);
        if (command.twice && expected === 'done')
          expect(await outcomeOf(year, `act/${i}`, command)).toBe('done');
      }
      await expectSame(year, model);
    }),
    { numRuns: SEQUENCES },
  );
});

async function expectSame(programmeYear: number, model: Model): Promise<void> {
  expect(await moneyTotals(programmeYear)).toMatchObject({
    heldFen: model.sum((state) => state === 'held'),
    committedFen: model.sum((state) => state === 'committed'),
    paidFen: model.sum((state) => state === 'paid'),
    freeFen: BUDGET - model.sum(() => true),
    checks: { holdsEqualBudget: true, holdsEqualQuotas: true, withinBudget: true },
  });
  const quota = await quotaOf(programmeYear, uscc(1));
  const inState = (wanted: State) =>
    model.sum((state, on) => state === wanted && enterpriseOf(on) === uscc(1));
  expect([quota?.heldFen, quota?.committedFen, quota?.paidFen]).toEqual([
    inState('held'),
    inState('committed'),
    inState('paid'),
  ]);
}
