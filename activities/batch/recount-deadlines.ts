/**
 * A calendar year was added or changed: waits that lacked it get their deadline, running ones are counted
 * anew, each with a trace, and each case is told.
 */
import { heartbeat } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/calendar-years';
import { actOnCase } from '../../store/case-acts';
import { contentHash } from '../../store/canonical';
import { casesCountingIn, type CaseRecord } from '../../store/cases';
import { recordedAct, SERVICE } from '../../store/trail';
import type { Configuration } from '../configuration';
import { recountedWait } from '../waits';
import { tell } from './tell';

const CASES_A_PAGE = 200;

export interface Recount {
  readonly year: number;
  /** Tells one change of this year from the next; another year has changes of the same names. */
  readonly change: string;
  readonly at: Instant;
}

export function recountDeadlines({ client }: Configuration) {
  return async ({ year, change, at }: Recount): Promise<void> => {
    const calendar = await calendarInForce();
    let after = '';
    for (;;) {
      const page = await casesCountingIn(year, after, CASES_A_PAGE);
      const told = [];
      for (const kase of page) {
        const key = `${kase._id}/recount/${year}-${change}`;
        // One that was counted anew before a crash may not have heard of it.
        if (isMoved(kase, calendar)) await recount(kase, key, year, at, calendar);
        else if ((await recordedAct(key)) === null) continue;
        told.push({ no: kase._id, procedure: kase.procedure, key });
      }
      await tell(client, told);
      heartbeat(after);
      const last = page.at(-1);
      if (last === undefined || page.length < CASES_A_PAGE) return;
      after = last._id;
    }
  };
}

function isMoved(kase: CaseRecord, calendar: Calendar): boolean {
  return contentHash(recounted(kase, calendar)) !== contentHash(kase.waits);
}

function recounted(kase: CaseRecord, calendar: Calendar): CaseRecord['waits'] {
  return kase.waits.map((wait) => recountedWait(kase, wait, calendar));
}

async function recount(
  kase: CaseRecord,
  key: string,
  year: number,
  at: Instant,
  calendar: Calendar,
): Promise<void> {
  const reason = `${year}年工作日历已更新`;
  const act = {
    key,
    no: kase._id,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'recount',
    reason,
  } as const;
  await actOnCase(act, (now) =>
    Promise.resolve({ set: { waits: recounted(now, calendar) }, result: 'recounted' }),
  );
}
