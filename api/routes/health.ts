/** Whether the process is up, and whether what it needs answers. */
import { Router } from 'express';
import { storeAnswers } from '../../store/kernel/connection';
import type { Dependencies } from '../asking';

export function health({ processes }: Dependencies): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const [store, temporal] = await Promise.all([storeAnswers(), processes.answer()]);
    response.status(store && temporal ? 200 : 503).json({ store, temporal });
  });
  return router;
}
