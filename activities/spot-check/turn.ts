/**
 * What the clock brings to a year's spot check (Art. 8): its opening, with the pool as it stands on that day, then
 * reminders and escalations. It decides nothing; being late is never an answer.
 */
import { interpretedOn } from '../../store/reference/interpretations';
import { isOver } from '../../policy/acts/act';
import { policyInForce } from '../../policy/articles/art-13-policy-in-force';
import type { Calendar } from '../../policy/calendar/calendar';
import { poolHashOf } from '../../policy/kernel/draw';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import {
  SPOT_CHECK,
  type SpotCheckStanding,
  type SpotCheckWait,
} from '../../policy/spot-check/acts';
import { sha256 } from '../../store/kernel/sha256';
import {
  actOnSpotCheck,
  openChecksOf,
  spotCheckOf,
  spotCheckSubject,
  writeChecks,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { calendarInForce } from '../../store/reference/calendar-years';
import { allAdmitted } from '../../store/reference/institutions';
import { SERVICE } from '../../store/trail/trail';
import type { Configuration } from '../configuration';
import { chased, nextOf } from '../process/reminders';
import { stepByStep, type ServiceStep } from '../process/steps';
import { followSanctions } from './after-sanction';
import { tellLate } from './notices';
import { namedShare } from './share';
import { countingBy, openWait } from './waits';

interface YearAt {
  readonly year: number;
  readonly at: Instant;
}

const STEPPING = { process: SPOT_CHECK, find: spotCheckOf, actOn: actOnSpotCheck };

/** Opens the year unless it is open, does what is due of it, and answers its standing. */
export function turnSpotCheck({ measuresIssuedOn }: Configuration) {
  return async ({ year, at }: YearAt): Promise<SpotCheckStanding> => {
    const calendar = await calendarInForce();
    if ((await spotCheckOf(year)) === null) {
      const policy = await policyOf(year, at, measuresIssuedOn);
      if (policy === undefined) return NOT_OPENED;
      await open({ year, at }, policy, calendar);
    }
    const record = await stepByStep(
      STEPPING,
      year,
      at,
      async (now) => (await followSanctions(now, at, calendar)) ?? chase(now, at, calendar),
    );
    return standingOf(record, at);
  };
}

/** The policy of the day, with the share that a notice of the year has set; none out of force. */
async function policyOf(
  year: number,
  at: Instant,
  measuresIssuedOn: string,
): Promise<PolicyInForce | undefined> {
  const on = civilDateOf(at);
  const named = await namedShare(year);
  const policy = policyInForce(measuresIssuedOn, on, named, await interpretedOn(on));
  return Array.isArray(policy) ? undefined : policy;
}

const NOT_OPENED: SpotCheckStanding = {
  state: 'not-opened',
  step: SPOT_CHECK.step,
  waits: [],
  pool: 0,
  open: 0,
  over: true,
};

async function open({ year, at }: YearAt, policy: PolicyInForce, calendar: Calendar) {
  const act = 'openSpotCheck';
  const key = `${spotCheckSubject(year)}/open`;
  const entry = {
    act,
    key,
    year,
    at,
    by: SERVICE,
    channel: 'service',
    reason: '年度抽查',
  } as const;
  await actOnSpotCheck(entry, async (before, tx) => {
    if (before !== null)
      return { answer: { year, act, state: before.state, result: before.state } };
    const pool = await allAdmitted(tx);
    const state = pool.length === 0 ? 'concluded' : 'opened';
    const first = openWait(calendar, { policy }, 'seed-announcement', { since: at });
    return {
      set: {
        state,
        openedAt: at,
        policy,
        pool,
        poolHash: poolHashOf(pool, sha256),
        open: 0,
        ...(pool.length > 0 && { wait: first }),
      },
      answer: { year, act, state, result: state },
    };
  });
}

/** Reminds of what is due and escalates what stays late, all in one act. */
async function chase(
  record: SpotCheckYear,
  at: Instant,
  calendar: Calendar,
): Promise<ServiceStep<SpotCheckYear> | undefined> {
  const counting = countingBy(calendar, record.policy);
  const next = (wait: SpotCheckWait | undefined) => wait && chased(wait, at, counting);
  const own = next(record.wait);
  const late = (await openChecksOf(record._id)).flatMap((check) => {
    const onward = next(check.wait);
    return onward === undefined ? [] : [{ check, ...onward }];
  });
  const count = late.length + (own === undefined ? 0 : 1);
  if (count === 0) return undefined;
  return {
    act: 'chase',
    reason: '逾期催办',
    result: String(count),
    write: async (tx) => {
      await writeChecks(
        tx,
        late.map(({ check: { _id: id }, wait }) => ({ id, set: { wait } })),
      );
      for (const { check, wait, act } of late)
        if (act === 'remind' && wait.role === 'applicant') await tellLate(tx, record, check, at);
      return own === undefined ? {} : { wait: own.wait };
    },
  };
}

async function standingOf(record: SpotCheckYear, at: Instant): Promise<SpotCheckStanding> {
  const { _id: year, state, pool, open } = record;
  const checks = state === 'drawn' ? await openChecksOf(year) : [];
  const waits = [record.wait, ...checks.map(({ wait }) => wait)].filter(
    (wait) => wait !== undefined,
  );
  // A year of the calendar may be added any day, and a sanction opened.
  const tomorrow = startOf(addDays(civilDateOf(at), 1));
  const follows = waits.some(({ name }) => name === 'sanction') ? [tomorrow] : [];
  const nexts = waits.flatMap((wait) => nextOf(wait, tomorrow) ?? []);
  const [nextAt] = [...follows, ...nexts].sort();
  return {
    state,
    step: SPOT_CHECK.step,
    pool: pool.length,
    open,
    waits: together(waits),
    over: isOver(SPOT_CHECK, state),
    ...(nextAt !== undefined && { nextAt }),
  };
}

/** Waits by name and role; one that was escalated is the centre's too, whoever it waits for. */
function together(waits: readonly SpotCheckWait[]): SpotCheckStanding['waits'] {
  const turns = new Map<string, SpotCheckStanding['waits'][number]>();
  for (const { name, role: owner, since, dueAt, missingYear, escalatedAt } of waits) {
    const role = escalatedAt === undefined ? owner : 'centre';
    const before = turns.get(`${name}/${role}`);
    const first = [before?.dueAt, dueAt].filter((one) => one !== undefined).sort()[0];
    turns.set(`${name}/${role}`, {
      name,
      role,
      since: before?.since ?? since,
      count: (before?.count ?? 0) + 1,
      ...(first !== undefined && { dueAt: first }),
      ...(missingYear !== undefined && { missingYear }),
    });
  }
  return [...turns.values()];
}
