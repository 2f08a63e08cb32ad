/** A browser that an account has been used from, known by a signed cookie of the account's own. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { isSameText } from '../../store/kernel/same-text';

const KNOWN_MS = 90 * 86_400_000;
const COOKIE = /^([\w-]{22})\.([\w-]{43})$/;

const signed = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(what).digest('base64url');

const nameOf = (secret: string, account: string): string =>
  `issuer-device-${signed(secret, `name ${account}`).slice(0, 12)}`;

/** Undefined where the account has never been used from this browser. */
export function deviceOf(
  request: Request,
  secrets: readonly string[],
  account: string,
): string | undefined {
  return secrets.map((secret) => deviceBy(request, secret, account)).find(Boolean);
}

function deviceBy(request: Request, secret: string, account: string): string | undefined {
  const name = nameOf(secret, account);
  const pairs = (request.get('Cookie') ?? '').split(/; */).map((pair) => pair.split('='));
  const [, device, mark] = COOKIE.exec(pairs.find(([key]) => key === name)?.[1] ?? '') ?? [];
  if (device === undefined || mark === undefined) return undefined;
  return isSameText(mark, signed(secret, `device ${account} ${device}`)) ? device : undefined;
}

export function rememberDevice(response: Response, secret: string, account: string): void {
  const device = randomBytes(16).toString('base64url');
  const value = `${device}.${signed(secret, `device ${account} ${device}`)}`;
  const options = { httpOnly: true, sameSite: 'lax', path: '/interaction' } as const;
  response.cookie(nameOf(secret, account), value, { ...options, maxAge: KNOWN_MS });
}
