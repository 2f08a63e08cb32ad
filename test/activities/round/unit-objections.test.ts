/** Objections to units (reading of Art. 17(5)): bounded for one person before anything is recorded. */
import { recordBatchAct } from '../../../activities/round/batch-acts';
import { MOST } from '../../../policy/kernel/limits';
import { civilDateOf } from '../../../policy/kernel/time';
import type { RoundNotice } from '../../../policy/model/nouns';
import { Cases } from '../../../store/case/cases';
import { countObjectionOn } from '../../../store/case/objection-days';
import { inTransaction } from '../../../store/kernel/connection';
import { batchActHeadsOf } from '../../../store/round/batch-acts';
import { openRound } from '../../../store/round/rounds';
import { newCase } from '../../support/cases-examples';
import { policy } from '../../support/examples';
import { AT, attemptedTogether, useFreshStore } from '../../support/fresh-store';
import { vouchedAct } from '../../support/vouch';
import { roundWorkflowId } from '../../../workflows/round/messages';

useFreshStore();

const MOST_A_DAY = policy().parameters.objectionsPerPersonAndDay;
const today = civilDateOf(AT);

const recordUnvouched = recordBatchAct({ measuresIssuedOn: today, signals: 'none' } as never);
const record: typeof recordUnvouched = (act) =>
  recordUnvouched(vouchedAct(roundWorkflowId(act.roundId), act));
let rounds = 0;

async function openedRound(): Promise<string> {
  const roundId = `redemption-2026-${(rounds += 1)}`;
  const act = { roundId, at: AT, by: { id: 'bureau-1', role: 'bureau' }, channel: 'api' } as const;
  await openRound(
    { ...act, key: `${roundId}/notice`, act: 'publishNotice', reason: '示例' },
    {
      _id: roundId,
      kind: 'redemption',
      programmeYear: 2026,
      notice: {} as RoundNotice,
      policy: policy(),
      publishedAt: AT,
      state: 'open',
    },
  );
  return roundId;
}

/** A unit with so many cases in publicity. */
async function published(roundId: string, cases = 1): Promise<string> {
  const wait = { name: 'publicity', for: 'clock', role: 'service', since: AT } as const;
  const unit = newCase({ roundId, waits: [wait] });
  const many = Array.from({ length: cases }, (_, n) => ({ ...unit, _id: `${unit._id}-${n}` }));
  await Cases.collection.insertMany(many as never[]);
  return unit.applicant;
}

let asked = 0;
const object = (roundId: string, unit: string, id: string) =>
  record({
    key: `${roundId}/${(asked += 1)}`,
    roundId,
    at: AT,
    channel: 'api',
    name: 'objectToUnit',
    message: { actor: { id, role: 'public' }, reason: '示例', unit, evidence: [] },
  });
const codesOf = (answer: Awaited<ReturnType<typeof object>>): string[] =>
  'refused' in answer ? answer.refused.map(({ code }) => code) : [];

test('of many at once on one day, as many are counted as may be, and no more', async () => {
  const day = { person: 'citizen-1', day: today, most: MOST_A_DAY };
  const attempts = Array.from({ length: MOST_A_DAY + 10 }, () => {
    return async (tx: Parameters<typeof countObjectionOn>[0], looked: () => Promise<void>) => {
      await Cases.countDocuments({ _id: 'none' }, { session: tx }); // its snapshot begins here
      await looked();
      await countObjectionOn(tx, day);
    };
  });
  expect(await attemptedTogether(attempts)).toEqual({
    granted: MOST_A_DAY,
    refused: ['objections-too-many-today'],
  });
  await inTransaction((tx) => countObjectionOn(tx, { ...day, day: '2026-03-03' }));
  await inTransaction((tx) => countObjectionOn(tx, { ...day, person: 'citizen-2' }));
});

test('those to units of different rounds, all at once, count on one day with those to cases', async () => {
  const of = async () => {
    const roundId = await openedRound();
    return { roundId, unit: await published(roundId) };
  };
  const units = await Promise.all(Array.from({ length: 8 }, of));
  const day = { person: 'citizen-3', day: today, most: MOST_A_DAY };
  for (let n = 0; n < MOST_A_DAY - 3; n += 1)
    await inTransaction((tx) => countObjectionOn(tx, day));
  const answers = await Promise.all(
    units.map(({ roundId, unit }) => object(roundId, unit, 'citizen-3')),
  );
  const refused = answers.flatMap(codesOf);
  expect(refused).toEqual(Array(5).fill('objections-too-many-today'));
  const acts = await Promise.all(units.map(({ roundId }) => batchActHeadsOf(roundId)));
  expect(acts.flat()).toHaveLength(3);
});

test('one that nobody has carried out yet is open', async () => {
  const roundId = await openedRound();
  const unit = await published(roundId);
  const codes: string[][] = [];
  for (let n = 0; n < 5; n += 1) codes.push(codesOf(await object(roundId, unit, 'citizen-4')));
  const none = 'unit-objections-too-many';
  expect(codes).toEqual([[], [], [], [none], [none]]);
  expect(codesOf(await object(roundId, unit, 'citizen-5'))).toEqual([]);
  expect(await batchActHeadsOf(roundId)).toHaveLength(4);
});

test('a unit in more cases than an act may have is refused, and none of it is kept', async () => {
  const roundId = await openedRound();
  const unit = await published(roundId, MOST.cases + 1);
  const answer = await object(roundId, unit, 'citizen-6');
  expect(answer).toMatchObject({ refused: [{ code: 'unit-in-too-many-cases', path: 'unit' }] });
  expect(await batchActHeadsOf(roundId)).toEqual([]);
});
