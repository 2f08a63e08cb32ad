/**
 * Arts. 8, 21: the yearly evaluation over HTTP. The acts follow from their rows: the centre proposes grades on frozen
 * figures, the bureau confirms or returns them. Staff read the figures, and the report as data, as a workbook and as a
 * document.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { allowedIn } from '../../policy/acts/act';
import { EVALUATION, type EvaluationActs } from '../../policy/evaluation/acts';
import { INSTITUTION_TABLE, type Row } from '../../policy/evaluation/report';
import {
  evaluationOf,
  evaluations as allEvaluations,
  resultsOf,
  type EvaluationRecord,
  type Snapshot,
} from '../../store/processes/evaluation';
import type { Dependencies } from '../request';
import { JSON_TYPE, XLSX_TYPE } from '../contract/media';
import { bind, formFor } from '../contract/operation';
import { refused } from '../errors';
import { linksTo, mountActs, mountTrail, recordIn, type Mounting } from '../process/mount';
import { dataOf } from '../report/data';
import { DOCUMENT_POLICY, htmlReport } from '../report/html';
import { institutionRows, reportOf } from '../report/report';
import { writeXlsx } from '../report/xlsx';
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
    const allowed = allowedIn(EVALUATION, record.state);
    return { ...headOf(record), snapshot, proposal, allowed, links };
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
  bind(router, dependencies, told.getEvaluationReport, async ({ request, response }) => {
    const { record: evaluation } = await recordIn(MOUNTING, request);
    const snapshot = counted(evaluation);
    const report = reportOf(evaluation, snapshot);
    const type = formFor(request, told.getEvaluationReport, '年度报告');
    switch (type) {
      case JSON_TYPE: {
        const tables = [...report.tables.map(dataOf), await institutionTable(snapshot)];
        return { type, content: { ...report, tables } };
      }
      case 'text/html':
        response.set('Content-Security-Policy', DOCUMENT_POLICY);
        return {
          type,
          content: (to) =>
            pipeline(Readable.from(htmlReport(report, institutionRows(snapshot))), to),
        };
      case XLSX_TYPE:
        response.attachment(`evaluation-${report.year}.xlsx`);
        return { type, content: (to) => writeXlsx(to, report, institutionRows(snapshot)) };
    }
  });
}

async function institutionTable(snapshot: Snapshot) {
  const rows: Row[] = [];
  for await (const row of institutionRows(snapshot)) rows.push(row);
  return dataOf({ ...INSTITUTION_TABLE, rows });
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
