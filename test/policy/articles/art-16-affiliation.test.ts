import fc from 'fast-check';
import * as art16 from '../../../policy/articles/art-16-affiliation';
import {
  declaredRelations,
  type DatedRelation,
  type DeclaringParty,
} from '../../../policy/relations/dated-relations';
import type { Relations } from '../../../policy/model/nouns';
import {
  enterprise,
  ENTERPRISE_CODE,
  inPerson,
  institution,
  person,
  policy,
  PROVIDER_CODE,
  relationsOf,
  THIRD_CODE,
  TODAY,
} from '../../support/examples';
import type { PolicyInForce } from '../../../policy/parameters/policy-in-force';

const buyer = (change: Partial<Relations> = {}) => ({
  ...enterprise,
  relations: relationsOf('甲某', change),
});
const provider = (change: Partial<Relations> = {}) => ({
  ...institution,
  relations: relationsOf('乙某', change),
});
const third = { entity: THIRD_CODE };

type KnownRelations = Readonly<Record<string, Relations>>;
const { chainInWords } = art16;
/** What the parties declare, and what is known of others. */
const webOf = (parties: readonly DeclaringParty[], known: KnownRelations = {}): DatedRelation[] =>
  [
    ...parties,
    ...Object.entries(known).map(([uscc, relations]) => ({ uscc, name: uscc, relations })),
  ].flatMap((one) => declaredRelations(one, TODAY));
const affiliations = (
  made: PolicyInForce,
  one: DeclaringParty,
  other: DeclaringParty,
  known?: KnownRelations,
) => art16.affiliations(made, one, other, webOf([one, other], known));
const found = (
  one: Partial<Relations>,
  other: Partial<Relations>,
  known: KnownRelations = {},
): string[] => affiliations(policy(), buyer(one), provider(other), known).map(({ kind }) => kind);

