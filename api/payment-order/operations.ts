/** Payment orders (Art. 17(7)), beside the acts, which follow from their rows: what is asked and answered. Amounts are in fen. */
import { z } from 'zod';
import {
  bankAccount,
  civilDate,
  fen,
  line,
  nameIn,
  orderId,
  roundId,
  sha256,
} from '../../policy/acts/kit';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { STANDS } from '../../policy/payment-order/disputes';
import { SEES_ALL } from '../access';
import { ofBank, statusFile } from '../bodies/files';
import {
  allowedOf,
  by,
  failedLine,
  instant,
  links,
  noJson,
  pageOf,
  paymentLine,
  storedRefusal,
  waitOf,
} from '../contract/answers';
import { operation } from '../contract/operation';
import { answerSchema } from '../process/mount';
import { limit, search } from '../schemas/requests';

const params = z.object({ orderId });

const head = {
  orderId: z.string(),
  roundId: z.string(),
  state: nameIn(PAYMENT_ORDER.states),
  hash: sha256,
  documentNumber: z.string(),
  lines: z.int(),
  totalFen: fen,
  failedLines: z.int(),
  answered: z.int(),
  disputed: z.int(),
  asked: z.int(),
  waits: z.array(waitOf(PAYMENT_ORDER)),
  preparedBy: z.string(),
  approvedBy: z.string().optional(),
  rejectedBy: z.string().optional(),
  sentAt: instant.optional(),
  bankRefused: z.string().optional(),
};
const order = z.strictObject({
  messageId: z.string(),
  createdAt: instant,
  requestedOn: civilDate,
  programmeYear: z.int(),
  approvalDocument: z.string(),
  debtor: z.strictObject({ name: z.string(), account: bankAccount }),
  lines: z.array(paymentLine),
  totalFen: fen,
});
const lineAnswer = {
  endToEndId: z.string(),
  outcome: z.enum(['paid', 'failed']),
  bankReference: z.string(),
  file: sha256,
};
const stands = z.enum(STANDS);
const dispute = z.strictObject({
  ...lineAnswer,
  at: instant,
  proposed: z.strictObject({ stands, proposers: z.array(line) }).optional(),
  resolved: z.strictObject({ stands, at: instant }).optional(),
});
/** What finance asks the bank about. */
const askedLine = z.strictObject({
  endToEndId: z.string(),
  reasonCode: z.string().optional(),
  reason: z.string().optional(),
  file: sha256,
  at: instant,
});
const bankFile = {
  sha256,
  format: z.enum(['csv', 'pain.002']),
  faults: z.array(z.strictObject({ where: z.string(), message: z.string() })).optional(),
  by,
  reason: z.string(),
  at: instant,
  refusals: z.array(storedRefusal).optional(),
};

export const listPaymentOrders = operation({
  id: 'listPaymentOrders',
  method: 'get',
  path: '/payment-orders',
  refuses: ['round-unknown'],
  zh: '查阅付款批次',
  en: 'Payment orders over all rounds (Art. 17(7))',
  by: SEES_ALL,
  query: z.strictObject({
    round: roundId.optional(),
    state: nameIn(PAYMENT_ORDER.states).optional(),
    awaits: z.enum(Object.values(PAYMENT_ORDER.waits).map(({ role }) => role)).optional(),
    search,
    after: orderId.optional(),
    limit,
  }),
  answer: pageOf('orders', z.strictObject(head)),
});
export const getPaymentOrder = operation({
  id: 'getPaymentOrder',
  method: 'get',
  path: '/payment-orders/:orderId',
  zh: '查阅付款批次',
  en: 'A payment order, line by line, with what the bank has answered (Art. 17(7))',
  by: SEES_ALL,
  params,
  answer: z.strictObject({
    ...head,
    order,
    failed: z.array(failedLine),
    leftOut: z.array(failedLine).meta({
      description: 'Cases that were asked for and could not be paid when it was prepared',
    }),
    answers: z.array(z.strictObject(lineAnswer)),
    disputes: z.array(dispute),
    askedLines: z.array(askedLine),
    files: z.array(z.strictObject(bankFile)),
    allowed: allowedOf(PAYMENT_ORDER.acts),
    links,
  }),
});
export const downloadPaymentFile = operation({
  id: 'downloadPaymentFile',
  refuses: ['payment-order-not-instructed', 'payment-order-empty'],
  method: 'get',
  path: '/payment-orders/:orderId/file',
  zh: '下载付款文件',
  en: 'The file for the bank, pain.001 or CSV (Art. 17(7))',
  by: ['finance'],
  params,
  media: ['application/xml', 'text/csv'],
  answer: noJson,
});
export const listBankFiles = operation({
  id: 'listBankFiles',
  method: 'get',
  path: '/bank-files',
  zh: '查阅未入账的银行回执',
  en: 'Files of the bank that no order has taken, the newest first; `after` is a file’s hash',
  by: ['finance', 'auditor'],
  query: z.strictObject({ after: sha256.optional(), limit }),
  answer: pageOf('files', z.strictObject({ ...bankFile, messageId: z.string().optional() })),
});
export const applyBankStatus = operation({
  id: 'applyBankStatus',
  refuses: [
    'payment-order-not-instructed',
    'bank-file-unknown',
    'bank-columns-unknown',
    'payment-line-unknown',
    'payment-amount-differs',
    'payment-count-differs',
    'payment-total-differs',
    'own-case',
    'bank-reference-used',
  ],
  method: 'post',
  path: '/payment-orders/:orderId/statuses',
  zh: '登记银行回执',
  en: 'What the bank has answered; the same file twice changes nothing (Art. 17(7))',
  by: ['finance'],
  keyed: true,
  params,
  query: ofBank,
  file: statusFile,
  answer: answerSchema(PAYMENT_ORDER, 'applyBankStatus'),
});
