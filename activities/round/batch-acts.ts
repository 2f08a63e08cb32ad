/**
 * Records an act over many cases: judged as a whole, against every case it names, before any line is
 * carried out. One transaction records it and takes the money of all its lines once.
 */
import {
  recognisedAboveClaim,
  withoutBudget,
  type Ceiling,
} from '../../policy/articles/art-14-award';
import type { Calendar } from '../../policy/calendar/calendar';
import { dutyFaults } from '../../policy/articles/art-22-duties';
import { checkRoundDecision, signalFault } from '../../policy/case/authority';
import type { RoundDecisionName, RoundDecisions } from '../../policy/case/decisions';
import { MOST } from '../../policy/kernel/limits';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import {
  checkMeeting,
  CONVENERS,
  meetingDateFault,
  type MeetingItem,
  type MeetingRecord,
  MEETING_NAMES,
} from '../../policy/round/meeting';
import type {
  ApprovalDocument,
  PublicityList,
  RedemptionSubmission,
  Uscc,
} from '../../policy/model/nouns';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import { REGISTRY_STATUSES } from '../../policy/reference/registry';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import type { WaitName } from '../../policy/case/waits';
import {
  batchActOf,
  caseNosOf,
  freezeBatchAct,
  linesUnderWay,
  recordBatchAct as markRecorded,
  refuseBatchAct,
  type BatchActRecord,
  type BatchKind,
  type RoundKind,
  type UnitObjection,
} from '../../store/round/batch-acts';
import { takeBudget } from '../../store/money/budgets';
import { Limits } from '../../store/case/ceilings';
import { casesInPublicity, casesOf, type CaseRecord } from '../../store/case/cases';
import { contentHash } from '../../store/kernel/canonical';
import type { Tx } from '../../store/kernel/connection';
import { refusedDuplicate } from '../../store/kernel/duplicates';
import { calendarInForce } from '../../store/reference/calendar-years';
import { standingsOf } from '../../store/reference/institutions';
import { caseRecusals } from '../../store/case/recusal';
import { membersToRecuse } from './members';
import { actOnRound, type RoundRecord } from '../../store/round/rounds';
import type { BatchAnswer } from '../../workflows/round/messages';
import { receivedAct } from '../../store/kernel/vouch';
import { roundWorkflowId } from '../../workflows/round/messages';
import type { Configuration } from '../configuration';
import { countToday, requireFewToUnit } from '../case/objection-bounds';
import { dutiesDone, lastDeliberation } from '../case/settlement';
import { periodDue, waitNamed } from '../case/waits';
import { signalPolicy } from '../case/decision';
import { orRefused, type Recorded, asList, refuseAll } from '../process/refusal';

export interface BatchActInput<N extends RoundDecisionName = RoundDecisionName> {
  readonly key: string;
  readonly roundId: string;
  readonly at: Instant;
  readonly channel: 'api' | 'signal';
  readonly name: N;
  readonly message: RoundDecisions[N];
}

type CasesByNo = ReadonlyMap<string, CaseRecord>;

export function recordBatchAct(configuration: Configuration) {
  return (sent: BatchActInput): Promise<Recorded<BatchAnswer>> =>
    orRefused(async () => {
      const input = receivedAct(roundWorkflowId(sent.roundId), sent.name, sent);
      const { key, roundId, at, channel, name, message } = input;
      if (channel === 'signal')
        refuseAll(asList(signalFault(name, signalPolicy(configuration), message.actor)));
      refuseAll(checkRoundDecision(name, message));
      const { actor: by, reason } = message;
      const act = { key, roundId, at, by, channel, act: name, reason } as const;
      return actOnRound(act, async (round, tx) => ({
        answer: await recorded(input, round, tx),
      })).catch((error: unknown) => keepRefusal(input, error));
    });
}

