/** Records from before their waits, words and steps were laid out beside them get these by one command. */
import mongoose from 'mongoose';
import { backfill } from '../../../store/audit/backfill';
import { actOnCase, openCase } from '../../../store/case/case-acts';
import { Cases } from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { newCase } from '../../support/cases-examples';
import { centre } from '../../support/api-house';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const LATER = '2026-08-01T02:00:00.000Z';
const CASES = 120;

const kept = async () => ({
  turns: await mongoose.connection
    .collection('turns')
    .find({}, { sort: { _id: 1 } })
    .toArray(),
  words: await mongoose.connection
    .collection('case-words')
    .find({}, { sort: { no: 1, word: 1 }, projection: { _id: 0 } })
    .toArray(),
  stays: await Cases.find({}, { stays: 1 }).sort({ _id: 1 }).lean(),
});

beforeAll(async () => {
  const wait = { for: 'decidePreliminaryReview', since: AT, role: 'district' } as const;
  const act = { by: centre, channel: 'api', reason: '示例' } as const;
  for (let n = 0; n < CASES; n += 1) {
    const kase = newCase({ step: '17(3)', waits: [{ ...wait, name: 'preliminary-review' }] });
    const { _id: no } = kase;
    const submit = { ...act, key: `submit/${no}`, no, at: AT, act: 'submit' };
    await inTransaction((tx) => openCase(tx, submit, kase, '已受理'));
    if (n % 2 === 0) continue;
    const review = { ...act, key: `review/${no}`, no, at: LATER, act: 'decidePreliminaryReview' };
    await actOnCase(review, () =>
      Promise.resolve({ set: { step: '17(4)', waits: [] }, result: 'recommend' }),
    );
  }
});

test('whose turn it is, by what a case is found and how long it was in each step come from the record and its trail', async () => {
  const before = await kept();
  expect(before.stays.at(1)?.stays).toHaveLength(2);
  expect(before.turns).toHaveLength(CASES / 2);
  for (const name of ['turns', 'case-words'])
    await mongoose.connection.collection(name).deleteMany({});
  await Cases.collection.updateMany({}, { $unset: { stays: 1 } });
  expect(await backfill()).toEqual({
    cases: CASES,
    waiting: CASES / 2,
    found: CASES,
    stayed: CASES,
  });
  expect(await kept()).toEqual(before);
  expect(await backfill()).toEqual({ cases: CASES, waiting: 0, found: 0, stayed: 0 });
});
