/** What is proposed on the special fund, and approved by another (Art. 4, reading of Art. 22), in the OpenAPI document. */
import { z } from 'zod';
import { fundProposalParams, fundProposalsQuery } from '../schemas/fund-proposals';
import { sha256 } from '../../policy/acts/kit';
import { approveBody } from '../schemas/payment-orders';
import { budgetBody, rolloverBody, spendingBody, transferBody } from '../schemas/reference';
import { budgetParams, trailQuery, yearParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';
import { pageOf, trail, whole, type Operation } from './parts';

const proposal = z.looseObject({
  ...{ id: z.string(), year: z.int(), content: whole('What is proposed'), hash: sha256 },
  state: z.enum(['approved', 'proposed', 'rejected']),
});
const proposed = { keyed: true, params: yearParams, status: 201, answer: proposal } as const;
const decided = { keyed: true, params: fundProposalParams, answer: proposal } as const;

export const FUND_PROPOSALS: readonly Operation[] = [
  {
    ...{ method: 'put', path: '/budgets/:year/:use', summary: 'Propose a budget (Art. 4)' },
    ...{ ...proposed, params: budgetParams, body: budgetBody },
  },
  {
    ...{ method: 'post', path: '/budgets/:year/spendings', summary: 'Propose to spend' },
    ...{ ...proposed, body: spendingBody },
  },
  {
    ...{ method: 'post', path: '/budgets/:year/transfers', summary: 'Propose a transfer' },
    ...{ ...proposed, body: transferBody },
  },
  {
    ...{ method: 'post', path: '/budgets/:year/rollovers', summary: 'Propose to carry over' },
    ...{ ...proposed, body: rolloverBody },
  },
  {
    ...{ method: 'get', path: '/fund-proposals', summary: 'What is proposed on the fund' },
    ...{ query: fundProposalsQuery, answer: pageOf('proposals', proposal) },
  },
  {
    ...{ method: 'get', path: '/fund-proposals/:id', summary: 'A proposal on the fund' },
    ...{ params: fundProposalParams, answer: proposal },
  },
  {
    ...{ method: 'get', path: '/fund-proposals/:id/trail', summary: 'Who proposed and decided' },
    ...{ params: fundProposalParams, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/fund-proposals/:id/approve', summary: 'Approve it, as another' },
    ...{ ...decided, body: approveBody },
  },
  {
    ...{
      method: 'post',
      path: '/fund-proposals/:id/reject',
      summary: 'Reject it, with the reason',
    },
    ...{ ...decided, body: reasonBody },
  },
];
