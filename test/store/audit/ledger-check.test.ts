/** The audit of the fund (Arts. 4, 14, 15, 17, 20): sound books pass, and each tampering is found and named. */
import mongoose from 'mongoose';
import { yuan } from '../../../policy/kernel/money';
import {
  returnBudget,
  rollOver,
  spendAdministration,
  takeBudget,
} from '../../../store/money/budgets';
import { inTransaction } from '../../../store/kernel/connection';
import { recordReturn } from '../../../store/money/holds';
import { checkLedger } from '../../../store/audit/ledger-check';
import { told, yearFrom } from '../../../worker/ledger-check';
import { approve, AWARD, redemptionAt, type Point } from '../../support/ledger-examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const YEAR = 2026;
const POINTS: readonly Point[] = ['reviewing', 'held', 'committed', 'paid', 'refused'];
const no: Partial<Record<Point, string>> = {};
const enterpriseOf = async (point: Point) => (await found('holds', no[point]!))?.['enterprise'];

beforeAll(async () => {
  await approve(YEAR, 'voucher', yuan(1_000_000));
  await approve(YEAR, 'administration', yuan(50_000));
  for (const point of POINTS) no[point] = await redemptionAt(point, YEAR);
  const decided = { at: AT, by: 'staff-1', reason: '按程序', year: YEAR };
  await inTransaction(async (tx) => {
    const receipt = { key: 'spend', amountFen: yuan(2_000), receipt: 'S-1' };
    await spendAdministration(tx, { ...decided, ...receipt });
    const returned = { caseNo: no.paid!, amountFen: yuan(4_000), reference: 'B-1' };
    await recordReturn(tx, { ...returned, key: 'return', at: AT });
    await rollOver(tx, { ...decided, key: 'roll', use: 'voucher', amountFen: yuan(100_000) });
  });
});

type Plain = Record<string, unknown> & { _id: string };
const collection = (name: string) => mongoose.connection.db!.collection<Plain>(name);
const found = (name: string, id: string) => collection(name).findOne({ _id: id });

/** Does the harm, tells what the check says of it, and repairs it. */
async function saidOf(name: string, id: string, harm: (document: Plain) => Plain | undefined) {
  const before = (await found(name, id))!;
  const after = harm(structuredClone(before));
  const bypass = { bypassDocumentValidation: true };
  await collection(name).deleteOne({ _id: id });
  if (after !== undefined) await collection(name).insertOne(after, bypass);
  const { difference } = await checkLedger();
  await collection(name).deleteOne({ _id: after?._id ?? id });
  await collection(name).insertOne(before, bypass);
  return difference;
}

const set = (change: object) => (document: Plain) => ({ ...document, ...change });
const removed = () => undefined;

test('Art. 4: sound books agree, and the sums of each year are told', async () => {
  const report = await checkLedger();
  expect(report).toMatchObject({ cases: 5, entries: 14 });
  expect(report.difference).toBeUndefined();
  const [[first, now] = [], [next] = []] = report.years;
  expect([first, next]).toEqual([YEAR, YEAR + 1]);
  expect(now).toEqual({
    budget: yuan(900_000),
    free: yuan(874_000),
    reserved: 0,
    held: AWARD,
    committed: AWARD,
    paid: AWARD,
    returned: yuan(4_000),
    'administration-budget': yuan(50_000),
    'administration-free': yuan(48_000),
    'administration-spent': yuan(2_000),
  });
});

test('Art. 4: one year can be audited alone', async () => {
  expect(await checkLedger({ year: YEAR + 1 })).toMatchObject({ cases: 0, entries: 1 });
  expect((await checkLedger({ year: YEAR })).difference).toBeUndefined();
});

test('Art. 17(4): what a meeting has taken must belong to a meeting that is under way', async () => {
  const sum = { year: YEAR, amountFen: AWARD, at: AT, batchAct: 'meeting' };
  await inTransaction((tx) => takeBudget(tx, { ...sum, key: 'meeting/reserve' }));
  const lost = await checkLedger();
  const act = { kind: 'meeting', state: 'recorded', roundId: 'round' };
  await collection('rounds').insertOne({ _id: 'round', programmeYear: YEAR });
  await collection('batch-acts').insertOne({ _id: 'other', ...act });
  const ofAnother = await checkLedger();
  await collection('batch-acts').insertOne({ _id: 'meeting', ...act });
  const underWay = await checkLedger();
  await collection('rounds').updateOne({ _id: 'round' }, { $set: { programmeYear: YEAR - 1 } });
  const ofAnotherYear = await checkLedger();
  await collection('batch-acts').deleteMany({ roundId: 'round' });
  await collection('rounds').deleteOne({ _id: 'round' });
  await inTransaction((tx) => returnBudget(tx, { ...sum, key: 'meeting/free' }));
  for (const { difference } of [lost, ofAnother, ofAnotherYear])
    expect(difference).toMatchObject({ about: `${YEAR}/voucher` });
  expect(underWay.difference).toBeUndefined();
  expect((await checkLedger()).difference).toBeUndefined();
});

