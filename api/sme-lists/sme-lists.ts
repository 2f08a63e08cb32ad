/** Art. 14: the lists that vouchers are issued from; the centre imports whom the year's vouchers may go to. */
import { Router } from 'express';
import { smeListsOf, type SmeListImport } from '../../store/reference/sme-lists';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function smeLists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importSmeList, (asked) => {
    const change = { of: 'sme-list', year: asked.params.year } as const;
    return proposed(dependencies, asked, change, asked.file);
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
