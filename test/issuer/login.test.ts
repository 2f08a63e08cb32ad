/** The embedded issuer's own login: who is let in, what guessing meets, and what a first password is for. */
import { Browser, type Page } from '../../local/accounts/browser';
import { MOST_TRIES } from '../../local/issuer/attempts';
import { accountOf, IdentityHouse, PASSWORD } from '../support/identity-house';

const PEOPLE = ['known-1', 'often-1', 'guessed-1', 'aimed-1', 'parallel-1', 'timed-1'];
const FIRST = 'First-Pass-2026';

let house: IdentityHouse;
beforeAll(async () => {
  house = await IdentityHouse.open([
    ...PEOPLE.map((account) => ({ account, password: PASSWORD })),
    { account: 'new-1', password: FIRST, mustChange: true },
  ]);
  house.directory.put(
    ...[...PEOPLE, 'new-1'].map((account) => accountOf(account, { role: 'centre' })),
  );
});
afterAll(() => house.close());

/** One try at the form, from an address. */
async function tried(account: string, password: string, browser = new Browser()): Promise<Page> {
  const page = await browser.submit(await house.form(browser), { account, password });
  return browser.follow(page);
}
const LET_IN = { status: 200, url: { pathname: '/session/callback' } };
const REFUSED = { status: 401 };

test('its page runs no script and may load nothing but its style', async () => {
  const browser = new Browser();
  const form = await house.form(browser);
  expect(form.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'self'/);
  expect(form.text).not.toMatch(/<script|style=|javascript:| on\w+="/);
  expect(form.text).toContain('lang="zh-CN"');
  expect(await browser.go(new URL('/issuer.css', form.url))).toMatchObject({ status: 200 });
});

test('of a password the issuer keeps an argon2id hash with what OWASP names as the least', async () => {
  const kept = await house.issuerDb.collection('credentials').find().toArray();
  expect(kept).toHaveLength(PEOPLE.length + 1);
  for (const { password } of kept) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a wrong password and an unknown account meet the same page', async () => {
  const told = async (account: string) => {
    const page = await tried(account, 'wrong password');
    expect(page.status).toBe(401);
    return page.text
      .replaceAll(account, 'ACCOUNT')
      .replace(/name="csrf" value="[^"]+"/, '')
      .replace(/interaction\/[^/]+/, '');
  };
  expect(await told('unknown-1')).toBe(await told('known-1'));
});

test('and the same work: an unknown account takes as long as a known one', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let nth = 0; nth < 4; nth += 1)
    for (const [kind, account] of [
      ['known', 'timed-1'],
      ['unknown', `unknown-${nth}`],
    ] as const) {
      const browser = new Browser(`127.0.1.${nth + 1}`);
      const form = await house.form(browser);
      const began = performance.now();
      await browser.submit(form, { account, password: 'wrong password' });
      times[kind].push(performance.now() - began);
    }
  const least = (all: readonly number[]) => Math.min(...all);
  // The hash is nearly all of it: without it, an unknown account would be answered in a fraction of the time.
  expect(least(times.unknown)).toBeGreaterThan(least(times.known) / 2);
});

test('who guesses is shut out from the own address for a while, and nobody else is', async () => {
  const guesser = () => new Browser('127.0.0.2');
  for (let nth = 0; nth < MOST_TRIES.pair; nth += 1)
    expect(await tried('guessed-1', `guess ${nth}`, guesser())).toMatchObject(REFUSED);
  expect(await tried('guessed-1', PASSWORD, guesser())).toMatchObject(REFUSED);
  expect(await tried('guessed-1', PASSWORD, new Browser('127.0.0.3'))).toMatchObject(LET_IN);
  await passed();
  expect(await tried('guessed-1', PASSWORD, guesser())).toMatchObject(LET_IN);
});

test('who logs in often, each time by a new browser, is not shut out', async () => {
  for (let nth = 0; nth <= MOST_TRIES.account; nth += 1)
    expect(await tried('often-1', PASSWORD, new Browser('127.0.0.8'))).toMatchObject(LET_IN);
});

