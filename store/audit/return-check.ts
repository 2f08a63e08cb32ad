/**
 * The audit of returned money (Art. 20): no fen of a receipt is lost, every allocation is an entry of the
 * ledger and the other way round, and each demand was credited what receipts were allocated to it. All as
 * of one instant, one receipt and one demand at a time.
 */
import type { ClientSession } from 'mongoose';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { Entry } from '../money/ledger';
import type { Repayment } from '../returns/repayments';
import {
  allocationKey,
  type Allocation,
  type Refund,
  type StoredReceipt,
} from '../returns/receipts';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import type { Difference } from './difference';

const byId = { sort: { _id: 1 } } as const;

/** The first thing that does not agree, or undefined; as of the session's snapshot where one is given. */
export async function checkReturns(session?: ClientSession): Promise<Difference | undefined> {
  return session === undefined ? asOfNow(differenceAsOf) : differenceAsOf(session);
}

async function differenceAsOf(session: ClientSession): Promise<Difference | undefined> {
  let allocations = 0;
  for await (const receipt of rowsIn<StoredReceipt>(session, 'return-receipts', byId)) {
    const fault = receiptFault(receipt);
    if (fault !== undefined) return { about: receipt._id, message: fault };
    allocations += receipt.allocations.length;
  }
  let credited = 0;
  for await (const repayment of rowsIn<Repayment>(session, 'repayments', byId)) {
    const credits = await creditsOf(session, repayment._id);
    const fault = repaymentFault(repayment, credits) ?? entryFault(repayment, credits);
    if (fault !== undefined) return { about: repayment._id, message: fault };
    credited += credits.length;
  }
  const entries = await returnEntries(session);
  if (allocations === credited && allocations === entries) return undefined;
  const told = `到账分配${allocations}笔，记入应退款${credited}笔，账上${entries}笔`;
  return { about: 'return-receipts', message: `退回款的笔数不一致：${told}。` };
}

function receiptFault(receipt: StoredReceipt): string | undefined {
  const { _id: id, amountFen, allocations, refunds, state } = receipt;
  const { allocatedFen, queuedFen, preparedFen, refundedFen, setAsideFen } = receipt;
  const parts = allocatedFen + queuedFen + preparedFen + refundedFen + setAsideFen;
  const refundsOf = (wanted: Refund['state']): readonly Refund[] =>
    refunds.filter((one) => one.state === wanted);
  if (state === 'settled' && queuedFen + preparedFen > 0)
    return `到账${id}已办结，却仍有${yuan(queuedFen + preparedFen)}未处理。`;
  return (
    differs(`到账${id}的各部分`, parts, amountFen) ??
    differs(`到账${id}的分配`, total(allocations), allocatedFen) ??
    differs(`到账${id}的待批退汇`, total(refundsOf('prepared')), preparedFen) ??
    differs(`到账${id}的退汇`, total(refundsOf('approved')), refundedFen)
  );
}

/** An allocation to a demand, and the ledger's entry of it. */
interface Credit extends Allocation {
  readonly receiptId: string;
  readonly key: string;
  readonly entry: Entry | undefined;
}

async function creditsOf(session: ClientSession, number: string): Promise<Credit[]> {
  const filter = { 'allocations.number': number };
  const found: Omit<Credit, 'entry'>[] = [];
  for await (const { _id, allocations } of rowsIn<StoredReceipt>(session, 'return-receipts', {
    filter,
  }))
    for (const [i, one] of allocations.entries())
      if (one.number === number)
        found.push({ ...one, receiptId: _id, key: allocationKey(_id, i + 1) });
  const keys = found.map(({ key }) => key);
  const entries = new Map<string, Entry>();
  for await (const entry of rowsIn<Entry>(session, 'ledger', { filter: { _id: { $in: keys } } }))
    entries.set(entry._id, entry);
  return found.map((one) => ({ ...one, entry: entries.get(one.key) }));
}

function repaymentFault(repayment: Repayment, credits: readonly Credit[]): string | undefined {
  const { _id: number, owedFen, returnedFen, state } = repayment;
  const ended = state === 'settled';
  if (state !== 'cancelled' && ended !== (returnedFen === owedFen))
    return `应退款${number}应退${yuan(owedFen)}、已退${yuan(returnedFen)}，与其状态不符。`;
  return differs(`应退款${number}的退回`, total(credits), returnedFen);
}

function entryFault({ caseNo }: Repayment, credits: readonly Credit[]): string | undefined {
  for (const credit of credits) {
    const { key, amountFen, entry } = credit;
    if (entry === undefined) return `分配${key}没有记入账。`;
    if (entry.caseNo !== caseNo) return `分配${key}记在了另一件${entry.caseNo ?? ''}之下。`;
    const booked = entry.postings.find(({ account }) => account === 'free')?.amountFen ?? 0;
    const fault = differs(`分配${key}`, booked, amountFen);
    if (fault !== undefined) return fault;
    if (!tellsTheSame(credit, entry)) return `分配${key}的时间、经办人或流水号与账上不一致。`;
  }
  return undefined;
}

function tellsTheSame({ receiptId, at, by }: Credit, entry: Entry): boolean {
  return entry.at === at && entry.by === by && entry.reference === receiptId;
}

/** How many entries of the ledger are allocations: `0` is the character after `/`. */
async function returnEntries(session: ClientSession): Promise<number> {
  const _id = { $gt: 'return-receipt/', $lt: 'return-receipt0' };
  const selection = { filter: { _id }, fields: ['act'] };
  let entries = 0;
  for await (const { act } of rowsIn<Entry>(session, 'ledger', selection))
    if (act === 'return') entries += 1;
  return entries;
}

const total = (parts: readonly { readonly amountFen: Fen }[]): Fen =>
  parts.reduce((sum, { amountFen }) => sum + amountFen, 0);

function differs(what: string, parts: Fen, whole: Fen): string | undefined {
  return parts === whole ? undefined : `${what}：合计${yuan(parts)}，记录为${yuan(whole)}。`;
}

const yuan = (fen: Fen): string => `${formatYuan(fen)}元`;
