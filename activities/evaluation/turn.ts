/**
 * Where a year's evaluation stands, read from the record, with what the clock brings to it (Arts. 8, 21): it opens
 * itself, its figures are counted once the year is over, and who is late is reminded and escalated.
 */
import { evaluatedFrom } from '../../policy/articles/art-21-evaluation';
import {
  EVALUATION_WAITS,
  type EvaluationStanding,
  type EvaluationWait,
} from '../../policy/evaluation/decisions';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import {
  actOnEvaluation,
  evaluationOf,
  evaluationSubject,
  type EvaluationChange,
  type EvaluationRecord,
} from '../../store/processes/evaluation';
import { SERVICE } from '../../store/trail/trail';
import { chased, nextOf, type Counting } from '../process/reminders';
import { untilNothingIsDue, type Write } from '../process/steps';
import { countingBy } from './waits';

export interface EvaluationAt {
  readonly year: number;
  readonly at: Instant;
}

export async function turnEvaluation({ year, at }: EvaluationAt): Promise<EvaluationStanding> {
  if ((await evaluationOf(year)) === null) await open({ year, at });
  const calendar = await calendarInForce();
  const evaluation = await untilNothingIsDue(
    () => known(year),
    (record) => chase(record, at, countingBy(calendar)),
  );
  return standingOf(evaluation, at);
}

async function open({ year, at }: EvaluationAt): Promise<void> {
  const set = { state: 'counting', openedAt: at, waits: [] } as const;
  await byService(
    { year, at },
    { act: 'openEvaluation', key: 'open', reason: '年度绩效评估' },
    set,
    () => undefined,
  );
}

/** How what the clock changes next of a wait is written. */
function chase(
  { _id: year, waits, trail }: EvaluationRecord,
  at: Instant,
  counting: Counting<EvaluationWait>,
): Write<EvaluationRecord> | undefined {
  for (const wait of waits) {
    const change = chased(wait, at, counting);
    if (change === undefined) continue;
    const key = `${change.act}/${trail.length + 1}`;
    const reason = `${REASONS[change.act]}：${EVALUATION_WAITS[wait.name].zh}`;
    const changed = waits.map((one) => (one === wait ? change.wait : one));
    const told = { act: `${change.act}Wait`, key, reason };
    return (asSeen) => byService({ year, at }, told, { waits: changed }, asSeen);
  }
  return undefined;
}

const REASONS = { date: '确定期限', remind: '逾期提醒', escalate: '逾期上报' } as const;

interface Told {
  readonly act: string;
  readonly key: string;
  readonly reason: string;
}

async function byService(
  { year, at }: EvaluationAt,
  { act, key, reason }: Told,
  set: NonNullable<EvaluationChange['set']>,
  requireSeen: (now: EvaluationRecord | null) => unknown,
): Promise<void> {
  const entry = { year, at, by: SERVICE, channel: 'service', act, reason } as const;
  const answer = { year, act, result: set.state ?? act };
  await actOnEvaluation({ ...entry, key: `${evaluationSubject(year)}/${key}` }, (now) => {
    requireSeen(now);
    return Promise.resolve({ set, answer });
  });
}

async function known(year: number): Promise<EvaluationRecord> {
  const evaluation = await evaluationOf(year);
  if (evaluation === null) throw new Error(`There is no evaluation of ${year}.`);
  return evaluation;
}

function standingOf(
  { _id: year, state, waits, trail, snapshot }: EvaluationRecord,
  at: Instant,
): EvaluationStanding {
  const from = evaluatedFrom(year);
  const toCount = state === 'counting' && at >= from;
  const nextAt = state === 'counting' ? from : nextIn(waits, at);
  return {
    ...{ step: '21', year, state, sequence: trail.length, waits, toCount },
    ...{ institutions: snapshot?.institutions ?? 0, over: state === 'decided' },
    ...(nextAt !== undefined && !toCount && { nextAt }),
  };
}

function nextIn(waits: readonly EvaluationWait[], at: Instant): Instant | undefined {
  const tomorrow = startOf(addDays(civilDateOf(at), 1));
  return waits.flatMap((wait) => nextOf(wait, tomorrow) ?? []).sort()[0];
}
