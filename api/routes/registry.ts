/** The registry of service institutions (Art. 8): public, but for what they declared of persons. */
import { Router } from 'express';
import { civilDateOf } from '../../policy/kernel/time';
import { entryOn, type RegistryEntry, type RegistryVersion } from '../../policy/reference/registry';
import { inTransaction } from '../../store/kernel/connection';
import {
  importInstitutions,
  institutionOf,
  listInstitutions,
  type RegisteredInstitution,
} from '../../store/reference/institutions';
import { requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { csvTableOf } from '../bodies/files';
import { refused } from '../errors';
import { read } from '../schemas/reading';
import { registryDayQuery, registryParams, registryQuery } from '../schemas/requests';

export function registry(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/registry/imports', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '导入已入库机构');
    const { rows } = await csvTableOf('institutions', request);
    const by = { by: actor.id, at: dependencies.now() };
    const imported = await inTransaction((tx) => importInstitutions(tx, rows, by));
    response.status(201).json(imported);
  });
  router.get('/registry', async (request, response) => {
    const { after, limit, status } = read(registryQuery, request.query, 'query');
    const page = await listInstitutions({
      limit,
      ...(after !== undefined && { after }),
      ...(status !== undefined && { status }),
    });
    response.json({ ...page, institutions: page.institutions.map(publicOf) });
  });
  router.get('/registry/:uscc', async (request, response) => {
    const { uscc } = read(registryParams, request.params, 'params');
    const { on } = read(registryDayQuery, request.query, 'query');
    const institution = await institutionOf(uscc);
    const entry = on === undefined ? institution : entryOn(institution?.versions ?? [], on);
    if (institution === undefined || entry === undefined) throw refused('provider-unknown');
    response.json({
      ...publicOf({ ...entry, _id: uscc }),
      ...(on !== undefined && { on }),
      offers: entry.services,
      versions: institution.versions.map(publicVersionOf),
    });
  });
  return router;
}

function publicOf(institution: RegistryEntry & Pick<RegisteredInstitution, '_id'>): object {
  const { _id: uscc, name, domicile, kind, way, admittedOn, status, services } = institution;
  const items = services.map(({ item }) => item);
  return { uscc, name, domicile, kind, way, admittedOn, status, services: items };
}

/** What a version changed, without what concerns persons, who decided it and in which words. */
function publicVersionOf({ from, changes, source, at }: RegistryVersion): object {
  const { name, domicile, kind, way, admittedOn, status, services } = changes;
  return {
    ...{ from, recordedOn: civilDateOf(at), source: source.kind },
    changes: { name, domicile, kind, way, admittedOn, status, services },
  };
}
