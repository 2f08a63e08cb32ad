/**
 * Art. 17(7): what finance decides about a payment order, as plain data, and the one check of each message:
 * shape and role, synchronous, without packages, for it runs in a workflow. Who prepares an order never
 * approves it (reading of Art. 22); a corrected account goes into a new order, by two persons again.
 */
import { decisionFaults } from '../acts/decision-faults';
import { cases, decided, hash, key, oneOf, optional, record, type Shape } from '../acts/shapes';
import type { Role } from '../model/nouns';
import type { ProcessStanding, ProcessWait } from '../acts/process';
import type { Refusal } from '../words/refusals';
import { STANDS, type Stands } from './disputes';
import type { Decided } from '../acts/decision';

export interface PreparePaymentOrder extends Decided {
  readonly roundId: string;
  /** Of the approval document by which the money leaves. */
  readonly documentNumber: string;
  /** Absent: each case of the document that can be paid now. */
  readonly cases?: readonly string[];
}

export interface ApprovePaymentOrder extends Decided {
  /** Of the order as the approver has read it. */
  readonly hash: string;
}

export type RejectPaymentOrder = Decided;

/** Which of the bank's contradicting answers about a line stands; it does once two persons have said the same. */
export interface ResolveDispute extends Decided {
  readonly endToEndId: string;
  readonly stands: Stands;
}

/** Names a stored file of the bank; who brought it, and what it says, stands in the store. */
export interface ApplyBankStatus {
  readonly file: string;
}

export interface PaymentDecisions {
  preparePaymentOrder: PreparePaymentOrder;
  approvePaymentOrder: ApprovePaymentOrder;
  rejectPaymentOrder: RejectPaymentOrder;
  applyBankStatus: ApplyBankStatus;
  resolveDispute: ResolveDispute;
}
export type PaymentDecisionName = keyof PaymentDecisions;

/** Finance pays (Art. 17(7)); which of its people, the record judges. */
export const PAYMENT_ROLE: Role = 'finance';

const SHAPES: Readonly<Record<PaymentDecisionName, Shape>> = {
  preparePaymentOrder: decided({ roundId: key, documentNumber: key, cases: optional(cases) }),
  approvePaymentOrder: decided({ hash }),
  rejectPaymentOrder: decided(),
  applyBankStatus: record({ file: hash }),
  resolveDispute: decided({ endToEndId: key, stands: oneOf(STANDS) }),
};

/** Everything that keeps a message from being taken by the order's process; empty when it is taken. */
export function checkPaymentDecision(name: PaymentDecisionName, message: unknown): Refusal[] {
  if (name === 'applyBankStatus') return SHAPES[name](message, '');
  const decision = PAYMENT_DECISION_NAMES[name];
  return decisionFaults(message, SHAPES[name], [PAYMENT_ROLE], decision);
}

/** `approved` until each line is with its case, `instructed` until the bank has answered for each. */
export type OrderState = 'approved' | 'instructed' | 'prepared' | 'rejected' | 'settled';

/** Whose turn it is on an order, and until when. */
export interface OrderWait extends ProcessWait {
  readonly name: 'bank-answer' | 'order-approval';
  readonly role: 'finance';
}

/** Where an order stands, and what its process has still to do. */
export interface OrderStanding extends ProcessStanding {
  readonly state: OrderState;
  /** Length of the order's trail: a later standing has a greater one. */
  readonly sequence: number;
  readonly lines: number;
  /** Lines that could no longer be instructed. */
  readonly failed: number;
  /** Lines for which the bank's result is recorded. */
  readonly answered: number;
  /** Later answers that contradict the recorded one, and of which nobody has said yet what stands. */
  readonly disputed: number;
  readonly waits: readonly OrderWait[];
  /** Acts that are recorded and not carried out to the last line. */
  readonly toCarryOut: readonly string[];
  readonly toSend: boolean;
  /** Why the bank took no line of the file, where it did not. */
  readonly bankRefused?: string;
}

/** What a decision about an order answers, to the caller, the process and the trail alike. */
export interface PaymentAnswer {
  readonly orderId: string;
  readonly act: string;
  readonly result: string;
  /** Lines that the decision reaches. */
  readonly lines: number;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}

/** Decisions about a payment order (Art. 17(7)). */
export const PAYMENT_DECISION_NAMES: Readonly<Record<PaymentDecisionName, string>> = {
  preparePaymentOrder: '编制付款批次',
  approvePaymentOrder: '批准付款批次',
  rejectPaymentOrder: '退回付款批次',
  applyBankStatus: '登记银行回执',
  resolveDispute: '核定前后不一致的银行回执',
};