describe('Art. 16(3): affiliation between buyer and provider', () => {
  test('Art. 16(3): parties with nothing in common', () => {
    expect(found({}, {})).toEqual([]);
  });

  test.each([
    ['one legal representative', {}, { legalRepresentative: person('甲某') }],
    ['a legal representative who directs the other', {}, { directors: [person('甲某')] }],
    ['a common director', { directors: [person('丙某')] }, { directors: [person('丙某')] }],
  ])('Art. 16(3): %s', (_, one, other) => {
    expect(found(one, other)).toEqual(['same-officer']);
  });

  test.each([
    [9.99, 10, []],
    [10, 9.99, []],
    [10, 10, ['common-holder']],
    [60, 10.01, ['common-holder']],
  ])(
    'reading of Art. 16(3): a common shareholder with %d and %d per cent gives %j',
    (one, other, expected) => {
      const held = (percent: number) => ({
        shareholders: [{ holder: inPerson('丙某'), percent }],
      });
      expect(found(held(one), held(other))).toEqual(expected);
    },
  );

  test('Art. 16(3): a common actual controller, whatever the shares', () => {
    const controlled = { actualControllers: [inPerson('丙某')] };
    expect(found(controlled, controlled)).toEqual(['common-holder']);
  });

  test.each([
    ['the buyer', { shareholders: [{ holder: { entity: PROVIDER_CODE }, percent: 0.5 }] }, {}],
    ['the provider', {}, { shareholders: [{ holder: { entity: ENTERPRISE_CODE }, percent: 0.5 }] }],
    ['the provider by control', {}, { actualControllers: [{ entity: ENTERPRISE_CODE }] }],
    ['the provider by founding', { jointlyFounded: [PROVIDER_CODE] }, {}],
  ])('Art. 16(3): the other party holds %s, with any share', (_, one, other) => {
    expect(found(one, other)).toEqual(['ownership']);
  });

  test.each([
    [9, []],
    [10, ['ownership']],
  ])('reading of Art. 16(3): held through a third with %d per cent, %j', (percent, expected) => {
    const other = { shareholders: [{ holder: third, percent: 40 }] };
    const known = {
      [THIRD_CODE]: relationsOf('丁某', {
        shareholders: [{ holder: { entity: ENTERPRISE_CODE }, percent }],
      }),
    };
    expect(found({}, other, known)).toEqual(expected);
  });

  test('Art. 16(3): an entity that one party founded and that holds the other', () => {
    const other = { shareholders: [{ holder: third, percent: 40 }] };
    const [hit] = affiliations(policy(), buyer({ jointlyFounded: [THIRD_CODE] }), provider(other));
    expect(hit).toEqual({
      kind: 'ownership',
      chain: [
        { from: '示例企业一', to: THIRD_CODE, tie: 'founder' },
        { from: THIRD_CODE, to: '示例机构一', tie: 'shareholder', percent: 40 },
      ],
    });
  });

  test('Art. 16(3): a joint founding', () => {
    const founded = { jointlyFounded: [THIRD_CODE] };
    expect(found(founded, founded)).toEqual(['joint-founding']);
  });

  test('Art. 16(3): of the holders above both, only the nearest is told', () => {
    const held = { shareholders: [{ holder: third, percent: 51 }] };
    const known = { [THIRD_CODE]: relationsOf('丁某') };
    const hits = affiliations(policy(), buyer(held), provider(held), known);
    expect(hits.map(({ chain }) => chainInWords(chain))).toEqual([
      `${THIRD_CODE}持股51%（示例企业一），${THIRD_CODE}持股51%（示例机构一）`,
    ]);
  });

  test('Art. 16(3): a chain names people and never their numbers', () => {
    const hits = affiliations(policy(), buyer(), provider({ directors: [person('甲某')] }));
    expect(chainInWords(hits[0]!.chain)).toBe(
      '甲某任法定代表人（示例企业一），甲某任董事（示例机构一）',
    );
    expect(JSON.stringify(hits)).not.toMatch(/EX\d/);
  });

  test('Art. 16(3): owners in a ring end the search', () => {
    const ring = {
      [THIRD_CODE]: relationsOf('丁某', { shareholders: [{ holder: third, percent: 90 }] }),
    };
    expect(found({ shareholders: [{ holder: third, percent: 50 }] }, {}, ring)).toEqual([]);
  });

  test('Art. 16(3): it does not matter which party is looked at first', () => {
    const names = fc.constantFrom('甲某', '乙某', '丙某', '丁某');
    const entities = fc.constantFrom(ENTERPRISE_CODE, PROVIDER_CODE, THIRD_CODE);
    const holder = fc.oneof(
      names.map(inPerson),
      entities.map((entity) => ({ entity })),
    );
    const relations: fc.Arbitrary<Relations> = fc.record({
      legalRepresentative: names.map((name) => person(name)),
      directors: fc.array(
        names.map((name) => person(name)),
        { maxLength: 2 },
      ),
      shareholders: fc.array(fc.record({ holder, percent: fc.constantFrom(1, 9, 10, 60) }), {
        maxLength: 3,
      }),
      actualControllers: fc.array(holder, { maxLength: 2 }),
      jointlyFounded: fc.array(entities, { maxLength: 2 }),
    });
    const kinds = (made: ReturnType<typeof affiliations>) => new Set(made.map(({ kind }) => kind));
    fc.assert(
      fc.property(relations, relations, relations, (one, other, known) => {
        const a = { ...enterprise, relations: one };
        const b = { ...institution, relations: other };
        const web = { [THIRD_CODE]: known };
        expect(kinds(affiliations(policy(), a, b, web))).toEqual(
          kinds(affiliations(policy(), b, a, web)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading of Art. 16(3): who leads or controls the one controls the other', () => {
  const director = { directors: [person('丙某')] };
  const holds = (percent: number) => ({ shareholders: [{ holder: inPerson('丙某'), percent }] });

  test.each([
    [50, []],
    [50.01, ['control']],
  ])('a director of the one who holds %d per cent of the other, %j', (percent, expected) => {
    expect(found(director, holds(percent))).toEqual(expected);
    expect(found(holds(percent), director)).toEqual(expected);
  });

  test('a director who is the actual controller, also through a holding company', () => {
    expect(found(director, { actualControllers: [inPerson('丙某')] })).toEqual(['control']);
    const held = { shareholders: [{ holder: third, percent: 80 }] };
    const known = { [THIRD_CODE]: relationsOf('丁某', holds(60)) };
    expect(found(director, held, known)).toEqual(['control']);
    expect(found(director, held, { [THIRD_CODE]: relationsOf('丁某', holds(40)) })).toEqual([]);
  });
});

describe('reading of Art. 16(3): what proves nothing by itself', () => {
  const namedBy = (holderName: string): DatedRelation[] =>
    [ENTERPRISE_CODE, PROVIDER_CODE].map((held) => ({
      holder: `entity:${THIRD_CODE}`,
      holderName,
      held,
      heldName: held,
      tie: 'shareholder',
      basisPoints: 6_000,
      from: TODAY,
    }));
  const kindsOf = (web: readonly DatedRelation[]) => ({
    proved: art16.affiliations(policy(), buyer(), provider(), web).map(({ kind }) => kind),
    shown: art16.suspicions(policy(), buyer(), provider(), web).map(({ kind }) => kind),
  });

  test('a common holder that is an office of the state', () => {
    expect(kindsOf(namedBy('示例市人民政府国有资产监督管理委员会'))).toEqual({
      proved: [],
      shown: ['state-holder'],
    });
    expect(kindsOf(namedBy('示例控股有限公司'))).toEqual({ proved: ['common-holder'], shown: [] });
  });

  test('one person who set up both', () => {
    const founders = namedBy('丙某').map(({ basisPoints: _, ...one }): DatedRelation => {
      return { ...one, holder: 'person:c', tie: 'founder' };
    });
    expect(kindsOf(founders)).toEqual({ proved: [], shown: ['common-founder'] });
  });

  const suspected = (one: Partial<Relations>, other: Partial<Relations>) =>
    art16
      .suspicions(policy(), buyer(one), provider(other), webOf([buyer(one), provider(other)]))
      .map(({ kind }) => kind);

  test.each([
    [9, []],
    [10, ['officer-and-holder']],
  ])(
    'reading of Art. 16(3): a director holding %d per cent of the other, %j',
    (percent, expected) => {
      const other = { shareholders: [{ holder: inPerson('丙某'), percent }] };
      expect(suspected({ directors: [person('丙某')] }, other)).toEqual(expected);
    },
  );

  test('reading of Art. 16(3): one name without a number is shown and does not refuse', () => {
    const unnumbered = { directors: [person('丙某', '')] };
    expect(suspected(unnumbered, unnumbered)).toEqual(['namesake']);
    expect(found(unnumbered, unnumbered)).toEqual([]);
  });

  test('reading of Art. 16(3): shareholders of one name without a number, told once', () => {
    const holder = { person: person('丙某', '') };
    const unnumbered = { shareholders: [{ holder, percent: 60 }], actualControllers: [holder] };
    expect(suspected(unnumbered, unnumbered)).toEqual(['namesake']);
    expect(found(unnumbered, unnumbered)).toEqual([]);
  });

  test('reading of Art. 16(3): a person who leads and holds the same party ties it to nobody', () => {
    expect(suspected({ shareholders: [{ holder: third, percent: 60 }] }, {})).toEqual([]);
  });

  test('reading of Art. 16(3): one name with two numbers is two people', () => {
    const other = { directors: [person('丙某', 'ID-2')] };
    expect(suspected({ directors: [person('丙某', 'ID-1')] }, other)).toEqual([]);
  });
});

describe('Art. 16(3): what is on record, with its source', () => {
  const day = { submittedOn: '2026-09-10', signedOn: '2026-03-02' };
  const stood = (from: string, to?: string): DatedRelation => ({
    holder: 'person:a',
    holderName: '丙某',
    held: ENTERPRISE_CODE,
    heldName: '示例企业一',
    tie: 'director',
    from,
    ...(to !== undefined && { to }),
  });
  test.each([
    [policy(), [], ['2026-03-02']],
    [policy(), [stood('2026-04-01', '2026-05-31')], ['2026-03-02', '2026-04-01', '2026-05-31']],
    [policy(), [stood('2025-01-01', '2026-09-10')], ['2026-03-02']],
    [policy({ affiliationOnSigningDay: false }), [stood('2026-04-01')], []],
  ])(
    'reading of Art. 16(3): the days before on which the parties are looked at, %#',
    (made, web, days) => {
      expect(art16.earlierDays(made, day, web)).toEqual(days);
    },
  );

  test('Art. 16(3): a chain tells of each tie since when, and who said so', () => {
    const source = { kind: 'imported', reference: 'x', at: '2026-04-01T00:00:00.000Z' } as const;
    const said = { kind: 'declared', reference: 'R2026-000001', at: source.at } as const;
    const one = {
      holder: 'person:a',
      holderName: '丙某',
      tie: 'director',
      from: '2024-01-01',
    } as const;
    const web: DatedRelation[] = [
      { ...one, held: ENTERPRISE_CODE, heldName: '旧名', source },
      { ...one, held: PROVIDER_CODE, heldName: '旧名', source: said },
    ];
    const [hit] = art16.affiliations(policy(), buyer(), provider(), web);
    expect(chainInWords(hit!.chain)).toBe(
      '丙某自2024-01-01起任董事（示例企业一，2026-04-01导入），丙某任董事（示例机构一，据R2026-000001申报）',
    );
  });
});
