/** An invented year of the fund for tests of its ledger: budgets, and redemptions at every point of Art. 17. */
import { yuan } from '../../policy/kernel/money';
import { approveBudget, type BudgetUse } from '../../store/budgets';
import { Cases, type CaseRecord } from '../../store/cases';
import { claim } from '../../store/claims';
import { inTransaction } from '../../store/connection';
import { commitAward, holdAward, payAward, releaseAward } from '../../store/holds';
import { openQuota } from '../../store/quotas';
import { newCase } from './cases-examples';
import { AT } from './fresh-store';

export const AWARD = yuan(10_000);

export const approve = (year: number, use: BudgetUse, approvedFen: number, key: string = use) =>
  inTransaction((tx) =>
    approveBudget(tx, {
      ...{ year, use, approvedFen, by: 'staff-1', reason: '年度预算', at: AT },
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
    ...{ step: '17(5)', state: 'ended' },
    ended: { outcome: 'refused', step: '17(5)', reason: '异议成立' },
  },
};

/** A redemption with its voucher, project and award, as far as that point. Answers its number. */
export async function redemptionAt(point: Point, programmeYear: number): Promise<string> {
  const decided = {
    meeting: 'm',
    supported: true,
    amountFen: AWARD,
    reason: '同意',
    recorder: 'r',
  };
  const deliberations = point === 'reviewing' ? [] : [decided];
  const whole = newCase({ programmeYear, deliberations, ...STANDING[point] });
  const { _id: caseNo, enterprise = '' } = whole;
  await Cases.collection.insertOne({ ...whole, trail: { length: 0, hash: '' } } as never);
  await inTransaction(async (tx) => {
    await openQuota(tx, { year: programmeYear, enterprise, limitFen: yuan(100_000) });
    if (point !== 'refused') await claim(tx, { caseNo, keys: [`project:${caseNo}`], at: AT });
    if (point === 'reviewing') return;
    const act = (name: string) => ({ caseNo, key: `${caseNo}/${name}`, at: AT });
    await holdAward(tx, { ...act('hold'), year: programmeYear, enterprise, amountFen: AWARD });
    if (point === 'refused') await releaseAward(tx, act('release'));
    if (point === 'committed' || point === 'paid') await commitAward(tx, act('commit'));
    if (point === 'paid') await payAward(tx, act('pay'));
  });
  return caseNo;
}
