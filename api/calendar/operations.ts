/** The working-day calendar (readings of Arts. 8, 10 and 17): what is asked and answered. */
import { z } from 'zod';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { civilDate } from '../../policy/acts/kit';
import { calendarYearFaults, type CalendarYear } from '../../policy/calendar/calendar';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';
import { yearParams } from '../schemas/requests';

const source = z.strictObject({
  notice: z.string(),
  number: z.string(),
  issuedOn: civilDate,
  textRead: z.boolean(),
  note: z.string(),
});
const arrangementShown = {
  holidays: z.array(z.strictObject({ name: z.string(), from: civilDate, to: civilDate })),
  makeUpWorkdays: z.array(civilDate),
};
const calendarYear = z
  .strictObject({
    year: z.int(),
    source,
    ...arrangementShown,
    region: z
      .strictObject({
        source: source.partial({ number: true, issuedOn: true }),
        ...arrangementShown,
      })
      .optional()
      .meta({ description: 'What the autonomous region adds; absent where it is not on record' }),
    invented: z.literal(true).optional().meta({ description: 'Of tests only; never taken' }),
  })
  .meta({
    id: 'CalendarYear',
    description: 'Whose data it is, the days off, and the weekends worked',
  });

/** The policy's own check, which knows what a year's arrangement looks like. */
const arrangement = z
  .unknown()
  .superRefine((candidate, context) => {
    for (const { path, message } of calendarYearFaults(candidate))
      context.addIssue({ code: 'custom', path: path === '' ? [] : [path], message });
    if ((candidate as CalendarYear | undefined)?.invented === true)
      context.addIssue({ code: 'custom', path: ['invented'], message: '虚构的日历只用于测试' });
  })
  .meta({ override: { $ref: '#/components/schemas/CalendarYear' } }) as z.ZodType<CalendarYear>;

const one = { path: '/calendar/:year', params: yearParams } as const;

export const putCalendarYear = operation({
  ...proposed,
  ...one,
  id: 'putCalendarYear',
  method: 'put',
  zh: '录入工作日历',
  en: 'Propose a calendar year, or a correction of one',
  by: REFERENCE_OWNERS.calendar,
  body: arrangement,
});
export const getCalendar = operation({
  path: '/calendar',
  id: 'getCalendar',
  method: 'get',
  zh: '查阅工作日历',
  en: 'The calendar years on record, and what the centre is reminded of: from October on the coming year',
  by: 'everyone',
  answer: z.strictObject({
    years: z.array(
      z.strictObject({
        year: z.int(),
        region: z
          .boolean()
          .meta({ description: 'Whether the days off of the autonomous region are on record' }),
      }),
    ),
    reminders: z.array(z.string()).meta({ description: 'In Chinese; empty where nothing is due' }),
  }),
});
export const getCalendarYear = operation({
  ...one,
  id: 'getCalendarYear',
  method: 'get',
  zh: '查阅工作日历',
  en: 'A calendar year; version 0 is the one that came with the service',
  by: 'everyone',
  answer: z.strictObject({
    calendar: calendarYear,
    version: z.int(),
    addedAt: instant.optional(),
  }),
});
