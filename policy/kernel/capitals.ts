/** An amount in capitals (大写), as papers about money write it beside the figures, so that no digit can be added. */
import { invariant } from './invariant';
import { isFen, type Fen } from './money';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/** Such as `壹万陆仟肆佰零玖元零贰分`; whole yuan and whole jiao end in 整. Throws unless it is an amount in fen. */
export function inCapitals(fen: Fen): string {
  invariant(isFen(fen), `${fen} is not an amount in fen`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const rest = fen % 10;
  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return yuan > 0 ? `${whole}整` : '零元整';
  const tenth = jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0 ? '零' : '';
  return `${whole}${tenth}${rest > 0 ? `${DIGITS[rest]}分` : '整'}`;
}

/** A 零 stands for one or more places without a figure between two that have one. */
function wholeYuan(yuan: number): string {
  let text = '';
  let gap = false;
  const groups = groupsOf(yuan);
  for (const [index, group] of groups.entries()) {
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    if (text !== '' && (gap || group < 1000)) text += '零';
    text += fourPlaces(group) + (GROUPS[groups.length - 1 - index] ?? '');
    gap = false;
  }
  return text;
}

/** In groups of four places, the highest first. */
function groupsOf(yuan: number): number[] {
  const groups: number[] = [];
  for (let left = yuan; left > 0; left = Math.floor(left / 10_000)) groups.unshift(left % 10_000);
  return groups;
}

function fourPlaces(group: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    gap = false;
  }
  return text;
}
