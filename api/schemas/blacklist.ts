/** What is asked of the blacklist (Art. 20). */
import { z } from 'zod';
import type { BanPlace } from '../../store/relations/blacklist';
import { civilDate } from '../../policy/acts/kit';

const PLACE =
  /^(?<to>[\d-]{10})\/(?<uscc>[0-9A-Z]{1,40})\/(?<kind>voucher|support)\/(?<from>[\d-]{10})\/(?<decision>.{1,200})$/;

/** The `next` of a page: where the following one begins. */
const place = z
  .string()
  .regex(PLACE, '应为上一页的 next')
  .transform((text) => PLACE.exec(text)?.groups as unknown as BanPlace);
const limit = z.coerce.number().int().min(1).max(200).default(50);

const kind = z.enum(['voucher', 'support']).optional();

export const blacklistQuery = z.strictObject({ after: place.optional(), limit, kind });
export const blacklistReachQuery = z.strictObject({ on: civilDate.optional() });
export const blacklistPartyQuery = blacklistReachQuery.extend({ kind });
