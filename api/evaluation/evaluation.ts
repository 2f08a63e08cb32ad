/**
 * Arts. 8, 21: the yearly evaluation over HTTP. The acts follow from their rows: the centre proposes grades on frozen
 * figures, the bureau confirms or returns them. Staff read the figures, and the report as data, as a workbook and as a
 * document.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { EVALUATION, type EvaluationActs } from '../../policy/evaluation/acts';
import { INSTITUTION_TABLE, type Row } from '../../policy/evaluation/report';
import {
  evaluationOf,
  evaluations as allEvaluations,
  resultsOf,
  type EvaluationRecord,
  type Snapshot,
} from '../../store/processes/evaluation';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { Problem, refused } from '../errors';
import { pageOf, whole, type Operation } from '../openapi/parts';
import {
  linksTo,
  mountActs,
  mountTrail,
  paramsOf,
  recordIn,
  type Mounting,
} from '../process/mount';
import { DOCUMENT_POLICY, htmlReport } from '../report/html';
import { institutionRows, reportOf } from '../report/report';
import { writeXlsx, XLSX_TYPE } from '../report/xlsx';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';

const MOUNTING: Mounting<EvaluationActs, EvaluationRecord> = {
  process: EVALUATION,
  find: evaluationOf,
  links: (year) => ({
    evaluation: `/evaluations/${year}`,
    report: `/evaluations/${year}/report`,
  }),
};

const query = z.strictObject({
  after: kit.uscc.optional(),
  limit,
});

const WHAT = '查阅绩效评估';

export function evaluations(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  reading(router, dependencies);
  reporting(router, dependencies);
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/evaluations', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    response.json({ evaluations: (await allEvaluations()).map(headOf) });
  });
  router.get('/evaluations/:year', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    requireStaff(reader, WHAT);
    const { id, record } = await recordIn(MOUNTING, request);
    const { snapshot, proposal } = record;
    const links = linksTo(dependencies, reader, MOUNTING, id);
    response.json({ ...headOf(record), snapshot, proposal, links });
  });
  router.get('/evaluations/:year/institutions', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    const { run } = counted((await recordIn(MOUNTING, request)).record);
    const { after, limit } = read(query, request.query, 'query');
    const found = await resultsOf(run, after, limit);
    const next = found.length === limit ? found.at(-1)?.uscc : undefined;
    const institutions = found.map(({ _id, run: _run, ...result }) => result);
    response.json({ institutions, ...(next !== undefined && { next }) });
  });
}

/** Data unless the caller would rather have the document or the workbook. */
function reporting(router: Router, dependencies: Dependencies): void {
  router.get('/evaluations/:year/report', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    const { record: evaluation } = await recordIn(MOUNTING, request);
    const snapshot = counted(evaluation);
    const report = reportOf(evaluation, snapshot);
    const name = `evaluation-${report.year}`;
    switch (request.accepts(['application/json', 'text/html', XLSX_TYPE])) {
      case 'application/json':
        response.json({ ...report, tables: [...report.tables, await institutionTable(snapshot)] });
        return;
      case 'text/html':
        response.type('text/html').set('Content-Security-Policy', DOCUMENT_POLICY);
        await pipeline(Readable.from(htmlReport(report, institutionRows(snapshot))), response);
        return;
      case XLSX_TYPE:
        response.attachment(`${name}.xlsx`).type(XLSX_TYPE);
        await writeXlsx(response, report, institutionRows(snapshot));
        return;
      case false:
        throw new Problem(
          'unsupported-media-type',
          `年度报告以 application/json、text/html 或 ${XLSX_TYPE} 提供。`,
        );
    }
  });
}

async function institutionTable(snapshot: Snapshot): Promise<object> {
  const rows: Row[] = [];
  for await (const row of institutionRows(snapshot)) rows.push(row);
  return { ...INSTITUTION_TABLE, rows };
}

function counted({ _id: year, snapshot }: EvaluationRecord): Snapshot {
  if (snapshot === undefined) throw refused('evaluation-not-counted', { year });
  return snapshot;
}

function headOf(evaluation: EvaluationRecord): object {
  const { _id: year, state, openedAt, snapshot, waits, decidedBy, decidedAt } = evaluation;
  return {
    ...{ year, state, openedAt, waits, decidedBy, decidedAt },
    ...(snapshot !== undefined && { hash: snapshot.hash, institutions: snapshot.institutions }),
  };
}

const head = z.looseObject({
  year: z.int(),
  state: z.string(),
  hash: kit.sha256.optional(),
});
const params = paramsOf(EVALUATION);
const one = '/evaluations/:year';

export const EVALUATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/evaluations',
    summary: 'The yearly evaluations (Arts. 8, 21)',
    answer: z.object({ evaluations: z.array(head) }),
  },
  { method: 'get', path: one, summary: 'The figures of a year, frozen', params, answer: head },
  {
    method: 'get',
    path: `${one}/institutions`,
    summary: 'By institution',
    params,
    query,
    answer: pageOf('institutions', whole('Figures, and the grade that follows from them')),
  },
  {
    method: 'get',
    path: `${one}/report`,
    summary: 'The yearly report',
    params,
    answer: whole('The tables as data; as text/html or as XLSX by Accept'),
  },
];
