/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015), which tells parties apart
 * (readings of Arts. 8, 11 and 15). Only form and check digit: whether the code was issued is for
 * the register to say.
 */
import { invariant } from '../kernel/invariant';
import type { Uscc } from './nouns';

/** Digits and capital letters without I, O, S, V and Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** Characters 3 to 8 are the registering authority's division code, in digits. */
const DIVISION = /^.{2}\d{6}/;

/** What is wrong with the code, as a Chinese sentence; `undefined` where nothing is. */
export function usccFault(code: string): string | undefined {
  const characters = Array.from(code);
  if (characters.length !== LENGTH)
    return `统一社会信用代码应为 ${LENGTH} 位，实为 ${characters.length} 位。`;
  const stranger = characters.findIndex((character) => !ALPHABET.includes(character));
  if (stranger >= 0)
    return `统一社会信用代码第 ${stranger + 1} 位应为数字或大写字母，且不使用 I、O、S、V、Z。`;
  if (!DIVISION.test(code))
    return '统一社会信用代码第 3 至 8 位是登记管理机关的行政区划码，应全部为数字。';
  return code.endsWith(checkDigit(code.slice(0, -1)))
    ? undefined
    : '统一社会信用代码的校验码（最后一位）不符，请核对是否有录入错误。';
}

export function isUscc(code: string): code is Uscc {
  return usccFault(code) === undefined;
}

/** The 18th character. Throws unless it is given 17 characters of the code's alphabet. */
export function checkDigit(first17: string): string {
  invariant(first17.length === LENGTH - 1, `${first17} does not have 17 characters`);
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    invariant(value >= 0, `${character} is not in the alphabet of GB 32100-2015`);
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/** The first 17 characters with their check digit. */
export function completeUscc(first17: string): Uscc {
  return first17 + checkDigit(first17);
}