/** The act as it was frozen stays with the reasons, for whoever reads the list of acts. */
async function keepRefusal({ message }: BatchActInput, thrown: unknown): Promise<never> {
  const error = refusedDuplicate(thrown);
  if (error instanceof Refused && 'actId' in message) {
    await refuseBatchAct(message.actId, message.hash, error.refusals);
  }
  throw error;
}

async function recorded(input: BatchActInput, round: RoundRecord, tx: Tx): Promise<BatchAnswer> {
  const act = await frozenAct(input, round, tx);
  const lines = linesOf(act);
  refuseAll(repeated(lines).map((caseNo) => refusal('case-repeated', { caseNo }, 'lines')));
  const cases = new Map((await casesOf(lines, tx)).map((kase) => [kase._id, kase]));
  refuseAll(
    lines
      .filter((no) => cases.get(no)?.roundId !== round._id)
      .map((no) => refusal('case-unknown', { no })),
  );
  refuseAll(await caseRecusals(input.message.actor, [...cases.values()], input.at));
  const isNew = await markRecorded(tx, act._id, input.message.actor, input.at);
  if (isNew) {
    refuseAll(await inOtherActs(act, tx));
    await JUDGES[KIND_OF[input.name]]({ act: act as never, input, round, cases, tx });
  }
  return { actId: act._id, lines: lines.length };
}

/** The act as it was frozen; an objection to a unit is frozen here, over the cases it reaches. */
async function frozenAct(
  input: BatchActInput,
  round: RoundRecord,
  tx: Tx,
): Promise<BatchActRecord> {
  const { message } = input;
  if ('unit' in message) return unitObjection(input, message, round, tx);
  const act = await batchActOf(message.actId, tx);
  if (act?.roundId !== round._id || act.kind !== KIND_OF[input.name]) {
    throw new Refused(refusal('act-unknown', { act: message.actId }, 'actId'));
  }
  if (act.hash !== message.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  return act;
}

const KIND_OF = {
  holdMeeting: 'meeting',
  publishResults: 'publication',
  issueApproval: 'approval',
  objectToUnit: 'unit-objection',
} as const satisfies Record<RoundDecisionName, RoundKind>;

async function unitObjection(
  { key, at }: BatchActInput,
  { unit, reason, evidence, actor }: RoundDecisions['objectToUnit'],
  round: RoundRecord,
  tx: Tx,
): Promise<BatchActRecord> {
  const reached = await casesReached(round, unit, tx);
  await requireFewToUnit(tx, round, { unit, person: actor.id, reached });
  await countToday(tx, round.policy, { by: actor.id, raisedAt: at });
  const content: UnitObjection = {
    unit,
    reason,
    evidence,
    lines: reached.map((caseNo) => ({ caseNo })),
  };
  const _id = `${round._id}/unit-objection/${contentHash(key).slice(0, 12)}`;
  return freezeBatchAct(
    { _id, kind: 'unit-objection', roundId: round._id, content, preparedBy: actor.id },
    tx,
  );
}

async function casesReached({ _id: round }: RoundRecord, unit: Uscc, tx: Tx): Promise<string[]> {
  const reached = await casesInPublicity(round, unit, MOST.cases + 1, tx);
  if (reached.length === 0) throw new Refused(refusal('objection-too-late', {}, 'unit'));
  if (reached.length <= MOST.cases) return reached;
  throw new Refused(refusal('unit-in-too-many-cases', { round, most: MOST.cases }, 'unit'));
}

/** The numbers of the cases that an act is about, in the order of its lines. */
export function linesOf({ content }: BatchActRecord): readonly string[] {
  return caseNosOf(content);
}

/**
 * Two acts of one kind over one case, sent at once, would both find it awaiting them: the second is
 * refused while the first has lines to carry out. Each may object to a unit.
 */
async function inOtherActs(act: BatchActRecord, tx: Tx): Promise<Refusal[]> {
  if (act.kind === 'unit-objection') return [];
  const underWay = await linesUnderWay(act, linesOf(act), tx);
  return underWay.map((caseNo) => refusal('case-in-other-act', { caseNo }, 'lines'));
}

function repeated(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((no, at) => lines.indexOf(no) !== at))];
}

