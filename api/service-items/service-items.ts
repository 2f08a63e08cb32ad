/** The bureau's yearly list of service items (Art. 5), version by version; everyone may read it. */
import { Router } from 'express';
import { inTransaction } from '../../store/kernel/connection';
import { publishServiceItems, serviceItemVersions } from '../../store/reference/service-items';
import type { Dependencies } from '../asking';
import { bind } from '../contract/operation';
import * as told from './operations';

export function serviceItems(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.publishServiceItems, async ({ actor, params, file }) => {
    const at = dependencies.now();
    const { year, version, inForceFrom, items } = await inTransaction((tx) =>
      publishServiceItems(tx, { ...params, ...file }, actor.id, at),
    );
    return { year, version, inForceFrom, items: items.length };
  });
  bind(router, dependencies, told.getServiceItems, async ({ params: { year } }) => {
    const versions = await serviceItemVersions(year);
    return {
      year,
      versions: versions.map(({ _id, publishedBy: _publishedBy, ...version }) => version),
    };
  });
  return router;
}
