/** What staff and the daily beat ask for is found by an index, in its order, and never by reading all (Arts. 6, 13). */
import mongoose from 'mongoose';
import { Cases, findCases, overdueCases } from '../../../store/case/cases';
import { storeFiling, unansweredFilings } from '../../../store/case/filings';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const CASES = 400;

beforeAll(async () => {
  const cases = Array.from({ length: CASES }, (_, n) =>
    newCase({
      roundId: `redemption-2026-${n % 20}`,
      district: n % 20 === 1 ? '650102' : '650104',
      waits: [
        {
          name: 'preliminary-review',
          for: 'decidePreliminaryReview',
          role: 'district',
          since: AT,
          dueAt: AT,
        },
      ],
    }),
  );
  await Cases.collection.insertMany(cases as never[]);
  await storeFiling({ kind: 'notice', caller: 'a', idempotencyKey: 'k', body: {} }, () =>
    Promise.resolve('redemption-2026-1'),
  );
});

/** How the database came to the answer: its plan, and whether it had to sort. */
async function planOf(work: () => Promise<unknown[]>, collection: string) {
  const db = mongoose.connection.db!;
  await db.command({ profile: 2 });
  expect((await work()).length).toBeGreaterThan(0);
  await db.command({ profile: 0 });
  const ns = `${db.databaseName}.${collection}`;
  const [entry] = await db
    .collection('system.profile')
    .find({ ns, op: 'query' })
    .sort({ ts: -1 })
    .limit(1)
    .toArray();
  return { plan: entry?.['planSummary'] as string, sorted: entry?.['hasSortStage'] === true };
}

it.each([
  [
    'a round’s cases',
    'IXSCAN { roundId: 1, _id: 1 }',
    () => findCases({ roundId: 'redemption-2026-3' }),
  ],
  ['a district’s cases', 'IXSCAN { district: 1, _id: 1 }', () => findCases({ district: '650102' })],
  [
    'a round’s overdue cases',
    'IXSCAN { roundId: 1, _id: 1 }',
    () => overdueCases('redemption-2026-3', AT, '', 5),
  ],
])('%s are read in order by an index', async (_what, plan, work) => {
  expect(await planOf(work, 'cases')).toEqual({ plan, sorted: false });
});

it('Art. 13: filings that no process has answered are an index of their own', async () => {
  const later = new Date(Date.now() + 1_000);
  expect(await planOf(() => unansweredFilings(later, 10), 'filings')).toEqual({
    plan: 'IXSCAN { storedAt: 1 }',
    sorted: false,
  });
  const indexes = await mongoose.connection.collection('filings').indexes();
  expect(indexes.find(({ name }) => name === 'unanswered')).toHaveProperty(
    'partialFilterExpression',
  );
});
