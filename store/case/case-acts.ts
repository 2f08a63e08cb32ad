/**
 * The one way to write a case: an act. The act's change, its entry on the trail and the new position
 * of the case are one transaction, and the same act done twice answers the same and writes nothing.
 */
import { partiesOf } from '../../policy/articles/art-22-recusal';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import { PROCEDURES } from '../../policy/case/procedures';
import { mayBeTakenBack } from '../../policy/case/retraction';
import { allowedNow } from '../../policy/case/standing';
import { unexplained, type Answer, type Position } from '../../policy/case/waits';
import {
  caseAndAround,
  caseOf,
  Cases,
  casesOf,
  openAdmissionOf,
  type Around,
  type CaseRecord,
  type StepStay,
} from './cases';
import { inTransaction, type Tx } from '../kernel/connection';
import { isDuplicateOf } from '../kernel/duplicates';
import {
  appendTrail,
  chained,
  EMPTY_TRAIL,
  headAt,
  insertTrail,
  recordedAct,
  recordedKeys,
  type By,
  type Channel,
  type TrailDraft,
  type TrailEntry,
} from '../trail/trail';
import { watchFor } from '../kernel/watchwords';
import { keepChangedTurns, type Standing } from '../work/turns';
import { keepCaseWords } from './case-words';
import { turnsOfCase } from './turns';

export interface Act {
  /** Idempotency key. */
  readonly key: string;
  readonly no: string;
  /** The instant the process gave the act; never the machine's clock. */
  readonly at: Instant;
  readonly by: By;
  readonly channel: Channel;
  readonly act: string;
  readonly reason: string;
  /** Hash of the decision as it was sent. */
  readonly request?: string;
}

/** What an act changes on the case, and the words of its answer. */
export interface Change {
  readonly set: Partial<CaseRecord>;
  readonly unset?: readonly (keyof CaseRecord)[];
  readonly result: string;
  readonly amountFen?: number;
  readonly reference?: string;
}

export type NewCase = Omit<CaseRecord, 'trail'>;

/** What an act does to its case, with what is around it as the transaction sees it. */
export type Work = (kase: CaseRecord, tx: Tx, around: Around) => Promise<Change>;

/**
 * Records an act on an open case. Throws `Refused` when there is no such case or it has ended. Only what
 * fails is looked up: an act that is on record already answers as it did then.
 */
export async function actOnCase(act: Act, work: Work): Promise<Answer> {
  try {
    return await inTransaction((tx) => actAnew(tx, act, work));
  } catch (error) {
    const before = await recordedAct(act.key);
    if (before === null) throw error;
    return unexplained(before.answer as Answer);
  }
}

/** The same within a transaction that holds more than one case. */
export async function actOnCaseWithin(tx: Tx, act: Act, work: Work): Promise<Answer> {
  const before = await recordedAct(act.key, tx);
  if (before !== null) return unexplained(before.answer as Answer);
  return actAnew(tx, act, work);
}

/** What an act does to its case, given all the cases that are acted on together. */
export type WorkOnMany = (
  cases: readonly CaseRecord[],
) => Promise<(kase: CaseRecord, act: Act) => Change | Promise<Change>>;

/**
 * Acts on different cases within one transaction: read together, judged one after the other, written
 * together. An act that is on record already is left out, also of the answers.
 */
export async function actOnCases(
  tx: Tx,
  acts: readonly Act[],
  work: WorkOnMany,
): Promise<readonly Answer[]> {
  const keys = acts.map(({ key }) => key);
  const recorded = await recordedKeys(keys, tx);
  const open = acts.filter(({ key }) => !recorded.has(key));
  const cases = await casesOf(namesOf(open), tx);
  const byNo = new Map(cases.map((kase) => [kase._id, [kase] as const]));
  const changeOf = await work(cases);
  const written: Written[] = [];
  for (const act of open) {
    const [kase] = openOnly(byNo.get(act.no), act.no);
    written.push(writtenBy(act, kase, await changeOf(kase, act)));
  }
  await write(tx, written);
  return written.map(({ answer }) => unexplained(answer));
}

function namesOf(acts: readonly Act[]): string[] {
  return acts.map(({ no }) => no);
}

/** The trail refuses a second entry of the same key, and with it all that the act would have written. */
async function actAnew(tx: Tx, act: Act, work: Work): Promise<Answer> {
  const [kase, around] = openOnly(await caseAndAround(act.no, tx), act.no);
  const written = writtenBy(act, kase, await work(kase, tx, around));
  await write(tx, [written]);
  return unexplained(written.answer);
}

function openOnly<C extends readonly [kase: CaseRecord, ...unknown[]]>(
  read: C | undefined,
  no: string,
): C {
  if (read === undefined) throw new Refused(refusal('case-unknown', { no }));
  if (read[0].state === 'ended') throw new Refused(refusal('case-ended', { no }));
  return read;
}

