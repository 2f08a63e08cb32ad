/** Articles as people read them: 《管理办法》第十六条第（三）项 for `Art. 16(3)`. */
const DIGITS = '零一二三四五六七八九';

/** A number below a hundred in Chinese. */
function numeral(text: string): string {
  const [tens, ones] = [Math.floor(Number(text) / 10), Number(text) % 10];
  if (tens === 0) return DIGITS[ones] ?? text;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}

const article = (number: string): string => `第${numeral(number)}条`;
const item = (number: string): string => `第（${numeral(number)}）项`;

/** `16(3)`, `5-7`, `17(4)-(6)`. */
const PLACE = /^(\d+)(?:\((\d+)\))?(?:[-–](?:(\d+)|\((\d+)\)))?$/;

function placeInWords(place: string): string {
  const [, first, nth, last, lastNth] = PLACE.exec(place) ?? [];
  if (first === undefined) return place;
  const from = `${article(first)}${nth === undefined ? '' : item(nth)}`;
  if (last !== undefined) return `${from}至${article(last)}`;
  return lastNth === undefined ? from : `${from}至${item(lastNth)}`;
}

/** What a citation rests on, for people; a reading of ours says so (Art. 24). A rule of law whose measure is ours cites both. */
export function articlesInWords(cite: string): string {
  const [law, reading] = cite.split(/ and (?=reading of )/);
  if (law !== undefined && reading !== undefined)
    return `${articlesInWords(law)}及${articlesInWords(reading)}`;
  const isReading = cite.startsWith('reading of ');
  const places = cite.replace(/^reading of /, '').replace(/^Arts?\. /, '');
  const told = `《管理办法》${places
    .split(/, | and /)
    .map(placeInWords)
    .join('、')}`;
  return isReading ? `对${told}的适用口径` : told;
}
