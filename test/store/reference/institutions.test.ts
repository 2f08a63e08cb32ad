/** Arts. 8 and 10(6): the registry of service institutions. */
import mongoose from 'mongoose';
import { inTransaction } from '../../../store/kernel/connection';
import { entryOn, type RegistryStatus } from '../../../policy/reference/registry';
import {
  admit,
  changeStanding,
  importInstitutions,
  institutionOf,
  listInstitutions,
  type Admission,
  type InstitutionRow,
} from '../../../store/reference/institutions';
import { AT, granted, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

beforeEach(async () => {
  await mongoose.connection.collection('institutions').deleteMany({});
});

function admission(n: number, admissionNo: string): Admission {
  const relations = {
    legalRepresentative: { name: '甲某', idNumber: '1' },
    directors: [],
    shareholders: [],
    actualControllers: [],
    jointlyFounded: [],
  };
  return {
    institution: {
      uscc: uscc(n),
      name: `示例机构${n}`,
      domicile: '650104',
      kind: 'key-laboratory',
      relations,
    },
    way: 'direct',
    services: ['RD-1'],
    admittedOn: '2026-03-02',
    admissionNo,
    by: 'centre-1',
    at: AT,
  };
}
const enter = (one: Admission) => inTransaction((tx) => admit(tx, one));
const imported = (n: number): InstitutionRow => ({
  uscc: uscc(n),
  name: `示例机构${n}`,
  domicile: 'out-of-city',
  kind: 'other',
  admittedOn: '2024-06-01',
  services: ['RD-1', 'IT-2'],
});
const load = (rows: InstitutionRow[]) =>
  inTransaction((tx) => importInstitutions(tx, rows, { by: 'staff-1', at: AT }));
const remove = (n: number) =>
  mongoose.connection
    .collection('institutions')
    .updateOne({ _id: uscc(n) as never }, { $set: { status: 'removed' } });

test('Art. 10(6): an admitted institution stands in the registry with its history', async () => {
  await enter(admission(1, 'RK-1'));
  const found = await institutionOf(uscc(1));
  expect(found).toMatchObject({ way: 'direct', status: 'admitted', admissionNo: 'RK-1' });
  expect(found?.versions).toEqual([expect.objectContaining({ by: 'centre-1', at: AT })]);
});

test('Art. 10(6): the same admission again, also ten times at once, enters it once', async () => {
  const entered = Array.from({ length: 10 }, () => enter(admission(1, 'RK-1')));
  for (const one of await Promise.all(entered)) expect(one.versions).toHaveLength(1);
});

test('Art. 8: an admitted institution never re-applies', async () => {
  await enter(admission(1, 'RK-1'));
  const refusals = await refusalsOf((tx) => admit(tx, admission(1, 'RK-2')));
  expect(refusals.map(({ code }) => code)).toEqual(['already-admitted']);
  await load([imported(2)]);
  expect(await granted([(tx) => admit(tx, admission(2, 'RK-3'))], 'already-admitted')).toBe(0);
});

test('Art. 8: one that was removed may be admitted anew, and its history stays', async () => {
  await enter(admission(1, 'RK-1'));
  await remove(1);
  const renewed = await enter(admission(1, 'RK-2'));
  expect(renewed).toMatchObject({ status: 'admitted', admissionNo: 'RK-2' });
  expect(
    renewed.versions.flatMap(({ source: { kind, id } }) => (kind === 'admission' ? [id] : [])),
  ).toEqual(['RK-1', 'RK-2']);
});

test('reading of Art. 8: institutions of the replaced measures are imported once, as admitted', async () => {
  await enter(admission(1, 'RK-1'));
  expect(await load([imported(1), imported(2), imported(3)])).toEqual({ added: 2, kept: 1 });
  expect(await load([imported(1), imported(2), imported(3)])).toEqual({ added: 0, kept: 3 });
  expect((await institutionOf(uscc(1)))?.way).toBe('direct');
  expect(await institutionOf(uscc(2))).toMatchObject({
    way: 'replaced-measures',
    status: 'admitted',
    services: [{ item: 'RD-1' }, { item: 'IT-2' }],
  });
});

test('reading of Art. 8: 1,200 institutions are imported in one transaction', async () => {
  const rows = Array.from({ length: 1_200 }, (_, i) => imported(i));
  expect(await load(rows)).toEqual({ added: 1_200, kept: 0 });
});

test('Art. 8: the registry is read by bounded pages, each institution once', async () => {
  await load(Array.from({ length: 450 }, (_, i) => imported(i)));
  await remove(7);
  const seen: string[] = [];
  for (let after: string | undefined, pages = 0; pages < 4; pages += 1) {
    const page = await listInstitutions({ limit: 1_000, ...(after !== undefined && { after }) });
    expect(page.length).toBeLessThanOrEqual(200);
    seen.push(...page.map(({ _id }) => _id));
    after = page.at(-1)?._id;
    if (after === undefined) break;
  }
  expect(new Set(seen).size).toBe(450);
  expect(seen).toHaveLength(450);
  expect(await listInstitutions({ limit: 50, status: 'removed' })).toHaveLength(1);
});

describe('readings of Arts. 8, 20: standing by dated versions', () => {
  const NOON = (day: string) => `${day}T04:00:00.000Z`;
  const stand = (status: RegistryStatus, from: string, id: string, on = from) => ({
    uscc: uscc(1),
    status,
    from,
    at: NOON(on),
    by: 'centre-1',
    reason: '抽查不合格',
    source: { kind: 'spot-check', id } as const,
  });
  const change = (one: ReturnType<typeof stand>) => inTransaction((tx) => changeStanding(tx, one));
  const refusedFor = async (one: ReturnType<typeof stand>) =>
    (await refusalsOf((tx) => changeStanding(tx, one))).map(({ code }) => code);

  test('what stood on a day is told by the versions up to that day', async () => {
    await enter(admission(1, 'RK-1'));
    await change(stand('suspended', '2026-04-10', 'S-1'));
    await change(stand('admitted', '2026-05-20', 'S-1'));
    const { versions } = await change(stand('removed', '2026-06-01', 'S-2', '2026-06-03'));
    expect(versions.at(-1)).toMatchObject({ reason: '抽查不合格', source: { id: 'S-2' } });
    const days = {
      '2026-03-01': undefined,
      '2026-03-02': 'admitted',
      '2026-04-09': 'admitted',
      '2026-04-10': 'suspended',
      '2026-05-19': 'suspended',
      '2026-05-20': 'admitted',
      '2026-05-31': 'admitted',
      '2026-06-01': 'removed',
      '2027-01-01': 'removed',
    };
    for (const [day, status] of Object.entries(days)) {
      expect([day, entryOn(versions, day)?.status]).toEqual([day, status]);
    }
    expect((await institutionOf(uscc(1)))?.status).toBe('removed');
  });

  test('the same change from the same source is made once, another to the same standing refused', async () => {
    await enter(admission(1, 'RK-1'));
    const one = stand('suspended', '2026-04-10', 'S-1');
    const made = await Promise.all(Array.from({ length: 8 }, () => change(one)));
    for (const { versions } of made) expect(versions).toHaveLength(2);
    expect(await refusedFor(stand('suspended', '2026-04-11', 'S-2'))).toEqual([
      'standing-unchanged',
    ]);
  });

  test('a standing is neither of a day to come nor before the present one, nor of a stranger', async () => {
    await enter(admission(1, 'RK-1'));
    expect(await refusedFor(stand('suspended', '2026-04-11', 'S-1', '2026-04-10'))).toEqual([
      'registry-day-in-future',
    ]);
    expect(await refusedFor(stand('suspended', '2026-03-01', 'S-1', '2026-04-10'))).toEqual([
      'standing-out-of-order',
    ]);
    const stranger = { ...stand('removed', '2026-04-10', 'S-1'), uscc: uscc(98) };
    expect(await refusedFor(stranger)).toEqual(['provider-unknown']);
    const early = refusalsOf((tx) =>
      importInstitutions(tx, [{ ...imported(5), admittedOn: '2026-03-03' }], {
        by: 'staff-1',
        at: AT,
      }),
    );
    expect(await early).toMatchObject([
      { code: 'registry-day-in-future', path: 'rows[0].admittedOn' },
    ]);
  });
});

test('Art. 8: an institution that nobody knows is not in the registry', async () => {
  expect(await institutionOf(uscc(99))).toBeUndefined();
});
