/**
 * Art. 14 leaves the amount to the year's review. Where the budget does not cover what a meeting would give, each line is
 * given the same share of its full amount, unless the notice announced a ranking: then the lines are served in its order
 * (择优支持; readings of Arts. 4, 14).
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

/** A line and its place in the ranking that the notice announced, from 1. */
export interface RankedLine extends FullLine {
  readonly rank: number;
}

/**
 * Each line its full amount in the order of the ranking, as far as the money goes: the last one that it reaches gets what is
 * left, and those after it nothing. Throws unless every amount is whole fen.
 */
export function reduceByRank(lines: readonly RankedLine[], availableFen: Fen): ReducedLine[] {
  const totalFen = sumOfFull(lines);
  return lines.map((line) => {
    const { caseNo, fullFen, rank } = line;
    const before = sumOfFull(lines.filter((other) => other.rank < rank));
    invariant([before, fullFen, availableFen].every(isFen), `${caseNo} is ranked in whole fen`);
    const amountFen = Math.min(fullFen, Math.max(0, availableFen - before));
    const sums = { availableFen, totalFen };
    const explanation = rankInWords(line, { before, amountFen, ...sums });
    return { caseNo, fullFen, amountFen, ...sums, explanation };
  });
}

function rankInWords(
  { fullFen, rank }: RankedLine,
  of: Shortage & { readonly before: Fen; readonly amountFen: Fen },
): string {
  const yuan = (fen: Fen): string => `${formatYuan(fen)}元`;
  const sums = `本次会议各项申请合计${yuan(of.totalFen)}，可分配${yuan(of.availableFen)}`;
  const order = `按通知公布的办法择优排序，本项第${rank}位，排在前面的各项共${yuan(of.before)}`;
  return `${sums}，${order}：本项应为${yuan(fullFen)}，安排${yuan(of.amountFen)}。`;
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
