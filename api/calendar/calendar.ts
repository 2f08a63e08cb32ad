/**
 * The working-day calendar (readings of Arts. 8, 10 and 17): the centre adds a year, or corrects one,
 * and the cases that wait for it go on.
 */
import { Router } from 'express';
import { inTransaction } from '../../store/kernel/connection';
import {
  calendarInForce,
  putCalendarYear,
  storedCalendarYear,
} from '../../store/reference/calendar-years';
import type { Dependencies } from '../asking';
import { bind } from '../contract/operation';
import { Problem } from '../errors';
import { faulty } from '../schemas/reading';
import * as told from './operations';

export function calendar(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.putCalendarYear, async ({ actor, params: { year }, body }) => {
    if (body.year !== year) throw faulty('body', { errors: [otherThan(year)] });
    const at = dependencies.now();
    await inTransaction((tx) => putCalendarYear(tx, body, actor.id, at));
    const version = (await storedCalendarYear(year))?.versions.length ?? 0;
    await dependencies.processes.announceCalendar(year, version);
    return { year, version };
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
