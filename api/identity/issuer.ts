/**
 * The identity platform (OpenID Connect): found by its discovery document, asked within bounds, and its tokens
 * verified by its published keys. The algorithm is the one that is configured, whatever a token says.
 */
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  discovery,
  type Configuration as Client,
} from 'openid-client';
import type { OidcAlgorithm } from '../../environment/variables';
import { Problem, unanswered } from '../errors';
import { identifiedBy, type ClaimNames, type Identified } from './claims';

export interface IssuerSettings {
  /** As its discovery document names it. */
  readonly issuer: string;
  /** What access tokens for this API are for. */
  readonly audience: string;
  readonly algorithm: OidcAlgorithm;
  readonly claims: ClaimNames;
  /** Of the logins of browsers; without it only tokens are taken. */
  readonly client?: ClientSettings;
}

export interface ClientSettings {
  readonly id: string;
  readonly secret: string;
  /** Where browsers reach the API, without a path. */
  readonly publicUrl: string;
}

const ANSWER_S = 5;
/** For so long a key that is not known does not make the keys be fetched again. */
const COOLDOWN_MS = 5_000;
const KEYS_MS = 600_000;
const SKEW_S = 30;
/** An access token may say so, or that it is some token (RFC 9068); a token of another kind is refused. */
const ACCESS_TYPES: readonly (string | undefined)[] = [
  'at+jwt',
  'application/at+jwt',
  'JWT',
  undefined,
];
const BACKCHANNEL = 'http://schemas.openid.net/event/backchannel-logout';

interface IssuerKeys {
  readonly client: Client;
  readonly keys: JWTVerifyGetKey;
}

export class Issuer {
  #found: Promise<IssuerKeys> | undefined;

  constructor(private readonly settings: IssuerSettings) {}

  /** The client of its endpoints. Throws `Problem` (503) while the platform does not answer. */
  async client(): Promise<Client> {
    return (await this.#discovered()).client;
  }

  /** Whom an access token names. Throws `Problem`: 401, or 503 while the keys cannot be had. */
  async bearer(token: string): Promise<Identified> {
    const { payload, typ } = await this.#verified(token, this.settings.audience);
    if (!ACCESS_TYPES.includes(typ)) throw invalidToken();
    return this.identified(payload);
  }

  /** What an ID token for the API's own client says. Throws `Problem` like `bearer`. */
  async idToken(token: string): Promise<JWTPayload & { sub: string }> {
    const { payload } = await this.#verified(token, this.#clientId());
    return payload;
  }

  /** Whose sessions a back-channel logout ends. Throws `Problem` like `bearer`. */
  async logout(token: string): Promise<{ readonly sub?: string; readonly sid?: string }> {
    const options = { requiredClaims: ['iat', 'jti', 'events'] };
    const { payload, typ } = await this.#verified(token, this.#clientId(), options);
    const { sub, sid, events, nonce } = payload as JWTPayload & Record<string, unknown>;
    const isLogout = typeof events === 'object' && events !== null && BACKCHANNEL in events;
    if (!isLogout || nonce !== undefined || (typ !== 'logout+jwt' && typ !== 'JWT'))
      throw invalidToken();
    if (typeof sid === 'string') return { sid };
    if (sub === undefined) throw invalidToken();
    return { sub };
  }

  /** Throws `Problem` (401) where the claims name no account. */
  identified(claims: JWTPayload): Identified {
    const found = identifiedBy(claims, this.settings.claims);
    if (found === undefined) throw invalidToken();
    return found;
  }

  #clientId(): string {
    const { client } = this.settings;
    if (client === undefined) throw invalidToken();
    return client.id;
  }

  async #verified(
    token: string,
    audience: string,
    { requiredClaims = ['sub', 'exp', 'iat'] } = {},
  ): Promise<{ payload: JWTPayload & { sub: string }; typ: string | undefined }> {
    const { keys } = await this.#discovered();
    const { issuer, algorithm } = this.settings;
    const checks = {
      issuer,
      audience,
      requiredClaims,
      algorithms: [algorithm],
      clockTolerance: SKEW_S,
    };
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, checks);
      return { payload: payload as JWTPayload & { sub: string }, typ: protectedHeader.typ };
    } catch (cause) {
      throw isOfToken(cause) ? invalidToken() : silent(cause);
    }
  }

  /** Looked up once; a look that failed is none. */
  #discovered(): Promise<IssuerKeys> {
    this.#found ??= this.#discover().catch((cause: unknown) => {
      this.#found = undefined;
      throw cause instanceof Problem ? cause : silent(cause);
    });
    return this.#found;
  }

  async #discover(): Promise<IssuerKeys> {
    const { issuer, audience, algorithm, client } = this.settings;
    const url = new URL(issuer);
    const isOpen = url.protocol === 'http:';
    const found = await discovery(
      url,
      client?.id ?? audience,
      { id_token_signed_response_alg: algorithm },
      client && ClientSecretBasic(client.secret),
      // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning only, and http is taken on this machine only
      { timeout: ANSWER_S, ...(isOpen && { execute: [allowInsecureRequests] }) },
    );
    const { jwks_uri: keysAt } = found.serverMetadata();
    if (keysAt === undefined || new URL(keysAt).protocol !== url.protocol)
      throw new Error(`The platform names no keys at a ${url.protocol} address.`);
    const bounds = {
      cacheMaxAge: KEYS_MS,
      cooldownDuration: COOLDOWN_MS,
      timeoutDuration: ANSWER_S * 1_000,
    };
    return {
      client: found,
      keys: createRemoteJWKSet(new URL(keysAt), bounds),
    };
  }
}

/** What is wrong with a token, by the codes of jose; anything else is wrong with the way to the keys. */
const OF_TOKEN = /^ERR_(JWT_|JWS_|JOSE_ALG_NOT_ALLOWED|JOSE_NOT_SUPPORTED|JWKS_(NO|MULTIPLE)_)/;

function isOfToken(cause: unknown): boolean {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && OF_TOKEN.test(code);
}

export function invalidToken(): Problem {
  return new Problem('unauthenticated', '登录凭证无效或已经过期，请重新登录。', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/** The platform does not answer. The same can be asked again; the log says what lies behind it. */
export function silent(cause: unknown): Problem {
  const { headers = {} } = unanswered().extras;
  const behind = reasonsOf(cause).join(': ');
  return new Problem('unanswered', '统一身份认证平台暂时没有应答，请稍后再试。', {
    headers,
    behind,
  });
}

/** The sentences of an error and of what has caused it; nothing else of them, which may hold tokens. */
function reasonsOf(cause: unknown, most = 4): string[] {
  if (typeof cause !== 'object' || cause === null || most === 0) return [];
  const { message, code, cause: next } = cause as Readonly<Record<string, unknown>>;
  const own = [message, code].filter((one) => typeof one === 'string' && one !== '');
  return [own.join(' '), ...reasonsOf(next, most - 1)];
}
