/**
 * Reading of Art. 20: what a person decides about a receipt in the queue, each with a reason on its trail: to
 * allocate it to a demand, to refund it to its payer, to set it aside as not ours, or only to have seen it.
 * Money leaves by two people (reading of Art. 22): whoever prepared a refund cannot approve it. The refund is
 * recorded here; the transfer itself is made at the bank.
 */
import { RECEIPT_DECIDERS } from '../../policy/acts/direct-acts';
import { possibleOf, type Possible } from '../../policy/acts/act';
import { mayApprove } from '../../policy/articles/art-22-recusal';
import { invariant } from '../../policy/kernel/invariant';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import type { QueueReason } from '../../policy/returns/returns';
import { refusal, Refused } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { requireFen } from '../money/balances';
import { contentHash } from '../kernel/canonical';
import { inTransaction, type Tx } from '../kernel/connection';
import { recusals } from '../case/recusal';
import { knownRepayment } from './repayments';
import {
  credit,
  keepReceiptTurns,
  receiptOf,
  Receipts,
  receiptSubject,
  requireOthers,
  type Allocation,
  type ReceiptSums,
  type Refund,
  type StoredReceipt,
} from './receipts';
import { appendTrail, recordedAct } from '../trail/trail';

/** Amounts in fen, more than zero; a refund is named by its place on the receipt, from 1. */
export type ReceiptDecision =
  | { readonly act: 'allocate'; readonly number: string; readonly amountFen: Fen }
  | { readonly act: 'prepareRefund' | 'setAside'; readonly amountFen: Fen }
  | { readonly act: 'approveRefund' | 'rejectRefund'; readonly refund: number }
  | { readonly act: 'acknowledge' };

