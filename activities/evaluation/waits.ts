/** Whose turn it is in a year's evaluation, and until when (readings of Art. 8), each period as it was when the wait began. */
import { standingOn } from '../../policy/articles/art-13-policy-in-force';
import type { Calendar } from '../../policy/calendar/calendar';
import { EVALUATION, type EvaluationActs, type EvaluationWait } from '../../policy/evaluation/acts';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { onwards as onwardsOf, openWait as openWaitOf, type Onward } from '../process/waits';

const waitingSince = (since: Instant) => ({ policy: standingOn(civilDateOf(since)) });

export const openWait = (
  name: EvaluationWait['name'],
  since: Instant,
  calendar: Calendar,
): EvaluationWait => openWaitOf(EVALUATION, waitingSince(since), name, since, calendar);

export const onwards = (
  wait: EvaluationWait,
  at: Instant,
  calendar: Calendar,
): Onward<EvaluationActs> | undefined =>
  onwardsOf<EvaluationActs>(EVALUATION, waitingSince(wait.since), wait, at, calendar);
