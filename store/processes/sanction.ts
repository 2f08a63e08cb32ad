/**
 * Art. 20: sanctions, each with its own trail: what was found, what the party said, what the bureau decided, how
 * the notice was delivered, and what came back. The money itself is demanded and credited in
 * `store/returns/repayments.ts`, the bans stand in `store/relations/blacklist.ts`.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { subjectOf } from '../../policy/acts/act';
import type { Violation } from '../../policy/articles/art-20-reach';
import type { VoucherState } from '../../policy/articles/art-14-voucher';
import type { Deadline } from '../../policy/calendar/deadline';
import type { Fen } from '../../policy/kernel/money';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { DocumentRef, Uscc } from '../../policy/model/nouns';
import type { RegistryStatus } from '../../policy/reference/registry';
import type { Delivery } from '../../policy/sanction/periods';
import {
  SANCTION,
  type SanctionAnswer,
  type SanctionState,
  type SanctionWait,
  type ViolationFinding,
} from '../../policy/sanction/acts';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import { type By, type TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange, type TrailAct } from '../trail/trail-acts';
import type { Standing } from '../work/turns';
import { turnsOf } from './turns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

interface PartyStatement {
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
}

/** What the bureau decided; what follows from it was frozen in the same transaction. */
export interface SanctionDecided {
  readonly by: By;
  readonly on: CivilDate;
  readonly reason: string;
  readonly violation: Violation;
  /** The ground of Art. 20, such as `20(1)`. */
  readonly article: string;
  readonly number: string;
  /** With whom the bureau has decided; absent of one from before. */
  readonly departments?: readonly string[];
  /** Paid cases that are not demanded back, each with its reason. */
  readonly left?: readonly { readonly cases: readonly string[]; readonly reason: string }[];
  /** Years whose voucher it voided, and the state that each was in. */
  readonly voided: readonly { readonly year: number; readonly from: VoucherState }[];
  /** How the party stood in the registry that it has left. */
  readonly removedFrom?: RegistryStatus;
  /** Last day of each ban. */
  readonly bans: readonly { readonly kind: 'support' | 'voucher'; readonly to: CivilDate }[];
}

/** A demand of the sanction; how much of it came back stands with the demand. */
export interface SanctionDemand {
  readonly caseNo: string;
  readonly number: string;
  readonly owedFen: Fen;
}

/** What the decision means for a case in flight: the violator's own ends, another party's is held. */
export interface ReachedCase {
  readonly caseNo: string;
  readonly effect: 'end' | 'hold';
  /** `at-bank`: the money was instructed, and the bank's answer comes first. `passed`: it had ended, or was suspended, before. */
  readonly state: 'at-bank' | 'done' | 'owed' | 'passed' | 'to-do';
}

