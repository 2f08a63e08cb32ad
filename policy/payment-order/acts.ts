/**
 * Art. 17(7): the acts on a payment order, its states and its waits. Finance prepares an order, and another person of
 * finance approves it (reading of Art. 22); a corrected account goes into a new order, by two persons again. What the bank
 * says is nobody's act: it comes as a file.
 */
import { processOf, type AnswerOf, type StandingOf, type StateOf, type WaitOf } from '../acts/act';
import { hash, record } from '../acts/shapes';
import { MOST } from '../kernel/limits';
import type { Instant } from '../kernel/time';
import { AT_GATE, ORDER_LINES } from '../words/refusal-families';
import { refusal, type Refusal } from '../words/refusals';
import { STANDS } from './disputes';

const cite = 'reading of Art. 17(7)';

export const PAYMENT_ORDER = processOf('payment-order', {
  zh: '付款批次',
  workflow: 'paymentOrder',
  collection: 'payment-orders',
  step: '17(7)',
  key: 'orderId',
  id: ({ orderId }) => orderId,
  at: '/payment-orders/:orderId',
  /** `approved` until each line is with its case, `instructed` until the bank has answered for each. */
  states: {
    prepared: '待批准',
    rejected: '已退回',
    approved: '已批准，正在下达',
    instructed: '已下达',
    settled: '已办结',
  },
  over: ['rejected', 'settled'],
  waits: {
    'order-approval': {
      zh: '另一名财务人员批准付款批次',
      role: 'finance',
      period: 'paymentWorkingDays',
      cite,
    },
    'bank-answer': { zh: '银行回执', role: 'finance', period: 'bankResultWorkingDays', cite },
  },
  refusals: {
    unknown: (named) => refusal('payment-order-unknown', named),
    notAwaited: (named) => refusal('payment-order-not-awaited', named),
    goesOn: (named) => refusal('payment-order-goes-on', named),
    may: ['own-case', 'same-person-proposes-and-approves'],
  },
  acts: {
    /** Without `cases`, each case of the approval document that can be paid now. */
    preparePaymentOrder: {
      zh: '编制付款批次',
      en: 'Prepare a payment order',
      by: ['finance'],
      from: ['nothing'],
      at: 'POST /rounds/:roundId/payment-orders',
      refuses: [
        ...ORDER_LINES,
        ...AT_GATE,
        'calendar-year-missing',
        'fund-account-missing',
        'round-unknown',
      ],
      says: ({ said, roundId, documentNumber, list, caseNumber }) =>
        said({
          roundId,
          documentNumber,
          cases: list(caseNumber, MOST.cases).min(1).exactOptional(),
        }),
    },
    /** `hash` is that of the order as the approver has read it. */
    approvePaymentOrder: {
      zh: '批准付款批次',
      en: 'Approve, as another person',
      by: ['finance'],
      from: ['prepared'],
      at: 'POST /payment-orders/:orderId/approval',
      refuses: [
        ...ORDER_LINES,
        ...AT_GATE,
        'calendar-year-missing',
        'duty-excluded',
        'hash-mismatch',
        'payment-line-differs',
        'case-not-for-payment',
        'case-in-other-order',
        'payment-in-dispute',
      ],
      says: ({ said, sha256 }) => said({ hash: sha256 }),
    },
    rejectPaymentOrder: {
      zh: '退回付款批次',
      en: 'Reject, as another person, with the reason',
      by: ['finance'],
      from: ['prepared'],
      at: 'POST /payment-orders/:orderId/rejection',
      says: ({ said }) => said({}),
    },
    /** Which of the bank's contradicting answers about a line stands; it does once two persons have said the same. */
    resolveDispute: {
      zh: '核定前后不一致的银行回执',
      en: 'Say which of contradicting answers of the bank stands, by two persons',
      by: ['finance'],
      from: ['instructed', 'settled'],
      at: 'POST /payment-orders/:orderId/disputes/:endToEndId/resolution',
      refuses: ['payment-dispute-unknown', 'payment-dispute-not-payable'],
      says: ({ said, recordId, z }) => said({ endToEndId: recordId, stands: z.enum(STANDS) }),
    },
  },
});

export type PaymentOrderActs = typeof PAYMENT_ORDER;
export type OrderState = StateOf<PaymentOrderActs>;
export type OrderWait = WaitOf<PaymentOrderActs>;
/** What an act answers, and what a file of the bank comes to; `about` has the lines that it reaches. */
export type OrderAnswer = AnswerOf<PaymentOrderActs>;

/** Names a stored file of the bank; who brought it, and what it says, stands in the store. */
export interface BankStatusFile {
  /** SHA-256 of its bytes. */
  readonly file: string;
}
/** A file of the bank as it reaches the activity that records it. */
export interface BankStatusGiven {
  readonly orderId: string;
  readonly key: string;
  readonly at: Instant;
  readonly message: BankStatusFile;
}

/** Where an order stands, and what its process has still to do. */
export interface OrderStanding extends StandingOf<PaymentOrderActs> {
  readonly lines: number;
  /** Lines that could no longer be instructed. */
  readonly failed: number;
  /** Lines for which the bank's result is recorded. */
  readonly answered: number;
  /** Later answers that contradict the recorded one, and of which nobody has said yet what stands. */
  readonly disputed: number;
  /** Acts that are recorded and not carried out to the last line. */
  readonly toCarryOut: readonly string[];
  readonly toSend: boolean;
  /** Why the bank took no line of the file, where it did not. */
  readonly bankRefused?: string;
}

const statusFile = record({ file: hash });

/** What keeps a message from naming a file of the bank; it runs in a workflow. */
export const bankStatusFaults = (message: unknown): Refusal[] => statusFile(message, '');
