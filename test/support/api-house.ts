/**
 * A house for one test file: the API on a free port, a namespace and a database of its own, the real
 * worker where the file asks for one. The calendar is invented, so the tests pass on any date.
 */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection } from '@temporalio/worker';
import pino from 'pino';
import { Courier } from '../../api-client/courier';
import { headersOf } from './header-client';
import { People } from '../../api-client/people';
import type { Person } from '../../api-client/person';
import { createApp } from '../../api/app';
import { nowOf } from '../../api/clock';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import { embeddedHeaders } from './header-identity';
import { listen } from '../../api/listen';
import { Processes } from '../../api/temporal';
import type { Places } from '../../local/service';
import { ON_UPDATES } from '../../api/interceptors';
import { prepareTemporal } from '../../local/servers/temporal';
import { addDays, civilDateOf, instantOf, yearOf, type Instant } from '../../policy/kernel/time';
import type { FieldError } from '../../api/errors';
import type { Deadline } from '../../policy/calendar/deadline';
import type {
  Actor,
  BankAccount,
  PublishedLine,
  RedemptionSubmission,
  RoundNotice,
} from '../../policy/model/nouns';
import type { Refusal } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import type { TrailEntry } from '../../store/trail/trail';
import { completeUscc } from '../../policy/model/uscc';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { nameMeetingMembers } from '../../store/reference/meeting-members';
import { MEMBERS_OF_YEAR as MEMBERS } from './examples';
import { dataConverter } from '../../store/kernel/payload-texts';
import { connectStore, disconnectStore, inTransaction } from '../../store/kernel/connection';
import { createWorker } from '../../worker/worker';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { inventedCalendar } from './invented-calendar';
import * as example from './examples';
import { expectByContract, expectMedia, heardByContract } from './contract';
import { leaveStore, openFreshStore } from './database';
import { debtor, logTo } from './workflow-house';
import { until } from './until';

export const centre: Actor = { id: 'centre-1', role: 'centre' };
/** Another person of the centre. */
export const centreColleague: Actor = { id: 'centre-2', role: 'centre' };
export const bureau: Actor = { id: 'bureau-1', role: 'bureau' };
export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const district = (code: Actor['district'] & string): Actor => ({
  id: `district-${code}`,
  role: 'district',
  district: code,
});
export const expert = (n: number): Actor => ({ id: `expert-${n}`, role: 'expert' });
export const applicant = (party: string): Actor => ({ id: 'handler-1', role: 'applicant', party });

export const today = (): string => civilDateOf(instantOf(Date.now()));
/** The nth invented enterprise or institution. */
export const uscc = (n: number): string => completeUscc(`91650104MA${String(n).padStart(6, '0')}`);
export const newKey = (): string => randomUUID();

/** The members of the bodies that these tests look into; each response has some of them. */
export interface Body {
  readonly no: string;
  readonly id: string;
  readonly answer: Answer;
  readonly allowed: Answer['allowed'];
  readonly links: Readonly<Record<'act' | 'case' | 'temporal', string>>;
  readonly refusals: readonly Refusal[];
  readonly errors: readonly FieldError[];
  readonly more: number;
  readonly next: string;
  readonly cases: readonly { readonly no: string }[];
  readonly submission: RedemptionSubmission;
  readonly account: BankAccount;
  readonly opinions: readonly unknown[];
  readonly objections: readonly unknown[];
  readonly entries: readonly TrailEntry[];
  readonly state: string;
  readonly actId: string;
  readonly acts: readonly { readonly state: string }[];
  readonly hash: string;
  readonly lists: readonly { readonly link: string }[];
  readonly lines: readonly (PublishedLine & { readonly publicity: Deadline })[];
  readonly rounds: readonly unknown[];
  readonly notice: RoundNotice;
  readonly versions: readonly unknown[];
  readonly listDates: Readonly<Record<string, string>>;
  readonly institutions: readonly unknown[];
  readonly budgets: readonly unknown[];
  readonly calendar: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Asking {
  readonly as?: Actor;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the answer leads elsewhere, it is not followed. */
  readonly redirect?: 'manual';
}

export interface HouseOptions {
  /** Whether a worker carries the processes out; without one, no Update is ever answered. */
  readonly worker?: boolean;
  /** How long a caller waits for an answer, in ms. */
  readonly answerMs?: number;
  /** Lets a civil day pass in so many ms, from now on. */
  readonly dayMs?: number;
}

export class House {
  private readonly people: People;

