/** The preliminary review (Arts. 10(3), 17(3)): recommend, refuse, or return with all faults at once. */
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import type { CaseDecisions } from '../../policy/case/decisions';
import type { Instant } from '../../policy/kernel/time';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord } from '../../store/case/cases';
import type { Configuration } from '../configuration';
import { refusedForNow } from './open-refusal';
import { openWait } from './waits';
import { refusal, Refused } from '../../policy/words/refusals';
import { decision, type Deciding, type Decision } from './decision';

export function decidePreliminaryReview(
  configuration: Configuration,
): Decision<'decidePreliminaryReview'> {
  return decision(configuration, 'decidePreliminaryReview', async (deciding) =>
    answered(await reviewed(deciding)),
  );
}

/** Whatever the review says, it answers what the applicant asked to correct. */
const answered = (change: Change): Change => ({
  ...change,
  unset: [...(change.unset ?? []), 'correctionAsked'],
});

function reviewed({
  kase,
  message,
  act,
  tx,
  calendar,
}: Deciding<'decidePreliminaryReview'>): Change | Promise<Change> {
  const { outcome: result, reason, faults, actor } = message;
  const { at } = act;
  switch (result) {
    case 'refuse': {
      const refused = {
        act: 'decidePreliminaryReview',
        reason,
        at,
        decidedBy: personsOf(actor),
      } as const;
      return refusedForNow(tx, kase, refused, calendar);
    }
    case 'return-for-correction':
      return { set: { faults, waits: [openWait(kase, 'correction', at, calendar)] }, result };
    case 'recommend':
      return recommended(kase, message, at, calendar);
  }
}

/** A slip that the applicant has seen itself: the reviewer is told, and answers by the review. */
export function askCorrection(configuration: Configuration): Decision<'askCorrection'> {
  return decision(
    configuration,
    'askCorrection',
    ({ message: { faults, reason }, act: { at } }) => {
      if (faults.length === 0) throw new Refused(refusal('fault-missing', {}, 'faults'));
      return { set: { correctionAsked: { faults, reason, at } }, result: 'asked' };
    },
  );
}

type Reviewing = Pick<CaseDecisions['decidePreliminaryReview'], 'actor' | 'answers'>;

/** Reviewed by that person: next is the review by experts. */
export function recommended(
  kase: CaseRecord,
  { actor: { id: reviewedBy }, answers: reviewAnswers }: Reviewing,
  at: Instant,
  calendar: Calendar,
): Change {
  const step = kase.procedure === 'admission' ? '10(4)' : '17(4)';
  const waits = [openWait(kase, nextReview(kase), at, calendar)];
  const said = reviewAnswers === undefined ? {} : { reviewAnswers };
  return { set: { step, reviewedBy, ...said, waits }, result: 'recommend' };
}

/** A direct admission skips the experts; its recognition document is verified instead (Art. 8(1)). */
function nextReview(kase: CaseRecord): 'expert-assignment' | 'recognition-check' {
  return kase.way === 'direct' ? 'recognition-check' : 'expert-assignment';
}