export interface SanctionRecord {
  /** `S2026-000001`; the year is that of its opening. */
  readonly _id: string;
  readonly state: SanctionState;
  /** In force on the day of the opening; every later step reads this and nothing newer. */
  readonly policy: PolicyInForce;
  readonly finding: ViolationFinding;
  readonly party: Uscc;
  readonly proposedBy: string;
  /** For whom the proposer stood in. */
  readonly proposedFor?: string;
  readonly openedAt: Instant;
  readonly statement?: PartyStatement & { readonly documents: readonly DocumentRef[] };
  /** Why the bureau did not sanction. */
  readonly dismissed?: PartyStatement;
  readonly decision?: SanctionDecided;
  readonly demands: readonly SanctionDemand[];
  readonly reached: readonly ReachedCase[];
  readonly notice?: {
    readonly number: string;
    readonly document: DocumentRef;
    readonly on: CivilDate;
  };
  readonly delivery?: Delivery & { readonly receivedOn: CivilDate; readonly by: string };
  /** The explained period for the repayment; absent while its calendar year is missing. */
  readonly period?: Deadline;
  /** Which reminders were given, as `<last day>/<days before>`. */
  readonly reminded: readonly string[];
  /** What had come back when it was last looked at. Fen. */
  readonly returnedFen: Fen;
  /** When the last of it came in, and whether that was after the period. */
  readonly repaid?: { readonly at: Instant; readonly late: boolean };
  /** The written demand for what is overdue, with the day on which it was received. */
  readonly writtenDemand?: {
    readonly reference: string;
    readonly on: CivilDate;
    readonly evidence: readonly DocumentRef[];
  };
  readonly enforcement?: {
    readonly authority: string;
    readonly reference: string;
    readonly on: CivilDate;
    readonly endedOn?: CivilDate;
  };
  readonly revocation?: {
    readonly by: string;
    readonly on: CivilDate;
    readonly reference: string;
    readonly reason: string;
    /** Years whose vouchers hold again, and whether the institution stands in the registry again. */
    readonly vouchers: readonly number[];
    readonly registry: boolean;
    /** What was asked for while another decision bound the party: the revocation of the last one brings it about. */
    readonly deferred?: { readonly vouchers: boolean; readonly registry: boolean };
  };
  /** Kinds of ban whose end was announced. */
  readonly announced: readonly string[];
  readonly waits: readonly SanctionWait[];
  readonly trail: TrailHead;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const list = { type: [Mixed], default: [] };
const schema = new mongoose.Schema<SanctionRecord>(
  {
    _id: String,
    state: { ...required, enum: Object.keys(SANCTION.states) },
    policy: { type: Mixed, required: true },
    finding: { type: Mixed, required: true },
    party: required,
    proposedBy: required,
    proposedFor: String,
    openedAt: required,
    statement: Mixed,
    dismissed: Mixed,
    decision: Mixed,
    demands: list,
    reached: list,
    notice: Mixed,
    delivery: Mixed,
    period: Mixed,
    reminded: { type: [String], default: [] },
    returnedFen: { type: Number, required: true, min: 0 },
    repaid: Mixed,
    enforcement: Mixed,
    writtenDemand: Mixed,
    revocation: Mixed,
    announced: { type: [String], default: [] },
    waits: list,
    trail: { type: Mixed, required: true },
  },
  { collection: SANCTION.collection, versionKey: false, minimize: false },
);
schema.index({ state: 1, _id: 1 });
schema.index({ party: 1, _id: 1 });
schema.index({ 'finding.party.name': 1, _id: 1 });
schema.index({ 'decision.on': 1 });
const unique = (field: string, name: string): void => {
  const exists = { [field]: { $exists: true } };
  schema.index({ [field]: 1 }, { name, unique: true, partialFilterExpression: exists });
};
unique('decision.number', 'one_sanction_per_decision');
unique('notice.number', 'one_sanction_per_notice');
const Sanctions = mongoose.model<SanctionRecord>('Sanction', schema);

export async function sanctionOf(no: string, tx?: Tx): Promise<SanctionRecord | null> {
  return Sanctions.findById(no, null, within(tx)).lean<SanctionRecord>();
}

export interface SanctionQuery extends PageAsked {
  readonly state?: SanctionState | undefined;
  readonly party?: Uscc | undefined;
  /** Beginning of a number or a name, or a code. */
  readonly search?: string | undefined;
}

/** A bounded page, by number. */
export function sanctionsOf({
  state,
  party,
  search,
  ...page
}: SanctionQuery): Promise<SanctionRecord[]> {
  const wanted: QueryFilter<SanctionRecord> = {
    ...(state !== undefined && { state }),
    ...(party !== undefined && { party }),
    ...searchFilter<SanctionRecord>(search, { codes: ['party'], names: ['finding.party.name'] }),
  };
  return pageByKey(Sanctions, wanted, page);
}

/** Ids of those checks from which a sanction of their institution has arisen, as the sanction names them. */
export async function sanctionedChecks(
  checks: readonly { readonly _id: string; readonly institution: Uscc }[],
): Promise<ReadonlySet<string>> {
  if (checks.length === 0) return new Set();
  const ids = checks.map(({ _id }) => _id);
  const parties = checks.map(({ institution }) => institution);
  const found = await Sanctions.find(
    { party: { $in: parties }, 'finding.source.id': { $in: ids } },
    { 'finding.source': 1 },
  ).lean<Pick<SanctionRecord, 'finding'>[]>();
  return new Set(found.flatMap(({ finding }) => finding.source?.id ?? []));
}

/** The party's decisions that were revoked on or after a day, earliest first, as the transaction sees them. */
export async function revokedSince(
  { party, from }: { readonly party: Uscc; readonly from: CivilDate },
  tx: Tx,
): Promise<SanctionRecord[]> {
  const filter = { party, state: 'revoked', 'revocation.on': { $gte: from } } as const;
  return Sanctions.find(filter, null, { session: tx })
    .sort({ 'decision.on': 1, _id: 1 })
    .limit(MOST_REVOKED)
    .lean<SanctionRecord[]>();
}

/** Far more decisions than one party can have had overturned. */
const MOST_REVOKED = 200;

/** The thirty days as the delivery on record has them; a corrected one leaves no other. */
export function runningPeriod({
  period,
  delivery,
}: Pick<SanctionRecord, 'delivery' | 'period'>): Deadline | undefined {
  return period?.from === delivery?.receivedOn ? period : undefined;
}

/** Subject of a sanction's trail, the beginning of the keys of its acts, and the id of its process. */
export const sanctionSubject = (no: string): string => subjectOf(SANCTION, no);

/** Key of what an act on a sanction does elsewhere. */
export const keyOn = (no: string, what: string): string => `${sanctionSubject(no)}/${what}`;

export interface SanctionAct extends TrailAct {
  readonly no: string;
}
export type SanctionChange = RecordChange<SanctionRecord, SanctionAnswer>;

export function turnsOfSanction({ _id, waits, party, proposedBy }: SanctionRecord): Standing {
  return turnsOf(SANCTION, _id, waits, { party, not: { decision: [proposedBy] } });
}

/** Records an act on the sanction's trail with what it changes; `work` is handed null for one that is not there yet. */
export function actOnSanction(
  act: SanctionAct,
  work: (sanction: SanctionRecord | null, tx: Tx) => Promise<SanctionChange>,
): Promise<SanctionAnswer> {
  const { no: _id } = act;
  const sanction = {
    subject: sanctionSubject(_id),
    step: SANCTION.step,
    read: (tx: Tx) => sanctionOf(_id, tx),
    awaits: turnsOfSanction,
    write: (tx: Tx, set: Partial<SanctionRecord>, upsert: boolean) =>
      Sanctions.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  return actOnTrail(act, sanction, work);
}
