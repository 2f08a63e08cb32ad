/** Stand-ins (reading of Art. 22): whom a member of staff appoints, and for which days. */
import { z } from 'zod';
import { civilDate, districtCode, line, prose, sha256 } from '../../policy/acts/kit';
import { ROLES } from '../../policy/model/nouns';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';

const days = { standIn: z.string(), from: civilDate, until: civilDate };
const id = z.string().regex(/^[0-9a-f]{64}$/, '应为代理的编号');

/** What an appointment, or its end, answers. */
const answer = z.strictObject({
  ...days,
  id,
  absent: z.string(),
  role: z.enum(ROLES),
  state: z.enum(['appointed', 'revoked']),
  request: sha256,
});

export const appointStandIn = operation({
  id: 'appointStandIn',
  refuses: [
    'stand-in-role',
    'stand-in-passed-on',
    'stand-in-oneself',
    'stand-in-period',
    'stand-in-overlaps',
    'roles-apart',
    'account-closed',
  ],
  method: 'post',
  path: '/stand-ins',
  zh: '指定代理人',
  en: 'Appoint who stands in for oneself (Art. 22)',
  by: 'signed-in',
  keyed: true,
  body: z.strictObject({ reason: prose, standIn: line, from: civilDate, until: civilDate }),
  status: 201,
  answer,
});
export const revokeStandIn = operation({
  id: 'revokeStandIn',
  refuses: ['stand-in-over', 'stand-in-passed-on'],
  method: 'post',
  path: '/stand-ins/:id/revocation',
  zh: '撤销代理',
  en: 'End an appointment',
  by: 'signed-in',
  keyed: true,
  params: z.object({ id }),
  body: z.strictObject({ reason: prose }),
  answer,
});
export const listStandIns = operation({
  id: 'listStandIns',
  refuses: ['wrong-role'],
  method: 'get',
  path: '/stand-ins',
  zh: '查阅代理',
  en: "Appointments that concern an account; one's own unless staff ask",
  by: 'signed-in',
  query: z.strictObject({ account: line.optional() }),
  answer: z.strictObject({
    standIns: z.array(
      z.strictObject({
        ...days,
        id,
        absent: z.string(),
        role: z.enum(ROLES),
        district: districtCode.optional(),
        reason: z.string(),
        appointedAt: instant,
        revokedAt: instant.optional(),
      }),
    ),
  }),
});
