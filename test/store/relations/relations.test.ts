/** Arts. 16(3), 20: relations as files state them, kept by keys that hide numbers, and the bans that they carry. */
import mongoose from 'mongoose';
import type { DatedRelation, RelationSource } from '../../../policy/relations/dated-relations';
import type { Relations } from '../../../policy/model/nouns';
import { addDays } from '../../../policy/kernel/time';
import { bansReaching } from '../../../store/relations/ban-reach';
import {
  bansBinding,
  bansInForce,
  bansOn,
  recordBans,
  revokeBans,
} from '../../../store/relations/blacklist';
import { inTransaction } from '../../../store/kernel/connection';
import { keyedRelations, personKeyOf } from '../../../store/kernel/person-keys';
import { readRelationFile } from '../../../store/relations/relation-files';
import { declare } from '../../../store/relations/relations-on-record';
import {
  newlyImported,
  readRelations,
  RelationModel,
  relationsAbove,
  state,
} from '../../../store/relations/relations';
import { person, policy, relationsOf } from '../../support/examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import {
  bansAgainst,
  DECIDED,
  PERSON_KEY,
  personAt,
  related,
} from '../../support/relations-examples';
import { sha256 } from '../../../store/kernel/sha256';
import { importRelations } from '../../support/imports';

const before = process.env['HONGSHAN_PERSON_KEY'];
beforeAll(() => {
  process.env['HONGSHAN_PERSON_KEY'] = PERSON_KEY;
});
afterAll(() => {
  if (before === undefined) delete process.env['HONGSHAN_PERSON_KEY'];
  else process.env['HONGSHAN_PERSON_KEY'] = before;
});

const HEADER =
  '关系人名称,证件号码,关系人统一社会信用代码,单位统一社会信用代码,单位名称,关系,持股比例,起始日期,截止日期';
const NUMBER = 'ID0000000001';
const csv = (...rows: string[]): Buffer => Buffer.from([HEADER, ...rows].join('\n'));
const faultsOf = async (...rows: string[]): Promise<string[]> => {
  const parsed = await readRelationFile(csv(...rows));
  return 'faults' in parsed
    ? parsed.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)
    : [];
};
const rowsOf = async (file: Uint8Array): Promise<readonly DatedRelation[]> => {
  const parsed = await readRelationFile(file);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.rows;
};
const imported = async (file: Buffer, given?: readonly DatedRelation[]) => {
  const rows = given ?? (await rowsOf(file));
  return importRelations({
    sha256: sha256(file),
    rows,
    by: 'centre-1',
    at: AT,
  });
};

describe('reading of Art. 20: a person is known by a keyed hash', () => {
  test('reading of Art. 20: the same number however written, and another under another key', () => {
    const key = personKeyOf({ idNumber: NUMBER });
    expect(personKeyOf({ idNumber: ` ${NUMBER.toLowerCase()} ` })).toBe(key);
    expect(key).not.toContain(NUMBER);
    expect(personKeyOf({ idNumber: ' ' })).toBeUndefined();
    process.env['HONGSHAN_PERSON_KEY'] = 'b2'.repeat(32);
    expect(personKeyOf({ idNumber: NUMBER })).not.toBe(key);
    process.env['HONGSHAN_PERSON_KEY'] = PERSON_KEY;
  });

  test.each([undefined, '', 'a1', 'g1'.repeat(32)])(
    'reading of Art. 20: with the key %j nothing is hashed, and the operator is told what to set',
    (key) => {
      if (key === undefined) delete process.env['HONGSHAN_PERSON_KEY'];
      else process.env['HONGSHAN_PERSON_KEY'] = key;
      expect(() => personKeyOf({ idNumber: NUMBER })).toThrow('HONGSHAN_PERSON_KEY');
      process.env['HONGSHAN_PERSON_KEY'] = PERSON_KEY;
    },
  );
});

