/**
 * What an act over many cases must satisfy (Arts. 10(5)–(6), 16(2), 17(4)–(6)). What concerns the act refuses it as a whole: who
 * holds the meeting, its quorum, the budget, the calendar. What concerns one case fails that line, with its reasons.
 */
import {
  recognisedAboveClaim,
  withoutBudget,
  type Ceiling,
} from '../../policy/articles/art-14-award';
import { inForceFaults, waitsForSuspended } from '../../policy/articles/art-08-institutions';
import { dutyFaults } from '../../policy/articles/art-22-duties';
import type { Calendar } from '../../policy/calendar/calendar';
import type { WaitName } from '../../policy/case/waits';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import { civilDateOf, yearOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Actor, AdmissionSubmission, RedemptionSubmission } from '../../policy/model/nouns';
import {
  checkMeeting,
  CONVENERS,
  MEETING_NAMES,
  meetingDateFault,
  namedMemberFaults,
  type MeetingItem,
  type MeetingRecord,
} from '../../policy/round/meeting';
import { isCorrectable } from '../../policy/round/correction';
import { entryOn } from '../../policy/reference/registry';
import {
  refusal,
  Refused,
  type Refusal,
  type RefusalCode,
  refuseAll,
} from '../../policy/words/refusals';
import { REGISTRY_STATUSES, ROLE_NAMES } from '../../policy/words/vocabulary';
import { byQuotaOrder, Limits } from '../../store/case/ceilings';
import type { CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { takeBudget } from '../../store/money/budgets';
import { holdsOf } from '../../store/money/holds';
import { calendarInForce } from '../../store/reference/calendar-years';
import { standingsOf, type InstitutionStanding } from '../../store/reference/institutions';
import { meetingMembersOf } from '../../store/reference/meeting-members';
import {
  batchActOf,
  caseNosOf,
  linesUnderWay,
  type BatchActRecord,
  type BatchKind,
  type FailedLine,
  type RoundKind,
} from '../../store/round/batch-acts';
import type { RoundRecord } from '../../store/round/rounds';
import { dutiesDone, lastDeliberation } from '../case/settlement';
import { periodDue, waitNamed } from '../case/waits';
import { asList } from '../process/refusal';
import { LineFaults } from './line-faults';
import { membersToRecuse } from './members';

type CasesByNo = ReadonlyMap<string, CaseRecord>;

export interface Judging<K extends BatchKind = BatchKind> {
  readonly act: BatchActRecord<K>;
  readonly at: Instant;
  readonly actor: Actor;
  readonly round: RoundRecord;
  /** Of the cases that the act names, those of the round. */
  readonly cases: CasesByNo;
  readonly tx: Tx;
}
type Judge<K extends BatchKind> = (judging: Judging<K>, faults: LineFaults) => Promise<void> | void;

const JUDGES: { readonly [K in RoundKind]: Judge<K> } = {
  meeting: judgeMeeting,
  publication: judgePublication,
  approval: judgeApproval,
  'unit-objection': () => undefined,
};

/** The lines that fail. Throws `Refused` where the act cannot stand, or none of its lines can be carried out. */
export async function judgeAct(judging: Judging, kind: RoundKind): Promise<readonly FailedLine[]> {
  const { act, cases } = judging;
  const lines = caseNosOf(act.content);
  const faults = new LineFaults(lines, 'items' in act.content ? 'items' : 'lines');
  for (const no of lines) if (!cases.has(no)) faults.add(no, refusal('case-unknown', { no }));
  await addUnderWay(judging, lines, faults);
  await JUDGES[kind](judging as never, faults);
  return faults.failed();
}

/**
 * Two acts of one kind over one case, sent at once, would both find it awaiting them: in the second its line fails
 * while the first has lines to carry out. Each may object to a unit.
 */
async function addUnderWay(
  { act, tx }: Judging,
  lines: readonly string[],
  faults: LineFaults,
): Promise<void> {
  if (act.kind === 'unit-objection') return;
  for (const caseNo of await linesUnderWay(act, lines, tx))
    faults.add(caseNo, refusal('case-in-other-act', { caseNo }));
}

async function judgeMeeting(judging: Judging<'meeting'>, faults: LineFaults): Promise<void> {
  const { act, at, actor, round, cases, tx } = judging;
  const meeting: MeetingRecord = act.content;
  if (actor.role !== CONVENERS[meeting.kind]) {
    const params = { decision: MEETING_NAMES[meeting.kind], role: ROLE_NAMES[actor.role] };
    throw new Refused(refusal('wrong-role', params, 'kind'));
  }
  const { opensOn } = round.notice;
  refuseAll(asList(meetingDateFault(meeting, { opensOn, today: civilDateOf(at) })));
  const named = await meetingMembersOf(yearOf(meeting.heldOn), tx);
  const accounts = named?.members.map(({ account }) => account);
  refuseAll(namedMemberFaults(meeting, accounts));
  const procedures = Object.fromEntries([...cases].map(([no, kase]) => [no, kase.procedure]));
  faults.sort(checkMeeting(round.policy, meeting, procedures));
  if (meeting.heldOn >= opensOn) addDatedBefore(meeting, cases, faults);
  faults.sort(await membersToRecuse(meeting, cases, at, tx));
  const { corrects } = meeting;
  const awaited = meeting.kind === 'deliberation' ? 'meeting' : 'redeliberation';
  if (corrects === undefined) addNotAwaiting(cases, awaited, 'case-not-for-meeting', faults);
  else await addNotCorrectable(meeting, corrects, { cases, faults, tx });
  addLapsed(meeting, cases, faults);
  const amountFen = await judgeAwards(judging, faults);
  // Each line moves what it holds itself.
  if (meeting.kind === 'redeliberation' || corrects !== undefined) return;
  const taken = { key: `${act._id}/reserve`, at, batchAct: act._id };
  if (amountFen > 0) await takeBudget(tx, { year: round.programmeYear, amountFen, ...taken });
}

/** A meeting decides on what lies before it: on no day before the application, or an opinion on it, was there. */
function addDatedBefore({ heldOn }: MeetingRecord, cases: CasesByNo, faults: LineFaults): void {
  for (const { _id: caseNo, submittedAt, opinions = [] } of cases.values()) {
    const there = [submittedAt, ...opinions.map((one) => one.at)].filter((at) => at !== undefined);
    const on = there.map((at) => civilDateOf(at)).reduce((a, b) => (a > b ? a : b), '');
    if (heldOn < on) faults.add(caseNo, refusal('meeting-before-case', { caseNo, heldOn, on }));
  }
}

/** Reading of Art. 17: what puts a meeting's record right names one that is in force, and cases that still stand where it left them. */
async function addNotCorrectable(
  { kind, roundId }: MeetingRecord,
  corrects: string,
  {
    cases,
    faults,
    tx,
  }: { readonly cases: CasesByNo; readonly faults: LineFaults; readonly tx: Tx },
): Promise<void> {
  const act = await batchActOf<'meeting'>(corrects, tx);
  const isMeeting =
    act?.kind === 'meeting' && act.roundId === roundId && act.content.corrects === undefined;
  if (!isMeeting || act.state !== 'in-force' || act.content.kind !== kind)
    throw new Refused(refusal('act-unknown', { act: corrects }, 'corrects'));
  for (const kase of cases.values()) {
    const { _id: caseNo, suspendedSince } = kase;
    if (suspendedSince !== undefined) faults.add(caseNo, refusal('line-suspended', { caseNo }));
    else if (!isCorrectable(kase, corrects))
      faults.add(caseNo, refusal('case-not-for-correction', { caseNo }));
  }
}

/** A direct admission rests on a recognition that is in force on the day of the meeting (reading of Art. 8(1)). */
function addLapsed({ heldOn, items }: MeetingRecord, cases: CasesByNo, faults: LineFaults): void {
  for (const { caseNo, supported } of items) {
    const kase = cases.get(caseNo);
    if (!supported || kase?.way !== 'direct') continue;
    const { recognition } = kase.submission as AdmissionSubmission;
    if (recognition !== undefined) faults.add(caseNo, ...inForceFaults(recognition, heldOn));
  }
}

/** What a reduction shares out rests on every line: an amount that is wrong in one is wrong for all (Art. 14). */
const SHARED: readonly RefusalCode[] = [
  'amount-missing',
  'amount-invalid',
  'amount-unexpected',
  'amount-not-as-reduced',
  'rank-invalid',
  'rank-unexpected',
  'amount-above-ceiling',
  'full-amount-above-ceiling',
  'recognised-above-claim',
];

/** @returns what the awards that stand come to, in fen */
async function judgeAwards(
  { act, cases, tx }: Judging<'meeting'>,
  faults: LineFaults,
): Promise<Fen> {
  const { items } = act.content;
  const awards = items.filter((item) => item.supported && item.amountFen !== undefined);
  await addNotAdmitted(faults.standing(awards), cases, tx, faults);
  for (const item of faults.standing(awards)) {
    const claim = cases.get(item.caseNo)?.submission as RedemptionSubmission;
    faults.add(item.caseNo, ...asList(recognisedAboveClaim(item, claim)));
  }
  const limits = await Limits.of([...cases.values()], tx);
  refuseAll(moreThanIsLeft(act.content, limits, await heldAlready(act.content, cases, tx)));
  addAboveCeiling(faults.standing(awards), cases, limits, faults);
  if (act.content.reduction !== undefined) refuseAll(faults.having(SHARED));
  return faults.standing(awards).reduce((sum, item) => sum + (item.amountFen ?? 0), 0);
}

/**
 * Art. 16(2), as it stood at the application (申请兑现时): what was removed afterwards supports the award, what was not
 * admitted yet has to be by now.
 */
async function addNotAdmitted(
  awards: readonly MeetingItem[],
  cases: CasesByNo,
  tx: Tx,
  faults: LineFaults,
): Promise<void> {
  const providers = awards.flatMap(({ caseNo }): [string, string][] => {
    const provider = cases.get(caseNo)?.provider;
    return provider === undefined ? [] : [[caseNo, provider]];
  });
  const waits = (caseNo: string, since: CivilDate): boolean =>
    waitsForSuspended(cases.get(caseNo)?.submission as RedemptionSubmission, since);
  const standings = await standingsOf([...new Set(providers.map(([, uscc]) => uscc))], tx);
  for (const [caseNo, uscc] of providers) {
    const standing = standings.get(uscc);
    if (standing === undefined) faults.add(caseNo, refusal('provider-not-admitted', { caseNo }));
    else if (standing.status !== 'admitted') {
      const { since, status } = standing;
      if (status === 'suspended' && !waits(caseNo, since)) continue;
      if (status === 'removed' && wasAdmitted(standing, cases.get(caseNo))) continue;
      const params = { caseNo, since, standing: REGISTRY_STATUSES[status] };
      faults.add(caseNo, refusal('provider-not-standing', params));
    }
  }
}

/** Whether it stood in the registry when the case was submitted; of that day counts what was recorded by then. */
function wasAdmitted({ versions }: InstitutionStanding, kase: CaseRecord | undefined): boolean {
  const { submittedAt } = kase ?? {};
  if (submittedAt === undefined) return false;
  const day = civilDateOf(submittedAt);
  const then = versions.filter(({ from, at }) => from < day || at <= submittedAt);
  const status = entryOn(then, day)?.status;
  return status === 'admitted' || status === 'suspended';
}

function inYuan(fen: Fen): string {
  return `${formatYuan(fen)}元`;
}

/**
 * Each award is held to its explained ceiling; awards of one meeting to one enterprise add up in the order in which its cases
 * take the quota (reading of Art. 14), each less what its case already holds. What a reduction started from is held to the same,
 * but for the budget. What fails takes no quota from the lines after it.
 */
function addAboveCeiling(
  awards: readonly MeetingItem[],
  cases: CasesByNo,
  limits: Limits,
  faults: LineFaults,
): void {
  const inOrder = byQuotaOrder(awards, ({ caseNo }) => cases.get(caseNo));
  for (const { caseNo, amountFen = 0, fullFen, eligibleFen } of inOrder) {
    const kase = cases.get(caseNo);
    if (kase?.enterprise === undefined) continue;
    const recognised = eligibleFen === undefined ? {} : { eligibleFen };
    const ceiling = limits.ceilingOf(kase, recognised);
    const { ceilingFen, explanation } = ceiling;
    const full = withoutBudget(ceiling);
    faults.add(
      caseNo,
      ...above('amount-above-ceiling', caseNo, amountFen, { ceilingFen, explanation }),
      ...above('full-amount-above-ceiling', caseNo, fullFen ?? 0, {
        ceilingFen: full.fen,
        explanation: full.explanation,
      }),
    );
    if (faults.stands(caseNo)) limits.give(kase, fullFen ?? amountFen);
  }
}

function above(
  code: 'amount-above-ceiling' | 'full-amount-above-ceiling',
  caseNo: string,
  fen: Fen,
  { ceilingFen, explanation }: Pick<Ceiling, 'ceilingFen' | 'explanation'>,
): Refusal[] {
  if (fen <= ceilingFen) return [];
  return [refusal(code, { caseNo, amount: inYuan(fen), ceiling: explanation })];
}

/** Reading of Art. 14: a reduction shares out what the budget still has, or less, never more. */
function moreThanIsLeft(
  { reduction }: MeetingRecord,
  { budgetLeftFen }: Limits,
  heldFen: Fen,
): Refusal[] {
  const leftFen = budgetLeftFen + heldFen;
  if (reduction === undefined || reduction.availableFen <= leftFen) return [];
  const sums = { left: inYuan(leftFen), asked: inYuan(reduction.availableFen) };
  return [refusal('budget-exhausted', sums, 'reduction.availableFen')];
}

/** What puts a record right shares out again what its own lines hold. */
async function heldAlready({ corrects }: MeetingRecord, cases: CasesByNo, tx: Tx): Promise<Fen> {
  if (corrects === undefined) return 0;
  const holds = await holdsOf([...cases.keys()], tx);
  return holds.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

async function judgePublication(
  { act, at, round, cases }: Judging<'publication'>,
  faults: LineFaults,
): Promise<void> {
  addNotAwaiting(cases, 'publication', 'case-not-for-publication', faults);
  for (const { caseNo, supported } of faults.standing(act.content.lines))
    if (!supported) faults.add(caseNo, refusal('case-not-for-publication', { caseNo }));
  for (const { caseNo, supported, amountFen } of faults.standing(act.content.lines)) {
    const kase = cases.get(caseNo);
    const decided = kase && lastDeliberation(kase);
    if (decided?.supported !== supported || decided.amountFen !== amountFen)
      faults.add(caseNo, refusal('line-differs', { caseNo }));
  }
  refuseAll(withoutLastDay(round, at, await calendarInForce()));
}

/** A list can wait for a calendar: nothing is published of which nobody knows until when one may object. */
function withoutLastDay({ policy }: RoundRecord, at: Instant, calendar: Calendar): Refusal[] {
  const { missingYear: year } = periodDue(policy, 'publicity', at, calendar);
  return year === undefined ? [] : [refusal('calendar-year-missing', { year })];
}

/** Art. 17(6): only what has been through publicity, at the amount decided, and not by who proposed it. */
function judgeApproval({ act, actor, cases }: Judging<'approval'>, faults: LineFaults): void {
  addNotAwaiting(cases, 'approval', 'publicity-running', faults);
  for (const { caseNo, amountFen } of faults.standing(act.content.lines)) {
    const kase = cases.get(caseNo);
    if (kase === undefined || lastDeliberation(kase).amountFen !== amountFen)
      faults.add(caseNo, refusal('line-differs', { caseNo }));
  }
  const going = [...cases.values()].filter(({ _id }) => faults.stands(_id));
  refuseAll(dutyFaults('issue-approval', dutiesDone(going), actor));
}

function addNotAwaiting(
  cases: CasesByNo,
  awaited: WaitName,
  code: 'case-not-for-meeting' | 'case-not-for-publication' | 'publicity-running',
  faults: LineFaults,
): void {
  for (const { _id: caseNo, suspendedSince, waits } of cases.values()) {
    if (suspendedSince !== undefined) faults.add(caseNo, refusal('line-suspended', { caseNo }));
    else if (waitNamed(waits, awaited) === undefined) faults.add(caseNo, refusal(code, { caseNo }));
  }
}
