/** Art. 11: imports of the three lists. */
import mongoose from 'mongoose';
import { inTransaction } from '../../../store/kernel/connection';
import {
  listDates,
  listFacts,
  type ListName,
  type ListRow,
} from '../../../store/reference/dishonesty-lists';
import { AT, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';
import { importList } from '../../support/imports';

useFreshStore();

beforeEach(async () => {
  for (const name of ['list-imports', 'list-rows'])
    await mongoose.connection.collection(name).deleteMany({});
});

const row = (n: number, since = '2025-05-06'): ListRow => ({ uscc: uscc(n), since });
const load = (list: ListName, listDate: string, rows: ListRow[], sha256 = listDate) =>
  inTransaction((tx) => importList(tx, { list, listDate, rows, by: 'staff-1', at: AT, sha256 }));
const hitsOf = async (usccs: readonly string[]) => (await listFacts(usccs)).listHits;
const storedRows = () => mongoose.connection.collection('list-rows').countDocuments();

test('Art. 11: a check names the list, its date and the entry', async () => {
  await load('dishonesty', '2026-03-01', [{ ...row(1), name: '示例企业一', until: '2028-05-05' }]);
  await load('abnormal-operation', '2026-02-27', [row(1), row(2)]);
  expect(await hitsOf([uscc(1), uscc(3)])).toEqual([
    {
      list: 'dishonesty',
      uscc: uscc(1),
      since: '2025-05-06',
      until: '2028-05-05',
      listDate: '2026-03-01',
    },
    { list: 'abnormal-operation', uscc: uscc(1), since: '2025-05-06', listDate: '2026-02-27' },
  ]);
  expect(await listDates()).toEqual({
    dishonesty: '2026-03-01',
    'abnormal-operation': '2026-02-27',
  });
});

test('Art. 11: a newer import replaces the whole list and keeps the older one on record', async () => {
  await load('dishonesty', '2026-02-01', [row(1), row(2)]);
  await load('dishonesty', '2026-03-01', [row(2), row(3)]);
  const hits = await hitsOf([uscc(1), uscc(2), uscc(3)]);
  expect(hits.map((hit) => hit.uscc).sort()).toEqual([uscc(2), uscc(3)]);
  expect(await storedRows()).toBe(4);
});

test('reading of Art. 11: an older list, imported later, does not displace the newer one', async () => {
  await load('dishonesty', '2026-03-01', [row(1)]);
  await load('dishonesty', '2026-02-01', [row(2)]);
  expect((await hitsOf([uscc(1), uscc(2)])).map((hit) => hit.uscc)).toEqual([uscc(1)]);
});

test('Art. 11: the same file of the same day is the same import', async () => {
  const first = await load('dishonesty', '2026-03-01', [row(1)], 'same');
  const again = await load('dishonesty', '2026-03-01', [row(1)], 'same');
  expect(again).toEqual(first);
  expect(await storedRows()).toBe(1);
});

test('reading of Art. 11: a list of a day to come is refused; today in Shanghai is not', async () => {
  const future = { list: 'dishonesty', listDate: '2026-03-03', rows: [row(1)] } as const;
  const refusals = await refusalsOf((tx) =>
    importList(tx, { ...future, by: 'staff-1', at: AT, sha256: 'x' }),
  );
  expect(refusals.map(({ code, path }) => [code, path])).toEqual([['validation', 'listDate']]);
  expect((await load('dishonesty', '2026-03-02', [row(1)])).state).toBe('complete');
});

test('Art. 11: an import that broke off is never read, and the next one sweeps it', async () => {
  await load('dishonesty', '2026-02-01', [row(1)]);
  const broken = { list: 'dishonesty', listDate: '2026-03-01', rows: [row(2), row(3)] } as const;
  const breaking = inTransaction(async (tx) => {
    await importList(tx, { ...broken, by: 'staff-1', at: AT, sha256: 'broken' });
    throw new Error('the process died');
  });
  await expect(breaking).rejects.toThrow('the process died');
  expect(await hitsOf([uscc(2)])).toEqual([]);
  expect(await listDates()).toEqual({ dishonesty: '2026-02-01' });
  expect(await storedRows()).toBe(3);
  await load('dishonesty', '2026-03-01', [row(4)]);
  expect(await storedRows()).toBe(2);
});

test('Art. 11: of imports of one list at once, whatever becomes current is whole', async () => {
  const sizes = [3, 40, 500, 6_000];
  await Promise.allSettled(
    sizes.map((size) => {
      const rows = Array.from({ length: size }, (_, i) => row(i + 1));
      return load('dishonesty', '2026-03-01', rows, `size-${size}`);
    }),
  );
  const complete = await mongoose.connection
    .collection('list-imports')
    .find({ state: 'complete' })
    .toArray();
  expect(complete.length).toBeGreaterThan(0);
  for (const { _id, ['rowCount']: rowCount } of complete) {
    const rows = mongoose.connection.collection('list-rows').countDocuments({ importId: _id });
    expect(await rows).toBe(rowCount);
  }
});

test('Art. 11: a list of 50,000 rows goes in whole', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => row(i));
  expect(await load('serious-violation', '2026-03-01', rows)).toMatchObject({ rowCount: 50_000 });
  expect(await hitsOf([uscc(0), uscc(49_999), uscc(50_000)])).toHaveLength(2);
});
