/** The login of a browser: authorization code with PKCE, from the first redirect to the session. */
import type { Request } from 'express';
import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type TokenEndpointResponse,
} from 'openid-client';
import { keepLogin, takeLogin } from '../../store/people/logins';
import { endSessions, openSession, sessionsOf } from '../../store/people/sessions';
import { notePassage } from '../access-log/entry';
import { addressOf } from '../caller-address';
import { Problem } from '../errors';
import { cookieOf, LOGIN_MS, type CookieJar } from './cookies';
import { invalidToken, silent } from './issuer';
import { notLetIn } from './not-let-in';
import { sha256 } from '../../store/kernel/sha256';
import { newSecret, sealed } from './seal';
import type { SessionParts } from './session-parts';
import { at, isNo, LONGEST_MS, provenBy, type Tokens } from './tokens';

const SCOPE = 'openid offline_access';
/** Nobody is seen for so long, and a session is over. */
export const IDLE_MS = 30 * 60_000;
/** Of an account; the oldest ends. */
const MOST_SESSIONS = 20;
const LONGEST_AGENT = 200;

/** Where a browser logs in, and the state that it must bring back. */
export async function beginLogin(
  { issuer, client: { publicUrl } }: SessionParts,
  to: string,
): Promise<{ readonly address: string; readonly state: string }> {
  const client = await issuer.client();
  const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
  await keepLogin({ _id: sha256(state), verifier, nonce, to, endsAt: at(LOGIN_MS) });
  const { href } = buildAuthorizationUrl(client, {
    redirect_uri: `${publicUrl}/session/callback`,
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { address: href, state };
}

/**
 * The session of a browser that comes back from the platform, under a secret of its own. Throws `Problem`: 400 where
 * no login is under way or the platform has refused it, 401, `NotLetIn` (403) as `Callers.known`, 503.
 */
export async function completeLogin(
  parts: SessionParts,
  jar: CookieJar,
  request: Request,
): Promise<{ readonly secret: string; readonly to: string }> {
  const state = cookieOf(request, jar.login);
  // A return that is of no login, or of another tab's, takes nothing from the one that is under way.
  if (state === undefined || request.query['state'] !== state) throw noLogin();
  const login = await takeLogin(sha256(state), at(0));
  if (login === null) throw noLogin();
  const { verifier: pkceCodeVerifier, nonce: expectedNonce, to } = login;
  const tokens = await authorizationCodeGrant(
    await parts.issuer.client(),
    new URL(request.originalUrl, parts.client.publicUrl),
    { pkceCodeVerifier, expectedNonce, expectedState: state, idTokenExpected: true },
  ).catch((cause: unknown) => {
    throw loginFault(cause);
  });
  const secret = await open(parts, request, tokens);
  await endOwn(jar, request);
  return { secret, to };
}

async function open(
  parts: SessionParts,
  request: Request,
  tokens: TokenEndpointResponse,
): Promise<string> {
  const { issuer, callers, now } = parts;
  const { id_token: id, refresh_token: refresh } = tokens;
  if (id === undefined) throw invalidToken();
  const claims = await issuer.idToken(id);
  const who = issuer.identified(claims);
  const { account } = await callers.known(who).catch(async (no: unknown) => {
    await notePassage(now, 'sign-in-refused', request, who.account);
    throw no instanceof Problem ? await notLetIn(parts, who, id, no) : no;
  });
  const secret = newSecret();
  const kept: Tokens = { id, ...(refresh !== undefined && { refresh }) };
  const address = addressOf(request);
  await openSession({
    _id: sha256(secret),
    ...who,
    subject: claims.sub,
    sealed: sealed(kept, secret),
    ...(typeof claims['sid'] === 'string' && { platformSession: claims['sid'] }),
    startedAt: at(0),
    seenAt: at(0),
    idleUntil: at(IDLE_MS),
    endsAt: at(LONGEST_MS),
    provenUntil: provenBy(kept, tokens),
    ...(address !== undefined && { address }),
    agent: (request.get('User-Agent') ?? '').slice(0, LONGEST_AGENT),
  });
  await callers.signedIn(account);
  await notePassage(now, 'sign-in', request, account.id);
  await endOldest(account.id);
  return secret;
}

/** A browser has one session: a login ends the one before. */
async function endOwn(jar: CookieJar, request: Request): Promise<void> {
  const former = cookieOf(request, jar.session);
  if (former !== undefined) await endSessions({ _id: sha256(former) });
}

async function endOldest(account: string): Promise<void> {
  const found = await sessionsOf(account, at(0), 2 * MOST_SESSIONS);
  for (const { _id } of found.slice(MOST_SESSIONS)) await endSessions({ _id });
}

function noLogin(): Problem {
  return new Problem('malformed', '没有正在进行的登录，或登录已经超时，请重新登录。');
}

/** What of an answer is not as it was asked for: another state, nonce, issuer or time. */
const OF_ANSWER = /^OAUTH_(INVALID_RESPONSE|J(WT|SON)_\w+_(COMPARISON|CHECK)_FAILED)$/;

/** A refusal is told as no login; that the platform, or our own word to it, does not work, as silence. */
function loginFault(cause: unknown): Problem {
  const isAnswer = cause instanceof AuthorizationResponseError || isNo(cause);
  const isOfAnswer = cause instanceof ClientError && OF_ANSWER.test(cause.code ?? '');
  return isAnswer || isOfAnswer ? noLogin() : silent(cause);
}
