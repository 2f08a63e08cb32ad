/** What every decision about a check has in common (Art. 8): finding it, moving it on, closing it. */
import type { Calendar } from '../../policy/calendar/calendar';
import type { ProcessAct } from '../../policy/acts/process';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  SPOT_CHECK_DECISION_NAMES,
  type CheckState,
  type SpotCheckAnswer,
  type SpotCheckDecisionName,
  type SpotCheckDecisions,
  type SpotCheckWait,
} from '../../policy/spot-check/spot-check';
import type { Tx } from '../../store/kernel/connection';
import { recusals } from '../../store/case/recusal';
import {
  checkOf,
  writeChecks,
  type CheckRecord,
  type SpotCheckChange,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { closed, withoutClosed } from './end';
import { tellChanged } from './notices';
import { deskWait, openWait } from './waits';
import { refuseAll } from '../process/refusal';

/** A decision as the process of the year hands it to its record. */
export type SpotCheckDecisionAct<N extends SpotCheckDecisionName = SpotCheckDecisionName> =
  ProcessAct<SpotCheckDecisions, N> & { readonly year: number };

export interface Deciding<N extends SpotCheckDecisionName> {
  readonly act: SpotCheckDecisionAct<N>;
  readonly message: SpotCheckDecisions[N];
  readonly year: SpotCheckYear;
  readonly calendar: Calendar;
  readonly tx: Tx;
}

export type Outcome = Pick<SpotCheckChange, 'set'> & Pick<SpotCheckAnswer, 'draw' | 'result'>;

type OnCheck = Exclude<SpotCheckDecisionName, 'announceSeed' | 'publishSeed'>;
export type DecidingOnCheck = Deciding<OnCheck>;

/**
 * The check of the message's institution, in one of these states where any is named. Whoever belongs to the
 * institution keeps away.
 */
export async function checkIn(
  { act, message, tx }: DecidingOnCheck,
  ...states: readonly CheckState[]
): Promise<CheckRecord> {
  const { institution, actor } = message;
  const check = await checkOf(act.year, institution, tx);
  if (check === null) {
    const params = { year: act.year, uscc: institution };
    throw new Refused(refusal('check-unknown', params, 'institution'));
  }
  refuseAll(await recusals(actor, [institution], act.at));
  if (states.length > 0 && !states.includes(check.state)) throw notAwaited(act, check);
  return check;
}

export function notAwaited(
  { name }: SpotCheckDecisionAct,
  { institution: uscc }: CheckRecord,
): Refused {
  const decision = SPOT_CHECK_DECISION_NAMES[name];
  return new Refused(refusal('check-not-awaited', { uscc, decision }));
}

type Next = Pick<CheckRecord, 'state'> & { readonly wait: SpotCheckWait };

export function toRectify(
  { act, calendar }: DecidingOnCheck,
  { institution }: CheckRecord,
  days: number,
): Next {
  const mend = { name: 'rectification', role: 'applicant', since: act.at, days } as const;
  return { state: 'rectifying', wait: openWait(calendar, { ...mend, institution }) };
}

export function toDecide(
  { act, calendar, year }: DecidingOnCheck,
  { institution }: CheckRecord,
): Next {
  return { state: 'to-decide', wait: deskWait(calendar, year, 'consequence', act.at, institution) };
}

export function toSanction(
  { act, calendar, year }: DecidingOnCheck,
  { institution }: CheckRecord,
): Next {
  return { state: 'to-sanction', wait: deskWait(calendar, year, 'sanction', act.at, institution) };
}

export async function write(
  { act, year, tx }: DecidingOnCheck,
  { _id: id, institution }: CheckRecord,
  set: Partial<CheckRecord>,
): Promise<void> {
  await writeChecks(tx, [{ id, set }]);
  await tellChanged(tx, year, institution, act.at, set);
}

/** Closes a check, and with the last one the year. */
export async function close(
  deciding: DecidingOnCheck,
  check: CheckRecord,
  result: NonNullable<CheckRecord['result']>,
  set: Partial<CheckRecord>,
): Promise<Outcome> {
  const { act, year } = deciding;
  await write(deciding, check, { ...set, ...closed(act.at, result) });
  return { set: withoutClosed(year, 1), result };
}
