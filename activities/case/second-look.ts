/** What becomes of a refusal (reading of Art. 17): accepted, looked at again (复核), or final once its days have passed. */
import {
  isOfMeeting,
  secondLookFault,
  type OpenRefusal,
  type SecondLook,
} from '../../policy/case/finality';
import { invariant } from '../../policy/kernel/invariant';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { actOnCase, unchanged, type Change } from '../../store/case/case-acts';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { asList, orRefused, type Recorded } from '../process/refusal';
import type { Configuration } from '../configuration';
import { decision, type Deciding, type Decision } from './decision';
import { endAgainst, endUnpaid } from './end';
import { toMeeting } from './expert-review';
import { passedRecord } from './imported-record';
import { recommended } from './preliminary-review';
import { byService, type ServiceAct } from './service-act';
import { openWait, waitNamed } from './waits';

/** The party accepts the refusal, or asks for the one second look that there is. */
export function answerRefusal(configuration: Configuration): Decision<'answerRefusal'> {
  return decision(configuration, 'answerRefusal', ({ kase, message, act, tx, calendar }) => {
    const open = refusalOf(kase);
    const { accepts, reason } = message;
    if (accepts) return endUnpaid(tx, kase, 'refused', { ...act, reason: open.reason });
    if (open.asked !== undefined) throw new Refused(refusal('second-look-asked'));
    const refused = { ...open, asked: { reason, at: act.at } };
    const waits = [openWait({ ...kase, refused }, 'second-look', act.at, calendar)];
    return { set: { refused, waits }, result: 'second-look-asked' };
  });
}

export function decideSecondLook(configuration: Configuration): Decision<'decideSecondLook'> {
  return decision(configuration, 'decideSecondLook', async (deciding) => {
    const { kase, message, act, tx } = deciding;
    const open = refusalOf(kase);
    const { granted, reason, actor } = message;
    refuseAll(asList(secondLookFault(open, actor)));
    const look: SecondLook = {
      act: open.act,
      asked: open.asked?.reason ?? '',
      granted,
      by: actor.id,
      reason,
      at: act.at,
    };
    const secondLooks = [...(kase.secondLooks ?? []), look];
    const change = granted
      ? withoutRefusal(deciding, open)
      : await endAgainst(tx, kase, 'refused', { ...act, reason: open.reason });
    return { ...change, set: { ...change.set, secondLooks } };
  });
}

/** The case goes on as if it had not been refused; what a meeting has refused, the bureau deliberates on again. */
function withoutRefusal(
  { kase, message, act: { at }, calendar }: Deciding<'decideSecondLook'>,
  { act }: OpenRefusal,
): Change {
  const unset = ['refused'] as const;
  if (isOfMeeting(act)) {
    const waits = [openWait(kase, 'redeliberation', at, calendar)];
    return { set: { waits }, unset, result: 'redeliberate' };
  }
  if (act === 'verifyRecognition') {
    return {
      set: { recommended: true, ...toMeeting(kase, at, calendar) },
      unset,
      result: 'genuine',
    };
  }
  if (act === 'decideImportedRecord') return { ...passedRecord(kase, at, calendar), unset };
  return { ...recommended(kase, message, at, calendar), unset };
}

/** By the clock: nobody has asked for a second look in time, and the refusal is final. */
export async function closeRefusal(act: ServiceAct): Promise<Recorded> {
  const kase = await caseOf(act.no);
  if (kase !== null && isOpenStill(kase, act.at)) return unchanged(kase, 'closeRefusal', 'running');
  return orRefused(() => closed(act));
}

function closed({ key, no, at }: ServiceAct): Promise<Answer> {
  const act = byService({ key, no, at }, 'closeRefusal', '复核申请期满');
  return actOnCase(act, (kase, tx) => {
    invariant(!isOpenStill(kase, at), `the refusal of ${no} is final`);
    return endAgainst(tx, kase, 'refused', { key, at, reason: refusalOf(kase).reason });
  });
}

/** The days have not passed, or a second look is asked for, or it was granted; a suspended period does not run out. */
function isOpenStill({ waits, suspendedSince, state }: CaseRecord, at: string): boolean {
  if (state === 'ended') return true;
  const { dueAt } = waitNamed(waits, 'refusal-period') ?? {};
  return suspendedSince !== undefined || dueAt === undefined || dueAt > at;
}

function refusalOf({ _id, refused }: CaseRecord): OpenRefusal {
  invariant(refused !== undefined, `${_id} is refused`);
  return refused;
}
