/**
 * Numbers of persons' identity documents, which tell namesakes apart (readings of Arts. 16(3), 20): the citizen's
 * (公民身份号码, GB 11643-1999), also of residents from Hong Kong, Macao and Taiwan; and by their shapes the permanent
 * residence card, the travel permits of residents of Hong Kong, Macao and Taiwan, and a passport. Only form and check
 * digit: whether a number was issued is for the register to say.
 */
import { visible } from '../kernel/text';
import { isCivilDate } from '../kernel/time';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** 18 characters: a citizen's number, or a foreigner's permanent residence card since 2023, which begins with 9. */
const CITIZEN = /^\d{17}[\dX]$/;
/** A permanent residence card until 2023. */
const OLD_RESIDENCE = /^[A-Z]{3}\d{12}$/;
const HONG_KONG_MACAO_PERMIT = /^[HM]\d{8}(?:\d{2})?$/;
const TAIWAN_PERMIT = /^\d{8}(?:\d{2})?$/;
const PASSPORT = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{6,12}$/;
/** One digit all along, which some write where they have no number: two strangers would be one person. */
const STOP_GAP = /^[A-Z]*(\d)\1{5,}$/;
const OTHERS = [OLD_RESIDENCE, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT, PASSPORT];

/** The number without what typing alone changes: width, case, blanks, dashes and brackets. */
export function idNumberForm(text: string): string {
  return visible(text)
    .replace(/[\p{Pd}\p{Ps}\p{Pe}]/gu, '')
    .toUpperCase();
}

/** What is wrong with a number, in Chinese; undefined where nothing is. */
export function idNumberFault(text: string): string | undefined {
  const number = idNumberForm(text);
  if (CITIZEN.test(number)) return citizenFault(number);
  if (STOP_GAP.test(number)) return '不是证件上的号码，请按证件填写';
  if (OTHERS.some((shape) => shape.test(number))) return undefined;
  return '不是有效的证件号码：居民身份证为18位，其他证件按证件上的号码填写';
}

/** Whether it is a citizen's number, which some write where a code of an organisation belongs. */
export function isCitizenNumber(text: string): boolean {
  return CITIZEN.test(text) && citizenFault(text) === undefined;
}

function citizenFault(number: string): string | undefined {
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (number.startsWith('0') || !isCivilDate(birth) || number.slice(6, 8) < '18')
    return '证件号码中的地区或出生日期不存在';
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
  return number.endsWith(CHECK_DIGITS.charAt(sum % 11))
    ? undefined
    : '证件号码的校验码（最后一位）不符，请核对是否有录入错误';
}
