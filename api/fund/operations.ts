/** The special fund by year and use (Art. 4): what is asked and answered. Amounts are in fen. */
import { z } from 'zod';
import { FUND_PROPOSERS } from '../../policy/acts/direct-acts';
import { fen, line, prose, sha256, year } from '../../policy/acts/kit';
import { MOST_FEN } from '../../policy/kernel/money';
import { FUND } from '../../policy/words/refusal-families';
import { SEES_ALL } from '../access';
import { allowedOperations, instant, pageOf, signedFen } from '../contract/answers';
import { proposalTrailOf } from '../contract/proposal-trail';
import { operation } from '../contract/operation';
import { limit, trailQuery, yearParams } from '../schemas/requests';

/** An amount of the fund, in whole fen; what is out of range is told with the range. */
const fundFen = (least: 0 | 1) =>
  z
    .int({
      error: ({ code, input }) => {
        if (input === undefined) return undefined;
        return code === 'invalid_type'
          ? '应为整数，单位为分'
          : `应在${least}至${MOST_FEN}之间，单位为分`;
      },
      abort: true,
    })
    .min(least)
    .max(MOST_FEN);

/** What a decision on the fund moves: more than none. */
const amountFen = fundFen(1);
const use = z.enum(['voucher', 'administration']);

const proposalId = z
  .string()
  .regex(/^B\d{4}-[0-9a-f]{12}$/, '应为建议的编号，如 B2026-0123456789ab');
const state = z.enum(['approved', 'proposed', 'rejected']);

const content = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('approve-budget'), year: z.int(), use, approvedFen: fen }),
  z.strictObject({ act: z.literal('roll-over'), year: z.int(), use, amountFen: fen }),
  z.strictObject({
    act: z.literal('spend'),
    year: z.int(),
    amountFen: fen,
    receipt: z.string(),
  }),
  z.strictObject({ act: z.literal('transfer'), year: z.int(), from: use, amountFen: fen }),
]);

const proposal = z
  .strictObject({
    id: proposalId,
    year: z.int(),
    content,
    reason: z.string(),
    hash: sha256,
    proposedAt: instant,
    proposers: z.array(z.string()),
    state,
    decidedAt: instant.optional(),
    deciders: z.array(z.string()).optional(),
    allowed: allowedOperations(['approveFundProposal', 'rejectFundProposal']),
  })
  .meta({ id: 'FundProposal', description: 'Frozen: the second person approves its hash' });

const budget = z
  .strictObject({
    year: z.int(),
    use,
    approvedFen: fen,
    returnedFen: fen,
    heldFen: fen,
    committedFen: fen,
    paidFen: fen,
    freeFen: signedFen,
    decisions: z.array(
      z.strictObject({
        key: z.string(),
        act: z.string(),
        at: instant,
        approvedFen: signedFen,
        by: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Budget', description: 'A use of the fund in a year, and the newest decisions' });

const proposed = { keyed: true, params: yearParams, status: 201, answer: proposal } as const;

export const proposeBudget = operation({
  ...proposed,
  id: 'proposeBudget',
  refuses: [...FUND],
  method: 'put',
  path: '/budgets/:year/:use',
  zh: '编制预算',
  en: 'Propose a budget (Art. 4)',
  by: FUND_PROPOSERS['approve-budget'],
  params: z.object({ year, use }),
  body: z.strictObject({ approvedFen: fundFen(0), reason: prose }),
});
export const proposeSpending = operation({
  ...proposed,
  id: 'proposeSpending',
  refuses: [...FUND],
  method: 'post',
  path: '/budgets/:year/spendings',
  zh: '支出管理费用',
  en: 'Propose to spend on administration (Art. 4)',
  by: FUND_PROPOSERS.spend,
  body: z.strictObject({ amountFen, receipt: line, reason: prose }),
});
export const proposeTransfer = operation({
  ...proposed,
  id: 'proposeTransfer',
  refuses: [...FUND],
  method: 'post',
  path: '/budgets/:year/transfers',
  zh: '调剂资金用途',
  en: 'Propose a transfer between the uses (Art. 4)',
  by: FUND_PROPOSERS.transfer,
  body: z.strictObject({ from: use, amountFen, reason: prose }),
});
export const proposeRollover = operation({
  ...proposed,
  id: 'proposeRollover',
  refuses: [...FUND, 'rollover-too-late'],
  method: 'post',
  path: '/budgets/:year/rollovers',
  zh: '结转资金',
  en: 'Propose to carry over into the next year (Art. 4)',
  by: FUND_PROPOSERS['roll-over'],
  body: z.strictObject({ use, amountFen, reason: prose }),
});
export const getFund = operation({
  id: 'getFund',
  method: 'get',
  path: '/budgets/:year',
  zh: '查阅预算',
  en: 'The fund of a year (Art. 4)',
  by: SEES_ALL,
  params: yearParams,
  answer: z.strictObject({ year: z.int(), budgets: z.array(budget) }),
});

const one = { params: z.object({ id: proposalId }) } as const;
const reading = { zh: '查阅资金建议', by: SEES_ALL } as const;

export const listFundProposals = operation({
  ...reading,
  id: 'listFundProposals',
  method: 'get',
  path: '/fund-proposals',
  en: 'What is proposed on the fund',
  query: z.strictObject({
    after: proposalId.optional(),
    state: state.optional(),
    year: year.optional(),
    limit,
  }),
  answer: pageOf('proposals', proposal),
});
export const getFundProposal = operation({
  ...reading,
  ...one,
  id: 'getFundProposal',
  method: 'get',
  path: '/fund-proposals/:id',
  en: 'A proposal on the fund',
  answer: proposal,
});
export const getFundProposalTrail = operation({
  ...reading,
  ...one,
  id: 'getFundProposalTrail',
  method: 'get',
  path: '/fund-proposals/:id/trail',
  zh: '查阅办理记录',
  en: 'Who proposed and decided',
  query: trailQuery,
  answer: proposalTrailOf('FundProposal', 'proposeFundAct', 'approveFundAct', 'rejectFundAct'),
});
export const approveFundProposal = operation({
  ...one,
  id: 'approveFundProposal',
  refuses: [
    ...FUND,
    'fund-proposal-decided',
    'hash-mismatch',
    'same-person-proposes-and-approves',
    'expense-receipt-used',
  ],
  method: 'post',
  path: '/fund-proposals/:id/approval',
  zh: '批准资金建议',
  en: 'Approve a proposal, as another person (reading of Art. 22)',
  by: ['bureau', 'finance'],
  keyed: true,
  body: z.strictObject({ reason: prose, hash: sha256 }),
  answer: proposal,
});
export const rejectFundProposal = operation({
  ...one,
  id: 'rejectFundProposal',
  refuses: ['fund-proposal-decided'],
  method: 'post',
  path: '/fund-proposals/:id/rejection',
  zh: '退回资金建议',
  en: 'Reject a proposal, or take it back',
  by: ['bureau', 'finance', 'centre'],
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: proposal,
});
