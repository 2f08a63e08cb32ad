/** The bureau's yearly list of service items (Art. 5): what is asked and answered. */
import { z } from 'zod';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { civilDate, nameIn } from '../../policy/acts/kit';
import { SERVICE_CATEGORIES } from '../../policy/model/nouns';
import { tableOf } from '../bodies/files';
import { largeBodyOf } from '../bodies/json';
import { instant } from '../contract/answers';
import { operation, type Upload } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';
import { read } from '../schemas/input';
import { serviceItemsBody, type ServiceItemsBody } from '../schemas/reference';
import { yearParams } from '../schemas/requests';

const table = tableOf('items');

/** What such a file of service items cannot say itself. */
const about = z.strictObject({ version: z.coerce.number().int().min(1), inForceFrom: civilDate });

/** The list as JSON, or a CSV or XLSX file whose version and day stand in the query. */
const content: Upload<ServiceItemsBody> = {
  media: { 'application/json': serviceItemsBody, ...table.media },
  read: async (request, today) => {
    if (request.is('application/json')) return largeBodyOf('service-items', request);
    const told = read(about.extend(proposed.query.shape), request.query, 'query');
    const { version, inForceFrom } = told;
    return { version, inForceFrom, items: (await table.read(request, today)).rows };
  },
};

const version = z
  .strictObject({
    year: z.int(),
    version: z.int(),
    inForceFrom: civilDate,
    items: z.array(
      z.strictObject({
        code: z.string(),
        category: nameIn(SERVICE_CATEGORIES),
        name: z.string(),
      }),
    ),
    publishedAt: instant,
  })
  .meta({ id: 'ServiceItems', description: 'A version of the list, in force until the next one' });

export const publishServiceItems = operation({
  ...proposed,
  id: 'publishServiceItems',
  method: 'post',
  path: '/service-items/:year/imports',
  zh: '发布服务事项清单',
  en: 'Propose a version of the list; the query is for CSV (Art. 5)',
  by: REFERENCE_OWNERS['service-items'],
  params: yearParams,
  query: about.partial().extend(proposed.query.shape),
  file: content,
});
export const getServiceItems = operation({
  id: 'getServiceItems',
  method: 'get',
  path: '/service-items/:year',
  zh: '查阅服务事项清单',
  en: 'Every version of the list of a year (Art. 5)',
  by: 'everyone',
  params: yearParams,
  answer: z.strictObject({ year: z.int(), versions: z.array(version) }),
});
