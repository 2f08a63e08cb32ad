/** The registry of service institutions (Art. 8): public, but for what they declared of persons. */
import { Router } from 'express';
import type { z } from 'zod';
import { civilDateOf } from '../../policy/kernel/time';
import { entryOn, type RegistryEntry, type RegistryVersion } from '../../policy/reference/registry';
import {
  institutionOf,
  listInstitutions,
  type RegisteredInstitution,
} from '../../store/reference/institutions';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function registry(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importInstitutions, (asked) =>
    proposed(dependencies, asked, { of: 'institutions' }, asked.file),
  );
  bind(router, dependencies, told.listInstitutions, async ({ query }) => {
    const { entries: institutions, ...page } = await pageOfInstitutions(query);
    return { institutions, ...page };
  });
  bind(router, dependencies, told.getInstitution, async ({ params: { uscc }, query: { on } }) => {
    const institution = await institutionOf(uscc);
    const entry = on === undefined ? institution : entryOn(institution?.versions ?? [], on);
    if (institution === undefined || entry === undefined) throw refused('provider-unknown');
    return {
      ...publicOf({ ...entry, _id: uscc }),
      on,
      offers: entry.services,
      versions: institution.versions.map(publicVersionOf),
    };
  });
  return router;
}

/** A page of the registry, as everyone may read it. */
export async function pageOfInstitutions(query: z.output<typeof told.listInstitutions.query>) {
  const found = await listInstitutions(query);
  return { entries: found.map(publicOf), ...nextOf(found, query.limit) };
}

export function publicOf(institution: RegistryEntry & Pick<RegisteredInstitution, '_id'>) {
  const { _id: uscc, name, domicile, kind, way, admittedOn, status, services } = institution;
  const reapplyFrom = status === 'removed' ? institution.reapplyFrom : undefined;
  const items = services.map(({ item }) => item);
  return { uscc, name, domicile, kind, way, admittedOn, status, reapplyFrom, services: items };
}

/** What a version changed, without what concerns persons, who decided it and in which words. */
function publicVersionOf({ from, changes, source, at }: RegistryVersion) {
  const { name, domicile, kind, way, admittedOn, status, reapplyFrom, services } = changes;
  return {
    from,
    recordedOn: civilDateOf(at),
    source: source.kind,
    changes: { name, domicile, kind, way, admittedOn, status, reapplyFrom, services },
  };
}