/** Opens a case with its first act. Throws `Refused` for a second open admission of an institution. */
export async function openCase(
  tx: Tx,
  act: Act,
  kase: NewCase,
  result: string,
  reference?: string,
): Promise<Answer> {
  const opened = { ...kase, ...appliedWith(kase, act), stays: staysAfter([], kase, act.at) };
  const whole: CaseRecord = { ...opened, trail: EMPTY_TRAIL };
  const change = { set: {}, result, ...(reference !== undefined && { reference }) };
  const answer = answerOf(whole, act, change);
  const step = PROCEDURES[kase.procedure][1];
  const trail = await appendTrail(tx, EMPTY_TRAIL, entryOf(step, act, answer));
  await create({ ...whole, trail }, tx);
  await keepChangedTurns(tx, [[undefined, turnsOfCase(whole)]]);
  await keepCaseWords(tx, [whole]);
  return unexplained(answer);
}

/** Names the admission that is in the way; the failed write has ended the transaction, so it is read outside. */
async function create(kase: CaseRecord, tx: Tx): Promise<void> {
  try {
    await Cases.collection.insertOne(kase as never, { session: tx });
  } catch (error) {
    if (!isDuplicateOf('applicant', error)) throw error;
    const open = await openAdmissionOf(kase.applicant);
    const caseNo = open === null ? {} : { caseNo: open._id };
    throw new Refused(refusal('admission-already-open', caseNo));
  }
}

/** What an act writes: the entry on the trail, and what changes on the case. */
interface Written {
  readonly no: string;
  readonly change: Change;
  readonly answer: Answer;
  readonly entry: TrailEntry;
  readonly turns: readonly [before: Standing, after: Standing];
  readonly after: CaseRecord;
}

/** Whoever acts on a case for one of its parties is kept with it. */
function appliedWith(kase: NewCase, { by }: Act): Pick<CaseRecord, 'appliedBy'> {
  const { appliedBy = [] } = kase;
  const isParty = by.role === 'applicant' && partiesOf(kase).some((party) => party === by.party);
  return isParty && !appliedBy.includes(by.id) ? { appliedBy: [...appliedBy, by.id] } : {};
}

/** The stays of a case that stands where it does after an act; the same ones where it has neither left its step nor ended. */
export function staysAfter(
  before: readonly StepStay[],
  { step, state }: Pick<CaseRecord, 'state' | 'step'>,
  at: Instant,
): readonly StepStay[] {
  const last = before.at(-1);
  const isOver = last === undefined || last.until !== undefined;
  if (!isOver && last.step === step && state === 'open') return before;
  const left = isOver ? before : [...before.slice(0, -1), { ...last, until: at }];
  return state === 'open' ? [...left, { step, since: at }] : left;
}

function writtenBy(act: Act, kase: CaseRecord, told: Change): Written {
  const change = withLastDecision(kase, act, {
    ...told,
    set: { ...told.set, ...appliedWith(kase, act) },
  });
  const unset = change.unset ?? [];
  const kept = Object.entries(kase).filter(([name]) => !unset.includes(name as keyof CaseRecord));
  const moved = { ...Object.fromEntries(kept), ...change.set } as CaseRecord;
  const stays = kase.stays && staysAfter(kase.stays, moved, act.at);
  const stayed = stays !== undefined && stays !== kase.stays ? { stays } : {};
  const after = { ...moved, ...stayed };
  const answer = answerOf(after, act, change);
  const entry = chained(kase.trail, entryOf(kase.step, act, answer));
  const turns = [turnsOfCase(kase), turnsOfCase(after)] as const;
  const set = { ...change.set, ...stayed };
  return { no: kase._id, change: { ...change, set }, answer, entry, turns, after };
}

/** What the service does to the dates of waits alone: nobody has acted on what was decided before. */
const OF_DATES: readonly string[] = ['remind', 'escalate', 'recount'];

/**
 * A decision that may be taken back is kept with what it has changed, as that was before. Any act after it ends that. No
 * decision is taken back that has ended its case.
 */
function withLastDecision(kase: CaseRecord, { act, key, by }: Act, change: Change): Change {
  const { set, unset = [], reference: about } = change;
  if (OF_DATES.includes(act)) return change;
  if (by.role === 'service' || by.role === 'operator' || !mayBeTakenBack(act) || 'ended' in set)
    return kase.lastDecision === undefined
      ? change
      : { ...change, unset: [...unset, 'lastDecision'] };
  const changed = [...(Object.keys(set) as (keyof CaseRecord)[]), ...unset];
  const isThere = (name: keyof CaseRecord): boolean => kase[name] !== undefined;
  const before = Object.fromEntries(changed.filter(isThere).map((name) => [name, kase[name]]));
  const absent = changed.filter((name) => !isThere(name));
  const named = about === undefined ? {} : { about };
  const decided = { act, entry: key, ...named, by: { account: by.id, role: by.role } };
  return { ...change, set: { ...set, lastDecision: { ...decided, before, absent } } };
}

