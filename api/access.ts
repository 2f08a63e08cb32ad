/**
 * Who may read what (Arts. 6, 17, 18; readings of Arts. 19 and 22). Staff of a district see the cases
 * of their district, experts the ones they are assigned to, applicants those of their party; the
 * centre, the bureau, finance and auditors see all. Numbers of persons and accounts are masked for
 * everyone whose work does not need them, and for an auditor who does not say why they are needed.
 */
import { partiesOf } from '../policy/articles/art-22-recusal';
import type { Instant } from '../policy/kernel/time';
import type { Actor, DistrictCode, Role, Uscc } from '../policy/model/nouns';
import { refusal, Refused, type Refusal, type RefusalCode } from '../policy/words/refusals';
import { ROLE_NAMES } from '../policy/words/vocabulary';
import type { Awaited } from '../policy/case/authority';
import type { Answer } from '../policy/case/waits';
import type { CaseRecord } from '../store/case/cases';
import type { Objection } from '../store/case/objections';
import type { ObjectorWords } from '../store/case/objectors';
import { STAFF_PAPER, type Paper } from '../store/evidence/papers';
import { isOfObjector, isOfParty } from '../policy/evidence/kinds';
import { caseRecusals } from '../store/case/recusal';
import type { BatchActRecord } from '../store/round/batch-acts';
import { withoutAddress, type By, type TrailEntry, type TrailHead } from '../store/trail/trail';
import { refused } from './errors';
import type { TrailPage } from './trail-page';
import { findingForParty } from '../policy/screening/finding';

/** Roles that see every case. */
export const SEES_ALL: readonly [Role, ...Role[]] = ['centre', 'bureau', 'finance', 'auditor'];
/** Those, and an applicant, who is narrowed to the own party (`partyOf`). */
export const STAFF_OR_PARTY: readonly [Role, ...Role[]] = [...SEES_ALL, 'applicant'];

/** Who sees accounts, and who may do what; everyone sees the own one. */
export const SEES_ACCOUNTS: readonly [Role, ...Role[]] = ['administrator', 'auditor'];
/** Who sees and ends sessions of others. */
export const ENDS_SESSIONS: readonly [Role, ...Role[]] = ['administrator'];

/** Who reads cases, each those that `readableOnly` lets it. */
export const CASE_READERS: readonly [Role, ...Role[]] = [...STAFF_OR_PARTY, 'district', 'expert'];

/** Acts of which a party is not told the words. */
const OF_EXPERTS: readonly string[] = [
  'drawExperts',
  'assignExperts',
  'declineReview',
  'giveOpinion',
  'takeBackOpinion',
];

/** Who is no person of an office: experts learn what they said, not who they are. */
const OUTSIDERS: readonly string[] = ['applicant', 'public'];

/** Stands where a party would read the account of a person. */
const NOT_NAMED = '—';

/** Throws `Refused` unless the caller has one of the roles; `what` is told to whoever has not. */
export function requireRole(actor: Actor, roles: readonly Role[], what: string): void {
  if (roles.includes(actor.role)) return;
  throw refused('wrong-role', { decision: what, role: ROLE_NAMES[actor.role] });
}

/** Throws `Refused` (`own-case`) for who belongs to a party of these cases, or to an entity tied to one. */
export async function requireOthers(
  actor: Actor,
  cases: readonly CaseRecord[],
  at: Instant,
): Promise<void> {
  const [own] = await caseRecusals(actor, cases, at);
  if (own !== undefined) throw new Refused(own);
}

export function requireStaff(actor: Actor, what: string): void {
  requireRole(actor, SEES_ALL, what);
}

/** The party to which a caller's reading is narrowed; undefined for staff, who read all. Throws `Refused` for anyone else. */
export function partyOf(actor: Actor, what: string): Uscc | undefined {
  if (actor.role === 'applicant' && actor.party !== undefined) return actor.party;
  requireStaff(actor, what);
  return undefined;
}

/** Throws `Refused` (`wrong-party`) where a caller who is narrowed to a party asks for another's. */
export function requireOwn(own: Uscc | undefined, party: Uscc | undefined): void {
  if (own !== undefined && party !== undefined && own !== party) throw refused('wrong-party');
}

/**
 * The record, for who may know of it. To anybody else it is as if there were none: otherwise whoever tries the numbers
 * learns which there are. Throws `Refused` (`unknown`).
 */
export function knownOnly<R>(
  record: R | null,
  mayKnow: (record: R) => boolean,
  unknown: Refusal,
): R {
  if (record === null || !mayKnow(record)) throw new Refused(unknown);
  return record;
}

