/**
 * The console in a browser, over few cases and over many: the first view of one's work, what its scripts weigh, and how long a
 * click takes until the page shows it. The cases are written by the store, as those of the work lists are.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startStack } from '../local/stack';
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { ConsoleHouse } from '../test/support/console-house';
import { HEADER_ENTRIES } from '../test/support/header-stack';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';
import { FEW, seed } from './work';

const MOST_RATIO = 1.5;
const MOST_CLICK_MS = 200;
const WHO = 'centre-1';
/** Nobody asks so often; the limits of a minute are not what is measured. */
const UNLIMITED = { HONGSHAN_REQUESTS_A_MINUTE: '1000000', HONGSHAN_ANONYMOUS_A_MINUTE: '1000000' };

export async function consoleViews({ foundCases, views }: Scale): Promise<string> {
  process.env['HONGSHAN_STACK'] ??= 'embedded';
  const stateDir = await mkdtemp(join(tmpdir(), 'hongshan-bench-console-'));
  const stack = await startStack({
    stateDir,
    login: true,
    entries: HEADER_ENTRIES,
    env: UNLIMITED,
    bankUrl: '',
    report: () => undefined,
  });
  const house = await ConsoleHouse.beside(stack, stateDir);
  try {
    await connectStore(stack.mongodbUri);
    const { context, page } = await house.loggedIn(WHO);
    await page.close();
    const address = `${stack.apiUrl}/console/`;
    const taken: { readonly cases: number; readonly ms: number }[] = [];
    for (const [before, cases] of [
      [0, FEW],
      [FEW, foundCases],
    ] as const) {
      await seed(before, cases);
      taken.push({ cases, ms: await firstView(context, address, views) });
    }
    const weight = await weightOfFirst(context, address);
    return told(taken, weight, await interactions(context, address));
  } finally {
    await disconnectStore();
    await house.close();
    await stack.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
}

const row = (page: Page) => page.locator('tbody tr').first();

/** The median of so many, in ms: from the address to the first line of the list, with nothing kept by the browser but the session. */
async function firstView(signed: BrowserContext, address: string, views: number): Promise<number> {
  const browser = signed.browser();
  if (browser === null) throw new Error('The browser is gone.');
  const taken: number[] = [];
  // The first one warms up the service.
  for (let view = 0; view <= views; view += 1) {
    const context = await browser.newContext({ storageState: await signed.storageState() });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(address);
    await row(page).waitFor();
    if (view > 0) taken.push(performance.now() - began);
    await context.close();
  }
  return quantile(taken, 0.5);
}

/** Bytes of its scripts as they were sent. */
async function weightOfFirst(signed: BrowserContext, address: string): Promise<number> {
  const page = await signed.newPage();
  await page.goto(address);
  await row(page).waitFor();
  const bytes = await page.evaluate<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  await page.close();
  return bytes;
}

/** Keeps how long the page takes from each event to what it shows of it. */
const WATCH = `
window.taken = {};
new PerformanceObserver((list) => {
  for (const { duration, interactionId } of list.getEntries())
    if (interactionId > 0) window.taken[interactionId] = Math.max(window.taken[interactionId] ?? 0, duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** Each in a list of all cases, in ms: turning pages, typing, searching. Those below 16 ms are not told by the browser. */
async function interactions(signed: BrowserContext, address: string): Promise<readonly number[]> {
  const page = await signed.newPage();
  await page.goto(`${address}cases`);
  await row(page).waitFor();
  await page.evaluate(WATCH);
  for (let turn = 0; turn < 5; turn += 1) {
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForLoadState('networkidle');
  }
  await page.getByLabel('单位或编号').pressSequentially('示例企业1', { delay: 50 });
  await page.getByRole('button', { name: '查询' }).click();
  await page.waitForLoadState('networkidle');
  const taken = await page.evaluate<number[]>('Object.values(window.taken)');
  await page.close();
  return taken;
}

function told(
  taken: readonly { readonly cases: number; readonly ms: number }[],
  weight: number,
  clicks: readonly number[],
): string {
  const [few, many] = taken;
  const ratio = (many?.ms ?? Number.NaN) / (few?.ms ?? Number.NaN);
  return [
    'My work of the centre, from the address to its first line, with nothing kept by the browser but the session (median).',
    '',
    table(
      ['cases', 'first view, ms'],
      taken.map(({ cases, ms }) => [cases.toLocaleString('en'), ms.toFixed(0)]),
    ),
    '',
    `Ratio ${ratio.toFixed(2)}; at most ${MOST_RATIO} is asked. Scripts of that page: ${(weight / 1000).toFixed(0)} kB as sent (brotli).`,
    `${clicks.length} clicks and keys in the list of all cases, until the page shows it: p50 ${quantile(clicks, 0.5).toFixed(0)} ms, slowest ${Math.max(...clicks).toFixed(0)} ms; below ${MOST_CLICK_MS} is asked.`,
  ].join('\n');
}
