import fc from 'fast-check';
import { isUnifiedIdentifier } from 'util-helpers';
import { checkDigit, completeUscc, isUscc, usccFault } from '../../../policy/model/uscc';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const SEEDED = { seed: 321_002_015, numRuns: 5000 };
const charactersOf = (unit: string[], length: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length });
const STARTS = ['11', '12', '51', '91', '93', 'N1', 'Y1'];
const first16 = fc
  .tuple(
    fc.constantFrom(...STARTS),
    charactersOf(ALPHABET.slice(0, 10), 6),
    charactersOf(ALPHABET, 8),
  )
  .map((parts) => parts.join(''));

describe('Unified social credit code (GB 32100-2015; readings of Arts. 8, 11 and 15)', () => {
  test('the standard code of a public example is sound', () => {
    expect(checkDigit('91350100M000100Y4')).toBe('3');
    expect(usccFault('91350100M000100Y43')).toBeUndefined();
    expect(isUscc('91350100M000100Y43')).toBe(true);
  });

  test('completed codes satisfy an independent check, those with check digit 0 too', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(first16, (start) => {
        const code = completeUscc(start);
        ends.add(code.slice(-1));
        expect(isUscc(code)).toBe(true);
        expect(isUnifiedIdentifier(code)).toBe(true);
      }),
      SEEDED,
    );
    expect([...ends].sort()).toEqual(ALPHABET);
  });

  test('one wrong character is always found, as the independent check finds it', () => {
    const corruptions = fc.tuple(
      first16.map(completeUscc),
      fc.nat({ max: 17 }),
      fc.constantFrom(...ALPHABET, 'I', 'O', 'S', 'V', 'Z', '-'),
    );
    fc.assert(
      fc.property(corruptions, ([code, at, character]) => {
        const corrupted = code.slice(0, at) + character + code.slice(at + 1);
        expect(isUscc(corrupted)).toBe(corrupted === code);
      }),
      SEEDED,
    );
  });

  test('two neighbours that changed places are found', () => {
    fc.assert(
      fc.property(first16.map(completeUscc), fc.nat({ max: 16 }), (code, at) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)];
        const swapped = code.slice(0, at) + b + a + code.slice(at + 2);
        expect(isUscc(swapped)).toBe(a === b);
      }),
      SEEDED,
    );
  });

  test.each([
    ['', /应为 18 位，实为 0 位/],
    ['91350100M000100Y4', /实为 17 位/],
    ['91350100M000100Y433', /实为 19 位/],
    ['91350100m000100Y43', /第 9 位/],
    ['91350100M00O100Y43', /第 12 位.*不使用 I、O、S、V、Z/],
    ['91350100M000100Y4𝟛', /第 18 位/],
    [completeUscc('9135010AM000100Y'), /第 3 至 8 位/],
    ['000000000000000000', /前两位/],
    ['94350100M000100Y43', /前两位/],
    ['650102199001010025', /公民身份号码/],
    [`91350100M000100Y5${checkDigit('91350100M000100Y5')}`, /第 17 位/],
    ['91350100M000100Y44', /校验码/],
    ['91350100M000010Y43', /校验码/],
  ])('%j is told what is wrong', (code, fault) => {
    expect(usccFault(code)).toMatch(fault);
    expect(isUscc(code)).toBe(false);
  });

  test('a check digit is computed from 17 characters of the alphabet only', () => {
    expect(() => checkDigit('91350100M000100Y')).toThrow(/17 characters/);
    expect(() => checkDigit('91350100I000100Y4')).toThrow(/alphabet/);
  });
});
