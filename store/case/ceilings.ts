/** The most that cases may be awarded now, explained (Art. 14): the record's figures under each case's own policy. */
import {
  awardCeiling,
  claimOnQuota,
  inQuotaOrder,
  type Ceiling,
  type QuotaTurn,
} from '../../policy/articles/art-14-award';
import type { Fen } from '../../policy/kernel/money';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { budgetLeft, budgetOf } from '../money/budgets';
import { quotaClaimsOf, type CaseRecord, type QuotaClaim } from './cases';
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

/** What the caller has at hand, besides the cases. */
interface Read {
  /** What these cases hold, where the transaction has read it already. */
  readonly held?: readonly Hold[];
  /** The cases on which the act at hand decides: they claim nothing beside it. Without it, the cases themselves. */
  readonly agenda?: readonly string[];
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
    /** What may come before: the enterprises' other cases on which no meeting has decided. */
    private readonly claims: readonly QuotaClaim[],
  ) {}

  static async of(
    cases: readonly CaseRecord[],
    tx?: Tx,
    { held, agenda }: Read = {},
  ): Promise<Limits> {
    const year = cases[0]?.programmeYear;
    if (year === undefined) return new Limits(0, new Map(), new Map(), []);
    const enterprises = [...new Set(cases.flatMap(({ enterprise }) => enterprise ?? []))];
    const budget = await budgetOf(year, 'voucher', tx);
    const quotas = await quotasOf(year, enterprises, tx);
    const numbers = cases.map(({ _id }) => _id);
    const holds = held ?? (await holdsOf(numbers, tx));
    const decided = new Set(agenda ?? numbers);
    const claims = enterprises.length === 0 ? [] : await quotaClaimsOf(year, enterprises, tx);
    return new Limits(
      budgetLeft(budget),
      new Map(quotas.map((quota) => [quota.enterprise, quotaLeft(quota)])),
      new Map(holds.map(({ _id, amountFen }) => [_id, amountFen])),
      claims.filter(({ _id }) => !decided.has(_id)),
    );
  }

  /**
   * What the case itself holds is counted as free for it, and what the enterprise's cases before it claim as taken. Only for a
   * submitted redemption.
   */
  ceilingOf(kase: CaseRecord, { budgetTakenFen = 0, eligibleFen }: AtHand = {}): Ceiling {
    const { enterprise, contract } = kase.submission as RedemptionSubmission;
    const own = this.ownFen.get(kase._id) ?? 0;
    const recognisedFen = eligibleFen ?? lastRecognised(kase);
    const left = Math.max(0, this.quotaOf(enterprise.uscc));
    const reservedFen = Math.min(left, this.claimedBefore(kase));
    return awardCeiling(kase.policy, {
      eligibleFen: contract.eligibleFen,
      ...(recognisedFen !== undefined && { recognisedFen }),
      contractAmountFen: contract.amountFen,
      quotaLeftFen: Math.max(0, this.quotaOf(enterprise.uscc) + own - reservedFen),
      reservedFen,
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

  private claimedBefore(kase: CaseRecord): Fen {
    const before = this.claims.filter(
      (claim) =>
        claim.enterprise === kase.enterprise && inQuotaOrder(turnOf(claim), turnOf(kase)) < 0,
    );
    return before.reduce(
      (sum, { policy, submission }) =>
        sum + claimOnQuota(policy, submission as RedemptionSubmission),
      0,
    );
  }
}

/** The cases in the order in which they take their enterprises' quotas. */
export function byQuotaOrder<T>(
  lines: readonly T[],
  caseOf: (line: T) => CaseRecord | undefined,
): T[] {
  const turn = (line: T): QuotaTurn => {
    const kase = caseOf(line);
    return kase === undefined ? { no: '~' } : turnOf(kase);
  };
  return lines.toSorted((one, other) => inQuotaOrder(turn(one), turn(other)));
}

function turnOf({
  _id: no,
  quotaPlace,
  submittedAt,
}: Pick<CaseRecord, '_id' | 'quotaPlace' | 'submittedAt'>): QuotaTurn {
  return {
    no,
    ...(quotaPlace !== undefined && { quotaPlace }),
    ...(submittedAt !== undefined && { submittedAt }),
  };
}

/** The ceiling of one case as the record stands. */
export async function ceilingOf(kase: CaseRecord): Promise<Ceiling> {
  return (await Limits.of([kase])).ceilingOf(kase);
}

/** What a meeting has recognised stands until another one recognises otherwise. */
function lastRecognised({ deliberations }: CaseRecord): Fen | undefined {
  return deliberations.findLast(({ eligibleFen }) => eligibleFen !== undefined)?.eligibleFen;
}
