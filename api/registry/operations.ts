/** The registry of service institutions (Art. 8): what is asked and answered. Nothing of persons is public. */
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { REGISTRY_STATUSES } from '../../policy/words/vocabulary';
import { z } from 'zod';
import { civilDate, domicile, fen, nameIn, recordUscc, uscc } from '../../policy/acts/kit';
import { INSTITUTION_KINDS } from '../../policy/model/nouns';
import { tableOf } from '../bodies/files';
import { pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';
import { limit, search, serviceItem } from '../schemas/requests';

const status = nameIn(REGISTRY_STATUSES);
const standing = {
  name: z.string(),
  domicile,
  kind: z.enum(INSTITUTION_KINDS),
  way: z.enum(['direct', 'review', 'supplementary', 'replaced-measures']),
  admittedOn: civilDate,
  status,
};
/** Of a removed one: from when it may apply again. */
const reapplyFrom = civilDate.optional();
const institution = { uscc: z.string(), ...standing, reapplyFrom, services: z.array(z.string()) };
const offered = z.strictObject({
  item: z.string(),
  qualification: z.string().optional(),
  qualifiedUntil: civilDate.optional(),
  fee: z.string().optional(),
  feeMostFen: fen.optional(),
});
const version = z
  .strictObject({
    from: civilDate,
    recordedOn: civilDate,
    source: z.enum([
      'admission',
      'change-filing',
      'evaluation',
      'import',
      'sanction',
      'spot-check',
    ]),
    changes: z.strictObject({ ...standing, reapplyFrom, services: z.array(offered) }).partial(),
  })
  .meta({ id: 'RegistryVersion', description: 'What changed, from which day, and by which act' });

export const importInstitutions = operation({
  ...proposed,
  id: 'importInstitutions',
  refuses: [...proposed.refuses, 'registry-day-in-future'],
  method: 'post',
  path: '/registry/imports',
  zh: '导入已入库机构',
  en: 'Propose institutions of the replaced measures (Art. 8)',
  by: REFERENCE_OWNERS.institutions,
  file: tableOf('institutions'),
});
export const listInstitutions = operation({
  id: 'listInstitutions',
  method: 'get',
  path: '/registry',
  zh: '查阅服务机构库',
  en: 'The registry as it stands (Art. 8)',
  by: 'everyone',
  query: z.strictObject({
    after: uscc.optional(),
    limit,
    search,
    status: status.optional(),
    kind: z.enum(INSTITUTION_KINDS).optional(),
    domicile: domicile.optional(),
    service: serviceItem.optional(),
  }),
  answer: pageOf('institutions', z.strictObject(institution).meta({ id: 'RegisteredInstitution' })),
});
export const getInstitution = operation({
  id: 'getInstitution',
  method: 'get',
  path: '/registry/:uscc',
  zh: '查阅服务机构库',
  en: 'An institution and its versions; `on` asks what stood on a day (Art. 8)',
  by: 'everyone',
  params: z.object({ uscc: recordUscc }),
  query: z.strictObject({ on: civilDate.optional() }),
  answer: z.strictObject({
    ...institution,
    on: civilDate.optional(),
    offers: z.array(offered),
    versions: z.array(version),
  }),
});
