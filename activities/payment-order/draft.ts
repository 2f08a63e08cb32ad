/**
 * Art. 17(7): the lines of a payment order, frozen as the record has them: the money that the approval document
 * committed, to the redeemer's own account (Art. 15), each case once.
 */
import type { Message } from '../../policy/acts/act';
import { invariant } from '../../policy/kernel/invariant';
import { MissingCalendarYear, type Calendar } from '../../policy/calendar/calendar';
import { workingDayFrom } from '../../policy/calendar/deadline';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { PaymentOrderActs } from '../../policy/payment-order/acts';
import {
  MAX_LINES,
  orderFaults,
  orderLineFaults,
  totalOf,
  type Debtor,
  type PaymentLine,
  type PaymentOrder,
} from '../../policy/payment-order/order';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { casesOfDocument, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { gateFaults, type GateFaults } from '../../store/case/gates';
import { holdsOf } from '../../store/money/holds';
import { disputedAsPaid, preparedFor } from '../../store/processes/payment-order';
import { caseRecusals } from '../../store/case/recusal';
import type { FailedLine } from '../../store/round/batch-acts';
import { knownRound } from '../../store/round/rounds';
import { inDispute, nextEndToEndId } from '../round/payment-lines';
import { RefusedAtGate } from '../case/hold-for-centre';
import { waitNamed } from '../case/waits';
import { asList } from '../process/refusal';

type PreparePaymentOrder = Message<PaymentOrderActs, 'preparePaymentOrder'>;

export interface ToDraft {
  readonly orderId: string;
  readonly at: Instant;
  readonly message: PreparePaymentOrder;
  readonly debtor: Debtor;
  readonly calendar: Calendar;
}

export interface Draft {
  readonly order: PaymentOrder;
  /** Cases that were asked for and cannot be paid now, each with why; they keep no other back. */
  readonly leftOut: readonly FailedLine[];
}

/**
 * Throws `Refused` with every reason where no line is left; as `RefusedAtGate` where cases may no longer be paid: they
 * are held for the centre.
 */
export async function draftOrder(
  { orderId, at, message, debtor, calendar }: ToDraft,
  tx: Tx,
): Promise<Draft> {
  const { roundId, documentNumber, actor } = message;
  const round = await knownRound(roundId, tx);
  const { cases, leftOut } = await chosen(message, tx);
  refuseAll(await caseRecusals(actor, cases, at));
  const barred = await gateFaults(cases, civilDateOf(at));
  const passing = cases.filter(({ _id }) => !barred.has(_id));
  const drafted = await linesFor(passing, tx);
  const faulty = drafted.flatMap((line) => failedLine(line.caseNo, orderLineFaults(line, 'line')));
  const lines = drafted.filter((line) => faulty.every(({ caseNo }) => caseNo !== line.caseNo));
  const out = [...leftOut, ...faulty];
  if (lines.length === 0) refuseAllOf(barred, out);
  const atGate = [...barred].flatMap(([caseNo, faults]) =>
    failedLine(
      caseNo,
      faults.map(({ fault }) => fault),
    ),
  );
  const order: PaymentOrder = {
    messageId: orderId,
    createdAt: at,
    requestedOn: payingDay(calendar, at),
    programmeYear: round.programmeYear,
    approvalDocument: documentNumber,
    debtor,
    lines,
    totalFen: totalOf(lines),
  };
  refuseAll(orderFaults(order));
  return { order, leftOut: byRow(message, [...out, ...atGate]) };
}

/**
 * The day on which the bank is asked to pay: today, or the next working day where banks are closed. Throws `Refused` where
 * the calendar year is missing: an order can wait for it.
 */
export function payingDay(calendar: Calendar, at: Instant): CivilDate {
  try {
    return workingDayFrom(calendar, civilDateOf(at));
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    throw new Refused(refusal('calendar-year-missing', { year: error.year }));
  }
}

const failedLine = (caseNo: string, refusals: readonly Refusal[]): FailedLine[] =>
  refusals.length === 0 ? [] : [{ caseNo, refusals }];

function refuseAllOf(barred: GateFaults, out: readonly FailedLine[]): void {
  const besides = out.flatMap(({ refusals }) => refusals);
  if (barred.size > 0) throw new RefusedAtGate(barred, besides);
  refuseAll(besides);
}

/** In the order in which they were named, each fault with its row. */
function byRow({ cases: named }: PreparePaymentOrder, out: readonly FailedLine[]): FailedLine[] {
  if (named === undefined) return [...out];
  return named.flatMap((caseNo, nth) => {
    const refusals = out.find((one) => one.caseNo === caseNo)?.refusals ?? [];
    const path = `cases[${nth}]`;
    return failedLine(
      caseNo,
      refusals.map((one) => ({ ...one, path })),
    );
  });
}

interface Chosen {
  readonly cases: readonly CaseRecord[];
  readonly leftOut: readonly FailedLine[];
}

/** Of the named cases of the document those that can be paid now; unnamed, all that can be. */
async function chosen(message: PreparePaymentOrder, tx: Tx): Promise<Chosen> {
  const { roundId, documentNumber, cases: named } = message;
  const found = await casesOfDocument(roundId, documentNumber, MAX_LINES * 2, tx);
  const byNo = new Map(found.map((kase) => [kase._id, kase]));
  const numbers = [...byNo.keys()];
  const taken = await preparedFor(numbers, tx);
  const disputed = await disputedAsPaid(numbers, tx);
  const faultsIn = (no: string): Refusal[] => {
    const kase = byNo.get(no);
    if (kase === undefined) return [notInDocument(no)];
    return [...asList(inDispute(no, disputed) ?? faultOf(kase, taken))];
  };
  const payable = (no: string): boolean => faultsIn(no).length === 0;
  if (named === undefined)
    return { cases: found.filter(({ _id }) => payable(_id)).slice(0, MAX_LINES), leftOut: [] };
  return {
    cases: named.filter(payable).flatMap((no) => byNo.get(no) ?? []),
    leftOut: named.flatMap((no) => failedLine(no, faultsIn(no))),
  };
}

const notInDocument = (caseNo: string): Refusal =>
  refusal('case-not-for-payment', { caseNo }, 'cases');

function faultOf(
  { _id: caseNo, suspendedSince, waits }: CaseRecord,
  taken: ReadonlyMap<string, string>,
): Refusal | undefined {
  if (suspendedSince !== undefined) return refusal('line-suspended', { caseNo }, 'cases');
  if (waitNamed(waits, 'payment') === undefined) return notInDocument(caseNo);
  const order = taken.get(caseNo);
  return order === undefined
    ? undefined
    : refusal('case-in-other-order', { caseNo, order }, 'cases');
}

async function linesFor(cases: readonly CaseRecord[], tx: Tx): Promise<PaymentLine[]> {
  const numbers = cases.map(({ _id }) => _id);
  const holds = new Map((await holdsOf(numbers, tx)).map((hold) => [hold._id, hold]));
  return cases.map((kase) => {
    const { _id: caseNo, applicantName: name, account, approvalDocument = '' } = kase;
    const hold = holds.get(caseNo);
    invariant(hold?.state === 'committed', `${caseNo} awaits payment without a committed award`);
    invariant(account !== undefined, `${caseNo} awaits payment without an account`);
    return {
      endToEndId: nextEndToEndId(kase),
      caseNo,
      amountFen: hold.amountFen,
      creditor: { name, account },
      remittance: `创新券兑现 ${approvalDocument} ${caseNo}`,
    };
  });
}
