/**
 * What is approved is owed (reading of Art. 11): an entry on one of the three lists that comes after the approval holds the
 * payment for its days at most. Then the case goes on by itself, unless the bureau has ended it.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { approvedHoldWorkingDays } from '../../policy/parameters/art-11';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { actOnCase } from '../../store/case/case-acts';
import { approvedOnHold, type CaseRecord } from '../../store/case/cases';
import { resumed } from '../case/interruption';
import { byService } from '../case/service-act';
import type { CaseNews } from '../case/tell';
import type { OneByOne } from '../process/one-by-one';
import { eachInPages } from '../process/pages';
import { due } from '../process/period';

const CASES_A_PAGE = 200;

/** Resumes each case of the round whose days are over; answers what their processes are to be told. */
export async function endHolds(
  { roundId, at }: { readonly roundId: string; readonly at: Instant },
  calendar: Calendar,
  oneByOne: OneByOne,
): Promise<CaseNews[]> {
  const told: CaseNews[] = [];
  const held = eachInPages(CASES_A_PAGE, (after, limit) => approvedOnHold(roundId, after, limit));
  for await (const kase of held) {
    const one = await oneByOne.attempt(kase._id, () => resumeOnceOver(kase, at, calendar));
    told.push(...(one ?? []));
  }
  return told;
}

async function resumeOnceOver(
  kase: CaseRecord,
  at: Instant,
  calendar: Calendar,
): Promise<CaseNews[]> {
  const { _id: no, procedure, suspendedSince = at, policy } = kase;
  const days = policy.parameters.approvedHoldWorkingDays;
  const { cite } = approvedHoldWorkingDays;
  const { dueAt } = due(calendar, { from: civilDateOf(suspendedSince), days, cite });
  if (dueAt === undefined || dueAt > at) return [];
  const key = `${no}/hold-over/${suspendedSince}`;
  const act = byService({ key, no, at }, 'resume', `暂缓拨付已满${days}个工作日`);
  await actOnCase(act, (now, tx) => resumed(tx, now, at, calendar));
  return [{ no, procedure, key }];
}
