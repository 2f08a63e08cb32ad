/**
 * Programs that log in at the embedded issuer as its sample accounts: authorization code with PKCE, as for any program
 * that lets a person log in by the browser, and the issuer's forms filled in. No address holds a password.
 */
import { setTimeout as wait } from 'node:timers/promises';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type Configuration,
  type TokenEndpointResponse,
} from 'openid-client';
import { beginOf, codeOf, periodAt } from '../issuer/factor';
import { PROGRAM_CLIENT_ID } from '../issuer/names';
import { Browser, type Page } from './browser';
import type { SampleCredential } from './credentials';

const CALLBACK = 'http://127.0.0.1/callback';
const SCOPE = 'openid offline_access';
/** A token is renewed so long before it ends: a request that is asked again carries it for two minutes. */
const SOON_MS = 150_000;

/** Codes of second factors, each used once, as the issuer takes them. */
export class Codes {
  private readonly used = new Map<string, number>();

  /** The next code that has not been used here; it may be that of the next half minute, and is waited for beyond. */
  async next({ account, factor }: Pick<SampleCredential, 'account' | 'factor'>): Promise<string> {
    if (factor === undefined) throw new Error(`${account} has no second factor.`);
    const period = Math.max(periodAt(Date.now()), (this.used.get(account) ?? 0) + 1);
    this.used.set(account, period);
    await wait(Math.max(0, beginOf(period - 1) - Date.now()));
    return codeOf(factor, period);
  }
}

/** Somebody at the forms of the issuer. */
export class Visitor {
  constructor(
    private readonly credentials: readonly SampleCredential[],
    private readonly codes = new Codes(),
  ) {}

  /** From an address that leads to the issuer's form to where the issuer leads back, or to why it does not. */
  async fillIn(
    browser: Browser,
    start: URL | string,
    account: string,
    isBack?: (next: URL) => boolean,
  ): Promise<Page> {
    const known = this.credentials.find((one) => one.account === account);
    if (known === undefined) throw new Error(`${account} is no account of the embedded issuer.`);
    const form = await browser.follow(await browser.go(start));
    let page = await browser.submit(form, { account, password: known.password });
    if (page.text.includes(' name="code"'))
      page = await browser.submit(page, { code: await this.codes.next(known) });
    return browser.follow(page, isBack);
  }

  /** A browser in which the account has logged in to the API at this address. */
  async browserOf(apiUrl: string, account: string): Promise<Browser> {
    const browser = new Browser();
    const page = await this.fillIn(browser, `${apiUrl}/session/login`, account);
    if (page.url.pathname === '/session/callback' && page.status === 200) return browser;
    throw new Error(`${account} is not let in: ${page.status} ${page.text}`);
  }
}

/** Tokens of programs. */
export class Logins {
  private client: Promise<Configuration> | undefined;
  private readonly tokens = new Map<string, Promise<TokenPair>>();
  private readonly visitor: Visitor;

  constructor(
    private readonly issuer: string,
    credentials: readonly SampleCredential[],
    codes = new Codes(),
  ) {
    this.visitor = new Visitor(credentials, codes);
  }

  /** An access token that holds for some minutes: by a login the first time, and renewed later. */
  readonly tokenOf = async (account: string): Promise<string> => {
    const held = this.tokens.get(account);
    const found = await held;
    if (found !== undefined && found.until > Date.now() + SOON_MS) return found.access;
    // Of several who ask at once the first renews it for all.
    if (this.tokens.get(account) === held) this.renew(account, found);
    return this.tokenOf(account);
  };

  /** What the issuer answers to a login. */
  async login(account: string): Promise<TokenEndpointResponse> {
    const client = await this.discovered();
    const [verifier, state] = [randomPKCECodeVerifier(), randomState()];
    const start = buildAuthorizationUrl(client, {
      redirect_uri: CALLBACK,
      scope: SCOPE,
      state,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const isBack = ({ href }: URL) => href.startsWith(CALLBACK);
    const back = await this.visitor.fillIn(new Browser(), start, account, isBack);
    if (!isBack(back.url)) throw new Error(`${account} is not let in: ${back.status} ${back.text}`);
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    return authorizationCodeGrant(client, back.url, checks);
  }

  private renew(account: string, found: TokenPair | undefined): void {
    const asked = this.asked(account, found);
    this.tokens.set(account, asked);
    // Who could not log in may try again.
    asked.catch(() => this.tokens.delete(account));
  }

  private async asked(account: string, found: TokenPair | undefined): Promise<TokenPair> {
    const answer =
      found?.refresh === undefined
        ? await this.login(account)
        : await refreshTokenGrant(await this.discovered(), found.refresh);
    const { access_token: access, refresh_token: refresh, expires_in: seconds = 0 } = answer;
    const held = { access, until: Date.now() + seconds * 1_000 };
    if (held.until <= Date.now() + SOON_MS)
      throw new Error('The tokens of the issuer are too short.');
    return { ...held, ...(refresh !== undefined && { refresh }) };
  }

  private discovered(): Promise<Configuration> {
    // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning only, and the issuer is on this machine
    const options = { execute: [allowInsecureRequests] };
    this.client ??= discovery(new URL(this.issuer), PROGRAM_CLIENT_ID, undefined, None(), options);
    return this.client;
  }
}

interface TokenPair {
  readonly access: string;
  readonly until: number;
  readonly refresh?: string;
}
