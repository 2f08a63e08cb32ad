/** Data that cases are judged by (reading of Art. 22): proposed by one person with a reason, confirmed by another. */
import { z } from 'zod';
import { nameIn, prose, sha256 } from '../../policy/acts/kit';
import { REFERENCE_NAMES } from '../../store/processes/reference-kinds';
import { PROPOSAL_STATES } from '../../store/processes/proposals';
import { SEES_ALL } from '../access';
import { pageOf } from '../contract/answers';
import { proposalTrailOf } from '../contract/proposal-trail';
import { operation } from '../contract/operation';
import { limit, trailQuery } from '../schemas/requests';
import { proposal, proposalId, proposed } from './proposal';

const one = { params: z.object({ id: proposalId }) } as const;
/** Whoever has data of their own among these. */
const DECIDING = ['bureau', 'centre', 'finance'] as const;
const reading = { method: 'get', zh: '查阅数据变更', by: SEES_ALL } as const;

export const listReferenceProposals = operation({
  ...reading,
  id: 'listReferenceProposals',
  path: '/reference-proposals',
  en: 'What is proposed on the data that cases are judged by',
  query: z.strictObject({
    after: proposalId.optional(),
    state: z.enum(PROPOSAL_STATES).optional(),
    of: nameIn(REFERENCE_NAMES).optional(),
    limit,
  }),
  answer: pageOf('proposals', proposal),
});
export const getReferenceProposal = operation({
  ...reading,
  ...one,
  id: 'getReferenceProposal',
  path: '/reference-proposals/:id',
  en: 'A proposal on the data that cases are judged by',
  answer: proposal,
});
export const listReferenceRows = operation({
  ...one,
  id: 'listReferenceRows',
  method: 'get',
  path: '/reference-proposals/:id/rows',
  zh: '查阅数据变更的内容',
  en: 'Its rows, for whoever is to confirm them',
  by: DECIDING,
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0), limit }),
  answer: z.strictObject({
    rows: z
      .array(z.array(z.strictObject({ name: z.string(), value: z.string() })))
      .meta({ description: 'Of each row its members; what is no text is told as JSON' }),
    next: z.int().optional(),
  }),
});
export const getReferenceProposalTrail = operation({
  ...reading,
  ...one,
  id: 'getReferenceProposalTrail',
  path: '/reference-proposals/:id/trail',
  en: 'Who proposed and confirmed',
  query: trailQuery,
  answer: proposalTrailOf(
    'ReferenceProposal',
    'proposeReferenceChange',
    'confirmReferenceChange',
    'rejectReferenceChange',
  ),
});
export const confirmReferenceProposal = operation({
  ...one,
  id: 'confirmReferenceProposal',
  refuses: [
    ...proposed.refuses,
    'reference-proposal-decided',
    'hash-mismatch',
    'same-person-confirms',
    'registry-day-in-future',
  ],
  method: 'post',
  path: '/reference-proposals/:id/confirmation',
  zh: '确认数据变更',
  en: 'Put it in force, as another person (reading of Art. 22)',
  by: DECIDING,
  keyed: true,
  body: z.strictObject({ reason: prose, hash: sha256 }),
  answer: proposal,
});
export const rejectReferenceProposal = operation({
  ...one,
  id: 'rejectReferenceProposal',
  refuses: ['reference-proposal-decided'],
  method: 'post',
  path: '/reference-proposals/:id/rejection',
  zh: '退回数据变更',
  en: 'Reject it, or take it back',
  by: DECIDING,
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: proposal,
});
