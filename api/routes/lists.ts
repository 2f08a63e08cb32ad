/** The three dated lists of Art. 11, imported by the centre as files (reading of Art. 11). */
import { Router } from 'express';
import { listDates, takeList } from '../../store/reference/dishonesty-lists';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { csvTableOf } from '../bodies/files';
import { read } from '../schemas/reading';
import { listParams, listQuery } from '../schemas/requests';

export function lists(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/lists/:list/imports', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '导入名单');
    const { list } = read(listParams, request.params, 'params');
    const { listDate } = read(listQuery, request.query, 'query');
    const { rows, sha256 } = await csvTableOf('list', request);
    const at = dependencies.now();
    const imported = await takeList({ list, listDate, rows, by: actor.id, at, sha256 });
    response.status(201).json({ list, listDate, sha256, rows: imported.rowCount });
  });
  router.get('/lists', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['district', 'centre', 'bureau', 'finance', 'auditor'], '查阅名单日期');
    response.json({ listDates: await listDates() });
  });
  return router;
}
