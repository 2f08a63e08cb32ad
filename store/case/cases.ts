/**
 * The record of each case (an admission, Art. 10, or a redemption, Art. 17): what was handed in, what
 * was found, what was decided, and whose turn it is. Written only through `actOnCase`, so that every
 * change stands on the trail.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import type { Ceiling } from '../../policy/articles/art-14-award';
import type { ReducedLine } from '../../policy/articles/art-14-reduction';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Deadline } from '../../policy/calendar/deadline';
import type { Expert } from '../../policy/articles/art-22-expert-draw';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import type { OpenRefusal, SecondLook } from '../../policy/case/finality';
import type { Instant } from '../../policy/kernel/time';
import type {
  AdmissionSubmission,
  AdmissionWay,
  BankAccount,
  ChecklistLine,
  DistrictCode,
  Fault,
  FindingAnswer,
  ProcedureName,
  RedemptionSubmission,
  Role,
  Uscc,
} from '../../policy/model/nouns';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { Finding } from '../../policy/screening/finding';
import type { Ending, Wait } from '../../policy/case/waits';
import { WITH_CALENDAR, withCalendar, type WithCalendar } from '../reference/calendar-years';
import { within, type Tx } from '../kernel/connection';
import { pageByKey } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import { inOrder, WITH_PANEL, type WithPanel } from '../people/experts';
import type { TrailHead } from '../trail/trail';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export interface Opinion {
  readonly expert: string;
  readonly recommends: boolean;
  readonly checklist: readonly ChecklistLine[];
  readonly answers?: readonly FindingAnswer[];
  readonly reason: string;
  readonly at: Instant;
}

/** What a meeting decided on the case; `amountFen` is 0 where nothing is granted. */
export interface Deliberation {
  readonly meeting: string;
  /** Id of the meeting whose record is put right by this one. */
  readonly corrects?: string;
  readonly supported: boolean;
  readonly amountFen: number;
  /** What the meeting recognised of the amount claimed, in fen, where it said so (Art. 14). */
  readonly eligibleFen?: number;
  readonly reason: string;
  /** Who recorded the meeting: proposes the money, so may not approve it. */
  readonly recorder: string;
  /** For whom the recorder stood in. */
  readonly recordedFor?: string;
  /** Accounts of the members who voted on it. */
  readonly voters?: readonly string[];
  /** The explained most that the amount was held to; for a redemption. */
  readonly ceiling?: Ceiling;
  /** How the amount came to be less than the meeting would have given, where the budget was short (Art. 14). */
  readonly reduction?: ReducedLine;
}

export interface Publication {
  /** Id of the published list. */
  readonly list: string;
  readonly publishedAt: Instant;
  /** The period that ran, once it has ended; until then it is the wait `publicity`, which may move. */
  readonly deadline?: Deadline;
  /** Absent until there is one; the objections themselves are in `store/case/objections.ts`. */
  readonly objections?: ObjectionCounts;
}

/** How many objections a publication has met; a lead is among those raised. */
export interface ObjectionCounts {
  readonly raised: number;
  readonly open: number;
  readonly substantiated: number;
}

export interface WrittenRequest {
  readonly reference: string;
  readonly by: string;
  readonly at: Instant;
}

export interface RecordAnswer {
  readonly by: string;
  readonly party: Uscc;
  readonly reason: string;
  /** Names of what it goes by. */
  readonly evidence: readonly string[];
  readonly at: Instant;
}

export interface PaymentInstruction {
  readonly key: string;
  readonly amountFen: number;
  readonly account: BankAccount;
  readonly preparedBy: string;
  readonly at: Instant;
  readonly state: 'instructed' | 'paid' | 'failed';
  readonly bankReference?: string;
  /** Why the bank did not pay, in its own words. */
  readonly bankReason?: string;
  /** The payment order by which it went to the bank. */
  readonly order?: string;
}

