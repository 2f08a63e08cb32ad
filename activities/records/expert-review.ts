/** The review by experts (Arts. 10(4), 17(4)), or of the recognition document (Art. 8(1)). */
import type { Calendar } from '../../policy/calendar/calendar';
import { checkExperts, majorityRecommends } from '../../policy/articles/art-17-experts';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/refusals';
import type { Wait } from '../../policy/waiting';
import type { CaseRecord } from '../../store/cases';
import type { Configuration } from '../configuration';
import { endUnpaid } from '../ending';
import { openWait, waitNamed, without } from '../waits';
import { decision, refuseAll, type Decision } from './decision';

/** Names the experts. Sent again, it replaces those who have not given an opinion. */
export function assignExperts(configuration: Configuration): Decision<'assignExperts'> {
  return decision(configuration, 'assignExperts', ({ kase, message, act, calendar }) => {
    const { experts } = message;
    refuseAll(checkExperts(kase.policy, experts));
    const given = kase.opinions.map((opinion) => opinion.expert);
    const dropped = given.filter((expert) => !experts.includes(expert));
    const pending = experts.filter((expert) => !given.includes(expert));
    if (dropped.length > 0 || pending.length === 0) {
      throw new Refused(refusal('expert-has-spoken', { experts: given.join('、') }, 'experts'));
    }
    const waits = [openWait(kase, 'expert-review', act.at, calendar, { members: pending })];
    return { set: { experts, waits }, result: 'assigned' };
  });
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
    if (pending.length > 0)
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
  return open === undefined
    ? kase.waits
    : [...without(kase.waits, 'expert-review'), { ...open, members }];
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