  private constructor(
    readonly client: Client,
    readonly address: string,
    private readonly undo: readonly (() => Promise<unknown>)[],
  ) {
    this.people = new People(address, headersOf, new Courier({ answered: heardByContract }));
  }

  static async open({ worker = false, answerMs, dayMs }: HouseOptions = {}): Promise<House> {
    logTo(new DefaultLogger('WARN'));
    const address = required('TEMPORAL_ADDRESS');
    await openFreshStore();
    await addCalendar();
    const connection = await Connection.connect({ address });
    const namespace = await newNamespace(connection, address);
    const client = new Client({
      connection,
      namespace,
      dataConverter,
      interceptors: { workflow: [...ON_UPDATES] },
    });
    const stopWorker = worker ? await runWorker(client, address, namespace) : nothing;
    const clock = dayMs === undefined ? undefined : demoClock(dayMs);
    const processes = new Processes({
      client,
      uiUrl: 'http://ui.example',
      ...(clock !== undefined && { clock }),
      ...(answerMs !== undefined && { answerMs }),
    });
    const server = await listening(processes, nowOf(clock));
    const { port } = server.address() as AddressInfo;
    return new House(client, `http://127.0.0.1:${port}`, [
      () => new Promise((resolve) => server.close(resolve)),
      stopWorker,
      () => connection.close(),
      leaveStore,
    ]);
  }

  /** The same before a service that runs by itself, of which the place is told. */
  static async before({ apiUrl, mongodbUri, temporalAddress, namespace }: Places): Promise<House> {
    await connectStore(mongodbUri);
    await addCalendar();
    const connection = await Connection.connect({ address: temporalAddress });
    const client = new Client({ connection, namespace, dataConverter });
    return new House(client, apiUrl, [() => connection.close(), disconnectStore]);
  }

  /** What becomes of each body before it is sent; as it is unless a test says otherwise. */
  worded: (body: unknown) => unknown = (body) => body;
  /** Hears of each answer. */
  heard: (sent: unknown, status: number, text: string) => void = () => undefined;

  async close(): Promise<void> {
    for (const step of this.undo) await step();
  }

  /** What this person does and reads, for what a test goes on from: a no throws. */
  as(who?: Actor): Person {
    return this.people.as(who);
  }

  /** What a request of its own says of who asks. */
  credentials(who: Actor): Promise<Record<string, string>> {
    return headersOf(who);
  }

  get(path: string, as?: Actor): Promise<Reply> {
    return this.ask('GET', path, as === undefined ? {} : { as });
  }

  post(path: string, as: Actor, body: unknown, key = newKey()): Promise<Reply> {
    return this.ask('POST', path, { as, body, key });
  }

  async ask(method: string, path: string, asking: Asking): Promise<Reply> {
    const body = this.worded(asking.body);
    const response = await this.send(method, path, { ...asking, body });
    const text = await response.text();
    const { status, headers: answered } = response;
    this.heard(body, status, text);
    // What is sent as a file has been held to its type.
    const isJson = answered.get('Content-Type')?.includes('json') ?? false;
    const told = (isJson ? JSON.parse(text) : {}) as Body;
    if (isJson) expectByContract({ method, path, status, body: told });
    return { status, headers: answered, body: told };
  }

