/** The end of a check, and with the last one that of its year (Art. 8). */
import type { Instant } from '../../policy/kernel/time';
import type { CheckResult } from '../../policy/spot-check/check';
import type { CheckRecord, SpotCheckYear } from '../../store/processes/spot-check';

export function closed(at: Instant, result: CheckResult): Partial<CheckRecord> {
  return { state: 'closed', result, closedAt: at, wait: undefined };
}

export function withoutClosed(
  year: Pick<SpotCheckYear, 'open'>,
  count: number,
): Partial<SpotCheckYear> {
  const open = year.open - count;
  return { open, ...(open === 0 && { state: 'concluded' }) };
}
