/** Whether the process is up, and whether what it needs answers. */
import { Router } from 'express';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { readiness } from '../readiness';
import * as told from './operations';

export function health(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.getHealth, () => Promise.resolve({ status: 'ok' }));
  bind(router, dependencies, told.getReadiness, async ({ response }) => {
    const found = await readiness(dependencies.processes);
    if (found.notReady.length > 0) response.status(503);
    return found;
  });
  return router;
}
