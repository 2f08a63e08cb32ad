/**
 * Art. 20: money that came in on the fund's account, each receipt once by the bank's id of it, however often
 * and by whichever way it is told. What of it no demand takes waits in the queue for a person. Of each
 * receipt the amount is what was allocated, waits, is to be refunded, was refunded or set aside: MongoDB
 * refuses any other. What happened to it stands on its trail, which only grows.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { RECEIPT_DECIDERS } from '../../policy/acts/direct-acts';
import type { Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  differencesOf,
  matchReturn,
  numbersIn,
  type QueueReason,
  type ReturnReceipt,
} from '../../policy/returns/returns';
import { refusal, Refused } from '../../policy/words/refusals';
import { contentHash } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';
import { pageByKey } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import { recusals } from '../case/recusal';
import { recordReturn } from '../money/holds';
import { creditRepayment, owedUnder } from './repayments';
import {
  appendTrail,
  EMPTY_TRAIL,
  recordedAct,
  SERVICE,
  type By,
  type TrailHead,
} from '../trail/trail';
import { keepTurns, type Standing, type Turn, type Waiting } from '../work/turns';

/** A part of a receipt that settles what is owed. */
export interface Allocation {
  readonly number: string;
  readonly amountFen: Fen;
  readonly at: Instant;
  /** Account of the person who allocated it; absent where the reference did. */
  readonly by?: string;
}

/** A part of a receipt that goes back to its payer, if a second person approves. */
export interface Refund {
  readonly amountFen: Fen;
  readonly reason: string;
  readonly preparedBy: string;
  /** For whom the preparer stood in. */
  readonly preparedFor?: string;
  readonly state: 'approved' | 'prepared' | 'rejected';
  readonly decidedBy?: string;
}

/** Where the money of a receipt stands, in fen; together its amount. */
export interface ReceiptSums {
  readonly allocatedFen: Fen;
  /** Waits for a person. */
  readonly queuedFen: Fen;
  /** To be refunded once a second person approves. */
  readonly preparedFen: Fen;
  readonly refundedFen: Fen;
  /** Not the fund's, or not a return. */
  readonly setAsideFen: Fen;
}

export interface StoredReceipt extends Omit<ReturnReceipt, 'receiptId'>, ReceiptSums {
  /** The bank's id of the receipt. */
  readonly _id: string;
  readonly source: ReceiptSource;
  readonly takenAt: Instant;
  readonly allocations: readonly Allocation[];
  readonly refunds: readonly Refund[];
  /** `queued` while a person has to do or see something. */
  readonly state: 'queued' | 'settled';
  /** Why a person has, or had, to look at it. */
  readonly queue?: QueueReason;
  readonly trail: TrailHead;
}

/** By which way a receipt was told first: the bank's gateway, or a statement that staff import. */
export type ReceiptSource = 'feed' | 'statement';

const TEXT = { bsonType: 'string' } as const;
const WHOLE = { bsonType: 'number', multipleOf: 1, minimum: 0 } as const;
const SUMS = ['allocatedFen', 'queuedFen', 'preparedFen', 'refundedFen', 'setAsideFen'] as const;

/** What MongoDB refuses to store, whoever writes. */
const VALIDATOR = {
  $jsonSchema: {
    required: ['amountFen', ...SUMS, 'reference', 'payerName', 'receivedAt', 'state', 'trail'],
    properties: {
      amountFen: { ...WHOLE, minimum: 1 },
      reference: TEXT,
      payerName: TEXT,
      ...Object.fromEntries(SUMS.map((sum) => [sum, WHOLE])),
      receivedAt: TEXT,
      state: { enum: ['queued', 'settled'] },
    },
  },
  $expr: { $eq: ['$amountFen', { $add: SUMS.map((sum) => `$${sum}`) }] },
};

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true };
const sum = { type: Number, required: true, min: 0 };
const schema = new mongoose.Schema<StoredReceipt>(
  {
    _id: String,
    reference: String,
    amountFen: sum,
    payerName: String,
    payerUscc: String,
    receivedAt: text,
    source: text,
    takenAt: text,
    ...Object.fromEntries(SUMS.map((one) => [one, sum])),
    allocations: { type: [Mixed], required: true },
    refunds: { type: [Mixed], required: true },
    state: text,
    queue: String,
    trail: { type: Mixed, required: true },
  },
  { collection: 'return-receipts', versionKey: false, collectionOptions: { validator: VALIDATOR } },
);
schema.index({ state: 1, _id: 1 });
schema.index({ payerName: 1, _id: 1 });
schema.index({ payerUscc: 1, _id: 1 });
schema.index({ 'allocations.number': 1, _id: 1 });
export const Receipts = mongoose.model<StoredReceipt>('ReturnReceipt', schema);

/** Subject of a receipt's trail, and the beginning of the keys of its acts. */
export const receiptSubject = (receiptId: string): string => `return-receipt/${receiptId}`;

