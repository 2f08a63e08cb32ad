/**
 * A whole house for one test file: the time-skipping server, a database of its own, the real activities
 * and a worker. The calendar is invented (`test/support/invented-calendar.ts`) and covers every year the
 * server's clock can reach, so the tests pass on whatever date they run.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Logger } from '@temporalio/worker';
import { vouching } from '../../api/vouch';
import type { BankGateway } from '../../bank/gateway';
import type { Configuration } from '../../activities/configuration';
import type {
  CaseDecisionName,
  CaseDecisions,
  RoundDecisionName,
} from '../../policy/case/decisions';
import type { BatchContents, BatchKind } from '../../store/round/batch-acts';
import { freezeBatchAct, batchActOf, type BatchActRecord } from '../../store/round/batch-acts';
import { approveBudget } from '../../store/money/budgets';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { nameMeetingMembers } from '../../store/reference/meeting-members';
import { MEMBERS_OF_YEAR } from './examples';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { trailOf, type TrailEntry } from '../../store/trail/trail';
import { keepBankFile } from '../../store/processes/bank-files';
import { seriesOf } from '../../policy/model/case-numbers';
import { inTransaction } from '../../store/kernel/connection';
import { nextNumber, storeFiling } from '../../store/case/filings';
import { roundOf } from '../../store/round/rounds';
import { publishServiceItems } from '../../store/reference/service-items';
import { civilMsAt, speedOf, type DemoClock } from '../../policy/kernel/demo-clock';
import {
  addDays,
  civilDateOf,
  instantOf,
  msOf,
  startOf,
  yearOf,
  type CivilDate,
  type Instant,
} from '../../policy/kernel/time';
import type {
  BankAccount,
  Actor,
  AdmissionSubmission,
  ProcedureName,
  RedemptionSubmission,
  RoundNotice,
} from '../../policy/model/nouns';
import type { Refusal } from '../../policy/words/refusals';
import { mayStart, rowOf, type ActName, type Message } from '../../policy/acts/act';
import {
  PAYMENT_ORDER,
  type OrderAnswer,
  type PaymentOrderActs,
} from '../../policy/payment-order/acts';
import type { Debtor } from '../../policy/payment-order/order';
import type { BankStatus } from '../../policy/payment-order/status';
import type { Answer } from '../../policy/case/waits';
import {
  createWorker,
  type Deployment,
  type VoucherWorker,
  type WorkerSetting,
} from '../../worker/worker';
import {
  decisionSignal,
  decisionUpdate,
  positionQuery,
  submitUpdate,
  TASK_QUEUE,
  workflowIdOf,
  type CaseInput,
} from '../../workflows/messages';
import { bankStatusUpdate } from '../../workflows/payment-order/messages';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { paymentOrderSubject } from '../../store/processes/payment-order';
import { publishNoticeUpdate, roundUpdate, roundWorkflowId } from '../../workflows/round/messages';
import {
  placeOf as shownPlaceOf,
  SEARCH_ATTRIBUTES,
  shownPlace,
} from '../../workflows/search-attributes';
import { SERVER_LIMITS, type TemporalDev } from '../../local/servers/temporal';
import { inventedCalendar } from './invented-calendar';
import { leaveStore, openFreshStore } from './database';
import { until } from './until';
import { expectBooksToAgree } from './books';
import { payloadTexts } from '../../store/kernel/payload-texts';
import { PayloadMeter } from './payload-meter';

export const bureau: Actor = { id: 'bureau-1', role: 'bureau' };
export const bureauApprover: Actor = { id: 'bureau-2', role: 'bureau' };
export const centre: Actor = { id: 'centre-1', role: 'centre' };
/** Another person of the centre. */
export const centreColleague: Actor = { id: 'centre-2', role: 'centre' };
export const finance: Actor = { id: 'finance-1', role: 'finance' };
export const financeApprover: Actor = { id: 'finance-2', role: 'finance' };
/** The special fund's account in every test. */
export const debtor: Debtor = {
  name: '示例专项资金',
  account: { holder: '示例专项资金', bank: '示例银行', number: '9000' },
};
export const expert = (n: number): Actor => ({ id: `expert-${n}`, role: 'expert' });

