/**
 * Arts. 8, 21: the yearly evaluation. The centre proposes grades on frozen figures, the bureau confirms or returns
 * them; staff read the figures, and the report as data, as a workbook and as a document.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import {
  EVALUATION_ROLES,
  type EvaluationDecisionName,
  type EvaluationDecisions,
  EVALUATION_DECISION_NAMES,
} from '../../policy/evaluation/decisions';
import { INSTITUTION_TABLE, type Row } from '../../policy/evaluation/report';
import {
  evaluationOf,
  evaluations as allEvaluations,
  evaluationSubject,
  resultsOf,
  type EvaluationRecord,
  type Snapshot,
} from '../../store/processes/evaluation';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy } from '../deciding';
import { Problem, refused, unanswered } from '../errors';
import { evaluationLinks } from '../links';
import { DOCUMENT_POLICY, htmlReport } from '../report/html';
import { institutionRows, reportOf } from '../report/report';
import { writeXlsx, XLSX_TYPE } from '../report/xlsx';
import { confirmBody, proposeBody, resultsQuery } from '../schemas/evaluations';
import { read } from '../schemas/reading';
import { yearParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';
import { trailPage } from '../trail-page';

const WHAT = '查阅绩效评估';

export function evaluations(dependencies: Dependencies): Router {
  const router = Router();
  deciding(router, dependencies);
  reading(router, dependencies);
  reporting(router, dependencies);
  return router;
}

function deciding(router: Router, dependencies: Dependencies): void {
  router.post('/evaluations/:year/recount', (request, response) =>
    decided(dependencies, request, response, 'recountFigures', reasonBody),
  );
  router.post('/evaluations/:year/propose', (request, response) =>
    decided(dependencies, request, response, 'proposeGrades', proposeBody),
  );
  router.post('/evaluations/:year/return', (request, response) =>
    decided(dependencies, request, response, 'returnGrades', reasonBody),
  );
  router.post('/evaluations/:year/confirm', (request, response) =>
    decided(dependencies, request, response, 'confirmGrades', confirmBody),
  );
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/evaluations', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    response.json({ evaluations: (await allEvaluations()).map(headOf) });
  });
  router.get('/evaluations/:year', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    const evaluation = await knownEvaluation(request);
    const { snapshot, proposal, _id: year } = evaluation;
    const links = evaluationLinks(dependencies, year);
    response.json({ ...headOf(evaluation), snapshot, proposal, links });
  });
  router.get('/evaluations/:year/institutions', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    const { run } = counted(await knownEvaluation(request));
    const { after, limit } = read(resultsQuery, request.query, 'query');
    const found = await resultsOf(run, after, limit);
    const next = found.length === limit ? found.at(-1)?.uscc : undefined;
    const institutions = found.map(({ _id, run: _run, ...result }) => result);
    response.json({ institutions, ...(next !== undefined && { next }) });
  });
  router.get('/evaluations/:year/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { _id: year, trail } = await knownEvaluation(request);
    response.json(await trailPage(request, evaluationSubject(year), { trail }));
  });
}

/** Data unless the caller would rather have the document or the workbook. */
function reporting(router: Router, dependencies: Dependencies): void {
  router.get('/evaluations/:year/report', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), WHAT);
    const evaluation = await knownEvaluation(request);
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

async function knownEvaluation(request: Request): Promise<EvaluationRecord> {
  const { year } = read(yearParams, request.params, 'params');
  const evaluation = await evaluationOf(year);
  if (evaluation === null) throw refused('evaluation-unknown', { year });
  return evaluation;
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

type Body<N extends EvaluationDecisionName> = Omit<EvaluationDecisions[N], 'actor'>;

/** Asks the year's process; for one that is over, answers what the trail says of the request. */
async function decided<N extends EvaluationDecisionName>(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  name: N,
  schema: z.ZodType<Body<N>>,
): Promise<void> {
  const [role, zh] = [EVALUATION_ROLES[name], EVALUATION_DECISION_NAMES[name]];
  const { actor, requestId } = await askedBy(dependencies, request, [role], zh);
  const { _id: year } = await knownEvaluation(request);
  const message = {
    ...(await bodyOf(schema, request)),
    actor,
  } as unknown as EvaluationDecisions[N];
  const question = { subject: evaluationSubject(year), requestId, name, message };
  const answer = await answerTo(
    { ...question, gone: () => withoutProcess(year, name) },
    dependencies.processes.decideOnEvaluation(year, name, message, requestId),
  );
  response.json({ ...answer, links: evaluationLinks(dependencies, year) });
}

async function withoutProcess(year: number, name: EvaluationDecisionName): Promise<Error> {
  const evaluation = await evaluationOf(year);
  if (evaluation?.state !== 'decided') return unanswered();
  const decision = EVALUATION_DECISION_NAMES[name];
  return refused('evaluation-not-here', { year, state: '已确定', decision });
}
