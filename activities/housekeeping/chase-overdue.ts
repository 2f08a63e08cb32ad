/**
 * Late is never an answer: what is overdue is reminded of, then escalated to the centre, and goes on
 * waiting (reading of Art. 6, 7). Both stand on the case's trail; a case that is escalated is told, so that
 * it shows the centre among those who are awaited.
 */
import { escalationWorkingDays } from '../../policy/parameters/art-06';
import { heartbeat } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';
import { calendarInForce } from '../../store/reference/calendar-years';
import { actOnCase } from '../../store/case/case-acts';
import { overdueCases, type CaseRecord } from '../../store/case/cases';
import { byService } from '../case/service-act';
import { OneByOne } from '../process/one-by-one';
import { inPages } from '../process/pages';
import { escalationBy } from '../process/reminders';
import type { Configuration } from '../configuration';
import { changeEveryPeriod, everyPeriod } from '../case/verification';
import { endHolds } from './end-holds';
import { TOLD_AT_ONCE, tellInPieces, type CaseNews } from '../case/tell';

/** As many as are told at once: what a crash keeps from being told is told the next day, so it is to be little. */
const CASES_A_PAGE = TOLD_AT_ONCE;

export function chaseOverdue(configuration: Configuration) {
  return async ({ roundId, at }: ToChase): Promise<void> => {
    const calendar = await calendarInForce();
    const oneByOne = new OneByOne();
    await tellInPieces(configuration, await endHolds({ roundId, at }, calendar, oneByOne));
    const pages = inPages(CASES_A_PAGE, (after, limit) => overdueCases(roundId, at, after, limit));
    for await (const page of pages) {
      const told: CaseNews[] = [];
      for (const kase of page) {
        const due = await oneByOne.attempt(kase._id, () => chase(kase, at, calendar));
        told.push(...(due ?? []));
      }
      await tellInPieces(configuration, told);
      heartbeat(page.at(-1)?._id);
    }
    oneByOne.end();
  };
}

interface ToChase {
  readonly roundId: string;
  readonly at: Instant;
}

/** Records what is due on the case, and answers what its process is to be told of it. */
async function chase(kase: CaseRecord, at: Instant, calendar: Calendar): Promise<CaseNews[]> {
  const running = await everyPeriod(kase);
  const waits = running.map((wait) => withEscalation(kase, wait, calendar));
  const escalates = waits.some((wait) => isToEscalate(wait, at));
  const act = escalates ? 'escalate' : 'remind';
  const key = `${kase._id}/${act}/${at}`;
  const names = new Set(waits.filter((wait) => isToChase(wait, at)).map((wait) => wait.name));
  if (names.size === 0) return [];
  const reason = [...names].join('、');
  await actOnCase(byService({ key, no: kase._id, at }, act, reason), async (now, tx) => {
    const change = (wait: Wait) => chased(now, wait, at, calendar);
    return { set: { waits: await changeEveryPeriod(tx, now, change) }, result: act };
  });
  return escalates ? [{ no: kase._id, procedure: kase.procedure, key }] : [];
}

function chased(kase: CaseRecord, wait: Wait, at: Instant, calendar: Calendar): Wait {
  const dated = withEscalation(kase, wait, calendar);
  if (isToEscalate(dated, at)) return { ...dated, escalatedAt: at };
  return isToRemind(dated, at)
    ? withEscalation(kase, { ...dated, remindedAt: at }, calendar)
    : dated;
}

/** The wait with the day of its escalation, which a missing calendar year may have left open until now. */
function withEscalation(kase: CaseRecord, wait: Wait, calendar: Calendar): Wait {
  if (wait.remindedAt === undefined || wait.escalateAt !== undefined) return wait;
  const days = kase.policy.parameters.escalationWorkingDays;
  const { cite } = escalationWorkingDays;
  return { ...wait, ...escalationBy(calendar, wait.remindedAt, { days, cite }) };
}

function isToChase(wait: Wait, at: Instant): boolean {
  return isToRemind(wait, at) || isToEscalate(wait, at);
}

function isToRemind(wait: Wait, at: Instant): boolean {
  return (
    wait.role !== 'service' &&
    wait.remindedAt === undefined &&
    wait.dueAt !== undefined &&
    wait.dueAt <= at
  );
}

function isToEscalate(wait: Wait, at: Instant): boolean {
  return wait.escalateAt !== undefined && wait.escalatedAt === undefined && wait.escalateAt <= at;
}
