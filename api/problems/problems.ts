/** The type URIs of the problem documents, so that each can be looked up. */
import { Router } from 'express';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { Problem, PROBLEMS } from '../errors';
import { getProblem } from './operations';

export function problems(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, getProblem, ({ params }) => {
    const entry = Object.entries(PROBLEMS).find(([kind]) => kind === params.kind);
    if (entry === undefined) throw new Problem('not-found', '没有这一类问题。');
    const [kind, described] = entry;
    return Promise.resolve({ type: `/problems/${kind}`, ...described });
  });
  return router;
}
