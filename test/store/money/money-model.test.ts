/**
 * Arts. 4, 14, 17 and 20: acts on the fund sent at once, against a model that fits on a page. What the
 * store answers must be what the model answers in some order of the acts that were under way together.
 */
import fc from 'fast-check';
import { yuan } from '../../../policy/kernel/money';
import { Refused } from '../../../policy/words/refusals';
import { approveBudget, rollOver, takeBudget } from '../../../store/money/budgets';
import { inTransaction, type Tx } from '../../../store/kernel/connection';
import {
  adjustAward,
  holdAward,
  holdsOf,
  moneyTotals,
  recordReturn,
  releaseAward,
  type HoldState,
} from '../../../store/money/holds';
import { checkLedger } from '../../../store/audit/ledger-check';
import { openQuota } from '../../../store/money/quotas';
import { emptyBooks, putOnRecord } from '../../support/ledger-examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import { many } from '../../support/length';
import { commitAward, payAward } from '../../support/awards';

useFreshStore();

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const SEQUENCES = many(200, 1_000);
const MOST_ACTS = 40;
/** Sequences that share the database at a time, each in a programme year of its own. */
const AT_ONCE = 20;
const CASES = 4;
/** Two enterprises share a budget that is smaller than their quotas together. */
const LIMIT = yuan(100_000);
const BUDGET = yuan(150_000);
const enterpriseOf = (on: number): string => uscc(1 + (on % 2));

/** The usual ones more often, so that awards come as far as a payment and its return. */
const ACTS = [
  'award',
  'award',
  'meeting',
  'adjust',
  'approve',
  'approve',
  'pay',
  'pay',
  'payment-breaks-off',
  'withdraw',
  'return',
  'roll-over',
  'budget',
] as const;
type ActName = (typeof ACTS)[number];
interface Command {
  readonly act: ActName;
  readonly on: number;
  readonly amountFen: number;
}
/** An act under its key; the same key stands for the same command. */
interface SentCommand extends Command {
  readonly key: string;
}
type Outcome = 'done' | 'refused' | 'broken';

/** What an award may not be, and the rest must refuse. */
const AWARDING: readonly ActName[] = ['award', 'meeting', 'adjust'];
const command = fc
  .record({
    act: fc.constantFrom<ActName>(...ACTS),
    on: fc.nat(CASES - 1),
    amountFen: fc.oneof(fc.nat(LIMIT + 2), fc.constantFrom(0, 1, LIMIT / 2, LIMIT)),
    /** Sends the act before once more instead. */
    again: fc.nat(4).map((n) => n === 0),
  })
  .map((one) =>
    AWARDING.includes(one.act) && one.amountFen === 0 ? { ...one, amountFen: 1 } : one,
  );
const sequence = fc.record({
  commands: fc.oneof(
    { weight: 3, arbitrary: fc.array(command, { minLength: 1, maxLength: 10 }) },
    { weight: 1, arbitrary: fc.array(command, { minLength: 11, maxLength: MOST_ACTS }) },
  ),
  /** How many acts are under way together. */
  width: fc.integer({ min: 1, max: 4 }),
});
type Sequence = typeof sequence extends fc.Arbitrary<infer T> ? T : never;

interface Award {
  readonly state: HoldState | 'none';
  readonly amountFen: number;
  readonly returnedFen: number;
}
const NONE: Award = { state: 'none', amountFen: 0, returnedFen: 0 };

/** What the Measures say should happen: plain sums over plain objects, each state a new one. */
interface Model {
  readonly awards: readonly Award[];
  readonly budgetFen: number;
  /** Keys of the acts that were entered. */
  readonly entered: readonly string[];
}
const START: Model = { awards: Array<Award>(CASES).fill(NONE), budgetFen: BUDGET, entered: [] };

const sumOf = (awards: readonly Award[], of: keyof Award & `${string}Fen`): number =>
  awards.reduce((sum, award) => sum + award[of], 0);
const usedOf = ({ awards }: Model): number => sumOf(awards, 'amountFen');
const freeOf = (model: Model): number =>
  model.budgetFen + sumOf(model.awards, 'returnedFen') - usedOf(model);
