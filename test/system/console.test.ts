/**
 * The console in a browser: people log in by the issuer of the stack, see what awaits them, and decide by forms. On every page the
 * rules of WCAG 2.2 AA (axe) and the page's own policy have nothing to say against it.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { People } from '../../api-client/people';
import { SAMPLE_FILE, sampleCredentials } from '../../local/accounts/credentials';
import { ADMISSIONS, admissionOf } from '../../local/demo/cast/institutions';
import { applicant, bureau, bureauRecorder } from '../../local/demo/cast/people';
import { serviceItemsCsv } from '../../local/demo/cast/files';
import { startStack, type Stack } from '../../local/stack';
import { addDays, yearOf } from '../../policy/kernel/time';
import { today } from '../support/api-house';
import { launchChromium } from '../support/chromium';
import { freshDatabase } from '../support/database';

const PROJECT = join(__dirname, '..', '..');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ROUND = 'admission-console-1';
/** Where the pictures are kept, if anybody wants them. */
const SHOTS = process.env['CONSOLE_SHOTS'];
const PATIENCE_MS = 20_000;
/** What the scripts of the first page may weigh as gzip, and those of any page as brotli. */
const FIRST_PAGE_BYTES = 320_000;
const ANY_PAGE_BYTES = 350_000;

let stack: Stack;
let folder: string;
let browser: Browser;
/** The number of the case in its district, and of one that comes from elsewhere. */
let cases: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'hongshan-console-'));
  const [started] = await Promise.all([
    startStack({
      stateDir: folder,
      login: true,
      bankUrl: '',
      report: () => undefined,
      mongodbUri: await freshDatabase(),
      temporalAddress: process.env['TEMPORAL_ADDRESS'],
    }),
    promisify(execFile)('npm', ['run', 'console:build'], { cwd: PROJECT }),
  ]);
  stack = started;
  cases = await applications(new People(stack.apiUrl));
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A round of today, and applications of institutions in two districts and of one from elsewhere. */
async function applications(people: People): Promise<string[]> {
  const version = { version: 1, inForceFrom: `${yearOf(today())}-01-01` };
  const items = await people
    .as(bureau)
    .importServiceItems(yearOf(today()), version, serviceItemsCsv());
  await people.as(bureauRecorder).confirmReference(items);
  const notice = {
    id: ROUND,
    kind: 'admission',
    programmeYear: yearOf(today()),
    title: '示例年度服务机构入库通知',
    opensOn: today(),
    closesOn: addDays(today(), 30),
    supportFrom: addDays(today(), -300),
    supportTo: today(),
    directions: [],
    requirements: '示例要求',
    readings: {},
  } as const;
  await people.as(bureau).publishNotice({ reason: '年度安排', notice });
  const chosen = ADMISSIONS.filter(({ plot }) => plot === 'review' || plot === 'out-of-city');
  const filed: string[] = [];
  for (const part of chosen) {
    const by = applicant(part.institution.uscc);
    filed.push((await people.as(by).applyForAdmission(admissionOf(part, ROUND))).no);
  }
  return filed;
}

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page's policy forbade, and what else went wrong in it. */
  readonly complaints: string[];
  /** The addresses of the scripts that it has loaded. */
  readonly scripts: ReadonlySet<string>;
}

/** Somebody logs in, and stands before what awaits them. */
async function loggedIn(account: string): Promise<Visit> {
  const known = await sampleCredentials(join(folder, SAMPLE_FILE));
  const { password = '' } = known.find((one) => one.account === account) ?? {};
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
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
  await page.goto(`${stack.apiUrl}/console/`);
  await page.getByRole('link', { name: '登录' }).click();
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=password]').press('Enter');
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  return { context, page, complaints, scripts };
}

/** What axe answers. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** No rule is broken on what the page shows now. */
async function expectSound({ page, complaints }: Visit, name: string): Promise<void> {
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
  const { violations } = await page.evaluate<Found>(`axe.run(document, ${how})`);
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect({ name, broken, complaints }).toEqual({ name, broken: [], complaints: [] });
}

