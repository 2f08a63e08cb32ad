/**
 * A house with a real door: the issuer as a process of its own, and two APIs over one store, as they stand behind one
 * address in a deployment. No worker: what is asked here the API answers by itself.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { JWK } from 'jose';
import mongoose, { type mongo } from 'mongoose';
import pino from 'pino';
import { createApp } from '../../api/app';
import { nowOf } from '../../api/clock';
import { configurationFrom } from '../../api/configuration';
import { openDoor } from '../../api/identity/door';
import { listen } from '../../api/listen';
import { Processes } from '../../api/temporal';
import { Logins } from '../../local/accounts/logins';
import { apiEnvironment, startIssuer, type IssuerProcess } from '../../local/issuer/start';
import { freePort } from '../../local/servers/ports';
import type { Account, AccountDirectory, Scope } from '../../policy/account/account';
import { Browser, type Page } from '../../local/accounts/browser';
import { expectByContract } from './contract';
import { leaveStore, openFreshStore } from './database';
import { uscc } from './api-house';

export const PASSWORD = 'Sample-Pass-2026';

export function accountOf(id: string, ...scopes: readonly Scope[]): Account {
  const grants = scopes.map((scope, nth) => ({ ...scope, id: `${id}/${nth}`, from: '2020-01-01' }));
  return { id, name: `示例人员${id}`, unit: '示例单位', grants };
}

/** Of a person of the bureau, of two districts and of the first party. */
export const inManyRoles = (id: string): Account =>
  accountOf(
    id,
    { role: 'bureau' },
    { role: 'district', district: '650104' },
    { role: 'district', district: '650102' },
    { role: 'applicant', party: uscc(1) },
  );

/** Accounts in memory, which a test changes as an administrator would. */
export class Directory implements AccountDirectory {
  readonly accounts = new Map<string, Account>();

  put(...accounts: readonly Account[]): void {
    for (const account of accounts) this.accounts.set(account.id, account);
  }

  close(id: string): void {
    this.put({ ...this.accounts.get(id)!, closed: new Date().toISOString() });
  }

  find(id: string): Promise<Account | undefined> {
    return Promise.resolve(this.accounts.get(id));
  }

  signedIn(id: string, at: string): Promise<void> {
    this.put({ ...this.accounts.get(id)!, lastSignedIn: at });
    return Promise.resolve();
  }
}

export interface Credential {
  readonly account: string;
  readonly password: string;
  readonly mustChange?: boolean;
  readonly secondFactor?: boolean;
  readonly factor?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Page['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export class IdentityHouse {
  private constructor(
    readonly directory: Directory,
    readonly env: Readonly<Record<string, string>>,
    /** Two processes' worth; the first has the address that browsers know. */
    readonly apis: readonly [string, string],
    private server: IssuerProcess,
    private readonly restart: () => Promise<IssuerProcess>,
    /** The first API anew, as one that has just read its settings. */
    readonly restartApi: () => Promise<void>,
    private readonly undo: readonly (() => Promise<unknown>)[],
  ) {}

  static async open(credentials: readonly Credential[]): Promise<IdentityHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'hongshan-issuer-'));
    const accountsFile = join(folder, 'accounts.json');
    await writeFile(accountsFile, JSON.stringify(credentials));
    const mongodbUri = await openFreshStore();
    const [first, second, port] = [await freePort(), await freePort(), await freePort()];
    const apiUrl = `http://127.0.0.1:${first}`;
    const asked = {
      port,
      mongodbUri,
      apiUrl,
      accountsFile,
      secretFile: join(folder, 'secret'),
      logFile: join(folder, 'issuer.log'),
    };
    const server = await startIssuer(asked);
    const env = apiEnvironment(server, asked);
    const directory = new Directory();
    const closes = [
      await api(env, directory, first, mongodbUri),
      await api(env, directory, second, mongodbUri),
    ];
    const restartApi = async () => {
      await closes[0]?.();
      closes[0] = await api(env, directory, first, mongodbUri);
    };
    const closeAll = () => Promise.all(closes.map((close) => close()));
    const undo = [closeAll, leaveStore, () => rm(folder, { recursive: true, force: true })];
    const apis = [apiUrl, `http://127.0.0.1:${second}`] as const;
    return new IdentityHouse(
      directory,
      env,
      apis,
      server,
      () => startIssuer(asked),
      restartApi,
      undo,
    );
  }

  async close(): Promise<void> {
    await this.server.stop();
    for (const step of this.undo) await step();
  }

  get api(): string {
    return this.apis[0];
  }

  get issuer(): string {
    return this.server.issuer;
  }

  /** With what it keeps; `between` is done while it is down. */
  async restartIssuer(between: (db: mongo.Db) => Promise<unknown>): Promise<void> {
    await this.server.stop();
    await between(this.issuerDb);
    this.server = await this.restart();
  }

  stopIssuer(): Promise<void> {
    return this.server.stop();
  }

  /** What the issuer keeps. */
  get issuerDb(): mongo.Db {
    const { connection } = mongoose;
    return connection.getClient().db(`${connection.name}-issuer`);
  }

  async signingKey(): Promise<JWK> {
    const [newest] = await this.issuerDb
      .collection<{ jwk: JWK; madeAt: Date }>('keys')
      .find()
      .sort({ madeAt: -1 })
      .toArray();
    return newest!.jwk;
  }

  /** The issuer's form, reached by the redirects from the API. */
  async form(browser: Browser, start = `${this.api}/session/login`): Promise<Page> {
    return browser.follow(await browser.go(start));
  }

  /** The whole login; what the browser sees at its end. */
  async login(browser: Browser, account: string, password = PASSWORD): Promise<Page> {
    return browser.follow(await browser.submit(await this.form(browser), { account, password }));
  }

  /** A browser in which the account has logged in. */
  async browserOf(account: string): Promise<Browser> {
    const browser = new Browser();
    const page = await this.login(browser, account);
    if (page.status !== 200) throw new Error(`${account}: ${page.status} ${page.text}`);
    return browser;
  }

  /** Tokens, as a program gets them that lets the person log in by the browser. */
  async tokenOf(account: string): Promise<{ access_token: string; id_token: string }> {
    const answer = await new Logins(this.issuer, [{ account, password: PASSWORD }]).login(account);
    return answer as { access_token: string; id_token: string };
  }

  /** Asks an API, the first unless told; each reply is held by its operation. */
  async ask(
    browser: Browser,
    path: string,
    visit: Parameters<Browser['go']>[1] & { readonly api?: string } = {},
  ): Promise<Answered> {
    const { status, headers, text } = await browser.go((visit.api ?? this.api) + path, visit);
    const body = JSON.parse(text) as Answered['body'];
    expectByContract({ method: visit.method ?? 'GET', path, status, body });
    return { status, headers, body };
  }
}

async function api(
  env: Readonly<Record<string, string>>,
  accounts: AccountDirectory,
  port: number,
  mongodbUri: string,
): Promise<() => Promise<unknown>> {
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  const places = { MONGODB_URI: mongodbUri, TEMPORAL_ADDRESS: address, PORT: String(port) };
  const { issuer: settings } = configurationFrom({ ...env, ...places });
  const connection = Connection.lazy({ address });
  const processes = new Processes({ client: new Client({ connection }) });
  const now = nowOf(undefined);
  const door = openDoor({ settings: settings!, accounts, now });
  const app = createApp({ ...door, processes, now, log: pino({ level: 'error' }) });
  const server = await listen(app, port, '127.0.0.1');
  if ((server.address() as AddressInfo).port !== port) throw new Error('Another port.');
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await connection.close();
  };
}
