/**
 * A calendar year was added or changed: waits that lacked it get their deadline, running ones are counted
 * anew, each with a trace, and each case is told. A year that comes with a deploy announces itself to
 * nobody, so the daily housekeeping counts by every year that is known.
 */
import { heartbeat } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import type { Wait } from '../../policy/case/waits';
import { calendarInForce, storedCalendarYear } from '../../store/reference/calendar-years';
import { actOnCase } from '../../store/case/case-acts';
import { contentHash } from '../../store/kernel/canonical';
import { casesCountingIn, type CaseRecord } from '../../store/case/cases';
import { recordedAct } from '../../store/trail/trail';
import { byService } from '../case/service-act';
import type { Configuration } from '../configuration';
import { changeEveryPeriod, everyPeriod } from '../case/verification';
import { recountedWait } from '../case/waits';
import { tellInPieces } from '../case/tell';
import { OneByOne } from '../process/one-by-one';
import { inPages } from '../process/pages';

const CASES_A_PAGE = 200;

export interface Recount {
  readonly year: number;
  /** Tells one change of this year from the next; another year has changes of the same names. */
  readonly change: string;
  readonly at: Instant;
}

export function recountDeadlines(configuration: Configuration) {
  return async (recount: Recount): Promise<void> => {
    const calendar = await calendarInForce();
    // One that was counted anew before a crash may not have heard of it.
    const heard = async (key: string) => (await recordedAct(key)) === null;
    const oneByOne = new OneByOne();
    await recountYear(configuration, calendar, recount, { heard, oneByOne });
    oneByOne.end();
  };
}

export function recountKnownYears(configuration: Configuration) {
  /** @returns how many cases were counted anew; whoever does not hear of it is told with what it has missed */
  return async ({ at }: Pick<Recount, 'at'>): Promise<number> => {
    const calendar = await calendarInForce();
    const oneByOne = new OneByOne();
    const heard = () => Promise.resolve(true);
    let moved = 0;
    for (const year of calendar.keys()) {
      const recount = { year, change: `known-${at}`, at };
      moved += await recountYear(configuration, calendar, recount, { heard, oneByOne });
    }
    oneByOne.end();
    return moved;
  };
}

interface RecountDesk {
  readonly heard: (key: string) => Promise<boolean>;
  readonly oneByOne: OneByOne;
}

/** Counts the year's cases anew, a page at a time; answers how many it told. */
async function recountYear(
  configuration: Configuration,
  calendar: Calendar,
  { year, change, at }: Recount,
  { heard, oneByOne }: RecountDesk,
): Promise<number> {
  let count = 0;
  const pages = inPages(CASES_A_PAGE, (after, limit) => casesCountingIn(year, after, limit));
  for await (const page of pages) {
    const told = [];
    for (const kase of page) {
      const key = `${kase._id}/recount/${year}-${change}`;
      const isNews = await oneByOne.attempt(kase._id, async () => {
        if (!(await isMoved(kase, calendar))) return !(await heard(key));
        await recount(kase, key, year, at, calendar);
        return true;
      });
      if (isNews === true) told.push({ no: kase._id, procedure: kase.procedure, key });
    }
    await tellInPieces(configuration, told);
    count += told.length;
    heartbeat(page.at(-1)?._id);
  }
  return count;
}

async function isMoved(kase: CaseRecord, calendar: Calendar): Promise<boolean> {
  const running = await everyPeriod(kase);
  const recounted = running.map((wait) => recountedWait(kase, wait, calendar));
  return contentHash(recounted) !== contentHash(running);
}

/** Who proposed and who confirmed the version in force; nothing of a year that came with the service. */
async function changedBy(year: number): Promise<string> {
  const stored = await storedCalendarYear(year);
  if (stored === undefined) return '';
  const { addedBy, confirmedBy, versions } = stored;
  const confirmed = confirmedBy === undefined ? '' : `、${confirmedBy}确认`;
  return `（第${versions.length}版，${addedBy}提出${confirmed}）`;
}

async function recount(
  kase: CaseRecord,
  key: string,
  year: number,
  at: Instant,
  calendar: Calendar,
): Promise<void> {
  const reason = `${year}年工作日历已更新${await changedBy(year)}`;
  const act = byService({ key, no: kase._id, at }, 'recount', reason);
  await actOnCase(act, async (now, tx) => {
    const change = (wait: Wait) => recountedWait(now, wait, calendar);
    return { set: { waits: await changeEveryPeriod(tx, now, change) }, result: 'recounted' };
  });
}
