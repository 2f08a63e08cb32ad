/** How every import of data that cases are judged by is asked and answered (reading of Art. 22). */
import { z } from 'zod';
import { civilDate, nameIn, prose, sha256 } from '../../policy/acts/kit';
import { LIST_NAMES } from '../../policy/articles/art-11-enterprise';
import { BANK_FILES } from '../../policy/reference/bank-columns';
import type { RefusalCode } from '../../policy/words/refusals';
import { PROPOSAL_STATES } from '../../store/processes/proposals';
import { allowedOperations, instant } from '../contract/answers';

export const proposalId = z
  .string()
  .regex(/^D-[0-9a-f]{12}$/, '应为数据变更的编号，如 D-0123456789ab');
const year = z.int();

const change = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('list'),
    list: z.enum(LIST_NAMES as [(typeof LIST_NAMES)[number]]),
    listDate: civilDate,
  }),
  z.strictObject({ of: z.literal('sme-list'), year }),
  z.strictObject({
    of: z.literal('service-items'),
    year,
    version: z.int(),
    inForceFrom: civilDate,
  }),
  z.strictObject({ of: z.literal('calendar'), year }),
  z.strictObject({ of: z.literal('bank-columns'), bank: z.string(), file: nameIn(BANK_FILES) }),
  z.strictObject({ of: z.literal('interpretation'), number: z.string(), from: civilDate }),
  z.strictObject({ of: z.literal('meeting-members'), year }),
  z.strictObject({ of: z.literal('notice-amendment'), round: z.string() }),
  z.strictObject({
    of: z.enum(['conflicts', 'experts', 'institutions', 'relations', 'replaced-bans']),
  }),
]);

export const proposal = z
  .strictObject({
    id: proposalId,
    content: z.strictObject({ change, sha256, rows: z.int() }),
    reason: z.string(),
    hash: sha256,
    proposedAt: instant,
    proposers: z.array(z.string()),
    state: z.enum(PROPOSAL_STATES),
    decidedAt: instant.optional(),
    deciders: z.array(z.string()).optional(),
    allowed: allowedOperations(['confirmReferenceProposal', 'rejectReferenceProposal']),
  })
  .meta({
    id: 'ReferenceProposal',
    description: 'In force only once another person has confirmed its hash',
  });

const OWN: readonly RefusalCode[] = ['own-case'];

/** How every import is asked and answered: its reason stands in the query, beside what the file cannot say. */
export const proposed = {
  keyed: true,
  status: 201,
  refuses: OWN,
  query: z.strictObject({ reason: prose }),
  answer: proposal,
} as const;
