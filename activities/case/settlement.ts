/**
 * What follows when a result stands (Arts. 10(6), 17(5)-(6)): a supported redemption goes to the approval
 * document, a supported institution enters the registry, and anything else ends.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import type { DutiesDone } from '../../policy/articles/art-22-duties';
import { lastRecords, timesDeliberated } from '../../policy/round/correction';
import { answersSecondLook, type OpenRefusal } from '../../policy/case/finality';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { AdmissionSubmission } from '../../policy/model/nouns';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord, Deliberation } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { admit, institutionOf } from '../../store/reference/institutions';
import { endAgainst, ended } from './end';
import { refusedForNow } from './open-refusal';
import { objectionsNow } from './verification';
import { openWait, without } from './waits';

export interface Settling {
  readonly key: string;
  readonly at: Instant;
  /** Account of whoever settles it. */
  readonly by: string;
}

export function lastDeliberation(kase: CaseRecord): Deliberation {
  const last = kase.deliberations.at(-1);
  invariant(last !== undefined, `${kase._id} has not been deliberated on`);
  return last;
}

/** Who proposed the money: whoever recorded the meeting, and for whom (reading of Art. 22). */
export function proposersOf({ deliberations }: CaseRecord): string[] {
  return lastRecords(deliberations).flatMap(({ recorder, recordedFor }) =>
    recordedFor === undefined ? [recorder] : [recorder, recordedFor],
  );
}

/** Who has done what along the money of any of these cases (reading of Art. 22). */
export function dutiesDone(cases: readonly CaseRecord[]): DutiesDone {
  return {
    propose: cases.flatMap((kase) => [...proposersOf(kase), ...(kase.publishedBy ?? [])]),
    vote: cases.flatMap(({ deliberations }) => deliberations.flatMap(({ voters = [] }) => voters)),
    'issue-approval': cases.flatMap(({ approvedBy = [] }) => approvedBy),
  };
}

/** After the period: waits for verifications, goes to the bureau again, or settles. */
export async function afterPublicity(
  tx: Tx,
  kase: CaseRecord,
  act: Settling,
  calendar: Calendar,
): Promise<Change> {
  const { open, substantiated } = objectionsNow(kase);
  const waits = without(kase.waits, 'publicity');
  if (open > 0) {
    return { set: { waits }, result: 'objections-open' };
  }
  if (substantiated > 0) {
    return {
      set: { waits: [openWait(kase, 'redeliberation', act.at, calendar)] },
      result: 'redeliberate',
    };
  }
  return settle(tx, kase, act, calendar, 'settled');
}

export async function settle(
  tx: Tx,
  kase: CaseRecord,
  act: Settling,
  calendar: Calendar,
  result: string,
): Promise<Change> {
  const { supported, reason } = lastDeliberation(kase);
  if (!supported) {
    const refused = refusalBy(kase, act.at);
    if (!answersSecondLook(kase)) return refusedForNow(tx, kase, refused, calendar);
    const change = await endAgainst(tx, kase, 'refused', { ...act, reason });
    return { ...change, set: { ...change.set, refused } };
  }
  if (kase.procedure === 'redemption') {
    return {
      set: { step: '17(6)', waits: [openWait(kase, 'approval', act.at, calendar)] },
      result,
    };
  }
  await enterRegistry(tx, kase, act);
  return { ...ended(kase, 'admitted', reason), result };
}

/** What the last meeting refused: a second one is the bureau's. */
function refusalBy(kase: CaseRecord, at: Instant): OpenRefusal {
  const { reason, voters = [] } = lastDeliberation(kase);
  const act = timesDeliberated(kase) > 1 ? 'redeliberate' : 'deliberate';
  return { act, reason, at, decidedBy: [...new Set([...proposersOf(kase), ...voters])] };
}

/** One that has come in by another way meanwhile, such as an import, stands as it entered (Art. 8). */
async function enterRegistry(tx: Tx, kase: CaseRecord, { at, by }: Settling): Promise<void> {
  const registered = await institutionOf(kase.applicant, tx);
  if (registered !== undefined && registered.status !== 'removed') return;
  const submission = kase.submission as AdmissionSubmission;
  await admit(tx, {
    institution: submission.institution,
    way: submission.way,
    services: submission.services,
    admittedOn: civilDateOf(at),
    admissionNo: kase._id,
    by,
    at,
  });
}
