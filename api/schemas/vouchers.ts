/** The year's vouchers (Art. 14): what the bureau and the centre decide, and what is asked for in pages. */
import { z } from 'zod';
import { line, prose, shape, uscc, year } from '../../policy/acts/kit';

export interface IssueBody {
  readonly reason: string;
  readonly importId: string;
  readonly limitFen?: number;
}
const ABOVE_ZERO = '应大于零，且不超过每家企业每年的额度上限，单位为分';
export const issueBody = shape<IssueBody>()({
  reason: prose,
  importId: line,
  limitFen: z
    .int({ error: ({ code }) => (code === 'invalid_type' ? '应为整数，单位为分' : ABOVE_ZERO) })
    .min(1)
    .optional(),
});

export interface ReasonBody {
  readonly reason: string;
}
export const reasonBody = shape<ReasonBody>()({ reason: prose });

const limit = z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50);

export const voucherParams = z.object({ year, uscc });
export const voucherDecisionParams = z.object({
  year,
  uscc,
  decision: z.enum(['void', 'stop', 'resume']),
});
export const notIssuedQuery = z.strictObject({ after: uscc.optional(), limit });
/** A page of imports or runs, the newest first; `after` is an import's id. */
export const newestFirstQuery = z.strictObject({ after: line.optional(), limit });
export const noticesQuery = z.strictObject({ after: line.optional(), limit });
