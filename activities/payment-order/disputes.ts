/** Art. 17(7): answers of the bank that contradict its first one, and what two persons of finance say stands of them. */
import { mayApprove, personsOf } from '../../policy/articles/art-22-recusal';
import type { PaymentOrderActs } from '../../policy/payment-order/acts';
import { isOpen } from '../../policy/payment-order/disputes';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { caseRecusals } from '../../store/case/recusal';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import type { Dispute, OrderRecord } from '../../store/processes/payment-order';
import { batchActId } from '../../store/round/batch-acts';
import type { ActCall, Outcome } from '../process/record';
import { asList } from '../process/refusal';
import { recordLines } from './lines';

type Call = ActCall<PaymentOrderActs, 'resolveDispute'>;

/**
 * What stands of the bank's contradicting answers about a line, once another person says the same as the first;
 * whoever says otherwise proposes anew. Paid after all, the case ends so.
 */
export async function resolveDispute(
  { act: { at }, message, tx }: Call,
  before: OrderRecord,
): Promise<Outcome<OrderRecord>> {
  const { endToEndId, stands, actor } = message;
  const isMeant = (one: Dispute): boolean => one.endToEndId === endToEndId && isOpen(one);
  const resolving = (change: Pick<Dispute, 'proposed' | 'resolved'>) =>
    before.disputes.map((one) => (isMeant(one) ? { ...one, ...change } : one));
  const later = before.disputes.filter(isMeant).at(-1);
  const caseNo = before.order.lines.find((line) => line.endToEndId === endToEndId)?.caseNo;
  if (later === undefined || caseNo === undefined)
    throw new Refused(refusal('payment-dispute-unknown', { id: endToEndId }, 'endToEndId'));
  const [kase] = await casesOf([caseNo], tx);
  refuseAll(kase === undefined ? [] : await caseRecusals(actor, [kase], at));
  if (stands === 'later' && !canBePaidAfterAll(later, kase))
    throw new Refused(refusal('payment-dispute-not-payable', { caseNo }, 'stands'));
  const about = { lines: 1 };
  const { proposed } = later;
  if (proposed?.stands !== stands) {
    const proposal = { stands, proposers: personsOf(actor) };
    return { set: { disputes: resolving({ proposed: proposal }) }, result: 'proposed', about };
  }
  refuseAll(asList(mayApprove(proposed.proposers, actor)));
  const disputes = resolving({ resolved: { stands, at } });
  if (stands === 'first') return { set: { disputes }, result: 'resolved', about };
  const paid = await paidAfterAll({ at, by: actor, tx }, before, { ...later, caseNo });
  return { set: { disputes, ...paid }, result: 'resolved', about };
}

/** Reported as failed first, and not under way, or paid, by another instruction since. */
function canBePaidAfterAll({ outcome }: Dispute, kase: CaseRecord | undefined): boolean {
  if (outcome !== 'paid' || kase?.state !== 'open') return false;
  return kase.instructions.every(({ state }) => state === 'failed');
}

async function paidAfterAll(
  recording: Parameters<typeof recordLines>[0],
  { _id: orderId, ...before }: OrderRecord,
  { endToEndId, outcome, bankReference, file, caseNo }: Dispute & { readonly caseNo: string },
): Promise<Pick<OrderRecord, 'acts' | 'answers'>> {
  const paid = { endToEndId, outcome, bankReference, file };
  const actId = batchActId(orderId, endToEndId);
  const lines = [{ endToEndId, outcome, bankReference, caseNo }];
  const content = { orderId, file, lines, afterAll: true } as const;
  await recordLines(recording, before, 'bank-status', content, actId);
  const answers = before.answers.map((one) => (one.endToEndId === endToEndId ? paid : one));
  return { answers, acts: [...before.acts, actId] };
}
