/**
 * Art. 20: money that comes back. A receipt settles what is owed by the repayment number in its
 * reference; whatever is not exactly that goes to a person, with the reason why (reading of Art. 20).
 */
import type { Fen } from '../kernel/money';
import { civilDateOf, type Instant } from '../kernel/time';
import { invariant } from '../kernel/invariant';
import { isFen } from '../kernel/money';
import { visible } from '../kernel/text';
import type { Uscc } from '../model/nouns';
import { isUscc } from '../model/uscc';

/** The number of what is owed, for the payer to write: `T2026-000001`. */
export const REPAYMENT_NUMBER = /^T\d{4}-\d{6,9}$/;

/** The series of the numbers of a programme year, such as `T2026`. */
export const repaymentSeriesOf = (year: number): string => `T${year}`;

/** Money that came in on the fund's account. */
export interface ReturnReceipt {
  /** The bank's id of the receipt: the same receipt told twice is one. */
  readonly receiptId: string;
  /** What the payer wrote. */
  readonly reference: string;
  readonly amountFen: Fen;
  readonly payerName: string;
  /** The payer's code, where the bank tells it. */
  readonly payerUscc?: Uscc;
  readonly receivedAt: Instant;
}

/** The bank's id however a file or the bank's service writes it: blanks and width say nothing. */
export const receiptIdForm = (id: string): string => visible(id);

/** What is still to be returned under a repayment number. */
export interface Owed {
  readonly number: string;
  readonly outstandingFen: Fen;
  /** Who owes it. */
  readonly party?: Uscc;
  /** How it ended, where it is owed no more. */
  readonly closed?: 'settled' | 'cancelled';
}

/** Why a person must look at a receipt. */
export const QUEUE_REASONS = {
  partial: '退回金额不足应退余额',
  over: '退回金额超过应退余额',
  'unknown-reference': '附言中没有应退款编号，或写有查不到的编号',
  'several-references': '附言中有多个应退款编号，金额与应退合计不符',
  settled: '应退款已经结清',
  cancelled: '应退款已经撤销',
  'other-party': '写明的统一社会信用代码不是应退款的一方',
  'told-differently': '同一流水号再次报来，内容不同',
} as const;
export type QueueReason = keyof typeof QUEUE_REASONS;

export interface Match {
  readonly allocations: readonly { readonly number: string; readonly amountFen: Fen }[];
  /** What of the receipt is not allocated. */
  readonly remainderFen: Fen;
  /** Absent where the receipt is exactly what was owed. */
  readonly queue?: QueueReason;
}

/**
 * Matches a receipt to what is owed. One number: up to what is outstanding. Several: only if the
 * amount is exactly their sum, for how to share it otherwise is not ours to guess. A number that is not
 * among `owed`, or the code of somebody who does not owe it, leaves all of it to a person. The payer's
 * name is not compared: others may pay for who owes, and banks shorten names.
 */
export function matchReturn(receipt: ReturnReceipt, owed: readonly Owed[]): Match {
  const { amountFen, reference } = receipt;
  invariant(isFen(amountFen) && amountFen > 0, `${amountFen} is not an amount that came in`);
  const meant = owed.filter(({ number }) => mentions(reference, number));
  const [one, another] = meant;
  if (one === undefined || namesUnknown(reference, owed))
    return unmatched(amountFen, 'unknown-reference');
  if (isOfAnother(receipt, meant)) return unmatched(amountFen, 'other-party');
  if (another === undefined) return settle(one, amountFen);
  const sum = meant.reduce((total, { outstandingFen }) => total + outstandingFen, 0);
  if (sum !== amountFen) return unmatched(amountFen, 'several-references');
  return { allocations: meant.map(inFull).filter(isSome), remainderFen: 0 };
}

/** The repayment numbers in a text, each once, as they are kept. */
export function numbersIn(reference: string): string[] {
  return [...new Set(normalised(reference).match(/(?<![0-9A-Z]-?)T\d{4}-\d{6,9}(?!-?[0-9A-Z])/g))];
}

function namesUnknown(reference: string, owed: readonly Owed[]): boolean {
  return numbersIn(reference).some((wanted) => !owed.some(({ number }) => number === wanted));
}

/** Whether the receipt tells a code, and it is nobody's who owes what is meant. */
function isOfAnother({ reference, payerUscc }: ReturnReceipt, meant: readonly Owed[]): boolean {
  const words = normalised(reference).match(/(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g) ?? [];
  const told = [...words.filter(isUscc), ...(payerUscc === undefined ? [] : [payerUscc])];
  const debtors = meant.map(({ party }) => party);
  return told.some((code) => !debtors.includes(code));
}

function settle({ number, outstandingFen, closed }: Owed, amountFen: Fen): Match {
  if (closed !== undefined) return unmatched(amountFen, closed);
  const allocated = Math.min(amountFen, outstandingFen);
  const remainderFen = amountFen - allocated;
  const allocations = [{ number, amountFen: allocated }].filter(isSome);
  if (remainderFen > 0) return { allocations, remainderFen, queue: 'over' };
  if (allocated < outstandingFen) return { allocations, remainderFen, queue: 'partial' };
  return { allocations, remainderFen };
}

function unmatched(remainderFen: Fen, queue: QueueReason): Match {
  return { allocations: [], remainderFen, queue };
}

const inFull = ({ number, outstandingFen }: Owed) => ({ number, amountFen: outstandingFen });
const isSome = ({ amountFen }: { readonly amountFen: Fen }): boolean => amountFen > 0;

/** Whether the text names the number as a whole, however it was typed: width, case, hyphens. */
function mentions(reference: string, number: string): boolean {
  const text = normalised(reference);
  const wanted = normalised(number);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    if (!/[0-9A-Z]-?$/.test(before) && !/^-?[0-9A-Z]/.test(after)) return true;
  }
  return false;
}

/**
 * In what two receipts of one id differ, by the names that people read; nothing where they are the same. A bank may
 * leave the payer's code out, and tells the day in a statement and the instant by its service.
 */
export function differencesOf(known: ReturnReceipt, told: ReturnReceipt): readonly string[] {
  const { payerUscc = told.payerUscc } = known;
  const { payerUscc: toldUscc = payerUscc } = told;
  const same = {
    金额: known.amountFen === told.amountFen,
    付款人: plain(known.payerName) === plain(told.payerName),
    付款人统一社会信用代码: payerUscc === toldUscc,
    到账日期: civilDateOf(known.receivedAt) === civilDateOf(told.receivedAt),
    附言: plain(known.reference) === plain(told.reference),
  };
  return Object.entries(same).flatMap(([name, isSame]) => (isSame ? [] : [name]));
}

/** However wide or spaced it was typed. */
const plain = (text: string): string => normalised(text).replace(/\s/gu, '');

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
}
