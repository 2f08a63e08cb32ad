/** The platform's word for a session: asked for again when it runs out, by one process at a time. */
import { setTimeout as wait } from 'node:timers/promises';
import { refreshTokenGrant, type TokenEndpointResponse } from 'openid-client';
import {
  endLease,
  endSessions,
  lease,
  renew,
  sessionById,
  type Session,
} from '../../store/people/sessions';
import { Problem } from '../errors';
import type { Identified } from './claims';
import { invalidToken, silent, type Issuer } from './issuer';
import { opened, sealed } from './seal';
import { at, isNo, provenBy, type Tokens } from './tokens';

/** It is asked so long before its word runs out. */
const SOON_MS = 30_000;
/** Longer than the platform is waited for: its discovery document, its tokens and its keys, five seconds each. */
const LEASE_MS = 20_000;
const LOOK_MS = 50;

/**
 * The session, once the platform's word for it holds. Of several processes one asks the platform, since a refresh
 * token serves once; the others go on while the word holds, and else wait for what that one hears.
 */
export async function proven(
  issuer: Issuer,
  found: Session,
  secret: string,
): Promise<Session | undefined> {
  const patience = Date.now() + LEASE_MS;
  let session: Session | null = found;
  while (session !== null) {
    if (session.provenUntil > at(SOON_MS)) return session;
    const times = { now: at(0), soon: at(SOON_MS), until: at(LEASE_MS) };
    const leased = await lease(session._id, times);
    if (leased !== null) return askAgain(issuer, leased, secret);
    if (session.provenUntil > at(0)) return session;
    if (Date.now() > patience) throw silent(new Error('Another process was asking for too long.'));
    await wait(LOOK_MS);
    session = await sessionById(session._id, at(0));
  }
  return undefined;
}

async function askAgain(
  issuer: Issuer,
  session: Session,
  secret: string,
): Promise<Session | undefined> {
  const { refresh, id } = opened(session.sealed, secret) as Tokens;
  if (refresh === undefined) return over(session);
  try {
    const tokens = await refreshTokenGrant(await issuer.client(), refresh);
    const { limits } = await sameAs(issuer, session, tokens);
    const kept: Tokens = { id: tokens.id_token ?? id, refresh: tokens.refresh_token ?? refresh };
    const provenUntil = provenBy(kept, tokens);
    const said = { limits, provenUntil, sealed: sealed(kept, secret) };
    return (await renew(session._id, said)) ?? undefined;
  } catch (cause) {
    if (isNo(cause)) return over(session);
    await endLease(session._id);
    throw cause instanceof Problem ? cause : silent(cause);
  }
}

/** The platform may say anew what the person may be; that it is another person is a fault. */
async function sameAs(
  issuer: Issuer,
  session: Session,
  { id_token: id }: TokenEndpointResponse,
): Promise<Identified> {
  if (id === undefined) return session;
  const claims = await issuer.idToken(id);
  const who = issuer.identified(claims);
  if (claims.sub !== session.subject || who.account !== session.account) throw invalidToken();
  return who;
}

async function over({ _id }: Session): Promise<undefined> {
  await endSessions({ _id });
  return undefined;
}
