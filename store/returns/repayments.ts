/**
 * Art. 20: what is owed back of a redemption, each under a number that the payer writes. The bureau demands
 * it, receipts settle it, and a demand that no longer stands is cancelled. One demand a case is open at a
 * time, by unique index, and its guarded update never credits more than is owed.
 */
import mongoose from 'mongoose';
import { DEMANDS } from '../../policy/acts/direct-acts';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import { dutyFaults } from '../../policy/articles/art-22-duties';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { repaymentSeriesOf, type Owed } from '../../policy/returns/returns';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { requireFen } from '../money/balances';
import { contentHash } from '../kernel/canonical';
import { knownCase, type CaseRecord } from '../case/cases';
import { caseRecusals, recusals } from '../case/recusal';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import { nextNumber } from '../case/filings';
import { holdOf, type Hold } from '../money/holds';
import {
  appendTrail,
  EMPTY_TRAIL,
  recordedAct,
  type By,
  type Channel,
  type TrailHead,
} from '../trail/trail';

export type RepaymentState = 'cancelled' | 'open' | 'settled';

export interface Repayment {
  /** `T2026-000001`; the year is the programme year of the redemption. */
  readonly _id: string;
  readonly caseNo: string;
  readonly year: number;
  /** Who owes it. */
  readonly party: Uscc;
  readonly owedFen: Fen;
  /** What receipts have settled of it; never more than is owed. */
  readonly returnedFen: Fen;
  readonly reason: string;
  /** The ground of Art. 20, such as `20(1)`. */
  readonly article: string;
  /** Account of the person who decided. */
  readonly decidedBy: string;
  /** For whom, where somebody stood in. */
  readonly decidedFor?: string;
  readonly decidedAt: Instant;
  /** Last day to return it, where one is set. */
  readonly dueOn?: CivilDate;
  readonly state: RepaymentState;
  readonly trail: TrailHead;
}

const TEXT = { bsonType: 'string' } as const;
const WHOLE = { bsonType: 'number', multipleOf: 1, minimum: 0 } as const;

/** What MongoDB refuses to store, whoever writes. */
const VALIDATOR = {
  $jsonSchema: {
    required: ['caseNo', 'year', 'party', 'owedFen', 'returnedFen', 'state', 'trail'],
    properties: {
      caseNo: TEXT,
      year: WHOLE,
      party: TEXT,
      owedFen: WHOLE,
      returnedFen: WHOLE,
      state: { enum: ['cancelled', 'open', 'settled'] },
    },
  },
  $expr: { $lte: ['$returnedFen', '$owedFen'] },
};

const text = { type: String, required: true };
const sum = { type: Number, required: true, min: 0 };
const schema = new mongoose.Schema<Repayment>(
  {
    _id: String,
    caseNo: text,
    year: { type: Number, required: true },
    party: text,
    owedFen: sum,
    returnedFen: sum,
    reason: text,
    article: text,
    decidedBy: text,
    decidedFor: String,
    decidedAt: text,
    dueOn: String,
    state: text,
    trail: { type: mongoose.Schema.Types.Mixed, required: true },
  },
  { collection: 'repayments', versionKey: false, collectionOptions: { validator: VALIDATOR } },
);
schema.index(
  { caseNo: 1 },
  { unique: true, name: 'one-open', partialFilterExpression: { state: 'open' } },
);
schema.index({ caseNo: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ party: 1, _id: 1 });
export const Repayments = mongoose.model<Repayment>('Repayment', schema);

/** What every decision about a repayment names. */
export interface RepaymentDecision {
  /** Idempotency key; with other content it is refused (`idempotency-key-reused`). */
  readonly key: string;
  readonly at: Instant;
  readonly by: By;
  readonly channel: Channel;
  readonly reason: string;
}

export interface RepaymentDemand extends RepaymentDecision {
  readonly caseNo: string;
  readonly party: Uscc;
  /** In fen, more than zero. */
  readonly owedFen: Fen;
  readonly article: string;
  readonly dueOn?: CivilDate;
}

/**
 * Art. 20: demands back what was paid for a case, or a part of it. Throws `Refused` (`wrong-role`, `case-unknown`,
 * `return-unpaid`, `repayment-above-paid`, `repayment-party-differs`, `repayment-open`).
 */
export async function demandRepayment(tx: Tx, demand: RepaymentDemand): Promise<Repayment> {
  const { key, at, by, channel, reason, caseNo, party, owedFen, article, dueOn } = demand;
  const content = {
    caseNo,
    party,
    owedFen,
    article,
    reason,
    ...(dueOn !== undefined && { dueOn }),
  };
  const request = contentHash({ act: 'demandRepayment', ...content });
  requireBureau(by, '要求退回资金');
  const before = await repeatOf(tx, key, request);
  if (before !== undefined) return before;
  requireFen(owedFen, 1);
  const { year } = await demandable(tx, demand);
  const _id = await nextNumber(repaymentSeriesOf(year));
  const trail = await appendTrail(tx, EMPTY_TRAIL, {
    _id: key,
    subject: _id,
    at,
    by,
    channel,
    act: 'demandRepayment',
    step: '20',
    reason,
    answer: { number: _id, request, ...content },
  });
  const decided = {
    decidedBy: by.id,
    ...('onBehalfOf' in by && { decidedFor: by.onBehalfOf.id }),
    decidedAt: at,
    returnedFen: 0,
    state: 'open',
  } as const;
  const repayment: Repayment = { _id, year, ...content, ...decided, trail };
  await Repayments.create([repayment], { session: tx });
  return repayment;
}

