/** The messages of a year's vouchers (Art. 14): decisions as Updates, and how far the issuing is, as a query. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import type { Instant } from '../../policy/kernel/time';
import type {
  VoucherAnswer,
  VoucherDecisionName,
  VoucherDecisions,
} from '../../policy/voucher-year/decisions';
import type { CarriedOn } from '../carry-on';
import { FIRST } from '../messages';
import { VOUCHER_PROCEDURE } from '../search-attributes';

export interface VoucherYearInput extends CarriedOn {
  readonly year: number;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

export function voucherYearWorkflowId(year: number): string {
  return `voucher-year/${year}`;
}

/** How a year's vouchers are started by the first decision. A refused one has ended them; a corrected one starts them anew. */
export function voucherYearStart(input: VoucherYearInput) {
  const { year } = input;
  return {
    args: [input] as unknown[],
    workflowId: voucherYearWorkflowId(year),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `创新券 ${year}年度`,
    priority: FIRST,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: 'voucher-year' }],
  };
}

const VOUCHER_DECISIONS = {
  issueVouchers: true,
  voidVoucher: true,
  stopVoucher: true,
  resumeVoucher: true,
} as const satisfies Record<VoucherDecisionName, true>;
export const VOUCHER_DECISIONS_TAKEN = Object.keys(VOUCHER_DECISIONS) as VoucherDecisionName[];

export function voucherUpdate<N extends VoucherDecisionName>(
  name: N,
): UpdateDefinition<VoucherAnswer, [VoucherDecisions[N]], N> {
  return defineUpdate<VoucherAnswer, [VoucherDecisions[N]], N>(name);
}

/** How far the run that is being carried out is, or the last one that was. */
export interface RunProgress {
  readonly run: string;
  readonly rows: number;
  readonly judged: number;
  readonly issued: number;
  readonly already: number;
  readonly notIssued: number;
}

export interface VoucherProgress {
  readonly state: 'open' | 'expired' | 'concluded';
  readonly validUntil?: Instant;
  readonly latest?: RunProgress;
  /** Runs that wait for their turn, the one in hand included. */
  readonly issuing: readonly string[];
  /** What a programming error broke off; it is taken up again the next day. */
  readonly broken?: readonly string[];
}
export const voucherProgressQuery = defineQuery<VoucherProgress>('voucherProgress');