/** Who decides about which receipt, when, why and under which key. */
export interface ReceiptDecider {
  /** Idempotency key; with other content it is refused (`idempotency-key-reused`). */
  readonly key: string;
  readonly receiptId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

/** Where the money of the receipt stands after the decision. */
export interface ReceiptAnswer extends ReceiptSums {
  readonly receiptId: string;
  readonly act: ReceiptDecision['act'];
  readonly state: StoredReceipt['state'];
  /** Place of the refund that the decision was about. */
  readonly refund?: number;
  /** Hash of the decision as it was asked for. */
  readonly request: string;
}

/** What can be decided about a receipt now, and by which roles. */
export function decisionsOn({
  state,
  queuedFen,
  preparedFen,
  refunds,
}: Pick<StoredReceipt, 'preparedFen' | 'queuedFen' | 'refunds' | 'state'>): Possible<
  ReceiptDecision['act']
>[] {
  const moving = ['allocate', 'prepareRefund', 'setAside'] as const;
  const deciding = ['approveRefund', 'rejectRefund'] as const;
  const acts = [
    ...(queuedFen > 0 ? moving : []),
    ...(refunds.some((one) => one.state === 'prepared') ? deciding : []),
    ...(state === 'queued' && queuedFen + preparedFen === 0 ? (['acknowledge'] as const) : []),
  ];
  return acts.flatMap((act) => possibleOf(act, RECEIPT_DECIDERS[act]));
}

type Change = Partial<Pick<StoredReceipt, 'allocations' | 'refunds' | keyof ReceiptSums>> & {
  readonly refund?: number;
};

/**
 * Records one decision, once for its key. Throws `Refused`: `wrong-role`, `receipt-unknown`, `return-above-queued`,
 * `receipt-not-queued`, `receipt-money-waits`, `refund-unknown`, `refund-decided`, `own-case`,
 * `same-person-proposes-and-approves`, and as `creditRepayment` does.
 */
export async function decideOnReceipt(
  decider: ReceiptDecider,
  decision: ReceiptDecision,
): Promise<ReceiptAnswer> {
  const { key, receiptId, reason } = decider;
  requireRole(decider.by, decision);
  const request = contentHash({ receiptId, reason, ...decision });
  return inTransaction(async (tx) => {
    const recorded = await recordedAct(key, tx);
    if (recorded !== null) return sameRequest(recorded.answer as ReceiptAnswer, request);
    const before = await knownReceipt(receiptId, tx);
    await requireOthers(tx, [before], decider);
    const { refund, ...change } = await changeBy(tx, before, decider, decision);
    const after = { ...before, ...change };
    const state = stateAfter(after, decision);
    const answer = {
      receiptId,
      act: decision.act,
      state,
      ...sumsOf(after),
      request,
      ...(refund !== undefined && { refund }),
    };
    await write(tx, before, { decider, change: { ...change, state }, answer });
    return answer;
  });
}

function requireRole({ role }: Actor, { act }: ReceiptDecision): void {
  if (RECEIPT_DECIDERS[act].includes(role)) return;
  throw new Refused(refusal('wrong-role', { decision: '处理到账', role: ROLE_NAMES[role] }));
}

function sameRequest(answer: ReceiptAnswer, request: string): ReceiptAnswer {
  if (answer.request === request) return answer;
  throw new Refused(refusal('idempotency-key-reused'));
}

async function changeBy(
  tx: Tx,
  before: StoredReceipt,
  decider: ReceiptDecider,
  decision: ReceiptDecision,
): Promise<Change> {
  switch (decision.act) {
    case 'allocate':
      return allocated(tx, before, decider, decision);
    case 'prepareRefund':
      return prepared(before, decider, decision.amountFen);
    case 'setAside':
      return {
        queuedFen: lessQueued(before, decision.amountFen),
        setAsideFen: before.setAsideFen + decision.amountFen,
      };
    case 'approveRefund':
    case 'rejectRefund':
      return decided(before, decider, decision);
    case 'acknowledge':
      requireOnlySeen(before);
      return {};
  }
}

async function allocated(
  tx: Tx,
  before: StoredReceipt,
  decider: ReceiptDecider,
  { number, amountFen }: Pick<Allocation, 'amountFen' | 'number'>,
): Promise<Change> {
  const { at, by } = decider;
  const queuedFen = lessQueued(before, amountFen);
  await requireNotOwn(decider, (await knownRepayment(number, tx)).party);
  const allocation: Allocation = { number, amountFen, at, by: by.id };
  const allocations = [...before.allocations, allocation];
  await credit(tx, before._id, allocations.length, allocation);
  return { queuedFen, allocatedFen: before.allocatedFen + amountFen, allocations };
}

function prepared(before: StoredReceipt, { by, reason }: ReceiptDecider, amountFen: Fen): Change {
  const queuedFen = lessQueued(before, amountFen);
  const refund: Refund = {
    amountFen,
    reason,
    preparedBy: by.id,
    state: 'prepared',
    ...(by.onBehalfOf && { preparedFor: by.onBehalfOf.id }),
  };
  const refunds = [...before.refunds, refund];
  const preparedFen = before.preparedFen + amountFen;
  return { queuedFen, preparedFen, refunds, refund: refunds.length };
}

const DECIDED_NAMES = { approved: '已经批准', rejected: '已被退回' } as const;

/** What comes of a refund once it is approved, or rejected: then its money waits in the queue again. */
function decided(
  before: StoredReceipt,
  { by, receiptId }: ReceiptDecider,
  { act, refund }: { readonly act: 'approveRefund' | 'rejectRefund'; readonly refund: number },
): Change {
  const one = before.refunds[refund - 1];
  if (one === undefined) throw new Refused(refusal('refund-unknown', { receiptId, refund }));
  if (one.state !== 'prepared')
    throw new Refused(refusal('refund-decided', { refund, state: DECIDED_NAMES[one.state] }));
  const approves = act === 'approveRefund';
  const { preparedBy, preparedFor = preparedBy } = one;
  const same = approves ? mayApprove([preparedBy, preparedFor], by) : undefined;
  if (same !== undefined) throw new Refused(same);
  const state = approves ? 'approved' : 'rejected';
  const refunds = before.refunds.with(refund - 1, { ...one, state, decidedBy: by.id });
  const preparedFen = before.preparedFen - one.amountFen;
  return approves
    ? { refunds, refund, preparedFen, refundedFen: before.refundedFen + one.amountFen }
    : { refunds, refund, preparedFen, queuedFen: before.queuedFen + one.amountFen };
}

/** What waits once the amount is taken. Throws `Refused` (`return-above-queued`). */
function lessQueued({ _id: receiptId, queuedFen }: StoredReceipt, amountFen: Fen): Fen {
  requireFen(amountFen, 1);
  if (amountFen <= queuedFen) return queuedFen - amountFen;
  const [queued, amount] = [told(queuedFen), told(amountFen)];
  throw new Refused(refusal('return-above-queued', { receiptId, queued, amount }));
}

/** Throws `Refused` unless there is nothing about the receipt but to have seen it. */
function requireOnlySeen({ _id: receiptId, state, ...sums }: StoredReceipt): void {
  const waiting = sums.queuedFen + sums.preparedFen;
  if (waiting > 0)
    throw new Refused(refusal('receipt-money-waits', { receiptId, waiting: told(waiting) }));
  if (state !== 'queued') throw new Refused(refusal('receipt-not-queued', { receiptId }));
}

/** Reading of Art. 22: nobody decides about what the party owes that he belongs to. */
async function requireNotOwn({ by, at }: ReceiptDecider, party: Uscc): Promise<void> {
  const [own] = await recusals(by, [party], at);
  if (own !== undefined) throw new Refused(own);
}

/** Reasons that are dealt with once a person has seen them, not by moving the money. */
const TO_BE_SEEN: readonly (QueueReason | undefined)[] = ['partial', 'told-differently'];

function stateAfter(
  { state, queue, queuedFen, preparedFen }: StoredReceipt,
  { act }: ReceiptDecision,
): StoredReceipt['state'] {
  if (queuedFen + preparedFen > 0) return 'queued';
  const unseen = state === 'queued' && TO_BE_SEEN.includes(queue) && act !== 'acknowledge';
  return unseen ? 'queued' : 'settled';
}

interface Written {
  readonly decider: ReceiptDecider;
  readonly change: Partial<StoredReceipt>;
  readonly answer: ReceiptAnswer;
}

async function write(
  tx: Tx,
  { _id, trail: head }: StoredReceipt,
  { decider: { key, at, by, reason }, change, answer }: Written,
): Promise<void> {
  const trail = await appendTrail(tx, head, {
    _id: key,
    subject: receiptSubject(_id),
    at,
    by,
    channel: 'api',
    act: answer.act,
    step: '20',
    reason,
    answer,
  });
  const { matchedCount } = await Receipts.updateOne(
    { _id, 'trail.hash': head.hash },
    { $set: { ...change, trail } },
    { session: tx },
  );
  invariant(matchedCount === 1, `${_id} changed in its own transaction`);
  await keepReceiptTurns(tx, [_id]);
}

function sumsOf(receipt: StoredReceipt): ReceiptSums {
  const { allocatedFen, queuedFen, preparedFen, refundedFen, setAsideFen } = receipt;
  return { allocatedFen, queuedFen, preparedFen, refundedFen, setAsideFen };
}

/** Throws `Refused` (`receipt-unknown`). */
export async function knownReceipt(receiptId: string, tx?: Tx): Promise<StoredReceipt> {
  const receipt = await receiptOf(receiptId, tx);
  if (receipt === undefined) throw new Refused(refusal('receipt-unknown', { receiptId }));
  return receipt;
}

const told = (fen: Fen): string => `${formatYuan(fen)}元`;
