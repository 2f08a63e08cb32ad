/**
 * Art. 14: how much a redemption may be given at most. Half of what the contract counts for, what is
 * left of the enterprise's yearly quota, and what is left of the budget: the smallest one binds, and
 * the explanation names it.
 */
import { quotaYearlyMaxFen, contractShareMax } from '../parameters/art-14';
import { invariant } from '../kernel/invariant';
import type { Instant } from '../kernel/time';
import { formatYuan, isFen, shareOf } from '../kernel/money';
import type { Fen } from '../kernel/money';
import type { RedemptionSubmission } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { PolicyInForce } from '../parameters/policy-in-force';

export type CapName = 'contract-share' | 'quota' | 'budget';

export interface Cap {
  readonly name: CapName;
  readonly fen: Fen;
  readonly cite: string;
  /** Chinese, for the applicant. */
  readonly explanation: string;
}

export interface Claim {
  /** The part of the contract amount that meets the requirements, as the applicant says, in fen. */
  readonly eligibleFen: Fen;
  /** The same as a meeting has recognised it, in fen; absent where none has looked at it apart. */
  readonly recognisedFen?: Fen;
  readonly contractAmountFen: Fen;
  /** What the enterprise's quota of the programme year still holds for this case, in fen. */
  readonly quotaLeftFen: Fen;
  /** What of the quota is left for the enterprise's cases that come before this one, in fen. */
  readonly reservedFen?: Fen;
  readonly budgetLeftFen: Fen;
}

/** Where a case stands among its enterprise's for the quota of a year. */
export interface QuotaTurn {
  readonly no: string;
  /** As the enterprise states it, from 1; absent where it has stated none. */
  readonly quotaPlace?: number;
  readonly submittedAt?: Instant;
}

/** An enterprise's cases take its quota in the order that it states, else of submission (reading of Art. 14). */
export function inQuotaOrder(one: QuotaTurn, other: QuotaTurn): number {
  const place = ({ quotaPlace = Infinity }: QuotaTurn): number => quotaPlace;
  if (place(one) !== place(other)) return place(one) - place(other);
  const key = ({ submittedAt = '~', no }: QuotaTurn): string => `${submittedAt} ${no}`;
  return key(one) < key(other) ? -1 : 1;
}

/** What a case that comes first may take of the quota: the share of what it claims, in fen. */
export function claimOnQuota(
  policy: PolicyInForce,
  { contract }: Pick<RedemptionSubmission, 'contract'>,
): Fen {
  const { eligibleFen, amountFen: contractAmountFen } = contract;
  return contractShareCap(policy, { eligibleFen, contractAmountFen }).fen;
}

export interface Ceiling {
  readonly ceilingFen: Fen;
  readonly boundBy: CapName;
  /** All three, in the order in which they are applied. */
  readonly caps: readonly [Cap, Cap, Cap];
  readonly explanation: string;
}

/** The most that may be awarded, in whole fen. Where two caps are equal the earlier one binds. */
export function awardCeiling(policy: PolicyInForce, claim: Claim): Ceiling {
  for (const [name, fen] of Object.entries(claim)) invariant(isFen(fen), `${name} is whole fen`);
  const caps = [
    contractShareCap(policy, claim),
    quotaCap(policy, claim),
    budgetCap(claim),
  ] as const;
  const binding = caps.reduce<Cap>((lowest, cap) => (cap.fen < lowest.fen ? cap : lowest), caps[0]);
  return {
    ceilingFen: binding.fen,
    boundBy: binding.name,
    caps,
    explanation: `最高可补助${formatYuan(binding.fen)}元：${binding.explanation}`,
  };
}

/** What binds where the budget is left out: the most that may be given before a reduction. */
export function withoutBudget({ caps: [share, quota] }: Ceiling): Cap {
  return quota.fen < share.fen ? quota : share;
}

/**
 * The share of what counts, which is never more than the applicant claims, nor than the contract itself. Half
 * of an odd fen is dropped.
 */
function contractShareCap(
  { parameters }: PolicyInForce,
  claim: Pick<Claim, 'contractAmountFen' | 'eligibleFen' | 'recognisedFen'>,
): Cap {
  const { eligibleFen, contractAmountFen, recognisedFen = eligibleFen } = claim;
  const countedFen = Math.min(recognisedFen, eligibleFen, contractAmountFen);
  const cut = recognisedFen < eligibleFen;
  const { of, in: whole } = parameters.contractShareMax;
  const fen = shareOf(countedFen, { of, in: whole });
  return {
    name: 'contract-share',
    fen,
    cite: contractShareMax.cite,
    explanation: `${cut ? `申请的${formatYuan(eligibleFen)}元中，会议认定` : '合同中'}符合要求的金额${formatYuan(countedFen)}元，按${(of * 100) / whole}%计为${formatYuan(fen)}元。`,
  };
}

/** What is left of the quota, and never more than the year's maximum whatever the record says. */
function quotaCap({ parameters }: PolicyInForce, { quotaLeftFen, reservedFen = 0 }: Claim): Cap {
  const most = parameters.quotaYearlyMaxFen;
  const fen = Math.min(quotaLeftFen, most);
  const reserved =
    reservedFen === 0 ? '' : `（已为该企业顺序在前的申请留出${formatYuan(reservedFen)}元）`;
  return {
    name: 'quota',
    fen,
    cite: quotaYearlyMaxFen.cite,
    explanation: `企业本年度额度上限${formatYuan(most)}元，尚可使用${formatYuan(fen)}元${reserved}。`,
  };
}

function budgetCap({ budgetLeftFen: fen }: Claim): Cap {
  return {
    name: 'budget',
    fen,
    cite: 'reading of Art. 14',
    explanation: `本年度兑现预算尚余${formatYuan(fen)}元。`,
  };
}

/** A meeting may recognise less than was claimed as meeting the requirements, never more; amounts in fen. */
export function recognisedAboveClaim(
  { caseNo, eligibleFen = 0 }: { readonly caseNo: string; readonly eligibleFen?: Fen },
  { contract }: Pick<RedemptionSubmission, 'contract'>,
): Refusal | undefined {
  const claimedFen = Math.min(contract.eligibleFen, contract.amountFen);
  if (eligibleFen <= claimedFen) return undefined;
  const recognised = `${formatYuan(eligibleFen)}元`;
  const claimed = `${formatYuan(claimedFen)}元`;
  return refusal('recognised-above-claim', { caseNo, recognised, claimed }, 'items');
}
