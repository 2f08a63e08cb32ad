/** Rotation of the operator's secrets: the key that hides numbers of persons has versions, the one that signs has a successor. */
import type { DatedRelation } from '../../../policy/relations/dated-relations';
import { keyedRelations, personKeyOf } from '../../../store/kernel/person-keys';
import { received, vouchedFor } from '../../../store/kernel/vouch';
import { inTransaction } from '../../../store/kernel/connection';
import { RelationModel, relationsAbove, state } from '../../../store/relations/relations';
import { rekeyRelations, requireRekeyed } from '../../../store/relations/rekey';
import { relationsOf } from '../../support/examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import { personAt, related } from '../../support/relations-examples';

useFreshStore();

const [FIRST, SECOND, THIRD] = ['a1', 'b2', 'c3'].map((two) => two.repeat(32)) as [
  string,
  string,
  string,
];
const NAMES = ['HONGSHAN_PERSON_KEY', 'HONGSHAN_OPERATOR_KEY'] as const;
const before = NAMES.map((name) => process.env[name]);
const setKeys = (personKeys: string, operatorKeys?: string) => {
  process.env['HONGSHAN_PERSON_KEY'] = personKeys;
  if (operatorKeys === undefined) delete process.env['HONGSHAN_OPERATOR_KEY'];
  else process.env['HONGSHAN_OPERATOR_KEY'] = operatorKeys;
};
afterEach(() => {
  NAMES.forEach((name, at) => {
    process.env[name] = before[at] ?? '';
  });
});

const keyOf = (n: number) => personKeyOf({ idNumber: `ID000000${1_000 + n}` })!;
const stated = (rows: readonly DatedRelation[], reference: string) =>
  inTransaction((tx) => state(tx, rows, { source: 'imported', reference, at: AT }));

describe('the key that hides numbers of persons', () => {
  test('a second version leaves everybody known once the record is keyed anew', async () => {
    setKeys(FIRST);
    await RelationModel.deleteMany({});
    const rows = Array.from({ length: 1_203 }, (_, n) => related(keyOf(n), n, 'director'));
    await stated([...rows, related(personAt(7), 1, 'director')], 'before');
    await expect(requireRekeyed()).resolves.toBeUndefined();
    const old = keyOf(5);

    setKeys(`${FIRST},${SECOND}`);
    expect(keyOf(5)).toMatch(/^person:2:[0-9a-f]{64}$/);
    expect(keyOf(5)).not.toContain(old.slice('person:'.length));
    await expect(requireRekeyed()).rejects.toThrow('npm run person:rekey');
    // It breaks off in the middle, and the same person is stated under the new version meanwhile.
    await expect(
      rekeyRelations((done) => {
        if (done > 600) throw new Error('broken off');
      }),
    ).rejects.toThrow('broken off');
    await stated([related(keyOf(1_202), 1_202, 'director')], 'after');
    expect(await rekeyRelations()).toBeGreaterThan(0);
    await expect(requireRekeyed()).resolves.toBeUndefined();
    expect(await rekeyRelations()).toBe(0);

    expect(await RelationModel.countDocuments()).toBe(rows.length + 1);
    const [found] = await relationsAbove([uscc(5)]);
    expect(found).toMatchObject({ holder: keyOf(5), held: uscc(5), tie: 'director' });
    const both = await RelationModel.findOne({ holder: keyOf(1_202) as never }).lean();
    expect(both?.statements.map(({ reference }) => reference)).toEqual(['before', 'after']);
    // What an application declares has the same key.
    const declared = keyedRelations({
      ...relationsOf('甲某'),
      legalRepresentative: { name: '甲某', idNumber: 'ID0000001005' },
    });
    expect(`person:${declared.legalRepresentative.idNumber}`).toBe(keyOf(5));

    setKeys([FIRST, SECOND, THIRD].join(','));
    await rekeyRelations();
    expect(await relationsAbove([uscc(5)])).toMatchObject([{ holder: keyOf(5) }]);
    expect(keyOf(5)).toMatch(/^person:3:/);
  }, 60_000);

  test('the first version alone finds out nobody any more', () => {
    setKeys(FIRST);
    const first = keyOf(1);
    setKeys(`${FIRST},${SECOND}`);
    const second = keyOf(1);
    setKeys(`${FIRST},${THIRD}`);
    expect(new Set([first, second, keyOf(1)]).size).toBe(3);
  });
});

describe('the secret by which the API vouches', () => {
  const message = { actor: { id: 'centre-1', role: 'centre' as const }, reason: '示例' };
  const place = { workflowId: 'redemption/R2026-000001', name: 'suspend' };
  const sent = () => vouchedFor({ ...place, updateId: 'u1', message });
  const channel = (arrived: typeof message) => received({ ...place, key: 'u1' }, arrived).channel;

  test('two are valid at once, then the former no longer', () => {
    setKeys(FIRST);
    const byFirst = sent();
    // Without one of its own it is the first person key: naming that is no change.
    setKeys(FIRST, FIRST);
    expect(channel(byFirst)).toBe('api');
    setKeys(FIRST, `${SECOND},${FIRST}`);
    const bySecond = sent();
    expect([channel(byFirst), channel(bySecond)]).toEqual(['api', 'api']);
    setKeys(FIRST, SECOND);
    expect([channel(byFirst), channel(bySecond)]).toEqual(['signal', 'api']);
  });

  test('a new version of the person key does not change it', () => {
    setKeys(FIRST);
    const before = sent();
    setKeys(`${FIRST},${SECOND}`);
    expect(channel(before)).toBe('api');
  });
});