/** The bytes of these files as they are sent in one form. */
async function weightOf(scripts: ReadonlySet<string>, encoding: 'br' | 'gzip'): Promise<number> {
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

test('a district sees its work, is told why an act is refused, and reviews by form; a double click acts once', async () => {
  const visit = await loggedIn('district-650103');
  const { page, context } = visit;
  await page.getByText('共1件待办').waitFor();
  await expectSound(visit, 'work-district');
  expect(await weightOf(visit.scripts, 'gzip')).toBeLessThan(FIRST_PAGE_BYTES);
  const [no = ''] = cases;
  await page.getByRole('link', { name: no }).click();
  await page.getByText('办理经过').waitFor();
  await expectSound(visit, 'case-district');

  await page.getByRole('button', { name: '作出初审结论' }).click();
  const form = page.getByRole('form', { name: '作出初审结论' });
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByText('此项必填').first().waitFor();
  await expectSound(visit, 'form-empty');

  await form.getByLabel('理由').fill('材料齐全，予以推荐');
  await form.getByLabel('推荐', { exact: true }).check();
  for (const line of await form.getByLabel('不符合', { exact: true }).all()) await line.check();
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').filter({ hasText: '依据：管理办法' }).waitFor();
  await expectSound(visit, 'form-refused');

  await context.setOffline(true);
  for (const line of await form.getByLabel('符合', { exact: true }).all()) await line.check();
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').filter({ hasText: '网络连接中断' }).waitFor();
  await expect(form.getByLabel('理由').inputValue()).resolves.toBe('材料齐全，予以推荐');
  await context.setOffline(false);
  const acts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') acts.push(request.url());
  });
  await form.getByRole('button', { name: '提交', exact: true }).dblclick();
  await form.waitFor({ state: 'detached' });
  await page.getByText('抽取专家').or(page.getByText('指派专家')).first().waitFor();
  expect(acts).toEqual([`${stack.apiUrl}/cases/${no}/preliminary-review`]);
  await expectSound(visit, 'case-reviewed');
  expect(await weightOf(visit.scripts, 'br')).toBeLessThan(ANY_PAGE_BYTES);
  await context.close();
});

test('the centre sees what awaits it, and every list; an address below the console is its page', async () => {
  const visit = await loggedIn('centre-1');
  const { page, context } = visit;
  await page.getByRole('link', { name: cases.at(-1) ?? '' }).waitFor();
  await expectSound(visit, 'work-centre');
  for (const [link, heading, name] of [
    ['办理件', '办理件', 'cases'],
    ['服务机构库', '服务机构库', 'registry'],
    ['公示名单', '公示名单', 'publicity'],
    ['我的登录', '我的登录', 'sessions'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectSound(visit, name);
  }
  await page.goto(`${stack.apiUrl}/console/cases`);
  await page.getByLabel('单位或编号').fill(cases[0] ?? '');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: cases[1] ?? '' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: cases[0] ?? '' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/console'));
  expect((await page.request.get(`${stack.apiUrl}/session`)).status()).toBe(401);
  await context.close();
});

test('files are kept for good in their compressed form, the page is not', async () => {
  const page = await fetch(`${stack.apiUrl}/console/no/such/page`);
  expect(page.headers.get('cache-control')).toBe('no-store');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const text = await page.text();
  expect(text).toContain(/'nonce-([^']+)'/.exec(policy)?.[1]);
  const [script = ''] = /\/console\/assets\/[\w.-]+\.js/.exec(text) ?? [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const asked = await fetch(stack.apiUrl + script, { headers: { 'Accept-Encoding': encoding } });
    expect(asked.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(asked.headers.get('cache-control')).toContain('immutable');
    expect(asked.headers.get('content-type')).toContain('javascript');
    expect((await asked.text()).length).toBeGreaterThan(1_000);
  }
  const missing = await fetch(`${stack.apiUrl}/console/assets/none.js`);
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