/**
 * The same as an act of its own, beside a sanction: whoever has to do with a party of the case keeps away (reading of
 * Art. 22). Throws `Refused` as that does, and `own-case`.
 */
export async function demandAlone(
  tx: Tx,
  demand: RepaymentDemand & { readonly by: Actor },
): Promise<Repayment> {
  await requireOthers(demand, await knownCase(demand.caseNo, tx), demand.party);
  return demandRepayment(tx, demand);
}

/** Throws `Refused` (`own-case`). */
async function requireOthers(
  { by, at }: { readonly by: Actor; readonly at: Instant },
  kase: CaseRecord,
  party: Uscc,
): Promise<void> {
  const [own] = [...(await caseRecusals(by, [kase], at)), ...(await recusals(by, [party], at))];
  if (own !== undefined) throw new Refused(own);
}

/** The paid award that the demand rests on. Throws `Refused` with every reason why it cannot be. */
async function demandable(tx: Tx, demand: RepaymentDemand): Promise<Hold> {
  const { caseNo, party, owedFen } = demand;
  const kase = await knownCase(caseNo, tx);
  const hold = await holdOf(caseNo, tx);
  if (hold?.state !== 'paid') throw new Refused(refusal('return-unpaid', { caseNo }));
  const open = await Repayments.findOne({ caseNo, state: 'open' }, null, {
    session: tx,
  }).lean<Repayment>();
  const parties = [kase.applicant, kase.enterprise, kase.provider];
  const faults = [
    ...(open === null ? [] : [refusal('repayment-open', { caseNo, number: open._id })]),
    ...(parties.includes(party) ? [] : [refusal('repayment-party-differs', { caseNo, party })]),
    ...abovePaid(hold, owedFen),
  ];
  refuseAll(faults);
  return hold;
}

/** Art. 20: the bureau demands, and the service in its name where a decision of the bureau says so. */
function requireBureau({ role }: By, decision: string): void {
  if (role === 'service' || DEMANDS.some((one) => one === role)) return;
  const name = role === 'operator' ? '运维人员' : ROLE_NAMES[role];
  throw new Refused(refusal('wrong-role', { decision, role: name }));
}

function abovePaid({ _id: caseNo, amountFen, returnedFen }: Hold, owedFen: Fen): Refusal[] {
  if (owedFen <= amountFen - returnedFen) return [];
  const paid = told(amountFen);
  const amount = told(owedFen);
  return [refusal('repayment-above-paid', { caseNo, paid, returned: told(returnedFen), amount })];
}

/** The repayment that the same decision was about; undefined for a new one. */
async function repeatOf(tx: Tx, key: string, request: string): Promise<Repayment | undefined> {
  const entry = await recordedAct(key, tx);
  if (entry === null) return undefined;
  if ((entry.answer as { request?: string }).request !== request)
    throw new Refused(refusal('idempotency-key-reused'));
  return knownRepayment(entry.subject, tx);
}

/**
 * Reading of Art. 20: the demand no longer stands; what came back for it stays returned. Throws `Refused`
 * (`wrong-role`, `repayment-unknown`, `repayment-closed`).
 */
export async function cancelRepayment(
  tx: Tx,
  { number, ...decision }: RepaymentDecision & { readonly number: string },
): Promise<Repayment> {
  const { key, at, by, channel, reason } = decision;
  requireBureau(by, '撤销退回要求');
  const request = contentHash({ act: 'cancelRepayment', number, reason });
  const repeat = await repeatOf(tx, key, request);
  if (repeat !== undefined) return repeat;
  const before = await knownRepayment(number, tx);
  if (before.state !== 'open') throw new Refused(closedRefusal(before));
  const { returnedFen } = before;
  const trail = await appendTrail(tx, before.trail, {
    _id: key,
    subject: number,
    at,
    by,
    channel,
    act: 'cancelRepayment',
    step: '20',
    reason,
    answer: { number, request, returnedFen },
  });
  const change = { state: 'cancelled', trail } as const;
  await Repayments.updateOne({ _id: number, state: 'open' }, { $set: change }, { session: tx });
  return { ...before, ...change };
}

/**
 * The same as an act of its own, beside the revocation of a sanction: by another than who demanded it, and by nobody who has
 * to do with a party of the case (reading of Art. 22). Throws `Refused` as that does, `own-case` and `duty-excluded`.
 */
