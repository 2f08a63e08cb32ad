/**
 * Before the meeting of Art. 17(4): what each case may be given at most and what a reduction would leave it where
 * the budget is short (Art. 14), and which cases could not be supported (Arts. 16(3), 20). Writes nothing; what the
 * meeting then decides is judged anew.
 */
import { type ShortfallRule } from '../../policy/parameters/art-14';
import { recognisedAboveClaim, withoutBudget } from '../../policy/articles/art-14-award';
import {
  reduceByRank,
  reduceInProportion,
  type ReducedLine,
} from '../../policy/articles/art-14-reduction';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { CivilDate } from '../../policy/kernel/time';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { byQuotaOrder, Limits } from '../../store/case/ceilings';
import { gateFaults } from '../../store/case/gates';
import type { RoundRecord } from '../../store/round/rounds';
import { refused, refusedFor } from '../errors';
import type { PreviewBody, PreviewItem } from './bodies';

export interface MeetingPreview {
  readonly rule: ShortfallRule;
  readonly budgetLeftFen: Fen;
  readonly availableFen: Fen;
  /** What the lines would come to without a reduction, and what they come to; in fen. */
  readonly totalFullFen: Fen;
  readonly totalFen: Fen;
  /** What the meeting declares, where the budget is short and the notice allows it. */
  readonly reduction?: { readonly availableFen: Fen };
  readonly lines: readonly PreviewLine[];
}

interface PreviewLine {
  readonly caseNo: string;
  readonly fullFen: Fen;
  readonly amountFen: Fen;
  /** Chinese, for the meeting. */
  readonly explanation: string;
  /** Why the meeting cannot support the case today (Arts. 16(3), 20), each with its chain; absent where it can. */
  readonly refusals?: readonly Refusal[];
}

/**
 * A line that is not for this meeting or recognises more than was claimed is told with its reasons, like one that could not
 * be supported. Throws `Refused` where no other line is left, and for more than the budget still has.
 */
export async function previewMeeting(
  round: RoundRecord,
  { items, availableFen }: PreviewBody,
  on: CivilDate,
): Promise<MeetingPreview> {
  const { cases, faults } = await onAgenda(round, items);
  const limits = await Limits.of([...cases.values()]);
  const available = availableFen ?? limits.budgetLeftFen;
  if (available > limits.budgetLeftFen) {
    const sums = { left: limits.budgetLeftFen, asked: available };
    throw refused('budget-exhausted', inYuan(sums));
  }
  const barred = await gateFaults([...cases.values()], on);
  const lineOf = (item: PreviewItem): PreviewLine => {
    const kase = cases.get(item.caseNo);
    const found = faults.get(item.caseNo) ?? barred.get(item.caseNo)?.map(({ fault }) => fault);
    if (kase === undefined || found !== undefined) return barredLine(item, found ?? []);
    return fullLine(limits, kase, item);
  };
  const inOrder = byQuotaOrder(items, ({ caseNo }) => cases.get(caseNo));
  const made = new Map(inOrder.map((item) => [item.caseNo, lineOf(item)]));
  const full = items.flatMap(({ caseNo }) => made.get(caseNo) ?? []);
  const totalFullFen = sumOf(full.map(({ fullFen }) => fullFen));
  const { shortfallRule: rule } = round.policy.parameters;
  const reduces = available < totalFullFen;
  const reduced = rule === 'ranked' ? rankedOf(items, full, available) : reducedOf(full, available);
  const lines = (reduces ? reduced : full).map(notedIfNothing);
  return {
    rule,
    budgetLeftFen: limits.budgetLeftFen,
    availableFen: available,
    totalFullFen,
    totalFen: sumOf(lines.map(({ amountFen }) => amountFen)),
    ...(reduces && { reduction: { availableFen: available } }),
    lines,
  };
}

interface Agenda {
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** By case, why its line cannot come before this meeting as it is asked. */
  readonly faults: ReadonlyMap<string, readonly Refusal[]>;
}