test('an account that many addresses guess at is closed to strangers, and open to the browser of its owner', async () => {
  const owner = new Browser('127.0.0.4');
  expect(await tried('aimed-1', PASSWORD, owner)).toMatchObject(LET_IN);
  for (let nth = 0; nth <= MOST_TRIES.account; nth += 1)
    expect(await tried('aimed-1', 'guess', new Browser(`127.0.2.${nth + 1}`))).toMatchObject(
      REFUSED,
    );
  expect(await tried('aimed-1', PASSWORD, new Browser('127.0.0.5'))).toMatchObject(REFUSED);
  for (const name of owner.cookies.keys())
    if (!name.startsWith('issuer-device-')) owner.cookies.delete(name);
  expect(await tried('aimed-1', PASSWORD, owner)).toMatchObject(LET_IN);
  // A made-up mark is no browser of the owner.
  const [name, cookie] = [...owner.cookies].find(([one]) => one.startsWith('issuer-device-'))!;
  const forger = new Browser('127.0.0.6');
  forger.cookies.set(name, { ...cookie, value: `${'A'.repeat(22)}.${'B'.repeat(43)}` });
  expect(await tried('aimed-1', PASSWORD, forger)).toMatchObject(REFUSED);
  await passed();
  expect(await tried('aimed-1', PASSWORD, new Browser('127.0.0.5'))).toMatchObject(LET_IN);
});

test('many guesses at once are no way around', async () => {
  const browsers = Array.from({ length: 12 }, () => new Browser('127.0.0.7'));
  const forms = await Promise.all(browsers.map((browser) => house.form(browser)));
  const guess = { account: 'parallel-1', password: 'guess' };
  await Promise.all(browsers.map((browser, nth) => browser.submit(forms[nth]!, guess)));
  // Each was counted: of the account, of the address, and of both together.
  const counts = house.issuerDb.collection('attempts');
  expect(await counts.countDocuments({ tries: browsers.length })).toBe(3);
  expect(await tried('parallel-1', PASSWORD, new Browser('127.0.0.7'))).toMatchObject(REFUSED);
});

/** The time of every lock is over. */
const passed = () =>
  house.issuerDb.collection('attempts').updateMany({}, { $set: { until: new Date(0) } });

test('a first password is changed before anything else, into one that keeps the rules', async () => {
  const browser = new Browser();
  const asked = await tried('new-1', FIRST, browser);
  expect(asked).toMatchObject({ status: 200 });
  expect(asked.text).toContain('请先修改密码');
  const change = (page: Page, next: string, again = next) =>
    browser.submit(page, { account: 'new-1', password: FIRST, next, again });
  const weak = await change(asked, 'short');
  expect(weak.status).toBe(422);
  expect(weak.text).toContain('10至128个字符');
  const typo = await change(weak, 'Next-Pass-2026', 'Next-Pass-2027');
  expect(typo).toMatchObject({ status: 422 });
  const other = await browser.submit(typo, {
    account: 'new-1',
    password: 'wrong',
    next: 'Next-Pass-2026',
    again: 'Next-Pass-2026',
  });
  expect(other).toMatchObject({ status: 401 });
  const done = await browser.follow(await change(other, 'Next-Pass-2026'));
  expect(done).toMatchObject(LET_IN);
  expect(await tried('new-1', FIRST)).toMatchObject(REFUSED);
  expect(await tried('new-1', 'Next-Pass-2026')).toMatchObject(LET_IN);
});

test('who knows a password that need not be changed changes none: the second factor has not been asked for yet', async () => {
  const browser = new Browser();
  const form = await house.form(browser);
  const change = form.url.pathname + '/password';
  const [next, account] = ['Chosen-By-Thief-1', 'known-1'];
  const text = form.text.replace(/action="[^"]+"/, `action="${change}"`);
  const fields = { account, password: PASSWORD, next, again: next };
  expect(await browser.submit({ ...form, text }, fields)).toMatchObject({ status: 403 });
  expect(await tried(account, next)).toMatchObject(REFUSED);
  expect(await tried(account, PASSWORD)).toMatchObject(LET_IN);
});

test('what is no page and what is too long are told by a page, and are no fault of the issuer', async () => {
  const browser = new Browser();
  const form = await house.form(browser);
  const asked = [
    await browser.submit(form, { account: 'x'.repeat(9_000) }),
    await browser.go(new URL('/nowhere', form.url)),
  ];
  expect(asked.map(({ status }) => status)).toEqual([400, 404]);
  for (const { text } of asked) expect(text).toContain('lang="zh-CN"');
});

test('a form that is not of its page, and one whose time is over, are told so', async () => {
  const browser = new Browser();
  const form = await house.form(browser);
  const forged = { csrf: 'x', account: 'known-1', password: PASSWORD };
  expect(await browser.submit(form, forged)).toMatchObject({ status: 400 });
  const late = new Browser();
  expect(await late.submit(form, { account: 'known-1', password: PASSWORD })).toMatchObject({
    status: 400,
  });
});