describe('Arts. 16(3), 20: reading a file of relations', () => {
  const good = `甲某,${NUMBER},,${uscc(1)},示例企业1,股东,12.5,2024-02-29,2024-03-01`;

  test('Art. 20: a person’s and an entity’s relation', async () => {
    const entity = `示例企业2,,${uscc(2)},${uscc(1)},示例企业1,设立人,,2020/1/1,`;
    expect(await rowsOf(csv(good, entity))).toEqual([
      {
        holder: personKeyOf({ idNumber: NUMBER }),
        holderName: '甲某',
        held: uscc(1),
        heldName: '示例企业1',
        tie: 'shareholder',
        basisPoints: 1_250,
        from: '2024-02-29',
        to: '2024-03-01',
      },
      {
        holder: `entity:${uscc(2)}`,
        holderName: '示例企业2',
        held: uscc(1),
        heldName: '示例企业1',
        tie: 'founder',
        from: '2020-01-01',
      },
    ]);
  });

  test('Art. 20: every fault by its row and column, and no row of a file with faults', async () => {
    const at = `${uscc(1)},示例企业1`;
    expect(
      await faultsOf(
        good,
        good,
        `甲某,,,${at},董事,,2024-01-01,`,
        `甲某,${NUMBER},${uscc(2)},${at},实际控制人,,2024-01-01,`,
        `示例企业2,,${uscc(2)},${at},法定代表人,,2024-01-01,`,
        `甲某,${NUMBER},,${at},股东,,2024-01-01,`,
        `甲某,${NUMBER},,${at},股东,0,2024-01-02,`,
        `甲某,${NUMBER},,${at},股东,100.01,2024-01-03,`,
        `甲某,${NUMBER},,${at},董事,10,2024-01-04,`,
        `甲某,${NUMBER},,${at},设立人,,2024-01-05,2025-01-05`,
        `甲某,${NUMBER},,${at},董事,,2023-02-29,`,
        `甲某,${NUMBER},,${at},董事,,2024-03-01,2024-02-29`,
      ),
    ).toEqual([
      '3  与第2行重复',
      '4 关系人证件号码 不能为空',
      '5 关系人统一社会信用代码 证件号码和统一社会信用代码只填一项',
      '6 关系人统一社会信用代码 法定代表人和董事应为自然人',
      '7 持股比例 不能为空',
      '8 持股比例 应大于0、不超过100，最多两位小数',
      '9 持股比例 应大于0、不超过100，最多两位小数',
      '10 持股比例 只有股东填写持股比例',
      '11 截止日期 设立不会终止，不填截止日期',
      '12 起始日期 “2023-02-29”不是真实存在的日期',
      '13 截止日期 早于起始日期',
    ]);
  });
});

describe('Arts. 16(3), 20: storing relations', () => {
  useFreshStore();

  test('Art. 20: a file again is the same import, a later one states the end, and both stay on record', async () => {
    const row = `甲某,${NUMBER},,${uscc(1)},示例企业1,股东,60,2020-01-01,`;
    const first = await imported(csv(row));
    expect(first).toMatchObject({ state: 'complete', rowCount: 1 });
    expect(await imported(csv(row))).toEqual(first);
    await imported(csv(`${row}2026-06-30`));
    await imported(csv(row));
    const [stored, ...others] = await RelationModel.find({ held: uscc(1) }).lean();
    expect(others).toEqual([]);
    expect(stored?.statements.map(({ to }) => to)).toEqual([undefined, '2026-06-30']);
    expect(await readRelations().to([uscc(1)])).toMatchObject([
      { basisPoints: 6_000, to: '2026-06-30' },
    ]);
    const kept = await mongoose.connection.collection('relations').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(NUMBER);
  });

  test('Art. 20: of an import that broke off nothing is read, until the same file finishes it', async () => {
    const codes = Array.from({ length: 2_003 }, (_, n) => uscc(10_000 + n));
    const file = csv(...codes.map((code) => `甲某,${NUMBER},,${code},示例企业,董事,,2020-01-01,`));
    const rows = await rowsOf(file);
    const known = { ...rows[0]!, to: '2026-01-01' };
    const about = { source: 'declared', reference: 'R2026-000001', at: AT } as const;
    await inTransaction((tx) => state(tx, [known], about));
    const broken = imported(file, [...rows.slice(0, -1), null as never]);
    await expect(broken).rejects.toThrow();
    expect(await RelationModel.countDocuments({ held: { $in: codes } })).toBe(2_000);
    expect(await readRelations().to(codes)).toMatchObject([known]);
    expect(await imported(file, rows)).toMatchObject({ state: 'complete', rowCount: 2_003 });
    const found = await readRelations().to(codes);
    expect(found).toHaveLength(2_003);
    expect(found.find(({ held }) => held === codes[0])).toMatchObject({
      ...rows[0],
      source: { kind: 'imported' },
    });
    const stored = await RelationModel.findOne({ held: codes[1]! }).lean();
    expect(stored?.statements).toHaveLength(1);
  });
});

