/** Sessions of browsers: a cookie that scripts cannot read, and tokens that never leave the server. */
import type { Request } from 'express';
import {
  chooseActing,
  endSessions,
  seen,
  sessionById,
  sessionsOf,
  type Session,
} from '../../store/people/sessions';
import { recognise } from '../access-log/recognition';
import { notePassage } from '../access-log/entry';
import { Problem } from '../errors';
import { beginLogin, completeLogin, IDLE_MS } from './browser-logins';
import { chosenOf, type AccountGrants } from './callers';
import { cookieOf, cookiesAt, requireOwnPage, type CookieJar } from './cookies';
import { leavingAddress } from './not-let-in';
import { proven } from './platform-word';
import { sha256 } from '../../store/kernel/sha256';
import { opened } from './seal';
import type { SessionParts } from './session-parts';
import { at, type Tokens } from './tokens';

/** Not each request is written down. */
const SEEN_EVERY_MS = 60_000;

export class BrowserSessions {
  readonly jar: CookieJar;

  constructor(private readonly parts: SessionParts) {
    this.jar = cookiesAt(parts.client.publicUrl);
  }

  /** Where a browser logs in, and the state that it must bring back. */
  begin(to: string): Promise<{ readonly address: string; readonly state: string }> {
    return beginLogin(this.parts, to);
  }

  /** The secret of the new session. Throws `Problem` like `completeLogin`. */
  complete(request: Request): Promise<{ readonly secret: string; readonly to: string }> {
    return completeLogin(this.parts, this.jar, request);
  }

  /** The open session of the browser. Throws `Problem`: 403 as `requireOwnPage`, 503 while the platform is silent. */
  async of(request: Request): Promise<Session | undefined> {
    const secret = cookieOf(request, this.jar.session);
    if (secret === undefined) return undefined;
    const found = await sessionById(sha256(secret), at(0));
    if (found === null) return undefined;
    recognise(request, found.account);
    requireOwnPage(request);
    const session = await proven(this.parts.issuer, found, secret);
    if (session !== undefined) await this.#markSeen(session);
    return session;
  }

  async #markSeen({ _id, seenAt }: Session): Promise<void> {
    if (Date.now() - seenAt.getTime() < SEEN_EVERY_MS) return;
    await seen(_id, at(0), at(IDLE_MS));
  }

  /** Who has the session, and what they may act as. Throws `Problem` like `Callers.known`. */
  known(session: Session): Promise<AccountGrants> {
    return this.parts.callers.known(session);
  }

  /** Throws `Problem` like `chosenOf`. */
  async choose(session: Session, actingAs: string): Promise<AccountGrants> {
    const known = await this.known(session);
    chosenOf(known.grants, actingAs);
    await chooseActing(session._id, actingAs);
    return known;
  }

  /** Ends the session here; answers where the browser ends the one at the platform. */
  async logout(request: Request, session: Session): Promise<string> {
    await endSessions({ _id: session._id });
    await notePassage(this.parts.now, 'sign-out', request, session.account);
    const secret = cookieOf(request, this.jar.session);
    if (secret === undefined) return '/';
    // Who wants to leave has left, also while the platform is silent.
    const { id } = opened(session.sealed, secret) as Tokens;
    return (await leavingAddress(this.parts, id)) ?? '/';
  }

  /** The platform tells that somebody has logged out there. Throws `Problem` like `Issuer.logout`. */
  async endedByPlatform(logoutToken: string): Promise<void> {
    const { sid, sub } = await this.parts.issuer.logout(logoutToken);
    if (sid !== undefined) await endSessions({ platformSession: sid });
    else if (sub !== undefined) await endSessions({ subject: sub });
  }

  /** Of an account, the newest first. */
  list(account: string): Promise<readonly Session[]> {
    return sessionsOf(account, at(0));
  }

  /** Whether there was one. */
  async end(which: Pick<Session, '_id'> | Pick<Session, '_id' | 'account'>): Promise<boolean> {
    return (await endSessions(which)) > 0;
  }
}

/** Throws `Problem` (404) where browsers cannot log in. */
export function browsers({
  sessions,
}: {
  readonly sessions?: BrowserSessions | undefined;
}): BrowserSessions {
  if (sessions !== undefined) return sessions;
  throw new Problem('not-found', '本服务没有启用浏览器登录。');
}
