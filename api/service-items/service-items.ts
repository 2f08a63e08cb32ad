/** The bureau's yearly list of service items (Art. 5), version by version; everyone may read it. */
import { Router } from 'express';
import { contentHash } from '../../store/kernel/canonical';
import { serviceItemVersions } from '../../store/reference/service-items';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function serviceItems(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.publishServiceItems, (asked) => {
    const { items: rows, version, inForceFrom } = asked.file;
    const { year } = asked.params;
    const change = { of: 'service-items', year, version, inForceFrom } as const;
    return proposed(dependencies, asked, change, { rows, sha256: contentHash(rows) });
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
