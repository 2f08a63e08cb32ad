/** The rounds that the yearly notices open (Art. 13), each with the policy in force recorded at its start. */
import mongoose, { type QueryFilter } from 'mongoose';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import {
  amendedNotice,
  amendmentFaults,
  type NoticeAmendment,
} from '../../policy/articles/art-13-notice';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { ProcedureName, RoundNotice } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { RoundState } from '../../policy/words/vocabulary';
import { WITH_CALENDAR, withCalendar, type WithCalendar } from '../reference/calendar-years';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { searchFilter } from '../kernel/search';
import {
  appendTrail,
  EMPTY_TRAIL,
  recordedAct,
  type By,
  type Channel,
  type TrailHead,
} from '../trail/trail';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export const ROUND_STATES = [
  'announced',
  'open',
  'closed',
  'concluded',
] as const satisfies readonly RoundState[];

/** A public amendment of a notice, and the notice as it read before. */
export interface PublishedAmendment extends NoticeAmendment {
  readonly at: Instant;
  readonly before: RoundNotice;
}

export interface RoundRecord {
  readonly _id: string;
  readonly kind: ProcedureName;
  readonly programmeYear: number;
  /** As it reads with its amendments. */
  readonly notice: RoundNotice;
  /** In the order in which they were published (reading of Art. 13). */
  readonly amendments?: readonly PublishedAmendment[];
  readonly policy: PolicyInForce;
  readonly publishedAt: Instant;
  /** What the timers have announced. Whether an application is in time is judged by the notice's dates. */
  readonly state: RoundState;
  readonly trail: TrailHead;
}

const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<RoundRecord>(
  {
    _id: String,
    kind: { type: String, required: true, enum: ['admission', 'redemption'] },
    programmeYear: { type: Number, required: true },
    notice: { type: Mixed, required: true },
    amendments: { type: [Mixed], default: undefined },
    policy: { type: Mixed, required: true },
    publishedAt: { type: String, required: true },
    state: { type: String, required: true, enum: ROUND_STATES },
    trail: { type: Mixed, required: true },
  },
  { collection: 'rounds', versionKey: false, minimize: false },
);
schema.index({ kind: 1, programmeYear: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ programmeYear: 1, _id: 1 });
schema.index({ 'notice.title': 1 });
const Rounds = mongoose.model<RoundRecord>('Round', schema);

export interface RoundAct {
  readonly key: string;
  readonly roundId: string;
  readonly at: Instant;
  readonly by: By;
  readonly channel: Channel;
  readonly act: string;
  readonly reason: string;
}

export async function roundOf(id: string, tx?: Tx): Promise<RoundRecord | null> {
  return Rounds.collection.findOne<RoundRecord>({ _id: id as never }, within(tx));
}

/** Throws `Refused` (`round-unknown`). */
export async function knownRound(id: string, tx?: Tx): Promise<RoundRecord> {
  const round = await roundOf(id, tx);
  if (round === null) throw new Refused(refusal('round-unknown', { round: id }));
  return round;
}

/** The round as the transaction sees it, with the calendar in force. @throws where there is no such round */
export async function roundWithCalendar(
  id: string,
  tx: Tx,
): Promise<readonly [round: RoundRecord, calendar: Calendar]> {
  const [found] = await Rounds.collection
    .aggregate<RoundRecord & WithCalendar>([{ $match: { _id: id } }, WITH_CALENDAR], {
      session: tx,
    })
    .toArray();
  invariant(found !== undefined, `there is no round ${id}`);
  return withCalendar(found);
}

export interface RoundQuery extends PageAsked {
  readonly kind?: ProcedureName | undefined;
  readonly state?: RoundState | undefined;
  readonly programmeYear?: number | undefined;
  /** Beginning of an id or of a title. */
  readonly search?: string | undefined;
}

/** A bounded page, by id. */
export function listRounds(query: RoundQuery): Promise<RoundRecord[]> {
  const { kind, state, programmeYear, search } = query;
  const filter: QueryFilter<RoundRecord> = {
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    ...(programmeYear !== undefined && { programmeYear }),
    ...searchFilter<RoundRecord>(search, { names: ['notice.title'] }),
  };
  return pageByKey(Rounds, filter, query);
}

