/** The blacklist (Art. 20): what is asked and answered. Through whom a ban reaches is always for staff. */
import { z } from 'zod';
import { civilDate, recordUscc } from '../../policy/acts/kit';
import type { BanPlace } from '../../store/relations/blacklist';
import { SEES_ALL } from '../access';
import { instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';

const PLACE =
  /^(?<to>[\d-]{10})\/(?<uscc>[0-9A-Z]{1,40})\/(?<kind>voucher|support)\/(?<from>[\d-]{10})\/(?<decision>.{1,200})$/;

/** The `next` of a page: where the following one begins. */
const place = z
  .string()
  .regex(PLACE, '应为上一页的 next')
  .transform((text) => PLACE.exec(text)?.groups as unknown as BanPlace);
const kind = z.enum(['voucher', 'support']);
const params = z.object({ uscc: recordUscc });

const ban = {
  uscc: z.string(),
  name: z.string(),
  kind,
  cause: z.string(),
  from: civilDate,
  bindsFrom: civilDate.optional().meta({
    description:
      'The day of receipt; without it the ban binds from its first day, or its decision is not delivered yet',
  }),
  to: civilDate,
  cite: z.string(),
};
const published = z
  .strictObject(ban)
  .meta({ id: 'Ban', description: 'What everyone may read of a ban' });

export const listBlacklist = operation({
  id: 'listBlacklist',
  method: 'get',
  path: '/blacklist',
  zh: '查阅黑名单',
  en: 'Bans in force today, for staff until an interpretation makes them public (Art. 20)',
  by: 'everyone',
  refuses: ['blacklist-not-public', 'stand-in-not-appointed'],
  query: z.strictObject({ after: place.optional(), limit, kind: kind.optional() }),
  answer: pageOf('bans', published).extend({ on: civilDate }),
});
export const getBlacklisted = operation({
  id: 'getBlacklisted',
  method: 'get',
  path: '/blacklist/:uscc',
  zh: '查阅黑名单',
  en: 'Bans of one party, and whether they bind on a day; what was revoked is for staff (Art. 20)',
  by: 'everyone',
  refuses: ['blacklist-not-public', 'stand-in-not-appointed'],
  params,
  query: z.strictObject({ on: civilDate.optional(), kind: kind.optional() }),
  answer: z.strictObject({
    uscc: z.string(),
    on: civilDate,
    inForce: z.boolean(),
    bans: z.array(
      z.strictObject({
        ...ban,
        decision: z.string(),
        revokedOn: civilDate.optional(),
        inForce: z.boolean(),
      }),
    ),
  }),
});
export const getBlacklistReach = operation({
  id: 'getBlacklistReach',
  method: 'get',
  path: '/blacklist/:uscc/reach',
  zh: '查阅黑名单涉及的人员',
  en: 'The bans that reach a party, and through whom (Art. 20)',
  by: SEES_ALL,
  params,
  query: z.strictObject({ on: civilDate.optional() }),
  answer: z.strictObject({
    uscc: z.string(),
    on: civilDate,
    reached: z.array(
      z.strictObject({
        ...ban,
        decision: z.string(),
        ties: z.array(
          z.strictObject({
            from: z.string(),
            to: z.string(),
            tie: z.enum([
              'legal-representative',
              'director',
              'shareholder',
              'actual-controller',
              'founder',
            ]),
            isPerson: z.literal(true).optional(),
            percent: z.number().optional(),
            since: civilDate.optional(),
            source: z
              .strictObject({
                kind: z.enum(['declared', 'registered', 'imported']),
                by: z.string().optional().meta({ description: 'The party that declared it' }),
                reference: z.string(),
                at: instant,
              })
              .optional(),
          }),
        ),
        why: z.string(),
      }),
    ),
  }),
});
