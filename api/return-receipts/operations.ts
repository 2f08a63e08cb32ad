/** Receipts of returned money (Art. 20), and what finance decides about them: what is asked and answered. Amounts are in fen. */
import { z } from 'zod';
import { RECEIPT_DECIDERS } from '../../policy/acts/direct-acts';
import { fen, line, nameIn, prose, recordId, sha256 } from '../../policy/acts/kit';
import { QUEUE_REASONS } from '../../policy/returns/returns';
import { SEES_ALL } from '../access';
import { ofBank, tableOf } from '../bodies/files';
import { allowedOperations, instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { trailPageOf } from '../contract/trail';
import { fenOfPart, limit, search, repaymentNumber, trailQuery } from '../schemas/requests';
import { OPERATION_OF, type OperationName } from './operation-names';

const because = z.strictObject({ reason: prose });
const sums = {
  allocatedFen: fen,
  queuedFen: fen,
  preparedFen: fen,
  refundedFen: fen,
  setAsideFen: fen,
};
const receiptState = z.enum(['queued', 'settled']);
const refundState = z.enum(['approved', 'prepared', 'rejected']);
const asToldByBank = {
  receiptId: z.string(),
  reference: z.string(),
  amountFen: fen,
  payerName: z.string(),
  payerUscc: z.string().optional(),
  receivedAt: instant,
};
const receipt = z
  .strictObject({
    ...sums,
    ...asToldByBank,
    source: z.enum(['feed', 'statement']),
    takenAt: instant,
    allocations: z.array(
      z.strictObject({
        number: z.string(),
        amountFen: fen,
        at: instant,
        by: z.string().optional(),
      }),
    ),
    refunds: z.array(
      z.strictObject({
        amountFen: fen,
        reason: z.string(),
        preparedBy: z.string(),
        preparedFor: z.string().optional(),
        state: refundState,
        decidedBy: z.string().optional(),
      }),
    ),
    state: receiptState,
    queue: nameIn(QUEUE_REASONS).optional(),
    why: z.string().optional(),
    allowed: allowedOperations(Object.values(OPERATION_OF) as [OperationName]),
  })
  .meta({ id: 'ReturnReceipt', description: 'Its amount is the sum of where its money stands' });

export const importReceipts = operation({
  id: 'importReceipts',
  refuses: ['receipt-differs', 'bank-columns-unknown', 'own-case'],
  method: 'post',
  path: '/return-receipts/imports',
  zh: '导入到账流水',
  en: 'Import a bank statement: all receipts or none (Art. 20)',
  by: ['finance'],
  query: ofBank,
  file: tableOf('statement', 'receipts'),
  status: 201,
  answer: z.strictObject({ added: z.int(), known: z.int() }),
});
export const listReceipts = operation({
  id: 'listReceipts',
  method: 'get',
  path: '/return-receipts',
  zh: '查阅到账',
  en: 'Receipts; those that are queued wait for a person',
  by: SEES_ALL,
  query: z.strictObject({
    state: receiptState.optional(),
    number: repaymentNumber.optional(),
    search,
    after: line.optional(),
    limit,
  }),
  answer: pageOf('receipts', receipt),
});

const ofReceipt = { params: z.object({ id: recordId }) } as const;

export const getReceipt = operation({
  ...ofReceipt,
  id: 'getReceipt',
  method: 'get',
  path: '/return-receipts/:id',
  zh: '查阅到账',
  en: 'A receipt (Art. 20)',
  by: SEES_ALL,
  answer: receipt,
});
const decisionName = nameIn(OPERATION_OF);
/** Where the money of the receipt stands after a decision. */
const decided = z
  .strictObject({
    ...sums,
    receiptId: z.string(),
    act: decisionName,
    state: receiptState,
    refund: z.int().optional(),
    request: sha256,
  })
  .meta({ id: 'ReceiptDecided', description: 'Where the money stands; the place of the refund' });

export const getReceiptTrail = operation({
  ...ofReceipt,
  id: 'getReceiptTrail',
  method: 'get',
  path: '/return-receipts/:id/trail',
  zh: '查阅办理记录',
  en: 'Who decided about it',
  by: SEES_ALL,
  query: trailQuery,
  answer: trailPageOf(
    'Receipt',
    [z.enum(['takeReceipt', 'toldDifferently']), z.strictObject(asToldByBank)],
    [decisionName, decided],
  ),
});

const decision = { ...ofReceipt, method: 'post', keyed: true, answer: decided } as const;
const part = z.strictObject({ amountFen: fenOfPart, reason: prose });

export const allocateReceipt = operation({
  ...decision,
  id: 'allocateReceipt',
  refuses: [
    'return-above-queued',
    'return-above-owed',
    'return-above-paid',
    'repayment-unknown',
    'repayment-closed',
    'own-case',
  ],
  path: '/return-receipts/:id/allocations',
  zh: '分配到账',
  en: 'Allocate a receipt, or a part of it, to a demand',
  by: RECEIPT_DECIDERS.allocate,
  body: z.strictObject({ number: repaymentNumber, amountFen: fenOfPart, reason: prose }),
  status: 201,
});
export const prepareRefund = operation({
  ...decision,
  id: 'prepareRefund',
  refuses: ['return-above-queued', 'own-case'],
  path: '/return-receipts/:id/refunds',
  zh: '提出退汇',
  en: 'Prepare a refund to the payer',
  by: RECEIPT_DECIDERS.prepareRefund,
  body: part,
  status: 201,
});

const ofRefund = {
  params: z.object({ id: recordId, refund: z.coerce.number().int().min(1) }),
  by: RECEIPT_DECIDERS.approveRefund,
  body: because,
} as const;

export const approveRefund = operation({
  ...decision,
  ...ofRefund,
  id: 'approveRefund',
  refuses: ['refund-decided', 'same-person-proposes-and-approves', 'own-case'],
  path: '/return-receipts/:id/refunds/:refund/approval',
  zh: '批准退汇',
  en: 'Approve a refund, as another person (reading of Art. 22)',
});
export const rejectRefund = operation({
  ...decision,
  ...ofRefund,
  id: 'rejectRefund',
  refuses: ['refund-decided', 'same-person-proposes-and-approves', 'own-case'],
  path: '/return-receipts/:id/refunds/:refund/rejection',
  zh: '不批准退汇',
  en: 'Reject a refund, as another person (reading of Art. 22)',
});
export const setReceiptAside = operation({
  ...decision,
  id: 'setReceiptAside',
  refuses: ['return-above-queued', 'own-case'],
  path: '/return-receipts/:id/no-return',
  zh: '认定非退回款',
  en: 'Not the fund’s, or not a return',
  by: RECEIPT_DECIDERS.setAside,
  body: part,
});
export const acknowledgeReceipt = operation({
  ...decision,
  id: 'acknowledgeReceipt',
  refuses: ['receipt-money-waits', 'receipt-not-queued', 'own-case'],
  path: '/return-receipts/:id/acknowledgement',
  zh: '查看到账',
  en: 'A receipt about which there is nothing but to have seen it',
  by: RECEIPT_DECIDERS.acknowledge,
  body: because,
});
