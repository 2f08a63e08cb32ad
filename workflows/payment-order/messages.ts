/** The messages of a payment order (Art. 17(7)): Updates only, for money never moves by a signal. */
import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type {
  PaymentAnswer,
  PaymentDecisionName,
  PaymentDecisions,
} from '../../policy/payment-order/decisions';
import { FIRST, TASK_QUEUE } from '../messages';
import type { ProcessInput } from '../recorded-process/messages';
import { VOUCHER_PROCEDURE, VOUCHER_ROUND } from '../search-attributes';

export interface PaymentOrderInput extends ProcessInput {
  readonly orderId: string;
}

export function paymentOrderWorkflowId(orderId: string): string {
  return `payment-order/${orderId}`;
}

const PAYMENT_DECISIONS = {
  preparePaymentOrder: true,
  approvePaymentOrder: true,
  rejectPaymentOrder: true,
  applyBankStatus: true,
  resolveDispute: true,
} as const satisfies Record<PaymentDecisionName, true>;
export const PAYMENT_DECISIONS_TAKEN = Object.keys(PAYMENT_DECISIONS) as PaymentDecisionName[];

export function paymentUpdate<N extends PaymentDecisionName>(
  name: N,
): UpdateDefinition<PaymentAnswer, [PaymentDecisions[N]], N> {
  return defineUpdate<PaymentAnswer, [PaymentDecisions[N]], N>(name);
}

/**
 * How an order's process is started by whoever hands it a decision. An order that is over is taken up again
 * by a file of the bank that comes late, or by what finance says of one, and by nothing else.
 */
export function paymentOrderStart(input: PaymentOrderInput, roundId?: string) {
  return {
    args: [input],
    taskQueue: TASK_QUEUE,
    workflowId: paymentOrderWorkflowId(input.orderId),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: `付款批次 ${input.orderId}`,
    priority: FIRST,
    typedSearchAttributes: [
      { key: VOUCHER_PROCEDURE, value: 'payment-order' },
      ...(roundId === undefined ? [] : [{ key: VOUCHER_ROUND, value: roundId }]),
    ],
  } as const;
}

export interface BankFeedInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}
/** Id of the Schedule by which the bank's feed is read. */
export const BANK_FEED_SCHEDULE = 'bank-feed';
