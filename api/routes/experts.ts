/**
 * Experts and their draws (readings of Arts. 10(4), 17(4) and 22): the register that the centre keeps, and the
 * draw of those who review a case, which `assign-experts` takes up.
 */
import { Router, type Request, type RequestHandler } from 'express';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { commitSeeds, drawsAbout, publicSeeds, type DrawRecord } from '../../store/kernel/draws';
import { drawExperts, panelOf } from '../../store/case/expert-draws';
import {
  actOnRegister,
  conflictsOf,
  importConflicts,
  importExperts,
  listExperts,
  registerTrail,
  type ConflictRow,
  type ExpertRow,
  type Imported,
} from '../../store/people/experts';
import { requireOthers, requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { csvTableOf, type Table } from '../bodies/files';
import { bodyOf } from '../bodies/json';
import { Problem, refused } from '../errors';
import { nextOf } from '../paging';
import { expertDrawBody, expertsQuery, seedsQuery } from '../schemas/experts';
import { read } from '../schemas/reading';
import { caseParams } from '../schemas/requests';
import { trailPage } from '../trail-page';

/** Routes that take a file, beside those that take JSON. */
export function expertFiles(dependencies: Dependencies): Router {
  const router = Router();
  const experts = importing<ExpertRow>(dependencies, {
    ...{ act: 'importExperts', what: '导入专家库' },
    rowsIn: (request) => csvTableOf('experts', request),
    write: importExperts,
  });
  const conflicts = importing<ConflictRow>(dependencies, {
    ...{ act: 'importConflicts', what: '导入专家申报的回避关系' },
    rowsIn: (request) => csvTableOf('conflicts', request),
    write: async (tx, file) => {
      const unknown = await importConflicts(tx, file);
      if (unknown.length > 0) throw notRegistered(unknown);
    },
  });
  router.post('/experts/imports', experts);
  router.post('/experts/conflicts/imports', conflicts);
  return router;
}

interface Importing<R> {
  readonly act: string;
  readonly what: string;
  readonly rowsIn: (request: Request) => Promise<Table<R>>;
  readonly write: (tx: Tx, file: Imported<R>) => Promise<unknown>;
}

/** A file is an act on the register's trail, each time that it is imported. */
function importing<R extends { readonly account: string }>(
  dependencies: Dependencies,
  { act, what, rowsIn, write }: Importing<R>,
): RequestHandler {
  return async (request, response) => {
    const by = await callerOf(dependencies, request);
    requireRole(by, ['centre'], what);
    const { rows, sha256 } = await rowsIn(request);
    const at = dependencies.now();
    const told = { key: `${act}/${at}/${sha256}`, at, by, channel: 'api', act } as const;
    await actOnRegister({ ...told, reason: what }, async (tx) => {
      await write(tx, { rows, by: by.id, at, sha256 });
      const accounts = [...new Set(rows.map(({ account }) => account))];
      return { rows: rows.length, sha256, accounts };
    });
    await commitSeeds(at); // public before the first draw is asked for
    response.status(201).json({ rows: rows.length, sha256 });
  };
}

function notRegistered(accounts: readonly string[]): Problem {
  const errors = accounts.map((account) => ({
    path: 'column 账号',
    message: `专家库中没有账号${account}`,
  }));
  return new Problem('invalid', '文件有误，没有导入任何一行。', { errors });
}

export function experts(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/experts', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅专家库');
    const { after = '', limit } = read(expertsQuery, request.query, 'query');
    const page = await listExperts(after, limit);
    const conflicts = await conflictsOf(page.map(({ _id }) => _id));
    response.json({
      experts: page.map(({ _id: account, ...expert }) => ({
        ...{ account, ...expert },
        conflicts: conflicts.filter((conflict) => conflict.account === account),
      })),
      ...nextOf(page, limit),
    });
  });
  router.get('/experts/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅专家库的办理记录');
    const { subject, trail } = await registerTrail();
    response.json(await trailPage(request, subject, { trail }));
  });
  router.get('/draw-seeds', async (request, response) => {
    const { after, limit } = read(seedsQuery, request.query, 'query');
    const seeds = await publicSeeds(after, limit);
    response.json({ seeds, ...(seeds.length === limit && { next: seeds.at(-1)?.number }) });
  });
  router.post('/cases/:no/expert-draws', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '抽取专家');
    const kase = await known(read(caseParams, request.params, 'params').no);
    await requireOthers(actor, [kase], dependencies.now());
    const body = await bodyOf(expertDrawBody, request);
    const key = `${kase._id}/draw/${requestIdOf(actor, idempotencyKeyOf(request))}`;
    const asked = { key, by: actor, drawnAt: dependencies.now() };
    const drawn = await drawExperts(kase, body, asked);
    response.status(201).json(viewOf(drawn));
  });
  router.get('/cases/:no/expert-draws', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅专家抽取');
    const { _id: no } = await known(read(caseParams, request.params, 'params').no);
    response.json({ draws: (await drawsAbout(no)).map(viewOf) });
  });
  return router;
}

async function known(no: string): Promise<CaseRecord> {
  const kase = await caseOf(no);
  if (kase === null) throw refused('case-unknown', { no });
  return kase;
}

function viewOf(drawn: DrawRecord): object {
  const { _id: id, by, reason, file, excluded } = drawn;
  const accounts = (drawn: boolean) =>
    file.result.filter((place) => place.drawn === drawn).map((place) => place.id);
  return {
    ...{ id, by, reason, panel: panelOf(drawn) },
    experts: accounts(true),
    standIns: accounts(false),
    excluded,
    file,
  };
}
