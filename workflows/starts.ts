/**
 * How the process of each open record is started when it is taken up from its record, by the collection of the record.
 * It stands in no workflow's bundle: the operator's commands and the health page read it.
 */
import { WorkflowNotFoundError } from '@temporalio/common';
import { CHANGE_FILING } from '../policy/change-filing/acts';
import { EVALUATION } from '../policy/evaluation/acts';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { procedureOf } from '../policy/model/case-numbers';
import type { DistrictCode } from '../policy/model/nouns';
import { PAYMENT_ORDER } from '../policy/payment-order/acts';
import { SANCTION } from '../policy/sanction/acts';
import { SPOT_CHECK } from '../policy/spot-check/acts';
import { VOUCHER_YEAR } from '../policy/voucher-year/acts';
import { caseStart } from './messages';
import { processStart } from './recorded-process/messages';
import { roundStart } from './round/messages';

/** What every process that is taken up from its record is started with. */
export interface TakenUp {
  readonly carriedOn: true;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
}

export interface ProcessOfRecord {
  /** Of the workflow. */
  readonly type: string;
  readonly step: string;
  readonly start: { readonly workflowId: string; readonly args: unknown[] };
}

interface Start {
  /** Of the record, besides its id. */
  readonly fields: readonly string[];
  readonly of: (row: { readonly _id: never }, taken: TakenUp) => ProcessOfRecord;
}

const start = <R>(
  fields: readonly (keyof R & string)[],
  of: (row: R, taken: TakenUp) => ProcessOfRecord,
): Start => ({ fields, of: of as unknown as Start['of'] });

interface Named {
  readonly _id: string;
}
interface OfYear {
  readonly _id: number;
}
interface OfRound extends Named {
  readonly roundId: string;
}
interface Case extends OfRound {
  readonly district?: DistrictCode;
  readonly step: string;
}

/** By the collection of open records. */
export const STARTS = {
  cases: start<Case>(
    ['roundId', 'district', 'step'],
    ({ _id: no, roundId, district, step }, taken) => {
      const procedure = procedureOf(no);
      const kase = { no, procedure, roundId, ...taken };
      return { type: procedure, step, start: caseStart(kase, district) };
    },
  ),
  rounds: start<Named>([], ({ _id: roundId }, taken) => {
    return { type: 'round', step: 'round', start: roundStart({ roundId, ...taken }) };
  }),
  'payment-orders': start<OfRound>(['roundId'], ({ _id: orderId, roundId }, taken) => {
    const start = processStart(PAYMENT_ORDER, { orderId, ...taken }, roundId);
    return { type: 'paymentOrder', step: '17(7)', start };
  }),
  sanctions: start<Named>([], ({ _id: no }, taken) => {
    return { type: 'sanction', step: '20', start: processStart(SANCTION, { no, ...taken }) };
  }),
  'change-filings': start<Named>([], ({ _id: no }, taken) => {
    return {
      type: 'changeFiling',
      step: '8',
      start: processStart(CHANGE_FILING, { no, ...taken }),
    };
  }),
  'spot-check-years': start<OfYear>([], ({ _id: year }, taken) => {
    return { type: 'spotCheck', step: '8', start: processStart(SPOT_CHECK, { year, ...taken }) };
  }),
  evaluations: start<OfYear>([], ({ _id: year }, taken) => {
    return { type: 'evaluation', step: '21', start: processStart(EVALUATION, { year, ...taken }) };
  }),
  'voucher-years': start<OfYear>([], ({ _id: year }, taken) => {
    return {
      type: 'voucherYear',
      step: '14',
      start: processStart(VOUCHER_YEAR, { year, ...taken }),
    };
  }),
} as const satisfies Readonly<Record<string, Start>>;

/** Temporal's client, as far as it is asked here. */
interface Asked {
  readonly workflow: {
    getHandle(workflowId: string): {
      describe(): Promise<{ readonly status: { readonly name: string } }>;
    };
  };
}

export async function isRunning(client: Asked, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
