/**
 * The meeting of Arts. 10(5) and 17(4) as data, and whether its record can stand: quorum, recusals,
 * one vote each, an outcome that follows the votes (reading of Art. 10(5), 17(4)).
 */
import {
  reduceByRank,
  reduceLine,
  sumOfFull,
  type ReducedLine,
} from '../articles/art-14-reduction';
import { formatYuan, isFen } from '../kernel/money';
import type { Fen } from '../kernel/money';
import { isBlank } from '../kernel/text';
import { yearOf, type CivilDate } from '../kernel/time';
import type { ProcedureName, Role } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import type { PolicyInForce } from '../parameters/policy-in-force';
import { VOCABULARY } from '../words/vocabulary';

export type MeetingKind = 'deliberation' | 'redeliberation';

/** Who holds which: the centre the season's meeting (Art. 7), the bureau the second one (Art. 17(5)). */
export const CONVENERS: Readonly<Record<MeetingKind, Role>> = {
  deliberation: 'centre',
  redeliberation: 'bureau',
};

export interface MeetingItem {
  readonly caseNo: string;
  readonly recused: readonly { readonly member: string; readonly why: string }[];
  readonly votes: readonly {
    readonly member: string;
    readonly vote: 'for' | 'against' | 'abstain';
  }[];
  readonly supported: boolean;
  /** Set where a redemption is supported, in fen. */
  readonly amountFen?: Fen;
  /** What the meeting recognises of the amount claimed as meeting the requirements (Art. 14), where it is less; in fen. */
  readonly eligibleFen?: Fen;
  /** What the meeting would give if the budget sufficed; set where it declares a reduction (Art. 14), in fen. */
  readonly fullFen?: Fen;
  /** Its place among the supported lines, from 1; set where the notice announced a ranking and money is short (Art. 4). */
  readonly rank?: number;
  readonly reason: string;
}

/** Members, chair and recorder are accounts, never names. */
export interface MeetingRecord {
  readonly id: string;
  readonly roundId: string;
  readonly kind: MeetingKind;
  /** Id of the recorded meeting of this kind that is put right, for these of its items alone. */
  readonly corrects?: string;
  readonly heldOn: CivilDate;
  readonly members: readonly string[];
  readonly present: readonly string[];
  readonly chair: string;
  readonly recorder: string;
  readonly minutes: string;
  /** Declares that the awards are reduced in proportion, and what of the budget they share; in fen (reading of Art. 14). */
  readonly reduction?: { readonly availableFen: Fen };
  readonly items: readonly MeetingItem[];
}

/** Procedure of each case on the agenda, where known: only a redemption is given an amount. */
export type ProcedureOfCase = Readonly<Partial<Record<string, ProcedureName>>>;

/** A meeting decides on what has come in: it is not held before the window opens, nor after its record. */
export function meetingDateFault(
  { heldOn }: Pick<MeetingRecord, 'heldOn'>,
  { opensOn, today }: { readonly opensOn: CivilDate; readonly today: CivilDate },
): Refusal | undefined {
  if (opensOn <= heldOn && heldOn <= today) return undefined;
  return refusal('meeting-date-impossible', { heldOn, opensOn, today }, 'heldOn');
}

/**
 * The members of a meeting that the centre convenes are those whom the bureau has named for its year, all of them: a quorum is
 * one of whoever should have come (reading of Art. 17). The bureau's own meeting has its own members.
 */
export function namedMemberFaults(
  { kind, members, heldOn }: MeetingRecord,
  named: readonly string[] | undefined,
): Refusal[] {
  if (kind === 'redeliberation') return [];
  const year = yearOf(heldOn);
  if (named === undefined) return [refusal('meeting-members-unnamed', { year }, 'members')];
  return [
    ...members
      .filter((member) => !named.includes(member))
      .map((member) => refusal('not-member-of-year', { member, year }, 'members')),
    ...named
      .filter((member) => !members.includes(member))
      .map((member) => refusal('member-left-out', { member, year }, 'members')),
  ];
}

/** How many members a meeting, and each of its items, needs. */
export function quorumOf(policy: PolicyInForce, members: number): number {
  const { of, in: whole } = policy.parameters.meetingQuorumShare;
  return Math.ceil((members * of) / whole);
}