/** A district that was to review, until the centre moved the case to another. */
export interface DistrictBefore {
  readonly district: DistrictCode;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface StepStay {
  readonly step: string;
  readonly since: Instant;
  readonly until?: Instant;
}

export interface CaseRecord {
  readonly _id: string;
  readonly procedure: ProcedureName;
  readonly way?: AdmissionWay;
  readonly roundId: string;
  readonly programmeYear: number;
  /** The applying party: the redeemer, or the institution that asks for admission. */
  readonly applicant: Uscc;
  readonly applicantName: string;
  /** Accounts that have acted on it for one of its parties: as staff they keep away from it (reading of Art. 22). */
  readonly appliedBy?: readonly string[];
  /** The enterprise whose quota a redemption uses. */
  readonly enterprise?: Uscc;
  readonly provider?: Uscc;
  /** The district that reviews; absent where the centre does. */
  readonly district?: DistrictCode;
  /** The districts that the centre has moved it away from, oldest first (reading of Art. 6). */
  readonly districtsBefore?: readonly DistrictBefore[];
  /** Its place among the enterprise's cases for the quota, as that states it, from 1 (reading of Art. 14). */
  readonly quotaPlace?: number;
  readonly openedAt: Instant;
  readonly step: string;
  /** Its steps one after the other, each with when it was entered and left; the last one is open while the case is. */
  readonly stays?: readonly StepStay[];
  readonly state: 'open' | 'ended';
  readonly ended?: Ending;
  readonly suspendedSince?: Instant;
  /** Why the service has suspended it for the centre to decide (Arts. 16(3), 20); absent otherwise. */
  readonly heldFor?: readonly Refusal[];
  /** What of that a person may let pass, by its `matter` (reading of Art. 11). */
  readonly heldMatters?: readonly string[];
  /** The policy recorded at step 1; every later step reads this and nothing newer. */
  readonly policy: PolicyInForce;
  readonly submission?: AdmissionSubmission | RedemptionSubmission;
  readonly submittedAt?: Instant;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** What its applicant asks to correct, until the preliminary review has answered. */
  readonly correctionAsked?: {
    readonly faults: readonly Fault[];
    readonly reason: string;
    readonly at: Instant;
  };
  readonly waits: readonly Wait[];
  readonly reviewedBy?: string;
  /** What the preliminary review said to the findings that ask for words. */
  readonly reviewAnswers?: readonly FindingAnswer[];
  readonly experts: readonly string[];
  /** The draw by which they were assigned, and who of it was passed over and why (reading of Art. 22). */
  readonly expertDraw?: {
    readonly draw: string;
    readonly passedOver: readonly {
      readonly expert: string;
      readonly reasons: readonly string[];
    }[];
  };
  /** Experts who stepped back before an opinion, or whose time for one ran out. */
  readonly declined?: readonly {
    readonly expert: string;
    readonly reason: string;
    readonly conflict?: CaseDecisions['declineReview']['conflict'];
    readonly at: Instant;
  }[];
  readonly opinions: readonly Opinion[];
  /** Opinions of experts who turned out to be tied to a party, and how: they count for nothing. */
  readonly setAside?: readonly (Opinion & { readonly why: readonly string[] })[];
  readonly recommended?: boolean;
  readonly deliberations: readonly Deliberation[];
  readonly publications: readonly Publication[];
  /** What the parties have said to imported data that speaks against the application (reading of Art. 11). */
  readonly recordAnswers?: readonly RecordAnswer[];
  /** What of that a person has decided to be no reason against it, by its `matter`; no gate holds it again. */
  readonly passed?: readonly string[];
  /** Set while it is refused, and where it has ended so (reading of Art. 17). */
  readonly refused?: OpenRefusal;
  /** The second looks that were answered, oldest first. */
  readonly secondLooks?: readonly SecondLook[];
  readonly approvalDocument?: string;
  /** Accounts by which that was issued. */
  readonly approvedBy?: readonly string[];
  /** The accounts for which it was published: whoever prepares the list has proposed (reading of Art. 22). */
  readonly publishedBy?: readonly string[];
  readonly account?: BankAccount;
  readonly instructions: readonly PaymentInstruction[];
  /** Written requests for what an approved award waits for (reading of Art. 22), oldest first. */
  readonly writtenRequests?: readonly WrittenRequest[];
  /** The accounts for which the end of an approved award is proposed. */
  readonly lapseProposedBy?: readonly string[];
  /** Number of the admission this redemption waits for (Art. 9). */
  readonly waitsFor?: string;
  /** The same once it has been told the result. */
  readonly waitedFor?: string;
  /** How many redemptions joined this admission; counted so that joining and closing collide. */
  readonly joined: number;
  /** The decision that is its last act, while whoever took it may take it back. */
  readonly lastDecision?: LastDecision;
  readonly trail: TrailHead;
}

/** A decision, and what it has changed as it was before (reading of Art. 22). */
export interface LastDecision {
  readonly act: CaseDecisionName;
  /** Key of its entry on the trail. */
  readonly entry: string;
  /** The objection that it was about. */
  readonly about?: string;
  readonly by: { readonly account: string; readonly role: Role };
  readonly before: Partial<CaseRecord>;
  /** What was not there before. */
  readonly absent: readonly (keyof CaseRecord)[];
}

const { Mixed } = mongoose.Schema.Types;
const text = { type: String };
const required = { type: String, required: true };
const list = { type: [Mixed], default: [] };

const schema = new mongoose.Schema<CaseRecord>(
  {
    _id: String,
    procedure: { ...required, enum: ['admission', 'redemption'] },
    way: text,
    roundId: required,
    programmeYear: { type: Number, required: true },
    applicant: required,
    applicantName: required,
    enterprise: text,
    provider: text,
    district: text,
    districtsBefore: { type: [Mixed], default: undefined },
    quotaPlace: Number,
    openedAt: required,
    step: required,
    stays: { type: [Mixed], default: undefined },
    state: { ...required, enum: ['open', 'ended'] },
    ended: Mixed,
    suspendedSince: text,
    heldFor: { type: [Mixed], default: undefined },
    heldMatters: { type: [String], default: undefined },
    policy: { type: Mixed, required: true },
    submission: Mixed,
    submittedAt: text,
    findings: list,
    faults: list,
    correctionAsked: Mixed,
    waits: list,
    reviewedBy: text,
    reviewAnswers: { type: [Mixed], default: undefined },
    experts: list,
    expertDraw: Mixed,
    declined: { type: [Mixed], default: undefined },
    opinions: list,
    appliedBy: { type: [String], default: undefined },
    setAside: { type: [Mixed], default: undefined },
    recommended: Boolean,
    deliberations: list,
    publications: list,
    recordAnswers: { type: [Mixed], default: undefined },
    passed: { type: [String], default: undefined },
    refused: Mixed,
    secondLooks: { type: [Mixed], default: undefined },
    approvalDocument: text,
    approvedBy: { type: [String], default: undefined },
    publishedBy: { type: [String], default: undefined },
    account: Mixed,
    instructions: list,
    writtenRequests: { type: [Mixed], default: undefined },
    lapseProposedBy: { type: [String], default: undefined },
    waitsFor: text,
    waitedFor: text,
    joined: { type: Number, default: 0 },
    lastDecision: Mixed,
    trail: { type: Mixed, required: true },
  },
  { collection: 'cases', versionKey: false, minimize: false },
);
schema.index(
  { applicant: 1 },
  {
    name: 'one_open_admission_per_institution',
    unique: true,
    partialFilterExpression: { procedure: 'admission', state: 'open' },
  },
);
schema.index(
  { 'instructions.bankReference': 1 },
  {
    name: 'one_payment_per_bank_reference',
    unique: true,
    partialFilterExpression: { 'instructions.state': 'paid' },
  },
);
schema.index({ roundId: 1, state: 1, 'waits.name': 1 });
schema.index({ state: 1, 'waits.role': 1, 'waits.dueAt': 1 });
schema.index({ roundId: 1, _id: 1 });
schema.index({ programmeYear: 1, state: 1, _id: 1 });
schema.index({ district: 1, _id: 1 });
schema.index({ experts: 1, _id: 1 });
schema.index({ applicant: 1, _id: 1 });
schema.index({ applicantName: 1, _id: 1 });
schema.index({ enterprise: 1, _id: 1 });
schema.index({ provider: 1, _id: 1 });
schema.index({ appliedBy: 1 }, { sparse: true });
schema.index({ waitsFor: 1, _id: 1 }, { sparse: true });
schema.index({ waitedFor: 1, _id: 1 }, { sparse: true });
schema.index({ 'waits.missingYear': 1 }, { sparse: true });
schema.index({ 'waits.escalatedAt': 1, _id: 1 }, { sparse: true });

export const Cases = mongoose.model<CaseRecord>('Case', schema);

/** Which of the bank's vouchers stand on record for a case that was paid. */
export async function vouchersOnRecord(
  vouchers: readonly string[],
  tx: Tx,
): Promise<readonly string[]> {
  const wanted = new Set(vouchers);
  const paid = { 'instructions.state': 'paid', 'instructions.bankReference': { $in: [...wanted] } };
  const found = await Cases.find(paid, { instructions: 1 }, { session: tx }).lean<
    Pick<CaseRecord, 'instructions'>[]
  >();
  return found
    .flatMap(({ instructions }) => instructions.map(({ bankReference = '' }) => bankReference))
    .filter((voucher) => wanted.has(voucher));
}

export async function caseOf(no: string, tx?: Tx): Promise<CaseRecord | null> {
  return (await casesOf([no], tx))[0] ?? null;
}

/** Throws `Refused` (`case-unknown`). */
export async function knownCase(no: string, tx?: Tx): Promise<CaseRecord> {
  const kase = await caseOf(no, tx);
  if (kase === null) throw new Refused(refusal('case-unknown', { no }));
  return kase;
}

/**
 * Cases by their numbers, in no order; a number that does not exist is simply not among them. Read by the
 * driver itself: no act does without it, and there is nothing to cast.
 */
export async function casesOf(numbers: readonly string[], tx?: Tx): Promise<CaseRecord[]> {
  const filter = { _id: { $in: numbers as never } };
  return Cases.collection.find<CaseRecord>(filter, within(tx)).toArray();
}

/** What an act finds with its case: the calendar that its periods are counted by, and who reviews it. */
export interface Around {
  readonly calendar: Calendar;
  /** The experts assigned, as far as the register has them, by account; asked for with each opinion (Art. 22). */
  readonly panel: readonly Expert[];
}

/** A case and what is around it, in one question: every act on a case begins with it. */
export async function caseAndAround(
  no: string,
  tx: Tx,
): Promise<readonly [kase: CaseRecord, around: Around] | undefined> {
  const stages = [{ $match: { _id: no } }, WITH_PANEL, WITH_CALENDAR];
  const [found] = await Cases.collection
    .aggregate<CaseRecord & WithPanel & WithCalendar>(stages, within(tx))
    .toArray();
  if (found === undefined) return undefined;
  const [{ panel, ...kase }, calendar] = withCalendar<CaseRecord & WithPanel>(found);
  return [kase, { calendar, panel: inOrder(panel) }];
}

/** What the public may learn of a case's publicity. */
export type Publicity = Pick<CaseRecord, '_id' | 'approvalDocument' | 'publications' | 'waits'>;

/** The publicities of cases, without the rest of their records; in no order. */
export async function publicitiesOf(numbers: readonly string[]): Promise<Publicity[]> {
  const shown = { publications: 1, waits: 1, approvalDocument: 1 };
  return Cases.find({ _id: { $in: [...numbers] } }, shown).lean<Publicity[]>();
}

/** The open admission of an institution, whatever its way (reading of Art. 9: at most one). */
export async function openAdmissionOf(institution: Uscc, tx?: Tx): Promise<CaseRecord | null> {
  return Cases.findOne(
    { applicant: institution, procedure: 'admission', state: 'open' },
    null,
    within(tx),
  ).lean<CaseRecord>();
}

export interface CaseQuery {
  readonly procedure?: ProcedureName;
  readonly roundId?: string;
  readonly state?: 'open' | 'ended';
  readonly step?: string;
  /** Beginning of a number or of the applicant's name, or a party's code. */
  readonly search?: string | undefined;
  /** Either party of the case. */
  readonly party?: Uscc;
  readonly district?: DistrictCode;
  /** Account of an expert who is assigned. */
  readonly expert?: string;
  /** Role whose turn it is. */
  readonly awaits?: string;
  /** Waits due before this instant. */
  readonly dueBefore?: Instant;
  /** Only with a wait that has been escalated to the centre. */
  readonly escalated?: 'true';
  /** The last number of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** A bounded page of cases, by number. */
export function findCases({ limit = 50, ...query }: CaseQuery): Promise<CaseRecord[]> {
  return pageByKey(Cases, filterOf(query), { after: query.after, limit });
}

function filterOf(query: CaseQuery): QueryFilter<CaseRecord> {
  const { procedure, roundId, state, step, party, district, expert } = query;
  const { awaits, dueBefore, escalated } = query;
  const wait = {
    ...(awaits !== undefined && { role: awaits }),
    // Of an expert's own cases, those whose opinion is still out.
    ...(awaits === 'expert' && expert !== undefined && { members: expert }),
    ...(dueBefore !== undefined && { dueAt: { $lt: dueBefore } }),
    ...(escalated !== undefined && { escalatedAt: { $exists: true } }),
  };
  return {
    ...(procedure !== undefined && { procedure }),
    ...(roundId !== undefined && { roundId }),
    ...(state !== undefined && { state }),
    ...(step !== undefined && { step }),
    ...(district !== undefined && { district }),
    ...(expert !== undefined && { experts: expert }),
    ...(party !== undefined && {
      $or: [{ applicant: party }, { enterprise: party }, { provider: party }],
    }),
    ...(Object.keys(wait).length > 0 && { waits: { $elemMatch: wait } }),
    ...searchFilter<CaseRecord>(query.search, {
      codes: ['applicant', 'enterprise', 'provider'],
      names: ['applicantName'],
    }),
  };
}

export async function countOpenCases(roundId: string, tx?: Tx): Promise<number> {
  return Cases.countDocuments({ roundId, state: 'open' }, within(tx));
}

/** The parties of the cases that one of these accounts has filed or answered on. */
export async function casesFiledBy(
  accounts: readonly string[],
): Promise<Pick<CaseRecord, 'applicant' | 'enterprise' | 'provider'>[]> {
  return Cases.find(
    { appliedBy: { $in: [...accounts] } },
    { applicant: 1, enterprise: 1, provider: 1 },
  ).lean<Pick<CaseRecord, 'applicant' | 'enterprise' | 'provider'>[]>();
}

/** Every open case in which the party has a part, on either side, by number; as the transaction sees them. */
export async function openCasesOf(
  party: Uscc,
  tx?: Tx,
): Promise<Pick<CaseRecord, '_id' | 'applicant' | 'submittedAt'>[]> {
  const sides = [{ applicant: party }, { enterprise: party }, { provider: party }];
  const filter: QueryFilter<CaseRecord> = { state: 'open', $or: sides };
  return Cases.find(filter, { applicant: 1, submittedAt: 1 }, within(tx))
    .sort({ _id: 1 })
    .lean<Pick<CaseRecord, '_id' | 'applicant' | 'submittedAt'>[]>();
}

/** A party has fewer in all the years of the Measures: one enterprise has a quota of its own, an institution some hundred clients. */
const MOST_REDEMPTIONS = 2_000;

/** Numbers of the redemptions for which the party has applied, oldest first. */
export async function redemptionsOf(party: Uscc, tx: Tx): Promise<string[]> {
  const filter: QueryFilter<CaseRecord> = { applicant: party, procedure: 'redemption' };
  const found = await Cases.find(filter, { _id: 1 }, within(tx))
    .sort({ _id: 1 })
    .limit(MOST_REDEMPTIONS)
    .lean<Pick<CaseRecord, '_id'>[]>();
  return found.map(({ _id }) => _id);
}

/** Cases of a unit, on either side, whose publicity is running in the round. */
/** The cases that stand in an approval document (Art. 17(6)), by number; at most `limit`. */
export async function casesOfDocument(
  roundId: string,
  approvalDocument: string,
  limit: number,
  tx: Tx,
): Promise<CaseRecord[]> {
  return Cases.find({ roundId, approvalDocument }, null, { session: tx })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<CaseRecord[]>();
}

/** The open cases of a round that an objection to a unit reaches, by number: in publicity or, once that is over, published. */
export async function casesObjectedTo(
  {
    roundId,
    unit,
    most,
    isOver,
  }: {
    readonly roundId: string;
    readonly unit: Uscc;
    readonly most: number;
    readonly isOver: boolean;
  },
  tx: Tx,
): Promise<string[]> {
  const filter: QueryFilter<CaseRecord> = {
    roundId,
    state: 'open',
    ...(isOver ? { 'publications.0': { $exists: true } } : { 'waits.name': 'publicity' }),
    $or: [{ applicant: unit }, { enterprise: unit }, { provider: unit }],
  };
  const found = await Cases.find(filter, { _id: 1 }, { session: tx })
    .sort({ _id: 1 })
    .limit(most)
    .lean();
  return found.map((kase) => kase._id);
}

/** More cases than one enterprise hands in in a year. */
const MOST_BEFORE = 500;

/** What a case that is not decided on yet claims of its enterprise's quota. */
export type QuotaClaim = Pick<
  CaseRecord,
  '_id' | 'enterprise' | 'policy' | 'quotaPlace' | 'submission' | 'submittedAt'
>;

/** The open cases of these enterprises on which no meeting has decided; one that the enterprise has not confirmed claims nothing. */
export async function quotaClaimsOf(
  programmeYear: number,
  enterprises: readonly Uscc[],
  tx?: Tx,
): Promise<QuotaClaim[]> {
  const filter: QueryFilter<CaseRecord> = {
    enterprise: { $in: [...enterprises] },
    programmeYear,
    state: 'open',
    deliberations: { $size: 0 },
    refused: null,
    'waits.name': { $ne: 'use-confirmation' },
  } as never;
  const shown = { enterprise: 1, policy: 1, quotaPlace: 1, submission: 1, submittedAt: 1 };
  return Cases.find(filter, shown, within(tx)).limit(MOST_BEFORE).lean<QuotaClaim[]>();
}

/**
 * Cases of a round with a wait that is due and not yet chased, or whose escalation could not be dated when
 * it was reminded of, by number after `after`.
 */
export async function overdueCases(
  roundId: string,
  at: Instant,
  after: string,
  limit: number,
): Promise<CaseRecord[]> {
  const due = { role: { $ne: 'service' }, dueAt: { $lte: at }, remindedAt: { $exists: false } };
  const late = { escalateAt: { $lte: at }, escalatedAt: { $exists: false } };
  const undated = { remindedAt: { $exists: true }, escalateAt: { $exists: false } };
  const oneOfSeveral = { 'periods.chaseAt': { $lte: at } };
  return Cases.find({
    roundId,
    state: 'open',
    suspendedSince: { $exists: false },
    _id: { $gt: after },
    $or: [due, late, undated, oneOfSeveral].map((wait) => ({ waits: { $elemMatch: wait } })),
  })
    .sort({ _id: 1 })
    .hint({ roundId: 1, _id: 1 })
    .limit(limit)
    .lean<CaseRecord[]>();
}

/** Approved cases of a round that the service has suspended for entries on a list alone, by number after `after`. */
export async function approvedOnHold(
  roundId: string,
  after: string,
  limit: number,
): Promise<CaseRecord[]> {
  return Cases.find({
    roundId,
    state: 'open',
    suspendedSince: { $exists: true },
    approvalDocument: { $exists: true },
    heldFor: { $exists: true, $not: { $elemMatch: { code: { $ne: 'on-list' } } } },
    _id: { $gt: after },
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<CaseRecord[]>();
}

/** Cases that wait for an admission or have waited for it, by number after `after`. */
export async function casesJoinedTo(
  admissionNo: string,
  after: string,
  limit: number,
): Promise<CaseRecord[]> {
  return Cases.find({
    _id: { $gt: after },
    $or: [{ waitsFor: admissionNo, state: 'open' }, { waitedFor: admissionNo }],
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<CaseRecord[]>();
}

/** Open cases with a period that runs in the year, or that lacks the year, by number after `after`. */
export async function casesCountingIn(
  year: number,
  after: string,
  limit: number,
): Promise<CaseRecord[]> {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
  const runsInYear = { 'deadline.from': { $lt: next }, 'deadline.lastDay': { $gte: first } };
  return Cases.find({
    state: 'open',
    suspendedSince: { $exists: false },
    _id: { $gt: after },
    $or: [
      { waits: { $elemMatch: { missingYear: year } } },
      { waits: { $elemMatch: runsInYear } },
      { 'waits.periods.years': year },
    ],
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<CaseRecord[]>();
}
