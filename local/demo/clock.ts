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
/** About what worker and API need to start, so that the year begins when they are there. */
const HEAD_START_MS = 5_000;
const LOOK_MS = 20;

export class DemoTime {
  private clock: DemoClock | undefined;

  constructor(readonly dayMs: number) {}

  /**
   * What worker and API find in their environment. The stack reads it when it is about to start them:
   * only then does time begin to run, however long the servers took to fetch and start.
   */
  get environment(): Readonly<Record<string, string>> {
    const startedAtMs = (): number => this.begun().startedAtMs;
    return {
      HONGSHAN_DEMO_DAY_MS: String(this.dayMs),
      HONGSHAN_DEMO_STARTS_AT: STARTS_AT,
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

  /** The least number of civil days that last this long in real time. */
  daysIn(realMs: number): number {
    return Math.ceil(realMs / this.dayMs);
  }

  private begun(): DemoClock {
    this.clock ??= {
      dayMs: this.dayMs,
      startsAt: STARTS_AT,
      startedAtMs: Date.now() + HEAD_START_MS,
    };
    return this.clock;
  }
}