interface Judging<K extends BatchKind> {
  readonly act: BatchActRecord<K>;
  readonly input: BatchActInput;
  readonly round: RoundRecord;
  readonly cases: CasesByNo;
  readonly tx: Tx;
}

/** What each kind of act must satisfy as a whole. */
const JUDGES: { readonly [K in RoundKind]: (judging: Judging<K>) => Promise<void> | void } = {
  meeting: judgeMeeting,
  publication: judgePublication,
  approval: judgeApproval,
  'unit-objection': () => undefined,
};

async function judgeMeeting({ act, input, round, cases, tx }: Judging<'meeting'>): Promise<void> {
  const meeting: MeetingRecord = act.content;
  const { actor } = input.message;
  if (actor.role !== CONVENERS[meeting.kind]) {
    const params = { decision: MEETING_NAMES[meeting.kind], role: ROLE_NAMES[actor.role] };
    throw new Refused(refusal('wrong-role', params, 'kind'));
  }
  const { opensOn } = round.notice;
  refuseAll(asList(meetingDateFault(meeting, { opensOn, today: civilDateOf(input.at) })));
  const procedures = Object.fromEntries([...cases].map(([no, kase]) => [no, kase.procedure]));
  refuseAll(checkMeeting(round.policy, meeting, procedures));
  refuseAll(await membersToRecuse(meeting, cases, input.at, tx));
  const awaited = meeting.kind === 'deliberation' ? 'meeting' : 'redeliberation';
  refuseAll(notAwaiting(cases, awaited, 'case-not-for-meeting'));
  const supported = meeting.items.filter((item) => item.supported);
  const awards = supported.filter((item) => item.amountFen !== undefined);
  refuseAll(await providersNotAdmitted(awards, cases, tx));
  refuseAll(
    awards.flatMap((item) => {
      const claim = cases.get(item.caseNo)?.submission as RedemptionSubmission;
      return asList(recognisedAboveClaim(item, claim));
    }),
  );
  const limits = await Limits.of([...cases.values()], tx);
  refuseAll([...moreThanIsLeft(meeting, limits), ...aboveCeiling(awards, cases, limits)]);
  if (meeting.kind === 'redeliberation') return;
  const amountFen = awards.reduce((sum, item) => sum + (item.amountFen ?? 0), 0);
  const taken = { key: `${act._id}/reserve`, at: input.at, batchAct: act._id };
  if (amountFen > 0) await takeBudget(tx, { year: round.programmeYear, amountFen, ...taken });
}

/** Art. 16(2): the provider of a supported redemption is admitted when the meeting is recorded, too. */
async function providersNotAdmitted(
  awards: readonly MeetingItem[],
  cases: CasesByNo,
  tx: Tx,
): Promise<Refusal[]> {
  const providers = awards.flatMap(({ caseNo }): [string, string][] => {
    const provider = cases.get(caseNo)?.provider;
    return provider === undefined ? [] : [[caseNo, provider]];
  });
  const standings = await standingsOf([...new Set(providers.map(([, uscc]) => uscc))], tx);
  return providers.flatMap(([caseNo, uscc]) => {
    const standing = standings.get(uscc);
    if (standing === undefined) return [refusal('provider-not-admitted', { caseNo }, 'items')];
    const { status, since } = standing;
    if (status === 'admitted') return [];
    const params = { caseNo, since, standing: REGISTRY_STATUSES[status] };
    return [refusal('provider-not-standing', params, 'items')];
  });
}

function inYuan(fen: Fen): string {
  return `${formatYuan(fen)}元`;
}

/**
 * Each award is held to its explained ceiling; awards of one meeting to one enterprise add up, each less
 * what its case already holds. What a reduction started from is held to the same, but for the budget.
 */
