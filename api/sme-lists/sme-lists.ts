/** Art. 14: the lists that vouchers are issued from; the centre imports whom the year's vouchers may go to. */
import { Router } from 'express';
import { importSmeList, smeListsOf, type SmeListImport } from '../../store/reference/sme-lists';
import type { Dependencies } from '../asking';
import { bind } from '../contract/operation';
import { nextOf } from '../paging';
import * as told from './operations';

export function smeLists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importSmeList, async ({ actor, params: { year }, file }) => {
    const list = { ...file, year, by: actor.id, at: dependencies.now() };
    return importView(await importSmeList(list));
  });
  bind(router, dependencies, told.listSmeLists, async ({ params: { year }, query }) => {
    const { after, limit } = query;
    const found = await smeListsOf(year, limit, after);
    return { imports: found.map(importView), ...nextOf(found, limit) };
  });
  return router;
}

function importView({ _id: importId, rowCount: rows, year, sha256, state }: SmeListImport) {
  return { importId, year, sha256, rows, state };
}
