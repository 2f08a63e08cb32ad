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
import { Courier } from '../../api-client/courier';
import { People } from '../../api-client/people';
import type { Person } from '../../api-client/person';
import { SaidNo } from '../../api-client/said-no';
import { ConsoleHouse } from './console-house';
import { heardByContract } from './contract';
import { freshDatabase } from './database';
import { until } from './until';
import { headersOf } from './header-client';
import { HEADER_ENTRIES } from './header-stack';

const run = promisify(execFile);
/** Slow enough that the window of the walks, 274 days, is open for minutes after the last of them. */
const DAY_MS = 1_000;
const STARTS_AT = '2026-03-01T16:00:00.000Z';

const auditor: Actor = { id: 'auditor-1', role: 'auditor' };

export class Service {
  private readonly people: People;

  private constructor(
    private readonly stack: Stack,
    readonly folder: string,
    private readonly clock: DemoClock,
  ) {
    // Its days are shorter than the pause that the service asks for.
    const manners = { longestPauseMs: 500, answered: heardByContract };
    this.people = new People(stack.apiUrl, headersOf, new Courier(manners));
  }

  static async start(): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), 'hongshan-system-'));
    const clock = { startsAt: STARTS_AT, startedAtMs: Date.now(), dayMs: DAY_MS };
    const stack = await startStack({
      stateDir: folder,
      login: true,
      entries: HEADER_ENTRIES,
      mongodbUri: freshDatabase(),
      report: () => undefined,
      env: {
        HONGSHAN_DEMO_DAY_MS: String(clock.dayMs),
        HONGSHAN_DEMO_STARTS_AT: clock.startsAt,
        HONGSHAN_DEMO_STARTED_AT_MS: String(clock.startedAtMs),
      },
    });
    return new Service(stack, folder, clock);
  }

  /** A browser before it, in which the sample accounts log in. */
  console(): Promise<ConsoleHouse> {
    return ConsoleHouse.beside(this.stack, this.folder);
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

  /** What this person does and reads; anybody where nobody is named. */
  as(who?: Actor): Person {
    return this.people.as(who);
  }

  /** Waits until the last line of an act over many cases is in. */
  async inForce({ actId }: { readonly actId: string }): Promise<void> {
    const look = () => this.as(auditor).getRoundAct(actId);
    await this.when(look, ({ state }) => state === 'in-force');
  }

  /** Looks until it holds. */
  async when<T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
    const holding = async () => {
      const found = await look().catch(orNothing);
      return found !== undefined && holds(found) ? found : undefined;
    };
    const what = (): string => `${String(look)} with ${String(holds)} (today is ${this.today()})`;
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
}

/** What is not there yet. */
function orNothing(cause: unknown): undefined {
  if (!(cause instanceof SaidNo)) throw cause;
}
