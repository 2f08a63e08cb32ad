/** Returned money (Art. 20): what the bureau demands, and what finance decides about receipts. */
import { z } from 'zod';
import { REPAYMENT_NUMBER } from '../../policy/returns/returns';
import { caseNumber, civilDate, line, prose, shape, uscc } from '../../policy/acts/kit';

const sum = z.int('应为整数，单位为分').min(1);
const repaymentNumber = z.string().regex(REPAYMENT_NUMBER, '应为应退款编号，如 T2026-000001');
const limit = z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50);
/** The grounds of Art. 20. */
const article = z.enum(['20', '20(1)', '20(2)', '20(3)']);

export interface DemandBody {
  readonly caseNo: string;
  readonly party: string;
  readonly owedFen: number;
  readonly article: string;
  readonly reason: string;
  readonly dueOn?: string;
}
export const demandBody = shape<DemandBody>()({
  caseNo: caseNumber,
  party: uscc,
  owedFen: sum,
  article,
  reason: prose,
  dueOn: civilDate.optional(),
});

export interface AllocationBody {
  readonly number: string;
  readonly amountFen: number;
  readonly reason: string;
}
export const allocationBody = shape<AllocationBody>()({
  number: repaymentNumber,
  amountFen: sum,
  reason: prose,
});

export interface PartBody {
  readonly amountFen: number;
  readonly reason: string;
}
export const partBody = shape<PartBody>()({ amountFen: sum, reason: prose });

export const repaymentParams = z.object({ no: repaymentNumber });
export const receiptParams = z.object({ id: line });
export const refundParams = z.object({
  id: line,
  refund: z.coerce.number('应为整数').int('应为整数').min(1),
  decision: z.enum(['approve', 'reject']),
});
export const repaymentsQuery = z.strictObject({
  state: z.enum(['open', 'settled', 'cancelled']).optional(),
  caseNo: caseNumber.optional(),
  party: uscc.optional(),
  after: repaymentNumber.optional(),
  limit,
});
export const receiptsQuery = z.strictObject({
  state: z.enum(['queued', 'settled']).optional(),
  number: repaymentNumber.optional(),
  after: line.optional(),
  limit,
});
