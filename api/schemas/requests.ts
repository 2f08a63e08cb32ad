/** Params, queries and headers of the routes. */
import { z } from 'zod';
import { REPAYMENT_NUMBER } from '../../policy/returns/returns';
import { caseNumber, line, roundId, uscc, year } from '../../policy/acts/kit';
import { usccFault } from '../../policy/model/uscc';

/** A code that there can be: a filter by another would find nothing, and not say why. */
export const wholeCode = uscc.superRefine((code, context) => {
  const fault = usccFault(code);
  if (fault !== undefined) context.addIssue(fault);
});

/** Code of a service item (Art. 5). */
export const serviceItem = line.regex(/^[\w.-]{1,40}$/, '应为服务事项编码');

/** Beginning of a number or a name, or a code. */
export const search = line.optional();

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
export const roundParams = z.object({ id: roundId });
export const yearParams = z.object({ year });

export const trailQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: limit.default(MOST_A_PAGE),
});

/** The ledger is asked for by year or by case; all of it at once is for `npm run ledger:check`. */
export const ofYearOrCase = <
  Q extends z.ZodType<{ readonly year?: number | undefined; readonly case?: string | undefined }>,
>(
  query: Q,
): Q =>
  query.refine(({ year: ofYear, case: ofCase }) => ofYear !== undefined || ofCase !== undefined, {
    error: '应写明年度（year）或件的编号（case）',
    path: ['year'],
  });
