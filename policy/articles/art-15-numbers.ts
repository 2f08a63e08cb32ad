/**
 * Numbers that people type from papers (reading of Art. 15). Two of a contract are equal, and mean the same contract, or
 * similar, and a person looks at both; an invoice is known by what its own kind bears.
 */
import type { Invoice } from '../model/nouns';
import { visible } from '../kernel/text';

/** Every kind of dash, also those that only look like one: minus, box drawing, the long vowel of Japanese. */
const DASHES = /[\p{Pd}\u2043\u02D7\u2212\u2500\u2501\u30FC]/gu;
/** What stands before a number and says what it is, such as 技术开发合同编号 or 采购合同登记号. */
const LABEL =
  /^(?:\p{Script=Han}{0,12}(?:合同|协议)书?(?:登记|认定登记)?(?:编号|编码|号码|号)|编号|编码|(?:CONTRACT)?NO[.:]|№|NO(?=\d))[.:]*/u;
/** A closing 号, also with the 第 before the number, and what ends a sentence behind it. */
const CLOSING = /^第?(.*)号$/u;
const SENTENCE_END = /[.。,，、;；:]+$/u;
/** What people write where a contract has no number; a closing 号 is gone by then. */
const UNNUMBERED =
  /^(?:[^\p{L}\p{N}]*|0+|(?:合同|协议)?[暂尚]?(?:[无無未]|[没沒]有)(?:合同|协议)?(?:编号?|编码|号码)?|不详|空|N\/?A|NONE|NULL|NIL)$/u;

/** Letters by what they are taken for: digits, and the Latin letters that Cyrillic and Greek ones look like. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: 'O\u041E\u039F\u3007',
    1: 'IL\u0406\u0399\u04C0',
    A: '\u0410\u0391',
    B: '\u0412\u0392',
    C: '\u0421\u03F9',
    E: '\u0415\u0395',
    H: '\u041D\u0397',
    J: '\u0408',
    K: '\u041A\u039A',
    M: '\u041C\u039C',
    N: '\u039D',
    P: '\u0420\u03A1',
    S: '\u0405',
    T: '\u0422\u03A4',
    X: '\u0425\u03A7',
    Y: '\u0423\u03A5',
    Z: '\u0396',
  }).flatMap(([taken, letters]) =>
    Array.from(letters, (letter): [string, string] => [letter, taken]),
  ),
);

/** A number without what typing alone changes: numbers that agree in this are equal. */
export function equalForm(number: string): string {
  const typed = visible(number).replace(DASHES, '-').toUpperCase();
  const bare = typed.replace(SENTENCE_END, '').replace(LABEL, '').replace(CLOSING, '$1');
  return bare === '' ? typed : bare;
}

/** Letters and digits alone, look-alikes as one: numbers that agree in this only are similar. */
export function similarForm(number: string): string {
  const characters = equalForm(number).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(characters, (one) => LOOK_ALIKES.get(one) ?? one).join('');
}

/** Whether a contract has no number of its own. */
export function isUnnumbered(number: string): boolean {
  return UNNUMBERED.test(equalForm(number));
}

const DIGITAL = /^\d{20}$/;
const OLDER = /^\d{8}$/;
const OLDER_CODE = /^(?:\d{10}|\d{12})$/;

/** The digits of a number on an invoice, however they were typed. */
function digitsOf(text: string): string {
  return visible(text)
    .replace(DASHES, '')
    .toUpperCase()
    .replace(/^NO[.:]*|^№/u, '');
}

/**
 * What is wrong with how an invoice is named, in Chinese; undefined where nothing is. The first two digits of a fully
 * digital one are its year, which tells it from an older one whose code and number were typed as one.
 */
export function invoiceNumberFault({ number, code, issuedOn }: Invoice): string | undefined {
  const digits = digitsOf(number);
  if (code !== undefined) {
    if (!OLDER_CODE.test(digitsOf(code))) return '发票代码应为10位或12位数字';
    return OLDER.test(digits) ? undefined : '填有发票代码的，发票号码应为8位数字';
  }
  if (OLDER.test(digits)) return '8位号码的发票须同时填写发票代码（10位或12位数字）';
  if (!DIGITAL.test(digits))
    return '数电票应填20位数字的号码；其他发票应分别填写发票代码（10位或12位数字）和8位号码';
  return digits.startsWith(issuedOn.slice(2, 4))
    ? undefined
    : '数电票号码的前两位应与开票年份一致；发票代码和号码请分别填写';
}

/** What makes an invoice that invoice. */
export function invoiceKey({ number, code }: Pick<Invoice, 'code' | 'number'>): string {
  return code === undefined ? digitsOf(number) : `${digitsOf(code)}-${digitsOf(number)}`;
}
