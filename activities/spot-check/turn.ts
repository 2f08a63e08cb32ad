/**
 * What the clock brings to a year's spot check (Art. 8): its opening, with the pool as it stands on that day, then
 * reminders and escalations. It decides nothing; being late is never an answer.
 */
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import { policyInForce } from '../../policy/articles/art-13-policy-in-force';
import { poolHashOf } from '../../policy/kernel/draw';
import type {
  SpotCheckStanding,
  SpotCheckTurn,
  SpotCheckWait,
} from '../../policy/spot-check/spot-check';
import type { Calendar } from '../../policy/calendar/calendar';
import { calendarInForce } from '../../store/reference/calendar-years';
import type { Tx } from '../../store/kernel/connection';
import { sha256 } from '../../store/kernel/draws';
import { allAdmitted } from '../../store/reference/institutions';
import {
  actOnSpotCheck,
  openChecksOf,
  spotCheckOf,
  spotCheckSubject,
  writeChecks,
  type SpotCheckChange,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { SERVICE } from '../../store/trail/trail';
import { chased, nextOf, type Counting } from '../process/reminders';
import type { Configuration } from '../configuration';
import { tellLate } from './notices';
import { namedShare } from './share';
import { followSanctions } from './after-sanction';
import { countingBy, openWait } from './waits';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

interface YearAt {
  readonly year: number;
  readonly at: Instant;
}

/** Opens the year unless it is open, does what is due of it, and answers its standing. */
export function turnSpotCheck({ measuresIssuedOn }: Configuration) {
  return async ({ year, at }: YearAt): Promise<SpotCheckStanding> => {
    const calendar = await calendarInForce();
    if ((await spotCheckOf(year)) === null) {
      const policy = await policyOf(year, at, measuresIssuedOn);
      if (policy === undefined) return notOpened(year);
      await open({ year, at }, policy, calendar);
    }
    await followSanctions({ year, at }, calendar);
    // The clock changes each wait a few times at most.
    while (await chase({ year, at }, calendar));
    return standingOf({ year, at });
  };
}

/** The policy of the day, with the share that a notice of the year has set; none out of force. */
async function policyOf(
  year: number,
  at: Instant,
  measuresIssuedOn: string,
): Promise<PolicyInForce | undefined> {
  const policy = policyInForce(measuresIssuedOn, civilDateOf(at), await namedShare(year));
  return Array.isArray(policy) ? undefined : policy;
}

function notOpened(year: number): SpotCheckStanding {
  return { step: '8', waits: [], over: true, year, state: 'not-opened', pool: 0, open: 0 };
}

const byClock = (act: string) => ({ by: SERVICE, channel: 'service', act }) as const;

async function open({ year, at }: YearAt, policy: PolicyInForce, calendar: Calendar) {
  const key = `${spotCheckSubject(year)}/open`;
  const act = { ...byClock('openSpotCheck'), key, year, at, reason: '年度抽查' };
  await actOnSpotCheck(act, async (before, tx) => {
    if (before !== null) return { answer: { year, act: act.act, result: before.state } };
    const pool = await allAdmitted(tx);
    const days = policy.parameters.spotCheckOfficeWorkingDays;
    const first = { name: 'seed-announcement', role: 'centre', since: at, days } as const;
    const state = pool.length === 0 ? 'concluded' : 'opened';
    return {
      set: {
        ...{ state, openedAt: at, policy, pool, poolHash: poolHashOf(pool, sha256), open: 0 },
        ...(pool.length > 0 && { wait: openWait(calendar, first) }),
      },
      answer: { year, act: act.act, result: state },
    };
  });
}

/** Reminds of what is due and escalates what stays late, in one act; answers whether there was anything. */
async function chase({ year, at }: YearAt, calendar: Calendar): Promise<boolean> {
  const before = await spotCheckOf(year);
  if (before === null) return false;
  const counting = countingBy(calendar, before.policy);
  const waits = [before.wait, ...(await openChecksOf(year)).map(({ wait }) => wait)];
  const isDue = waits.some((wait) => wait !== undefined && chased(wait, at, counting));
  if (!isDue) return false;
  const key = `${spotCheckSubject(year)}/chase-${before.trail.length}`;
  const act = { ...byClock('chase'), key, year, at, reason: '逾期催办' };
  await actOnSpotCheck(act, (now, tx) => chaseAll(now ?? before, at, counting, tx));
  return true;
}

async function chaseAll(
  record: SpotCheckYear,
  at: Instant,
  counting: Counting<SpotCheckWait>,
  tx: Tx,
): Promise<SpotCheckChange> {
  const { _id: year, wait } = record;
  const changes = [];
  for (const check of await openChecksOf(year, tx)) {
    const next = check.wait && chased(check.wait, at, counting);
    if (next === undefined) continue;
    changes.push({ id: check._id, set: { wait: next.wait } });
    if (next.act === 'remind' && next.wait.role === 'applicant')
      await tellLate(tx, record, check, at);
  }
  await writeChecks(tx, changes);
  const own = wait && chased(wait, at, counting);
  const count = changes.length + (own === undefined ? 0 : 1);
  return {
    ...(own !== undefined && { set: { wait: own.wait } }),
    answer: { year, act: 'chase', result: String(count) },
  };
}

async function standingOf({ year, at }: YearAt): Promise<SpotCheckStanding> {
  const record = await spotCheckOf(year);
  if (record === null) return notOpened(year);
  const checks = record.state === 'drawn' ? await openChecksOf(year) : [];
  const waits = [record.wait, ...checks.map(({ wait }) => wait)].filter(
    (wait) => wait !== undefined,
  );
  // A year of the calendar may be added any day, and a sanction opened.
  const tomorrow = startOf(addDays(civilDateOf(at), 1));
  const follows = waits.some(({ name }) => name === 'sanction') ? [tomorrow] : [];
  const nexts = waits.flatMap((wait) => nextOf(wait, tomorrow) ?? []);
  const [nextAt] = [...follows, ...nexts].sort();
  return {
    ...{ step: '8', year, state: record.state, pool: record.pool.length, open: record.open },
    ...{ waits: together(waits), over: record.state === 'concluded' },
    ...(nextAt !== undefined && { nextAt }),
  };
}

/** Waits by name and role; one that was escalated is the centre's too, whoever it waits for. */
function together(waits: readonly SpotCheckWait[]): SpotCheckTurn[] {
  const turns = new Map<string, SpotCheckTurn>();
  for (const { name, role: owner, since, dueAt, missingYear, escalatedAt } of waits) {
    const role = escalatedAt === undefined ? owner : 'centre';
    const before = turns.get(`${name}/${role}`);
    const first = [before?.dueAt, dueAt].filter((one) => one !== undefined).sort()[0];
    turns.set(`${name}/${role}`, {
      ...{ name, role, since: before?.since ?? since, count: (before?.count ?? 0) + 1 },
      ...(first !== undefined && { dueAt: first }),
      ...(missingYear !== undefined && { missingYear }),
    });
  }
  return [...turns.values()];
}