export interface HouseOptions {
  readonly signals?: Configuration['signals'];
  /** The server's clock is skipped to the morning of this day first, where it is yet to come. */
  readonly startsOn?: (today: CivilDate) => CivilDate;
  /**
   * A server of this house alone, to use instead of a time-skipping one: on one that others use too, their cases have
   * the same numbers, and their workers the same queues.
   */
  readonly server?: TemporalDev;
  /** A clock by which civil days pass faster, on a server that keeps the time of day. */
  readonly clock?: DemoClock;
  /** How many processes the worker keeps in memory. */
  readonly maxCachedWorkflows?: number;
  /** The version as which the worker runs. */
  readonly deployment?: Deployment;
  /** The last year that the invented calendar covers, from the year in which the house opens. */
  readonly lastCalendarYear?: (year: number) => number;
  /** The way to the bank; without it files are carried by hand. */
  readonly bank?: BankGateway;
  /** Workflows that the worker begins with, until it forgets; without it this service's own. */
  readonly codePath?: string;
  /** Whether the house asks processes by queries where they stand; else it goes by what they show on the server. */
  readonly asksProcesses?: boolean;
}

interface Post {
  toLose: number;
}

export class House {
  private ran: Promise<void>;

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly client: Client,
    private worker: VoucherWorker,
    readonly configuration: Configuration,
    private readonly post: Post,
    private readonly clock: DemoClock | undefined,
    private readonly meter: PayloadMeter,
    private readonly asksProcesses: boolean,
  ) {
    this.ran = worker.run();
  }

  /** What the input of every process has of the house's clock. */
  get byClock(): { readonly clock?: DemoClock } {
    return this.clock === undefined ? {} : { clock: this.clock };
  }

  static async open({
    signals = 'all',
    startsOn,
    server,
    clock,
    maxCachedWorkflows,
    deployment,
    lastCalendarYear = (year) => year + 7,
    bank,
    codePath,
    asksProcesses = true,
  }: HouseOptions = {}): Promise<House> {
    // Only errors are printed: what these tests break on purpose, the worker warns of.
    logTo(new DefaultLogger('ERROR'));
    process.env['HONGSHAN_PERSON_KEY'] ??= 'a1'.repeat(32);
    await openFreshStore();
    const env =
      server === undefined
        ? await timeSkipping()
        : await TestWorkflowEnvironment.createFromExistingServer({ address: server.address });
    if (startsOn !== undefined) await skipTo(env, startsOn);
    const today = civilDateOf(instantOf(civilMsAt(clock, await env.currentTimeMs())));
    const post = { toLose: 0 };
    // Not the environment's own client: that lets the clock run, for years, while it waits for a result.
    const meter = new PayloadMeter();
    const dataConverter = { payloadCodecs: [payloadTexts, meter] };
    const client = new Client({
      connection: env.connection,
      dataConverter,
      interceptors: { workflow: [vouching] },
    });
    const configuration = {
      client: losing(client, post),
      measuresIssuedOn: today,
      signals,
      debtor,
      ...(bank !== undefined && { bank }),
    };
    const worker = await workerOf(env, configuration, {
      dataConverter,
      ...(deployment !== undefined && { deployment }),
      ...(codePath !== undefined && { workflowBundle: { codePath } }),
      ...(maxCachedWorkflows !== undefined && { maxCachedWorkflows }),
    });
    await furnish(yearOf(today), lastCalendarYear(yearOf(today)));
    return new House(env, client, worker, configuration, post, clock, meter, asksProcesses);
  }

  /** Stops the worker and starts one that has no process in memory, and keeps none. */
  async forget(): Promise<void> {
    this.worker.shutdown();
    await this.ran;
    const dataConverter = { payloadCodecs: [payloadTexts, this.meter] };
    const options = { maxCachedWorkflows: 0, dataConverter };
    this.worker = await workerOf(this.env, this.configuration, options);
    this.ran = this.worker.run();
  }

  /** The next so many signals from activities to cases are lost with an error, as in a crash. */
  loseSignals(count: number): void {
    this.post.toLose = count;
  }

  /** Whether every signal that was to be lost has been. */
  hasLostSignals(): boolean {
    return this.post.toLose === 0;
  }

  /** Closes the house, and holds the books of everything that was played in it, and the size and the texts of what was sent. */
  async close(): Promise<void> {
    this.worker.shutdown();
    await this.ran;
    await this.env.teardown();
    try {
      await expectBooksToAgree();
      // Not by Jest, which the long form of the bursts runs without.
      assert.ok(this.meter.largest < (SERVER_LIMITS['limit.blobSize.error'] ?? 0));
      assert.deepEqual(this.meter.leaks, []);
    } finally {
      await leaveStore();
    }
  }

  async now(): Promise<Instant> {
    return instantOf(Math.floor(civilMsAt(this.clock, await this.env.currentTimeMs())));
  }

  async today(): Promise<CivilDate> {
    return civilDateOf(await this.now());
  }

  /** Lets the clock reach an instant; the server's own a minute more, so that its timers have fired. */
  async sleepUntil(instant: Instant): Promise<void> {
    const left = msOf(instant) - msOf(await this.now());
    if (this.clock !== undefined) {
      await wait(Math.max(left / speedOf(this.clock), 0));
      return;
    }
    await this.env.sleep(Math.max(left, 0) + 60_000);
  }

  /** Publishes a notice whose window opened today, or as `change` says. */
  async publishNotice(
    kind: ProcedureName,
    change: Partial<RoundNotice> = {},
  ): Promise<RoundNotice> {
    const today = await this.today();
    const notice: RoundNotice = {
      id: `${kind}-${await nextNumber(`round-${kind}`)}`,
      kind,
      programmeYear: yearOf(today),
      title: '示例通知',
      opensOn: today,
      closesOn: addDays(today, 30),
      supportFrom: addDays(today, -300),
      supportTo: addDays(today, 30),
      directions: [],
      requirements: '示例要求',
      readings: {},
      ...change,
    };
    const filing = await storeFiling(
      { kind: 'notice', caller: bureau.id, idempotencyKey: randomUUID(), body: notice },
      () => Promise.resolve(notice.id),
    );
    const startWorkflowOperation = new WithStartWorkflowOperation('round', {
      workflowId: roundWorkflowId(notice.id),
      taskQueue: TASK_QUEUE,
      args: [{ roundId: notice.id, ...this.byClock }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const message = { actor: bureau, reason: '年度安排', filing: filing._id };
    await this.client.workflow.executeUpdateWithStart(publishNoticeUpdate, {
      args: [message],
      startWorkflowOperation,
    });
    return notice;
  }

  async approveBudget(year: number, approvedFen: number): Promise<void> {
    const at = await this.now();
    const decision = {
      year,
      use: 'voucher',
      approvedFen,
      by: bureau.id,
      reason: '年度预算',
      at,
    } as const;
    await inTransaction((tx) =>
      approveBudget(tx, { ...decision, key: `budget-${year}-${approvedFen}` }),
    );
  }

  async submit(
    procedure: ProcedureName,
    body: AdmissionSubmission | RedemptionSubmission,
    actor: Actor,
    no?: string,
  ): Promise<Answer> {
    const number = no ?? (await nextNumber(await this.seriesFor(procedure, body.roundId)));
    const filing = await storeFiling(
      { kind: procedure, caller: actor.id, idempotencyKey: number, body },
      () => Promise.resolve(number),
    );
    const input: CaseInput = { no: number, procedure, roundId: body.roundId, ...this.byClock };
    const startWorkflowOperation = new WithStartWorkflowOperation(procedure, {
      workflowId: workflowIdOf(input),
      taskQueue: TASK_QUEUE,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.client.workflow.executeUpdateWithStart(submitUpdate, {
      args: [{ actor, filing: filing._id }],
      updateId: filing._id.replaceAll('/', '-'),
      startWorkflowOperation,
    });
  }

  /** The series that the API numbers an application in: the round's year, or today's where there is no such round. */
  private async seriesFor(procedure: ProcedureName, roundId: string): Promise<string> {
    const round = await roundOf(roundId);
    return seriesOf(procedure, round?.programmeYear ?? yearOf(await this.today()));
  }

  async decide<N extends CaseDecisionName>(
    no: string,
    name: N,
    message: CaseDecisions[N],
    updateId?: string,
  ): Promise<Answer> {
    const update = decisionUpdate<N>(name);
    const id = updateId === undefined ? {} : { updateId };
    return this.handle(no).executeUpdate(update as never, { args: [message] as never, ...id });
  }

  /** As the API corrects an account: it is filed, and the decision names the filing. */
  async correctAccount(no: string, actor: Actor, account: BankAccount): Promise<Answer> {
    const by = { caller: actor.id, idempotencyKey: randomUUID() };
    const draft = { kind: 'account', ...by, body: account } as const;
    const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
    return this.decide(no, 'correctAccount', { actor, reason: '账号有误', filing });
  }

  async decideOnPayment<N extends ActName<PaymentOrderActs>>(
    orderId: string,
    name: N,
    message: Message<PaymentOrderActs, N>,
    updateId: string = randomUUID(),
  ): Promise<OrderAnswer> {
    const update = actUpdate<PaymentOrderActs, N>(PAYMENT_ORDER, name);
    const asked = { args: [message] as never, updateId };
    if (mayStart(PAYMENT_ORDER, rowOf(PAYMENT_ORDER, name))) {
      const startWorkflowOperation = this.orderStart(orderId);
      return this.client.workflow.executeUpdateWithStart(update, {
        ...asked,
        startWorkflowOperation,
      });
    }
    const order = this.client.workflow.getHandle(paymentOrderSubject(orderId));
    return order.executeUpdate(update as never, asked);
  }

  /** Starts the order's process where it does not run. */
  orderStart(orderId: string): WithStartWorkflowOperation<never> {
    return new WithStartWorkflowOperation(PAYMENT_ORDER.workflow, {
      ...processStart<PaymentOrderActs>(PAYMENT_ORDER, { orderId, ...this.byClock }),
      taskQueue: TASK_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
    }) as never;
  }

  /** Keeps what the bank has told of an order as a file, and hands that to the order. */
  async bankSays(orderId: string, status: BankStatus): Promise<OrderAnswer> {
    const content = Buffer.from(JSON.stringify(status));
    const told = { by: finance, reason: '银行回执', at: await this.now() };
    const file = await keepBankFile({ format: 'csv', content, status, ...told });
    return this.client.workflow.executeUpdateWithStart(bankStatusUpdate, {
      args: [{ file }],
      updateId: randomUUID(),
      startWorkflowOperation: this.orderStart(orderId),
    });
  }

  async signal<N extends CaseDecisionName>(
    no: string,
    name: N,
    message: CaseDecisions[N],
  ): Promise<void> {
    await this.handle(no).signal(decisionSignal<N>(name), message);
  }

  handle(no: string) {
    const procedure = no.startsWith('R') ? 'redemption' : 'admission';
    return this.client.workflow.getHandle(workflowIdOf({ no, procedure }));
  }

  round(roundId: string) {
    return this.client.workflow.getHandle(roundWorkflowId(roundId));
  }

  /** How a case's process ended. */
  async result(no: string): Promise<unknown> {
    return this.handle(no).result();
  }

  /** Freezes an act over many cases, has the round record it, and waits until it is in force. */
  async batch<K extends BatchKind>(
    name: Exclude<RoundDecisionName, 'objectToUnit'>,
    draft: { kind: K; roundId: string; id: string; content: BatchContents[K] },
    actor: Actor,
  ): Promise<BatchActRecord<K>> {
    const { kind, roundId, id, content } = draft;
    const act = await freezeBatchAct({ _id: id, kind, roundId, content, preparedBy: actor.id });
    const message = { actor, reason: '依程序办理', actId: act._id, hash: act.hash };
    await this.round(roundId).executeUpdate(roundUpdate(name) as never, {
      args: [message] as never,
    });
    return this.inForce<K>(id);
  }

  /** Objects to a unit; answers the act once each of its lines is in. */
  async objectToUnit(
    roundId: string,
    unit: string,
    actor: Actor,
    more: { readonly stamp?: string } = {},
  ): Promise<BatchActRecord<'unit-objection'>> {
    const message = { actor, reason: '反映该单位情况', unit, evidence: [], ...more };
    const { actId } = await this.round(roundId).executeUpdate(roundUpdate('objectToUnit'), {
      args: [message],
    });
    return this.inForce<'unit-objection'>(actId);
  }

  async inForce<K extends BatchKind>(id: string): Promise<BatchActRecord<K>> {
    const inForce = async () => {
      const now = await batchActOf<K>(id);
      return now?.state === 'in-force' ? now : undefined;
    };
    return until(inForce, { what: () => `act ${id} in force` });
  }

  /** Waits until the case's process has heard of everything that the record says of its place. */
  async heard(no: string): Promise<CaseRecord> {
    const heard = async () => {
      const kase = await caseOf(no);
      if (kase === null) return undefined;
      if (kase.state === 'ended') return kase;
      const isThere = this.asksProcesses
        ? placeOf(await this.position(no)) === placeOf(kase)
        : await this.showsPlaceOf(kase);
      return isThere ? kase : undefined;
    };
    return until(heard, { what: () => `the process of ${no} where its record stands` });
  }

  /** By what the process shows on the server: a query could spoil the history of one that is not in memory (docs/adr/0031). */
  private async showsPlaceOf(kase: CaseRecord): Promise<boolean> {
    try {
      const { raw, typedSearchAttributes } = await this.handle(kase._id).describe();
      return !raw.pendingWorkflowTask && shownPlace(typedSearchAttributes) === shownPlaceOf(kase);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** What the case's process says of its place; undefined until it has started. */
  async position(no: string): Promise<Answer | null | undefined> {
    try {
      return await this.handle(no).query(positionQuery);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  /** A case's or round's trail, oldest first. */
  async trail(subject: string): Promise<TrailEntry[]> {
    const entries: TrailEntry[] = [];
    for (;;) {
      const page = await trailOf(subject, entries.length);
      if (page.length === 0) return entries;
      entries.push(...page);
    }
  }

  async acts(subject: string): Promise<string[]> {
    return (await this.trail(subject)).map(({ act }) => act);
  }

  /** The case once it stands as `holds` says; the wait is real time and bounded. */
  async caseWhen(no: string, holds: (kase: CaseRecord) => boolean): Promise<CaseRecord> {
    const standing = async () => {
      const kase = await caseOf(no);
      return kase !== null && holds(kase) ? kase : undefined;
    };
    return until(standing, { what: () => `${no} with ${String(holds)}` });
  }

  /** Looks until there is something to answer; see `until`. */
  until<T>(look: () => Promise<T | undefined>): Promise<T> {
    return until(look);
  }

  /** The case's process once it stands as `holds` says, which the record may have said earlier. */
  async positionWhen(no: string, holds: (position: Answer) => boolean): Promise<Answer> {
    const standing = async () => {
      const position = await this.position(no);
      return position && holds(position) ? position : undefined;
    };
    return until(standing, { what: () => `the process of ${no} with ${String(holds)}` });
  }
}

/** What the Temporal UI shows of a process now. */
export async function shownOf(process: ReturnType<House['handle']>): Promise<string> {
  const metadata = await process.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

/** The codes of what an Update was refused with; an Update that was taken fails the test. */
export async function refusedWith(update: Promise<unknown>): Promise<string[]> {
  return (await refusalsOf(update)).map(({ code }) => code);
}

export async function refusalsOf(update: Promise<unknown>): Promise<readonly Refusal[]> {
  const error: unknown = await update.then(
    (taken) => new Error(`Was taken: ${JSON.stringify(taken)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  if (!(error.cause instanceof ApplicationFailure)) throw error;
  return error.cause.details?.[0] as readonly Refusal[];
}

/** What the process and the record must agree on: the step and whose turn it is. */
function placeOf(position: Pick<Answer, 'step' | 'waits'> | null | undefined): string {
  const waits = position?.waits.map(({ name, open, dueAt }) => [name, open, dueAt]);
  return JSON.stringify([position?.step, waits]);
}

/** Numbers of the service protocol's value types. */
const INDEXED_VALUE_TYPES = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

async function registerSearchAttributes(env: TestWorkflowEnvironment): Promise<void> {
  const searchAttributes = Object.fromEntries(
    Object.entries(SEARCH_ATTRIBUTES).map(([name, kind]) => [name, INDEXED_VALUE_TYPES[kind]]),
  );
  await env.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes,
  });
}

async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = required('TEMPORAL_TEST_SERVER');
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await registerSearchAttributes(env);
  return env;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The test set-up did not give ${name}.`);
  return value;
}

function workerOf(
  env: TestWorkflowEnvironment,
  configuration: Configuration,
  options: Pick<
    WorkerSetting,
    'dataConverter' | 'deployment' | 'maxCachedWorkflows' | 'workflowBundle'
  >,
): Promise<VoucherWorker> {
  return createWorker({
    connection: env.nativeConnection,
    namespace: 'default',
    configuration,
    workflowBundle: { codePath: required('WORKFLOW_BUNDLE') },
    ...options,
  });
}

let isTold = false;

/** Where workers of this test file log to: told once, before the first of them. */
export function logTo(logger: Logger): void {
  if (!isTold) Runtime.install({ logger });
  isTold = true;
}

async function skipTo(
  env: TestWorkflowEnvironment,
  startsOn: (today: CivilDate) => CivilDate,
): Promise<void> {
  const now = await env.currentTimeMs();
  const left = msOf(startOf(startsOn(civilDateOf(instantOf(now))))) - now;
  if (left > 0) await env.sleep(left + 3_600_000);
}

/** The client that activities reach cases by; while signals are to be lost, each fails instead. */
function losing(client: Client, post: Post): Client {
  const workflow = Object.create(client.workflow) as Client['workflow'];
  workflow.getHandle = ((id: string) => {
    const handle = client.workflow.getHandle(id);
    const signal: typeof handle.signal = (...args) => {
      if (post.toLose === 0) return handle.signal(...args);
      post.toLose -= 1;
      return Promise.reject(new Error('The signal was lost.'));
    };
    return { ...handle, signal };
  }) as Client['workflow']['getHandle'];
  return Object.create(client, { workflow: { value: workflow } }) as Client;
}

/** An invented calendar for every year within reach, and a service-item list. */
async function furnish(year: number, lastYear: number): Promise<void> {
  const at = instantOf(Date.UTC(year, 0, 1));
  await inTransaction(async (tx) => {
    for (const one of inventedCalendar(year - 1, lastYear))
      await putCalendarYear(tx, one, 'staff-1', at);
    for (let one = year - 1; one <= lastYear + 2; one += 1)
      await nameMeetingMembers(tx, one, MEMBERS_OF_YEAR, at);
  });
  for (const one of [year - 1, year, year + 1, year + 2]) {
    await inTransaction((tx) =>
      publishServiceItems(
        tx,
        {
          year: one,
          version: 1,
          inForceFrom: `${one}-01-01`,
          items: [{ code: 'A01', category: 'research-development', name: '委托研发' }],
        },
        'bureau-1',
        at,
      ),
    );
  }
}
