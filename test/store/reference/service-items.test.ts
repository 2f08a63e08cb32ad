/** Art. 5: versions of a year's service-item list. */
import type { ServiceItemList } from '../../../policy/model/nouns';
import { inTransaction } from '../../../store/kernel/connection';
import {
  publishServiceItems,
  serviceItemsInForce,
  serviceItemVersions,
} from '../../../store/reference/service-items';
import { AT, refusalsOf, useFreshStore } from '../../support/fresh-store';

useFreshStore();

function list(year: number, version: number, from: string, name = '试制'): ServiceItemList {
  const items = [{ code: `RD-${version}`, category: 'research-development', name } as const];
  return { year, version, inForceFrom: `${year}-${from}`, items };
}
const publish = (one: ServiceItemList) =>
  inTransaction((tx) => publishServiceItems(tx, one, 'bureau-1', AT));
const refusedPaths = async (one: ServiceItemList) =>
  (await refusalsOf((tx) => publishServiceItems(tx, one, 'bureau-1', AT))).map(({ path }) => path);

test.each([
  ['2026-02-28', undefined],
  ['2026-03-01', 1],
  ['2026-05-31', 1],
  ['2026-06-01', 3],
  ['2026-12-31', 3],
  ['2027-01-01', undefined],
])('reading of Art. 5: on %s the version in force is %s', async (day, version) => {
  await publish(list(2026, 1, '03-01'));
  await publish(list(2026, 2, '06-01'));
  await publish(list(2026, 3, '06-01'));
  expect((await serviceItemsInForce(day))?.version).toBe(version);
});

test('Art. 5: the list in force carries its items and nothing of the record', async () => {
  const published = await publish(list(2030, 1, '01-01'));
  expect(await serviceItemsInForce('2030-02-01')).toEqual(published);
});

test('reading of Art. 5: a version out of turn, of another year or back in time is refused', async () => {
  expect(await refusedPaths(list(2031, 2, '01-01'))).toEqual(['version']);
  expect(await refusedPaths({ ...list(2031, 1, '01-01'), inForceFrom: '2032-01-01' })).toEqual([
    'inForceFrom',
  ]);
  await publish(list(2031, 1, '03-01'));
  expect(await refusedPaths(list(2031, 2, '02-28'))).toEqual(['inForceFrom']);
  expect(await serviceItemVersions(2031)).toHaveLength(1);
});

test('reading of Art. 5: a published version never changes, and may be sent again', async () => {
  await publish(list(2032, 1, '01-01'));
  await publish(list(2032, 1, '01-01'));
  expect(await refusedPaths(list(2032, 1, '01-01', '改名'))).toEqual(['version']);
  expect(await serviceItemVersions(2032)).toHaveLength(1);
});

test('reading of Art. 5: of ten different second versions at once, one is published', async () => {
  await publish(list(2033, 1, '01-01'));
  const rivals = Array.from({ length: 10 }, (_, i) => publish(list(2033, 2, '02-01', `版本${i}`)));
  const outcomes = await Promise.allSettled(rivals);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await serviceItemVersions(2033)).toHaveLength(2);
});
