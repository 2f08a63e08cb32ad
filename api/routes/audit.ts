/** What auditors take away (Arts. 18, 19): everything on record about a case, verifiable without the service. */
import { Router } from 'express';
import { bundleOf } from '../../store/audit/bundle';
import { knownCase } from '../../store/case/cases';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { read } from '../schemas/reading';
import { caseParams } from '../schemas/requests';

/** SHA-256 of the archive's manifest, for the auditor's own record. */
export const MANIFEST_HEADER = 'X-Manifest-Sha256';

export function audit(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/cases/:no/bundle', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['auditor'], '提取审计卷');
    const { no } = read(caseParams, request.params, 'params');
    const kase = await knownCase(no);
    const { bytes, manifest } = await bundleOf(kase, { by: actor.id, at: dependencies.now() });
    response
      .attachment(`${no}.zip`)
      .type('application/zip')
      .set(MANIFEST_HEADER, manifest)
      .send(bytes);
  });
  return router;
}
