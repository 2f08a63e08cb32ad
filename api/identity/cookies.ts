/** The two cookies of a browser: of its session, and of a login under way. Scripts read neither. */
import type { CookieOptions, Request, Response } from 'express';
import { Problem } from '../errors';

export interface CookieJar {
  readonly session: string;
  readonly login: string;
  readonly secure: boolean;
}

/** How long somebody may take to log in. */
export const LOGIN_MS = 600_000;

/** Over https no other host and no open line can set or read them. Cookies know no port, so each program has its own names. */
export function cookiesAt(publicUrl: string): CookieJar {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}hongshan`, login: `${prefix}hongshan-login`, secure };
}

export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.get('Cookie') ?? '').split(/; */).map((pair) => pair.split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value !== undefined && /^[\w-]{16,128}$/.test(value) ? value : undefined;
}

const optionsOf = ({ secure }: CookieJar, sameSite: 'lax' | 'strict'): CookieOptions => ({
  httpOnly: true,
  path: '/',
  sameSite,
  secure,
});

/** It must come back with the browser from the platform, which is another site. */
export function setLogin(response: Response, jar: CookieJar, state: string): void {
  response.cookie(jar.login, state, { ...optionsOf(jar, 'lax'), maxAge: LOGIN_MS });
}

export function setSession(response: Response, jar: CookieJar, secret: string): void {
  response.clearCookie(jar.login, optionsOf(jar, 'lax'));
  response.cookie(jar.session, secret, optionsOf(jar, 'strict'));
}

export function clearCookies(response: Response, jar: CookieJar): void {
  response.clearCookie(jar.login, optionsOf(jar, 'lax'));
  response.clearCookie(jar.session, optionsOf(jar, 'strict'));
}

/** What an act by cookie must carry: no page of another site can send it. Its value is free. */
export const OWN_PAGE = 'X-Requested-By';
const READING: readonly string[] = ['GET', 'HEAD'];

/** Throws `Problem` (403) for an act by cookie that another site may have made the browser send. */
export function requireOwnPage(request: Request): void {
  if (READING.includes(request.method)) return;
  const site = request.get('Sec-Fetch-Site');
  const isOwn = site === undefined || site === 'same-origin';
  if (isOwn && (request.get(OWN_PAGE) ?? '') !== '') return;
  throw new Problem('no-access', `为防止他人冒用，凭会话办理时请带上请求头 ${OWN_PAGE}。`);
}