describe('Art. 16(3): what cases declare, and what is newly on record', () => {
  useFreshStore();
  const party = { uscc: uscc(1), name: '示例企业1', relations: relationsOf('甲某') };
  const declaring = async (caseNo: string, at: string, change: Partial<Relations> = {}) => {
    const parties = [{ ...party, relations: relationsOf('甲某', change) }].map((one) => ({
      ...one,
      relations: keyedRelations(one.relations),
    }));
    const recorded = await relationsAbove([uscc(1)]);
    const declaration = { caseNo, at, parties, own: uscc(1), recorded };
    await inTransaction((tx) => declare(tx, declaration));
  };
  const found = async () =>
    (await relationsAbove([uscc(1)]))
      .map(({ tie, to, source }) => [tie, to, (source as RelationSource).reference])
      .sort();

  test('Art. 16(3): a declaration is kept once, whoever repeats it, and ended by the next without it', async () => {
    await declaring('R2026-000001', AT);
    await declaring('R2026-000001', AT);
    await declaring('R2026-000002', '2026-04-01T02:00:00.000Z');
    const kept = [
      ['actual-controller', undefined, 'R2026-000001'],
      ['legal-representative', undefined, 'R2026-000001'],
      ['shareholder', undefined, 'R2026-000001'],
    ];
    expect(await found()).toEqual(kept);
    const stored = await RelationModel.find({ held: uscc(1) }).lean();
    expect(stored.map(({ statements }) => statements.length)).toEqual([1, 1, 1]);
    expect(JSON.stringify(stored)).not.toContain(person('甲某').idNumber);
    await declaring('R2026-000003', '2026-05-02T02:00:00.000Z', { actualControllers: [] });
    expect((await found())[0]).toEqual(['actual-controller', '2026-05-01', 'R2026-000003']);
  });

  test('Art. 16(3): owners of owners are found, level by level, and a ring ends', async () => {
    const owner = (n: number, held: number) =>
      related(`entity:${uscc(n)}`, held, 'shareholder', { basisPoints: 6_000 });
    const about = { source: 'imported', reference: 'b', at: AT } as const;
    const rows = [
      owner(22, 21),
      owner(23, 22),
      owner(21, 23),
      related(personAt(9), 23, 'director'),
    ];
    await inTransaction((tx) => state(tx, rows, about));
    expect((await relationsAbove([uscc(21)])).map(({ held }) => held).sort()).toEqual(
      [21, 22, 23, 23].map(uscc).sort(),
    );
  });

  test('Art. 16(3): what files have stated since is asked for by an index', async () => {
    const since = '2026-03-01T02:00:00.000Z';
    expect(await newlyImported([uscc(1), uscc(31)], since)).toEqual(new Set());
    const about = { source: 'imported', reference: 'c', at: AT } as const;
    await inTransaction((tx) => state(tx, [related(personAt(3), 31, 'director')], about));
    expect(await newlyImported([uscc(1), uscc(31)], since)).toEqual(new Set([uscc(31)]));
    expect(await newlyImported([uscc(31)], AT)).toEqual(new Set());
  });
});

