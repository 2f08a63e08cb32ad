/** The review by experts (Arts. 10(4), 17(4), 22), or of the recognition document (Art. 8(1)). */
import type { Calendar } from '../../policy/calendar/calendar';
import { checkExperts, majorityRecommends } from '../../policy/articles/art-17-experts';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/refusals';
import type { Wait } from '../../policy/waiting';
import type { CaseRecord } from '../../store/cases';
import { drawOf } from '../../store/draws';
import { latestDraw, nextOfDraw } from '../../store/expert-draws';
import { declareConflict } from '../../store/experts';
import type { Configuration } from '../configuration';
import { endUnpaid } from '../ending';
import { openWait, waitNamed, without } from '../waits';
import { decision, refuseAll, type Deciding, type Decision } from './decision';

type Assigned = Pick<CaseRecord, 'experts'> & Partial<Pick<CaseRecord, 'expertDraw'>>;

/** Names the experts. Sent again, it replaces those who have not given an opinion. */
export function assignExperts(configuration: Configuration): Decision<'assignExperts'> {
  return decision(configuration, 'assignExperts', async (deciding) => {
    const { kase, act, calendar } = deciding;
    const byDraw = kase.policy.parameters.expertsByDraw;
    const assigned = byDraw ? await drawn(deciding) : named(deciding);
    const { experts } = assigned;
    refuseAll(checkExperts(kase.policy, experts));
    const given = spoken(kase);
    const dropped = given.filter((expert) => !experts.includes(expert));
    const pending = experts.filter((expert) => !given.includes(expert));
    if (dropped.length > 0 || pending.length === 0) {
      throw new Refused(refusal('expert-has-spoken', { experts: given.join('、') }, 'experts'));
    }
    const waits = [openWait(kase, 'expert-review', act.at, calendar, { members: pending })];
    const { expertDraw } = assigned;
    const reference = expertDraw === undefined ? {} : { reference: expertDraw.draw };
    return { set: { ...assigned, waits }, result: 'assigned', ...reference };
  });
}

function named({ message: { draw, experts } }: Deciding<'assignExperts'>): Assigned {
  if (draw !== undefined || experts === undefined)
    throw new Refused(refusal('experts-by-name', {}, 'experts'));
  return { experts };
}

/** Those of the case's latest draw in its order, beside those who have given an opinion. */
async function drawn({ kase, message, act, tx }: Deciding<'assignExperts'>): Promise<Assigned> {
  if (message.draw === undefined || message.experts !== undefined)
    throw new Refused(refusal('experts-by-draw', {}, 'draw'));
  const { draw } = message;
  const record = await latestDraw(kase._id, draw);
  const reviewing = spoken(kase);
  const needed = record.file.count;
  const asked = { at: act.at, count: needed - reviewing.length, reviewing };
  const { chosen, passedOver } = await nextOfDraw(tx, kase, record, asked);
  if (chosen.length < asked.count)
    throw new Refused(refusal('draw-exhausted', { draw, needed }, 'draw'));
  return { experts: [...reviewing, ...chosen], expertDraw: { draw, passedOver } };
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
      ...{ expert: actor.id, reason, at: act.at },
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
  const { expertDraw, experts } = kase;
  const record = expertDraw === undefined ? null : await drawOf(expertDraw.draw, tx);
  if (record === null || waitNamed(kase.waits, 'expert-assignment') !== undefined) return undefined;
  const asked = { at: act.at, count: 1, reviewing: experts };
  return (await nextOfDraw(tx, kase, record, asked)).chosen[0];
}

/** One opinion each; the last one completes the review, and the majority recommends or not. */
export function giveOpinion(configuration: Configuration): Decision<'giveOpinion'> {
  return decision(configuration, 'giveOpinion', ({ kase, message, act, calendar }) => {
    const { actor, recommends, checklist, reason } = message;
    const opinions = [
      ...kase.opinions,
      { expert: actor.id, recommends, checklist, reason, at: act.at },
    ];
    const pending = kase.experts.filter((expert) => !opinions.some((one) => one.expert === expert));
    const isShort = waitNamed(kase.waits, 'expert-assignment') !== undefined;
    if (pending.length > 0 || isShort)
      return { set: { opinions, waits: awaiting(kase, pending) }, result: 'noted' };
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
    if (!message.genuine) return endUnpaid(tx, kase, 'refused', { ...act, reason: message.reason });
    return { set: { recommended: true, ...toMeeting(kase, act.at, calendar) }, result: 'genuine' };
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
