/**
 * The working-day calendar (readings of Arts. 8, 10 and 17): the centre adds a year, or corrects one,
 * and the cases that wait for it go on.
 */
import { Router } from 'express';
import { z } from 'zod';
import {
  calendarYearFaults,
  type CalendarFault,
  type CalendarYear,
} from '../../policy/calendar/calendar';
import {
  calendarInForce,
  putCalendarYear,
  storedCalendarYear,
} from '../../store/reference/calendar-years';
import { inTransaction } from '../../store/kernel/connection';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { Problem } from '../errors';
import { read } from '../schemas/reading';
import { yearParams } from '../schemas/requests';

/** The policy's own check, which knows what a year's arrangement looks like, for the year addressed. */
function calendarBody(year: number): z.ZodType<CalendarYear> {
  return z.custom<CalendarYear>().superRefine((candidate, context) => {
    for (const { path, message } of faultsFor(year, candidate))
      context.addIssue({ code: 'custom', path: path === '' ? [] : [path], message });
  });
}

function faultsFor(year: number, candidate: CalendarYear | undefined): CalendarFault[] {
  const faults = calendarYearFaults(candidate);
  if (candidate?.invented === true)
    return [...faults, { path: 'invented', message: '虚构的日历只用于测试' }];
  if (faults.length > 0 || candidate?.year === year) return faults;
  return [{ path: 'year', message: `应与地址中的${year}年一致` }];
}

export function calendar(dependencies: Dependencies): Router {
  const router = Router();
  router.put('/calendar/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '录入工作日历');
    const { year } = read(yearParams, request.params, 'params');
    const body = await bodyOf(calendarBody(year), request);
    const at = dependencies.now();
    await inTransaction((tx) => putCalendarYear(tx, body, actor.id, at));
    const version = (await storedCalendarYear(year))?.versions.length ?? 0;
    await dependencies.processes.announceCalendar(year, version);
    response.json({ year, version });
  });
  router.get('/calendar/:year', async (request, response) => {
    const { year } = read(yearParams, request.params, 'params');
    const found = (await calendarInForce()).get(year);
    if (found === undefined) throw new Problem('not-found', `尚未录入${year}年的工作日历。`);
    const stored = await storedCalendarYear(year);
    response.json({
      ...{ calendar: found, version: stored?.versions.length ?? 0 },
      ...(stored !== undefined && { addedAt: stored.addedAt }),
    });
  });
  return router;
}