describe('Art. 20: the blacklist and what it reaches', () => {
  useFreshStore();
  const person = personAt(1);
  beforeAll(() =>
    inTransaction(async (tx) => {
      await recordBans(tx, [...bansAgainst(1), ...bansAgainst(2)]);
      const relations = [
        related(person, 1, 'legal-representative'),
        related(person, 11, 'founder', { from: '2024-02-29' }),
        related(person, 12, 'shareholder', { basisPoints: 5_000 }),
        related(person, 13, 'shareholder', { basisPoints: 5_001 }),
        related(person, 14, 'founder', { from: '2026-09-11' }),
        related(personAt(2), 13, 'founder'),
        related(personAt(2), 15, 'founder'),
      ];
      await state(tx, relations, { source: 'imported', reference: 'a', at: AT });
    }),
  );
  const reaching = (parties: number[], on = DECIDED) =>
    bansReaching(policy(), parties.map(uscc), on);

  test.each([
    [1, [[]]],
    [11, [['legal-representative', 'founder']]],
    [12, []],
    [13, [['legal-representative', 'shareholder']]],
    [14, []],
    [15, []],
  ])(
    'Art. 20: whoever applies is met by their own ban and by those through one person: %s',
    async (n, ties) => {
      const found = await reaching([n]);
      expect(found.map((chain) => chain.ties.map(({ tie }) => tie))).toEqual(ties);
      expect(found.every(({ applicant }) => applicant === uscc(n))).toBe(true);
    },
  );

  test('Art. 20: many applicants are asked for at once, each answered for itself', async () => {
    const found = await reaching([11, 12, 13, 15, 1]);
    expect(found.map(({ applicant }) => applicant).sort()).toEqual([1, 11, 13].map(uscc).sort());
  });

  test.each([
    ['2026-09-09', 0],
    ['2026-09-10', 1],
    ['2031-09-10', 1],
    ['2031-09-11', 0],
  ])('Art. 20: on %s the ban reaches %i applicant', async (on, count) => {
    expect(await reaching([11], on)).toHaveLength(count);
  });

  test('Art. 20: a ban from support outlasts nobody: it is asked for by its own name', async () => {
    const count = async (on: string) => (await bansBinding([uscc(1)], 'support', on)).length;
    expect([await count('2029-09-10'), await count('2029-09-11')]).toEqual([1, 0]);
  });

  test('Art. 20: the bans in force come in pages, each once', async () => {
    const told = [];
    for (let page = await bansInForce(DECIDED, 3); page.length > 0;) {
      told.push(...page);
      page = await bansInForce(DECIDED, 3, { after: page.at(-1) });
    }
    expect(told.map(({ uscc: code, kind }) => `${kind} ${code}`)).toEqual([
      ...[1, 2].map((n) => `support ${uscc(n)}`),
      ...[1, 2].map((n) => `voucher ${uscc(n)}`),
    ]);
    expect(await bansInForce('2029-09-11', 9)).toHaveLength(2);
  });

  test('Art. 20: of two decisions of one day each is its own ban, and revoking one leaves the other', async () => {
    const decisions = ['乌科罚〔2026〕31号', '乌科罚〔2026〕32号'];
    const bans = decisions.flatMap((decision) => bansAgainst(31, { decision }));
    await inTransaction((tx) => recordBans(tx, bans));
    await inTransaction((tx) => revokeBans(tx, decisions[0]!, addDays(DECIDED, 1)));
    const binding = await bansBinding([uscc(31)], 'voucher', addDays(DECIDED, 1));
    expect(binding.map(({ decision }) => decision)).toEqual([decisions[1]]);
    expect(await bansOn([uscc(31)])).toHaveLength(4);
    await inTransaction((tx) => revokeBans(tx, decisions[1]!, addDays(DECIDED, 1)));
  });

  test('Art. 20: a revoked decision binds no more from its day, and stays on record', async () => {
    await inTransaction((tx) => revokeBans(tx, '乌科罚〔2026〕1号', '2028-02-29'));
    await inTransaction((tx) => revokeBans(tx, '乌科罚〔2026〕1号', '2029-01-01'));
    expect(await reaching([1, 11], '2028-02-28')).toHaveLength(2);
    expect(await reaching([1, 11], '2028-02-29')).toEqual([]);
    expect(await bansInForce('2028-02-29', 9)).toHaveLength(2);
    expect(await bansOn([uscc(1)])).toMatchObject([
      { kind: 'support', revokedOn: '2028-02-29' },
      { kind: 'voucher', revokedOn: '2028-02-29' },
    ]);
    await inTransaction((tx) => recordBans(tx, bansAgainst(1)));
    expect(await bansOn([uscc(1)])).toHaveLength(2);
  });
});
