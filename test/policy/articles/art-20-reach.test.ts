/** Art. 20, last paragraph: whom a ban reaches, at each boundary of its days, shares and steps. */
import {
  banRefusals,
  bansOf,
  bindsOn,
  reachOf,
  type RecordedBan,
  type SanctionDecision,
} from '../../../policy/articles/art-20-reach';
import {
  declaredRelations,
  prevailing,
  restated,
  stoodOn,
  type DatedRelation,
  type HolderKey,
} from '../../../policy/relations/dated-relations';
import type { Relations } from '../../../policy/model/nouns';
import {
  ENTERPRISE_CODE,
  inPerson,
  person,
  policy,
  PROVIDER_CODE,
  relationsOf,
  THIRD_CODE,
} from '../../support/examples';

const VIOLATED = '2026-03-02';
const DECIDED = '2026-09-10';
const DECISION: SanctionDecision = {
  decision: '乌科罚〔2026〕1号',
  uscc: ENTERPRISE_CODE,
  name: '示例企业一',
  party: 'enterprise',
  cause: 'false-materials',
  violatedOn: VIOLATED,
  decidedOn: DECIDED,
};
const ban = (change: Partial<SanctionDecision> = {}): RecordedBan =>
  bansOf(policy(), { ...DECISION, ...change })[0]!;

const HOLDING = '91650104MA7EXAMPX';
const NAMES: Readonly<Record<string, string>> = {
  [ENTERPRISE_CODE]: '示例企业一',
  [PROVIDER_CODE]: '示例企业二',
  [THIRD_CODE]: '示例企业三',
  [HOLDING]: '示例控股',
};
const relation = (
  holder: HolderKey,
  held: string,
  tie: DatedRelation['tie'],
  change: Partial<DatedRelation> = {},
): DatedRelation => ({
  holder,
  holderName: holder === 'person:a' ? '甲某' : '乙某',
  held,
  tie,
  heldName: NAMES[held]!,
  from: '2020-01-01',
  ...change,
});
/** A person behind the violator, and the same person's relation to another entity. */
const behind = (tie: DatedRelation['tie'], change?: Partial<DatedRelation>) =>
  relation('person:a', ENTERPRISE_CODE, tie, change);
const own = (tie: DatedRelation['tie'], change?: Partial<DatedRelation>) =>
  relation('person:a', PROVIDER_CODE, tie, change);
/** The day of an application that is judged. */
const APPLIED = '2026-12-24';
const chainsOf = (relations: readonly DatedRelation[], on = APPLIED) =>
  reachOf(policy(), ban(), relations, on);
const reached = (...relations: DatedRelation[]) =>
  chainsOf(relations)
    .filter(({ hint }) => hint === undefined)
    .map(({ applicant }) => applicant);
const hinted = (...relations: DatedRelation[]) =>
  chainsOf(relations).map(({ applicant, hint }) => [applicant, hint]);

