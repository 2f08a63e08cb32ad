/**
 * Records what finance decides about a payment order, and what the bank answers to it (Art. 17(7)). Each is one
 * transaction on the order's trail; the lines are carried out after it, as those of any act over many cases.
 */
import { mayApprove, personsOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import {
  checkPaymentDecision,
  type OrderWait,
  type PaymentAnswer,
  type PaymentDecisionName,
  type PaymentDecisions,
} from '../../policy/payment-order/decisions';
import { isOpen } from '../../policy/payment-order/disputes';
import { approvalFaults } from '../../policy/payment-order/order';
import { outcomesOf, statusFaults, type LineStatus } from '../../policy/payment-order/status';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import { bankFileOf } from '../../store/processes/bank-files';
import {
  freezeBatchAct,
  recordBatchAct,
  type BatchContents,
  type PaymentKind,
} from '../../store/round/batch-acts';
import { calendarInForce } from '../../store/reference/calendar-years';
import { contentHash } from '../../store/kernel/canonical';
import { requestHash } from '../../store/trail/requests';
import { casesOf, vouchersOnRecord, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import {
  actOnOrder,
  disputedAsPaid,
  orderForBank,
  paymentOrderSubject,
  type Dispute,
  type LineAnswer,
  type OrderChange,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { caseRecusals } from '../../store/case/recusal';
import { roundOf } from '../../store/round/rounds';
import type { By } from '../../store/trail/trail';
import type { Configuration } from '../configuration';
import { holdForCentre, RefusedAtGate } from '../case/hold-for-centre';
import { orRefused, type Recorded, asList, refuseAll } from '../process/refusal';
import { proposersOf } from '../case/settlement';
import { periodDue } from '../case/waits';
import { inDispute } from '../round/payment-lines';
import { draftOrder } from './draft';

export interface PaymentDecisionAct<N extends PaymentDecisionName = PaymentDecisionName> {
  readonly key: string;
  readonly orderId: string;
  readonly at: Instant;
  readonly name: N;
  readonly message: PaymentDecisions[N];
}

interface Deciding<N extends PaymentDecisionName> {
  readonly act: PaymentDecisionAct<N>;
  readonly before: OrderRecord | null;
  readonly configuration: Configuration;
  readonly calendar: Calendar;
  readonly tx: Tx;
}

type Decided = Pick<OrderChange, 'set'> & Pick<PaymentAnswer, 'lines' | 'result'>;

export function recordPaymentDecision(configuration: Configuration) {
  return (act: PaymentDecisionAct): Promise<Recorded<PaymentAnswer>> =>
    orRefused(async () => {
      const { orderId, at, name, message } = act;
      refuseAll(checkPaymentDecision(name, message));
      const calendar = await calendarInForce();
      const told = await tellerOf(act);
      const entry = { ...told, orderId, at, act: name };
      const request = requestHash(name, message);
      return actOnOrder(entry, async (before, tx) => {
        const deciding = { act: act as never, before, configuration, calendar, tx };
        const { set, ...answer } = await DECISIONS[name](deciding);
        return { set, answer: { orderId, act: name, ...answer, request } };
      }).catch(async (error: unknown) => {
        if (error instanceof RefusedAtGate) await holdForCentre(configuration, error.held, act);
        throw error;
      });
    });
}

interface Teller {
  readonly key: string;
  readonly by: By;
  readonly reason: string;
  readonly channel: 'api' | 'service';
}

/** Who decides and why. A file of the bank is one act, whoever hands it over and however often. */
async function tellerOf({ key, orderId, message }: PaymentDecisionAct): Promise<Teller> {
  if (!('file' in message)) {
    return { key, by: message.actor, reason: message.reason, channel: 'api' };
  }
  const { by, reason } = await fileOf(message.file);
  const channel = by.role === 'service' ? 'service' : 'api';
  return { key: `${paymentOrderSubject(orderId)}/${message.file}`, by, reason, channel };
}

async function fileOf(id: string) {
  const file = await bankFileOf(id);
  if (file?.status === undefined) throw new Refused(refusal('bank-file-unknown', {}, 'file'));
  return { ...file, status: file.status };
}

const DECISIONS: {
  readonly [N in PaymentDecisionName]: (deciding: Deciding<N>) => Promise<Decided>;
} = {
  preparePaymentOrder: prepare,
  approvePaymentOrder: approve,
  rejectPaymentOrder: reject,
  applyBankStatus: applyStatus,
  resolveDispute,
};

async function prepare(deciding: Deciding<'preparePaymentOrder'>): Promise<Decided> {
  const { act, before, configuration, tx } = deciding;
  const { orderId, message } = act;
  if (before !== null) throw new Refused(refusal('act-exists', { act: orderId }));
  const { debtor } = configuration;
  if (debtor === undefined) throw new Refused(refusal('fund-account-missing'));
  const order = await draftOrder({ ...act, debtor }, tx);
  const wait = await waitOf(deciding, message.roundId, 'order-approval');
  return {
    set: {
      ...{ roundId: message.roundId, state: 'prepared', order, hash: contentHash(order) },
      ...{ preparedBy: message.actor.id, waits: [wait] },
      ...(message.actor.onBehalfOf && { preparedFor: message.actor.onBehalfOf.id }),
    },
    ...{ result: 'prepared', lines: order.lines.length },
  };
}

/** By another person than the one who prepared it, and than those who proposed the amounts. */
async function approve(deciding: Deciding<'approvePaymentOrder'>): Promise<Decided> {
  const { act, tx } = deciding;
  const { actor, hash } = act.message;
  const before = await openToDecision(deciding);
  if (before.hash !== hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  const { lines } = before.order;
  const numbers = lines.map(({ caseNo }) => caseNo);
  const disputed = await disputedAsPaid(numbers, tx);
  refuseAll(numbers.flatMap((no) => asList(inDispute(no, disputed))));
  const cases = await casesOf(numbers, tx);
  refuseAll(await caseRecusals(actor, cases, act.at));
  refuseAll(asList(mayApprove(cases.flatMap(proposersOf), actor)));
  await recordAct(deciding, before, 'payment-order', { orderId: before._id, lines });
  const wait = await waitOf(deciding, before.roundId, 'bank-answer');
  return {
    set: {
      ...{ state: 'approved', approvedBy: actor.id, acts: [before._id], waits: [wait] },
      order: { ...before.order, requestedOn: civilDateOf(act.at) },
    },
    ...{ result: 'approved', lines: lines.length },
  };
}

async function reject(deciding: Deciding<'rejectPaymentOrder'>): Promise<Decided> {
  const before = await openToDecision(deciding);
  const { actor } = deciding.act.message;
  const numbers = before.order.lines.map(({ caseNo }) => caseNo);
  const cases = await casesOf(numbers, deciding.tx);
  refuseAll(await caseRecusals(actor, cases, deciding.act.at));
  const { length } = before.order.lines;
  const { id: rejectedBy } = deciding.act.message.actor;
  return { set: { state: 'rejected', rejectedBy, waits: [] }, result: 'rejected', lines: length };
}

/** The order, where it still waits for a second person and this is one. */
function openToDecision({
  act,
  before,
}: Deciding<'approvePaymentOrder' | 'rejectPaymentOrder'>): Promise<OrderRecord> {
  const { orderId, message } = act;
  if (before === null) throw new Refused(refusal('payment-order-unknown', { id: orderId }));
  if (before.state !== 'prepared')
    throw new Refused(refusal('payment-order-not-open', { order: orderId }));
  const { preparedBy, preparedFor = preparedBy } = before;
  refuseAll(approvalFaults([preparedBy, preparedFor], message.actor));
  return Promise.resolve(before);
}

/**
 * What a file of the bank brings: answers that are new go to their cases; one that contradicts what was
 * answered before goes to a person, and moves no money.
 */
async function applyStatus(deciding: Deciding<'applyBankStatus'>): Promise<Decided> {
  const { act, before } = deciding;
  const { orderId, at, message } = act;
  if (before === null) throw new Refused(refusal('payment-order-unknown', { id: orderId }));
  if (before.state !== 'instructed' && before.state !== 'settled')
    throw new Refused(refusal('payment-order-not-instructed', { order: orderId }));
  const { status } = await fileOf(message.file);
  const order = orderForBank(before);
  refuseAll(statusFaults(order, status));
  const answered = outcomesOf(order, status).filter(isAnswer);
  const known = new Map(before.answers.map((answer) => [answer.endToEndId, answer]));
  const fresh = answered.filter(({ endToEndId }) => !known.has(endToEndId));
  const disputed = answered.filter(
    (line) => contradicts(line, known.get(line.endToEndId)) && !isKnown(before.disputes, line),
  );
  refuseAll(await vouchersUsed(fresh, before, deciding.tx));
  const numbers = new Map(order.lines.map((line) => [line.endToEndId, line.caseNo]));
  const actId = `${orderId}/${message.file.slice(0, 12)}`;
  const lines = fresh.map((line) => ({ ...line, caseNo: numbers.get(line.endToEndId) ?? '' }));
  if (fresh.length > 0) {
    await recordAct(deciding, before, 'bank-status', { orderId, file: message.file, lines }, actId);
  }
  const kept = (line: Answered): LineAnswer => {
    const { endToEndId, outcome, bankReference } = line;
    return { endToEndId, outcome, bankReference, file: message.file };
  };
  return {
    set: {
      answers: [...before.answers, ...fresh.map(kept)],
      disputes: [...before.disputes, ...disputed.map((line) => ({ ...kept(line), at }))],
      acts: fresh.length > 0 ? [...before.acts, actId] : before.acts,
    },
    result: disputed.length > 0 ? 'disputed' : fresh.length > 0 ? 'answered' : 'nothing-new',
    lines: fresh.length,
  };
}

type Answered = LineStatus & { readonly outcome: 'failed' | 'paid' };
/** Another result than the one on record; or another voucher, by which the bank has paid a second time. */
function contradicts(line: Answered, on: LineAnswer | undefined): boolean {
  if (on === undefined) return false;
  if (line.outcome !== on.outcome) return true;
  return line.outcome === 'paid' && line.bankReference !== on.bankReference;
}

/** A voucher pays one line: a file that gives one to a second line is refused before any of it is believed. */
async function vouchersUsed(
  fresh: readonly Answered[],
  { answers }: OrderRecord,
  tx: Tx,
): Promise<Refusal[]> {
  const vouchers = fresh.filter(isPaid).map(({ bankReference }) => bankReference);
  const here = answers.filter(isPaid).map(({ bankReference }) => bankReference);
  const used = new Set([...here, ...(await vouchersOnRecord(vouchers, tx))]);
  return vouchers
    .filter((voucher) => used.has(voucher))
    .map((bankReference) => refusal('bank-reference-used', { bankReference }, 'lines'));
}

const isPaid = ({ outcome }: Pick<LineAnswer, 'outcome'>): boolean => outcome === 'paid';
const isAnswer = (line: LineStatus): line is Answered => line.outcome !== 'pending';

/** Whether the same contradiction waits to be looked into already. */
function isKnown(disputes: readonly Dispute[], line: Answered): boolean {
  const open = disputes.filter((one) => isOpen(one) && one.endToEndId === line.endToEndId);
  return open.some((one) => !contradicts(line, one));
}

/**
 * What stands of the bank's contradicting answers about a line, once another person says the same as the first;
 * whoever says otherwise proposes anew. Paid after all, the case ends so.
 */
async function resolveDispute(deciding: Deciding<'resolveDispute'>): Promise<Decided> {
  const { act, before, tx } = deciding;
  const { orderId, at, message } = act;
  const { endToEndId, stands, actor } = message;
  if (before === null) throw new Refused(refusal('payment-order-unknown', { id: orderId }));
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
  const { proposed } = later;
  if (proposed?.stands !== stands) {
    const proposal = { stands, proposers: personsOf(actor) };
    return { set: { disputes: resolving({ proposed: proposal }) }, result: 'proposed', lines: 1 };
  }
  refuseAll(asList(mayApprove(proposed.proposers, actor)));
  const disputes = resolving({ resolved: { stands, at } });
  if (stands === 'first') return { set: { disputes }, result: 'resolved', lines: 1 };
  const { outcome, bankReference, file } = later;
  const paid = { endToEndId, outcome, bankReference, file };
  const actId = `${orderId}/${endToEndId}`;
  const lines = [{ endToEndId, outcome, bankReference, caseNo }];
  await recordAct(deciding, before, 'bank-status', { orderId, file, lines, afterAll: true }, actId);
  const answers = before.answers.map((one) => (one.endToEndId === endToEndId ? paid : one));
  return {
    set: { disputes, answers, acts: [...before.acts, actId] },
    ...{ result: 'resolved', lines: 1 },
  };
}

/** Reported as failed first, and not under way, or paid, by another instruction since. */
function canBePaidAfterAll({ outcome }: Dispute, kase: CaseRecord | undefined): boolean {
  if (outcome !== 'paid' || kase?.state !== 'open') return false;
  return kase.instructions.every(({ state }) => state === 'failed');
}

/** Freezes and records an act over the order's cases; the order's process carries it out. */
async function recordAct<K extends PaymentKind>(
  { act, tx }: Pick<Deciding<PaymentDecisionName>, 'act' | 'tx'>,
  { _id: orderId, roundId, preparedBy }: OrderRecord,
  kind: K,
  content: BatchContents[K],
  id = orderId,
): Promise<void> {
  await freezeBatchAct({ _id: id, kind, roundId, content, preparedBy }, tx);
  const { by } = await tellerOf(act);
  await recordBatchAct(tx, id, by, act.at);
}

async function waitOf(
  { act, calendar, tx }: Pick<Deciding<PaymentDecisionName>, 'act' | 'calendar' | 'tx'>,
  roundId: string,
  name: OrderWait['name'],
): Promise<OrderWait> {
  const round = await roundOf(roundId, tx);
  if (round === null) throw new Refused(refusal('round-unknown', { round: roundId }));
  const period = name === 'bank-answer' ? 'bank-result' : 'payment';
  const dates = periodDue(round.policy, period, act.at, calendar);
  return { name, role: 'finance', since: act.at, ...dates };
}
