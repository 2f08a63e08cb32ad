/** Opens, moves and closes the waits of a case: whose turn, and the deadline with its explanation. */
import type { Calendar } from '../../policy/calendar/calendar';
import { workingDaysBetween, type Deadline } from '../../policy/calendar/deadline';
import { addDays, civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { REFUSING_ACTS } from '../../policy/case/finality';
import { WAITS, type Wait, type WaitName } from '../../policy/case/waits';
import type { CaseRecord } from '../../store/case/cases';
import type { Period } from '../process/period';
import { due } from '../process/period';

type CaseOfWait = Pick<CaseRecord, 'applicant' | 'district' | 'enterprise' | 'policy' | 'refused'>;

/** Opens a wait at an instant; its period is the one that the case's own policy gives. */
export function openWait(
  kase: CaseOfWait,
  name: WaitName,
  at: Instant,
  calendar: Calendar,
  more: Pick<Wait, 'members'> = {},
): Wait {
  const kind = WAITS[name];
  const base = { name, for: kind.for, since: at, ...ownerOf(kase, name), ...more };
  if (kind.period === undefined) return base;
  return { ...base, ...due(calendar, periodOf(kase, name, civilDateOf(at))) };
}

/** The period of a wait that begins on a day. */
function periodOf(kase: Pick<CaseOfWait, 'policy'>, name: WaitName, from: CivilDate): Period {
  const { period, cite } = WAITS[name];
  const { parameters } = kase.policy;
  return {
    from,
    days: parameters[period as 'meetingWorkingDays'],
    cite,
    countFirstDay: name === 'publicity' && parameters.publicityCountsFirstDay,
  };
}

/** When a period of the policy that begins now is due: for waits that are no case's. */
export function periodDue(
  policy: CaseRecord['policy'],
  name: WaitName,
  at: Instant,
  calendar: Calendar,
): Pick<Wait, 'dueAt' | 'missingYear'> {
  const { dueAt, missingYear } = due(calendar, periodOf({ policy }, name, civilDateOf(at)));
  return {
    ...(dueAt !== undefined && { dueAt }),
    ...(missingYear !== undefined && { missingYear }),
  };
}

function ownerOf(kase: CaseOfWait, name: WaitName): Pick<Wait, 'district' | 'party' | 'role'> {
  const { role } = WAITS[name];
  if (role === 'district') {
    return kase.district === undefined ? { role: 'centre' } : { role, district: kase.district };
  }
  if (name === 'second-look' && kase.refused !== undefined) {
    return { role: REFUSING_ACTS[kase.refused.act] };
  }
  if (role !== 'applicant') return { role };
  const party = name === 'use-confirmation' ? kase.enterprise : kase.applicant;
  return { role, ...(party !== undefined && { party }) };
}

/**
 * The same wait after a suspension: the days that were left when it began run again from the day of
 * resumption. The day of suspension itself was not a whole day and does not count as used.
 */
export function movedWait(
  kase: CaseOfWait,
  wait: Wait,
  suspendedSince: Instant,
  at: Instant,
  calendar: Calendar,
): Wait {
  const { deadline } = recountedWait(kase, wait, calendar);
  if (deadline === undefined) return wait;
  const stoppedAt = wait.since > suspendedSince ? wait.since : suspendedSince;
  const left = daysLeft(deadline, civilDateOf(stoppedAt), calendar);
  const period = { from: civilDateOf(at), days: Math.max(left, 1), cite: deadline.cite };
  return redated(wait, due(calendar, period));
}

/** The wait with another period. A reminder belongs to its due date: another date, and it starts afresh. */
function redated(wait: Wait, dates: ReturnType<typeof due>): Wait {
  const chased = dates.dueAt === wait.dueAt ? [] : ['remindedAt', 'escalateAt', 'escalatedAt'];
  const old: readonly string[] = ['deadline', 'dueAt', 'missingYear', ...chased];
  const kept = Object.entries(wait).filter(([name]) => !old.includes(name));
  return { ...(Object.fromEntries(kept) as unknown as Wait), ...dates };
}

function daysLeft(deadline: Deadline, suspendedOn: CivilDate, calendar: Calendar): number {
  if (suspendedOn > deadline.lastDay) return 0;
  return workingDaysBetween(calendar, addDays(suspendedOn, -1), deadline.lastDay);
}

/**
 * The same wait under a calendar that has changed, or that has gained the year it lacked. What runs for the public or for
 * a party is never shortened: whoever relied on the day that was told still has it (readings of Arts. 17(5), 22).
 */
export function recountedWait(kase: CaseOfWait, wait: Wait, calendar: Calendar): Wait {
  const recounted = countedAgain(kase, wait, calendar);
  const { dueAt = '' } = recounted;
  const isShorter = wait.dueAt !== undefined && dueAt < wait.dueAt;
  return isShorter && isReliedOn(wait) ? wait : recounted;
}

const isReliedOn = ({ name, role }: Wait): boolean =>
  WAITS[name].for === 'clock' || role === 'applicant';

function countedAgain(kase: CaseOfWait, wait: Wait, calendar: Calendar): Wait {
  const kind = WAITS[wait.name];
  if (kind.period === undefined) return wait;
  const { deadline, since } = wait;
  const period =
    deadline === undefined ? periodOf(kase, wait.name, civilDateOf(since)) : periodAgain(deadline);
  return redated(wait, due(calendar, period));
}

/** The period of a deadline, to be counted once more from the same day. */
function periodAgain({ from, count, cite, firstDay }: Deadline): Period {
  return { from, days: count, cite, countFirstDay: firstDay === from };
}

export function without(waits: readonly Wait[], name: WaitName): readonly Wait[] {
  return waits.filter((wait) => wait.name !== name);
}

export function waitNamed(waits: readonly Wait[], name: WaitName): Wait | undefined {
  return waits.find((wait) => wait.name === name);
}
