/**
 * Acts over many cases: a meeting, a published list, an approval document. The content is frozen with
 * its hash before anyone decides on it, and stays as it was frozen; only its state moves.
 */
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import type { MeetingRecord } from '../../policy/round/meeting';
import type { ApprovalDocument, PublicityList, Uscc } from '../../policy/model/nouns';
import type { PaymentLine } from '../../policy/payment-order/order';
import type { LineStatus } from '../../policy/payment-order/status';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import { storedForm, storedHash } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';
import type { By } from '../trail/trail';

export interface UnitObjection {
  readonly unit: Uscc;
  readonly reason: string;
  readonly evidence: readonly string[];
  /** The paper with the stamp of the unit that objects. */
  readonly stamp?: string;
  readonly lines: readonly { readonly caseNo: string }[];
}

/** An approved payment order (Art. 17(7)), whose lines are instructed. */
export interface InstructedOrder {
  readonly orderId: string;
  readonly lines: readonly PaymentLine[];
}

/** What the bank has answered for some lines of an order. */
export interface BankAnswers {
  readonly orderId: string;
  /** The stored file that says so. */
  readonly file: string;
  readonly lines: readonly (LineStatus & { readonly caseNo: string })[];
  /** Two persons of finance say that lines which the bank first reported as failed were paid. */
  readonly afterAll?: true;
}

/** What each kind of batch act is about. */
export interface BatchContents {
  meeting: MeetingRecord;
  publication: PublicityList;
  approval: ApprovalDocument;
  'unit-objection': UnitObjection;
  'payment-order': InstructedOrder;
  'bank-status': BankAnswers;
}
export type BatchKind = keyof BatchContents;

/** The acts that a payment order's own process carries out. */
export type PaymentKind = 'bank-status' | 'payment-order';
/** The acts that a round takes and carries out. */
export type RoundKind = Exclude<BatchKind, PaymentKind>;
const PAYMENT_KINDS: readonly PaymentKind[] = ['bank-status', 'payment-order'];

/** A line that cannot be carried out, and why. */
export interface FailedLine {
  readonly caseNo: string;
  readonly refusals: readonly Refusal[];
}

export interface BatchActRecord<K extends BatchKind = BatchKind> {
  readonly _id: string;
  readonly kind: K;
  readonly roundId: string;
  readonly content: BatchContents[K];
  readonly hash: string;
  readonly preparedBy: string;
  /** A refused act may be sent again, and is judged anew. */
  readonly state: 'frozen' | 'refused' | 'recorded' | 'in-force';
  /** Machine time, for the sweep of what was never sent only. */
  readonly frozenAt?: Date;
  /** Why the act as a whole was refused, the last time it was sent. */
  readonly refusals?: readonly Refusal[];
  readonly by?: By;
  readonly recordedAt?: Instant;
  readonly inForceAt?: Instant;
  /** Lines that could not be carried out when the act was recorded, or no longer afterwards. */
  readonly failed: readonly FailedLine[];
  /** Lines that a programming error has broken off; they are tried again, and the act waits for them. */
  readonly broken?: readonly { readonly caseNo: string; readonly error: string }[];
}

/** An act whose kind tells what its content is. */
export type AnyBatchAct = { [K in BatchKind]: BatchActRecord<K> }[BatchKind];

const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<BatchActRecord>(
  {
    _id: String,
    kind: { type: String, required: true },
    roundId: { type: String, required: true },
    content: { type: Mixed, required: true },
    hash: { type: String, required: true },
    preparedBy: { type: String, required: true },
    state: { type: String, required: true, enum: ['frozen', 'refused', 'recorded', 'in-force'] },
    frozenAt: Date,
    refusals: { type: [Mixed], default: undefined },
    by: Mixed,
    recordedAt: String,
    inForceAt: String,
    failed: { type: [Mixed], default: [] },
    broken: { type: [Mixed], default: undefined },
  },
  { collection: 'batch-acts', versionKey: false, minimize: false },
);
schema.index({ roundId: 1, kind: 1, _id: 1 });
schema.index({ preparedBy: 1, roundId: 1, kind: 1 });
schema.index(
  { 'content.documentNumber': 1 },
  {
    unique: true,
    partialFilterExpression: { kind: 'approval', state: { $in: ['recorded', 'in-force'] } },
  },
);
const BatchActs = mongoose.model<BatchActRecord>('BatchAct', schema);

