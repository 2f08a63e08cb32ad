/**
 * A house for tests of the console: the stack with its logins, the console as it is built, a scanner of papers and a browser. On
 * every page that is shown the rules of WCAG 2.2 AA (axe) and the page's own policy have nothing to say against it.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { People } from '../../api-client/people';
import { consoleUpToDate } from '../../local/console-build';
import { SAMPLE_FILE, sampleCredentials } from '../../local/accounts/credentials';
import { Codes } from '../../local/accounts/logins';
import { startStack, type Stack } from '../../local/stack';
import { launchChromium } from './chromium';
import { startClamd } from './clamd';
import { freshDatabase } from './database';
import { headersOf } from './header-client';
import { HEADER_ENTRIES } from './header-stack';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where the pictures are kept, if anybody wants them. */
const SHOTS = process.env['CONSOLE_SHOTS'];
const PATIENCE_MS = 90_000;
const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page's policy forbade, and what else went wrong in it. */
  readonly complaints: string[];
  /** The addresses of the scripts that it has loaded. */
  readonly scripts: ReadonlySet<string>;
}

/** What axe answers. */
interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** The console as it is now: two files of tests at once build it one after the other, or not at all. */
async function built(): Promise<void> {
  await consoleUpToDate(() => undefined);
}

export class ConsoleHouse {
  readonly people: People;
  private readonly codes = new Codes();

  private constructor(
    readonly stack: Stack,
    private readonly browser: Browser,
    private readonly folder: string,
    private readonly undo: () => Promise<void>,
  ) {
    this.people = new People(stack.apiUrl, headersOf);
  }

  /**
   * With a Temporal of its own: on one that others share, their workers would take its work, and write it elsewhere.
   * @param env handed to worker and API, such as a demo clock
   */
  static async open(env: Readonly<Record<string, string>> = {}): Promise<ConsoleHouse> {
    const browser = await launchChromium();
    const folder = await mkdtemp(join(tmpdir(), 'hongshan-console-'));
    const scanner = await startClamd();
    const [stack] = await Promise.all([
      startStack({
        stateDir: folder,
        login: true,
        entries: HEADER_ENTRIES,
        bankUrl: '',
        report: () => undefined,
        mongodbUri: freshDatabase(),
        env: { HONGSHAN_CLAMD: scanner.address, ...env },
      }),
      built(),
    ]);
    return new ConsoleHouse(stack, browser, folder, async () => {
      await stack.stop();
      await scanner.stop();
      await rm(folder, { recursive: true, force: true });
    });
  }

  /** In a stack that is there, with its logins, which whoever started it stops. */
  static async beside(stack: Stack, folder: string): Promise<ConsoleHouse> {
    const browser = await launchChromium();
    await built();
    return new ConsoleHouse(stack, browser, folder, () => Promise.resolve());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.undo();
  }

  /** A browser of somebody's own, in which nobody has logged in. */
  async visit(viewport = DESK, javaScriptEnabled = true, locale = 'zh-CN'): Promise<Visit> {
    const context = await this.browser.newContext({ viewport, javaScriptEnabled, locale });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    const scripts = new Set<string>();
    page.on('request', (asked) => {
      if (asked.resourceType() === 'script') scripts.add(asked.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (/violates|Content Security Policy/.test(line.text())) complaints.push(line.text());
    });
    return { context, page, complaints, scripts };
  }

  /** Somebody logs in, and stands before what awaits them. */
  async loggedIn(account: string, viewport = DESK): Promise<Visit> {
    const visit = await this.visit(viewport);
    await visit.page.goto(`${this.stack.apiUrl}/console/`);
    await this.logIn(visit, account);
    await visit.page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
    return visit;
  }

  /** From the page that leads to the login, back to where somebody wanted to be. */
  async logIn({ page }: Visit, account: string): Promise<void> {
    const known = await sampleCredentials(join(this.folder, SAMPLE_FILE));
    const one = known.find((candidate) => candidate.account === account);
    if (one === undefined) throw new Error(`${account} is no sample account.`);
    await page.getByRole('link', { name: '登录' }).click();
    await page.locator('input[name=account]').fill(account);
    await page.locator('input[name=password]').fill(one.password);
    await page.locator('input[name=password]').press('Enter');
    if (one.factor === undefined) return;
    const code = page.locator('input[name=code]');
    await code.waitFor();
    await code.fill(await this.codes.next(one));
    await code.press('Enter');
  }
}

/** The same of a page that runs no script: the rules are run on what it says, in a page that may. */
export async function expectPrinted(visit: Visit, name: string): Promise<void> {
  const { page, complaints } = visit;
  const judge = await page.context().browser()?.newContext({ viewport: PHONE, locale: 'zh-CN' });
  if (judge === undefined) throw new Error('The browser is gone.');
  const judged = await judge.newPage();
  await judged.goto(page.url());
  await expectSound({ ...visit, page: judged, complaints }, name);
  await judge.close();
}

/** The same of a page that was sent a form, and cannot be asked for again: its own text in a page that may run them. */
export async function expectSoundCopy(visit: Visit, name: string): Promise<void> {
  const { page, complaints } = visit;
  const context = await page.context().browser()?.newContext({ viewport: PHONE, locale: 'zh-CN' });
  if (context === undefined) throw new Error('The browser is gone.');
  const copy = await context.newPage();
  const address = page.url();
  const body = await page.content();
  await copy.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await copy.goto(address);
  await expectSound({ ...visit, page: copy, complaints }, name);
  await context.close();
}

/** No rule is broken on what the page shows now. */
export async function expectSound({ page, complaints }: Visit, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Fading colours are judged when they have come to rest.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished))',
  );
  if (SHOTS !== undefined) {
    await mkdir(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }
  await page.evaluate(AXE);
  const how = JSON.stringify({ runOnly: RULES });
  const { violations } = await page.evaluate<AxeReport>(`axe.run(document, ${how})`);
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  const wide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  expect({ name, broken, complaints, wide }).toEqual({
    name,
    broken: [],
    complaints: [],
    wide: false,
  });
}

/** The bytes of these files as they are sent in one form. */
export async function weightOf(
  scripts: ReadonlySet<string>,
  encoding: 'br' | 'gzip',
): Promise<number> {
  const sizes = await Promise.all(
    [...scripts].map(async (script) => {
      const asked = await fetch(script, { headers: { 'Accept-Encoding': encoding } });
      expect(asked.headers.get('content-encoding')).toBe(encoding);
      await asked.arrayBuffer();
      return Number(asked.headers.get('content-length'));
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
