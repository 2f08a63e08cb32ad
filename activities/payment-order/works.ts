/**
 * What each act of finance on a payment order does (Art. 17(7)), in one transaction on the order's trail; the lines are
 * carried out after it, as those of any act over many cases.
 */
import type { ActName } from '../../policy/acts/act';
import { dutyFaults } from '../../policy/articles/art-22-duties';
import { civilDateOf } from '../../policy/kernel/time';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../policy/payment-order/acts';
import { approvalFaults } from '../../policy/payment-order/order';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { caseRecusals } from '../../store/case/recusal';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { gateFaults } from '../../store/case/gates';
import { contentHash } from '../../store/kernel/canonical';
import {
  actOnOrder,
  disputedAsPaid,
  paymentOrderOf,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { holdForCentre, RefusedAtGate } from '../case/hold-for-centre';
import { dutiesDone } from '../case/settlement';
import { waitNamed } from '../case/waits';
import type { Configuration } from '../configuration';
import { recording, type ActCall, type ActOn, type Outcome, type Works } from '../process/record';
import { asList } from '../process/refusal';
import { inDispute } from '../round/payment-lines';
import { resolveDispute } from './disputes';
import { draftOrder, payingDay } from './draft';
import { recordLines } from './lines';
import { waitFor } from './waits';

type Call<N extends ActName<PaymentOrderActs>> = ActCall<PaymentOrderActs, N>;
type OrderOutcome = Outcome<OrderRecord>;

/** Also holds for the centre the cases that may not be paid, though the order goes without them (Arts. 11, 16(3), 20). */
export function recordPaymentDecision(configuration: Configuration) {
  const holding: ActOn<PaymentOrderActs, OrderRecord> = async (entry, work) => {
    const answer = await actOnOrder(entry, work).catch(async (error: unknown) => {
      if (error instanceof RefusedAtGate) await holdForCentre(configuration, error.held, entry);
      throw error;
    });
    if (entry.act !== 'preparePaymentOrder') return answer;
    const leftOut = (await paymentOrderOf(entry.orderId))?.leftOut ?? [];
    if (leftOut.length > 0) {
      const cases = await casesOf(leftOut.map(({ caseNo }) => caseNo));
      const open = cases.filter(({ waits }) => waitNamed(waits, 'payment') !== undefined);
      await holdForCentre(configuration, await gateFaults(open, civilDateOf(entry.at)), entry);
    }
    return answer;
  };
  return recording<PaymentOrderActs, OrderRecord>(
    PAYMENT_ORDER,
    holding,
    worksOf(configuration),
    () => undefined,
  );
}

const worksOf = ({ debtor }: Configuration): Works<PaymentOrderActs, OrderRecord> => ({
  preparePaymentOrder: (call) => prepare(call, debtor),
  approvePaymentOrder: approve,
  rejectPaymentOrder: reject,
  resolveDispute,
});

async function prepare(
  { act: { orderId, at }, message, calendar, tx }: Call<'preparePaymentOrder'>,
  debtor: Configuration['debtor'],
): Promise<OrderOutcome> {
  if (debtor === undefined) throw new Refused(refusal('fund-account-missing'));
  const { roundId, actor } = message;
  const { order, leftOut } = await draftOrder({ orderId, at, message, debtor, calendar }, tx);
  const wait = await waitFor({ at, calendar, tx }, roundId, 'order-approval');
  return {
    set: {
      roundId,
      state: 'prepared',
      order,
      leftOut,
      hash: contentHash(order),
      preparedBy: actor.id,
      ...(actor.onBehalfOf && { preparedFor: actor.onBehalfOf.id }),
      waits: [wait],
    },
    result: 'prepared',
    about: { lines: order.lines.length, leftOut: leftOut.length },
  };
}

/** By another person than the one who prepared it, and than those who proposed the amounts. */
async function approve(
  call: Call<'approvePaymentOrder'>,
  before: OrderRecord,
): Promise<OrderOutcome> {
  const { act, message, calendar, tx } = call;
  const { at } = act;
  const { actor, hash } = message;
  const cases = await casesUnder(call, before);
  if (before.hash !== hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  const { lines } = before.order;
  const numbers = lines.map(({ caseNo }) => caseNo);
  const disputed = await disputedAsPaid(numbers, tx);
  // What is in dispute fails by itself when it is instructed; an order of nothing else is no order.
  if (disputed.size === numbers.length)
    refuseAll(numbers.flatMap((no) => asList(inDispute(no, disputed))));
  refuseAll(dutyFaults('approve-payment', dutiesDone(cases), actor));
  const content = { orderId: before._id, lines };
  await recordLines({ at, by: actor, tx }, before, 'payment-order', content, before._id);
  const wait = await waitFor({ at, calendar, tx }, before.roundId, 'bank-answer');
  return {
    set: {
      state: 'approved',
      approvedBy: actor.id,
      acts: [before._id],
      waits: [wait],
      order: { ...before.order, requestedOn: payingDay(calendar, at) },
    },
    result: 'approved',
    about: { lines: lines.length },
  };
}

async function reject(
  call: Call<'rejectPaymentOrder'>,
  before: OrderRecord,
): Promise<OrderOutcome> {
  await casesUnder(call, before);
  const { id: rejectedBy } = call.message.actor;
  const { length: lines } = before.order.lines;
  const set = { state: 'rejected', rejectedBy, waits: [] } as const;
  return { set, result: 'rejected', about: { lines } };
}

/** The order's cases, where this is a second person who is tied to none of them. */
async function casesUnder(
  { act: { at }, message: { actor }, tx }: Call<'approvePaymentOrder' | 'rejectPaymentOrder'>,
  { preparedBy, preparedFor = preparedBy, order }: OrderRecord,
): Promise<readonly CaseRecord[]> {
  refuseAll(approvalFaults([preparedBy, preparedFor], actor));
  const numbers = order.lines.map(({ caseNo }) => caseNo);
  const cases = await casesOf(numbers, tx);
  refuseAll(await caseRecusals(actor, cases, at));
  return cases;
}