/** Whether who asks may know of a record of this party: staff know of all, an applicant of the own party's. */
export const mayKnowOf = ({ role, party }: Actor, owner: Uscc): boolean =>
  role !== 'applicant' || party === owner;

/** The case of this number, for who may read it. Throws `Refused` (`case-unknown`). */
export function readableOnly(actor: Actor, no: string, kase: CaseRecord | null): CaseRecord {
  return knownOnly(kase, (one) => mayReadCase(actor, one), refusal('case-unknown', { no }));
}

/** The same for who decides on it; an expert who has stepped back still learns that the own decision stands. */
export function decidableOnly(actor: Actor, no: string, kase: CaseRecord | null): CaseRecord {
  const hasReviewed = ({ declined = [], opinions }: CaseRecord): boolean =>
    [...declined, ...opinions].some(({ expert }) => expert === actor.id);
  const mayKnow = (one: CaseRecord) =>
    mayReadCase(actor, one) || (actor.role === 'expert' && hasReviewed(one));
  return knownOnly(kase, mayKnow, refusal('case-unknown', { no }));
}

/** Whether somebody may read a case at all. */
export function mayReadCase({ id, role, district, party }: Actor, kase: CaseRecord): boolean {
  if (role === 'district') return district !== undefined && kase.district === district;
  if (role === 'expert') return kase.experts.includes(id);
  if (role === 'applicant') return isParty(party, kase);
  return SEES_ALL.includes(role);
}

/** What a reader's list of cases is narrowed to. */
export interface Narrowing {
  readonly district?: DistrictCode;
  readonly party?: Uscc;
  readonly expert?: string;
}

/** What a list of cases is narrowed to for its reader. Throws `Refused` for who may read none. */
export function narrowedTo(actor: Actor): Narrowing {
  const { id, role, district, party } = actor;
  if (SEES_ALL.includes(role)) return {};
  if (role === 'district' && district !== undefined) return { district };
  if (role === 'expert') return { expert: id };
  if (role === 'applicant' && party !== undefined) return { party };
  throw noReader(actor);
}

/**
 * Throws `Refused` unless the caller may read the explained most of a case: it tells what the enterprise
 * has left of its quota and the city of its budget (Art. 14).
 */
export function requireCeiling(actor: Actor, kase: CaseRecord): void {
  if (seesCeiling(actor, kase)) return;
  if (actor.role === 'applicant') throw refused('wrong-party');
  throw noReader(actor);
}

function seesCeiling({ role, party }: Actor, { enterprise }: CaseRecord): boolean {
  return SEES_ALL.includes(role) || (role === 'applicant' && party === enterprise);
}

function noReader({ role }: Actor): Refused {
  return refused('wrong-role', { decision: '查阅', role: ROLE_NAMES[role] });
}

/**
 * The record of a case as its reader may see it; the hash of its trail is for who sees all, as on the trail itself. `reason` is
 * what an auditor says to be shown the numbers of persons and accounts (reading of Art. 18).
 */
export function caseFor(actor: Actor, record: CaseRecord, reason?: string) {
  const kase = without(record, 'lastDecision');
  if (SEES_ALL.includes(actor.role)) {
    const { trail } = kase;
    const isWithheld = hasObjections(kase) && !knowsObjectors(actor, reason);
    const shown = isWithheld ? { ...kase, trail: { ...trail, hash: WITHHELD } } : kase;
    return actor.role === 'auditor' && reason === undefined ? maskedFor(actor, shown) : shown;
  }
  const masked = maskedFor(actor, kase);
  const ceilings = seesCeiling(actor, kase) ? masked : withoutCeilings(masked);
  const seen = { ...ceilings, trail: without(kase.trail, 'hash') };
  if (actor.role === 'expert') return expertsView(actor, seen);
  return actor.role === 'applicant' ? partiesView(seen) : seen;
}

/** A case without the hash of its trail. */
type Unchained = Omit<CaseRecord, 'trail'> & { readonly trail: Omit<TrailHead, 'hash'> };

function withoutCeilings(kase: CaseRecord): CaseRecord {
  return { ...kase, deliberations: kase.deliberations.map((one) => without(one, 'ceiling')) };
}

/** Until an expert's own opinion is in, it is told nothing of the others, who they are included. */
function expertsView(actor: Actor, kase: Unchained) {
  const told = {
    ...without(kase, 'setAside', 'appliedBy', 'approvedBy', 'publishedBy', 'heldMatters', 'passed'),
    findings: withoutEvidence(kase.findings),
    waits: kase.waits.map((wait) => without(wait, 'members')),
  };
  if (hasOpinion(actor, kase)) return told;
  return { ...without(told, 'expertDraw', 'declined'), experts: [actor.id], opinions: [] };
}

