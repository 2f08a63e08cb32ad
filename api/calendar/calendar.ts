/**
 * The working-day calendar (readings of Arts. 8, 10 and 17): the centre proposes a year, or corrects one;
 * once another confirms it, the cases that wait for it go on.
 */
import { Router } from 'express';
import { calendarReminders } from '../../policy/calendar/calendar';
import { civilDateOf } from '../../policy/kernel/time';
import { contentHash } from '../../store/kernel/canonical';
import { calendarInForce, storedCalendarYear } from '../../store/reference/calendar-years';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { Problem } from '../errors';
import { proposed } from '../reference-proposals/reference-proposals';
import { faulty } from '../schemas/input';
import * as told from './operations';

export function calendar(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.putCalendarYear, async (asked) => {
    const { params, body } = asked;
    const { year } = params;
    if (body.year !== year) throw faulty('body', { errors: [otherThan(year)] });
    const sent = { rows: [body], sha256: contentHash(body) };
    return proposed(dependencies, asked, { of: 'calendar', year }, sent);
  });
  bind(router, dependencies, told.getCalendar, async () => {
    const inForce = await calendarInForce();
    const years = [...inForce.values()].map(({ year, region }) => {
      return { year, region: region !== undefined };
    });
    years.sort((one, other) => one.year - other.year);
    const today = civilDateOf(dependencies.now());
    return { years, reminders: calendarReminders(inForce, today) };
  });
  bind(router, dependencies, told.getCalendarYear, async ({ params: { year } }) => {
    const found = (await calendarInForce()).get(year);
    if (found === undefined) throw new Problem('not-found', `尚未录入${year}年的工作日历。`);
    const stored = await storedCalendarYear(year);
    return { calendar: found, version: stored?.versions.length ?? 0, addedAt: stored?.addedAt };
  });
  return router;
}

const otherThan = (year: number) => ({ path: 'year', message: `应与地址中的${year}年一致` });
