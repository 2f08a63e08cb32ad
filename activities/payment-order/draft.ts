/**
 * Art. 17(7): the lines of a payment order, frozen as the record has them: the money that the approval document
 * committed, to the redeemer's own account (Art. 15), each case once.
 */
import type { Message } from '../../policy/acts/act';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { PaymentOrderActs } from '../../policy/payment-order/acts';
import {
  MAX_LINES,
  orderFaults,
  totalOf,
  type Debtor,
  type PaymentLine,
  type PaymentOrder,
} from '../../policy/payment-order/order';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { casesOfDocument, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { gateFaults } from '../../store/case/gates';
import { holdsOf } from '../../store/money/holds';
import { disputedAsPaid, preparedFor } from '../../store/processes/payment-order';
import { caseRecusals } from '../../store/case/recusal';
import { knownRound } from '../../store/round/rounds';
import { inDispute, nextEndToEndId } from '../round/payment-lines';
import { passGate } from '../case/hold-for-centre';
import { waitNamed } from '../case/waits';
import { asList, refuseAll } from '../process/refusal';

type PreparePaymentOrder = Message<PaymentOrderActs, 'preparePaymentOrder'>;

export interface ToDraft {
  readonly orderId: string;
  readonly at: Instant;
  readonly message: PreparePaymentOrder;
  readonly debtor: Debtor;
}

/**
 * Throws `Refused` with every reason why the order cannot be made as asked; as `RefusedAtGate` where cases may no
 * longer be paid: they are held for the centre, and the order is made of the others when it is asked for again.
 */
export async function draftOrder(
  { orderId, at, message, debtor }: ToDraft,
  tx: Tx,
): Promise<PaymentOrder> {
  const { roundId, documentNumber, actor } = message;
  const round = await knownRound(roundId, tx);
  const cases = await chosen(message, tx);
  refuseAll(await caseRecusals(actor, cases, at));
  passGate(await gateFaults(cases, civilDateOf(at)));
  const lines = await linesFor(cases, tx);
  const order: PaymentOrder = {
    messageId: orderId,
    createdAt: at,
    requestedOn: civilDateOf(at),
    programmeYear: round.programmeYear,
    approvalDocument: documentNumber,
    debtor,
    lines,
    totalFen: totalOf(lines),
  };
  refuseAll(orderFaults(order));
  return order;
}

/** The named cases of the document, each of which can be paid now; unnamed, all that can be. */
async function chosen(message: PreparePaymentOrder, tx: Tx): Promise<readonly CaseRecord[]> {
  const { roundId, documentNumber, cases: named } = message;
  const found = await casesOfDocument(roundId, documentNumber, MAX_LINES * 2, tx);
  const byNo = new Map(found.map((kase) => [kase._id, kase]));
  const numbers = [...byNo.keys()];
  const taken = await preparedFor(numbers, tx);
  const disputed = await disputedAsPaid(numbers, tx);
  const faultsIn = (kase: CaseRecord) => inDispute(kase._id, disputed) ?? faultOf(kase, taken);
  if (named === undefined)
    return found.filter((kase) => faultsIn(kase) === undefined).slice(0, MAX_LINES);
  refuseAll(named.filter((no) => !byNo.has(no)).map(notInDocument));
  const wanted = named.flatMap((no) => byNo.get(no) ?? []);
  refuseAll(wanted.flatMap((kase) => asList(faultsIn(kase))));
  return wanted;
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