/** Findings that tell of no other case. */
function withoutEvidence(findings: CaseRecord['findings']) {
  return findings.map((one) => without(one, 'evidence', 'matter'));
}

/** A party is told what was decided and why, not which persons decided or objected. */
function partiesView(kase: Unchained) {
  return {
    ...without(
      kase,
      'experts',
      'opinions',
      'reviewedBy',
      'reviewAnswers',
      'expertDraw',
      'declined',
      'setAside',
      'appliedBy',
      'approvedBy',
      'publishedBy',
      'heldMatters',
      'passed',
      'lapseProposedBy',
    ),
    districtsBefore: kase.districtsBefore?.map((one) => without(one, 'by')),
    writtenRequests: kase.writtenRequests?.map((one) => without(one, 'by')),
    findings: withoutEvidence(kase.findings).map((one) => findingForParty(one)),
    waits: kase.waits.map((wait) => without(wait, 'members')),
    deliberations: kase.deliberations.map((one) => ({
      ...without(one, 'recordedFor', 'voters'),
      recorder: NOT_NAMED,
    })),
    recordAnswers: kase.recordAnswers?.map((one) => without(one, 'by')),
    refused: kase.refused && without(kase.refused, 'decidedBy'),
    secondLooks: kase.secondLooks?.map((one) => without(one, 'by')),
    instructions: kase.instructions.map((one) => ({ ...one, preparedBy: NOT_NAMED })),
  };
}

/**
 * Objections to a case as its reader may see them: the objector is known to the centre, which verifies, and to an auditor who
 * says why. A party is told the substance in words of the centre, and what was found.
 */
export function objectionsFor(
  { role }: Actor,
  objections: readonly Objection[],
  {
    reason,
    objectors,
  }: {
    readonly reason: string | undefined;
    /** Those who objected by the public form. */
    readonly objectors: ReadonlyMap<string, ObjectorWords>;
  },
) {
  const named = (by: string) => (role === 'applicant' || role === 'expert' ? NOT_NAMED : by);
  const mayKnow = knowsObjectors({ role }, reason);
  return objections.map(({ _id: key, caseNo, by, wait, answerBy, answers, verified, ...said }) => ({
    key,
    no: caseNo,
    by: mayKnow ? by : NOT_NAMED,
    objector: mayKnow ? objectors.get(by) : undefined,
    ...said,
    ...(role === 'applicant' && inCentresWords(said)),
    answers: answers?.map((one) => ({ ...one, by: named(one.by) })),
    answerUntil: answerBy?.dueAt,
    verified: verified && (role === 'applicant' ? without(verified, 'by') : verified),
    dueAt: wait?.dueAt,
  }));
}

/** An objector's own words and papers could say who they are. */
function inCentresWords({ told }: Pick<Objection, 'told'>) {
  return { told: undefined, reason: told?.substance ?? NOT_NAMED, evidence: [], stamp: undefined };
}

/** Whether a paper of a case that the caller may read is theirs to know of. */
export function mayKnowPaper({ role }: Actor, { kind }: Pick<Paper, 'kind'>): boolean {
  if (isOfObjector(kind)) return knowsObjectors({ role });
  return isOfParty(kind) || role === 'district' || SEES_ALL.includes(role);
}

/** A paper as its reader may see it: parties and experts are told by which role it was sent, not by whom. */
export function paperFor(actor: Actor, paper: Paper) {
  const { _id: id, caseNo, by, ...told } = without(paper, 'request');
  const seesAccounts = actor.role === 'district' || SEES_ALL.includes(actor.role);
  return { id, no: caseNo, ...told, by: seesAccounts || by === actor.id ? by : NOT_NAMED };
}

/** A line of a list of cases. */
export function summaryFor(actor: Actor, kase: CaseRecord) {
  const { _id: no, procedure, way, roundId, applicant, applicantName, enterprise, provider } = kase;
  const { district, step, state, ended, suspendedSince, openedAt, submittedAt } = kase;
  return {
    no,
    procedure,
    way,
    roundId,
    applicant,
    applicantName,
    enterprise,
    provider,
    district,
    step,
    state,
    ended,
    suspendedSince,
    openedAt,
    submittedAt,
    waits:
      actor.role === 'applicant' ? kase.waits.map((wait) => without(wait, 'members')) : kase.waits,
  };
}