/** What a case is found by stands in these. */
const FOUND_IN = ['account', 'applicantName', 'district', 'submission'] as const;

/**
 * By the driver itself: casting a whole case for each act costs more than writing it. One case is written
 * by itself, because only then does the driver say which unique index stood in the way.
 */
async function write(tx: Tx, written: readonly Written[]): Promise<void> {
  const [first, ...others] = written;
  if (first === undefined) return;
  await insertTrail(
    tx,
    written.map(({ entry }) => entry),
  );
  await keepChangedTurns(
    tx,
    written.map(({ turns }) => turns),
  );
  const found = written.filter(({ change: { set } }) => FOUND_IN.some((name) => name in set));
  await keepCaseWords(
    tx,
    found.map(({ after }) => after),
  );
  const { collection } = Cases;
  const session = { session: tx };
  if (others.length > 0) {
    const updates = written.map((one) => ({ updateOne: updateOf(one) }));
    await collection.bulkWrite(updates, session);
  } else {
    const { filter, update } = updateOf(first);
    await collection.updateOne(filter, update, session);
  }
}

function updateOf({ no, change: { set, unset = [] }, entry }: Written) {
  const dropped = Object.fromEntries(unset.map((name) => [name, 1]));
  const update = {
    $set: { ...set, trail: headAt(entry) },
    ...(unset.length > 0 && { $unset: dropped }),
  };
  return { filter: { _id: no as never }, update };
}

/** Where a case stands: whose turn it is, what else is possible, and whether it goes on. */
export function positionOf(kase: Omit<CaseRecord, 'trail'>): Position {
  const suspended = kase.suspendedSince !== undefined;
  const place = {
    applicant: kase.applicant,
    ...(kase.enterprise !== undefined && { enterprise: kase.enterprise }),
    ...(kase.provider !== undefined && { provider: kase.provider }),
    ...(kase.district !== undefined && { district: kase.district }),
    open: kase.state === 'open',
    suspended,
    deliberated: kase.deliberations.length > 0,
    published: kase.publications.length > 0,
    waits: kase.waits,
    ...(kase.lastDecision !== undefined && { decidedLast: kase.lastDecision.by }),
    spoken: kase.opinions.map(({ expert }) => expert),
  };
  return {
    step: kase.step,
    waits: kase.waits,
    allowed: allowedNow(place),
    suspended,
    ...(kase.way === 'direct' && { checks: [] }),
    ...(kase.ended !== undefined && { ended: kase.ended }),
  };
}

/** The answer to an act that was not to be done: where the case stands, and nothing written. */
export function unchanged(kase: CaseRecord, act: string, result: string): Answer {
  const { _id: no, trail } = kase;
  const answer = { no, act, result, sequence: trail.length, ...positionOf(kase) };
  return unexplained({ ...answer, ...watched(kase, trail.length) });
}

/** What an open case will know the teller of its next act by. */
function watched({ _id, state }: CaseRecord, sequence: number): Pick<Answer, 'watch'> {
  return state === 'open' ? { watch: watchFor(_id, sequence + 1) } : {};
}

/** An act that changes nothing of the case, and what it answered. */
export interface Note extends Act {
  readonly answer: unknown;
}

/** Leaves a note on the trail of a case that changes nothing of it, also after its end. */
export async function noteOnCase(note: Note): Promise<void> {
  await inTransaction((tx) => noteOnCaseWithin(tx, note));
}

/** The same within a transaction that writes what the note tells of. */
export async function noteOnCaseWithin(tx: Tx, note: Note): Promise<void> {
  if ((await recordedAct(note.key, tx)) !== null) return;
  const kase = await caseOf(note.no, tx);
  if (kase === null) return;
  const { key, no, at, by, channel, act, reason, answer } = note;
  const entry = { _id: key, subject: no, at, by, channel, act, step: kase.step, reason, answer };
  const trail = await appendTrail(tx, kase.trail, entry);
  await Cases.updateOne({ _id: no }, { $set: { trail } }, { session: tx });
}

/** The step that was acted in; where the case stands after it, the answer says. */
function entryOf(step: string, act: Act, answer: Answer): TrailDraft {
  const { key, no, at, by, channel, reason } = act;
  return { _id: key, subject: no, at, by, channel, act: act.act, step, reason, answer };
}

function answerOf(after: CaseRecord, act: Act, change: Change): Answer {
  const sequence = after.trail.length + 1;
  return {
    no: after._id,
    act: act.act,
    result: change.result,
    sequence,
    ...positionOf(after),
    ...watched(after, sequence),
    ...(change.amountFen !== undefined && { amountFen: change.amountFen }),
    ...(change.reference !== undefined && { reference: change.reference }),
    ...(act.request !== undefined && { request: act.request }),
  };
}
