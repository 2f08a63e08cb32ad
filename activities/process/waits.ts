/** Whose turn it is on a record, and until when, by the row of the wait; each period as the record's own policy has it. */
import {
  isOver,
  waitRow,
  type Process,
  type StandingOf,
  type StateOf,
  type WaitOf,
} from '../../policy/acts/act';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { due } from './period';
import { chased, escalationBy, nextOf } from './reminders';
import type { ServiceStep } from './steps';

/** Of a record that waits: which party it may wait for, where there is one, and by which policy its days are counted. */
export interface Waiting {
  readonly party?: Uscc;
  readonly policy: Pick<PolicyInForce, 'parameters'>;
}

/** A wait that begins now, without its dates. */
export function undatedWait<P extends Process>(
  process: P,
  { party }: Pick<Waiting, 'party'>,
  name: WaitOf<P>['name'],
  since: Instant,
): WaitOf<P> {
  const { role } = waitRow(process, name);
  const isOfParty = role === 'applicant' && party !== undefined;
  return { name, role, since, ...(isOfParty && { party }) };
}

/** A wait of so many working days as its row says. */
export function openWait<P extends Process>(
  process: P,
  waiting: Waiting,
  name: WaitOf<P>['name'],
  since: Instant,
  calendar: Calendar,
): WaitOf<P> {
  const { period, cite } = waitRow(process, name);
  invariant(period !== undefined, `${name} is dated by no period`);
  const days = waiting.policy.parameters[period];
  const dates = due(calendar, { from: civilDateOf(since), days, cite });
  return { ...undatedWait(process, waiting, name, since), ...dates };
}

/** An act of the service, and the wait as it leaves it. */
export interface Onward<P extends Process> {
  readonly act: 'escalate' | 'recountDeadlines' | 'remind';
  readonly wait: WaitOf<P>;
}

/** The wait after what is due of it: dated by a calendar that has come or changed, reminded, or escalated; or as it is. */
export function onwards<P extends Process>(
  process: P,
  waiting: Waiting,
  wait: WaitOf<P>,
  at: Instant,
  calendar: Calendar,
): Onward<P> | undefined {
  const fresh = openWait(process, waiting, wait.name, wait.since, calendar);
  // Also after the reminder: with another due date it starts afresh.
  if (fresh.dueAt !== wait.dueAt) return { act: 'recountDeadlines', wait: fresh };
  const days = waiting.policy.parameters.escalationWorkingDays;
  const { cite } = waitRow(process, wait.name);
  const next = chased(wait, at, {
    dated: () => fresh,
    escalation: (remindedAt) => escalationBy(calendar, remindedAt, { days, cite }),
  });
  return next && { wait: next.wait, act: next.act === 'date' ? 'recountDeadlines' : next.act };
}

/** How what is due of a wait stands on the trail. */
export function dueStep<P extends Process>(
  process: P,
  { act, wait }: Onward<P>,
): Pick<ServiceStep<never>, 'act' | 'reason' | 'result'> {
  const late = `逾期：${waitRow(process, wait.name).zh}`;
  const reason = act === 'recountDeadlines' ? '工作日历已录入或变更' : late;
  return { act, reason, result: wait.name };
}

/** Where a record stands that is only waited for: `nextAt` is when the clock next brings something to one of its waits. */
export function standingOf<P extends Process>(
  process: P,
  { state, waits }: { readonly state: StateOf<P>; readonly waits: readonly WaitOf<P>[] },
  at: Instant,
): StandingOf<P> {
  const tomorrow = startOf(addDays(civilDateOf(at), 1));
  const looks = waits.flatMap((wait) => nextOf(wait, tomorrow) ?? []).sort();
  const nextAt = looks.find((instant) => instant > at);
  return {
    state,
    step: process.step,
    over: isOver(process, state),
    waits: waits.map(({ deadline: _, ...wait }) => wait),
    ...(nextAt !== undefined && { nextAt }),
  };
}
