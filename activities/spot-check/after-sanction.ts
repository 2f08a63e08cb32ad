/**
 * Follows up what was proposed for a sanction (Arts. 8, 20): once a sanction names the check as its source, the check is
 * closed, or decided on further where it still suspends the institution, which nobody would restore otherwise.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import type { Tx } from '../../store/kernel/connection';
import { sanctionedChecks } from '../../store/processes/sanction';
import {
  actOnSpotCheck,
  openChecksOf,
  spotCheckOf,
  spotCheckSubject,
  writeChecks,
  type CheckRecord,
  type SpotCheckChange,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { SERVICE } from '../../store/trail/trail';
import { closed, withoutClosed } from './end';
import { tellChanged } from './notices';
import { deskWait } from './waits';

interface YearAt {
  readonly year: number;
  readonly at: Instant;
}

/** Does so for every check whose sanction has been opened since; nothing is written where there is none. */
export async function followSanctions({ year, at }: YearAt, calendar: Calendar): Promise<void> {
  const before = await spotCheckOf(year);
  if (before === null || (await sanctioned(year)).length === 0) return;
  const key = `${spotCheckSubject(year)}/follow-${before.trail.length}`;
  const act = { by: SERVICE, channel: 'service', act: 'followSanction' } as const;
  await actOnSpotCheck({ ...act, key, year, at, reason: '违规处理已启动' }, (now, tx) =>
    followed(now ?? before, at, calendar, tx),
  );
}

async function sanctioned(year: number, tx?: Tx): Promise<CheckRecord[]> {
  const proposed = (await openChecksOf(year, tx)).filter(({ state }) => state === 'to-sanction');
  const opened = await sanctionedChecks(proposed, tx);
  return proposed.filter(({ _id }) => opened.has(_id));
}

async function followed(
  record: SpotCheckYear,
  at: Instant,
  calendar: Calendar,
  tx: Tx,
): Promise<SpotCheckChange> {
  const { _id: year } = record;
  const checks = await sanctioned(year, tx);
  for (const { _id: id, institution, suspended } of checks) {
    const wait = deskWait(calendar, record, 'consequence', at, institution);
    const set = suspended
      ? ({ state: 'to-decide', wait } as const)
      : closed(at, 'sanction-proposed');
    await writeChecks(tx, [{ id, set }]);
    await tellChanged(tx, record, institution, at, set);
  }
  const over = checks.filter(({ suspended }) => !suspended).length;
  return {
    set: withoutClosed(record, over),
    answer: { year, act: 'followSanction', result: String(checks.length) },
  };
}
