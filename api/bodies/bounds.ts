/** How much a JSON text may be, looked at before anything is made of it. */

export interface Bounds {
  readonly bytes: number;
  /** Values of every kind, the members of objects and lists included. */
  readonly values: number;
  readonly depth: number;
}

/** What every operation takes. */
export const SMALL: Bounds = { bytes: 256 * 1024, values: 20_000, depth: 16 };

const [QUOTE, BACKSLASH, COMMA] = codesOf('"\\,');
const OPEN = codesOf('[{');
const CLOSE = codesOf(']}');

/** Whether the text nests deeper or holds more values than it may. It need not be JSON. */
export function exceeds(text: Uint8Array, { values, depth }: Bounds): boolean {
  let open = 0;
  let found = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] as number;
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) found += 1;
    else if (OPEN.includes(code)) {
      open += 1;
      found += 1;
    } else if (CLOSE.includes(code)) open -= 1;
    if (open > depth || found > values) return true;
  }
  return false;
}

function endOfString(text: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return at;
}

function codesOf(characters: string): number[] {
  return Array.from(characters, (one) => one.charCodeAt(0));
}
