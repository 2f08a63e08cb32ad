/** Figures while the year runs, as data and as a workbook, and the checklist of its end. */
import { Router } from 'express';
import { YEAR_END_CHECKS } from '../../policy/figures/year-end';
import { civilDateOf } from '../../policy/kernel/time';
import { runningYear } from '../../store/processes/running-year';
import { yearEndOf } from '../../store/processes/year-end';
import { JSON_TYPE } from '../contract/media';
import { bind, formFor } from '../contract/operation';
import { dataOf } from '../report/data';
import { writeTables } from '../report/xlsx';
import type { Dependencies } from '../request';
import * as told from './operations';

export function figures(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.getFigures, async ({ params: { year }, request, response }) => {
    const type = formFor(request, told.getFigures, '年度进展');
    const at = dependencies.now();
    const title = `${year}年度“红山科技创新券”办理进展`;
    const tables = await runningYear(year, at);
    if (type === JSON_TYPE)
      return { type, content: { year, title, at, tables: tables.map(dataOf) } };
    response.attachment(`figures-${year}.xlsx`);
    const cover = [title, `统计截至${civilDateOf(at)}。金额单位为元，时长单位为自然日。`];
    return { type, content: (to) => writeTables(to, cover, tables) };
  });
  bind(router, dependencies, told.getYearEnd, async ({ params: { year } }) => {
    const found = await yearEndOf(year);
    const checks = found.map((one) => ({ ...one, checkName: YEAR_END_CHECKS[one.check] }));
    return {
      year,
      at: dependencies.now(),
      done: found.every(({ remaining }) => remaining === 0),
      checks,
    };
  });
  return router;
}
