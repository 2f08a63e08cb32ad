/** The demo clock that the embedded stack hands to worker and API. */
import type { DemoClock } from '../policy/kernel/demo-clock';
import { required, type Settings } from './variables';

/** @throws EnvironmentError where a part of it is missing */
export function demoClockOf(settings: Settings): DemoClock | undefined {
  const { HONGSHAN_DEMO_DAY_MS: dayMs, HONGSHAN_DEMO_STARTS_AT: startsAt } = settings;
  if (dayMs === undefined || startsAt === undefined) return undefined;
  const { HONGSHAN_DEMO_SLOWS_AT: from, HONGSHAN_DEMO_SLOW_DAY_MS: slowDayMs } = settings;
  const startedAtMs = required(settings, 'HONGSHAN_DEMO_STARTED_AT_MS');
  const slows = from !== undefined && slowDayMs !== undefined && { from, dayMs: slowDayMs };
  return { dayMs, startsAt, startedAtMs, ...(slows !== false && { slows }) };
}
