/**
 * The test bed: the embedded stack on free ports and in a scratch folder, the yardstick's worker beside
 * the service's own on the same servers, and the reference data that a redemption needs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, type WorkflowClientInterceptor } from '@temporalio/client';
import { Processes } from '../api/temporal';
import { vouching } from '../api/vouch';
import { spawnEntry, type Guarded } from '../local/servers/guard';
import { startStack, type Stack } from '../local/stack';
import type { Institution } from '../policy/model/nouns';
import { approveBudget } from '../store/money/budgets';
import { putCalendarYear } from '../store/reference/calendar-years';
import { nameMeetingMembers } from '../store/reference/meeting-members';
import { connectStore, disconnectStore, inTransaction } from '../store/kernel/connection';
import { admit } from '../store/reference/institutions';
import { publishServiceItems } from '../store/reference/service-items';
import { inventedCalendar } from '../test/support/invented-calendar';
import { institution } from '../test/support/submission-examples';
import { prepareBare } from './bare/records';
import { HEADER_ENTRIES } from '../test/support/header-stack';

/** The Measures are assumed to be issued on this day, so that the years of a run are valid. */
const ISSUED_ON = '2026-01-01';
const YEARS = [2025, 2026, 2027] as const;
/** First and last year that a slow run's fast clock may reach and no notice covers yet. */
const BEYOND = [2027, 2029] as const;
const BUDGET_FEN = 10_000_000_000_000;
const STOP_MS = 15_000;
/** More than any run waits for, so that only the service's own limits are measured. */
const PATIENCE_MS = 120_000;

export interface Bed {
  readonly stack: Stack;
  readonly client: Client;
  readonly processes: Processes;
  /** The admitted institution that every redemption names. */
  readonly provider: Institution;
  close(): Promise<void>;
}

/** What a bed has otherwise than the others: settings of its worker, interceptors of its client. */
export interface Own {
  readonly env?: Readonly<Record<string, string>>;
  readonly interceptors?: readonly WorkflowClientInterceptor[];
}

/** Starts everything; what had been started is stopped when a part fails. */
export async function makeBed(own: Own = {}): Promise<Bed> {
  // This process vouches for who sends an Update as the API of the stack does: with the same key.
  process.env['HONGSHAN_STACK'] ??= 'embedded';
  const stateDir = await mkdtemp(join(tmpdir(), 'hongshan-bench-'));
  const env = { HONGSHAN_MEASURES_ISSUED_ON: ISSUED_ON, ...own.env };
  const remove = () => rm(stateDir, { recursive: true, force: true });
  // The bench is the bank: what it answers must come when it is measured.
  const options = { stateDir, bankUrl: '', env, entries: HEADER_ENTRIES, report: () => undefined };
  const stack = await startStack(options).catch(async (cause: unknown) => {
    await remove();
    throw cause;
  });
  const bareWorker = spawnEntry(join(__dirname, 'bare', 'worker.ts'), {
    env: {
      ...process.env,
      MONGODB_URI: stack.mongodbUri,
      TEMPORAL_ADDRESS: stack.temporalAddress,
    },
    logFile: join(stateDir, 'logs', 'bare-worker.log'),
  });
  const stop = async () => {
    await bareWorker.stop(STOP_MS);
    await stack.stop();
    await remove();
  };
  try {
    await ready(bareWorker);
    await connectStore(stack.mongodbUri);
    const connection = await Connection.connect({ address: stack.temporalAddress });
    const client = new Client({
      connection,
      interceptors: { workflow: [vouching, ...(own.interceptors ?? [])] },
    });
    const close = async () => {
      await connection.close();
      await disconnectStore();
      await stop();
    };
    const processes = new Processes({ client, answerMs: PATIENCE_MS });
    return { stack, client, processes, provider: await furnish(), close };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

function ready(worker: Guarded): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.process.once('message', () => {
      resolve();
    });
    void worker.exited.then(() => {
      reject(new Error('The worker of the yardstick ended while it was starting.'));
    });
  });
}

const MEMBERS = ['member-1', 'member-2', 'member-3'].map((account) => ({ account, name: account }));

async function furnish(): Promise<Institution> {
  const provider = institution();
  const at = `${ISSUED_ON}T00:00:00.000Z`;
  await prepareBare();
  await inTransaction(async (tx) => {
    for (const year of inventedCalendar(...BEYOND)) await putCalendarYear(tx, year, 'bench', at);
    for (const year of YEARS) await nameMeetingMembers(tx, year, MEMBERS, at);
  });
  for (const year of YEARS) {
    const use = { year, use: 'voucher', approvedFen: BUDGET_FEN } as const;
    const decided = { key: `bench-${year}`, by: 'bench', reason: '基准测试', at };
    await inTransaction((tx) => approveBudget(tx, { ...use, ...decided }));
    const items = [{ code: 'A01', category: 'research-development', name: '委托研发' }] as const;
    const list = { year, version: 1, inForceFrom: `${year}-01-01`, items };
    await inTransaction((tx) => publishServiceItems(tx, list, 'bench', at));
  }
  const admission = { admittedOn: ISSUED_ON, admissionNo: 'A0', by: 'bench', at };
  await inTransaction((tx) =>
    admit(tx, { institution: provider, way: 'review', services: ['A01'], ...admission }),
  );
  return provider;
}
