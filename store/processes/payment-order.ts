/**
 * Payment orders (Art. 17(7)): what finance asks the bank to pay for one approval document, who prepared and
 * who approved it, and what the bank has answered line by line. The lines stay as they were frozen.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import type { Role } from '../../policy/model/nouns';
import { subjectOf } from '../../policy/acts/act';
import {
  PAYMENT_ORDER,
  type OrderAnswer,
  type OrderState,
  type OrderWait,
} from '../../policy/payment-order/acts';
import { totalOf, type PaymentOrder } from '../../policy/payment-order/order';
import type { PaymentOutcome } from '../../policy/payment-order/status';
import { isOpen, type Resolution } from '../../policy/payment-order/disputes';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import type { FailedLine } from '../round/batch-acts';
import { type TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import type { Standing } from '../work/turns';
import { turnsOf } from './turns';

/** What the bank has answered for a line, and in which stored file. */
export interface LineAnswer {
  readonly endToEndId: string;
  readonly outcome: Exclude<PaymentOutcome, 'pending'>;
  readonly bankReference: string;
  readonly file: string;
}

export interface Dispute extends LineAnswer, Resolution {
  readonly at: Instant;
}

/** A line about which a person asks the bank, until it answers: nobody is paid by it, nor refused. */
export interface AskedLine {
  readonly endToEndId: string;
  /** As the bank names it. */
  readonly reasonCode?: string;
  readonly reason?: string;
  readonly file: string;
  readonly at: Instant;
}