  /** Of an answer that need not be JSON. */
  async status(method: string, path: string, asking: Asking): Promise<number> {
    const response = await this.send(method, path, asking);
    await response.arrayBuffer();
    return response.status;
  }

  /** The reply as it came, as one of the types that its operation has. */
  async send(
    method: string,
    path: string,
    { as, key, body, headers, redirect }: Asking,
  ): Promise<Response> {
    const raw = typeof body === 'string' || body === undefined;
    const response = await fetch(this.address + path, {
      method,
      ...(redirect !== undefined && { redirect }),
      headers: {
        ...(as !== undefined && (await this.credentials(as))),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...(!raw && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    if (response.ok) expectMedia(method, path, response.headers.get('Content-Type'));
    return response;
  }

  /** Proposes a file of data. */
  importCsv(path: string, as: Actor, csv: string, key = newKey()): Promise<Reply> {
    const headers = { 'Content-Type': 'text/csv' };
    return this.ask('POST', withReason(path), { as, key, body: csv, headers });
  }

  /** The same, and another person of the same role confirms it (reading of Art. 22). */
  async confirmedCsv(path: string, as: Actor, csv: string): Promise<Reply> {
    return this.confirm(await this.importCsv(path, as, csv), as);
  }

  /** Another person of the same role confirms what was proposed; a refusal stays what it is. */
  confirm(proposed: Reply, as: Actor): Promise<Reply> {
    if (proposed.status !== 201) return Promise.resolve(proposed);
    const { id, hash } = proposed.body;
    const other = { ...as, id: `${as.id}-other` };
    return this.post(`/reference-proposals/${id}/confirmation`, other, {
      reason: '核对一致',
      hash,
    });
  }

  /** Proposes on the fund and has another person of the same role approve it (reading of Art. 22). */
  async decideOnFund(
    method: 'POST' | 'PUT',
    path: string,
    as: Actor,
    body: object,
  ): Promise<Reply> {
    const proposed = await this.ask(method, `/budgets/${path}`, { as, key: newKey(), body });
    expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed' } });
    const { id, hash } = proposed.body;
    const approver = { ...as, id: `${as.id}-other` };
    return this.post(`/fund-proposals/${id}/approval`, approver, { reason: '复核无误', hash });
  }

  async approveBudget(year: number | string, approvedFen: number): Promise<void> {
    const body = { approvedFen, reason: '年度预算' };
    const reply = await this.decideOnFund('PUT', `${year}/voucher`, bureau, body);
    expect(reply).toMatchObject({ status: 200, body: { state: 'approved' } });
  }

  /** Publishes a notice of today, with service items and an admitted provider to buy from. */
  async openRound(
    kind: 'admission' | 'redemption',
    change: Partial<RoundNotice> = {},
  ): Promise<string> {
    const year = yearOf(today());
    const id = `${kind}-${newKey().slice(0, 8)}`;
    const notice = {
      id,
      kind,
      programmeYear: year,
      title: '示例通知',
      // Long enough to apply in time where a demo clock lets days pass in milliseconds.
      opensOn: today(),
      closesOn: addDays(today(), 300),
      supportFrom: addDays(today(), -300),
      supportTo: addDays(today(), 30),
      directions: [],
      requirements: '示例要求',
      readings: { expertsByDraw: false },
      ...change,
    };
    expect(await this.post('/rounds', bureau, { reason: '年度安排', notice })).toMatchObject({
      status: 201,
    });
    return id;
  }

  /** The list of Art. 5 for this year and the last one, and the provider of the examples, admitted. */
  async furnish(): Promise<void> {
    for (const year of [yearOf(today()) - 1, yearOf(today())]) {
      const { items } = example.serviceItems;
      const list = { version: 1, inForceFrom: `${year}-01-01`, items };
      const path = withReason(`/service-items/${year}/imports`);
      const proposed = await this.post(path, bureau, list);
      expect(await this.confirm(proposed, bureau)).toMatchObject({ status: 200 });
    }
    const { uscc: code, name } = example.institution;
    const csv = `统一社会信用代码,机构名称,所在区县,机构类别,入库日期,服务事项\n${code},${name},天山区,other,2024-05-01,A01;E01\n`;
    expect(await this.confirmedCsv('/registry/imports', centre, csv)).toMatchObject({
      status: 200,
      body: { state: 'approved', content: { rows: 1 } },
    });
  }
}

/** The address of an import, with a reason where it has none. */
export function withReason(path: string): string {
  if (path.includes('reason=') || path.startsWith('/return-receipts')) return path;
  return `${path}${path.includes('?') ? '&' : '?'}reason=${encodeURIComponent('年度工作需要')}`;
}

/** A redemption of the nth enterprise that passes the screening today. */
export function redemption(roundId: string, n: number): RedemptionSubmission {
  const amountFen = 6_000_000;
  const name = `示例企业${n}`;
  const { contract, enterprise } = example.redemption;
  const relations = example.relationsOf(`甲${n}`);
  const parties = {
    enterprise: { ...enterprise, uscc: uscc(n), name, relations },
    provider: example.redemption.provider,
  };
  const days = { issuedOn: addDays(today(), -30), paidOn: addDays(today(), -29) };
  return {
    ...example.redemption,
    roundId,
    ...parties,
    contract: {
      ...contract,
      number: `HT-${n}`,
      amountFen,
      eligibleFen: amountFen,
      signedOn: addDays(today(), -120),
      fulfilledOn: addDays(today(), -40),
    },
    ...example.papersOf(n, parties, { ...days, amountFen }),
    account: { holder: name, bank: '示例银行', number: `6200000000${n}` },
  };
}

async function addCalendar(): Promise<void> {
  const year = yearOf(today());
  const at = instantOf(Date.UTC(year, 0, 1));
  await inTransaction(async (tx) => {
    for (const one of inventedCalendar(year - 1, year + 2))
      await putCalendarYear(tx, one, 'staff-1', at);
    for (const one of [year - 1, year, year + 1]) await nameMeetingMembers(tx, one, MEMBERS, at);
  });
}

/** A namespace of its own: the task queue of another test file's worker is another one. */
async function newNamespace(connection: Connection, address: string): Promise<string> {
  const namespace = `api-${randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  let fault: unknown;
  await until(
    () =>
      prepareTemporal(address, namespace, SEARCH_ATTRIBUTES).then(
        () => namespace,
        (cause: unknown) => void (fault = cause),
      ),
    { what: () => `namespace ${namespace}: ${String(fault)}`, everyMs: 200 },
  );
  return namespace;
}

async function runWorker(
  client: Client,
  address: string,
  namespace: string,
): Promise<() => Promise<unknown>> {
  const connection = await NativeConnection.connect({ address });
  const measuresIssuedOn = addDays(today(), -30);
  const worker = await createWorker({
    connection,
    namespace,
    configuration: { client, measuresIssuedOn, signals: 'none', debtor },
    workflowBundle: { codePath: required('WORKFLOW_BUNDLE') },
  });
  const ran = worker.run();
  return async () => {
    worker.shutdown();
    await ran;
    await connection.close();
  };
}

const nothing = (): Promise<void> => Promise.resolve();

function demoClock(dayMs: number): DemoClock {
  const startedAtMs = Date.now();
  return { dayMs, startedAtMs, startsAt: instantOf(startedAtMs) };
}

function listening(processes: Processes, now: () => Instant, answerMs?: number): Promise<Server> {
  const app = createApp({
    identity: embeddedHeaders(),
    trustedProxies: ['loopback'],
    processes,
    now,
    log: pino({ level: 'error' }),
    ...(answerMs !== undefined && { answerMs }),
  });
  return listen(app, 0, '127.0.0.1');
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The test set-up did not give ${name}.`);
  return value;
}