describe('tampering is found and named', () => {
  test('Art. 4: an entry that does not balance', async () => {
    const postings = [
      { account: 'committed', amountFen: -AWARD },
      { account: 'paid', amountFen: AWARD + 1 },
    ];
    const said = await saidOf('ledger', `${no.paid!}/pay`, set({ postings }));
    expect(said).toEqual({
      about: `${no.paid!}/pay`,
      message: `分录${no.paid!}/pay（pay）不平，各科目相加为1分。`,
    });
  });

  test('Art. 4: an account that there is not', async () => {
    const postings = [
      { account: 'free', amountFen: -1 },
      { account: 'travel', amountFen: 1 },
    ];
    const said = await saidOf('ledger', 'spend', set({ postings }));
    expect(said?.message).toBe('分录spend记入了不存在的科目“travel”。');
  });

  test.each(['hold', 'commit', 'pay'])('Art. 17: a case whose entry %s is gone', async (act) => {
    expect(await saidOf('ledger', `${no.paid!}/${act}`, removed)).toMatchObject({ about: no.paid });
  });

  test('Art. 17: an award that was held and given back, both of whose entries are gone', async () => {
    const [hold, release] = [`${no.refused!}/hold`, `${no.refused!}/release`];
    const kept = (await found('ledger', release))!;
    await collection('ledger').deleteOne({ _id: release });
    const said = await saidOf('ledger', hold, removed);
    await collection('ledger').insertOne(kept);
    expect(said).toEqual({
      about: no.refused,
      message: `${no.refused!}的办理记录${hold}（10,000.00元）没有相应的分录。`,
    });
  });

  test('Art. 17: entries of a case that no act on its trail has made, though they cancel out', async () => {
    const entry = (await found('ledger', `${no.paid!}/hold`))!;
    const back = entry['postings'] as { account: string; amountFen: number }[];
    const postings = back.map(({ account, amountFen }) => ({ account, amountFen: -amountFen }));
    const made = [
      { ...entry, _id: 'made-up/1' },
      { ...entry, _id: 'made-up/2', act: 'release', postings },
    ];
    await collection('ledger').insertMany(made);
    const { difference } = await checkLedger();
    await collection('ledger').deleteMany({ _id: /^made-up/ });
    expect(difference).toEqual({
      about: no.paid,
      message: `分录made-up/1在${no.paid!}的办理记录中没有相应的一步。`,
    });
  });

  test('Art. 17(5): an adjusted award whose entry is gone', async () => {
    const line = { _id: 'adjusted', subject: no.held, sequence: 9, act: 'redeliberate' };
    await collection('trail').insertOne({ ...line, answer: { result: 'adjusted' } });
    const { difference } = await checkLedger();
    await collection('trail').deleteOne({ _id: 'adjusted' });
    expect(difference?.message).toBe(`${no.held!}的办理记录adjusted没有相应的分录。`);
  });

  test('Art. 17: a payment of another amount than its trail tells', async () => {
    const key = `${no.paid!}/pay`;
    const answer = { result: 'pay', amountFen: AWARD + 1 };
    expect(await saidOf('trail', key, set({ answer }))).toMatchObject({ about: no.paid });
  });

  test('Art. 17: a case whose entries are all of another amount', async () => {
    const postings = [
      { account: 'free', amountFen: 1 - AWARD },
      { account: 'held', amountFen: AWARD - 1 },
    ];
    const said = await saidOf('ledger', `${no.held!}/hold`, set({ postings }));
    expect(said).toEqual({
      about: no.held,
      message: `${no.held!}的待批复：账上为9,999.99元，记录为10,000.00元。`,
    });
  });

  test('Art. 14: an entry that names another enterprise', async () => {
    const said = await saidOf('ledger', `${no.held!}/hold`, set({ enterprise: uscc(999) }));
    expect(said).toMatchObject({ about: no.held });
  });

  test.each([
    ['an approval', 'voucher/2026', '2026/voucher'],
    ['an expense', 'spend', '2026/administration'],
    ['a rollover', 'roll/into', '2027/voucher'],
  ])('Art. 4: %s whose entry is gone', async (_what, key, about) => {
    expect(await saidOf('ledger', key, removed)).toMatchObject({ about });
  });

  test.each([
    ['an award of another amount', 'held', { amountFen: AWARD + 1 }],
    ['an award in another state', 'committed', { state: 'paid' }],
    ['an award that was given back', 'held', { state: 'released', amountFen: 0 }],
    ['a return that never came', 'paid', { returnedFen: yuan(5_000) }],
  ] as const)('Art. 17: %s', async (_what, point, change) => {
    expect(await saidOf('holds', no[point]!, set(change))).toMatchObject({ about: no[point] });
  });

  test.each([
    ['paid without an award in payment', 'held', { state: 'ended', ended: { outcome: 'paid' } }],
    ['refused while its award is held', 'held', { state: 'ended', ended: { outcome: 'refused' } }],
    ['at the payment without an approval', 'held', { step: '17(7)' }],
    ['at the review while its award is held', 'held', { step: '17(4)' }],
    ['supported without an award', 'reviewing', { step: '17(6)', deliberations: [granted()] }],
    ['deliberated at another amount', 'committed', { deliberations: [granted()] }],
  ] as const)('Art. 17: a case that is %s', async (_what, point, change) => {
    expect(await saidOf('cases', no[point]!, set(change))).toMatchObject({ about: no[point] });
  });

  function granted() {
    return { supported: true, amountFen: 1 };
  }

  test('Art. 17: an award of a case that there is not', async () => {
    expect(await saidOf('cases', no.held!, removed)).toMatchObject({ about: no.held });
  });

  test('Art. 15: a paid case without its project, and a project kept by a refused case', async () => {
    const id = `project:${no.paid!}`;
    expect(await saidOf('claims', id, removed)).toMatchObject({ about: no.paid });
    const moved = await saidOf('claims', id, set({ caseNo: no.refused }));
    expect([no.paid, no.refused]).toContain(moved?.about);
  });

  test.each([['heldFen'], ['committedFen'], ['paidFen']])(
    'Art. 14: a voucher whose %s was changed',
    async (sum) => {
      const id = `${YEAR}/${String(await enterpriseOf('held'))}`;
      const said = await saidOf('quotas', id, (quota) => ({ ...quota, [sum]: 1 }));
      expect(said).toMatchObject({ about: id });
    },
  );

  test('Art. 14: a voucher that grants less than stands against it', async () => {
    const id = `${YEAR}/${String(await enterpriseOf('held'))}`;
    const said = await saidOf('quotas', id, set({ limitFen: AWARD - 1 }));
    expect(said?.message).toBe(`创新券${id}共用10,000.00元，超过额度9,999.99元。`);
  });

  test('Art. 14: a voucher whose limit is above what a year allows', async () => {
    const id = `${YEAR}/${String(await enterpriseOf('held'))}`;
    const said = await saidOf('quotas', id, set({ limitFen: yuan(100_001) }));
    expect(said?.message).toBe(`创新券${id}额度为100,001.00元，高于每年的上限100,000.00元。`);
  });

  test.each([
    ['the act', { act: 'adjust' }, /与“adjust”不符/],
    ['the instant', { at: '2026-01-01T00:00:00.000Z' }, /的时间/],
    ['who decided', { by: 'staff-2' }, /经办人或理由/],
    ['the reason', { reason: '另写的理由' }, /经办人或理由/],
  ])('Art. 17: an entry of a case of which %s was changed', async (_what, change, message) => {
    const said = await saidOf('ledger', `${no.paid!}/pay`, set(change));
    expect(said?.message).toMatch(message);
  });

  test('Art. 17: an entry that says it was made by another act than its trail', async () => {
    const said = await saidOf('ledger', `${no.refused!}/release`, set({ act: 'adjust' }));
    expect(said?.message).toContain('（adjust）与');
  });

  test.each(['heldFen', 'committedFen', 'paidFen', 'returnedFen'])(
    'Art. 4: an administration budget whose %s was raised',
    async (sum) => {
      const id = `${YEAR}/administration`;
      const said = await saidOf('budgets', id, (budget) => ({ ...budget, [sum]: 7 }));
      expect(said).toMatchObject({ about: id });
    },
  );

  test.each(['approvedFen', 'heldFen', 'committedFen', 'paidFen', 'returnedFen'])(
    'Art. 4: a budget whose %s was changed',
    async (sum) => {
      const id = `${YEAR}/voucher`;
      const said = await saidOf('budgets', id, (budget) => ({ ...budget, [sum]: 7 }));
      expect(said).toMatchObject({ about: id });
    },
  );

  afterAll(async () => {
    expect((await checkLedger()).difference).toBeUndefined();
  });
});

describe('the command', () => {
  test('Art. 4: tells every account of each year, and the verdict', async () => {
    const text = told(await checkLedger());
    expect(text).toContain('2026年度\n  预算：900,000.00元');
    expect(text).toContain('  管理费用已支出：2,000.00元');
    expect(text.split('\n').at(-1)).toBe('账目一致。');
    const difference = { about: 'x', message: '分录x不平。' };
    const other = told({ entries: 1, cases: 0, years: [], difference });
    expect(other).toBe('分录1笔，兑现0件。\n账目不一致：分录x不平。');
  });

  test('Art. 4: takes a year or nothing', () => {
    expect([yearFrom([]), yearFrom(['--year=2026'])]).toEqual([undefined, 2026]);
    expect(() => yearFrom(['2026'])).toThrow('ledger:check -- [--year=2026]');
  });
});