export interface OrderRecord {
  /** Id of the order, and of its message to the bank. */
  readonly _id: string;
  readonly roundId: string;
  readonly state: OrderState;
  readonly order: PaymentOrder;
  /** SHA-256 of the order as it was prepared. */
  readonly hash: string;
  readonly preparedBy: string;
  /** For whom the preparer stood in. */
  readonly preparedFor?: string;
  readonly approvedBy?: string;
  readonly rejectedBy?: string;
  /** Lines that could no longer be instructed: the bank is not asked to pay them. */
  readonly failed: readonly FailedLine[];
  /** Cases that were asked for and could not be paid when it was prepared. */
  readonly leftOut?: readonly FailedLine[];
  readonly answers: readonly LineAnswer[];
  /** Later answers that contradict the one on record: for two persons, never a second payment. */
  readonly disputes: readonly Dispute[];
  /** Lines that the bank has said something unclear about. */
  readonly asked?: readonly AskedLine[];
  /** The acts over its cases: the order itself, and one for each file of the bank. */
  readonly acts: readonly string[];
  readonly waits: readonly OrderWait[];
  readonly sentAt?: Instant;
  /** Why the bank did not take the file. */
  readonly bankRefused?: string;
  readonly trail: TrailHead;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const list = { type: [Mixed], default: [] };
const schema = new mongoose.Schema<OrderRecord>(
  {
    _id: String,
    roundId: required,
    state: { ...required, enum: Object.keys(PAYMENT_ORDER.states) },
    order: { type: Mixed, required: true },
    hash: required,
    preparedBy: required,
    preparedFor: String,
    approvedBy: String,
    rejectedBy: String,
    failed: list,
    leftOut: list,
    answers: list,
    disputes: list,
    asked: list,
    acts: { type: [String], default: [] },
    waits: list,
    sentAt: String,
    bankRefused: String,
    trail: { type: Mixed, required: true },
  },
  { collection: PAYMENT_ORDER.collection, versionKey: false, minimize: false },
);
schema.index({ roundId: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ 'waits.role': 1, _id: 1 });
schema.index({ 'order.lines.caseNo': 1 }, { name: 'orders_of_a_case' });
schema.index({ 'order.approvalDocument': 1 });
schema.index(
  { 'order.lines.caseNo': 1 },
  {
    name: 'one_prepared_order_per_case',
    unique: true,
    partialFilterExpression: { state: 'prepared' },
  },
);
schema.index(
  { 'disputes.outcome': 1 },
  { partialFilterExpression: { 'disputes.outcome': 'paid' } },
);
const Orders = mongoose.model<OrderRecord>('PaymentOrder', schema);

export async function paymentOrderOf(id: string, tx?: Tx): Promise<OrderRecord | null> {
  return Orders.findById(id, null, within(tx)).lean<OrderRecord>();
}

export interface OrderQuery extends PageAsked {
  readonly round?: string | undefined;
  readonly state?: OrderState | undefined;
  /** Role whose turn it is. */
  readonly awaits?: Role | undefined;
  /** Beginning of an id or of the approval document's number, or the number of a case that it pays. */
  readonly search?: string | undefined;
}

/** A bounded page, by id. */
export function paymentOrdersOf(query: OrderQuery): Promise<OrderRecord[]> {
  const { round: roundId, state, awaits, search } = query;
  const filter: QueryFilter<OrderRecord> = {
    ...(roundId !== undefined && { roundId }),
    ...(state !== undefined && { state }),
    ...(awaits !== undefined && { 'waits.role': awaits }),
    ...searchFilter<OrderRecord>(search, {
      codes: ['order.lines.caseNo'],
      names: ['order.approvalDocument'],
    }),
  };
  return pageByKey(Orders, filter, query);
}

/** The order that names a case and is not approved yet, by case. */
export async function preparedFor(
  cases: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(cases);
  const found = await Orders.find(
    { state: 'prepared', 'order.lines.caseNo': { $in: [...cases] } },
    { 'order.lines.caseNo': 1 },
    { session: tx },
  ).lean<Pick<OrderRecord, '_id' | 'order'>[]>();
  return new Map(
    found.flatMap(({ _id, order }) =>
      order.lines
        .filter(({ caseNo }) => wanted.has(caseNo))
        .map(({ caseNo }): [string, string] => [caseNo, _id]),
    ),
  );
}

/** The order as the bank gets it: without the lines that could no longer be instructed. */
export function orderForBank({
  order,
  failed,
}: Pick<OrderRecord, 'failed' | 'order'>): PaymentOrder {
  const out = new Set(failed.map(({ caseNo }) => caseNo));
  const lines = order.lines.filter(({ caseNo }) => !out.has(caseNo));
  return { ...order, lines, totalFen: totalOf(lines) };
}

/** Subject of an order's trail, and the id of its process. */
export const paymentOrderSubject = (id: string): string => subjectOf(PAYMENT_ORDER, id);

export interface OrderAct extends TrailAct {
  readonly orderId: string;
}

/** What an act changes of its order, and what it answers. */
export type OrderChange = RecordChange<OrderRecord, OrderAnswer>;

export function turnsOfOrder(order: OrderRecord): Standing {
  const { _id, waits, roundId, preparedBy, preparedFor } = order;
  const not = { 'order-approval': [preparedBy, preparedFor] };
  return turnsOf(PAYMENT_ORDER, _id, waits, { roundId, not });
}

/** Records an act on the order's trail with what it changes; `work` is handed null for one that is not there yet. */
export function actOnOrder(
  act: OrderAct,
  work: (order: OrderRecord | null, tx: Tx) => Promise<OrderChange>,
): Promise<OrderAnswer> {
  const { orderId: _id } = act;
  const order = {
    subject: paymentOrderSubject(_id),
    step: PAYMENT_ORDER.step,
    read: (tx: Tx) => paymentOrderOf(_id, tx),
    awaits: turnsOfOrder,
    write: (tx: Tx, set: Partial<OrderRecord>, upsert: boolean) =>
      Orders.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrail(act, order, work);
}

/** Which of the cases the bank says to have paid against its own first answer, as long as that is open; each with its order. */
export async function disputedAsPaid(
  numbers: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const asked = { 'order.lines.caseNo': { $in: [...numbers] }, 'disputes.outcome': 'paid' };
  const found = await Orders.find(asked, null, { session: tx }).lean<OrderRecord[]>();
  return new Map(
    found.flatMap(({ _id, order, disputes }) => {
      const paid = disputes.filter((dispute) => isOpen(dispute) && dispute.outcome === 'paid');
      return order.lines
        .filter((line) => paid.some(({ endToEndId }) => endToEndId === line.endToEndId))
        .map(({ caseNo }) => [caseNo, _id] as const);
    }),
  );
}
