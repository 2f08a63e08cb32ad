/** Art. 21: the integrity record of a party, for staff and for the party itself. */
import { Router } from 'express';
import { integrityOf } from '../../store/audit/integrity';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { integrityQuery } from '../schemas/evaluations';
import { read } from '../schemas/reading';
import { registryParams } from '../schemas/requests';

export function integrity(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/integrity/:uscc', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    const { uscc } = read(registryParams, request.params, 'params');
    if (reader.role !== 'applicant') requireStaff(reader, '查阅诚信记录');
    else if (reader.party !== uscc) throw refused('wrong-party');
    const { after, limit } = read(integrityQuery, request.query, 'query');
    response.json({ uscc, ...(await integrityOf(uscc, after, limit)) });
  });
  return router;
}
