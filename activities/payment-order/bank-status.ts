/**
 * Records what a file of the bank brings to a payment order (Art. 17(7)): answers that are new go to their cases; one that
 * contradicts what was answered before goes to a person, and moves no money. A file is one act, whoever hands it over and
 * however often.
 */
import {
  bankStatusFaults,
  PAYMENT_ORDER,
  type BankStatusGiven,
  type OrderAnswer,
} from '../../policy/payment-order/acts';
import { isOpen } from '../../policy/payment-order/disputes';
import { outcomesOf, statusFaults, type LineStatus } from '../../policy/payment-order/status';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { vouchersOnRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { bankFileOf } from '../../store/processes/bank-files';
import {
  actOnOrder,
  orderForBank,
  paymentOrderSubject,
  type AskedLine,
  type Dispute,
  type LineAnswer,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { requestHash } from '../../store/trail/requests';
import { batchActId } from '../../store/round/batch-acts';
import { orRefused, type Recorded } from '../process/refusal';
import { recordLines } from './lines';

const ACT = 'applyBankStatus';

export function recordBankStatus(given: BankStatusGiven): Promise<Recorded<OrderAnswer>> {
  return orRefused(async () => {
    const { orderId, at, message } = given;
    refuseAll(bankStatusFaults(message));
    const file = await fileOf(message.file);
    const { by, reason } = file;
    const key = `${paymentOrderSubject(orderId)}/${message.file}`;
    const channel = by.role === 'service' ? 'service' : 'api';
    const entry = { key, orderId, at, by, reason, channel, act: ACT } as const;
    const framed = { orderId, act: ACT, request: requestHash(ACT, message) };
    return actOnOrder(entry, async (before, tx) => {
      if (before === null) throw new Refused(PAYMENT_ORDER.refusals.unknown({ orderId }));
      const { set, result, lines } = await applied(given, before, file, tx);
      return { set, answer: { ...framed, state: before.state, result, about: { lines } } };
    });
  });
}

type BankFile = Awaited<ReturnType<typeof fileOf>>;

async function fileOf(id: string) {
  const file = await bankFileOf(id);
  if (file?.status === undefined) throw new Refused(refusal('bank-file-unknown', {}, 'file'));
  return { ...file, status: file.status };
}

interface Applied {
  readonly set: Partial<OrderRecord>;
  readonly result: 'answered' | 'asked' | 'disputed' | 'nothing-new';
  /** How many lines have a new answer. */
  readonly lines: number;
}

async function applied(
  { orderId, at, message: { file } }: BankStatusGiven,
  before: OrderRecord,
  { by, status }: BankFile,
  tx: Tx,
): Promise<Applied> {
  if (before.state !== 'instructed' && before.state !== 'settled')
    throw new Refused(refusal('payment-order-not-instructed', { orderId }));
  const order = orderForBank(before);
  refuseAll(statusFaults(order, status));
  const told = outcomesOf(order, status);
  const answered = told.filter(isAnswer);
  const known = new Map(before.answers.map((answer) => [answer.endToEndId, answer]));
  const unknown = answered.filter(({ endToEndId }) => !known.has(endToEndId));
  const used = await vouchersUsed(unknown, before, tx);
  const isUsed = (line: FinalStatus) => isPaid(line) && used.has(line.bankReference);
  const fresh = unknown.filter((line) => !isUsed(line));
  const disputed = answered.filter(
    (line) => contradicts(line, known.get(line.endToEndId)) && !isKnown(before.disputes, line),
  );
  const numbers = new Map(order.lines.map((line) => [line.endToEndId, line.caseNo]));
  const actId = batchActId(orderId, file.slice(0, 12));
  const lines = fresh.map((line) => ({ ...line, caseNo: numbers.get(line.endToEndId) ?? '' }));
  const content = { orderId, file, lines };
  if (fresh.length > 0) await recordLines({ at, by, tx }, before, 'bank-status', content, actId);
  const kept = ({ endToEndId, outcome, bankReference }: FinalStatus): LineAnswer => {
    return { endToEndId, outcome, bankReference, file };
  };
  const unclear = [
    ...told.filter((line) => line.unclear === true && !known.has(line.endToEndId)),
    ...unknown.filter(isUsed).map((line) => ({ ...line, reason: usedInWords(line) })),
  ];
  const asked = askedAfter(before.asked, answered, unclear, { file, at });
  return {
    set: {
      answers: [...before.answers, ...fresh.map(kept)],
      disputes: [...before.disputes, ...disputed.map((line) => ({ ...kept(line), at }))],
      asked,
      acts: fresh.length > 0 ? [...before.acts, actId] : before.acts,
    },
    result: resultOf(disputed.length, unclear.length, fresh.length),
    lines: fresh.length,
  };
}

/** What needs a person comes first. */
function resultOf(disputed: number, unclear: number, fresh: number): Applied['result'] {
  if (disputed > 0) return 'disputed';
  if (unclear > 0) return 'asked';
  return fresh > 0 ? 'answered' : 'nothing-new';
}

/** Each line once, as it was told last, until it is answered. */
function askedAfter(
  before: readonly AskedLine[] = [],
  answered: readonly LineStatus[],
  unclear: readonly LineStatus[],
  told: Pick<AskedLine, 'at' | 'file'>,
): AskedLine[] {
  const doubted = new Set(unclear.map(({ endToEndId }) => endToEndId));
  const over = new Set([...answered.map(({ endToEndId }) => endToEndId), ...doubted]);
  const kept = before.filter(({ endToEndId }) => !over.has(endToEndId));
  return [
    ...kept,
    ...unclear.map(({ endToEndId, reasonCode, reason }) => ({
      endToEndId,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(reason !== undefined && { reason }),
      ...told,
    })),
  ];
}

const usedInWords = ({ bankReference }: LineStatus): string =>
  `银行凭证号${bankReference}已用于另一笔付款`;

type FinalStatus = LineStatus & { readonly outcome: 'failed' | 'paid' };
/** Another result than the one on record; or another voucher, by which the bank has paid a second time. */
function contradicts(line: FinalStatus, on: LineAnswer | undefined): boolean {
  if (on === undefined) return false;
  if (line.outcome !== on.outcome) return true;
  return line.outcome === 'paid' && line.bankReference !== on.bankReference;
}

/** A voucher pays one line: what a file gives a second line by it is asked about, and the others go on. */
async function vouchersUsed(
  fresh: readonly FinalStatus[],
  { answers }: OrderRecord,
  tx: Tx,
): Promise<ReadonlySet<string>> {
  const vouchers = fresh.filter(isPaid).map(({ bankReference }) => bankReference);
  const here = answers.filter(isPaid).map(({ bankReference }) => bankReference);
  return new Set([...here, ...(await vouchersOnRecord(vouchers, tx))]);
}

const isPaid = ({ outcome }: Pick<LineAnswer, 'outcome'>): boolean => outcome === 'paid';
const isAnswer = (line: LineStatus): line is FinalStatus => line.outcome !== 'pending';

/** Whether the same contradiction waits to be looked into already. */
function isKnown(disputes: readonly Dispute[], line: FinalStatus): boolean {
  const open = disputes.filter((one) => isOpen(one) && one.endToEndId === line.endToEndId);
  return open.some((one) => !contradicts(line, one));
}
