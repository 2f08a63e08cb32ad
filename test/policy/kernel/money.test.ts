import fc from 'fast-check';
import { formatYuan, isFen, shareOf, yuan } from '../../../policy/kernel/money';

describe('Money in fen', () => {
  test('yuan are a hundred fen', () => {
    expect(yuan(0)).toBe(0);
    expect(yuan(200_000)).toBe(20_000_000);
  });

  test.each([0.5, -1, Number.NaN, Number.MAX_SAFE_INTEGER])('%d yuan is no amount', (n) => {
    expect(() => yuan(n)).toThrow(/whole number of yuan/);
  });

  test('an amount is a safe integer that is not negative', () => {
    expect([0, 1, Number.MAX_SAFE_INTEGER].every(isFen)).toBe(true);
    const wrong = [-1, 0.1, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1, '1', 1n, null];
    expect(wrong.filter(isFen)).toEqual([]);
  });

  test.each([
    [100, 30, 100, 30],
    [101, 30, 100, 30],
    [103, 30, 100, 30],
    [104, 30, 100, 31],
    [1, 1, 3, 0],
    [2, 2, 3, 1],
    [0, 30, 100, 0],
    [9_007_199_254_740_991, 999_999, 1_000_000, 9_007_190_247_541_736],
  ])('of %i fen, %i in %i is %i, rounded down', (fen, of, whole, share) => {
    expect(shareOf(fen, { of, in: whole })).toBe(share);
  });

  test('a share is exact for every amount and proportion', () => {
    const proportions = fc.record({
      of: fc.integer({ min: 0, max: 1_000_000 }),
      in: fc.integer({ min: 1_000_000, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(fc.maxSafeNat(), proportions, (fen, share) => {
        const exact = (BigInt(fen) * BigInt(share.of)) / BigInt(share.in);
        expect(shareOf(fen, share)).toBe(Number(exact));
      }),
    );
  });

  test('a share of what is no amount, or by no proportion, is refused', () => {
    expect(() => shareOf(-1, { of: 1, in: 2 })).toThrow(/not an amount/);
    expect(() => shareOf(1, { of: 1, in: 0 })).toThrow(/above zero/);
    expect(() => shareOf(1, { of: 0.5, in: 1 })).toThrow(/above zero/);
    expect(() => shareOf(Number.MAX_SAFE_INTEGER, { of: 2, in: 1 })).toThrow(/too large/);
  });

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [99, '0.99'],
    [100, '1.00'],
    [123_450, '1,234.50'],
    [99_999, '999.99'],
    [100_000_000, '1,000,000.00'],
    [-123_450, '-1,234.50'],
  ])('%i fen are written %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  test('half a fen cannot be written', () => {
    expect(() => formatYuan(0.5)).toThrow(/not an amount/);
  });
});