const quotaLeftOf = ({ awards }: Model, on: number): number =>
  LIMIT -
  sumOf(
    awards.filter((_, other) => enterpriseOf(other) === enterpriseOf(on)),
    'amountFen',
  );

type Step = readonly [Outcome, Model];

function apply(model: Model, sent: SentCommand): Step {
  const { act, on, amountFen, key } = sent;
  const award = model.awards[on]!;
  const no = (outcome: Outcome): Step => [outcome, model];
  const done = (change: Partial<Model>): Step => [
    'done',
    { ...model, ...change, entered: [...model.entered, key] },
  ];
  const becomes = (change: Partial<Award>): Step =>
    done({ awards: model.awards.with(on, { ...award, ...change }) });
  const grows = (by: number, change: Partial<Award>): Step =>
    by > 0 && (by > quotaLeftOf(model, on) || by > freeOf(model)) ? no('refused') : becomes(change);
  const again = model.entered.includes(key);
  const vacant = award.state === 'none' || award.state === 'released';
  switch (act) {
    case 'award':
    case 'meeting':
      if (again) return no('done');
      if (act === 'meeting' && amountFen > freeOf(model)) return no('refused');
      return vacant ? grows(amountFen, { state: 'held', amountFen }) : no('broken');
    case 'adjust':
      if (again) return no('done');
      if (award.state !== 'held') return no('broken');
      return grows(amountFen - award.amountFen, { amountFen });
    case 'approve':
      if (again) return no('done');
      return award.state === 'held' ? becomes({ state: 'committed' }) : no('broken');
    case 'pay':
      if (again) return no('done');
      if (award.state === 'paid') return no('refused');
      return award.state === 'committed' ? becomes({ state: 'paid' }) : no('broken');
    case 'payment-breaks-off':
      return no(award.state === 'paid' ? 'refused' : 'broken');
    case 'withdraw':
      if (vacant || again) return no('done');
      if (award.state === 'paid') return no('refused');
      return becomes({ state: 'released', amountFen: 0 });
    case 'return':
      if (amountFen === 0 || award.state !== 'paid') return no('refused');
      if (again) return no('done');
      if (amountFen > award.amountFen - award.returnedFen) return no('refused');
      return becomes({ returnedFen: award.returnedFen + amountFen });
    case 'roll-over':
      if (amountFen === 0) return no('refused');
      if (again) return no('done');
      if (amountFen > freeOf(model)) return no('refused');
      return done({ budgetFen: model.budgetFen - amountFen });
    case 'budget':
      if (again) return no('done');
      if (amountFen < model.budgetFen - freeOf(model)) return no('refused');
      return done({ budgetFen: amountFen });
  }
}

/** Every state in which the model may be after these acts with these outcomes, in whatever order. */
function after(model: Model, acts: readonly SentCommand[], outcomes: readonly Outcome[]): Model[] {
  if (acts.length === 0) return [model];
  return acts.flatMap((act, at) => {
    const [outcome, next] = apply(model, act);
    if (outcome !== outcomes[at]) return [];
    return after(next, acts.toSpliced(at, 1), outcomes.toSpliced(at, 1));
  });
}

const different = (models: readonly Model[]): Model[] => {
  const plain = models.map((model) => ({ ...model, entered: model.entered.toSorted() }));
  return [...new Map(plain.map((model) => [JSON.stringify(model), model])).values()];
};

class BrokenOff extends Error {}

