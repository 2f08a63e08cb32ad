/** The three dated lists of Art. 11, imported by the centre as files (reading of Art. 11). */
import { Router } from 'express';
import { listDates } from '../../store/reference/dishonesty-lists';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function lists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importList, (asked) => {
    const { listDate } = asked.query;
    const change = { of: 'list', list: asked.params.list, listDate } as const;
    return proposed(dependencies, asked, change, asked.file);
  });
  bind(router, dependencies, told.getListDates, async () => ({ listDates: await listDates() }));
  return router;
}
