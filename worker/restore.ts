/**
 * Takes processes up again from their records, which hold everything: one that stands still whatever its history looks
 * like, or all that Temporal has lost. What is on record is not done again, and the trail says who did it and why.
 */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { CHANGE_FILING } from '../policy/change-filing/acts';
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { Instant } from '../policy/kernel/time';
import { SANCTION } from '../policy/sanction/acts';
import type { CaseRecord } from '../store/case/cases';
import { OPEN_KEEPERS, openFilter, type OpenKeeper } from '../store/processes/open-records';
import type { OrderRecord } from '../store/processes/payment-order';
import { asOfNow, rowsIn } from '../store/kernel/snapshot';
import { noteOnRecord } from '../store/audit/trail-heads';
import { processStart } from '../workflows/recorded-process/messages';
import { caseStart, TASK_QUEUE } from '../workflows/messages';
import { paymentOrderStart } from '../workflows/payment-order/messages';
import { roundStart } from '../workflows/round/messages';
import { voucherYearStart } from '../workflows/voucher-year/messages';
import { yearStart } from '../workflows/yearly/messages';

/** What every process that is taken up from its record is started with. */
interface Taken {
  readonly carriedOn: true;
  readonly clock?: DemoClock;
}

/** A record and how its process is started. */
interface Kept {
  readonly keeper: OpenKeeper;
  readonly id: number | string;
  /** Of the workflow. */
  readonly type: string;
  readonly step: string;
  readonly start: { readonly workflowId: string; readonly args: unknown[] };
}

type Row = { readonly _id: never };

interface Kind {
  readonly fields: readonly string[];
  readonly of: (row: Row, taken: Taken) => Pick<Kept, 'start' | 'step' | 'type'>;
}

const kind = <R>(
  fields: readonly (keyof R & string)[],
  of: (row: R, taken: Taken) => Pick<Kept, 'start' | 'step' | 'type'>,
): Kind => ({ fields, of: of as unknown as Kind['of'] });

interface Named {
  readonly _id: string;
}
interface OfYear {
  readonly _id: number;
}

/** By collection of open records: how the process of each is started. */
const KINDS: Readonly<Record<OpenKeeper, Kind>> = {
  cases: kind<CaseRecord>(
    ['procedure', 'roundId', 'district', 'step'],
    ({ _id: no, procedure, roundId, district, step }, taken) => {
      const start = caseStart({ no, procedure, roundId, ...taken }, district);
      return { type: procedure, step, start };
    },
  ),
  rounds: kind<Named>([], ({ _id: roundId }, taken) => {
    return { type: 'round', step: 'round', start: roundStart({ roundId, ...taken }) };
  }),
  'payment-orders': kind<OrderRecord>(['roundId'], ({ _id: orderId, roundId }, taken) => {
    const start = paymentOrderStart({ orderId, ...taken }, roundId);
    return { type: 'paymentOrder', step: '17(7)', start: { ...start, args: [...start.args] } };
  }),
  sanctions: kind<Named>([], ({ _id: no }, taken) => {
    return { type: 'sanction', step: '20', start: processStart(SANCTION, { no, ...taken }) };
  }),
  'change-filings': kind<Named>([], ({ _id: no }, taken) => {
    return {
      type: 'changeFiling',
      step: '8',
      start: processStart(CHANGE_FILING, { no, ...taken }),
    };
  }),
  'spot-check-years': kind<OfYear>([], ({ _id: year }, taken) => {
    return { type: 'spotCheck', step: '8', start: yearStart('spotCheck', { year, ...taken }) };
  }),
  evaluations: kind<OfYear>([], ({ _id: year }, taken) => {
    return { type: 'evaluation', step: '21', start: yearStart('evaluation', { year, ...taken }) };
  }),
  'voucher-years': kind<OfYear>([], ({ _id: year }, taken) => {
    return { type: 'voucherYear', step: '14', start: voucherYearStart({ year, ...taken }) };
  }),
};

/** Who takes processes up, and why. */
export interface Order {
  /** Account of the operator. */
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
}

/**
 * Takes up the process of that workflow id, whatever state it is in; a run that goes on is ended first.
 * @throws Error where no open record has such a process
 */
export async function restoreProcess(
  client: Client,
  workflowId: string,
  order: Order,
): Promise<void> {
  for await (const kept of openRecords(order.clock)) {
    if (kept.start.workflowId !== workflowId) continue;
    await restore(client, kept, order);
    return;
  }
  throw new Error(`没有在办的记录：${workflowId} / no open record has this process.`);
}

/** The open records without a process, by the id of the workflow that each should have. */
export async function* missingProcesses(client: Client, clock?: DemoClock): AsyncIterable<string> {
  for await (const kept of openRecords(clock)) {
    if (await isMissing(client, kept)) yield kept.start.workflowId;
  }
}

/** Takes up every open record without a process. @returns how many */
export async function restoreMissing(client: Client, order: Order): Promise<number> {
  let restored = 0;
  for await (const kept of openRecords(order.clock)) {
    if (!(await isMissing(client, kept))) continue;
    await restore(client, kept, order);
    restored += 1;
  }
  return restored;
}

async function* openRecords(clock?: DemoClock): AsyncIterable<Kept> {
  const taken: Taken = { carriedOn: true, ...(clock !== undefined && { clock }) };
  for (const keeper of OPEN_KEEPERS) yield* recordsOf(keeper, taken);
}

/** A page at a time: a snapshot lives for minutes only, and to start thousands takes longer. */
async function* recordsOf(keeper: OpenKeeper, taken: Taken): AsyncIterable<Kept> {
  const { fields, of } = KINDS[keeper];
  const filter = await openFilter(keeper);
  for (let after: unknown; ;) {
    const page = await pageOf(keeper, after === undefined ? filter : beyond(filter, after), fields);
    for (const row of page) yield { keeper, id: row._id, ...of(row, taken) };
    if (page.length < RECORDS_A_PAGE) return;
    after = page.at(-1)?._id;
  }
}

const RECORDS_A_PAGE = 500;
const beyond = (filter: object, after: unknown): object => ({ ...filter, _id: { $gt: after } });

function pageOf(keeper: string, filter: object, fields: readonly string[]): Promise<Row[]> {
  const selection = { filter, fields: ['_id', ...fields], sort: { _id: 1 } } as const;
  return asOfNow(async (session) => {
    const page: Row[] = [];
    for await (const row of rowsIn<Row>(session, keeper, selection)) {
      page.push(row);
      if (page.length === RECORDS_A_PAGE) break;
    }
    return page;
  });
}

async function isMissing(client: Client, { start }: Kept): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(start.workflowId).describe();
    return status.name !== 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    throw error;
  }
}

async function restore(client: Client, kept: Kept, { by, reason, at }: Order): Promise<void> {
  const { keeper, id, type, step, start } = kept;
  await noteOnRecord(keeper, id, {
    _id: `${start.workflowId}/restored/${at}`,
    at,
    by: { id: by, role: 'operator' },
    channel: 'service',
    act: 'restored',
    step,
    reason,
    answer: { workflowId: start.workflowId },
  });
  await client.workflow.start(type, {
    ...start,
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
}
