/**
 * Arts. 8, 21: the yearly evaluation over HTTP. The acts follow from their rows: the centre proposes grades on frozen
 * figures, the bureau confirms or returns them. Staff read the figures, and the report as data, as a workbook and as a
 * document.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
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
import { bind } from '../contract/operation';
import { Problem, refused } from '../errors';
import { whole, type Operation } from '../openapi/parts';
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
import * as told from './operations';

const MOUNTING: Mounting<EvaluationActs, EvaluationRecord> = {
  process: EVALUATION,
  find: evaluationOf,
  links: (year) => ({
    evaluation: `/evaluations/${year}`,
    report: `/evaluations/${year}/report`,
  }),
};

export function evaluations(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  reading(router, dependencies);
  reporting(router, dependencies);
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function reading(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listEvaluations, async () => {
    return { evaluations: (await allEvaluations()).map(headOf) };
  });
  bind(router, dependencies, told.getEvaluation, async ({ actor, request }) => {
    const { id, record } = await recordIn(MOUNTING, request);
    const { snapshot, proposal } = record;
    const links = linksTo(dependencies, actor, MOUNTING, id);
    return { ...headOf(record), snapshot, proposal, links };
  });
  bind(router, dependencies, told.listEvaluatedInstitutions, async ({ request, query }) => {
    const { run } = counted((await recordIn(MOUNTING, request)).record);
    const found = await resultsOf(run, query.after, query.limit);
    const next = found.length === query.limit ? found.at(-1)?.uscc : undefined;
    return { institutions: found.map(({ _id, run: _run, ...result }) => result), next };
  });
}

/** Data unless the caller would rather have the document or the workbook. */
function reporting(router: Router, dependencies: Dependencies): void {
  router.get('/evaluations/:year/report', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), told.getEvaluation.zh);
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

function headOf(evaluation: EvaluationRecord) {
  const { _id, state, openedAt, snapshot, waits, decidedBy, decidedAt } = evaluation;
  const { hash, institutions } = snapshot ?? {};
  return { year: _id, state, openedAt, waits, decidedBy, decidedAt, hash, institutions };
}

export const EVALUATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/evaluations/:year/report',
    summary: 'The yearly report',
    params: paramsOf(EVALUATION),
    answer: whole('The tables as data; as text/html or as XLSX by Accept'),
  },
];