/** Freezes the content of an act under its id. The same content again is the same act; other content is refused. */
export async function freezeBatchAct<K extends BatchKind>(
  draft: Pick<BatchActRecord<K>, '_id' | 'content' | 'kind' | 'preparedBy' | 'roundId'>,
  tx?: Tx,
): Promise<BatchActRecord<K>> {
  const content = storedForm(draft.content);
  const hash = storedHash(content);
  const known = await batchActOf<K>(draft._id, tx);
  if (known !== null) {
    if (known.hash === hash) return known;
    throw new Refused(refusal('act-exists', { act: draft._id }));
  }
  const frozen = { state: 'frozen', frozenAt: new Date(), failed: [] } as const;
  const act: BatchActRecord<K> = { ...draft, content, hash, ...frozen };
  await BatchActs.collection.insertOne(act as never, within(tx)); // Mongoose would leave some names out
  return act;
}

/** Id of an act over many cases: of its round or order, and what tells it from the others. It stands in addresses. */
export const batchActId = (of: string, ...parts: readonly string[]): string =>
  [of, ...parts].join('.');

export async function batchActOf<K extends BatchKind = BatchKind>(
  id: string,
  tx?: Tx,
): Promise<BatchActRecord<K> | null> {
  return BatchActs.findById(id, null, within(tx)).lean<BatchActRecord<K>>();
}

/** An act of whichever kind. */
export async function anyBatchActOf(id: string): Promise<AnyBatchAct | null> {
  return BatchActs.findById(id).lean<AnyBatchAct>();
}

/** An act as a list shows it: how many lines it has, and not the lines. */
export interface BatchActHead extends Omit<BatchActRecord, 'content'> {
  readonly lines: number;
  /** Of a list or an approval document. */
  readonly title?: string;
}

/** Acts of a round, by id; a bounded page. The lines are counted where they are, not fetched. */
export async function batchActHeadsOf(
  roundId: string,
  kind?: BatchKind,
  after = '',
  limit = 50,
): Promise<BatchActHead[]> {
  const lines = { $size: { $ifNull: ['$content.items', '$content.lines'] } };
  return BatchActs.aggregate<BatchActHead>([
    { $match: { roundId, _id: { $gt: after }, ...(kind !== undefined && { kind }) } },
    { $sort: { _id: 1 } },
    { $limit: Math.min(limit, 200) },
    { $set: { lines, title: '$content.title' } },
    { $unset: 'content' },
  ]);
}

/** Moves an act to recorded; false when it has been recorded before. */
export async function recordBatchAct(tx: Tx, id: string, by: By, at: Instant): Promise<boolean> {
  const moved = await BatchActs.updateOne(
    { _id: id, state: { $in: ['frozen', 'refused'] } },
    { $set: { state: 'recorded', by, recordedAt: at }, $unset: { refusals: 1 } },
    { session: tx },
  );
  return moved.modifiedCount === 1;
}

/** Keeps the lines that fail as the act is recorded. */
export async function keepFailedLines(
  tx: Tx,
  id: string,
  failed: readonly FailedLine[],
): Promise<void> {
  if (failed.length > 0)
    await BatchActs.updateOne({ _id: id }, { $set: { failed } }, { session: tx });
}

/** Keeps why a line failed; false when it has been kept before. */
export async function keepFailedLine(
  tx: Tx,
  id: string,
  caseNo: string,
  refusals: readonly Refusal[],
): Promise<boolean> {
  const kept = await BatchActs.updateOne(
    { _id: id, 'failed.caseNo': { $ne: caseNo } },
    { $push: { failed: { caseNo, refusals } } },
    { session: tx },
  );
  return kept.modifiedCount === 1;
}

/** Keeps what broke a line off. */
export async function keepBrokenLine(id: string, caseNo: string, error: string): Promise<void> {
  await BatchActs.updateOne({ _id: id }, { $push: { broken: { caseNo, error } } });
}

/** Before the act is carried out again, its broken lines with it. */
export async function forgetBrokenLines(id: string): Promise<void> {
  await BatchActs.updateOne({ _id: id }, { $unset: { broken: 1 } });
}

