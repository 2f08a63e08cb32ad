/** Amounts in capitals, as papers about money write them (Art. 17(6)). */
import fc from 'fast-check';
import { inCapitals } from '../../../policy/kernel/capitals';
import { MOST_FEN } from '../../../policy/kernel/money';

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [325_04, '叁佰贰拾伍元零肆分'],
  [1_409_50, '壹仟肆佰零玖元伍角整'],
  [6_007_14, '陆仟零柒元壹角肆分'],
  [16_409_02, '壹万陆仟肆佰零玖元零贰分'],
  [100_000_00, '壹拾万元整'],
  [107_000_53, '壹拾万柒仟元伍角叁分'],
  [100_100_00, '壹拾万零壹佰元整'],
  [1_000_000_001_00, '壹拾亿零壹元整'],
  [1_0000_0000_0000_00, '壹万亿元整'],
])('Art. 17(6): %i fen is %s', (fen, words) => {
  expect(inCapitals(fen)).toBe(words);
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };

/** Read back by another way: what was written, as it is said. */
function read(words: string): number {
  const [, yuan = '', rest = ''] = /^(?:(.*)元)?(.*)$/.exec(words) ?? [];
  let sum = 0;
  for (const part of yuan
    .split('亿')
    .flatMap((one, at, all) => [one, ...(at < all.length - 1 ? ['亿'] : [])]))
    sum = part === '亿' ? sum * 100_000_000 : sum + upTo(part, '万');
  const [, jiao = '零'] = /(.)角/.exec(rest) ?? [];
  const [, fen = '零'] = /(.)分/.exec(rest) ?? [];
  return sum * 100 + DIGITS.indexOf(jiao) * 10 + DIGITS.indexOf(fen);
}

function upTo(text: string, group: string): number {
  if (!text.includes(group)) return thousands(text);
  const [high = '', low = ''] = text.split(group);
  return thousands(high) * 10_000 + thousands(low);
}

function thousands(text: string): number {
  let sum = 0;
  for (const [, digit = '零', place] of text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g))
    sum += DIGITS.indexOf(digit) * (place === undefined || place === '' ? 1 : (PLACES[place] ?? 1));
  return sum;
}

test('Art. 17(6): an amount in capitals is read back as the same amount, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => {
      const words = inCapitals(fen);
      expect(words).not.toMatch(/零零|零[元万亿](?!整)|undefined/u);
      expect(fen === 0 ? 0 : read(words)).toBe(fen);
    }),
  );
});
