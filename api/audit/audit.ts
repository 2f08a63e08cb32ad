/** What auditors take away (Arts. 18, 19): everything on record about a case, verifiable without the service. */
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { bundleOf } from '../../store/audit/bundle';
import { knownCase } from '../../store/case/cases';
import { allowForFile } from '../answer-in-time';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { takeBundle } from './operations';

/** SHA-256 of the archive's manifest, for the auditor's own record. */
const MANIFEST_HEADER = 'X-Manifest-Sha256';

export function audit(dependencies: Dependencies): Router {
  const router = Router();
  bind(
    router,
    dependencies,
    takeBundle,
    async ({ actor, params: { no }, query: { reason }, request, response }) => {
      const taking = { by: actor.id, at: dependencies.now(), reason };
      const { bytes, manifest } = await bundleOf(await knownCase(no), taking);
      allowForFile(request);
      response.attachment(`${no}.zip`).set(MANIFEST_HEADER, manifest);
      return { type: 'application/zip' as const, content: (to) => pipeline(bytes, to) };
    },
  );
  return router;
}
