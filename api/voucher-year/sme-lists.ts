/** Art. 14: the lists that vouchers are issued from; the centre imports whom the year's vouchers may go to. */
import { Router } from 'express';
import { z } from 'zod';
import { sha256 } from '../../policy/acts/kit';
import { importSmeList, smeListsOf, type SmeListImport } from '../../store/reference/sme-lists';
import { requireRole, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { smeTableOf } from '../bodies/files';
import { pageOf, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { yearParams } from '../schemas/requests';
import { newestFirstQuery } from '../schemas/vouchers';

const imports = '/sme-lists/:year/imports';

export function smeLists(dependencies: Dependencies): Router {
  const router = Router();
  router.post(imports, async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '导入中小企业名单');
    const { year } = read(yearParams, request.params, 'params');
    const { rows, sha256: hash } = await smeTableOf(request);
    const list = { year, sha256: hash, rows, by: actor.id, at: dependencies.now() };
    response.status(201).json(importView(await importSmeList(list)));
  });
  router.get(imports, async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅中小企业名单');
    const { year } = read(yearParams, request.params, 'params');
    const { after, limit } = read(newestFirstQuery, request.query, 'query');
    const found = await smeListsOf(year, limit, after);
    response.json({ imports: found.map(importView), ...nextOf(found, limit) });
  });
  return router;
}

function importView({ _id, rowCount: rows, ...list }: SmeListImport): object {
  const { year, sha256: hash, state } = list;
  return { importId: _id, year, sha256: hash, rows, state };
}

const smeList = z.object({
  importId: z.string(),
  year: z.int(),
  sha256,
  rows: z.int(),
  state: z.string(),
});

export const SME_LISTS: readonly Operation[] = [
  {
    method: 'post',
    path: imports,
    summary: 'Import whom vouchers may go to',
    params: yearParams,
    file: true,
    status: 201,
    answer: smeList,
  },
  {
    method: 'get',
    path: imports,
    summary: 'Imported lists (Art. 14)',
    params: yearParams,
    query: newestFirstQuery,
    answer: pageOf('imports', smeList),
  },
];
