/** Objections while publicity runs, their verification, and the end of the period (Arts. 10(6), 17(5)). */
import { stampFaults } from '../../policy/articles/art-17-objections';
import { dutyFaults } from '../../policy/articles/art-22-duties';
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { Answer, Wait } from '../../policy/case/waits';
import { actOnCase, unchanged, type Change } from '../../store/case/case-acts';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import {
  addObjection,
  markVerified,
  openObjections,
  type KeptObjection,
  type ObjectionText,
} from '../../store/case/objections';
import type { Tx } from '../../store/kernel/connection';
import { SERVICE } from '../../store/trail/trail';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Configuration } from '../configuration';
import { afterPublicity } from './settlement';
import { countToday, requireFewOpen } from './objection-bounds';
import { objectionsNow, withCounts, withVerification } from './verification';
import { openObjection, requireHeard } from './objection-answer';
import { openWait, waitNamed } from './waits';
import { decision, type Decision } from './decision';
import { byService, type ServiceAct } from './service-act';
import { orRefused, type Recorded } from '../process/refusal';

export function raiseObjection(configuration: Configuration): Decision<'raiseObjection'> {
  return decision(configuration, 'raiseObjection', async ({ kase, message, act, tx, calendar }) => {
    const { actor, reason, evidence, stamp } = message;
    refuseAll(stampFaults(actor, stamp));
    await countToday(tx, kase.policy, { by: actor.id, raisedAt: act.at });
    const stamped = stamp === undefined ? {} : { stamp };
    const raised = { by: actor.id, about: 'case', reason, evidence, ...stamped } as const;
    return withObjection(tx, kase, { ...raised, raisedAt: act.at }, calendar);
  });
}

/**
 * Adds an objection to the running publication; its verification begins at once, unless as many are open as
 * are verified at once: then it is kept as a lead, and so is one that comes late (reading of Art. 17). Throws `Refused` before
 * its period, and for a person with as many objections to the case as may be open at once.
 */
export async function withObjection(
  tx: Tx,
  kase: CaseRecord,
  raised: Pick<KeptObjection, 'by' | 'raisedAt'> & ObjectionText,
  calendar: Calendar,
): Promise<Change> {
  const { list, isLate } = listOf(kase, raised.raisedAt);
  await requireFewOpen(tx, kase, raised.by);
  const number = numberRaised(kase) + 1;
  const base = { _id: `${kase._id}/O${number}`, caseNo: kase._id, number, list, ...raised };
  const counts = objectionsNow(kase);
  const isFull = counts.open >= kase.policy.parameters.openObjectionsPerCase;
  if (isLate || isFull) return asLead(tx, kase, base);
  const wait = openWait(kase, 'objection-verification', raised.raisedAt, calendar);
  return asOpen(tx, kase, { ...base, answerBy: {} }, wait);
}

type NewObjection = Omit<KeptObjection, 'state' | 'wait'> & ObjectionText;

async function asOpen(tx: Tx, kase: CaseRecord, raised: NewObjection, wait: Wait): Promise<Change> {
  const { raised: count, open, substantiated } = objectionsNow(kase);
  await addObjection(tx, { ...raised, state: 'open', wait });
  const waits = await everyVerification(tx, kase);
  const counts = { raised: count + 1, open: open + 1, substantiated };
  const publications = withCounts(kase, counts);
  return { set: { publications, waits }, result: 'raised', reference: raised._id };
}

async function asLead(tx: Tx, kase: CaseRecord, raised: NewObjection): Promise<Change> {
  await addObjection(tx, { ...raised, state: 'lead' });
  const counts = objectionsNow(kase);
  const publications = withCounts(kase, { ...counts, raised: counts.raised + 1 });
  return { set: { publications }, result: 'lead', reference: raised._id };
}

async function everyVerification(tx: Tx, { _id, waits }: CaseRecord): Promise<readonly Wait[]> {
  const open = await openObjections(_id, tx);
  return withVerification(
    waits,
    open.map(({ wait }) => wait),
  );
}

/** Of all publications: what is raised to a second one is counted on. */
function numberRaised({ publications }: CaseRecord): number {
  return publications.reduce((sum, { objections }) => sum + (objections?.raised ?? 0), 0);
}

/** The publication that is objected to, and whether its period is over. */
function listOf(kase: CaseRecord, raisedAt: Instant): { list: string; isLate: boolean } {
  const list = kase.publications.at(-1)?.list;
  const running = waitNamed(kase.waits, 'publicity');
  const suspended = kase.suspendedSince !== undefined;
  const late = !suspended && running?.dueAt !== undefined && running.dueAt <= raisedAt;
  if (list === undefined) throw new Refused(refusal('objection-too-late'));
  return { list, isLate: running === undefined || late };
}

export function verifyObjection(configuration: Configuration): Decision<'verifyObjection'> {
  return decision(
    configuration,
    'verifyObjection',
    async ({ kase, message, act, tx, calendar }) => {
      const { objection: key, substantiated, reason, actor } = message;
      const objection = await openObjection(tx, kase, key);
      const { by: raisedBy } = objection;
      refuseAll(dutyFaults('verify-objection', { 'raise-objection': [raisedBy] }, actor));
      if (substantiated) await requireHeard(tx, kase, objection, act.at);
      await markVerified(tx, key, { substantiated, reason, by: actor.id, at: act.at });
      const counts = objectionsNow(kase);
      const publications = withCounts(kase, {
        raised: counts.raised,
        open: counts.open - 1,
        substantiated: counts.substantiated + (substantiated ? 1 : 0),
      });
      const waits = await everyVerification(tx, kase);
      const after = { ...kase, publications, waits };
      if (waitNamed(waits, 'publicity') !== undefined)
        return { set: { publications, waits }, result: 'noted', reference: key };
      const change = await afterPublicity(tx, after, { ...act, by: actor.id }, calendar);
      return { ...change, set: { publications, waits, ...change.set }, reference: key };
    },
  );
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
  const act = byService({ key, no, at }, 'closePublicity', '公示期满');
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
