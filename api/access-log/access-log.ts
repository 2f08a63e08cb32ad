/** The access log (Art. 18), for the auditor. */
import { Router } from 'express';
import { accessesOf, type AccessEntry } from '../../store/audit/access-log';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { listAccesses } from './operations';

export function accessLog(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, listAccesses, async ({ query }) => {
    const page = await accessesOf(query);
    return { accesses: page.map(listed), ...nextOf(page, query.limit) };
  });
  return router;
}

function listed({ _id, ...entry }: AccessEntry) {
  return { id: _id, ...entry };
}
