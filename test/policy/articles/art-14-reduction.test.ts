import fc from 'fast-check';
import {
  reduceByRank,
  reduceInProportion,
  type FullLine,
  type RankedLine,
} from '../../../policy/articles/art-14-reduction';
import { yuan } from '../../../policy/kernel/money';
import { noticeFaults } from '../../../policy/articles/art-13-policy-in-force';
import { rankingFaults } from '../../../policy/articles/art-13-notice';
import type { RoundNotice } from '../../../policy/model/nouns';
import { codes, policy } from '../../support/examples';

const lines = (...amounts: number[]): FullLine[] =>
  amounts.map((fullFen, at) => ({ caseNo: `R-${at + 1}`, fullFen }));
const amounts = (full: readonly FullLine[], availableFen: number): number[] =>
  reduceInProportion(full, availableFen).map(({ amountFen }) => amountFen);

describe('reading of Art. 14: the awards of a meeting share a short budget in proportion', () => {
  test.each([
    ['exactly enough', [100, 200, 300], 600, [100, 200, 300]],
    ['more than enough', [100, 200, 300], 601, [100, 200, 300]],
    ['one fen short', [100, 200, 300], 599, [99, 199, 299]],
    ['half', [100, 200, 300], 300, [50, 100, 150]],
    ['thirds that leave a fen', [1, 1, 1], 2, [0, 0, 0]],
    ['one line alone', [10_000_000], 1, [1]],
    ['nothing left', [100, 200], 0, [0, 0]],
    ['no line', [], 100, []],
  ] as const)('reading of Art. 14: %s', (_, full, availableFen, expected) => {
    expect(amounts(lines(...full), availableFen)).toEqual(expected);
  });

  test('reading of Art. 14: the share is exact where the product leaves the safe integers', () => {
    const full = 6_004_799_503_160_661;
    expect(amounts(lines(full, 2), full - 1)).toEqual([full - 3, 1]);
  });

  test('reading of Art. 14: each line is told what was short, and what became of it', () => {
    const [line] = reduceInProportion(lines(yuan(80_000), yuan(40_000)), yuan(90_000));
    expect(line).toMatchObject({ amountFen: yuan(60_000), totalFen: yuan(120_000) });
    expect(line?.explanation).toBe(
      '本次会议各项申请核减前合计120,000.00元，可分配90,000.00元，各项申请按同一比例（90,000.00元÷120,000.00元）核减：' +
        '本项申请核减前80,000.00元，核减后60,000.00元，不足一分的部分舍去。',
    );
  });

  test('reading of Art. 14: where it suffices, that is what each line is told', () => {
    const [line] = reduceInProportion(lines(100), 100);
    expect(line?.explanation).toContain('足以全额安排');
  });

  test('reading of Art. 14: no fraction of a fen is shared out', () => {
    expect(() => reduceInProportion(lines(1), 0.5)).toThrow('whole fen');
    expect(() => reduceInProportion(lines(0.5), 1)).toThrow('whole fen');
  });

  test('reading of Art. 4: the same proportion or a ranking, and no third rule', () => {
    for (const shortfallRule of ['proportional', 'ranked'])
      expect(noticeFaults({ shortfallRule })).toEqual([]);
    for (const shortfallRule of ['none', 'lottery'])
      expect(codes(noticeFaults({ shortfallRule }))).toEqual(['reading-out-of-bounds']);
  });
});

