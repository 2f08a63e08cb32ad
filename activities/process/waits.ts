/** Whose turn it is on a record, and until when, by the row of the wait; each period as the record's own policy has it. */
import { waitRow, type Process, type WaitOf } from '../../policy/acts/act';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { due } from './period';

/** Of a record that one party is concerned by. */
export interface Waiting {
  readonly party: Uscc;
  readonly policy: PolicyInForce;
}

/** A wait that begins now, without its dates. */
export function undatedWait<P extends Process>(
  process: P,
  { party }: Pick<Waiting, 'party'>,
  name: WaitOf<P>['name'],
  since: Instant,
): WaitOf<P> {
  const { role } = waitRow(process, name);
  return { name, role, since, ...(role === 'applicant' && { party }) };
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
