/** The review by experts (Arts. 10(4), 17(4), 22), or of the recognition document (Art. 8(1)). */
import type { Calendar } from '../../policy/calendar/calendar';
import { checkExperts, majorityRecommends } from '../../policy/articles/art-17-experts';
import { partiesOf, personsOf } from '../../policy/articles/art-22-recusal';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { invariant } from '../../policy/kernel/invariant';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import type { Wait } from '../../policy/case/waits';
import type { CaseRecord } from '../../store/case/cases';
import { drawOf } from '../../store/kernel/draws';
import {
  LATE,
  latestDraw,
  needOf,
  nextOfDraw,
  panelOf,
  seatsOf,
  tiedAmong,
  type PassedOver,
} from '../../store/case/expert-draws';
import { declareConflict, expertsOf } from '../../store/people/experts';
import type { Configuration } from '../configuration';
import { refusedForNow } from './open-refusal';
import { openWait, waitNamed, without } from './waits';
import { decision, type Deciding, type Decision } from './decision';

/** Who reviews, who leaves a place to others and why, and the draw where there is one. */
interface Assigned extends Partial<Pick<CaseRecord, 'expertDraw'>> {
  readonly experts: readonly string[];
  readonly left: readonly PassedOver[];
}

/**
 * Names the experts. Sent again, it replaces those who were found to be tied and those who have not given an opinion:
 * by draw only such as may not go on or are late. What a tied expert has said counts for nothing.
 */
export function assignExperts(configuration: Configuration): Decision<'assignExperts'> {
  return decision(configuration, 'assignExperts', async (deciding) => {
    const { kase, act, calendar } = deciding;
    const byDraw = kase.policy.parameters.expertsByDraw;
    const { experts, left, expertDraw } = byDraw ? await drawn(deciding) : await named(deciding);
    refuseAll(checkExperts(kase.policy, experts));
    const isLeft = (expert: string) => left.some((one) => one.expert === expert);
    const opinions = kase.opinions.filter(({ expert }) => !isLeft(expert));
    const given = opinions.map(({ expert }) => expert);
    const dropped = given.filter((expert) => !experts.includes(expert));
    const pending = experts.filter((expert) => !given.includes(expert));
    if (dropped.length > 0 || pending.length === 0) {
      throw new Refused(refusal('expert-has-spoken', { experts: given.join('、') }, 'experts'));
    }
    const waits = [openWait(kase, 'expert-review', act.at, calendar, { members: pending })];
    return {
      set: {
        experts,
        waits,
        opinions,
        ...setAside(kase, left),
        ...withLate(kase, left, act.at),
        ...(expertDraw !== undefined && { expertDraw }),
      },
      result: 'assigned',
      ...(expertDraw !== undefined && { reference: expertDraw.draw }),
    };
  });
}

/** The opinions of those who turned out to be tied, kept beside those that count. */
function setAside(
  { opinions, setAside: before = [] }: CaseRecord,
  left: readonly PassedOver[],
): Pick<CaseRecord, 'setAside'> {
  const now = left.flatMap(({ expert, reasons: why }) =>
    opinions.filter((one) => one.expert === expert).map((one) => ({ ...one, why })),
  );
  return now.length === 0 ? {} : { setAside: [...before, ...now] };
}

/** Whoever was late is not drawn upon again for this case. */
function withLate(
  { declined = [] }: CaseRecord,
  left: readonly PassedOver[],
  at: Instant,
): Pick<CaseRecord, 'declined'> {
  const late = left.filter(({ reasons }) => reasons.includes(LATE));
  if (late.length === 0) return {};
  return { declined: [...declined, ...late.map(({ expert }) => ({ expert, reason: LATE, at }))] };
}

/** Named by the centre: none who is known to be tied. */
async function named({ kase, message, act, tx }: Deciding<'assignExperts'>): Promise<Assigned> {
  const { draw, experts } = message;
  if (draw !== undefined || experts === undefined)
    throw new Refused(refusal('experts-by-name', {}, 'experts'));
  const known = await expertsOf([...experts, ...spoken(kase)], tx);
  const tied = await tiedAmong(kase, known, act.at);
  refuseAll(tied.filter(({ expert }) => experts.includes(expert)).map(isTied));
  return { experts, left: tied };
}

const isTied = ({ expert: account, reasons }: PassedOver): Refusal =>
  refusal('expert-tied', { account, why: reasons.join('') });

/** Those of the case's latest draw in its order, beside those who go on. */
async function drawn({ kase, message, act, tx }: Deciding<'assignExperts'>): Promise<Assigned> {
  if (message.draw === undefined || message.experts !== undefined)
    throw new Refused(refusal('experts-by-draw', {}, 'draw'));
  const { draw } = message;
  const record = await latestDraw(kase._id, draw);
  const panel = panelOf(record);
  const need = await needOf(kase, act.at);
  const { staying, left } = await seatsOf(kase, need, act.at, tx);
  const count = panel - staying.length;
  if (count < 1) throw new Refused(refusal('experts-complete', { panel }, 'draw'));
  const { chosen, passedOver } = await nextOfDraw(kase, record, { need, count }, tx);
  if (chosen.length < count)
    throw new Refused(refusal('draw-exhausted', { draw, needed: count }, 'draw'));
  const expertDraw = { draw, passedOver: [...left, ...passedOver] };
  return { experts: [...staying, ...chosen], left, expertDraw };
}