describe('reading of Art. 4: a ranking serves the lines in its order', () => {
  const ranked = (...fens: readonly number[]): RankedLine[] =>
    lines(...fens).map((line, at) => ({ ...line, rank: fens.length - at }));
  test.each([
    [600, [100, 200, 300]],
    [550, [50, 200, 300]],
    [500, [0, 200, 300]],
    [400, [0, 100, 300]],
    [0, [0, 0, 0]],
  ])('reading of Art. 4: of %d fen, the last place served last: %j', (availableFen, expected) => {
    const given = reduceByRank(ranked(100, 200, 300), availableFen);
    expect(given.map(({ amountFen }) => amountFen)).toEqual(expected);
  });

  test('reading of Art. 4: each line is told its place and what comes before it', () => {
    const [line] = reduceByRank(ranked(yuan(80_000), yuan(40_000)), yuan(90_000));
    expect(line).toMatchObject({ amountFen: yuan(50_000), totalFen: yuan(120_000) });
    expect(line?.explanation).toBe(
      '本次会议各项申请合计120,000.00元，可分配90,000.00元，按通知公布的办法择优排序，本项第2位，排在前面的各项共40,000.00元：' +
        '本项应为80,000.00元，安排50,000.00元。',
    );
  });

  const notice: RoundNotice = {
    id: 'redemption-2026-1',
    kind: 'redemption',
    programmeYear: 2026,
    title: '示例通知',
    opensOn: '2026-09-10',
    closesOn: '2026-10-10',
    supportFrom: '2026-01-01',
    supportTo: '2026-09-30',
    directions: [],
    requirements: '示例',
    readings: {},
  };
  test.each([
    ['proportional', undefined, '2026-09-09', []],
    ['proportional', '按评审得分', '2026-09-09', ['ranking-criterion']],
    ['ranked', undefined, '2026-09-09', ['ranking-criterion']],
    ['ranked', '按评审得分', '2026-09-09', []],
    ['ranked', '按评审得分', '2026-09-10', ['ranking-too-late']],
  ] as const)('reading of Art. 4: %s by %s, published on %s: %j', (rule, by, on, expected) => {
    const said = by === undefined ? notice : { ...notice, ranking: by };
    expect(codes(rankingFaults(said, policy({ shortfallRule: rule }), on))).toEqual(expected);
  });
});

describe('reading of Art. 14: whatever the lines and the budget', () => {
  const full = fc.array(fc.oneof(fc.nat(10_000_000), fc.nat(2 ** 42)), { maxLength: 50 });
  const available = fc.oneof(fc.nat(10_000_000), fc.nat({ max: 2 ** 47 }));

  test('reading of Art. 14: never above the budget, never above a line, less than a fen a line left', () => {
    fc.assert(
      fc.property(full, available, (fens, availableFen) => {
        const given = amounts(lines(...fens), availableFen);
        const sum = given.reduce((total, fen) => total + fen, 0);
        const wanted = fens.reduce((total, fen) => total + fen, 0);
        expect(sum).toBeLessThanOrEqual(availableFen);
        expect(given.every((fen, at) => fen >= 0 && fen <= fens[at]!)).toBe(true);
        const left = Math.min(wanted, availableFen) - sum;
        expect(left === 0 || left < fens.length).toBe(true);
      }),
    );
  });

  test('reading of Art. 14: the order of the agenda does not matter', () => {
    const shuffled = full.chain((fens) =>
      fc.tuple(
        fc.constant(lines(...fens)),
        fc.shuffledSubarray(lines(...fens), { minLength: fens.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, available, ([one, other], availableFen) => {
        const byCase = (some: readonly FullLine[]) =>
          new Map(reduceInProportion(some, availableFen).map((line) => [line.caseNo, line]));
        expect(byCase(other)).toEqual(byCase(one));
      }),
    );
  });

  test('reading of Art. 14: who would have more is not given less, and more budget is never less for anybody', () => {
    fc.assert(
      fc.property(full, available, fc.nat(10_000_000), (fens, availableFen, more) => {
        const given = amounts(lines(...fens), availableFen);
        const richer = amounts(lines(...fens), availableFen + more);
        expect(given.every((fen, at) => fen <= richer[at]!)).toBe(true);
        const ranked = fens.map((fen, at) => [fen, given[at]!] as const).sort(([a], [b]) => a - b);
        expect(ranked.every(([, fen], at) => at === 0 || ranked[at - 1]![1] <= fen)).toBe(true);
      }),
    );
  });
});