/** Everything that keeps a meeting's record from standing; empty when it stands. */
export function checkMeeting(
  policy: PolicyInForce,
  meeting: MeetingRecord,
  procedures: ProcedureOfCase = {},
): Refusal[] {
  return [
    ...attendanceFaults(policy, meeting),
    ...recordFaults(meeting),
    ...repeated(meeting.items.map(({ caseNo }) => caseNo)).map((caseNo) =>
      refusal('case-repeated', { caseNo }, 'items'),
    ),
    ...meeting.items.flatMap((item, index) =>
      itemFaults(policy, meeting, item, procedures[item.caseNo]).map((fault) => ({
        ...fault,
        path: `items[${index}]${fault.path === undefined ? '' : `.${fault.path}`}`,
      })),
    ),
    ...rankFaults(policy, meeting),
    ...reductionFaults(meeting),
  ];
}

function attendanceFaults(policy: PolicyInForce, meeting: MeetingRecord): Refusal[] {
  const { members, present } = meeting;
  const refusals = [
    ...repeated(members).map((member) => refusal('member-repeated', { member }, 'members')),
    ...repeated(present).map((member) => refusal('member-repeated', { member }, 'present')),
    ...present
      .filter((member) => !members.includes(member))
      .map((member) => refusal('not-a-member', { member }, 'present')),
  ];
  const needed = quorumOf(policy, new Set(members).size);
  const there = new Set(present.filter((member) => members.includes(member))).size;
  if (there === 0 || there < needed) {
    const params = { members: members.length, needed, present: there };
    refusals.push(refusal('meeting-without-quorum', params, 'present'));
  }
  return refusals;
}

/** Who chairs a meeting and who records it are both there: neither can vouch for what they did not hear. */
function recordFaults({ present, chair, recorder, minutes, items }: MeetingRecord): Refusal[] {
  const refusals: Refusal[] = [];
  if (!present.includes(chair)) refusals.push(refusal('chair-absent', { member: chair }, 'chair'));
  if (!present.includes(recorder)) {
    refusals.push(refusal('recorder-absent', { member: recorder }, 'recorder'));
  }
  if (isBlank(minutes)) refusals.push(refusal('minutes-missing', {}, 'minutes'));
  if (items.length === 0) refusals.push(refusal('meeting-empty', {}, 'items'));
  return refusals;
}

function itemFaults(
  policy: PolicyInForce,
  meeting: MeetingRecord,
  item: MeetingItem,
  procedure: ProcedureName | undefined,
): Refusal[] {
  return [
    ...recusalFaults(policy, meeting, item),
    ...voteFaults(meeting, item),
    ...outcomeFaults(item),
    ...amountFaults(item, procedure, meeting.reduction !== undefined),
  ];
}

function recusalFaults(
  policy: PolicyInForce,
  meeting: MeetingRecord,
  item: MeetingItem,
): Refusal[] {
  const { members } = meeting;
  const { caseNo, recused } = item;
  const refusals = recused.flatMap(({ member, why }) => [
    ...(members.includes(member) ? [] : [refusal('not-a-member', { member }, 'recused')]),
    ...(isBlank(why) ? [refusal('reason-missing', {}, 'recused')] : []),
  ]);
  const needed = quorumOf(policy, new Set(members).size);
  const present = voters(meeting, item).length;
  if (recused.length > 0 && (present === 0 || present < needed)) {
    refusals.push(refusal('item-without-quorum', { caseNo, present, needed }, 'recused'));
  }
  return refusals;
}

/** Who may vote on an item: members who are present and not recused. */
function voters({ members, present }: MeetingRecord, { recused }: MeetingItem): string[] {
  const out = new Set(recused.map(({ member }) => member));
  return [...new Set(present)].filter((member) => members.includes(member) && !out.has(member));
}

/** Each voter votes once, if only to abstain; nobody else votes. */
function voteFaults(meeting: MeetingRecord, item: MeetingItem): Refusal[] {
  const { caseNo, recused, votes } = item;
  const cast = votes.map(({ member }) => member);
  const isRecused = (member: string) => recused.some((one) => one.member === member);
  const fault =
    (code: 'vote-of-recused' | 'vote-of-absent' | 'vote-repeated' | 'vote-missing') =>
    (member: string) =>
      refusal(code, { caseNo, member }, 'votes');
  return [
    ...cast.filter(isRecused).map(fault('vote-of-recused')),
    ...cast
      .filter((member) => !isRecused(member) && !voters(meeting, item).includes(member))
      .map(fault('vote-of-absent')),
    ...repeated(cast).map(fault('vote-repeated')),
    ...voters(meeting, item)
      .filter((member) => !cast.includes(member))
      .map(fault('vote-missing')),
  ];
}

/** Supported means more than half of the votes cast; an abstention is a vote that does not support. */
function outcomeFaults({ caseNo, votes, supported, reason }: MeetingItem): Refusal[] {
  const inFavour = votes.filter(({ vote }) => vote === 'for').length;
  const carried = inFavour * 2 > votes.length;
  return [
    ...(carried === supported ? [] : [refusal('outcome-against-votes', { caseNo }, 'supported')]),
    ...(isBlank(reason) ? [refusal('reason-missing', {}, 'reason')] : []),
  ];
}