/** The act is in force when its last line is in. Answers the cases of the lines that are broken instead. */
export async function putInForce(id: string, at: Instant): Promise<readonly string[]> {
  await BatchActs.updateOne(
    { _id: id, state: 'recorded', broken: null },
    { $set: { state: 'in-force', inForceAt: at } },
  );
  return (await batchActOf(id))?.broken?.map(({ caseNo }) => caseNo) ?? [];
}

/** Keeps why the act, as it was frozen, was not recorded. */
export async function refuseBatchAct(
  id: string,
  hash: string,
  refusals: readonly Refusal[],
): Promise<void> {
  await BatchActs.updateOne(
    { _id: id, hash, state: { $in: ['frozen', 'refused'] } },
    { $set: { state: 'refused', refusals } },
  );
}

/** A person's objections to a unit in a round that stand: whose lines are still carried out, and whose are in. */
export async function objectionsToUnit(
  { roundId, unit, person }: { roundId: string; unit: Uscc; person: string },
  tx: Tx,
): Promise<Pick<BatchActRecord, '_id' | 'state'>[]> {
  const filter = { preparedBy: person, roundId, kind: 'unit-objection', 'content.unit': unit };
  const found = BatchActs.find({ ...filter, state: { $in: ['recorded', 'in-force'] } } as never);
  return found.select({ state: 1 }).session(tx).lean<Pick<BatchActRecord, '_id' | 'state'>[]>();
}

/** Acts of a round that are recorded and not in force: what the round has still to carry out. */
export async function actsToCarryOut(roundId: string): Promise<string[]> {
  const ofRound = { roundId, state: 'recorded', kind: { $nin: [...PAYMENT_KINDS] } } as const;
  return idsInOrder(BatchActs.find(ofRound, { _id: 1 }));
}

/** Which of these acts are recorded and not in force, in the order in which they were recorded. */
export async function recordedAmong(ids: readonly string[]): Promise<string[]> {
  return idsInOrder(BatchActs.find({ _id: { $in: [...ids] }, state: 'recorded' }, { _id: 1 }));
}

/** The payment orders with acts that are recorded and not in force. */
export async function ordersToCarryOut(): Promise<string[]> {
  const recorded = { state: 'recorded', kind: { $in: [...PAYMENT_KINDS] } } as const;
  return (await BatchActs.distinct('content.orderId', recorded)) as string[];
}

async function idsInOrder(
  found: mongoose.Query<{ _id: string }[], BatchActRecord>,
): Promise<string[]> {
  const acts = await found.sort({ recordedAt: 1, _id: 1 }).lean<{ _id: string }[]>();
  return acts.map(({ _id }) => _id);
}

/** The cases of an act that another act of its kind names too, and has not carried out yet. */
export async function linesUnderWay(
  { _id, kind, roundId }: Pick<BatchActRecord, '_id' | 'kind' | 'roundId'>,
  lines: readonly string[],
  tx: Tx,
): Promise<string[]> {
  const named = ['content.items.caseNo', 'content.lines.caseNo'].map((path) => ({
    [path]: { $in: [...lines] },
  }));
  const others = await BatchActs.find(
    { roundId, kind, state: 'recorded', _id: { $ne: _id }, $or: named },
    { 'content.items.caseNo': 1, 'content.lines.caseNo': 1, 'failed.caseNo': 1 },
    { session: tx },
  ).lean<Pick<BatchActRecord, 'content' | 'failed'>[]>();
  const underWay = new Set(others.flatMap(notFailed));
  return lines.filter((no) => underWay.has(no));
}

function notFailed({ content, failed }: Pick<BatchActRecord, 'content' | 'failed'>): string[] {
  const out = new Set(failed.map(({ caseNo }) => caseNo));
  return caseNosOf(content).filter((no) => !out.has(no));
}

/** The cases that an act names, in the order of its lines. */
export function caseNosOf(content: BatchActRecord['content']): string[] {
  const lines = 'items' in content ? content.items : content.lines;
  return lines.map(({ caseNo }) => caseNo);
}

/** Drops acts that were frozen before and never sent; answers how many. */
export async function dropNeverSent(frozenBefore: Date): Promise<number> {
  const dropped = await BatchActs.deleteMany({ state: 'frozen', frozenAt: { $lt: frozenBefore } });
  return dropped.deletedCount;
}
