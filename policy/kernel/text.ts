/** What counts as said: a reason that nobody can see is none (reading of Art. 22); and what can be kept as it was said. */

/** Spaces, controls, and what a font shows nothing of, such as a zero-width space. */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Half of a character in UTF-16: a surrogate that stands without its pair. */
const UNPAIRED = /\p{Cs}/u;
const EACH_UNPAIRED = /\p{Cs}/gu;
/** Controls other than those that end a line or move to the next column. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const EACH_UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The characters that a reader sees, in one width (NFKC): blanks and what a font shows nothing of are gone. */
export function visible(text: string): string {
  return text.normalize('NFKC').replace(EACH_UNSEEN, '');
}

/** The number of an official paper, however it was typed: in one width, without blanks, its brackets as offices write them. */
export function paperNumberForm(text: string): string {
  return visible(text)
    .replace(/[([{【〔]/gu, '〔')
    .replace(/[)\]}】〕]/gu, '〕');
}

/** Whether two names are the same, however their blanks and the width of their brackets were typed. */
export function isSameName(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other);
}

/** Brackets of every shape are round ones, and case does not matter. */
function comparableName(name: string): string {
  return visible(name)
    .replace(/[〔【[{]/gu, '(')
    .replace(/[〕】\]}]/gu, ')')
    .toUpperCase();
}

/** Whether a text holds nothing that a reader would see. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

/** Whether a record gives the text back as it was said: no half of a character in it, and no control. */
export function isStorable(text: string): boolean {
  return !CONTROL.test(text) && !UNPAIRED.test(text);
}

/** The text as a database keeps it: U+FFFD in the place of every half of a character. */
export function wellFormed(text: string): string {
  return text.replace(EACH_UNPAIRED, '\uFFFD');
}

/** Why no record gives the text back as it was said, in Chinese; undefined where one does. */
export function textFault(text: string): string | undefined {
  if (UNPAIRED.test(text)) return '含有不完整的字符（单独的代理码元），无法保存';
  return isStorable(text) ? undefined : '含有控制字符，无法保存';
}
