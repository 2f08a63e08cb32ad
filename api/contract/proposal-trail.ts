/** The trail of what one person proposes and another decides on (reading of Art. 22). */
import { z } from 'zod';
import { sha256 } from '../../policy/acts/kit';
import { PROPOSAL_STATES } from '../../store/processes/proposals';
import { trailPageOf } from './trail';

const answer = z
  .strictObject({
    proposalId: z.string(),
    state: z.enum(PROPOSAL_STATES),
    request: sha256.meta({ description: 'Hash of what was asked for' }),
  })
  .meta({ id: 'ProposalAnswer', description: 'Where a proposal stands after the act' });

/** By the names that its acts have on the trail. */
export const proposalTrailOf = (of: string, ...acts: readonly [string, ...string[]]) =>
  trailPageOf(of, [z.enum(acts), answer]);
