/** What `npm run demo -- --keep` leaves to work on: days that people can work in, and something for everyone who works in an office. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { People } from '../../api-client/people';
import { castAccounts } from '../../local/demo/cast/accounts';
import { applicant, EXPERTS } from '../../local/demo/cast/people';
import { NEXT_SEASON } from '../../local/demo/cast/redemptions';
import { DemoTime } from '../../local/demo/clock';
import { preparations } from '../../local/demo/scenes/1-preparations';
import { nextSeason } from '../../local/demo/scenes/8-next-season';
import { Stage } from '../../local/demo/stage';
import { startStack, type Stack } from '../../local/stack';
import { addDays } from '../../policy/kernel/time';
import { DISTRICTS } from '../../policy/model/nouns';
import { ConsoleHouse, expectSound } from '../support/console-house';
import { freshDatabase } from '../support/database';
import { headersOf } from '../support/header-client';
import { HEADER_ENTRIES } from '../support/header-stack';

const HOUR_MS = 3_600_000;
const SLOW_DAY = '2026-12-21';
/** Days that pass in no time until people come. */
const time = new DemoTime(400, '2026-12-10T01:00:00.000Z', {
  from: `${addDays(SLOW_DAY, -1)}T16:00:00.000Z`,
  dayMs: HOUR_MS,
});
/** The one that was returned for correction. */
const RETURNED = NEXT_SEASON[Object.keys(DISTRICTS).length + 1]?.enterprise.uscc ?? '';

let folder: string;
let stack: Stack;
let house: ConsoleHouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-season-'));
  stack = await startStack({
    stateDir: folder,
    login: true,
    people: castAccounts({ quick: true }),
    entries: HEADER_ENTRIES,
    env: time.environment,
    bankUrl: '',
    report: () => undefined,
    mongodbUri: freshDatabase(),
  });
  house = await ConsoleHouse.beside(stack, folder);
  const stage = new Stage(new People(stack.apiUrl, headersOf), time, () => undefined);
  await preparations(stage);
  await nextSeason(stage);
});
afterAll(async () => {
  await house.close();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  'centre-1',
  'bureau-1',
  'bureau-2',
  'finance-1',
  'finance-2',
  'district-650104',
  EXPERTS[0],
  applicant(RETURNED).id,
])('%s signs in and finds work that is not late', async (account = '') => {
  const visit = await house.loggedIn(account);
  const { page, context } = visit;
  await page.getByText(/^共[1-9]\d*项待办$/).waitFor();
  await page.getByText(/^，其中逾期0项/).waitFor();
  await expectSound(visit, `season-${account}`);
  await context.close();
});

test('a day lasts an hour: the day of before is the day of now', async () => {
  expect(time.today()).toBe(SLOW_DAY);
  const { status } = await fetch(`${stack.apiUrl}/public`);
  expect(status).toBe(200);
});
