/**
 * Art. 14 leaves the amount to the year's review. Where the budget does not cover what a meeting would give,
 * the meeting may share out what there is in proportion: each line the same share of its full amount.
 */
import { invariant } from '../kernel/invariant';
import { formatYuan, isFen, shareOf } from '../kernel/money';
import type { Fen } from '../kernel/money';

/** A line as the meeting would have it, were there money enough. */
export interface FullLine {
  readonly caseNo: string;
  /** In fen, never above what Art. 14 allows the case apart from the budget. */
  readonly fullFen: Fen;
}

/** What a meeting shares out, and what its lines would come to, were there money enough; in fen. */
export interface Shortage {
  readonly availableFen: Fen;
  readonly totalFen: Fen;
}

export interface ReducedLine extends FullLine, Shortage {
  /** In fen, never above the full amount; 0 where the share is less than one fen. */
  readonly amountFen: Fen;
  /** Chinese, for the applicant. */
  readonly explanation: string;
}

/** What each line of a meeting is given of the available amount, in their order. */
export function reduceInProportion(lines: readonly FullLine[], availableFen: Fen): ReducedLine[] {
  const totalFen = sumOfFull(lines);
  return lines.map((line) => reduceLine(line, { availableFen, totalFen }));
}

export function sumOfFull(lines: readonly Pick<FullLine, 'fullFen'>[]): Fen {
  return lines.reduce((sum, { fullFen }) => sum + fullFen, 0);
}

/**
 * Full amount × available ÷ total, rounded down to the fen, so that the lines together never exceed what is
 * available and their order does not matter. What the rounding leaves, less than one fen a line, stays
 * free. Enough for all leaves every line whole. Throws unless every amount is whole fen.
 */
export function reduceLine(
  { caseNo, fullFen }: FullLine,
  { availableFen, totalFen }: Shortage,
): ReducedLine {
  const whole = [fullFen, availableFen, totalFen].every(isFen);
  invariant(whole, `the reduction of ${caseNo} is in whole fen`);
  const short = availableFen < totalFen;
  const amountFen = short ? shareOf(fullFen, { of: availableFen, in: totalFen }) : fullFen;
  const line = { caseNo, fullFen, amountFen, availableFen, totalFen };
  return { ...line, explanation: explained(line) };
}

function explained({
  fullFen,
  amountFen,
  availableFen,
  totalFen,
}: Omit<ReducedLine, 'explanation'>): string {
  const [full, amount, available, total] = [fullFen, amountFen, availableFen, totalFen].map(
    (fen) => `${formatYuan(fen)}元`,
  ) as [string, string, string, string];
  const sums = `本次会议各项申请核减前合计${total}，可分配${available}`;
  if (availableFen >= totalFen) return `${sums}，足以全额安排，本项申请${amount}不作核减。`;
  return `${sums}，各项申请按同一比例（${available}÷${total}）核减：本项申请核减前${full}，核减后${amount}，不足一分的部分舍去。`;
}