export async function cancelAlone(
  tx: Tx,
  cancelling: RepaymentDecision & { readonly by: Actor; readonly number: string },
): Promise<Repayment> {
  const { by, number } = cancelling;
  const { caseNo, party, decidedBy, decidedFor = decidedBy } = await knownRepayment(number, tx);
  await requireOthers(cancelling, await knownCase(caseNo, tx), party);
  const [same] = dutyFaults('cancel-demand', { 'demand-return': [decidedBy, decidedFor] }, by);
  if (same !== undefined) throw new Refused(same);
  return cancelRepayment(tx, cancelling);
}

/**
 * Sets or moves the last day to return it, once its notice has been delivered (Art. 20). Throws `Refused`
 * (`repayment-unknown`); one that is closed stays as it is.
 */
export async function dateRepayment(
  tx: Tx,
  dating: RepaymentDecision & { readonly number: string; readonly dueOn: CivilDate },
): Promise<Repayment> {
  const { key, at, by, channel, reason, number, dueOn } = dating;
  const request = contentHash({ act: 'dateRepayment', number, dueOn, reason });
  const repeat = await repeatOf(tx, key, request);
  if (repeat !== undefined) return repeat;
  const before = await knownRepayment(number, tx);
  if (before.state !== 'open') return before;
  const trail = await appendTrail(tx, before.trail, {
    _id: key,
    subject: number,
    at,
    by,
    channel,
    act: 'dateRepayment',
    step: '20',
    reason,
    answer: { number, request, dueOn },
  });
  await Repayments.updateOne({ _id: number }, { $set: { dueOn, trail } }, { session: tx });
  return { ...before, dueOn, trail };
}

/**
 * Credits what came back to what is owed, and settles it with the last fen. Throws `Refused`
 * (`repayment-unknown`, `repayment-closed`, `return-above-owed`).
 */
export async function creditRepayment(
  tx: Tx,
  { number, amountFen }: { readonly number: string; readonly amountFen: Fen },
): Promise<Repayment> {
  const total = { $add: ['$returnedFen', amountFen] };
  const state = { $cond: [{ $eq: [total, '$owedFen'] }, 'settled', 'open'] };
  const { matchedCount } = await Repayments.collection.updateOne(
    { _id: number as never, state: 'open', $expr: { $lte: [total, '$owedFen'] } },
    [{ $set: { returnedFen: total, state } }],
    { session: tx },
  );
  const repayment = await knownRepayment(number, tx);
  if (matchedCount === 1) return repayment;
  if (repayment.state !== 'open') throw new Refused(closedRefusal(repayment));
  const left = told(repayment.owedFen - repayment.returnedFen);
  throw new Refused(refusal('return-above-owed', { number, left, amount: told(amountFen) }));
}

const CLOSED_NAMES = { settled: '已经结清', cancelled: '已经撤销' } as const;

function closedRefusal({ _id: number, state }: Repayment): Refusal {
  return refusal('repayment-closed', {
    number,
    ...(state !== 'open' && { state: CLOSED_NAMES[state] }),
  });
}

/** Throws `Refused` (`repayment-unknown`). */
export async function knownRepayment(number: string, tx?: Tx): Promise<Repayment> {
  const repayment = await Repayments.findById(number, null, within(tx)).lean<Repayment>();
  if (repayment === null) throw new Refused(refusal('repayment-unknown', { number }));
  return repayment;
}

/** The demands of these numbers, in no order. */
export async function repaymentsNumbered(
  numbers: readonly string[],
  tx?: Tx,
): Promise<Repayment[]> {
  return Repayments.find({ _id: { $in: [...numbers] } }, null, within(tx)).lean<Repayment[]>();
}

/** What these numbers stand for, as receipts are matched to it, in no order. */
export async function owedUnder(tx: Tx, numbers: readonly string[]): Promise<Owed[]> {
  const found = await Repayments.find({ _id: { $in: [...numbers] } }, null, {
    session: tx,
  }).lean<Repayment[]>();
  return found.map(({ _id: number, party, owedFen, returnedFen, state }) => ({
    number,
    party,
    outstandingFen: state === 'open' ? owedFen - returnedFen : 0,
    ...(state !== 'open' && { closed: state }),
  }));
}

export interface RepaymentQuery extends PageAsked {
  readonly state?: RepaymentState | undefined;
  readonly caseNo?: string | undefined;
  readonly party?: Uscc | undefined;
  /** Beginning of a number or a name, or a code. */
  readonly search?: string | undefined;
}

/** A bounded page, by number. */
export function repaymentsOf({
  after,
  limit,
  search,
  ...wanted
}: RepaymentQuery): Promise<Repayment[]> {
  const filter = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  const found = searchFilter<Repayment>(search, { codes: ['caseNo', 'party'] });
  return pageByKey(Repayments, { ...filter, ...found }, { after, limit });
}

const told = (fen: Fen): string => `${formatYuan(fen)}元`;
