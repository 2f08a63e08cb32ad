/** Arts. 8, 21: what a year's confirmed grades do to institutions that are suspended, and what a look of the clock leaves alone. */
import mongoose from 'mongoose';
import { recordEvaluationDecision } from '../../../activities/evaluation/works';
import { turnEvaluation } from '../../../activities/evaluation/turn';
import type { Message } from '../../../policy/acts/act';
import {
  EVALUATION,
  type EvaluationActs,
  type EvaluationAnswer,
  type EvaluationWait,
} from '../../../policy/evaluation/acts';
import { NO_FIGURES } from '../../../policy/evaluation/figures';
import { computedGrade, gradeThresholds } from '../../../policy/evaluation/grades';
import { MOST } from '../../../policy/kernel/limits';
import type { Actor } from '../../../policy/model/nouns';
import type { RegistryVersion } from '../../../policy/reference/registry';
import { inTransaction } from '../../../store/kernel/connection';
import {
  actOnEvaluation,
  evaluationOf,
  evaluationSubject,
  resultHash,
  snapshotHash,
  writeResults,
} from '../../../store/processes/evaluation';
import { changeStanding, institutionOf } from '../../../store/reference/institutions';
import { noticesOf } from '../../../store/people/party-notices';
import { SERVICE } from '../../../store/trail/trail';
import { AT, useFreshStore } from '../../support/fresh-store';
import { admittedInstitution } from '../../support/season';
import { vouched } from '../../support/vouch';

useFreshStore();

const YEAR = 2026;
const centre: Actor = { id: 'centre-1', role: 'centre' };
const bureau: Actor = { id: 'bureau-1', role: 'bureau' };

/** An institution suspended by `source`, as a count of the year finds it. */
async function suspended(source: RegistryVersion['source']): Promise<string> {
  const { uscc } = await admittedInstitution(AT);
  const change = { uscc, status: 'suspended', from: '2026-03-02', at: AT, by: 'bureau-1' } as const;
  await inTransaction((tx) => changeStanding(tx, { ...change, source, reason: '示例' }));
  return uscc;
}

/** The year counted, with a row for each. */
async function counted(
  usccs: readonly string[],
  year = YEAR,
  waits: readonly EvaluationWait[] = [],
): Promise<string> {
  const run = `${year}-1`;
  const thresholds = gradeThresholds('2026-03-02');
  const rows = [...usccs].sort().map((uscc) => ({
    _id: `${run}/${uscc}`,
    run,
    year,
    uscc,
    name: '示例机构',
    standing: 'suspended' as const,
    figures: NO_FIGURES,
    computed: computedGrade(NO_FIGURES, thresholds),
  }));
  await writeResults(rows, () => undefined);
  const content = { at: AT, figures: {} as never, thresholds, institutions: rows.length };
  const snapshot = { run, ...content, hash: snapshotHash(content, rows.map(resultHash)) };
  const act = { act: 'countFigures', reason: '统计', by: SERVICE, channel: 'service' } as const;
  const key = `${evaluationSubject(year)}/count`;
  await actOnEvaluation({ ...act, key, year, at: AT }, () =>
    Promise.resolve({
      set: { state: 'proposing', openedAt: AT, snapshot, waits },
      answer: { year, act: act.act, state: 'proposing', result: 'counted' },
    }),
  );
  return snapshot.hash;
}

const record = vouched(EVALUATION, recordEvaluationDecision);
const decide = <N extends 'confirmGrades' | 'proposeGrades'>(
  name: N,
  message: Message<EvaluationActs, N>,
) => record({ key: `${name}-1`, year: YEAR, at: AT, name, message });

test('reading of Art. 8: a suspension by an evaluation ends with the next one that finds no fault, and no other suspension does', async () => {
  const earlier = { kind: 'evaluation', id: evaluationSubject(YEAR - 1) } as const;
  const [back, bad] = [await suspended(earlier), await suspended(earlier)];
  const checked = await suspended({ kind: 'spot-check', id: `${YEAR}/x` });
  const others: string[] = [];
  while (others.length < MOST.entries + 5) others.push(await suspended(earlier));
  const hash = await counted([back, bad, checked, ...others]);
  const deviations = [{ institution: bad, grade: 'unqualified', reason: '整改未完成' }] as const;
  await decide('proposeGrades', { actor: centre, reason: '年度评估', hash, deviations });
  const { proposal } = (await evaluationOf(YEAR)) ?? {};
  const confirm = { actor: bureau, reason: '同意', hash: proposal?.hash ?? '', removals: [] };
  const confirmed = await decide('confirmGrades', confirm);
  const { result, about } = confirmed as EvaluationAnswer;
  expect([result, about?.['more']]).toEqual(['confirmed', 6]);
  expect(about?.['admitted']).toHaveLength(MOST.entries);
  const standings = await Promise.all([back, bad, checked].map((uscc) => institutionOf(uscc)));
  expect(standings.map((one) => one?.status)).toEqual(['admitted', 'suspended', 'suspended']);
  expect(await noticesOf(back)).toMatchObject([
    { kind: 'evaluation', message: expect.stringContaining('恢复服务资格') as unknown },
  ]);
});

test('a person who decides between a look of the clock and its writing is not written over', async () => {
  const year = YEAR - 1;
  const dueAt = '2026-03-10T16:00:00.000Z';
  const late = { name: 'grade-proposal', role: 'centre', since: AT, dueAt } as const;
  const hash = await counted([], year, [late]);
  const message = { actor: centre, reason: '年度评估', hash, deviations: [] };
  const act = { key: 'between', year, at: AT, name: 'proposeGrades', message } as const;
  const client = mongoose.connection.getClient();
  const withSession: typeof client.withSession<unknown> = client.withSession.bind(client);
  const before = jest.spyOn(client, 'withSession').mockImplementationOnce((async (work: never) => {
    expect(await record(act)).toMatchObject({ result: 'proposed' });
    return withSession(work);
  }) as never);
  const standing = await turnEvaluation({ year, at: '2026-03-10T17:00:00.000Z' });
  before.mockRestore();
  expect(standing).toMatchObject({ state: 'deciding', waits: [{ name: 'grade-decision' }] });
  expect(await evaluationOf(year)).toMatchObject({ waits: [{ name: 'grade-decision' }] });
});