/** Key of the ledger entry of a receipt's nth allocation, from 1. */
export const allocationKey = (receiptId: string, n: number): string =>
  `${receiptSubject(receiptId)}/${n}`;

export interface Taking {
  readonly at: Instant;
  readonly source: ReceiptSource;
  /** Who imported it; the service where the bank told it. */
  readonly by?: By;
}

/** Whether the receipt is new, was taken before, or was taken before with another content. */
export type TakeResult = 'differs' | 'known' | 'taken';

/**
 * Takes a receipt once, credits what its reference names and queues the rest. One that is told again with
 * another content changes no money: a person must look, and what was told stands on the trail.
 */
export async function takeReceiptIn(
  tx: Tx,
  receipt: ReturnReceipt,
  { at, source, by = SERVICE }: Taking,
): Promise<TakeResult> {
  const known = await receiptOf(receipt.receiptId, tx);
  const told = { receipt, at, by };
  if (known !== undefined) {
    if (differencesOf(asTold(known), receipt).length === 0) return 'known';
    return toldDifferently(tx, known, told);
  }
  const { receiptId, ...rest } = receipt;
  const owed = await owedUnder(tx, numbersIn(receipt.reference));
  const { allocations, remainderFen, queue } = matchReturn(receipt, owed);
  const trail = await noteTold(tx, EMPTY_TRAIL, { ...told, act: 'takeReceipt', key: 'taken' });
  const stored: StoredReceipt = {
    _id: receiptId,
    ...rest,
    source,
    takenAt: at,
    trail,
    allocatedFen: receipt.amountFen - remainderFen,
    queuedFen: remainderFen,
    preparedFen: 0,
    refundedFen: 0,
    setAsideFen: 0,
    refunds: [],
    allocations: allocations.map((one) => ({ ...one, at })),
    ...(queue === undefined ? { state: 'settled' } : { state: 'queued', queue }),
  };
  await Receipts.create([stored], { session: tx });
  for (const [i, allocation] of stored.allocations.entries())
    await credit(tx, receiptId, i + 1, allocation);
  await keepReceiptTurns(tx, [receiptId]);
  return 'taken';
}

interface BankReport {
  readonly receipt: ReturnReceipt;
  readonly at: Instant;
  readonly by: By;
}

async function toldDifferently(
  tx: Tx,
  known: StoredReceipt,
  told: BankReport,
): Promise<TakeResult> {
  const { receiptId } = told.receipt;
  const key = `told/${contentHash(told.receipt).slice(0, 16)}`;
  if ((await recordedAct(`${receiptSubject(receiptId)}/${key}`, tx)) !== null) return 'differs';
  const trail = await noteTold(tx, known.trail, { ...told, act: 'toldDifferently', key });
  const change = { state: 'queued', queue: 'told-differently', trail } as const;
  await Receipts.updateOne({ _id: receiptId }, { $set: change }, { session: tx });
  await keepReceiptTurns(tx, [receiptId]);
  return 'differs';
}

/** The receipt as the bank told it first. */
function asTold(stored: StoredReceipt): ReturnReceipt {
  const { _id: receiptId, reference, amountFen, payerName, payerUscc, receivedAt } = stored;
  const code = payerUscc === undefined ? {} : { payerUscc };
  return { receiptId, reference, amountFen, payerName, receivedAt, ...code };
}

function noteTold(
  tx: Tx,
  head: TrailHead,
  { receipt, at, by, act, key }: BankReport & { readonly act: string; readonly key: string },
): Promise<TrailHead> {
  const subject = receiptSubject(receipt.receiptId);
  const channel = by.role === 'service' ? 'service' : 'api';
  return appendTrail(tx, head, {
    _id: `${subject}/${key}`,
    subject,
    at,
    by,
    channel,
    act,
    step: '20',
    reason: '',
    answer: receipt,
  });
}

/**
 * Credits an allocation to what is owed and to the ledger; the receipts of a demand that it settles wait for
 * nobody who would only see that it was not settled yet. Throws `Refused` as `creditRepayment` does.
 */
export async function credit(
  tx: Tx,
  receiptId: string,
  n: number,
  { number, amountFen, at, by }: Allocation,
): Promise<void> {
  const { caseNo, state } = await creditRepayment(tx, { number, amountFen });
  const who = by === undefined ? {} : { by };
  const key = allocationKey(receiptId, n);
  await recordReturn(tx, { caseNo, amountFen, key, at, reference: receiptId, ...who });
  if (state !== 'settled') return;
  const seen = { 'allocations.number': number, state: 'queued', queue: 'partial' } as const;
  const found = await Receipts.find(seen, { _id: 1 }, { session: tx }).lean();
  await Receipts.updateMany(seen, { $set: { state: 'settled' } }, { session: tx });
  await keepReceiptTurns(
    tx,
    found.map(({ _id }) => _id),
  );
}

