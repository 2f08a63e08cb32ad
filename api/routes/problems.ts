/** The type URIs of the problem documents, so that each can be looked up. */
import { Router } from 'express';
import { Problem, PROBLEMS } from '../errors';

export function problems(): Router {
  const router = Router();
  router.get('/problems/:kind', (request, response) => {
    const entry = Object.entries(PROBLEMS).find(([kind]) => kind === request.params.kind);
    if (entry === undefined) throw new Problem('not-found', '没有这一类问题。');
    const [kind, described] = entry;
    response.json({ type: `/problems/${kind}`, ...described });
  });
  return router;
}
