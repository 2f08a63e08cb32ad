/** What is owed back (Art. 20): what is asked and answered. Amounts are in fen. */
import { z } from 'zod';
import { DEMANDS } from '../../policy/acts/direct-acts';
import { caseNumber, civilDate, fen, prose, sha256, shape, uscc } from '../../policy/acts/kit';
import { SEES_ALL, STAFF_OR_PARTY } from '../access';
import { allowedOperations, instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { trailPageOf } from '../contract/trail';
import {
  fenOfPart,
  limit,
  search,
  repaymentNumber,
  repaymentState,
  trailQuery,
  wholeCode,
} from '../schemas/requests';

const repayment = z
  .strictObject({
    number: z.string(),
    caseNo: z.string(),
    year: z.int(),
    party: z.string(),
    owedFen: fen,
    returnedFen: fen,
    outstandingFen: fen,
    reason: z.string(),
    article: z.string(),
    decidedBy: z.string().optional().meta({ description: 'For staff' }),
    decidedAt: instant,
    dueOn: civilDate.optional(),
    state: repaymentState,
    allowed: allowedOperations(['cancelRepayment']),
  })
  .meta({ id: 'Repayment', description: 'What is owed back of a redemption, and what came of it' });

interface Demand {
  readonly caseNo: string;
  readonly party: string;
  readonly owedFen: number;
  /** The ground of Art. 20. */
  readonly article: string;
  readonly reason: string;
  readonly dueOn?: string;
}

export const demandRepayment = operation({
  id: 'demandRepayment',
  refuses: [
    'case-unknown',
    'return-unpaid',
    'repayment-open',
    'repayment-party-differs',
    'repayment-above-paid',
    'own-case',
  ],
  method: 'post',
  path: '/repayments',
  zh: '责令退回资金',
  en: 'Demand money back (Art. 20)',
  by: DEMANDS,
  keyed: true,
  body: shape<Demand>()({
    caseNo: caseNumber,
    party: uscc,
    owedFen: fenOfPart,
    article: z.enum(['20', '20(1)', '20(2)', '20(3)']),
    reason: prose,
    dueOn: civilDate.optional(),
  }),
  status: 201,
  answer: repayment,
});

const ofRepayment = { params: z.object({ no: repaymentNumber }) } as const;

export const cancelRepayment = operation({
  ...ofRepayment,
  id: 'cancelRepayment',
  refuses: ['repayment-closed', 'own-case', 'duty-excluded'],
  method: 'post',
  path: '/repayments/:no/cancellation',
  zh: '撤销应退款',
  en: 'Cancel a demand; what came back for it stays returned (Art. 20)',
  by: DEMANDS,
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: repayment,
});
export const listRepayments = operation({
  id: 'listRepayments',
  method: 'get',
  path: '/repayments',
  zh: '查阅应退款',
  en: 'What is owed back (Art. 20)',
  by: SEES_ALL,
  query: z.strictObject({
    state: repaymentState.optional(),
    caseNo: caseNumber.optional(),
    party: wholeCode.optional(),
    search,
    after: repaymentNumber.optional(),
    limit,
  }),
  answer: pageOf('repayments', repayment),
});
export const getRepayment = operation({
  ...ofRepayment,
  id: 'getRepayment',
  method: 'get',
  path: '/repayments/:no',
  zh: '查阅应退款',
  en: 'A demand and what came back for it; a party reads its own',
  by: STAFF_OR_PARTY,
  answer: repayment,
});
const answered = { number: z.string(), request: sha256 };

export const getRepaymentTrail = operation({
  ...ofRepayment,
  id: 'getRepaymentTrail',
  method: 'get',
  path: '/repayments/:no/trail',
  zh: '查阅办理记录',
  en: 'Who demanded or cancelled it',
  by: SEES_ALL,
  query: trailQuery,
  answer: trailPageOf(
    'Repayment',
    [
      z.literal('demandRepayment'),
      z.strictObject({
        ...answered,
        caseNo: z.string(),
        party: z.string(),
        owedFen: fen,
        article: z.string(),
        reason: z.string(),
        dueOn: civilDate.optional(),
      }),
    ],
    [z.literal('cancelRepayment'), z.strictObject({ ...answered, returnedFen: fen })],
    [z.literal('dateRepayment'), z.strictObject({ ...answered, dueOn: civilDate })],
  ),
});