const AMOUNTS = ['amountFen', 'eligibleFen', 'fullFen'] as const;

/** Whether what is recognised is within what was claimed, the record of the case says. */
function amountFaults(
  item: MeetingItem,
  procedure: ProcedureName | undefined,
  reduced: boolean,
): Refusal[] {
  const { caseNo, supported } = item;
  const given = AMOUNTS.filter((name) => item[name] !== undefined);
  if (!supported || procedure === 'admission') {
    return given.map((name) => refusal('amount-unexpected', { caseNo }, name));
  }
  const needed = [
    ...(procedure === 'redemption' ? (['amountFen'] as const) : []),
    ...(reduced ? (['fullFen'] as const) : []),
  ];
  return [
    ...needed
      .filter((name) => item[name] === undefined)
      .map((name) => refusal('amount-missing', { caseNo }, name)),
    ...given
      .filter((name) => !isFen(item[name]) || item[name] === 0)
      .map((name) => refusal('amount-invalid', {}, name)),
    ...(!reduced && item.fullFen !== undefined
      ? [refusal('amount-unexpected', { caseNo }, 'fullFen')]
      : []),
  ];
}

/** What the declared reduction leaves to a supported item; undefined where none is declared. */
export function reductionOf(
  { reduction, items }: Pick<MeetingRecord, 'items' | 'reduction'>,
  { caseNo, supported, fullFen, rank }: MeetingItem,
): ReducedLine | undefined {
  if (reduction === undefined || !supported || !isFen(fullFen)) return undefined;
  const full = items.flatMap((item) =>
    item.supported && isFen(item.fullFen)
      ? [{ caseNo: item.caseNo, fullFen: item.fullFen, rank: item.rank ?? 0 }]
      : [],
  );
  const { availableFen } = reduction;
  if (rank !== undefined)
    return reduceByRank(full, availableFen).find((line) => line.caseNo === caseNo);
  return reduceLine({ caseNo, fullFen }, { availableFen, totalFen: sumOfFull(full) });
}

/** Places from 1, each once and none left out, where the notice announced a ranking; none elsewhere (reading of Art. 4). */
function rankFaults(policy: PolicyInForce, { reduction, items }: MeetingRecord): Refusal[] {
  const ranked = reduction !== undefined && policy.parameters.shortfallRule === 'ranked';
  const supported = items.filter((item) => item.supported);
  const places = new Set(supported.map(({ rank }) => rank));
  return items.flatMap(({ caseNo, rank, supported: stands }, index) => {
    const path = `items[${index}].rank`;
    if (!ranked || !stands)
      return rank === undefined ? [] : [refusal('rank-unexpected', { caseNo }, path)];
    const others = supported.filter((item) => item.rank === rank).length > 1;
    const fits = rank !== undefined && Number.isSafeInteger(rank) && rank >= 1;
    const isNext = rank === 1 || (rank !== undefined && places.has(rank - 1));
    return fits && isNext && !others ? [] : [refusal('rank-invalid', { caseNo }, path)];
  });
}

/** Readings of Arts. 4, 14: only the season's meeting reduces, and every line by the rule of the notice. */
function reductionFaults(meeting: MeetingRecord): Refusal[] {
  const { kind, reduction, items } = meeting;
  if (reduction === undefined) return [];
  const closed = (why: string): Refusal[] => [refusal('reduction-not-open', { why }, 'reduction')];
  if (kind !== 'deliberation') return closed('复议的金额不作核减');
  if (!isFen(reduction.availableFen)) return [refusal('amount-invalid', {}, 'reduction')];
  return items.flatMap((item, index) => {
    const { caseNo, amountFen } = item;
    const line = reductionOf(meeting, item);
    if (line === undefined || !isFen(amountFen) || amountFen === line.amountFen) return [];
    const params = { caseNo, amount: `${formatYuan(amountFen)}元`, reduction: line.explanation };
    return [refusal('amount-not-as-reduced', params, `items[${index}].amountFen`)];
  });
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

export const MEETING_NAMES: Readonly<Record<MeetingKind, string>> = {
  deliberation: VOCABULARY.meeting.zh,
  redeliberation: VOCABULARY.redeliberation.zh,
};

/** The record that puts another right. */
export const CORRECTED_NAMES: Readonly<Record<MeetingKind, string>> = {
  deliberation: `${MEETING_NAMES.deliberation}（更正）`,
  redeliberation: `${MEETING_NAMES.redeliberation}（更正）`,
};
