/** An invented year of the fund for tests of its ledger: budgets, and redemptions at every point of Art. 17. */
import mongoose from 'mongoose';
import { yuan } from '../../policy/kernel/money';
import { approveBudget, type BudgetUse } from '../../store/money/budgets';
import { Cases, type CaseRecord } from '../../store/case/cases';
import { claim } from '../../store/case/claims';
import { inTransaction } from '../../store/kernel/connection';
import { holdAward, releaseAward, type Hold, type HoldState } from '../../store/money/holds';
import type { Entry, LedgerAct } from '../../store/money/ledger';
import { openQuota } from '../../store/money/quotas';
import type { NewCase } from '../../store/case/case-acts';
import { newCase } from './cases-examples';
import { SERVICE } from '../../store/trail/trail';
import { AT } from './fresh-store';
import { commitAward, payAward } from './awards';

export const AWARD = yuan(10_000);

export const approve = (year: number, use: BudgetUse, approvedFen: number, key: string = use) =>
  inTransaction((tx) =>
    approveBudget(tx, {
      year,
      use,
      approvedFen,
      by: 'staff-1',
      reason: '年度预算',
      at: AT,
      key: `${key}/${year}`,
    }),
  );

/** How far an example has come. */
export type Point = 'held' | 'committed' | 'paid' | 'refused' | 'reviewing';

const STANDING: Readonly<Record<Point, Partial<CaseRecord>>> = {
  reviewing: { step: '17(3)' },
  held: { step: '17(5)' },
  committed: { step: '17(7)' },
  paid: {
    step: '17(7)',
    state: 'ended',
    ended: { outcome: 'paid', step: '17(7)', reason: '已付' },
  },
  refused: {
    step: '17(5)',
    state: 'ended',
    ended: { outcome: 'refused', step: '17(5)', reason: '异议成立' },
  },
};

/** What each act on the award is called on the trail. */
const ACTS = { hold: 'deliberate', commit: 'approve', pay: 'reportPayment', release: 'withdraw' };
type MoneyAct = keyof typeof ACTS;

/** A line of a trail, under the key of the entry; the audit of the ledger reads its result and amount. */
function trailLine(caseNo: string, act: MoneyAct, sequence: number, key: string): object {
  const amount = act === 'release' ? {} : { amountFen: AWARD };
  return {
    _id: key,
    subject: caseNo,
    sequence,
    act: ACTS[act],
    at: AT,
    by: SERVICE,
    channel: 'service',
    identity: 'service',
    step: '17(4)',
    answer: {
      no: caseNo,
      act: ACTS[act],
      sequence,
      step: '17(4)',
      waits: [],
      allowed: [],
      suspended: false,
      result: act,
      ...amount,
    },
  };
}

const ACTS_TO: Readonly<Record<Point, readonly MoneyAct[]>> = {
  reviewing: [],
  held: ['hold'],
  committed: ['hold', 'commit'],
  paid: ['hold', 'commit', 'pay'],
  refused: ['hold', 'release'],
};

/** A redemption with its voucher, project and award, as far as that point. Answers its number. */
export async function redemptionAt(
  point: Point,
  programmeYear: number,
  change: Partial<NewCase> = {},
): Promise<string> {
  const decided = {
    meeting: 'm',
    supported: true,
    amountFen: AWARD,
    reason: '同意',
    recorder: 'r',
  };
  const deliberations = point === 'reviewing' ? [] : [decided];
  const whole = newCase({ programmeYear, deliberations, ...STANDING[point], ...change });
  const { _id: caseNo, enterprise = '' } = whole;
  await Cases.collection.insertOne({ ...whole, trail: { length: 0, hash: '' } } as never);
  const lines = ACTS_TO[point].map((act, at) => trailLine(caseNo, act, at + 1, `${caseNo}/${act}`));
  if (lines.length > 0) await mongoose.connection.collection('trail').insertMany(lines);
  await inTransaction(async (tx) => {
    await openQuota(tx, { year: programmeYear, enterprise, limitFen: yuan(100_000) });
    const claims = [{ _id: `project:${caseNo}`, kind: 'project' }] as const;
    if (point !== 'refused') await claim(tx, { caseNo, claims, at: AT });
    if (point === 'reviewing') return;
    const act = (name: string) => ({ caseNo, key: `${caseNo}/${name}`, at: AT });
    await holdAward(tx, { ...act('hold'), year: programmeYear, enterprise, amountFen: AWARD });
    if (point === 'refused') await releaseAward(tx, act('release'));
    if (point === 'committed' || point === 'paid') await commitAward(tx, act('commit'));
    if (point === 'paid') await payAward(tx, act('pay'));
  });
  return caseNo;
}

const at = (name: string) => mongoose.connection.collection<{ _id: string }>(name);
const BOOKS = ['ledger', 'holds', 'quotas', 'budgets', 'cases', 'claims', 'trail'];

export async function emptyBooks(): Promise<void> {
  await Promise.all(BOOKS.map((name) => at(name).deleteMany({})));
}

const POINT_OF: Readonly<Record<HoldState, Point>> = {
  held: 'held',
  committed: 'committed',
  paid: 'paid',
  released: 'refused',
};
const TRAIL_ACTS: Readonly<Partial<Record<LedgerAct, string>>> = {
  ...ACTS,
  adjust: 'redeliberate',
};

/**
 * Puts on record what belongs to awards that a test made by themselves: a case and its project where the
 * award says that they stand, and a trail of the acts in the ledger.
 */
export async function putOnRecord(): Promise<void> {
  const holds = (await at('holds').find().toArray()) as unknown as Hold[];
  const entries = (await at('ledger').find().toArray()) as unknown as Entry[];
  const live = holds.filter(({ state }) => state !== 'released');
  const lines = entries.flatMap(({ _id, act, at: when, caseNo: subject, postings }, i) => {
    const named = TRAIL_ACTS[act];
    if (subject === undefined || named === undefined) return [];
    const amountFen = Math.max(...postings.map((one) => one.amountFen));
    const result = act === 'adjust' ? 'adjusted' : 'done';
    return [{ _id, subject, sequence: i, act: named, at: when, answer: { result, amountFen } }];
  });
  const write = (name: string, rows: readonly object[]) =>
    rows.length === 0 ? undefined : at(name).insertMany(rows as { _id: string }[]);
  await write('cases', holds.map(caseAsItStands));
  await write(
    'claims',
    live.map(({ _id: caseNo }) => ({ _id: `project:${caseNo}`, kind: 'project', caseNo })),
  );
  await write('trail', lines);
}

function caseAsItStands({ _id, year, state, amountFen }: Hold): object {
  const deliberations = state === 'released' ? [] : [{ supported: true, amountFen }];
  const place = { state: 'open', ...STANDING[POINT_OF[state]], deliberations };
  return { _id, procedure: 'redemption', programmeYear: year, ...place };
}
