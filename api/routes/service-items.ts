/** The bureau's yearly list of service items (Art. 5), version by version; everyone may read it. */
import { Router, type Request } from 'express';
import type { ServiceItemList } from '../../policy/model/nouns';
import { inTransaction } from '../../store/kernel/connection';
import { parseServiceItemsCsv } from '../../store/reference/imports';
import { publishServiceItems, serviceItemVersions } from '../../store/reference/service-items';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { csvBody, fileOf, rowsOf } from '../csv-body';
import { read } from '../schemas/reading';
import { serviceItemsBody, serviceItemsQuery } from '../schemas/reference';
import { yearParams } from '../schemas/requests';

export function serviceItems(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/service-items/:year/imports', csvBody, async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['bureau'], '发布服务事项清单');
    const { year } = read(yearParams, request.params, 'params');
    const list = { year, ...contentOf(request) };
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
function contentOf(request: Request): Omit<ServiceItemList, 'year'> {
  if (request.is('application/json')) return read(serviceItemsBody, request.body, 'body');
  const file = fileOf(request);
  return {
    ...read(serviceItemsQuery, request.query, 'query'),
    items: rowsOf(parseServiceItemsCsv(file)),
  };
}