/** The cases that can come before this round's meeting, and why the others cannot. */
async function onAgenda(round: RoundRecord, items: readonly PreviewItem[]): Promise<Agenda> {
  const numbers = items.map(({ caseNo }) => caseNo);
  refuseAny(
    numbers.flatMap((caseNo, at) =>
      numbers.indexOf(caseNo) < at
        ? [refusal('case-repeated', { caseNo }, `items[${at}].caseNo`)]
        : [],
    ),
  );
  const found = (await casesOf(numbers)).filter(({ roundId }) => roundId === round._id);
  const cases = new Map(found.map((kase) => [kase._id, kase]));
  const faults = new Map(
    items.flatMap((item, at) => {
      const fault = itemFault(item, cases.get(item.caseNo), `items[${at}]`);
      return fault === undefined ? [] : [[item.caseNo, [fault]] as const];
    }),
  );
  if (faults.size === items.length) refuseAny([...faults.values()].flat());
  return { cases, faults };
}

function refuseAny(faults: readonly Refusal[]): void {
  if (faults.length > 0) throw refusedFor(faults);
}

/** Why the meeting could not take the item, or could not recognise this much of it. */
function itemFault(
  item: PreviewItem,
  kase: CaseRecord | undefined,
  row: string,
): Refusal | undefined {
  const { caseNo, eligibleFen } = item;
  if (kase === undefined) return refusal('case-unknown', { no: caseNo }, `${row}.caseNo`);
  if (kase.suspendedSince !== undefined)
    return refusal('line-suspended', { caseNo }, `${row}.caseNo`);
  const awaited = kase.waits.some(({ name }) => name === 'meeting');
  if (kase.procedure !== 'redemption' || !awaited)
    return refusal('case-not-for-meeting', { caseNo }, `${row}.caseNo`);
  if (eligibleFen === 0) return refusal('amount-invalid', {}, `${row}.eligibleFen`);
  const fault = recognisedAboveClaim(item, kase.submission as RedemptionSubmission);
  return fault && { ...fault, path: `${row}.eligibleFen` };
}

/** A meeting supports no redemption with nothing: the line tells why there is nothing to give. */
function notedIfNothing(line: PreviewLine): PreviewLine {
  if (line.amountFen > 0) return line;
  return { ...line, explanation: `${line.explanation}没有可以给予的金额，会议不能支持此项申请。` };
}

/** The most that Art. 14 allows apart from the budget; lines of one enterprise share its voucher in the order of its quota. */
function fullLine(limits: Limits, kase: CaseRecord, { eligibleFen }: PreviewItem): PreviewLine {
  const recognised = eligibleFen === undefined ? {} : { eligibleFen };
  const { fen, explanation } = withoutBudget(limits.ceilingOf(kase, recognised));
  limits.give(kase, fen);
  return { caseNo: kase._id, fullFen: fen, amountFen: fen, explanation };
}

/** What the meeting would be refused for takes no part in sharing the budget out. */
function barredLine({ caseNo }: PreviewItem, refusals: readonly Refusal[]): PreviewLine {
  const explanation = refusals.map(({ message }) => message).join('');
  return { caseNo, fullFen: 0, amountFen: 0, explanation, refusals };
}

function reducedOf(full: readonly PreviewLine[], availableFen: Fen): PreviewLine[] {
  return withAmounts(full, reduceInProportion(full, availableFen));
}

function withAmounts(full: readonly PreviewLine[], reduced: readonly ReducedLine[]): PreviewLine[] {
  return full.map((line, at) => {
    const { amountFen, explanation } = reduced[at] as ReducedLine;
    return { ...line, amountFen, explanation: `${line.explanation}${explanation}` };
  });
}

/** In the order of their places or, while the meeting has given none, of the agenda. */
function rankedOf(
  items: readonly PreviewItem[],
  full: readonly PreviewLine[],
  availableFen: Fen,
): PreviewLine[] {
  const ranked = full.map((line, at) => ({ ...line, rank: items[at]?.rank ?? at + 1 }));
  return withAmounts(full, reduceByRank(ranked, availableFen));
}

function sumOf(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, fen) => sum + fen, 0);
}

function inYuan<K extends string>(sums: Readonly<Record<K, Fen>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Fen>(sums).map(([name, fen]) => [name, `${formatYuan(fen)}元`]),
  );
}