/** Publishes the notice. The same act again changes nothing; another notice of the same id is refused. */
export async function openRound(act: RoundAct, round: Omit<RoundRecord, 'trail'>): Promise<void> {
  await inTransaction(async (tx) => {
    if ((await recordedAct(act.key, tx)) !== null) return;
    if ((await roundOf(round._id, tx)) !== null)
      throw new Refused(refusal('round-exists', { round: round._id }));
    const trail = await appendTrail(tx, EMPTY_TRAIL, entryOf(act, { notice: round.notice }));
    await Rounds.create([{ ...round, trail }], { session: tx });
  });
}

/** Throws `Refused` for a round that has concluded, and for what an amendment may not do. */
export function checkAmendment(
  { _id, notice, policy, state }: RoundRecord,
  amendment: NoticeAmendment,
  today: CivilDate,
): void {
  if (state === 'concluded') throw new Refused(refusal('round-concluded', { round: _id }));
  const faults = amendmentFaults(policy.measuresIssuedOn, notice, amendment, today);
  refuseAll(faults);
}

/** Publishes an amendment: a window that had closed is open again at once. Throws `Refused` as `checkAmendment` does. */
export async function amendNotice(
  tx: Tx,
  act: RoundAct,
  amendment: NoticeAmendment,
): Promise<void> {
  const round = await knownRound(act.roundId, tx);
  const today = civilDateOf(act.at);
  checkAmendment(round, amendment, today);
  const { notice: before, amendments = [], state } = round;
  const notice = amendedNotice(before, amendment);
  const reopens = state === 'closed' && today <= notice.closesOn;
  const set = {
    notice,
    amendments: [...amendments, { ...amendment, at: act.at, before }],
    ...(reopens && { state: 'open' as const }),
  };
  const trail = await appendTrail(tx, round.trail, entryOf(act, { amendment }));
  await Rounds.updateOne({ _id: round._id }, { $set: { ...set, trail } }, { session: tx });
}

/** The notices of a year, oldest first; at most 200. */
export async function roundsOfYear(programmeYear: number): Promise<RoundRecord[]> {
  return Rounds.find({ kind: { $in: ['admission', 'redemption'] }, programmeYear })
    .sort({ publishedAt: 1, _id: 1 })
    .limit(200)
    .lean<RoundRecord[]>();
}

export interface RoundChange<T> {
  readonly set?: Partial<RoundRecord>;
  readonly answer: T;
  /** There was nothing to record after all: the answer is given, and nothing written. */
  readonly unchanged?: true;
}

/** Records an act of a round on its trail, with what it changes; `work` adds the writes that belong to it. */
export async function actOnRound<T>(
  act: RoundAct,
  work: (round: RoundRecord, tx: Tx) => Promise<RoundChange<T>>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const before = await recordedAct(act.key, tx);
    if (before !== null) return before.answer as T;
    const round = await roundOf(act.roundId, tx);
    if (round === null) throw new Refused(refusal('round-unknown', { round: act.roundId }));
    const { set, answer, unchanged } = await work(round, tx);
    if (unchanged) return answer;
    const trail = await appendTrail(tx, round.trail, entryOf(act, answer));
    await Rounds.updateOne({ _id: round._id }, { $set: { ...set, trail } }, { session: tx });
    return answer;
  });
}

/** Leaves a note on the trail of a round that changes nothing of it. */
export async function noteOnRound(note: RoundAct & { readonly answer: unknown }): Promise<void> {
  await actOnRound(note, () => Promise.resolve({ answer: note.answer }));
}

function entryOf(act: RoundAct, answer: unknown): Parameters<typeof appendTrail>[2] {
  const { key, roundId, at, by, channel, reason } = act;
  return {
    _id: key,
    subject: roundId,
    at,
    by,
    channel,
    act: act.act,
    step: 'round',
    reason,
    answer,
  };
}
