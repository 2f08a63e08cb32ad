/** The most that cases may be awarded now, explained (Art. 14): the record's figures under each case's own policy. */
import { awardCeiling, type Ceiling } from '../../policy/articles/art-14-award';
import type { Fen } from '../../policy/kernel/money';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { budgetLeft, budgetOf } from '../money/budgets';
import type { CaseRecord } from './cases';
import type { Tx } from '../kernel/connection';
import { holdsOf, type Hold } from '../money/holds';
import { quotaLeft, quotasOf } from '../money/quotas';

/** What the act at hand brings with it. */
export interface AtHand {
  /** What the act at hand has taken from the budget for this case already, in fen. */
  readonly budgetTakenFen?: Fen;
  /** What the meeting at hand recognises as meeting the requirements, in fen; else the last one that did. */
  readonly eligibleFen?: Fen;
}

/** What limits the awards of cases of one programme year that are decided together: read once, used up by each. */
export class Limits {
  private constructor(
    /** What the year's voucher budget still allows, in fen. */
    readonly budgetLeftFen: Fen,
    /** What each enterprise's voucher still allows. */
    private readonly quotaLeftFen: Map<string, Fen>,
    /** What each case holds already. */
    private readonly ownFen: ReadonlyMap<string, Fen>,
  ) {}

  /** `held` is what these cases hold, where the transaction has read it already. */
  static async of(cases: readonly CaseRecord[], tx?: Tx, held?: readonly Hold[]): Promise<Limits> {
    const year = cases[0]?.programmeYear;
    if (year === undefined) return new Limits(0, new Map(), new Map());
    const enterprises = cases.flatMap(({ enterprise }) => enterprise ?? []);
    const budget = await budgetOf(year, 'voucher', tx);
    const quotas = await quotasOf(year, enterprises, tx);
    const numbers = cases.map(({ _id }) => _id);
    const holds = held ?? (await holdsOf(numbers, tx));
    return new Limits(
      budgetLeft(budget),
      new Map(quotas.map((quota) => [quota.enterprise, quotaLeft(quota)])),
      new Map(holds.map(({ _id, amountFen }) => [_id, amountFen])),
    );
  }

  /** What the case itself holds is counted as free for it. Only for a submitted redemption. */
  ceilingOf(kase: CaseRecord, { budgetTakenFen = 0, eligibleFen }: AtHand = {}): Ceiling {
    const { enterprise, contract } = kase.submission as RedemptionSubmission;
    const own = this.ownFen.get(kase._id) ?? 0;
    const recognisedFen = eligibleFen ?? lastRecognised(kase);
    return awardCeiling(kase.policy, {
      eligibleFen: contract.eligibleFen,
      ...(recognisedFen !== undefined && { recognisedFen }),
      contractAmountFen: contract.amountFen,
      quotaLeftFen: Math.max(0, this.quotaOf(enterprise.uscc) + own),
      budgetLeftFen: this.budgetLeftFen + own + budgetTakenFen,
    });
  }

  /** Counts an award, or the full amount before a reduction, against the voucher in place of what its case holds. */
  give({ _id, enterprise }: CaseRecord, amountFen: Fen): void {
    if (enterprise === undefined) return;
    const more = amountFen - (this.ownFen.get(_id) ?? 0);
    this.quotaLeftFen.set(enterprise, this.quotaOf(enterprise) - more);
  }

  private quotaOf(enterprise: string): Fen {
    return this.quotaLeftFen.get(enterprise) ?? 0;
  }
}

/** The ceiling of one case as the record stands. */
export async function ceilingOf(kase: CaseRecord): Promise<Ceiling> {
  return (await Limits.of([kase])).ceilingOf(kase);
}

/** What a meeting has recognised stands until another one recognises otherwise. */
function lastRecognised({ deliberations }: CaseRecord): Fen | undefined {
  return deliberations.findLast(({ eligibleFen }) => eligibleFen !== undefined)?.eligibleFen;
}
