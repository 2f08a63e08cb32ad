/** The messages of the bare redemption: one Update for every decision, one Signal, no checks. */
import { defineSignal, defineUpdate } from '@temporalio/workflow';

export const BARE_TASK_QUEUE = 'bare';

export interface BareInput {
  readonly no: string;
  /** How long the timer runs in place of publicity, in ms. */
  readonly publicityMs: number;
  /** Whether it shows where it stands by the service's own search attributes. */
  readonly visible?: boolean;
}

export interface BareDecision {
  readonly name: string;
  readonly message: unknown;
}

export interface BareAnswer {
  readonly no: string;
  readonly name: string;
}

export const decideUpdate = defineUpdate<BareAnswer, [BareDecision]>('decide');
export const toldSignal = defineSignal<[{ readonly name: string }]>('told');

/** One act over many cases, as `bareBatch` carries it out. */
export interface BareBatch {
  readonly actId: string;
  readonly name: 'meeting' | 'publication' | 'approval' | 'payment' | 'bank-answer';
  readonly numbers: readonly string[];
}

export const AMOUNT_FEN = 3_000_000;
