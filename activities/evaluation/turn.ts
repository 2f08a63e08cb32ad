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
import { chased, nextOf } from '../process/reminders';
import { countingBy } from './waits';

export interface EvaluationAt {
  readonly year: number;
  readonly at: Instant;
}

export async function turnEvaluation({ year, at }: EvaluationAt): Promise<EvaluationStanding> {
  if ((await evaluationOf(year)) === null) await open({ year, at });
  // The clock changes each wait a few times at most.
  while (await chase({ year, at }));
  return standingOf(await known(year), at);
}

async function open({ year, at }: EvaluationAt): Promise<void> {
  const set = { state: 'counting', openedAt: at, waits: [] } as const;
  await byService(
    { year, at },
    { act: 'openEvaluation', key: 'open', reason: '年度绩效评估' },
    set,
  );
}

/** Answers whether the clock has changed something. */
async function chase({ year, at }: EvaluationAt): Promise<boolean> {
  const { waits, trail } = await known(year);
  const counting = countingBy(await calendarInForce());
  for (const wait of waits) {
    const change = chased(wait, at, counting);
    if (change === undefined) continue;
    const key = `${change.act}/${trail.length + 1}`;
    const reason = `${REASONS[change.act]}：${EVALUATION_WAITS[wait.name].zh}`;
    const changed = waits.map((one) => (one === wait ? change.wait : one));
    await byService({ year, at }, { act: `${change.act}Wait`, key, reason }, { waits: changed });
    return true;
  }
  return false;
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
): Promise<void> {
  const entry = { year, at, by: SERVICE, channel: 'service', act, reason } as const;
  const answer = { year, act, result: set.state ?? act };
  await actOnEvaluation({ ...entry, key: `${evaluationSubject(year)}/${key}` }, () =>
    Promise.resolve({ set, answer }),
  );
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
