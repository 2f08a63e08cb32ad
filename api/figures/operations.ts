/** Figures while the year runs, and what is left to do before it is over (Arts. 8, 18, 21). */
import { z } from 'zod';
import { nameIn } from '../../policy/acts/kit';
import { YEAR_END_CHECKS } from '../../policy/figures/year-end';
import { SEES_ALL } from '../access';
import { instant } from '../contract/answers';
import { JSON_TYPE, XLSX_TYPE } from '../contract/media';
import { operation } from '../contract/operation';
import { reportTable } from '../report/data';
import { yearParams } from '../schemas/requests';

export const getFigures = operation({
  id: 'getFigures',
  method: 'get',
  path: '/figures/:year',
  zh: '查阅年度进展',
  en: 'The year as it stands: by district, step, service item, industry and institution, with its money (Arts. 18, 21)',
  by: SEES_ALL,
  params: yearParams,
  media: [JSON_TYPE, XLSX_TYPE],
  answer: z.strictObject({
    year: z.int(),
    title: z.string(),
    at: instant,
    tables: z.array(reportTable),
  }),
});

export const getYearEnd = operation({
  id: 'getYearEnd',
  method: 'get',
  path: '/year-end-checks/:year',
  zh: '查阅年末检查',
  en: 'What is left before the year is over: cases, money, objections, calendar, expiry (Arts. 13, 14, 21, 25)',
  by: SEES_ALL,
  params: yearParams,
  answer: z.strictObject({
    year: z.int(),
    at: instant,
    done: z.boolean(),
    checks: z.array(
      z
        .strictObject({
          check: nameIn(YEAR_END_CHECKS),
          checkName: z.string(),
          remaining: z.int(),
          more: z.literal(true).optional(),
          examples: z.array(z.string()),
        })
        .meta({
          id: 'YearEndCheck',
          description: 'Done where nothing is left; examples are the first',
        }),
    ),
  }),
});
