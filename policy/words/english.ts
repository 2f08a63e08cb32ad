/**
 * The second language of the console and the public pages. Their source is Chinese; each text is looked up as a whole, or as a
 * sentence with blanks, of which what fills them is looked up again. What is on record, and what rules say, stays as it is.
 */
import { ENGLISH } from './english-words';

/** Stands in a sentence for what is put in at run time. */
export const BLANK = '{}';

const HAN = /\p{Script=Han}/u;
/** What fills a blank is no sentence of its own. */
const FILLING = '([^。；]{0,120}?)';

interface Pattern {
  readonly said: RegExp;
  readonly english: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Those that say most in words of their own come first. */
const patterns: readonly Pattern[] = Object.entries(ENGLISH)
  .filter(([zh]) => zh.includes(BLANK))
  .sort(([a], [b]) => b.replaceAll(BLANK, '').length - a.replaceAll(BLANK, '').length)
  .map(([zh, english]) => {
    const said = new RegExp(`^${zh.split(BLANK).map(escaped).join(FILLING)}$`, 'u');
    return { said, english };
  });

/** The text in English; itself where it is none of the words. */
export function inEnglish(text: string): string {
  const words = text.trim();
  if (!HAN.test(words)) return text;
  return text.replace(words, () => lookedUp(words));
}

/** As `articlesInWords` writes a citation, and the name of an article alone. */
const CITATION =
  /^对?(?:《管理办法》)?第[第条项（）至、十一二三四五六七八九]+(?:的适用口径)?(?:及对?《管理办法》.+)?$/u;
const ITEM = /第（([十一二三四五六七八九]+)）项/gu;
const ARTICLE = /第([十一二三四五六七八九]+)条/gu;
const DIGITS = '零一二三四五六七八九';

function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const digit = (one = '', empty = 0) => (one === '' ? empty : DIGITS.indexOf(one));
  return digit(tens, 1) * 10 + digit(ones);
}

/** `reading of Art. 8(2)` for 对《管理办法》第八条第（二）项的适用口径. */
function citation(words: string): string {
  const places = words
    .replace(ITEM, (_, numeral: string) => `(${numberOf(numeral)})`)
    .replace(ARTICLE, (_, numeral: string) => String(numberOf(numeral)))
    .replace(/对?《管理办法》|的适用口径/gu, '');
  const [law = '', reading] = places.replaceAll('至', '-').replaceAll('、', ', ').split('及');
  if (reading !== undefined) return `Art. ${law} and reading of Art. ${reading}`;
  return `${words.startsWith('对') ? 'reading of ' : ''}Art. ${law}`;
}

function lookedUp(words: string): string {
  if (CITATION.test(words)) return citation(words);
  const whole = Object.hasOwn(ENGLISH, words) ? ENGLISH[words] : undefined;
  if (whole !== undefined) return whole;
  for (const { said, english } of patterns) {
    const fillings = said.exec(words)?.slice(1).map(inEnglish);
    if (fillings !== undefined) return filled(english, fillings);
  }
  return listed(words) ?? words;
}

const MARKS: Readonly<Record<string, string>> = {
  '（': ' (',
  '）': ')',
  '：': ': ',
  '、': ', ',
  '，': ', ',
  '；': '; ',
};

/** Words beside each other, each of which is known. */
function listed(words: string): string | undefined {
  const parts = words.split(/([（）：、，；])/);
  if (parts.length === 1) return undefined;
  const known = parts.map((part) => MARKS[part] ?? (HAN.test(part) ? ENGLISH[part.trim()] : part));
  return known.includes(undefined) ? undefined : known.join('');
}

/** `{2}` is the second filling, `{}` the next one. */
function filled(english: string, fillings: readonly string[]): string {
  let next = 0;
  return english.replace(/\{(\d?)\}/g, (_, nth: string) => {
    const at = nth === '' ? next++ : Number(nth) - 1;
    return fillings[at] ?? '';
  });
}
