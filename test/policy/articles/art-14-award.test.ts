import fc from 'fast-check';
import {
  awardCeiling,
  inQuotaOrder,
  withoutBudget,
  type Claim,
  type QuotaTurn,
} from '../../../policy/articles/art-14-award';
import { policy } from '../../support/examples';

const PLENTY = 100_000_000_000;
const claim = (change: Partial<Claim>): Claim => ({
  eligibleFen: 20_000_000,
  contractAmountFen: 20_000_000,
  quotaLeftFen: 10_000_000,
  budgetLeftFen: PLENTY,
  ...change,
});

const turn = (no: string, submittedAt: string, quotaPlace?: number): QuotaTurn => ({
  no,
  submittedAt,
  ...(quotaPlace !== undefined && { quotaPlace }),
});

test('reading of Art. 14: cases take the quota in the order that the enterprise states, else of submission', () => {
  const [first, second, third] = [turn('R-3', 'T1'), turn('R-1', 'T2'), turn('R-2', 'T2')];
  expect([third, second, first].toSorted(inQuotaOrder)).toEqual([first, second, third]);
  const placed = [first, { ...third, quotaPlace: 1 }, { ...second, quotaPlace: 2 }];
  expect(placed.toSorted(inQuotaOrder).map(({ no }) => no)).toEqual(['R-2', 'R-1', 'R-3']);
});

describe('Art. 14: the ceiling of an award', () => {
  test.each([
    ['one fen under twice the quota', { eligibleFen: 19_999_999 }, 9_999_999, 'contract-share'],
    ['exactly twice the quota', { eligibleFen: 20_000_000 }, 10_000_000, 'contract-share'],
    [
      'two fen over twice the quota',
      { eligibleFen: 20_000_002, contractAmountFen: 20_000_002 },
      10_000_000,
      'quota',
    ],
    ['one fen, half of which is dropped', { eligibleFen: 1 }, 0, 'contract-share'],
    ['three fen, half of one dropped', { eligibleFen: 3 }, 1, 'contract-share'],
    ['nothing eligible', { eligibleFen: 0 }, 0, 'contract-share'],
    ['less recognised than claimed', { recognisedFen: 10_000_000 }, 5_000_000, 'contract-share'],
    [
      'one fen less recognised than claimed',
      { recognisedFen: 19_999_999 },
      9_999_999,
      'contract-share',
    ],
    [
      'more recognised than claimed',
      { eligibleFen: 10_000_000, recognisedFen: 10_000_001 },
      5_000_000,
      'contract-share',
    ],
    [
      'more eligible than the contract is worth',
      { contractAmountFen: 1_000 },
      500,
      'contract-share',
    ],
    ['a quota one fen short', { quotaLeftFen: 9_999_999 }, 9_999_999, 'quota'],
    ['a quota used up', { quotaLeftFen: 0 }, 0, 'quota'],
    [
      'a recorded quota above the maximum',
      { eligibleFen: PLENTY, contractAmountFen: PLENTY, quotaLeftFen: PLENTY },
      10_000_000,
      'quota',
    ],
    ['a budget one fen short', { budgetLeftFen: 9_999_999 }, 9_999_999, 'budget'],
    ['a budget of exactly the award', { budgetLeftFen: 10_000_000 }, 10_000_000, 'contract-share'],
    ['a budget used up', { budgetLeftFen: 0 }, 0, 'budget'],
  ] as const)('Art. 14: %s', (_, change, ceilingFen, boundBy) => {
    expect(awardCeiling(policy(), claim(change))).toMatchObject({ ceilingFen, boundBy });
  });

  test.each([
    ['the share', { eligibleFen: 10_000_000, budgetLeftFen: 1 }, 5_000_000, 'contract-share'],
    ['the quota', { quotaLeftFen: 4_999_999, budgetLeftFen: 1 }, 4_999_999, 'quota'],
    ['the share where both are equal', { budgetLeftFen: 0 }, 10_000_000, 'contract-share'],
  ] as const)('Art. 14: without the budget, %s binds', (_, change, fen, name) => {
    expect(withoutBudget(awardCeiling(policy(), claim(change)))).toMatchObject({ fen, name });
  });

  test('Art. 14: the explanation names the amount and the cap that binds', () => {
    const { explanation, caps } = awardCeiling(policy(), claim({ eligibleFen: 123_457 }));
    expect(explanation).toContain('617.28元');
    expect(explanation).toContain('1,234.57元');
    expect(explanation).toContain('50%');
    expect(caps.map(({ name, cite }) => [name, cite])).toEqual([
      ['contract-share', 'Art. 14'],
      ['quota', 'Art. 14'],
      ['budget', 'reading of Art. 14'],
    ]);
  });

  test('Art. 14: the explanation says what was claimed and what the meeting recognised of it', () => {
    const { caps } = awardCeiling(policy(), claim({ recognisedFen: 16_000_000 }));
    expect(caps[0].explanation).toBe(
      '申请的200,000.00元中，会议认定符合要求的金额160,000.00元，按50%计为80,000.00元。',
    );
  });

  test.each(['eligibleFen', 'contractAmountFen', 'quotaLeftFen', 'budgetLeftFen'] as const)(
    'Art. 14: %s that is no amount is a bug, not a small award',
    (name) => {
      for (const value of [-1, 0.5, NaN]) {
        expect(() => awardCeiling(policy(), claim({ [name]: value }))).toThrow(name);
      }
    },
  );

  test('Art. 14: the ceiling is whole fen, above no cap, and equal to the one that binds', () => {
    const fen = fc.oneof(fc.integer({ min: 0, max: 30_000_000 }), fc.maxSafeNat());
    const claims = fc.record({
      eligibleFen: fen,
      contractAmountFen: fen,
      quotaLeftFen: fen,
      budgetLeftFen: fen,
    });
    fc.assert(
      fc.property(claims, (made) => {
        const { ceilingFen, boundBy, caps } = awardCeiling(policy(), made);
        expect(Number.isSafeInteger(ceilingFen)).toBe(true);
        expect(ceilingFen).toBeLessThanOrEqual(Math.min(10_000_000, made.budgetLeftFen));
        expect(ceilingFen).toBeLessThanOrEqual(made.quotaLeftFen);
        expect(BigInt(ceilingFen) * 2n).toBeLessThanOrEqual(BigInt(made.eligibleFen));
        expect(BigInt(ceilingFen) * 2n).toBeLessThanOrEqual(BigInt(made.contractAmountFen));
        expect(caps.find(({ name }) => name === boundBy)?.fen).toBe(ceilingFen);
      }),
      { numRuns: 1_000 },
    );
  });
});
