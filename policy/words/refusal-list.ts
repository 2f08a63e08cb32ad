/** As many refusals as one answer tells: an act over two thousand cases can have a fault in each. */
import { refusal, type Refusal } from './refusals';

/** A failure carries its refusals twice, as details and as its message; both together stay below `LARGEST_MESSAGE`. */
const MOST_BYTES = 24 * 1_024;

/** The first refusals, and how many there are besides. */
export function asManyAsTold(refusals: readonly Refusal[]): readonly Refusal[] {
  const told = refusals.slice(0, fitting(refusals));
  const left = refusals.length - told.length;
  if (left === 0) return refusals;
  const detail = `另有${left}项问题没有列出，请改正以上各项后再提交`;
  return [...told, refusal('validation', { detail })];
}

function fitting(refusals: readonly Refusal[]): number {
  let size = 0;
  const first = refusals.findIndex((one) => {
    size += bytesOf(JSON.stringify(one));
    return size > MOST_BYTES;
  });
  return first === -1 ? refusals.length : first;
}

/** In UTF-8, three for each half of a character beyond the basic plane: enough to stay below. */
function bytesOf(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return size;
}
