/** Params, queries and headers of the routes. */
import { z } from 'zod';
import { isInstant } from '../../policy/kernel/time';
import { ROLES } from '../../policy/model/nouns';
import { REPAYMENT_NUMBER } from '../../policy/returns/returns';
import { caseNumber, districtCode, line, roundId, uscc, year } from '../../policy/acts/kit';

const MOST_A_PAGE = 200;
/** How many entries a page has. */
export const limit = z.coerce
  .number('应为整数')
  .int('应为整数')
  .min(1)
  .max(MOST_A_PAGE)
  .default(50);

export const repaymentNumber = z
  .string()
  .regex(REPAYMENT_NUMBER, '应为应退款编号，如 T2026-000001');
export const repaymentState = z.enum(['open', 'settled', 'cancelled']);
/** An amount, or a part of one: more than none. */
export const fenOfPart = z.int('应为整数，单位为分').min(1);

export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string('须写明请求编号（Idempotency-Key）')
    .regex(/^[\x21-\x7e]{1,255}$/, '应为1至255个可见的ASCII字符'),
});

export const caseParams = z.object({ no: caseNumber });
export const decisionParams = z.object({ no: caseNumber, decision: line });
export const roundParams = z.object({ id: roundId });
export const yearParams = z.object({ year });

export const trailQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: limit.default(MOST_A_PAGE),
});
export const casesQuery = z.strictObject({
  procedure: z.enum(['admission', 'redemption']).optional(),
  roundId: roundId.optional(),
  state: z.enum(['open', 'ended']).optional(),
  step: z
    .string()
    .regex(/^1[07]\([1-7]\)$/, '应为步骤，如 17(3)')
    .optional(),
  party: uscc.optional(),
  district: districtCode.optional(),
  awaits: z.enum([...ROLES, 'service']).optional(),
  dueBefore: z.string().refine(isInstant, '应为时刻，格式 2026-03-01T16:00:00.000Z').optional(),
  escalated: z.literal('true').optional(),
  after: caseNumber.optional(),
  limit,
});
