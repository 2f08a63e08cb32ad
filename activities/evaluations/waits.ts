/** Whose turn it is in a year's evaluation, and until when (readings of Art. 8); late is reminded and escalated. */
import { escalationWorkingDays } from '../../policy/articles/art-06-preliminary-review';
import {
  evaluationDecisionWorkingDays,
  evaluationProposalWorkingDays,
} from '../../policy/articles/art-21-evaluation';
import type { Calendar } from '../../policy/calendar/calendar';
import { EVALUATION_WAITS, type EvaluationWait } from '../../policy/evaluation/decisions';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { due } from '../waits';

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

/** What the clock changes of a wait; undefined where nothing. */
export function chased(
  wait: EvaluationWait,
  at: Instant,
  calendar: Calendar,
): { readonly wait: EvaluationWait; readonly act: 'date' | 'escalate' | 'remind' } | undefined {
  const { name, since, dueAt, remindedAt, escalateAt, escalatedAt } = wait;
  if (dueAt === undefined) {
    const dated = openWait(name, since, calendar);
    return dated.dueAt === undefined ? undefined : { wait: dated, act: 'date' };
  }
  if (at < dueAt || escalatedAt !== undefined) return undefined;
  if (remindedAt === undefined)
    return { wait: { ...wait, remindedAt: at, ...escalation(at, calendar) }, act: 'remind' };
  if (escalateAt === undefined) {
    const dated = { ...wait, ...escalation(remindedAt, calendar) };
    return dated.escalateAt === undefined ? undefined : { wait: dated, act: 'date' };
  }
  return at < escalateAt ? undefined : { wait: { ...wait, escalatedAt: at }, act: 'escalate' };
}

function escalation(from: Instant, calendar: Calendar): Pick<EvaluationWait, 'escalateAt'> {
  const day = civilDateOf(from);
  const { cite } = escalationWorkingDays;
  const { dueAt } = due(calendar, { from: day, days: escalationWorkingDays.at(day), cite });
  return dueAt === undefined ? {} : { escalateAt: dueAt };
}

/** When the clock next changes something of a wait; a missing calendar year is looked for the next day. */
export function nextOf(wait: EvaluationWait, tomorrow: Instant): Instant | undefined {
  const { dueAt, remindedAt, escalateAt, escalatedAt } = wait;
  if (escalatedAt !== undefined) return undefined;
  if (dueAt === undefined) return tomorrow;
  return remindedAt === undefined ? dueAt : (escalateAt ?? tomorrow);
}
