/**
 * Before the meeting of Art. 17(4): what each case may be given at most and what a reduction would leave it where
 * the budget is short (Art. 14), and which cases could not be supported (Arts. 16(3), 20). Writes nothing; what the
 * meeting then decides is judged anew.
 */
import { type ShortfallRule } from '../../policy/parameters/art-14';
import { recognisedAboveClaim, withoutBudget } from '../../policy/articles/art-14-award';
import { reduceInProportion } from '../../policy/articles/art-14-reduction';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { CivilDate } from '../../policy/kernel/time';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { Limits } from '../../store/case/ceilings';
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
 * Throws `Refused` for a line that is not for this meeting or recognises more than was claimed, and for
 * more than the budget still has.
 */
export async function previewMeeting(
  round: RoundRecord,
  { items, availableFen }: PreviewBody,
  on: CivilDate,
): Promise<MeetingPreview> {
  const cases = await onAgenda(round, items);
  refuseRecognised(items, cases);
  const limits = await Limits.of([...cases.values()]);
  const available = availableFen ?? limits.budgetLeftFen;
  if (available > limits.budgetLeftFen) {
    const sums = { left: limits.budgetLeftFen, asked: available };
    throw refused('budget-exhausted', inYuan(sums));
  }
  const barred = await gateFaults([...cases.values()], on);
  const full = items.map((item) => {
    const faults = barred.get(item.caseNo);
    if (faults !== undefined)
      return barredLine(
        item,
        faults.map(({ fault }) => fault),
      );
    return fullLine(limits, cases.get(item.caseNo) as CaseRecord, item);
  });
  const totalFullFen = sumOf(full.map(({ fullFen }) => fullFen));
  // A round from before there was such a rule reduces nothing.
  const proportional = round.policy.parameters.shortfallRule === 'proportional';
  const rule = proportional ? 'proportional' : 'none';
  const reduces = proportional && available < totalFullFen;
  const lines = (reduces ? reducedOf(full, available) : full).map(notedIfNothing);
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

/** The cases by number; all of them await this round's meeting. */
async function onAgenda(
  round: RoundRecord,
  items: readonly PreviewItem[],
): Promise<ReadonlyMap<string, CaseRecord>> {
  const numbers = items.map(({ caseNo }) => caseNo);
  const cases = new Map((await casesOf(numbers)).map((kase) => [kase._id, kase]));
  const faults = numbers.flatMap((no, at): Refusal[] => {
    const path = `items[${at}].caseNo`;
    if (numbers.indexOf(no) < at) return [refusal('case-repeated', { caseNo: no }, path)];
    const kase = cases.get(no);
    if (kase?.roundId !== round._id) return [refusal('case-unknown', { no }, path)];
    const awaited = kase.waits.some(({ name }) => name === 'meeting');
    if (kase.procedure === 'redemption' && awaited) return [];
    return [refusal('case-not-for-meeting', { caseNo: no }, path)];
  });
  if (faults.length > 0) throw refusedFor(faults);
  return cases;
}

/** Throws `Refused` for what the meeting could not recognise either. */
function refuseRecognised(
  items: readonly PreviewItem[],
  cases: ReadonlyMap<string, CaseRecord>,
): void {
  const faults = items.flatMap((item, at): Refusal[] => {
    const path = `items[${at}].eligibleFen`;
    if (item.eligibleFen === 0) return [refusal('amount-invalid', {}, path)];
    const claim = cases.get(item.caseNo)?.submission as RedemptionSubmission;
    const fault = recognisedAboveClaim(item, claim);
    return fault === undefined ? [] : [{ ...fault, path }];
  });
  if (faults.length > 0) throw refusedFor(faults);
}

/** A meeting supports no redemption with nothing: the line tells why there is nothing to give. */
function notedIfNothing(line: PreviewLine): PreviewLine {
  if (line.amountFen > 0) return line;
  return { ...line, explanation: `${line.explanation}没有可以给予的金额，会议不能支持此件。` };
}

/** The most that Art. 14 allows apart from the budget; lines of one enterprise share its voucher in their order. */
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
  const reduced = reduceInProportion(full, availableFen);
  return full.map((line, at) => {
    const { amountFen, explanation } = reduced[at] as (typeof reduced)[number];
    return { ...line, amountFen, explanation: `${line.explanation}${explanation}` };
  });
}

function sumOf(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, fen) => sum + fen, 0);
}

function inYuan<K extends string>(sums: Readonly<Record<K, Fen>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Fen>(sums).map(([name, fen]) => [name, `${formatYuan(fen)}元`]),
  );
}
