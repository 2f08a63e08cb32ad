/** Art. 21: the integrity record of a party over HTTP, for staff and for the party itself. */
import { Router } from 'express';
import { integrityOf } from '../../store/audit/integrity';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { getIntegrity } from './operations';

export function integrity(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, getIntegrity, async ({ actor, params: { uscc }, query }) => {
    if (actor.role === 'applicant' && actor.party !== uscc) throw refused('wrong-party');
    return { uscc, ...(await integrityOf(uscc, query.after, query.limit)) };
  });
  return router;
}
