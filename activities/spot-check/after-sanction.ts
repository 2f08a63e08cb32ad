/**
 * Follows up what was proposed for a sanction (Arts. 8, 20): once a sanction names the check as its source, the check is
 * closed, or decided on further where it still suspends the institution, which nobody would restore otherwise.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import { sanctionedChecks } from '../../store/processes/sanction';
import {
  openChecksOf,
  writeChecks,
  type CheckRecord,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import type { ServiceStep } from '../process/steps';
import { closed, withoutClosed } from './end';
import { tellChanged } from './notices';
import { openWait } from './waits';

/** Does so for every check whose sanction has been opened since; undefined where there is none. */
export async function followSanctions(
  record: SpotCheckYear,
  at: Instant,
  calendar: Calendar,
): Promise<ServiceStep<SpotCheckYear> | undefined> {
  const checks = await sanctioned(record);
  if (checks.length === 0) return undefined;
  return {
    act: 'followSanction',
    reason: '违规处理已启动',
    result: String(checks.length),
    write: async (tx) => {
      for (const { _id: id, institution, suspended } of checks) {
        const desk = { since: at, institution };
        const wait = openWait(calendar, record, 'consequence', desk);
        const set = suspended
          ? ({ state: 'to-decide', wait } as const)
          : closed(at, 'sanction-proposed');
        await writeChecks(tx, [{ id, set }]);
        await tellChanged(tx, record, institution, at, set);
      }
      return withoutClosed(record, checks.filter(({ suspended }) => !suspended).length);
    },
  };
}

async function sanctioned({ _id: year }: SpotCheckYear): Promise<CheckRecord[]> {
  const proposed = (await openChecksOf(year)).filter(({ state }) => state === 'to-sanction');
  const opened = await sanctionedChecks(proposed);
  return proposed.filter(({ _id }) => opened.has(_id));
}
