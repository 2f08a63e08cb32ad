/** Draws on record (reading of Art. 22): seeds that are committed to first, used once, and published with the draw. */
import { faultsOfDraw } from '../../../policy/kernel/draw';
import { Refused } from '../../../policy/words/refusals';
import {
  commitSeeds,
  drawsAbout,
  makeDraw,
  seedsOnRecord,
  type DrawOrder,
} from '../../../store/kernel/draws';
import { AT, useFreshStore } from '../../support/fresh-store';
import { sha256 } from '../../../store/kernel/sha256';

useFreshStore();

const pool = Array.from({ length: 9 }, (_, n) => `expert-${n}`);
let made = 0;
const order = (change: Partial<DrawOrder> = {}): DrawOrder => {
  made += 1;
  return {
    purpose: 'experts',
    about: 'R2026-000001',
    by: 'staff-1',
    reason: '示例',
    excluded: [],
    key: `key-${made}`,
    asked: {},
    drawnAt: AT,
    pool,
    count: 3,
    ...change,
  };
};

test('reading of Art. 22: seeds are committed to ahead, and stay secret until their draw', async () => {
  await commitSeeds(AT);
  await commitSeeds(AT);
  const before = await seedsOnRecord(0, 50);
  expect(before).toHaveLength(20);
  expect(before.filter(({ usedBy }) => usedBy !== null)).toEqual([]);
  const { _id: usedBy, file } = await makeDraw(order());
  const [first, second] = await seedsOnRecord(0, 50);
  expect(first).toEqual({ ...before[0], seed: file.seed, usedBy });
  expect(sha256(first!.seed)).toBe(before[0]!.commitment);
  expect(second?.usedBy).toBeNull();
});

test('reading of Art. 22: a draw is repeatable from its record, and numbered within its case', async () => {
  const about = 'R2026-000002';
  const ids = [await makeDraw(order({ about })), await makeDraw(order({ about }))];
  expect(ids.map(({ _id }) => _id)).toEqual([`${about}/1`, `${about}/2`]);
  const stored = await drawsAbout(about);
  expect(stored).toEqual(ids);
  for (const { file } of stored) expect(faultsOfDraw(file, sha256)).toEqual([]);
});

test('reading of Art. 22: the same key is the same draw, and refused for another request', async () => {
  const one = order({ about: 'R2026-000003' });
  const [first, again] = [await makeDraw(one), await makeDraw(one)];
  expect(again).toEqual(first);
  expect(await drawsAbout('R2026-000003')).toHaveLength(1);
  await expect(makeDraw({ ...one, asked: { other: true } })).rejects.toThrow(Refused);
});

test('reading of Art. 22: of many draws at once none shares a seed with another', async () => {
  const about = 'R2026-000004';
  const drawn = await Promise.all(Array.from({ length: 12 }, () => makeDraw(order({ about }))));
  expect(new Set(drawn.map(({ file }) => file.seed)).size).toBe(12);
  expect(new Set(drawn.map(({ _id }) => _id)).size).toBe(12);
});
