/** Who is asking, as the identity platform says: by an access token, or by the session of a browser. */
import type { Request } from 'express';
import type { Actor } from '../../policy/model/nouns';
import { recognise } from '../access-log/recognition';
import type { BrowserSessions } from './browser-sessions';
import { ACTING_AS, type Callers } from './callers';
import { invalidToken, type Issuer } from './issuer';
import { representedIn, type IdentityProvider } from './provider';

export interface Door {
  readonly issuer: Issuer;
  readonly callers: Callers;
  /** Where browsers may log in. */
  readonly sessions?: BrowserSessions | undefined;
}

export function issuerIdentity(door: Door): IdentityProvider {
  return { challenge: 'Bearer', identify: (request) => identify(door, request) };
}

async function identify(
  { issuer, callers, sessions }: Door,
  request: Request,
): Promise<Actor | undefined> {
  const chosen = request.get(ACTING_AS);
  const token = bearerIn(request);
  if (token !== undefined) {
    const who = await issuer.bearer(token);
    recognise(request, who.account);
    const actor = await callers.actor(who, chosen);
    return { ...actor, ...representedIn(request) };
  }
  const session = await sessions?.of(request);
  if (session === undefined) return undefined;
  const actor = await callers.actor(session, chosen ?? session.actingAs);
  return { ...actor, ...representedIn(request) };
}

/** Throws `Problem` (401) for another way of saying who one is. */
function bearerIn(request: Request): string | undefined {
  const said = request.get('Authorization');
  if (said === undefined) return undefined;
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(said)?.[1];
  if (token === undefined) throw invalidToken();
  return token;
}
