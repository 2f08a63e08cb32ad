/** What the acts on one check have in common (Art. 8): which check it is, and how it goes on or is closed. */
import { rowOf, type ActName, type Message } from '../../policy/acts/act';
import type { Decided } from '../../policy/acts/decision';
import type { Uscc } from '../../policy/model/nouns';
import { SPOT_CHECK, type SpotCheckActs, type SpotCheckWait } from '../../policy/spot-check/acts';
import type { CheckResult, CheckState } from '../../policy/spot-check/check';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  checkOf,
  writeChecks,
  type CheckRecord,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import type { ActCall, Outcome } from '../process/record';
import { closed, withoutClosed } from './end';
import { tellChanged } from './notices';
import { openWait } from './waits';

export type CheckOutcome = Outcome<SpotCheckYear>;

interface OnInstitution extends Decided {
  readonly institution: Uscc;
}
type Call<M> = Omit<ActCall<SpotCheckActs>, 'message'> & { readonly message: M };
/** A call with the year and the check that it is about. */
export type CheckCall<M = OnInstitution> = Call<M> & {
  readonly year: SpotCheckYear;
  readonly check: CheckRecord;
};
export type OnCheck<N extends ActName<SpotCheckActs>> = CheckCall<Message<SpotCheckActs, N>>;

/** The work of an act on the check of the message's institution, in one of these states where any is named. */
export function onCheck<M extends OnInstitution>(
  states: readonly CheckState[],
  work: (call: CheckCall<M>) => Promise<CheckOutcome>,
): (call: Call<M>, year: SpotCheckYear) => Promise<CheckOutcome> {
  return async (call, year) => {
    const { message, tx } = call;
    const { institution } = message;
    const check = await checkOf(year._id, institution, tx);
    if (check === null) {
      const named = { year: year._id, uscc: institution };
      throw new Refused(refusal('check-unknown', named, 'institution'));
    }
    const called = { ...call, year, check };
    if (states.length > 0 && !states.includes(check.state)) throw notAwaited(called);
    return { ...(await work(called)), about: { institution } };
  };
}

export function notAwaited({
  act,
  check: { institution: uscc },
}: Pick<CheckCall, 'act' | 'check'>): Refused {
  const decision = rowOf(SPOT_CHECK, act.name).zh;
  return new Refused(refusal('check-not-awaited', { uscc, decision }));
}

type Next = Pick<CheckRecord, 'state'> & { readonly wait: SpotCheckWait };

export function toRectify({ act, calendar, year, check }: CheckCall, days: number): Next {
  const { institution } = check;
  const mend = { since: act.at, days, institution };
  return { state: 'rectifying', wait: openWait(calendar, year, 'rectification', mend) };
}

export function toDecide({ act, calendar, year, check: { institution } }: CheckCall): Next {
  const since = act.at;
  return {
    state: 'to-decide',
    wait: openWait(calendar, year, 'consequence', { since, institution }),
  };
}

export function toSanction({ act, calendar, year, check: { institution } }: CheckCall): Next {
  const since = act.at;
  return {
    state: 'to-sanction',
    wait: openWait(calendar, year, 'sanction', { since, institution }),
  };
}

export async function write(
  { act, year, check, tx }: CheckCall,
  set: Partial<CheckRecord>,
): Promise<void> {
  const { _id: id, institution } = check;
  await writeChecks(tx, [{ id, set }]);
  await tellChanged(tx, year, institution, act.at, set);
}

/** Closes a check, and with the last one the year. */
export async function close(
  call: CheckCall,
  result: CheckResult,
  set: Partial<CheckRecord>,
): Promise<CheckOutcome> {
  await write(call, { ...set, ...closed(call.act.at, result) });
  return { set: withoutClosed(call.year, 1), result };
}