describe('Art. 20: the days of a ban', () => {
  test('Art. 20: a decision bans from vouchers for five years and from support for three', () => {
    expect(bansOf(policy(), DECISION).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['voucher', DECIDED, '2031-09-10'],
      ['support', DECIDED, '2029-09-10'],
    ]);
  });

  test.each([
    ['2028-02-28', false],
    ['2028-02-29', true],
    ['2033-02-28', true],
    ['2033-03-01', false],
  ])('Art. 20: a ban decided on 29 February 2028 binds on %s: %s', (on, expected) => {
    expect(bindsOn(ban({ decidedOn: '2028-02-29' }), on)).toBe(expected);
  });

  test.each([
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('reading of Art. 20: revoked from 2028-01-01, it binds on %s: %s', (on, expected) => {
    expect(bindsOn({ ...ban(), revokedOn: '2028-01-01' }, on)).toBe(expected);
  });
});

describe('Art. 20: the persons behind the violator', () => {
  test.each([
    ['legal-representative', undefined, true],
    ['director', undefined, true],
    ['actual-controller', undefined, true],
    ['shareholder', 1_000, true],
    ['shareholder', 999, false],
    ['founder', undefined, false],
  ] as const)('Art. 20: its %s with %s basis points: %s', (tie, basisPoints, expected) => {
    const share = basisPoints === undefined ? {} : { basisPoints };
    const found = reached(behind(tie, share), own('founder'));
    expect(found).toEqual(expected ? [PROVIDER_CODE] : []);
  });

  test('reading of Art. 20: a main shareholder that is a company set up nothing personally', () => {
    const holder = `entity:${THIRD_CODE}` as const;
    const found = reached(
      relation(holder, ENTERPRISE_CODE, 'shareholder', { basisPoints: 9_000 }),
      relation(holder, PROVIDER_CODE, 'shareholder', { basisPoints: 9_000 }),
    );
    expect(found).toEqual([]);
  });
});

describe('Art. 20: what is a person’s own', () => {
  test.each([
    ['founder', undefined, true],
    ['actual-controller', undefined, true],
    ['shareholder', 5_001, true],
    ['shareholder', 5_000, false],
    ['legal-representative', undefined, false],
    ['director', undefined, false],
  ] as const)('Art. 20: as %s with %s basis points: %s', (tie, basisPoints, expected) => {
    const share = basisPoints === undefined ? {} : { basisPoints };
    const found = reached(behind('director'), own(tie, share));
    expect(found).toEqual(expected ? [PROVIDER_CODE] : []);
  });

  test('Art. 20: a chain over two persons is no reach, nor is a further step of the same person', () => {
    expect(
      hinted(
        behind('director'),
        relation('person:b', ENTERPRISE_CODE, 'shareholder', { basisPoints: 500 }),
        relation('person:b', PROVIDER_CODE, 'founder'),
      ),
    ).toEqual([]);
    const holder = `entity:${PROVIDER_CODE}` as const;
    expect(
      reached(
        behind('director'),
        own('founder'),
        relation(holder, THIRD_CODE, 'shareholder', { basisPoints: 10_000 }),
      ),
    ).toEqual([PROVIDER_CODE]);
  });

  test('Art. 20: a person is told once an entity, by the first relation on each side', () => {
    const [chain, ...others] = chainsOf([
      behind('legal-representative'),
      behind('director'),
      own('founder'),
      own('actual-controller'),
    ]);
    expect(others).toEqual([]);
    expect(chain?.ties.map(({ tie }) => tie)).toEqual(['legal-representative', 'founder']);
  });
});

describe('reading of Art. 20: relations as they stood', () => {
  const days = (from: string, to?: string) => ({ from, ...(to !== undefined && { to }) });

  test.each([
    ['began on the day of the violation and ended on it', days(VIOLATED, VIOLATED), undefined],
    ['ended the day before the violation', days('2020-01-01', '2026-03-01'), 'none'],
    ['began the day after the violation', days('2026-03-03'), 'came-later'],
    ['began after the decision', days('2026-09-11'), 'came-later'],
  ])('reading of Art. 20: a person behind the violator who %s', (_, stood, hint) => {
    const expected = hint === 'none' ? [] : [[PROVIDER_CODE, hint]];
    expect(hinted(behind('director', stood), own('founder'))).toEqual(expected);
  });

  test.each([
    ['founded after the decision', 'founder', days('2026-12-01'), undefined],
    ['founded on the day of the application', 'founder', days(APPLIED), undefined],
    ['founded the day after', 'founder', days('2026-12-25'), 'none'],
    [
      'controlled until the day of the application',
      'actual-controller',
      days('2020-01-01', APPLIED),
      undefined,
    ],
    ['given up the day before', 'actual-controller', days('2020-01-01', '2026-12-23'), 'given-up'],
    ['sold four years ago', 'shareholder', days('2015-01-01', '2022-09-30'), 'given-up'],
  ] as const)('reading of Art. 20: what the person has %s', (_, tie, stood, hint) => {
    const share = tie === 'shareholder' ? { basisPoints: 8_000 } : {};
    const expected = hint === 'none' ? [] : [[PROVIDER_CODE, hint]];
    expect(hinted(behind('director'), own(tie, { ...stood, ...share }))).toEqual(expected);
  });

  test('reading of Art. 20: a founder who has sold every share is looked at by a person', () => {
    const sold = own('shareholder', { basisPoints: 6_000, to: '2025-06-30' });
    expect(hinted(behind('director'), own('founder'), sold)).toEqual([[PROVIDER_CODE, 'given-up']]);
    const kept = own('shareholder', { basisPoints: 100, from: '2025-07-01' });
    expect(hinted(behind('director'), own('founder'), sold, kept)).toEqual([
      [PROVIDER_CODE, undefined],
    ]);
  });

  test.each([
    ['5001 and 5001', 5_001, 5_001, 'through-others'],
    ['5000 and 10000', 5_000, 10_000, undefined],
    ['10000 and 5000', 10_000, 5_000, undefined],
  ])('reading of Art. 20: held through a holding company by %s', (_, first, second, hint) => {
    const holding = `entity:${PROVIDER_CODE}` as const;
    const found = hinted(
      behind('director'),
      own('shareholder', { basisPoints: first }),
      relation(holding, THIRD_CODE, 'shareholder', { basisPoints: second }),
    ).filter(([applicant]) => applicant === THIRD_CODE);
    expect(found).toEqual(hint === undefined ? [] : [[THIRD_CODE, hint]]);
  });

  test.each([
    [4_000, 4_000, ['jointly']],
    [2_500, 2_500, []],
    [2_500, 2_501, ['jointly']],
  ])('reading of Art. 20: two persons of the violator with %d and %d', (first, second, hints) => {
    const found = hinted(
      behind('director'),
      relation('person:b', ENTERPRISE_CODE, 'legal-representative'),
      own('shareholder', { basisPoints: first }),
      relation('person:b', PROVIDER_CODE, 'shareholder', { basisPoints: second }),
    );
    expect(found.map(([, hint]) => hint)).toEqual(hints);
  });

  test('reading of Art. 20: an end on 28 February is over on the 29th', () => {
    const ended = own('founder', { to: '2028-02-28' });
    expect([stoodOn(ended, ['2028-02-28']), stoodOn(ended, ['2028-02-29'])]).toEqual([true, false]);
  });

  test('reading of Art. 20: a violating institution reaches further only where a parameter says so', () => {
    const institution = ban({ party: 'institution' });
    const relations = [behind('director'), own('founder')];
    expect(reachOf(policy(), institution, relations, APPLIED)).toEqual([]);
    const further = policy({ reachesPersonsBehindInstitution: true });
    expect(reachOf(further, institution, relations, APPLIED)).toHaveLength(1);
  });
});

describe('Art. 20: the refusal', () => {
  test('Art. 20: shows who, through whom, since when and by which decision', () => {
    const chains = chainsOf([
      behind('director'),
      own('shareholder', { basisPoints: 5_125, from: '2024-02-29' }),
    ]);
    expect(banRefusals(chains, 'enterprise.uscc')).toEqual([
      {
        code: 'banned-by-relation',
        cite: 'Art. 20',
        status: 422,
        path: 'enterprise.uscc',
        message:
          '甲某自2020-01-01起任董事（示例企业一），甲某自2024-02-29起持股51.25%（示例企业二）；' +
          '示例企业一自2026-09-10至2031-09-10不得申请创新券（提供虚假材料骗取财政资金，决定乌科罚〔2026〕1号），' +
          '其相关人员个人设立或控股的单位同样处理。',
      },
    ]);
  });

  test('reading of Art. 20: a hint refuses nobody', () => {
    expect(
      banRefusals(chainsOf([behind('director', { from: '2026-10-01' }), own('founder')])),
    ).toEqual([]);
  });

  test('Art. 20: a ban of one’s own has no chain; a ban from support is none from vouchers', () => {
    const [voucher, support] = bansOf(policy(), DECISION).map((one) => ({
      ban: one,
      applicant: ENTERPRISE_CODE,
      ties: [],
    }));
    expect(banRefusals([voucher!, support!]).map(({ code, message }) => [code, message])).toEqual([
      [
        'banned',
        '自2026-09-10至2031-09-10不得使用创新券（提供虚假材料骗取财政资金，决定乌科罚〔2026〕1号）。',
      ],
    ]);
  });
});

describe('reading of Art. 20: who said so', () => {
  const by = (party: string) =>
    ({
      kind: 'declared',
      reference: 'R2026-000009',
      at: '2026-02-01T00:00:00.000Z',
      by: party,
    }) as const;
  const imported = {
    kind: 'imported',
    reference: 'f',
    at: '2026-02-01T00:00:00.000Z',
  } as const;

  type Source = Required<DatedRelation>['source'];
  test.each<[string, Source, Source, boolean]>([
    ['each entity of itself', by(ENTERPRISE_CODE), by(PROVIDER_CODE), true],
    ['a file and the case at hand', imported, 'this-case', true],
    ['the applicant of both', by(PROVIDER_CODE), by(PROVIDER_CODE), true],
    ['a stranger of the violator', by(THIRD_CODE), by(PROVIDER_CODE), false],
    ['a stranger of the applicant', by(ENTERPRISE_CODE), by(THIRD_CODE), false],
    ['the violator of the applicant', by(ENTERPRISE_CODE), by(ENTERPRISE_CODE), false],
  ])('what was said by %s', (_, ofViolator, ofApplicant, refuses) => {
    const told = [
      behind('director', { source: ofViolator }),
      own('shareholder', { basisPoints: 6_000, source: ofApplicant }),
    ];
    expect(hinted(...told)).toEqual([[PROVIDER_CODE, refuses ? undefined : 'hearsay']]);
    expect(reached(...told)).toEqual(refuses ? [PROVIDER_CODE] : []);
  });

  test('a stranger’s word beside the applicant’s own takes nothing from it', () => {
    const said = own('founder', { source: by(PROVIDER_CODE) });
    const strange = own('founder', { source: by(THIRD_CODE) });
    for (const both of [
      [said, strange],
      [strange, said],
    ])
      expect(hinted(behind('director'), ...both)).toEqual([[PROVIDER_CODE, undefined]]);
  });
});

describe('reading of Art. 20: what is controlled only together', () => {
  const holding = `entity:${HOLDING}` as const;
  const share = (holder: HolderKey, held: string, basisPoints: number) =>
    relation(holder, held, 'shareholder', { basisPoints });

  test('a person and the company that this person controls', () => {
    const own40 = share('person:a', PROVIDER_CODE, 4_000);
    const told = [behind('director'), share('person:a', HOLDING, 6_000), own40];
    expect(hinted(...told, share(holding, PROVIDER_CODE, 2_000))).toEqual([
      [HOLDING, undefined],
      [PROVIDER_CODE, 'jointly'],
    ]);
    // Half is no control, and a company that is not controlled does not count.
    expect(hinted(...told, share(holding, PROVIDER_CODE, 1_000))).toEqual([[HOLDING, undefined]]);
    expect(
      hinted(
        behind('director'),
        share('person:a', HOLDING, 5_000),
        own40,
        share(holding, PROVIDER_CODE, 2_000),
      ),
    ).toEqual([]);
  });

  test('what is controlled together holds more', () => {
    const told = [
      behind('director'),
      relation('person:b', ENTERPRISE_CODE, 'director'),
      share('person:a', HOLDING, 4_000),
      share('person:b', HOLDING, 4_000),
      share(holding, PROVIDER_CODE, 5_001),
    ];
    expect(hinted(...told)).toEqual([
      [HOLDING, 'jointly'],
      [PROVIDER_CODE, 'jointly'],
    ]);
  });
});

describe('Arts. 16(3), 20: what a declaration changes of the record', () => {
  const ON = '2026-09-10';
  const declared = (reference: string, at: string) =>
    ({ kind: 'declared', reference, at: `${at}T00:00:00.000Z`, by: ENTERPRISE_CODE }) as const;
  const party = (change: Partial<Relations> = {}) => ({
    uscc: ENTERPRISE_CODE,
    name: '示例企业一',
    relations: relationsOf('甲某', change),
  });
  const said = (change?: Partial<Relations>) => declaredRelations(party(change), ON);
  const own = { on: ON, own: ENTERPRISE_CODE };
  const kept = declaredRelations(party(), '2026-03-02', declared('R2026-000001', '2026-03-02'));
  const ties = (relations: readonly DatedRelation[]) =>
    relations.map(({ tie, from, to, basisPoints }) => [tie, from, to, basisPoints]);

  test('Art. 16(3): the first declaration is kept from its day, and the same again changes nothing', () => {
    expect(ties(restated(said(), [], own))).toEqual([
      ['legal-representative', ON, undefined, undefined],
      ['shareholder', ON, undefined, 10_000],
      ['actual-controller', ON, undefined, undefined],
    ]);
    expect(restated(said(), kept, own)).toEqual([]);
  });

  test('reading of Art. 16(3): what a stranger declared of the party is not the party’s own word', () => {
    const source = { ...declared('R2026-000001', '2026-03-02'), by: PROVIDER_CODE };
    const strange = declaredRelations(party(), '2026-03-02', source);
    expect(ties(restated(said(), strange, own))).toEqual(ties(said()));
    // Who speaks of another adds nothing to what that one said itself.
    expect(restated(said(), kept, { on: ON, own: PROVIDER_CODE })).toEqual([]);
  });

  test('Art. 16(3): another share is stated anew, and what is declared no more has ended', () => {
    const shareholders = [{ holder: inPerson('甲某'), percent: 60 }];
    const change = { shareholders, actualControllers: [] };
    expect(ties(restated(said(change), kept, own))).toEqual([
      ['shareholder', '2026-03-02', undefined, 6_000],
      ['actual-controller', '2026-03-02', '2026-09-09', undefined],
    ]);
    expect(ties(restated(said(change), kept, { on: ON, own: PROVIDER_CODE }))).toHaveLength(1);
  });

  test('Art. 16(3): nobody unnumbered is kept, and a file outlasts what is declared against it', () => {
    const nobody = { directors: [person('丙某', '')] };
    expect(restated(said(nobody), kept, own)).toEqual([]);
    const file = { kind: 'imported', reference: 'x', at: '2026-04-01T00:00:00.000Z' } as const;
    const imported = kept.map((one) => ({ ...one, from: '2020-01-01', source: file }));
    expect(ties(restated(said({ actualControllers: [] }), [...kept, ...imported], own))).toEqual(
      [],
    );
    const over = imported.map((one) => ({ ...one, to: '2026-05-01' }));
    expect(prevailing([...kept, ...over])).toEqual(over);
  });
});
