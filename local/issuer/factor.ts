/**
 * The second factor of a login: six digits that change every half minute (TOTP, RFC 6238), made from a secret that the
 * person's own device keeps.
 */
import { Secret, TOTP } from 'otpauth';
import qrcode from 'qrcode-generator';

const NAME = '红山科技创新券';
const SECRET_BYTES = 20;
const PERIOD_MS = 30_000;
/** Of so many periods before and after this one codes are taken, since clocks differ. */
const WINDOW = 1;
const MARGIN = 4;

const totpOf = (secret: string, account = ''): TOTP =>
  new TOTP({ issuer: NAME, label: account, secret: Secret.fromBase32(secret) });

/** In base 32, as authenticator apps take it. */
export const newFactor = (): string => new Secret({ size: SECRET_BYTES }).base32;

export const periodAt = (ms: number): number => Math.floor(ms / PERIOD_MS);
export const beginOf = (period: number): number => period * PERIOD_MS;

/** The code of one period, as the device shows it. */
export const codeOf = (secret: string, period = periodAt(Date.now())): string =>
  totpOf(secret).generate({ timestamp: beginOf(period) });

/** The period, now or next to now, whose code this is. */
export function periodOf(secret: string, code: string, now = Date.now()): number | undefined {
  const token = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const away = totpOf(secret).validate({ token, window: WINDOW, timestamp: now });
  return away === null ? undefined : periodAt(now) + away;
}

/** The secret as a picture that a device reads (SVG without style or script). */
export function pictureOf(secret: string, account: string): string {
  const picture = qrcode(0, 'M');
  picture.addData(totpOf(secret, account).toString());
  picture.make();
  return picture.createSvgTag({ scalable: true, margin: MARGIN });
}
