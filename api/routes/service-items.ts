/** The bureau's yearly list of service items (Art. 5), version by version; everyone may read it. */
import { Router, type Request } from 'express';
import type { ServiceItemList } from '../../policy/model/nouns';
import { inTransaction } from '../../store/kernel/connection';
import { publishServiceItems, serviceItemVersions } from '../../store/reference/service-items';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { csvTableOf } from '../bodies/files';
import { largeBodyOf } from '../bodies/json';
import { read } from '../schemas/reading';
import { serviceItemsQuery } from '../schemas/reference';
import { yearParams } from '../schemas/requests';

export function serviceItems(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/service-items/:year/imports', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['bureau'], '发布服务事项清单');
    const { year } = read(yearParams, request.params, 'params');
    const list = { year, ...(await contentOf(request)) };
    const published = await inTransaction((tx) =>
      publishServiceItems(tx, list, actor.id, dependencies.now()),
    );
    const { version, inForceFrom, items } = published;
    response.status(201).json({ year, version, inForceFrom, items: items.length });
  });
  router.get('/service-items/:year', async (request, response) => {
    const { year } = read(yearParams, request.params, 'params');
    const versions = await serviceItemVersions(year);
    response.json({
      year,
      versions: versions.map(({ _id, publishedBy: _publishedBy, ...version }) => version),
    });
  });
  return router;
}

/** The list in the body: JSON, or a CSV file whose version and day stand in the query. */
async function contentOf(request: Request): Promise<Omit<ServiceItemList, 'year'>> {
  if (request.is('application/json')) return largeBodyOf('service-items', request);
  const about = read(serviceItemsQuery, request.query, 'query');
  return { ...about, items: (await csvTableOf('items', request)).rows };
}