function aboveCeiling(
  awards: readonly MeetingItem[],
  cases: CasesByNo,
  limits: Limits,
): readonly Refusal[] {
  return awards.flatMap(({ caseNo, amountFen = 0, fullFen, eligibleFen }) => {
    const kase = cases.get(caseNo);
    if (kase?.enterprise === undefined) return [];
    const recognised = eligibleFen === undefined ? {} : { eligibleFen };
    const ceiling = limits.ceilingOf(kase, recognised);
    limits.give(kase, fullFen ?? amountFen);
    const { ceilingFen, explanation } = ceiling;
    const full = withoutBudget(ceiling);
    return [
      ...above('amount-above-ceiling', caseNo, amountFen, { ceilingFen, explanation }),
      ...above('full-amount-above-ceiling', caseNo, fullFen ?? 0, {
        ceilingFen: full.fen,
        explanation: full.explanation,
      }),
    ];
  });
}

function above(
  code: 'amount-above-ceiling' | 'full-amount-above-ceiling',
  caseNo: string,
  fen: Fen,
  { ceilingFen, explanation }: Pick<Ceiling, 'ceilingFen' | 'explanation'>,
): Refusal[] {
  if (fen <= ceilingFen) return [];
  return [refusal(code, { caseNo, amount: inYuan(fen), ceiling: explanation }, 'items')];
}

/** Reading of Art. 14: a reduction shares out what the budget still has, or less, never more. */
function moreThanIsLeft({ reduction }: MeetingRecord, { budgetLeftFen }: Limits): Refusal[] {
  if (reduction === undefined || reduction.availableFen <= budgetLeftFen) return [];
  const sums = { left: inYuan(budgetLeftFen), asked: inYuan(reduction.availableFen) };
  return [refusal('budget-exhausted', sums, 'reduction.availableFen')];
}

async function judgePublication(judging: Judging<'publication'>): Promise<void> {
  const { act, input, round, cases } = judging;
  const list: PublicityList = act.content;
  refuseAll(notAwaiting(cases, 'publication', 'case-not-for-publication'));
  refuseAll(
    list.lines
      .filter(({ caseNo, supported, amountFen }) => {
        const kase = cases.get(caseNo);
        const decided = kase && lastDeliberation(kase);
        return decided?.supported !== supported || decided.amountFen !== amountFen;
      })
      .map(({ caseNo }) => refusal('line-differs', { caseNo }, 'lines')),
  );
  refuseAll(withoutLastDay(round, input.at, await calendarInForce()));
}

/** A list can wait for a calendar: nothing is published of which nobody knows until when one may object. */
function withoutLastDay({ policy }: RoundRecord, at: Instant, calendar: Calendar): Refusal[] {
  const { missingYear: year } = periodDue(policy, 'publicity', at, calendar);
  return year === undefined ? [] : [refusal('calendar-year-missing', { year })];
}

/** Art. 17(6): only what has been through publicity, at the amount decided, and not by who proposed it. */
function judgeApproval({ act, input, cases }: Judging<'approval'>): void {
  const document: ApprovalDocument = act.content;
  refuseAll(notAwaiting(cases, 'approval', 'publicity-running'));
  refuseAll(
    document.lines
      .filter(({ caseNo, amountFen }) => {
        const kase = cases.get(caseNo);
        return kase === undefined || lastDeliberation(kase).amountFen !== amountFen;
      })
      .map(({ caseNo }) => refusal('line-differs', { caseNo }, 'lines')),
  );
  refuseAll(dutyFaults('issue-approval', dutiesDone([...cases.values()]), input.message.actor));
}

function notAwaiting(
  cases: CasesByNo,
  awaited: WaitName,
  code: 'case-not-for-meeting' | 'case-not-for-publication' | 'publicity-running',
): Refusal[] {
  return [...cases.values()].flatMap(({ _id: caseNo, suspendedSince, waits }) => {
    if (suspendedSince !== undefined) return [refusal('line-suspended', { caseNo }, 'lines')];
    return waitNamed(waits, awaited) === undefined ? [refusal(code, { caseNo }, 'lines')] : [];
  });
}
