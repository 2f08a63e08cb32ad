/** Objections while publicity runs, their verification, and the end of the period (Arts. 10(6), 17(5)). */
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Answer, Wait } from '../../policy/case/waits';
import { actOnCase, unchanged, type Change } from '../../store/case/case-acts';
import { caseOf, type CaseRecord, type Objection } from '../../store/case/cases';
import { SERVICE } from '../../store/trail/trail';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Configuration } from '../configuration';
import { afterPublicity } from './settlement';
import { openWait, waitNamed, without } from './waits';
import { decision, type Decision } from './decision';
import { orRefused, type Recorded } from '../process/refusal';

export interface ServiceAct {
  readonly key: string;
  readonly no: string;
  readonly at: Instant;
}

export function raiseObjection(configuration: Configuration): Decision<'raiseObjection'> {
  return decision(configuration, 'raiseObjection', ({ kase, message, act, calendar }) =>
    withObjection(
      kase,
      { by: message.actor.id, about: 'case', reason: message.reason, evidence: message.evidence },
      act.at,
      calendar,
    ),
  );
}

/**
 * Adds an objection to the running publication; its verification begins at once. Throws `Refused` outside
 * its period, and for a person with as many objections to the case as may be open at once.
 */
export function withObjection(
  kase: CaseRecord,
  raised: Pick<Objection, 'about' | 'by' | 'evidence' | 'reason'>,
  raisedAt: Instant,
  calendar: Calendar,
): Change {
  const list = kase.publications.at(-1)?.list;
  const running = waitNamed(kase.waits, 'publicity');
  const suspended = kase.suspendedSince !== undefined;
  const late = !suspended && running?.dueAt !== undefined && running.dueAt <= raisedAt;
  if (list === undefined || running === undefined || late)
    throw new Refused(refusal('objection-too-late'));
  requireFewOpen(kase, raised.by);
  const key = `${kase._id}/O${kase.objections.length + 1}`;
  const objections = [...kase.objections, { key, list, raisedAt, ...raised }];
  const waits = [
    ...kase.waits,
    openWait(kase, 'objection-verification', raisedAt, calendar, { about: key }),
  ];
  return { set: { objections, waits }, result: 'raised', reference: key };
}

function requireFewOpen({ _id: caseNo, objections, policy }: CaseRecord, person: string): void {
  const { length: open } = objections.filter(
    ({ by, verified }) => by === person && verified === undefined,
  );
  if (open >= policy.parameters.openObjectionsPerPerson) {
    throw new Refused(refusal('objections-too-many', { caseNo, open }));
  }
}

export function verifyObjection(configuration: Configuration): Decision<'verifyObjection'> {
  return decision(
    configuration,
    'verifyObjection',
    async ({ kase, message, act, tx, calendar }) => {
      const { objection: key, substantiated, reason, actor } = message;
      const open = openObjection(kase, key);
      const verified = { ...open, verified: { substantiated, reason, by: actor.id, at: act.at } };
      const objections = kase.objections.map((one) => (one === open ? verified : one));
      const waits = without(kase.waits, 'objection-verification', key);
      const after = { ...kase, objections, waits };
      if (waitNamed(waits, 'publicity') !== undefined)
        return { set: { objections, waits }, result: 'noted' };
      const change = await afterPublicity(tx, after, { ...act, by: actor.id }, calendar);
      return { ...change, set: { objections, waits, ...change.set } };
    },
  );
}

function openObjection({ objections }: CaseRecord, key: string): Objection {
  const objection = objections.find((one) => one.key === key);
  if (objection !== undefined && objection.verified === undefined) return objection;
  const code = objection === undefined ? 'objection-unknown' : 'objection-verified';
  throw new Refused(refusal(code, { objection: key }, 'objection'));
}

/**
 * The period has ended: by the clock, and only after its last day. Where the record has moved the period
 * and the process has not heard of it yet, the answer is that it is still running.
 */
export async function closePublicity(act: ServiceAct): Promise<Recorded> {
  const closed = await orRefused(() => publicityClosed(act));
  const kase = 'refused' in closed ? await caseOf(act.no) : null;
  return kase !== null && isRunning(kase, act.at)
    ? unchanged(kase, 'closePublicity', 'running')
    : closed;
}

async function publicityClosed({ key, no, at }: ServiceAct): Promise<Answer> {
  const reason = '公示期满';
  const act = {
    key,
    no,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'closePublicity',
    reason,
  } as const;
  return actOnCase(act, async (now, tx, { calendar }) => {
    const ended = waitNamed(now.waits, 'publicity');
    if (isRunning(now, at)) throw new Refused(refusal('publicity-running', { caseNo: no }));
    invariant(ended !== undefined, `${no} has a publicity to end`);
    const publications = withPeriod(now, ended);
    const change = await afterPublicity(tx, now, { key, at, by: SERVICE.id }, calendar);
    return { ...change, set: { publications, ...change.set } };
  });
}

/** A suspended period does not run out, whatever its last day was. */
function isRunning(kase: CaseRecord, at: Instant): boolean {
  if (kase.suspendedSince !== undefined) return true;
  const wait = waitNamed(kase.waits, 'publicity');
  return wait !== undefined && (wait.dueAt === undefined || wait.dueAt > at);
}

/** The period as it ran stays with its publication. */
function withPeriod(kase: CaseRecord, { deadline }: Wait): CaseRecord['publications'] {
  return kase.publications.map((one, index) =>
    index === kase.publications.length - 1 && deadline !== undefined ? { ...one, deadline } : one,
  );
}
