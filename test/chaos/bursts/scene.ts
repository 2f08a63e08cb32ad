/**
 * One scene: a server, a database and a house of its own, in which every type has its bursts; then the worker is
 * started anew without anything in memory, and every process must answer, and every history replay.
 */
import { cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/common';
import { findTemporal } from '../../../local/servers/find';
import { reasonOf } from '../../../local/servers/stack-error';
import { startTemporalDev } from '../../../local/servers/temporal';
import { speedOf, type DemoClock } from '../../../policy/kernel/demo-clock';
import {
  addDays,
  civilDateOf,
  instantOf,
  msOf,
  startOf,
  yearOf,
  type Instant,
} from '../../../policy/kernel/time';
import { silently } from '../../support/silence';
import { SEARCH_ATTRIBUTES } from '../../../workflows/search-attributes';
import { House } from '../../support/workflow-house';
import { Season } from '../../support/season';
import { burst, type Outcome } from './burst';
import { Examiner, nothingSeen, type Seen } from './examiner';
import { Random } from './random';
import { Replayer } from './replayer';
import type { Target } from './target';
import { targetOf } from './targets';

export interface ScenePlan {
  readonly seed: string;
  readonly types: readonly string[];
  /** Of each type. */
  readonly bursts: number;
  /** How many real milliseconds a civil day lasts on a machine that does nothing else. */
  readonly dayMs: number;
  /** History events after which the server suggests to go on in a new history. */
  readonly historyEvents: number;
  readonly maxCachedWorkflows: number;
  /** Whether somebody looks at processes in the Temporal UI, which asks them by queries (docs/adr/0031). */
  readonly looks: boolean;
  /** Whether the store is silent now and then. */
  readonly silences: boolean;
  /** How many types have their bursts at the same time. */
  readonly lanes: number;
  readonly report: (line: string) => void;
}

/** What a scene has shown of one type. */
export interface SceneResult {
  readonly type: string;
  bursts: number;
  readonly outcomes: Partial<Record<Outcome, number>>;
  readonly failures: Set<string>;
  readonly seen: Seen;
  /** Why a history does not replay, or a process does not answer. */
  broken?: string | undefined;
  /** Why the target had no more bursts, such as a round that has closed in a long scene. */
  stopped?: string | undefined;
}

const BUDGET_FEN = 1_000_000_000;
const STARTS_AT = '2026-03-01T16:00:00.000Z';
/** For what a burst waits until its process wakes. */
const NEAR_MS = 4_000;
/** Longer than a scene lasts, in civil days, on a loaded machine. */
const WINDOW_DAYS = 1_000;
/** Years after the first in which a long scene may find itself. */
const YEARS_AHEAD = [1, 2, 3];
/** Of each type, in its line. */
const FAILURES_SHOWN = 3;
const BETWEEN_SILENCES_MS = 15_000;
const LONGEST_SILENCE_MS = 10_000;
/** What a process that was forgotten may take to answer, on a loaded machine. */
const ANSWER_MS = 60_000;

export async function scene(plan: ScenePlan): Promise<SceneResult[]> {
  const server = await startTemporalDev({
    binary: await findTemporal(),
    searchAttributes: SEARCH_ATTRIBUTES,
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': plan.historyEvents },
  });
  try {
    const dayMs = plan.dayMs * slowness();
    const clock = { startsAt: STARTS_AT, startedAtMs: Date.now(), dayMs };
    const { maxCachedWorkflows, looks } = plan;
    const opened = { server, clock, maxCachedWorkflows, asksProcesses: looks };
    const house = await House.open(opened);
    const replayer = Replayer.open(process.env['WORKFLOW_BUNDLE'] ?? '');
    try {
      return await new Scene(plan, clock, house, replayer).play();
    } finally {
      await replayer.close();
      await house.close();
    }
  } finally {
    await server.stop();
  }
}

/** How many times longer a civil day lasts, since a machine that does much else plays a scene more slowly. */
function slowness(): number {
  const [load = 0] = loadavg();
  return Math.max(load / cpus().length, 1);
}

class Scene {
  private readonly examiner: Examiner;
  /** Every process that had a burst, by its type. */
  private readonly met = new Map<string, Set<string>>();

  constructor(
    private readonly plan: ScenePlan,
    private readonly clock: DemoClock,
    private readonly house: House,
    replayer: Replayer,
  ) {
    this.examiner = new Examiner(house.client, replayer);
  }

  async play(): Promise<SceneResult[]> {
    const closesOn = addDays(await this.house.today(), WINDOW_DAYS);
    const window = { closesOn, supportTo: closesOn };
    const seasons = {
      admission: await Season.open(this.house, 'admission', window, 0),
      redemption: await Season.open(this.house, 'redemption', window),
    };
    const year = yearOf(await this.house.today());
    for (const ahead of YEARS_AHEAD) await this.house.approveBudget(year + ahead, BUDGET_FEN);
    const shown: SceneResult[] = [];
    const order = new Random(this.plan.seed);
    const left = order.some(this.plan.types, this.plan.types.length);
    const lane = async (): Promise<void> => {
      for (let type = left.shift(); type !== undefined; type = left.shift()) {
        const random = new Random(`${this.plan.seed}/${type}`);
        const season = type === 'admission' ? seasons.admission : seasons.redemption;
        const target = targetOf(type, { house: this.house, season, random });
        shown.push(await this.bursts(type, target, random));
      }
    };
    const over = new AbortController();
    const silences = this.silences(over.signal);
    await Promise.all(Array.from({ length: this.plan.lanes }, lane));
    over.abort();
    await silences;
    await this.house.forget();
    await Promise.all(
      shown.map(async (one) => {
        one.broken ??= await this.afterwards(one);
      }),
    );
    return shown;
  }

  /** Now and then the store is silent, for less and for longer than a process waits for a local activity. */
  private async silences(over: AbortSignal): Promise<void> {
    const random = new Random(`${this.plan.seed}/silences`);
    while (this.plan.silences && !over.aborted) {
      const come = wait(BETWEEN_SILENCES_MS, true, { signal: over }).catch(() => false);
      const ms = 1_000 + random.below(LONGEST_SILENCE_MS);
      if (await come) await silently(() => wait(ms));
    }
  }

  private async bursts(type: string, target: Target, random: Random): Promise<SceneResult> {
    const shown: SceneResult = {
      type,
      bursts: 0,
      outcomes: {},
      failures: new Set<string>(),
      seen: nothingSeen(),
    };
    while (shown.bursts < this.plan.bursts && (shown.broken ?? shown.stopped) === undefined) {
      shown.broken = await this.one(target, random, shown).catch((error: unknown) => {
        shown.stopped = told(error);
        return this.faultOf(shown);
      });
    }
    this.plan.report(lineOf(shown));
    return shown;
  }

  private async one(
    target: Target,
    random: Random,
    shown: SceneResult,
  ): Promise<string | undefined> {
    const turn = await target.next();
    const met = this.met.get(shown.type) ?? new Set();
    this.met.set(shown.type, new Set([...met, ...turn.ids]));
    if (random.chance(0.6)) await this.nearItsTime(random, turn.due);
    const sent = await burst(this.house.client, random, target, turn, this.plan.looks);
    shown.bursts += 1;
    for (const outcome of sent.outcomes)
      shown.outcomes[outcome] = (shown.outcomes[outcome] ?? 0) + 1;
    for (const failure of sent.failures) shown.failures.add(failure.slice(0, 300));
    const fault = await this.faultOf(shown, turn.ids);
    if (fault !== undefined) return fault;
    return sent.outcomes.includes('silent') ? `${turn.ids.join(', ')}: no answer` : undefined;
  }

  /** The first fault in the histories of these processes; of every one that the type had, where none is named. */
  private async faultOf(
    { type, seen }: SceneResult,
    ids: Iterable<string> = this.met.get(type) ?? [],
  ): Promise<string | undefined> {
    for (const id of ids) {
      const fault = await this.examiner.latest(id, seen);
      if (fault !== undefined) return `${id}: ${fault}`;
    }
    return undefined;
  }

  /** Close to the moment at which the process wakes, where that is near, or else to the next midnight. */
  private async nearItsTime(random: Random, due: Instant | undefined): Promise<void> {
    const now = msOf(await this.house.now());
    const nextDay = msOf(startOf(addDays(civilDateOf(instantOf(now)), 1)));
    const toMidnight = (nextDay - now) / speedOf(this.clock);
    const toDue = due === undefined ? 0 : (msOf(due) - now) / speedOf(this.clock);
    const left = toDue > 0 && toDue < NEAR_MS ? toDue : toMidnight;
    await wait(Math.max(left - random.below(60), 0));
  }

  /** What a process that was forgotten says, and whether all of its histories replay. */
  private async afterwards({ type, seen }: SceneResult): Promise<string | undefined> {
    for (const id of this.met.get(type) ?? []) {
      const silent = await this.unanswered(id);
      if (silent !== undefined) return `${id}: ${silent}`;
      const fault = await this.examiner.every(id, seen);
      if (fault !== undefined) return `${id}: ${fault}`;
    }
    return undefined;
  }

  /** Asks what every process answers, for as long as a loaded machine may need; one that has ended need not. */
  private async unanswered(id: string): Promise<string | undefined> {
    const end = Date.now() + ANSWER_MS;
    const handle = this.house.client.workflow.getHandle(id);
    for (;;) {
      const error: unknown = await handle.query('__temporal_workflow_metadata').then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined || error instanceof WorkflowNotFoundError) return undefined;
      if (Date.now() > end) return `no answer after the restart of the worker: ${told(error)}`;
    }
  }
}

/** What was thrown, with its cause: a refusal says why there. */
function told(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  return [error, ...(cause === undefined ? [] : [cause])].map(reasonOf).join(': ');
}

export function lineOf({ type, bursts, outcomes, failures, seen, ...end }: SceneResult): string {
  const { broken, stopped } = end;
  const fate = [
    ...[...failures].slice(0, FAILURES_SHOWN).map((failure) => `; failed: ${failure}`),
    ...(stopped === undefined ? [] : [`; stopped: ${stopped}`]),
    ...(broken === undefined ? [] : [`; BROKEN ${broken}`]),
  ].join('');
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`);
  const facts = `runs ${seen.runs}, continued ${seen.continued}, timers ${seen.timersFired}`;
  return `${type}: ${bursts} bursts; ${counts.join(', ')}; ${facts}${fate}`;
}
