/** Whose turn it is in a year's evaluation, and until when (readings of Art. 8); late is reminded and escalated. */
import { escalationWorkingDays } from '../../policy/parameters/art-06';
import {
  evaluationDecisionWorkingDays,
  evaluationProposalWorkingDays,
} from '../../policy/parameters/art-21';
import type { Calendar } from '../../policy/calendar/calendar';
import { EVALUATION_WAITS, type EvaluationWait } from '../../policy/evaluation/decisions';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { escalationBy, type Counting } from '../process/reminders';
import { due } from '../process/period';

const PERIODS = {
  'grade-proposal': evaluationProposalWorkingDays,
  'grade-decision': evaluationDecisionWorkingDays,
} as const;

/** A wait that begins now; without a due date where its calendar year is missing. */
export function openWait(
  name: EvaluationWait['name'],
  since: Instant,
  calendar: Calendar,
): EvaluationWait {
  const { role } = EVALUATION_WAITS[name];
  const from = civilDateOf(since);
  const { cite } = PERIODS[name];
  const { dueAt, missingYear } = due(calendar, { from, days: PERIODS[name].at(from), cite });
  return {
    ...{ name, role, since },
    ...(dueAt !== undefined && { dueAt }),
    ...(missingYear !== undefined && { missingYear }),
  };
}

export function countingBy(calendar: Calendar): Counting<EvaluationWait> {
  return {
    dated: ({ name, since }) => openWait(name, since, calendar),
    escalation: (remindedAt) => {
      const days = escalationWorkingDays.at(civilDateOf(remindedAt));
      return escalationBy(calendar, remindedAt, { days, cite: escalationWorkingDays.cite });
    },
  };
}