/** Whether the caller decides on a case from outside: the public, and who speaks for none of its parties. */
export function isOutsider({ role, party }: Actor, kase: CaseRecord | null): boolean {
  if (role === 'public') return true;
  return role === 'applicant' && kase !== null && !isParty(party, kase);
}

/** What an outsider is told of a case by its refusals: whether it is in publicity, and nothing else. */
export function refusalForOutsider(error: unknown): unknown {
  const tells = error instanceof Refused && error.refusals.some(({ code }) => TELL.includes(code));
  return tells ? refused('objection-too-late') : error;
}

/** Refusals that say where a case stands, or whether there is one. */
const TELL: readonly RefusalCode[] = [
  'not-awaited',
  'case-ended',
  'case-suspended',
  'case-unknown',
];

/** The answer to an objection as an outsider may see it: that it was taken, and its key. */
export function receiptOf({ no, result, reference }: Answer) {
  return {
    no,
    act: 'raiseObjection',
    result,
    ...(reference !== undefined && { reference }),
  } as const;
}

/**
 * An answer as its caller may see it: experts are named neither to parties nor to each other, and the hash of a request
 * is for who sees all, for it tells its sender to whoever tries the names there are.
 */
export function answerFor(actor: Actor, answer: Answer): Answer {
  if (SEES_ALL.includes(actor.role)) return without(answer, 'watch');
  const told = without(answer, 'watch', 'request');
  if (actor.role === 'district') return told;
  return {
    ...told,
    waits: answer.waits.map((wait) => without(wait, 'members')),
    allowed: allowedFor(actor, answer.allowed),
  };
}

/** What may be decided without being awaited, as the caller may see it: experts are named neither to parties nor to each other. */
export function allowedFor({ role }: Actor, allowed: readonly Awaited[]): readonly Awaited[] {
  const seesNames = role === 'district' || SEES_ALL.includes(role);
  return seesNames ? allowed : allowed.map((awaited) => without(awaited, 'members'));
}

/**
 * A page of a case's trail as its reader may see it. From which address somebody acted, the hashes of the chain and what
 * an enterprise says of the service are for those who see all, the last for itself too; an applicant is told roles, not
 * accounts, and an expert so of parties and objectors; one whose own opinion is not in is told nothing of the others.
 * `reason` is what an auditor says to be told who objected.
 */
export function trailFor(
  actor: Actor,
  kase: CaseRecord,
  { head, entries: recorded, ...page }: TrailPage,
  reason?: string,
) {
  if (SEES_ALL.includes(actor.role)) {
    const unwatchedPage = { head, entries: recorded.map(unwatched), ...page };
    return withoutObjectors(actor, unwatchedPage, hasObjections(kase), reason);
  }
  const isAlone = actor.role === 'expert' && !hasOpinion(actor, kase);
  const entries = recorded
    .filter((entry) => entry.act !== 'rateService' || isOwn(actor, entry))
    .filter(({ act }) => act !== STAFF_PAPER || actor.role === 'district')
    .filter(({ act, by }) => !isAlone || !OF_EXPERTS.includes(act) || by.id === actor.id)
    .map((entry) => entryFor(actor, withoutObjector(actor, entry)));
  return { head: without(head, 'hash'), entries, ...page };
}

/** Acts of who objects: who it was, the centre knows, and an auditor who asks with a reason. */
const OF_OBJECTORS: readonly string[] = ['raiseObjection', 'objectToUnit'];

/** Who verifies knows who objected; an auditor who says why, which the access log keeps (readings of Arts. 17, 18). */
export function knowsObjectors({ role }: Pick<Actor, 'role'>, reason?: string): boolean {
  return role === 'centre' || (role === 'auditor' && reason !== undefined);
}

function hasObjections({ publications }: CaseRecord): boolean {
  return publications.some(({ objections }) => (objections?.raised ?? 0) > 0);
}

/** Stands for a hash that would tell a name to whoever tries the names there are. */
export const WITHHELD = NOT_NAMED;

/**
 * A page of a trail for who sees all. Where somebody has objected, whoever may not know it gets no chain either: each hash is
 * made of all that stands in its entry, and in those before it.
 */
export function withoutObjectors(
  actor: Actor,
  page: TrailPage,
  hasObjectors: boolean,
  reason?: string,
): TrailPage {
  if (!hasObjectors || knowsObjectors(actor, reason)) return page;
  const { head, entries } = page;
  return {
    ...page,
    head: { ...head, hash: WITHHELD },
    entries: entries.map((entry) => ({
      ...withoutObjector(actor, entry),
      hash: WITHHELD,
      previous: WITHHELD,
    })),
  };
}

