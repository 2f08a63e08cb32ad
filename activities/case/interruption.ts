/** What interrupts or ends a case outside its steps: suspension, withdrawal, lapse, cancellation. */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import type { Tx } from '../../store/kernel/connection';
import { invariant } from '../../policy/kernel/invariant';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { actOnCase, unchanged, type Change } from '../../store/case/case-acts';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import type { Configuration } from '../configuration';
import { endAgainst, endUnpaid } from './end';
import { changeEveryPeriod } from './verification';
import { movedWait, waitNamed } from './waits';
import { decision, type Decision } from './decision';
import { byService, type ServiceAct } from './service-act';
import { orRefused, type Recorded } from '../process/refusal';

export function suspend(configuration: Configuration): Decision<'suspend'> {
  return decision(configuration, 'suspend', ({ act }) => ({
    set: { suspendedSince: act.at },
    result: 'suspended',
  }));
}

export function resume(configuration: Configuration): Decision<'resume'> {
  return decision(configuration, 'resume', ({ kase, act, calendar, tx }) =>
    resumed(tx, kase, act.at, calendar),
  );
}

/**
 * The clock goes on where it stopped: every deadline moves, and says so anew. What a file says and the case was held for,
 * is let pass with it (reading of Art. 11).
 */
export async function resumed(
  tx: Tx,
  kase: CaseRecord,
  at: Instant,
  calendar: Calendar,
): Promise<Change> {
  const since = kase.suspendedSince ?? at;
  const waits = await changeEveryPeriod(tx, kase, (wait) =>
    movedWait(kase, wait, since, at, calendar),
  );
  const { passed: before = [], heldMatters = [] } = kase;
  const passed = heldMatters.length === 0 ? {} : { passed: [...before, ...heldMatters] };
  const unset = ['suspendedSince', 'heldFor', 'heldMatters'] as const;
  return { set: { waits, ...passed }, unset, result: 'resumed' };
}

export function withdraw(configuration: Configuration): Decision<'withdraw'> {
  return decision(configuration, 'withdraw', ({ kase, message, act, tx }) =>
    endUnpaid(tx, kase, 'withdrawn', { ...act, reason: message.reason }),
  );
}

/** The centre closes a case whose applicant stays away; never before the applicant has been reminded. */
export function lapse(configuration: Configuration): Decision<'lapse'> {
  return decision(configuration, 'lapse', ({ kase, message, act, tx }) => {
    const reminded = kase.waits.some(
      (wait) => wait.role === 'applicant' && wait.remindedAt !== undefined,
    );
    if (!reminded) throw new Refused(refusal('lapse-too-early'));
    return endAgainst(tx, kase, 'lapsed', { ...act, reason: message.reason });
  });
}

/**
 * Cancellation through Temporal. A case that was never recorded is answered as cancelled, one that has
 * ended as it ended; one whose money is with the bank is not touched: the bank's answer comes first.
 */
export function cancel(act: ServiceAct): Promise<Recorded> {
  return orRefused(() => cancelled(act));
}

async function cancelled({ key, no, at }: ServiceAct): Promise<Answer> {
  const kase = await caseOf(no);
  const reason = '经由流程平台撤销';
  if (kase === null) return nothingToCancel(no, reason);
  if (kase.state === 'ended') return unchanged(kase, 'cancel', 'ended');
  if (isWithBank(kase)) return unchanged(kase, 'cancel', 'with-bank');
  const act = byService({ key, no, at }, 'cancel', reason);
  return actOnCase(act, (open, tx) => {
    invariant(!isWithBank(open), `${no} is not with the bank`);
    return endUnpaid(tx, open, 'cancelled', { key, at, reason });
  });
}

function isWithBank({ waits }: CaseRecord): boolean {
  return waitNamed(waits, 'bank-result') !== undefined;
}

function nothingToCancel(no: string, reason: string): Answer {
  const step = 'submission';
  const ended = { outcome: 'cancelled', step, reason } as const;
  return {
    no,
    step,
    act: 'cancel',
    result: 'cancelled',
    sequence: 0,
    waits: [],
    allowed: [],
    suspended: false,
    ended,
  };
}