const spoken = ({ opinions }: CaseRecord): string[] => opinions.map(({ expert }) => expert);

/**
 * Before the opinion (reading of Art. 22). The next of the draw's order takes the place; where there is none, or
 * the experts were named, the centre is asked to assign.
 */
export function declineReview(configuration: Configuration): Decision<'declineReview'> {
  return decision(configuration, 'declineReview', async (deciding) => {
    const { kase, message, act, tx, calendar } = deciding;
    const { actor, reason, conflict } = message;
    if (conflict !== undefined) {
      const { uscc } = conflict;
      if (!partiesOf(kase).includes(uscc))
        throw new Refused(refusal('conflict-elsewhere', { uscc }, 'conflict.uscc'));
      const declared = { account: actor.id, ...conflict, from: civilDateOf(act.at) };
      await declareConflict(tx, declared, { by: actor.id, at: act.at });
    }
    const left = {
      expert: actor.id,
      reason,
      at: act.at,
      ...(conflict !== undefined && { conflict }),
    };
    const declined = [...(kase.declined ?? []), left];
    const experts = kase.experts.filter((expert) => expert !== actor.id);
    const next = await successor(deciding, { ...kase, experts, declined });
    const now = next === undefined ? experts : [...experts, next];
    const pending = now.filter((expert) => !spoken(kase).includes(expert));
    const reviewing =
      pending.length === 0
        ? []
        : [openWait(kase, 'expert-review', act.at, calendar, { members: pending })];
    const asked = waitNamed(kase.waits, 'expert-assignment');
    const assigning =
      next === undefined ? [asked ?? openWait(kase, 'expert-assignment', act.at, calendar)] : [];
    return {
      set: { declined, experts: now, waits: [...reviewing, ...assigning] },
      result: next === undefined ? 'declined' : 'replaced',
    };
  });
}

async function successor(
  { act, tx }: Deciding<'declineReview'>,
  kase: CaseRecord,
): Promise<string | undefined> {
  const { expertDraw } = kase;
  const record = expertDraw === undefined ? null : await drawOf(expertDraw.draw, tx);
  if (record === null || waitNamed(kase.waits, 'expert-assignment') !== undefined) return undefined;
  const need = await needOf(kase, act.at);
  return (await nextOfDraw(kase, record, { need, count: 1 }, tx)).chosen[0];
}

/**
 * One opinion each, and none of an expert who is found to be tied. The last one completes the review, unless
 * somebody who spoke is tied by then: the centre assigns another. The majority recommends or not.
 */
export function giveOpinion(configuration: Configuration): Decision<'giveOpinion'> {
  return decision(configuration, 'giveOpinion', async ({ kase, message, act, calendar, panel }) => {
    const { actor, recommends, checklist, answers, reason } = message;
    const said = { recommends, checklist, ...(answers !== undefined && { answers }) };
    const own = { expert: actor.id, ...said, reason, at: act.at };
    const opinions = [...kase.opinions, own];
    const isAssigned = ({ expert }: (typeof opinions)[number]) => kase.experts.includes(expert);
    invariant(opinions.every(isAssigned), `whoever speaks on ${kase._id} is of its panel`);
    const spoke = panel.filter(({ account }) => opinions.some(({ expert }) => expert === account));
    const tied = await tiedAmong(kase, spoke, act.at);
    refuseAll(tied.filter(({ expert }) => expert === actor.id).map(isTied));
    const pending = kase.experts.filter((expert) => !opinions.some((one) => one.expert === expert));
    const isShort = waitNamed(kase.waits, 'expert-assignment') !== undefined;
    if (pending.length > 0 || isShort)
      return { set: { opinions, waits: awaiting(kase, pending) }, result: 'noted' };
    if (tied.length > 0) {
      const waits = [openWait(kase, 'expert-assignment', act.at, calendar)];
      return { set: { opinions, waits }, result: 'noted' };
    }
    const recommended = majorityRecommends(opinions);
    return {
      set: { opinions, recommended, ...toMeeting(kase, act.at, calendar) },
      result: 'complete',
    };
  });
}

function awaiting(kase: CaseRecord, members: readonly string[]): readonly Wait[] {
  const open = waitNamed(kase.waits, 'expert-review');
  const others = without(kase.waits, 'expert-review');
  return open === undefined || members.length === 0 ? others : [...others, { ...open, members }];
}

export function verifyRecognition(configuration: Configuration): Decision<'verifyRecognition'> {
  return decision(configuration, 'verifyRecognition', ({ kase, message, act, tx, calendar }) => {
    const { genuine, reason, actor } = message;
    const { at } = act;
    if (!genuine) {
      const refused = {
        act: 'verifyRecognition',
        reason,
        at,
        decidedBy: personsOf(actor),
      } as const;
      return refusedForNow(tx, kase, refused, calendar);
    }
    return { set: { recommended: true, ...toMeeting(kase, at, calendar) }, result: 'genuine' };
  });
}

/** Reviewed: next is the meeting, or first the admission of the provider (Art. 9). */
export function toMeeting(
  kase: CaseRecord,
  at: Instant,
  calendar: Calendar,
): Pick<CaseRecord, 'step' | 'waits'> {
  const next = kase.waitsFor === undefined ? 'meeting' : 'supplementary-admission';
  const step = kase.procedure === 'admission' ? '10(5)' : '17(4)';
  return { step, waits: [openWait(kase, next, at, calendar)] };
}
