/** The most that a case may be awarded now, explained (Art. 14): the record's figures under the case's own policy. */
import { awardCeiling, type Ceiling } from '../policy/articles/art-14-award';
import type { Fen } from '../policy/kernel/money';
import type { RedemptionSubmission } from '../policy/model';
import { budgetLeft, budgetOf } from './budgets';
import type { CaseRecord } from './cases';
import type { Tx } from './connection';
import { holdOf } from './holds';
import { quotaLeft, quotaOf } from './quotas';

/** What the act at hand brings with it. */
export interface AtHand {
  /** Awards of the same enterprise that are decided together with this one, in fen. */
  readonly quotaTakenFen?: Fen;
  /** What the act at hand has taken from the budget for this case already, in fen. */
  readonly budgetTakenFen?: Fen;
  /** What the meeting at hand recognises as meeting the requirements, in fen; else the last one that did. */
  readonly eligibleFen?: Fen;
}

/** What the case itself holds is counted as free for it. Only for a submitted redemption. */
export async function ceilingOf(
  kase: CaseRecord,
  { quotaTakenFen = 0, budgetTakenFen = 0, eligibleFen }: AtHand = {},
  tx?: Tx,
): Promise<Ceiling> {
  const { enterprise, contract } = kase.submission as RedemptionSubmission;
  const { programmeYear: year, policy } = kase;
  const own = (await holdOf(kase._id, tx))?.amountFen ?? 0;
  const quota = await quotaOf(year, enterprise.uscc, tx);
  const budget = await budgetOf(year, 'voucher', tx);
  const recognisedFen = eligibleFen ?? lastRecognised(kase);
  return awardCeiling(policy, {
    eligibleFen: contract.eligibleFen,
    ...(recognisedFen !== undefined && { recognisedFen }),
    contractAmountFen: contract.amountFen,
    quotaLeftFen: Math.max(0, quotaLeft(quota) + own - quotaTakenFen),
    budgetLeftFen: budgetLeft(budget) + own + budgetTakenFen,
  });
}

/** What a meeting has recognised stands until another one recognises otherwise. */
function lastRecognised({ deliberations }: CaseRecord): Fen | undefined {
  return deliberations.findLast(({ eligibleFen }) => eligibleFen !== undefined)?.eligibleFen;
}
