/** Payment orders (Art. 17(7)): what finance says of one, and how orders are listed. */
import { z } from 'zod';
import { STANDS, type Stands } from '../../policy/payment-order/disputes';
import { line, orderId, prose, sha256, shape } from '../../policy/acts/kit';
import { limit } from './requests';
import { cases } from './rounds';

export interface PrepareBody {
  readonly reason: string;
  readonly documentNumber: string;
  readonly cases?: readonly string[];
}
/** Without `cases`, each case of the approval document that can be paid now. */
export const prepareBody = shape<PrepareBody>()({
  reason: prose,
  documentNumber: line,
  cases: cases.optional(),
});

export interface ApproveBody {
  readonly reason: string;
  readonly hash: string;
}
export const approveBody = shape<ApproveBody>()({ reason: prose, hash: sha256 });

export interface ResolveBody {
  readonly reason: string;
  readonly endToEndId: string;
  readonly stands: Stands;
}
export const resolveBody = shape<ResolveBody>()({
  ...{ reason: prose, endToEndId: line, stands: z.enum(STANDS) },
});

export const orderParams = z.object({ id: orderId });
/** A page of the bank's files, the newest first; `after` is a file's hash. */
export const bankFilesQuery = z.strictObject({
  after: sha256.optional(),
  limit,
});
export const ordersQuery = z.strictObject({
  after: orderId.optional(),
  limit,
});
