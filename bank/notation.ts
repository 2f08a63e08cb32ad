/** How files of banks write money and time, to and from how this system does. */
import { invariant } from '../policy/kernel/invariant';
import { isFen, type Fen } from '../policy/kernel/money';
import { isCivilDate, type Instant } from '../policy/kernel/time';

/** Fen as yuan with two decimals and nothing else, by digits and not by division: 5 is `0.05`. */
export function decimalYuan(fen: Fen): string {
  invariant(isFen(fen), `${fen} is not an amount in fen`);
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan as files of banks write it, in fen; undefined for a sign, a fraction of a fen, or no number. */
export function fenOfDecimal(text: string): Fen | undefined {
  const [whole, yuan = '', fraction = ''] = /^(\d{1,15})(?:\.(\d{1,5}))?$/.exec(text) ?? [];
  const fen = fraction.replace(/0+$/, '').padEnd(2, '0');
  if (whole === undefined || fen.length > 2) return undefined;
  const amount = Number(`${yuan}${fen}`);
  return isFen(amount) ? amount : undefined;
}

const MOMENT =
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3])(:[0-5]\d)(:[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;

/** A moment of a bank's file as an instant; without a zone it is the time in Asia/Shanghai. */
export function instantOfMoment(text: string): Instant | undefined {
  const [, day = '', hour = '', minute = '', second = ':00', zone = '+08:00'] =
    MOMENT.exec(text) ?? [];
  if (!isCivilDate(day)) return undefined;
  const ms = Date.parse(`${day}T${hour}${minute}${second.slice(0, 7)}${zone}`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
