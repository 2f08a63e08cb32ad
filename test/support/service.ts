/**
 * The service as its users meet it: worker, API and Temporal as processes of their own on the run's real database,
 * reached by HTTP and by the Temporal CLI. A demo clock lets a civil day last some milliseconds, from a
 * fixed day on, so the published calendar of 2026 holds whatever today is.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findTemporal } from '../../local/servers/find';
import { startStack, type Stack } from '../../local/stack';
import { civilMsAt, type DemoClock } from '../../policy/kernel/demo-clock';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type { Answer } from '../../policy/case/waits';
import { expectByContract } from './contract';
import { freshDatabase } from './database';
import { until } from './until';

const run = promisify(execFile);
/** Slow enough that the window of the walks, 274 days, is open for minutes after the last of them. */
const DAY_MS = 1_000;
const STARTS_AT = '2026-03-01T16:00:00.000Z';

export interface Reply<T> {
  readonly status: number;
  readonly body: T;
}

export class Service {
  private asked = 0;

  private constructor(
    private readonly stack: Stack,
    private readonly folder: string,
    private readonly clock: DemoClock,
  ) {}

  static async start(): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), 'hongshan-system-'));
    const clock = { startsAt: STARTS_AT, startedAtMs: Date.now(), dayMs: DAY_MS };
    const stack = await startStack({
      stateDir: folder,
      mongodbUri: await freshDatabase(),
      report: () => undefined,
      env: {
        HONGSHAN_DEMO_DAY_MS: String(clock.dayMs),
        HONGSHAN_DEMO_STARTS_AT: clock.startsAt,
        HONGSHAN_DEMO_STARTED_AT_MS: String(clock.startedAtMs),
      },
    });
    return new Service(stack, folder, clock);
  }

  get url(): string {
    return this.stack.apiUrl;
  }

  /** The civil day on the service's clock, whatever day it is and however fast the machine. */
  today(): CivilDate {
    return civilDateOf(new Date(civilMsAt(this.clock, Date.now())).toISOString());
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get<T>(path: string, actor?: Actor): Promise<Reply<T>> {
    return this.ask('GET', path, actor);
  }

  /** Sends JSON, or text as CSV, under a new Idempotency-Key. */
  async send<T>(method: 'POST' | 'PUT', path: string, actor: Actor, body: unknown): Promise<T> {
    const reply = await this.ask<T>(method, path, actor, body);
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`);
    return reply.body;
  }

  decide(no: string, decision: string, actor: Actor, body: object): Promise<{ answer: Answer }> {
    return this.send('POST', `/cases/${no}/${decision}`, actor, body);
  }

  /** Sends an act over many cases and waits until its last line is in. */
  async batch(path: string, actor: Actor, body: object): Promise<void> {
    const { actId } = await this.send<{ actId: string }>('POST', path, actor, body);
    await this.when(
      `/acts/${encodeURIComponent(actId)}`,
      actor,
      (act: { state: string }) => act.state === 'in-force',
    );
  }

  /** Asks until the answer holds. */
  async when<T>(path: string, actor: Actor, holds: (body: T) => boolean): Promise<T> {
    const holding = async () => {
      const { status, body } = await this.get<T>(path, actor);
      return status === 200 && holds(body) ? body : undefined;
    };
    const what = (): string => `${path} with ${String(holds)} (today is ${this.today()})`;
    return until(holding, { what, everyMs: 100 });
  }

  /** `temporal workflow …` against the same server, as an operator types it. */
  async cli(...words: readonly string[]): Promise<string> {
    const address = this.stack.temporalAddress;
    const { stdout } = await run(await findTemporal(), [
      'workflow',
      ...words,
      '--address',
      address,
    ]);
    return stdout;
  }

  private async ask<T>(
    method: string,
    path: string,
    actor?: Actor,
    body?: unknown,
  ): Promise<Reply<T>> {
    this.asked += 1;
    const csv = typeof body === 'string';
    const response = await fetch(`${this.stack.apiUrl}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': csv ? 'text/csv' : 'application/json' }),
        ...(method !== 'GET' && { 'idempotency-key': `walk-${this.asked}` }),
        ...(actor !== undefined && { 'x-actor-id': actor.id, 'x-actor-role': actor.role }),
        ...(actor?.district !== undefined && { 'x-actor-district': actor.district }),
        ...(actor?.party !== undefined && { 'x-actor-party': actor.party }),
      },
      ...(body !== undefined && { body: csv ? body : JSON.stringify(body) }),
    });
    const { status } = response;
    const answered = (await response.json()) as T;
    expectByContract({ method, path, status, body: answered });
    return { status, body: answered };
  }
}
