/** Proposals on the special fund (Art. 4, reading of Art. 22): how they are named and listed. */
import { z } from 'zod';
import { year } from '../../policy/acts/kit';

const proposalId = z
  .string()
  .regex(/^B\d{4}-[0-9a-f]{12}$/, '应为建议的编号，如 B2026-0123456789ab');

export const fundProposalParams = z.object({ id: proposalId });
export const fundProposalsQuery = z.strictObject({
  after: proposalId.optional(),
  state: z.enum(['approved', 'proposed', 'rejected']).optional(),
  year: year.optional(),
  limit: z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50),
});
