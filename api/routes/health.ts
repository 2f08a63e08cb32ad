/** Whether the process is up, and whether what it needs answers. */
import { Router } from 'express';
import type { Dependencies } from '../asking';
import { readiness } from '../readiness';

export function health({ processes }: Dependencies): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const told = await readiness(processes);
    response.status(told.notReady.length === 0 ? 200 : 503).json(told);
  });
  return router;
}
