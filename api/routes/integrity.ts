/** Art. 21: the integrity record of a party, for staff and for the party itself. */
import { Router } from 'express';
import { z } from 'zod';
import { filled } from '../../policy/acts/kit';
import { integrityOf } from '../../store/audit/integrity';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { pageOf, whole, type Operation } from '../openapi/parts';
import { read } from '../schemas/reading';
import { registryParams } from '../schemas/requests';

/** `after` is where the page before ended: an instant and a key. */
const query = z.strictObject({
  after: filled(300).optional(),
  limit: z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50),
});

export function integrity(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/integrity/:uscc', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    const { uscc } = read(registryParams, request.params, 'params');
    if (reader.role !== 'applicant') requireStaff(reader, '查阅诚信记录');
    else if (reader.party !== uscc) throw refused('wrong-party');
    const { after, limit } = read(query, request.query, 'query');
    response.json({ uscc, ...(await integrityOf(uscc, after, limit)) });
  });
  return router;
}

export const INTEGRITY: readonly Operation[] = [
  {
    method: 'get',
    path: '/integrity/:uscc',
    summary: 'The integrity record of a party',
    params: registryParams,
    query,
    answer: pageOf('entries', whole('What, when, whether adverse, and the act it rests on')),
  },
];
