/**
 * The demo's time. Worker and API get it by their environment and count by it; the demo itself only
 * reads it, to date its account and to wait for a day. It never computes a deadline.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { nowOf } from '../../api/clock';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';

/** Nine o'clock on the first working day after Spring Festival, in Asia/Shanghai. */
const STARTS_AT: Instant = '2026-02-24T01:00:00.000Z';
/**
 * What worker and API need to start, so that the year begins when they are there: about as long as the
 * servers have taken before them, on a quiet machine some seconds.
 */
const HEAD_START_MS = { least: 5_000, most: 60_000 };
const LOOK_MS = 20;

export class DemoTime {
  private clock: DemoClock | undefined;
  private readonly madeAtMs = Date.now();

  /** Made when the stack is about to start. */
  constructor(
    readonly dayMs: number,
    private readonly startsAt: Instant = STARTS_AT,
    /** From when its days last otherwise, if they do. */
    readonly slows?: DemoClock['slows'],
  ) {}

  /**
   * What worker and API find in their environment. The stack reads it when it is about to start them:
   * only then does time begin to run, however long the servers took to fetch and start.
   */
  get environment(): Readonly<Record<string, string>> {
    const startedAtMs = (): number => this.begun().startedAtMs;
    return {
      HONGSHAN_DEMO_DAY_MS: String(this.dayMs),
      HONGSHAN_DEMO_STARTS_AT: this.startsAt,
      ...(this.slows !== undefined && {
        HONGSHAN_DEMO_SLOWS_AT: this.slows.from,
        HONGSHAN_DEMO_SLOW_DAY_MS: String(this.slows.dayMs),
      }),
      get HONGSHAN_DEMO_STARTED_AT_MS() {
        return String(startedAtMs());
      },
    };
  }

  now(): Instant {
    return nowOf(this.begun())();
  }

  today(): CivilDate {
    return civilDateOf(this.now());
  }

  /** Waits for the day to begin; answers the day it has become. */
  async until(day: CivilDate): Promise<CivilDate> {
    while (this.today() < day) await wait(LOOK_MS);
    return this.today();
  }

  /** Waits until its days last as long as people need. */
  async untilSlow(): Promise<void> {
    const { from } = this.slows ?? { from: this.now() };
    while (this.now() < from) await wait(LOOK_MS);
  }

  /** The least number of civil days that last this long in real time. */
  daysIn(realMs: number): number {
    return Math.ceil(realMs / this.dayMs);
  }

  private begun(): DemoClock {
    const { least, most } = HEAD_START_MS;
    const headStartMs = Math.min(most, Math.max(least, Date.now() - this.madeAtMs));
    const startedAtMs = Date.now() + headStartMs;
    const { dayMs, startsAt, slows } = this;
    this.clock ??= { dayMs, startsAt, startedAtMs, ...(slows !== undefined && { slows }) };
    return this.clock;
  }
}
