/** The three dated lists of Art. 11, imported by the centre as files (reading of Art. 11). */
import { Router } from 'express';
import { listDates, takeList } from '../../store/reference/dishonesty-lists';
import type { Dependencies } from '../asking';
import { bind } from '../contract/operation';
import * as told from './operations';

export function lists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importList, async ({ actor, params: { list }, query, file }) => {
    const { rows, sha256 } = file;
    const imported = { list, ...query, rows, sha256, by: actor.id, at: dependencies.now() };
    const { rowCount } = await takeList(imported);
    return { list, ...query, sha256, rows: rowCount };
  });
  bind(router, dependencies, told.getListDates, async () => ({ listDates: await listDates() }));
  return router;
}
