/** The access log (Art. 18), for the auditor. */
import { Router } from 'express';
import type { z } from 'zod';
import { accessesOf, type AccessEntry } from '../../store/audit/access-log';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { listAccesses } from './operations';

export function accessLog(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, listAccesses, async ({ query }) => {
    const { entries: accesses, ...page } = await pageOfAccesses(query);
    return { accesses, ...page };
  });
  return router;
}

/** A page of the access log, the newest first. */
export async function pageOfAccesses(query: z.output<typeof listAccesses.query>) {
  const found = await accessesOf(query);
  return { entries: found.map(listed), ...nextOf(found, query.limit) };
}

function listed({ _id, ...entry }: AccessEntry) {
  return { id: _id, ...entry };
}
