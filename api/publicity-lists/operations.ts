/** Publicity (Arts. 10(6), 17(5)): what everyone may ask, and what is answered. */
import { z } from 'zod';
import { civilDate, fen, line, recordId, sha256 } from '../../policy/acts/kit';
import { instant, pageOf, publishedLine } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit, roundParams } from '../schemas/requests';

const published = {
  id: z.string(),
  roundId: z.string(),
  title: z.string(),
  publishedAt: instant,
  hash: sha256,
  cases: z.int(),
  link: z.string(),
};
const entry = publishedLine
  .extend({
    /** Set once the money is granted: then the document is public (Art. 17(6)). */
    approvalDocument: z.string().optional(),
    publicity: z
      .strictObject({
        /** Working days on which one may still object, today among them. */
        daysLeft: z.int(),
        publishedOn: civilDate,
        firstDay: civilDate,
        lastDay: civilDate,
        skipped: z.array(z.strictObject({ date: civilDate, why: z.string() })),
        explained: z.string(),
        endsAt: instant,
      })
      .optional(),
  })
  .meta({ id: 'PublishedLine', description: 'A line as frozen; its days once it is carried out' });

const open = { method: 'get', by: 'everyone', zh: '查阅公示名单' } as const;

export const listPublicityLists = operation({
  ...open,
  id: 'listPublicityLists',
  path: '/rounds/:id/publicity-lists',
  en: 'The lists that a round has published (Arts. 10(6), 17(5))',
  params: roundParams,
  query: z.strictObject({ after: line.optional(), limit }),
  answer: pageOf('lists', z.strictObject(published).meta({ id: 'PublicityListHead' })),
});
export const getPublicityList = operation({
  ...open,
  id: 'getPublicityList',
  path: '/publicity-lists/:id',
  en: 'A list as it was frozen, and the first and last day of each line',
  params: z.object({ id: recordId }),
  answer: z.strictObject({
    ...published,
    totalFen: fen,
    /** How one objects, and where: real name and contact, a unit's stamp (reading of Art. 17). */
    objections: z.strictObject({
      how: z.string(),
      office: z.string(),
      person: z.string().optional(),
      phone: z.string().optional(),
      address: z.string().optional(),
    }),
    lines: z.array(entry),
  }),
});
