/** Counts the figures of a year and freezes them with their hash (Arts. 8, 21): a long, heartbeating activity. */
import { activityInfo, heartbeat } from '@temporalio/activity';
import { computedGrade, gradeThresholds } from '../../policy/evaluation/grades';
import { civilDateOf } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import { countYear } from '../../store/processes/evaluation-count';
import {
  actOnEvaluation,
  dropOtherResults,
  evaluationOf,
  evaluationSubject,
  resultHash,
  snapshotHash,
  writeResults,
  type InstitutionResult,
  type Snapshot,
} from '../../store/processes/evaluation';
import { SERVICE } from '../../store/trail/trail';
import type { EvaluationAt } from './turn';
import { openWait } from './waits';

/** Done again it counts anew, until one count is taken; the rows of the others are dropped. */
export async function countEvaluation({ year, at }: EvaluationAt): Promise<void> {
  const before = await evaluationOf(year);
  if (before?.state !== 'counting') return;
  // An attempt that was given up may still be writing: its rows are those of another run.
  const run = `${year}-${before.trail.length}-${activityInfo().attempt}`;
  const { snapshot, rows } = await counted({ year, at }, run);
  await writeResults(rows, (count) => {
    heartbeat(`${count} institutions`);
  });
  await take(snapshot, { year, at }, before.trail.length);
  const taken = (await evaluationOf(year))?.snapshot;
  if (taken !== undefined) await dropOtherResults(year, taken.run);
}

async function counted(
  { year, at }: EvaluationAt,
  run: string,
): Promise<{ readonly snapshot: Snapshot; readonly rows: readonly InstitutionResult[] }> {
  const { figures, institutions } = await countYear(year, (cases) => {
    heartbeat(`${cases} cases`);
  });
  const thresholds = gradeThresholds(civilDateOf(at));
  const rows = institutions.map((one) => ({
    _id: `${run}/${one.uscc}`,
    run,
    year,
    ...one,
    computed: computedGrade(one.figures, thresholds),
  }));
  const content = { at, figures, thresholds, institutions: rows.length };
  const hash = snapshotHash(content, rows.map(resultHash));
  return { snapshot: { run, ...content, hash }, rows };
}

/** The first count of these figures is taken, and the centre is awaited. */
async function take(snapshot: Snapshot, { year, at }: EvaluationAt, length: number): Promise<void> {
  const calendar = await calendarInForce();
  const { hash } = snapshot;
  const key = `${evaluationSubject(year)}/count/${length}`;
  const act = {
    key,
    year,
    at,
    by: SERVICE,
    act: 'countFigures',
    channel: 'service',
    reason: `统计${snapshot.figures.applications}件申请、${snapshot.institutions}家服务机构`,
  } as const;
  await actOnEvaluation(act, () =>
    Promise.resolve({
      set: { state: 'proposing', snapshot, waits: [openWait('grade-proposal', at, calendar)] },
      answer: { year, act: act.act, state: 'proposing', result: 'counted', about: { hash } },
    }),
  );
}
