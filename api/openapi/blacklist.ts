/** The blacklist (Art. 20) in the OpenAPI document. */
import { z } from 'zod';
import { blacklistPartyQuery, blacklistQuery, blacklistReachQuery } from '../schemas/blacklist';
import { civilDate } from '../../policy/acts/kit';
import { registryParams } from '../schemas/requests';
import type { Operation } from './parts';

const ban = z.object({
  ...{ uscc: z.string(), name: z.string(), kind: z.enum(['voucher', 'support']) },
  ...{ cause: z.string(), from: civilDate, to: civilDate, cite: z.string() },
});
const known = ban.extend({
  ...{ decision: z.string(), revokedOn: civilDate.optional(), inForce: z.boolean() },
});

const tie = z.looseObject({ from: z.string(), to: z.string(), tie: z.string() });
const reach = ban.extend({ decision: z.string(), ties: z.array(tie), why: z.string() });

export const BLACKLIST: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/blacklist', summary: 'Bans in force (Art. 20)', open: true },
    query: blacklistQuery,
    answer: z.object({ on: civilDate, bans: z.array(ban), next: z.string().optional() }),
  },
  {
    ...{
      method: 'get',
      path: '/blacklist/:uscc',
      summary: 'Bans of a party (Art. 20)',
      open: true,
    },
    ...{ params: registryParams, query: blacklistPartyQuery },
    answer: z.object({
      ...{ uscc: z.string(), on: civilDate, inForce: z.boolean(), bans: z.array(known) },
    }),
  },
  {
    ...{ method: 'get', path: '/blacklist/:uscc/reach', params: registryParams },
    ...{ summary: 'Bans that keep a party from vouchers, and through whom (Art. 20)' },
    query: blacklistReachQuery,
    answer: z.object({ ...{ uscc: z.string(), on: civilDate }, reached: z.array(reach) }),
  },
];
