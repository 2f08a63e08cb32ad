/**
 * Payment to the redeemer's account (Arts. 15, 17(7)), line by line: instructed by an approved order, then paid
 * or failed as the bank answers. A case is instructed as its order was frozen, or not at all.
 */
import { satisfactionUntil } from '../../policy/articles/art-21-evaluation';
import { satisfactionNotice } from '../../policy/evaluation/satisfaction';
import { civilDateOf } from '../../policy/kernel/time';
import { endToEndIdOf, instructionOf, type PaymentLine } from '../../policy/payment-order/order';
import type { LineStatus } from '../../policy/payment-order/status';
import { invariant } from '../../policy/kernel/invariant';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { BankAnswers, BatchActRecord, BatchKind } from '../../store/round/batch-acts';
import { canonicalJson } from '../../store/kernel/canonical';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord, PaymentInstruction } from '../../store/case/cases';
import { ended } from '../case/end';
import { passGate } from '../case/hold-for-centre';
import { openWait } from '../case/waits';
import { heldIn, requireWait, type Line } from './line';

export function instruct(line: Line<'payment-order'>): Change {
  const { act, kase, at, calendar, holds, disputed } = line;
  requireWait(kase, 'payment', 'case-not-for-payment');
  passOwnGate(line);
  const dispute = inDispute(kase._id, disputed);
  if (dispute !== undefined) throw new Refused(dispute);
  const { endToEndId, amountFen, creditor } = lineOf(act.content.lines, kase);
  const hold = holds.get(kase._id);
  const frozen =
    endToEndId === nextEndToEndId(kase) &&
    hold?.state === 'committed' &&
    hold.amountFen === amountFen &&
    canonicalJson(creditor.account) === canonicalJson(kase.account);
  if (!frozen) throw new Refused(refusal('payment-line-differs', { caseNo: kase._id }, 'lines'));
  const key = nextInstruction(kase);
  const instruction: PaymentInstruction = {
    key,
    amountFen,
    account: creditor.account,
    preparedBy: act.preparedBy,
    at,
    state: 'instructed',
    order: act.content.orderId,
  };
  return {
    set: {
      instructions: [...kase.instructions, instruction],
      waits: [openWait(kase, 'bank-result', at, calendar)],
    },
    result: 'instructed',
    reference: key,
    amountFen,
  };
}

/** What the bank says to have paid after all is not paid again (Art. 17(7)). */
export function inDispute(
  caseNo: string,
  disputed: ReadonlyMap<string, string>,
): Refusal | undefined {
  const order = disputed.get(caseNo);
  return order === undefined ? undefined : refusal('payment-in-dispute', { caseNo, order });
}

/** Throws `RefusedAtGate` unless the case of the line may pass: it fails alone, and is held for the centre. */
export function passOwnGate({ barred, kase }: Pick<Line<BatchKind>, 'barred' | 'kase'>): void {
  passGate(new Map([...barred].filter(([caseNo]) => caseNo === kase._id)));
}

/** Also on a suspended case: what the bank has done has happened. */
export function report(line: Line<'bank-status'>): Change {
  const { act, kase, at, calendar, key, holds, awards } = line;
  const answer = lineOf(act.content.lines, kase);
  const { endToEndId, outcome, bankReference, reason } = answer;
  const instruction = instructionOf(endToEndId)?.key ?? endToEndId;
  const open = kase.instructions.find((one) => one.key === instruction);
  if (open === undefined || !awaitsAnswer(open, act.content, kase))
    throw new Refused(refusal('instruction-unknown', { instruction }));
  invariant(outcome !== 'pending', `${endToEndId} is no answer yet`);
  const instructions = kase.instructions.map((one) =>
    one === open ? { ...one, state: outcome, bankReference, ...refusedBy(answer) } : one,
  );
  if (outcome === 'failed') {
    const waits = [openWait(kase, 'account-correction', at, calendar)];
    return { set: { instructions, waits }, result: 'failed', reference: bankReference };
  }
  awards.pay({ caseNo: kase._id, key, at }, heldIn(holds, kase));
  askSatisfaction(line);
  const change = ended(kase, 'paid', reason ?? `银行凭证号${bankReference}`);
  const { amountFen } = open;
  const set = { ...change.set, instructions };
  return { ...change, set, amountFen, reference: bankReference };
}

/** Why the bank did not pay, in its words, with its code where it gave one. */
function refusedBy({ outcome, reason, reasonCode }: LineStatus): { readonly bankReason?: string } {
  if (outcome !== 'failed') return {};
  const said = reason ?? '银行未说明原因';
  const hasCode = reasonCode !== undefined && reasonCode !== said;
  return { bankReason: hasCode ? `${said}（${reasonCode}）` : said };
}

/** Paid after all, a case must not be under way, or paid, by another instruction. */
function awaitsAnswer(
  { state }: PaymentInstruction,
  { afterAll }: BankAnswers,
  { instructions }: CaseRecord,
): boolean {
  if (afterAll !== true) return state === 'instructed';
  return instructions.every((one) => one.state === 'failed');
}

/** Art. 21: once paid, the enterprise is asked how content it was. */
function askSatisfaction({ kase, at, notices }: Line<'bank-status'>): void {
  const { _id: no, enterprise: party, policy } = kase;
  if (party === undefined) return;
  const notice = satisfactionNotice(no, satisfactionUntil(policy, civilDateOf(at)));
  notices.push({ ...notice, party, at });
}

/** The cases that an answer of the bank says are paid. */
export function paidIn({ content }: BatchActRecord<'bank-status'>): ReadonlySet<string> {
  const paid = content.lines.filter(({ outcome }) => outcome === 'paid');
  return new Set(paid.map(({ caseNo }) => caseNo));
}

/** The key of the instruction that a case would get next. */
export function nextInstruction({ _id, instructions }: CaseRecord): string {
  return `${_id}/P${instructions.length + 1}`;
}

export function nextEndToEndId(kase: CaseRecord): PaymentLine['endToEndId'] {
  const id = endToEndIdOf(nextInstruction(kase));
  invariant(id !== undefined, `${kase._id} has an instruction that a bank would not take`);
  return id;
}

function lineOf<T extends { readonly caseNo: string }>(
  lines: readonly T[],
  { _id }: CaseRecord,
): T {
  const line = lines.find(({ caseNo }) => caseNo === _id);
  invariant(line !== undefined, `${_id} is not in the order`);
  return line;
}