function withoutObjector(actor: Actor, entry: TrailEntry): TrailEntry {
  if (!OF_OBJECTORS.includes(entry.act) || actor.role === 'centre') return entry;
  const { role } = entry.by;
  if (entry.by.id === actor.id || role === 'service') return entry;
  return { ...entry, _id: NOT_NAMED, by: { id: NOT_NAMED, role }, answer: unasked(entry.answer) };
}

/** An objection to a unit, an act of its round, without the objector for who may not know them. */
export function withoutObjectorOf<A extends Pick<BatchActRecord, 'by' | 'kind' | 'preparedBy'>>(
  actor: Actor,
  act: A,
  reason: string | undefined,
): A {
  if (act.kind !== 'unit-objection' || knowsObjectors(actor, reason)) return act;
  const { by } = act;
  const unnamed = by === undefined ? {} : { by: { id: NOT_NAMED, role: by.role } as By };
  return { ...act, ...unnamed, preparedBy: NOT_NAMED };
}

/** An act's answer without the hash of what was asked, which is made with the sender's account. */
function unasked(answer: unknown): unknown {
  const isObject = typeof answer === 'object' && answer !== null;
  return isObject ? without(answer as { readonly request?: string }, 'request') : answer;
}

/** By which a process knows whoever tells it of an act is nobody's to read; the bundle of the auditor has the entry as it was hashed. */
function unwatched(entry: TrailEntry): TrailEntry {
  const { answer } = entry;
  return isAnswer(answer) ? { ...entry, answer: without(answer, 'watch') } : entry;
}

/** Who knows the rest of an entry finds its sender by its hash: so the chain is for who sees all. */
function entryFor(actor: Actor, entry: TrailEntry) {
  const { act, reason } = entry;
  const told = {
    ...without(entry, 'hash', 'previous', 'form'),
    by: withoutAddress(entry.by),
    answer: answerOnTrail(actor, entry.answer),
  };
  const unnamed = { ...without(told, '_id'), by: { role: entry.by.role } };
  if (actor.role === 'expert') return OUTSIDERS.includes(entry.by.role) ? unnamed : told;
  if (actor.role !== 'applicant') return told;
  return {
    ...(isOwn(actor, entry) ? told : unnamed),
    reason: OF_EXPERTS.includes(act) ? undefined : reasonForParty(act, reason),
  };
}

/** Which of the staff changed the calendar is for those who see all. */
function reasonForParty(act: string, reason: string | undefined): string | undefined {
  // Told in words of the centre (`tellObjection`).
  if (OF_OBJECTORS.includes(act)) return undefined;
  return act === 'recount' ? reason?.replace(/（.*）$/u, '') : reason;
}

function answerOnTrail(actor: Actor, answer: unknown): unknown {
  return isAnswer(answer) ? answerFor(actor, answer) : unasked(answer);
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'waits' in answer && 'allowed' in answer;
}

function isOwn(actor: Actor, { by }: TrailEntry): boolean {
  return by.role === 'applicant' && by.party === actor.party;
}

function isParty(party: Uscc | undefined, kase: CaseRecord): boolean {
  return party !== undefined && partiesOf(kase).includes(party);
}

function hasOpinion(actor: Actor, { opinions }: Pick<CaseRecord, 'opinions'>): boolean {
  return opinions.some(({ expert }) => expert === actor.id);
}

/** The object without some of its members. */
function without<T extends object, K extends keyof T>(
  value: T,
  ...names: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(value).filter(([name]) => !names.includes(name as K));
  return Object.fromEntries(kept) as Omit<T, K>;
}

/** The record with the numbers of persons and accounts masked, except the reader's own party's. */
function maskedFor(actor: Actor, kase: CaseRecord): CaseRecord {
  const own = actor.role === 'applicant' ? actor.party : undefined;
  const seesAccounts = own !== undefined && own === kase.applicant;
  return maskedIn(kase, own, seesAccounts) as CaseRecord;
}

function maskedIn(value: unknown, own: Uscc | undefined, seesAccounts: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => maskedIn(entry, own, seesAccounts));
  if (!isRecord(value)) return value;
  if (own !== undefined && value['uscc'] === own) return value;
  const account = !seesAccounts && 'bank' in value && 'holder' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      typeof member === 'string' && (name === 'idNumber' || (account && name === 'number'))
        ? [name, maskedNumber(member)]
        : [name, maskedIn(member, own, seesAccounts)],
    ),
  );
}

/** All but the last four characters; a number of eight or fewer altogether. */
export function maskedNumber(number: string): string {
  const shown = number.length > 8 ? 4 : 0;
  return '*'.repeat(number.length - shown) + number.slice(number.length - shown);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
