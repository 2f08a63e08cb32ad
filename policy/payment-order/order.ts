/**
 * Art. 17(7): the money leaves by the approval document. A payment order is what the bank is asked to
 * do for one such document, a line a case; money goes to the redeemer's own account (Art. 15), and
 * who prepares an order never approves it (reading of Art. 22).
 */
import { MOST } from '../kernel/limits';
import { dutyFaults } from '../articles/art-22-duties';
import { isFen, type Fen } from '../kernel/money';
import { isSameName } from '../kernel/text';
import type { CivilDate, Instant } from '../kernel/time';
import type { Actor, BankAccount } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import { ACCOUNT_NUMBER, isPlain } from '../model/bank-account';

/** The account that pays: the special fund's (Art. 4). */
export interface Debtor {
  readonly name: string;
  readonly account: BankAccount;
}

/** Who is paid, and where. */
export interface Creditor {
  readonly name: string;
  readonly account: BankAccount;
}

export interface PaymentLine {
  /** Known to both sides from end to end: see `endToEndIdOf`. */
  readonly endToEndId: string;
  readonly caseNo: string;
  readonly amountFen: Fen;
  /** The redeemer by its name on record. */
  readonly creditor: Creditor;
  /** What the payee reads on the statement, at most 140 characters. */
  readonly remittance: string;
}

export interface PaymentOrder {
  /** Unique for ever: a bank that gets it twice pays once. At most 35 letters, digits and hyphens. */
  readonly messageId: string;
  readonly createdAt: Instant;
  /** The day on which the bank is asked to pay. */
  readonly requestedOn: CivilDate;
  readonly programmeYear: number;
  /** Number of the approval document (批复) by which the money leaves. */
  readonly approvalDocument: string;
  readonly debtor: Debtor;
  readonly lines: readonly PaymentLine[];
  readonly totalFen: Fen;
}

/** The most lines of one order, as of one act over many cases. */
export const MAX_LINES = MOST.cases;

const IDENTIFIER = /^[0-9A-Za-z]([0-9A-Za-z-]{0,33}[0-9A-Za-z])?$/;
const INSTRUCTION = /^([A-Z]\d{4}-\d{6,9})\/P([1-9]\d{0,2})$/;
const END_TO_END = /^([A-Z]\d{4}-\d{6,9})-P([1-9]\d{0,2})$/;

/**
 * The end-to-end id of a payment instruction: `R2026-000001/P1` is `R2026-000001-P1`, since banks
 * refuse slashes in ids. Undefined for a text that is no instruction's key.
 */
export function endToEndIdOf(instruction: string): string | undefined {
  const [, caseNo, nth] = INSTRUCTION.exec(instruction) ?? [];
  return caseNo === undefined ? undefined : `${caseNo}-P${nth ?? ''}`;
}

/** The payment instruction behind an end-to-end id, with its case; undefined for any other text. */
export function instructionOf(
  endToEndId: string,
): { readonly caseNo: string; readonly key: string } | undefined {
  const [, caseNo, nth] = END_TO_END.exec(endToEndId) ?? [];
  return caseNo === undefined ? undefined : { caseNo, key: `${caseNo}/P${nth ?? ''}` };
}

/** The sum of the lines, in fen. */
export function totalOf(lines: readonly { readonly amountFen: Fen }[]): Fen {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Refuses the approval of an order by the account that prepared it (reading of Art. 22). */
export function approvalFaults(preparedBy: readonly string[], approver: Actor): Refusal[] {
  return dutyFaults('approve-payment', { 'prepare-payment': preparedBy }, approver);
}

/** Every reason why the order must not go to the bank; empty where it may. */
export function orderFaults(order: PaymentOrder): Refusal[] {
  const { messageId, lines, totalFen, debtor } = order;
  return [
    ...unless(IDENTIFIER.test(messageId), 'payment-id-invalid', { id: messageId }, 'messageId'),
    ...unless(lines.length > 0, 'payment-order-empty', {}, 'lines'),
    ...unless(lines.length <= MAX_LINES, 'payment-order-too-long', { most: MAX_LINES }, 'lines'),
    ...unless(totalFen === totalOf(lines), 'payment-total-differs', {}, 'totalFen'),
    ...partyFaults(debtor, 'debtor'),
    ...lines.flatMap((line, at) => orderLineFaults(line, `lines.${at}`)),
    ...repeated(lines),
  ];
}

/** Why the line must not go to the bank; empty where it may. Each fault names its place below `path`. */
export function orderLineFaults(line: PaymentLine, path: string): Refusal[] {
  const { endToEndId, caseNo, amountFen, creditor, remittance } = line;
  const own = instructionOf(endToEndId)?.caseNo === caseNo;
  return [
    ...unless(own, 'payment-id-invalid', { id: endToEndId }, `${path}.endToEndId`),
    ...unless(isFen(amountFen) && amountFen > 0, 'amount-invalid', {}, `${path}.amountFen`),
    ...unless(isPlain(remittance), 'payment-text-invalid', {}, `${path}.remittance`),
    ...partyFaults(creditor, `${path}.creditor`),
  ];
}

function partyFaults({ name, account }: Creditor, path: string): Refusal[] {
  const holds = isSameName(account.holder, name);
  const legible = [name, account.holder, account.bank].every((text) => isPlain(text));
  return [
    ...unless(holds, 'account-holder-differs', { name }, `${path}.account.holder`),
    ...unless(legible, 'payment-text-invalid', {}, path),
    ...unless(
      ACCOUNT_NUMBER.test(account.number),
      'account-number-invalid',
      { number: account.number },
      `${path}.account.number`,
    ),
  ];
}

/** One fault for each line whose case an earlier line has; an id belongs to its case, so ids differ too. */
function repeated(lines: readonly PaymentLine[]): Refusal[] {
  const seen = new Set<string>();
  return lines.flatMap(({ caseNo }, at) => {
    const first = !seen.has(caseNo);
    seen.add(caseNo);
    return unless(first, 'payment-line-repeated', { caseNo }, `lines.${at}.caseNo`);
  });
}

function unless(holds: boolean, ...args: Parameters<typeof refusal>): Refusal[] {
  return holds ? [] : [refusal(...args)];
}
