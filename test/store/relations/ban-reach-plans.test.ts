/** Arts. 16(3), 20: each question of a screening is answered by an index, however long the lists. */
import mongoose from 'mongoose';
import { banSteps, bansReaching, bansReachingMany } from '../../../store/relations/ban-reach';
import { bansInForce, recordBans } from '../../../store/relations/blacklist';
import { inTransaction } from '../../../store/kernel/connection';
import { newlyImported, RelationModel, relationsAbove } from '../../../store/relations/relations';
import { policy } from '../../support/examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import { bansAgainst, DECIDED, personAt, related } from '../../support/relations-examples';
import { importRelations } from '../../support/imports';

useFreshStore();

const ENTITIES = 1_000;
const entities = Array.from({ length: ENTITIES }, (_, n) => n);

beforeAll(async () => {
  const relations = entities.flatMap((n) => [
    related(personAt(n), n, 'legal-representative'),
    related(personAt((n + 1) % ENTITIES), n, 'founder'),
    related(personAt(n), n, 'shareholder', { basisPoints: 6_000 }),
  ]);
  await importRelations({ sha256: 'a'.repeat(64), rows: relations, by: 'centre-1', at: AT });
  await inTransaction(async (tx) => {
    await recordBans(
      tx,
      entities.slice(0, 200).flatMap((n) => bansAgainst(n)),
    );
  });
});

interface Profiled {
  readonly planSummary: string;
  readonly nreturned: number;
}

/** Every read of the database while the work was done. */
async function readsOf(work: () => Promise<unknown>): Promise<Profiled[]> {
  const db = mongoose.connection.db!;
  await db.command({ profile: 2 });
  await work();
  await db.command({ profile: 0 });
  const reads = { op: 'query', ns: { $not: /system/ } };
  const found = await db.collection('system.profile').find(reads).toArray();
  await db.collection('system.profile').drop();
  return found as unknown as Profiled[];
}

interface Lookup {
  readonly $lookup?: object;
  readonly indexesUsed?: readonly string[];
  readonly collectionScans?: unknown;
  readonly totalDocsExamined?: unknown;
}

test.each([1, 500])(
  'Art. 20: %i applicants are screened by an index at each step, and no collection is scanned',
  async (count) => {
    const parties = entities.slice(7, 7 + count).map(uscc);
    const steps = banSteps(parties, DECIDED, 'voucher');
    const plan = (await RelationModel.aggregate(steps).explain('executionStats')) as unknown as {
      readonly stages: readonly Lookup[];
    };
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    const lookups = plan.stages.filter(({ $lookup }) => $lookup !== undefined);
    expect(lookups.map(({ indexesUsed }) => indexesUsed)).toEqual([
      ['holder_1_tie_1'],
      ['uscc_1_kind_1_from_1_decision_1'],
    ]);
    for (const { collectionScans, totalDocsExamined } of lookups) {
      expect(Number(collectionScans)).toBe(0);
      expect(Number(totalDocsExamined)).toBeLessThanOrEqual(6 * count);
    }
  },
);

test('Art. 20: an application’s own bans are read by an index, and a hit asks once more', async () => {
  const reads = await readsOf(async () => {
    expect(await bansReaching(policy(), [uscc(7)], DECIDED)).toHaveLength(2);
  });
  expect(reads).toHaveLength(2);
  for (const { planSummary } of reads) expect(planSummary).toMatch(/^IXSCAN/);
});

test.each([1, 500])(
  'Art. 16(3): %i parties are asked by an index who is above them, and what is new of them',
  async (count) => {
    const parties = entities.slice(7, 7 + count).map(uscc);
    const reads = await readsOf(async () => {
      expect(await relationsAbove(parties)).toHaveLength(3 * count);
      expect((await newlyImported(parties, '2027-01-01T00:00:00.000Z')).size).toBe(0);
    });
    expect(reads).toHaveLength(3);
    for (const { planSummary } of reads) expect(planSummary).toMatch(/^IXSCAN/);
  },
);

test('Art. 20: the many parties of one act are asked for from the bans, by indexes', async () => {
  const reads = await readsOf(async () => {
    const found = await bansReachingMany(policy(), entities.map(uscc), DECIDED);
    expect(new Set(found.map(({ ban }) => ban.uscc)).size).toBe(200);
  });
  expect(reads).toHaveLength(4);
  for (const { planSummary } of reads) expect(planSummary).toMatch(/^IXSCAN/);
  const none = await readsOf(() => bansReachingMany(policy(), entities.map(uscc), '2020-01-01'));
  expect(none).toHaveLength(1);
});

test('Art. 20: a page of the blacklist is read in its order, wherever it begins', async () => {
  const first = await bansInForce(DECIDED, 50);
  for (const after of [undefined, first.at(-1)]) {
    const [read] = await readsOf(() => bansInForce(DECIDED, 50, { after }));
    expect(read?.planSummary).toBe('IXSCAN { to: 1, uscc: 1, kind: 1, from: 1, decision: 1 }');
    expect(read).not.toHaveProperty('hasSortStage');
    expect(read?.nreturned).toBe(50);
  }
});

test('Art. 20: a question without an index would be found', async () => {
  const reads = await readsOf(() =>
    mongoose.connection.collection('relations').findOne({ holderName: '甲某' }),
  );
  expect(reads.map(({ planSummary }) => planSummary)).toEqual(['COLLSCAN']);
});