/** Writes what receipts wait for now: finance deals with what is queued, a second person decides on a refund. */
export async function keepReceiptTurns(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await Receipts.find({ _id: { $in: [...ids] } }, null, { session: tx }).lean<
    StoredReceipt[]
  >();
  await keepTurns(tx, found.map(turnsOfReceipt));
}

const whoMay = (act: keyof typeof RECEIPT_DECIDERS) =>
  RECEIPT_DECIDERS[act].map((role) => ({ role }));

export function turnsOfReceipt(receipt: StoredReceipt): Standing {
  const { _id: no, payerName: applicant, state, takenAt: since, refunds } = receipt;
  const waiting: Waiting = {
    subject: receiptSubject(no),
    kind: 'return-receipt',
    no,
    matter: '退回资金到账',
    applicant,
  };
  const isQueued = state === 'queued' && (receipt.queuedFen > 0 || receipt.preparedFen === 0);
  const queued = { name: 'queued', zh: '处理到账', who: whoMay('allocate'), since } as const;
  const refund = ({ preparedBy, preparedFor }: Refund, at: number): Turn => ({
    name: `refund-${at + 1}`,
    zh: '核准退款',
    who: whoMay('approveRefund'),
    not: [preparedBy, ...(preparedFor === undefined ? [] : [preparedFor])],
    since,
  });
  const prepared = refunds.flatMap((one, at) =>
    one.state === 'prepared' ? [refund(one, at)] : [],
  );
  return { waiting, turns: [...(isQueued ? [queued] : []), ...prepared] };
}

export async function receiptOf(receiptId: string, tx?: Tx): Promise<StoredReceipt | undefined> {
  return (await Receipts.findById(receiptId, null, within(tx)).lean<StoredReceipt>()) ?? undefined;
}

/** What an import of a statement has done, in receipts. */
export interface StatementCounts {
  readonly added: number;
  /** Taken before, by whichever way. */
  readonly known: number;
}

/**
 * Takes all receipts of a statement or none. Throws `Refused` with one `receipt-differs` for each that was
 * taken before with another content; `own-case` where one settles what a party of the importer owes, or comes from it
 * (reading of Art. 22).
 */
export async function takeStatement(
  tx: Tx,
  receipts: readonly ReturnReceipt[],
  taking: { readonly at: Instant; readonly by: Actor },
): Promise<StatementCounts> {
  await requireOthers(tx, receipts, taking);
  await requireSame(tx, receipts);
  const source = 'statement';
  let added = 0;
  for (const receipt of receipts)
    if ((await takeReceiptIn(tx, receipt, { ...taking, source })) === 'taken') added += 1;
  return { added, known: receipts.length - added };
}

/** Throws `Refused` (`own-case`) for one who has to do with whom these receipts are about. */
export async function requireOthers(
  tx: Tx,
  receipts: readonly Pick<ReturnReceipt, 'payerUscc' | 'reference'>[],
  { at, by }: { readonly at: Instant; readonly by: Actor },
): Promise<void> {
  const numbers = receipts.flatMap(({ reference }) => numbersIn(reference));
  const debtors = (await owedUnder(tx, numbers)).map(({ party }) => party);
  const payers = receipts.map(({ payerUscc }) => payerUscc);
  const concerned = [...debtors, ...payers].filter((party) => party !== undefined);
  const [own] = await recusals(by, concerned, at);
  if (own !== undefined) throw new Refused(own);
}

async function requireSame(tx: Tx, receipts: readonly ReturnReceipt[]): Promise<void> {
  const ids = receipts.map(({ receiptId }) => receiptId);
  const before = await Receipts.find({ _id: { $in: ids } }, null, { session: tx }).lean<
    StoredReceipt[]
  >();
  const known = new Map(before.map((one) => [one._id, asTold(one)]));
  const [first, ...others] = receipts.flatMap((told) => {
    const { receiptId } = told;
    const differences = differencesOf(known.get(receiptId) ?? told, told).join('、');
    return differences === '' ? [] : [refusal('receipt-differs', { receiptId, differences })];
  });
  if (first !== undefined) throw new Refused(first, ...others);
}

export interface ReceiptQuery {
  readonly state?: StoredReceipt['state'] | undefined;
  /** What has settled this number, or a part of it. */
  readonly number?: string | undefined;
  /** Beginning of a number or a name, or a code. */
  readonly search?: string | undefined;
  /** Id of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A bounded page, by id. */
export function receiptsOf(query: ReceiptQuery): Promise<StoredReceipt[]> {
  const { state, number, search } = query;
  const wanted: QueryFilter<StoredReceipt> = {
    ...(state !== undefined && { state }),
    ...(number !== undefined && { 'allocations.number': number }),
    ...searchFilter<StoredReceipt>(search, { codes: ['payerUscc'], names: ['payerName'] }),
  };
  return pageByKey(Receipts, wanted, query);
}