async function perform(tx: Tx, year: number, sent: SentCommand): Promise<unknown> {
  const { act, on, amountFen } = sent;
  const key = `${year}/${sent.key}`;
  const award = { caseNo: `${year}-${on}`, key, at: AT };
  const awarded = { ...award, year, enterprise: enterpriseOf(on), amountFen };
  const decided = { year, key, at: AT, by: 'staff-1', reason: '按程序' };
  switch (act) {
    case 'award':
      return holdAward(tx, awarded);
    case 'meeting':
      await takeBudget(tx, { year, amountFen, key: `${key}/reserve`, at: AT, batchAct: key });
      return holdAward(tx, { ...awarded, budgetTaken: true });
    case 'adjust':
      return adjustAward(tx, { ...award, amountFen });
    case 'approve':
      return commitAward(tx, award);
    case 'pay':
      return payAward(tx, award);
    case 'payment-breaks-off':
      await payAward(tx, { ...award, key: `${key}/lost` });
      throw new BrokenOff();
    case 'withdraw':
      return releaseAward(tx, award);
    case 'return':
      return recordReturn(tx, { ...award, amountFen, reference: key });
    case 'roll-over':
      return rollOver(tx, { ...decided, use: 'voucher', amountFen });
    case 'budget':
      return approveBudget(tx, { ...decided, use: 'voucher', approvedFen: amountFen });
  }
}

const outcomeOf = (year: number, sent: SentCommand): Promise<Outcome> =>
  inTransaction((tx) => perform(tx, year, sent)).then(
    () => 'done',
    (reason: unknown) => {
      if (reason instanceof Refused) return 'refused';
      const broken = reason instanceof Error && reason.message.startsWith('Invariant broken');
      if (broken || reason instanceof BrokenOff) return 'broken';
      throw reason;
    },
  );

async function prepare(year: number): Promise<void> {
  await inTransaction(async (tx) => {
    const decision = { by: 'staff-1', reason: '年度预算', at: AT, key: `budget/${year}` };
    await approveBudget(tx, { year, use: 'voucher', approvedFen: BUDGET, ...decision });
    for (const enterprise of [uscc(1), uscc(2)])
      await openQuota(tx, { year, enterprise, limitFen: LIMIT });
  });
}

/** The acts with their keys, those that are under way together in one list. */
function wavesOf({ commands, width }: Sequence): SentCommand[][] {
  const sent: SentCommand[] = [];
  commands.forEach(({ again, ...one }, at) => {
    const before = sent.at(-1);
    sent.push(again && before !== undefined ? before : { ...one, key: `act/${at}` });
  });
  const waves = Math.ceil(sent.length / width);
  return Array.from({ length: waves }, (_, at) => sent.slice(at * width, (at + 1) * width));
}

/** Carries out a sequence in a year of its own, and finds a state of the model that fits what it answered and left. */
async function run(year: number, one: Sequence): Promise<void> {
  await prepare(year);
  let models: readonly Model[] = [START];
  for (const wave of wavesOf(one)) {
    const outcomes = await Promise.all(wave.map((sent) => outcomeOf(year, sent)));
    models = different(models.flatMap((model) => after(model, wave, outcomes)));
    expect({ wave, outcomes, fits: models.length > 0 }).toMatchObject({ fits: true });
  }
  const found = await standing(year);
  expect(models.map(({ awards, budgetFen }) => ({ awards, budgetFen }))).toContainEqual(found);
}

async function standing(year: number): Promise<Pick<Model, 'awards' | 'budgetFen'>> {
  const numbers = Array.from({ length: CASES }, (_, on) => `${year}-${on}`);
  const holds = new Map((await holdsOf(numbers)).map((hold) => [hold._id, hold]));
  const awards = numbers.map((no): Award => {
    const { state, amountFen, returnedFen } = holds.get(no) ?? NONE;
    return { state, amountFen, returnedFen };
  });
  const { approvedFen, checks } = await moneyTotals(year);
  expect(Object.values(checks)).toEqual([true, true, true, true]);
  return { awards, budgetFen: approvedFen };
}

let year = 3000;

test(`Arts. 4, 14, 17, 20: ${SEQUENCES} sequences of up to ${MOST_ACTS} acts, some at once, agree with the model, and the books with themselves (SEED=${SEED})`, async () => {
  const together = fc.array(sequence, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(together, async (sequences) => {
      await emptyBooks();
      // What a sequence rolls over goes into a year that no other has.
      await Promise.all(sequences.map((one) => run((year += 2), one)));
      await putOnRecord();
      expect((await checkLedger()).difference).toBeUndefined();
    }),
    { seed: SEED, numRuns: SEQUENCES / AT_ONCE, endOnFailure: true },
  );
});
