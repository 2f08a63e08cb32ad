/**
 * What the door costs on the embedded stack: a login, a hundred sessions that read at once, identity beside the headers, and the
 * writes of each request: its line of the access log, its count, and the texts that a message leaves in the store.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rates } from '../api/rates';
import { SAMPLE_FILE, sampleCredentials } from '../local/accounts/credentials';
import { SAMPLE_ACCOUNTS } from '../local/accounts/sample-accounts';
import { startStack, type Stack } from '../local/stack';
import { instantOf } from '../policy/kernel/time';
import { noteAccess } from '../store/audit/access-log';
import { connectStore, disconnectStore, storeClient } from '../store/kernel/connection';
import { payloadTexts } from '../store/kernel/payload-texts';
import { Browser, type Page } from '../local/accounts/browser';
import { headersOf } from '../test/support/header-client';
import { HEADER_ENTRIES } from '../test/support/header-stack';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';

/** Without a second factor, and each reads cases. */
const READERS = SAMPLE_ACCOUNTS.filter(({ role }) => ['centre', 'district'].includes(role));
const READ = '/cases?limit=20';
const WANTED_MS = 300;
/** No page of the console asks so often; the limits of a minute are not what is measured. */
const UNLIMITED = { HONGSHAN_REQUESTS_A_MINUTE: '1000000', HONGSHAN_ANONYMOUS_A_MINUTE: '1000000' };

export async function door({ sessions, reads }: Scale): Promise<string> {
  process.env['HONGSHAN_STACK'] ??= 'embedded';
  const stateDir = await mkdtemp(join(tmpdir(), 'hongshan-bench-door-'));
  const stack = await startStack({
    stateDir,
    login: true,
    entries: HEADER_ENTRIES,
    env: UNLIMITED,
    report: () => undefined,
  });
  try {
    await connectStore(stack.mongodbUri);
    const known = await sampleCredentials(join(stateDir, SAMPLE_FILE));
    const logins: number[] = [];
    const browsers: Browser[] = [];
    while (browsers.length < sessions) {
      const id = READERS[browsers.length % READERS.length]?.id ?? '';
      const password = known.find(({ account }) => account === id)?.password ?? '';
      const began = performance.now();
      browsers.push(await loggedIn(stack, id, password));
      logins.push(performance.now() - began);
    }
    return [
      `${sessions} logins one after the other (form, password, code, session), ${sessions} sessions that read \`${READ}\` ${reads} times each, all at once;`,
      `then one caller, ${reads * 10} times by turns. Wanted: a login at p50 below ${WANTED_MS} ms on a quiet machine.`,
      '',
      table(
        ['ms', 'p50', 'p99'],
        [
          timesOf('login', logins),
          timesOf(`read, ${sessions} sessions at once`, await atOnce(stack, browsers, reads)),
          ...(await one(stack, browsers[0] ?? new Browser(), reads * 10)),
        ],
      ),
    ].join('\n');
  } finally {
    await disconnectStore();
    await stack.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
}

const timesOf = (name: string, ms: readonly number[]): string[] => [
  name,
  ...[0.5, 0.99].map((share) => quantile(ms, share).toFixed(1)),
];

/** @throws Error where the login does not end in a session */
async function loggedIn(stack: Stack, account: string, password: string): Promise<Browser> {
  const browser = new Browser();
  const form = await browser.follow(await browser.go(`${stack.apiUrl}/session/login`));
  const page = await browser.follow(await browser.submit(form, { account, password }));
  if (page.status !== 200) throw new Error(`${account}: ${page.status} ${page.text}`);
  return browser;
}

/** How long `ask` takes. @throws Error where it is not answered with 200 */
async function timed(ask: () => Promise<Pick<Page, 'status'>>): Promise<number> {
  const began = performance.now();
  const { status } = await ask();
  if (status !== 200) throw new Error(`${READ} was answered with ${status}`);
  return performance.now() - began;
}

async function atOnce(
  { apiUrl }: Stack,
  browsers: readonly Browser[],
  reads: number,
): Promise<number[]> {
  const each = await Promise.all(
    browsers.map(async (browser) => {
      const ms: number[] = [];
      for (let n = 0; n < reads; n += 1) ms.push(await timed(() => browser.go(apiUrl + READ)));
      return ms;
    }),
  );
  return each.flat();
}

/** The same read by session and by header, and what each request writes, by turns. */
async function one({ apiUrl }: Stack, browser: Browser, times: number): Promise<string[][]> {
  const { id, role } = { id: 'centre-1', role: 'centre' } as const;
  const headers = await headersOf({ id, role });
  const plain = new Browser();
  const limits = { account: 1_000_000, address: 1_000_000 };
  const rates = new Rates(storeClient(), limits);
  const by = { id, role };
  const ask = {
    session: () => timed(() => browser.go(apiUrl + READ)),
    header: () => timed(() => plain.go(apiUrl + READ, { headers })),
    log: () => lasting(() => noteAccess({ ...ENTRY, at: instantOf(Date.now()), by })),
    rate: () => lasting(() => rates.ofAccount(id)),
    texts: () => lasting(() => payloadTexts.encode([message()])),
  };
  const ms: Record<keyof typeof ask, number[]> = {
    session: [],
    header: [],
    log: [],
    rate: [],
    texts: [],
  };
  const names = Object.keys(ask) as (keyof typeof ask)[];
  for (let n = 0; n < times; n += 1) for (const name of names) ms[name].push(await ask[name]());
  const [session, header, log, rate, texts] = names.map((name) => quantile(ms[name], 0.5));
  const ratio = (name: string, over = 0, under = 1): string[] => [
    name,
    `× ${(over / under).toFixed(2)}`,
    '',
  ];
  return [
    timesOf('read by session', ms.session),
    timesOf('read by header', ms.header),
    timesOf('a line of the access log', ms.log),
    timesOf('a count of the rate limit', ms.rate),
    timesOf('three new texts of a message kept', ms.texts),
    ratio('identity: session beside header', session, header),
    ratio('log and count, each alone, beside a whole read', (log ?? 0) + (rate ?? 0), header),
    ratio('texts, alone, beside a whole read', texts, header),
  ];
}

const ENTRY = {
  kind: 'read',
  operation: 'listCases',
  subjects: ['R2026-000001'],
  status: 200,
} as const;

let written = 0;
/** As an act sends it, with texts that nobody has written before. */
function message() {
  written += 1;
  const said = (what: string): string => `${what}，第${written}次`;
  const content = { reason: said('理由'), note: said('说明'), words: said('意见') };
  const encoding = Buffer.from('json/plain');
  return { metadata: { encoding }, data: Buffer.from(JSON.stringify(content)) };
}

async function lasting(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
