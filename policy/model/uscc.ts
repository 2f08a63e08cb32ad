/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015), which tells parties apart
 * (readings of Arts. 8, 11 and 15). Only form and check digits: whether the code was issued is for
 * the register to say.
 */
import { invariant } from '../kernel/invariant';
import { visible } from '../kernel/text';
import { isCitizenNumber } from './id-numbers';
import type { Uscc } from './nouns';

/** Digits and capital letters without I, O, S, V and Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const USCC_LENGTH = 18;
/** The second character by the first: the kinds of organisation that each registering department knows. */
const KINDS: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
};
/** Sole traders (个体工商户), whose characters 9 to 17 need not be an organisation code. */
const SOLE_TRADER = '92';
/** Characters 3 to 8 are the registering authority's division code, in digits. */
const DIVISION = /^.{2}\d{6}/;

/** The code without what typing alone changes: width, case, blanks and invisible characters. */
export function usccForm(text: string): string {
  return visible(text).toUpperCase();
}

/** What is wrong with the code, as a Chinese sentence; `undefined` where nothing is. */
export function usccFault(code: string): string | undefined {
  const characters = Array.from(code);
  if (characters.length !== USCC_LENGTH)
    return `统一社会信用代码应为 ${USCC_LENGTH} 位，实为 ${characters.length} 位。`;
  const stranger = characters.findIndex((character) => !ALPHABET.includes(character));
  if (stranger >= 0)
    return `统一社会信用代码第 ${stranger + 1} 位应为数字或大写字母，且不使用 I、O、S、V、Z。`;
  if (!DIVISION.test(code))
    return '统一社会信用代码第 3 至 8 位是登记管理机关的行政区划码，应全部为数字。';
  return kindFault(code) ?? checkFault(code);
}

function kindFault(code: string): string | undefined {
  if (KINDS[code.charAt(0)]?.includes(code.charAt(1)) === true) return undefined;
  return isCitizenNumber(code)
    ? '所填的是公民身份号码，不是统一社会信用代码。'
    : '统一社会信用代码的前两位（登记管理部门和机构类别）不存在。';
}

function checkFault(code: string): string | undefined {
  if (!code.endsWith(checkDigit(code.slice(0, -1))))
    return '统一社会信用代码的校验码（最后一位）不符，请核对是否有录入错误。';
  const organisation = code.slice(8, 17);
  if (code.startsWith(SOLE_TRADER)) return undefined;
  return organisation.endsWith(organisationCheckDigit(organisation.slice(0, -1)))
    ? undefined
    : '统一社会信用代码第 9 至 17 位的组织机构代码校验码（第 17 位）不符，请核对是否有录入错误。';
}

/** Of GB 11714-1997; a character's value is its place among digits and the whole alphabet. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The ninth character of an organisation code (GB 11714-1997). Throws unless it is given eight. */
export function organisationCheckDigit(first8: string): string {
  invariant(/^[0-9A-Z]{8}$/.test(first8), `${first8} is not eight characters of GB 11714`);
  const sum = ORGANISATION_WEIGHTS.reduce(
    (all, weight, at) => all + weight * Number.parseInt(first8.charAt(at), 36),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}

export function isUscc(code: string): code is Uscc {
  return usccFault(code) === undefined;
}

/** The 18th character. Throws unless it is given 17 characters of the code's alphabet. */
export function checkDigit(first17: string): string {
  invariant(first17.length === USCC_LENGTH - 1, `${first17} does not have 17 characters`);
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

/** The first 16 characters with both check digits. */
export function completeUscc(first16: string): Uscc {
  const first17 = first16 + organisationCheckDigit(first16.slice(8));
  return first17 + checkDigit(first17);
}
