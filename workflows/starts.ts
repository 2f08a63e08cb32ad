/**
 * How the process of each open record is started when it is taken up from its record, by the collection of the record.
 * It stands in no workflow's bundle: the operator's commands and the health page read it.
 */
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Process } from '../policy/acts/act';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { procedureOf } from '../policy/model/case-numbers';
import type { DistrictCode } from '../policy/model/nouns';
import { byCollection } from '../policy/processes/processes';
import { caseStart } from './messages';
import { processStart, type InputOf } from './recorded-process/messages';
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

interface RecordId {
  readonly _id: string;
}
interface OfProcess {
  readonly _id: number | string;
  /** Of a record that belongs to one. */
  readonly roundId?: string;
}
interface Case extends RecordId {
  readonly roundId: string;
  readonly district?: DistrictCode;
  readonly step: string;
}

/** By its row. */
const startOf = (process: Process): Start =>
  start<OfProcess>(['roundId'], ({ _id, roundId }, taken) => {
    const input = { [process.key]: _id, ...taken } as InputOf<Process>;
    const { workflow: type, step } = process;
    return { type, step, start: processStart(process, input, roundId) };
  });

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
  rounds: start<RecordId>([], ({ _id: roundId }, taken) => {
    return { type: 'round', step: 'round', start: roundStart({ roundId, ...taken }) };
  }),
  ...byCollection(startOf),
} as const satisfies Readonly<Record<string, Start>>;

/** Temporal's client, as far as it is asked here. */
interface WorkflowClient {
  readonly workflow: {
    getHandle(workflowId: string): {
      describe(): Promise<{ readonly status: { readonly name: string } }>;
    };
  };
}

export async function isRunning(client: WorkflowClient, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
