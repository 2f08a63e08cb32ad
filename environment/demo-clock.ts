/** The demo clock that the embedded stack hands to worker and API. */
import type { DemoClock } from '../policy/kernel/demo-clock';
import { required, type Settings } from './variables';

/** @throws EnvironmentError where a part of it is missing */
export function demoClockOf(settings: Settings): DemoClock | undefined {
  const { HONGSHAN_DEMO_DAY_MS: dayMs, HONGSHAN_DEMO_STARTS_AT: startsAt } = settings;
  if (dayMs === undefined || startsAt === undefined) return undefined;
  return { dayMs, startsAt, startedAtMs: required(settings, 'HONGSHAN_DEMO_STARTED_AT_MS') };
}
