/** The access log (Art. 18): what the auditor asks, and what is answered. */
import { z } from 'zod';
import { civilDate, districtCode, line, nameIn } from '../../policy/acts/kit';
import { ROLES } from '../../policy/model/nouns';
import { ACCESS_KIND_NAMES } from '../../policy/words/vocabulary';
import { instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';

const accessEntry = z
  .strictObject({
    id: z.string(),
    at: instant,
    kind: nameIn(ACCESS_KIND_NAMES),
    operation: z.string(),
    by: z
      .strictObject({
        id: z.string(),
        role: z.enum(ROLES).optional(),
        onBehalfOf: z.strictObject({ id: z.string(), party: z.string().optional() }).optional(),
        district: districtCode.optional(),
        party: z.string().optional(),
        address: z.string().optional(),
      })
      .optional(),
    subjects: z.array(z.string()),
    asked: z.record(z.string(), z.string()).optional(),
    status: z.int(),
  })
  .meta({
    id: 'AccessEntry',
    description: 'Who read what, or was refused it, when and from where',
  });

export const listAccesses = operation({
  id: 'listAccesses',
  method: 'get',
  path: '/access-log',
  zh: '查阅访问日志',
  en: 'Who read what, was refused, or logged in, the newest first (Art. 18)',
  by: ['auditor'],
  query: z.strictObject({
    account: line.optional(),
    subject: line.optional(),
    kind: nameIn(ACCESS_KIND_NAMES).optional(),
    from: civilDate.optional(),
    to: civilDate.optional(),
    after: line.optional(),
    limit,
  }),
  answer: pageOf('accesses', accessEntry),
});
