/** What a party has been told; the party itself reads it, and staff. */
import { Router } from 'express';
import { z } from 'zod';
import { line } from '../../policy/acts/kit';
import { noticesOf } from '../../store/people/party-notices';
import { partyOf, requireOwn } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { pageOf, whole, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { registryParams } from '../schemas/requests';

const query = z.strictObject({
  after: line.optional(),
  limit: z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50),
});

export function partyNotices(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/enterprises/:uscc/notices', async (request, response) => {
    const { uscc } = read(registryParams, request.params, 'params');
    requireOwn(partyOf(await callerOf(dependencies, request), '查阅通知'), uscc);
    const { after, limit } = read(query, request.query, 'query');
    const found = await noticesOf(uscc, after, limit);
    const notices = found.map(({ _id: id, ...notice }) => ({ id, ...notice }));
    response.json({ notices, ...nextOf(found, limit) });
  });
  return router;
}

export const PARTY_NOTICES: readonly Operation[] = [
  {
    method: 'get',
    path: '/enterprises/:uscc/notices',
    summary: 'What an enterprise is told',
    params: registryParams,
    query,
    answer: pageOf('notices', whole('A notice')),
  },
];
