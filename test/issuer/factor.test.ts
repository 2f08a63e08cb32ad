/** The second factor at the embedded issuer: set up at the first login, asked for at each, counted with the password. */
import { createHmac } from 'node:crypto';
import { Browser, type Page } from '../../local/accounts/browser';
import { MOST_TRIES } from '../../local/issuer/attempts';
import { beginOf, codeOf, newFactor, periodAt, periodOf } from '../../local/issuer/factor';
import { resetFactor } from '../../local/issuer/factor-reset';
import { accessesOf } from '../../store/audit/access-log';
import { madeFirst } from '../support/accounts';
import { accountOf, IdentityHouse, PASSWORD } from '../support/identity-house';

const FACTOR = newFactor();
const KNOWN = ['known-1', 'replayed-1', 'guessed-1', 'both-1', 'lost-1'];
const FIRST = 'First-Pass-2026';

let house: IdentityHouse;
beforeAll(async () => {
  house = await IdentityHouse.open([
    ...KNOWN.map((account) => ({ account, password: PASSWORD, factor: FACTOR })),
    { account: 'new-1', password: FIRST, mustChange: true, secondFactor: true },
    { account: 'new-2', password: PASSWORD, secondFactor: true },
  ]);
  house.directory.put(
    ...[...KNOWN, 'new-1', 'new-2'].map((account) => accountOf(account, { role: 'bureau' })),
  );
});
afterAll(() => house.close());

const LET_IN = { status: 200, url: { pathname: '/session/callback' } };
const credential = (account: string) =>
  house.issuerDb
    .collection<{ _id: string; factor?: string; offered?: string }>('credentials')
    .findOne({ _id: account });

async function afterPassword(
  account: string,
  browser: Browser,
  password = PASSWORD,
): Promise<Page> {
  const page = await browser.submit(await house.form(browser), { account, password });
  return browser.follow(page);
}
const send = async (page: Page, code: string, browser: Browser): Promise<Page> =>
  browser.follow(await browser.submit(page, { code }));

/** Codes that have not been used: each is of a later period than the last. */
const unused = (() => {
  const used = new Map<string, number>();
  return async (secret: string): Promise<string> => {
    const period = Math.max(periodAt(Date.now()), (used.get(secret) ?? 0) + 1);
    used.set(secret, period);
    await new Promise((resolve) => setTimeout(resolve, beginOf(period - 1) - Date.now()));
    return codeOf(secret, period);
  };
})();

test('RFC 6238: a code is that of its secret and half minute, as the RFC reckons it', () => {
  // Appendix B has the same secret and instant with eight digits: 94287082.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeOf(secret, periodAt(59_000))).toBe('287082');
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(periodAt(1_111_111_109_000)));
  const mac = createHmac('sha1', '12345678901234567890').update(count).digest();
  const at = mac[19]! & 0xf;
  const digits = String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  expect(codeOf(secret, periodAt(1_111_111_109_000))).toBe(digits);
});

test('codes of one half minute before and after are taken, and no others', () => {
  const now = beginOf(1_000) + 7;
  const taken = [998, 999, 1_000, 1_001, 1_002].map((n) =>
    periodOf(FACTOR, codeOf(FACTOR, n), now),
  );
  expect(taken).toEqual([undefined, 999, 1_000, 1_001, undefined]);
  expect(periodOf(FACTOR, '12345', now)).toBeUndefined();
});

test('the password alone lets nobody in; with the code it does, and the token says so', async () => {
  const browser = new Browser();
  const asked = await afterPassword('known-1', browser);
  expect(asked).toMatchObject({ status: 200, url: { origin: new URL(house.issuer).origin } });
  expect(asked.text).toContain('请输入动态验证码');
  expect(asked.text).not.toContain(FACTOR.slice(0, 4));
  expect((await house.ask(browser, '/session')).status).toBe(401);
  const wrong = await send(asked, '000000', browser);
  expect(wrong).toMatchObject({ status: 401 });
  expect(await send(wrong, codeOf(FACTOR), browser)).toMatchObject(LET_IN);
});

test('a code serves once, also for two who send it at once', async () => {
  const [one, other, late] = [new Browser(), new Browser(), new Browser()];
  const pages = [await afterPassword('replayed-1', one), await afterPassword('replayed-1', other)];
  const code = codeOf(FACTOR);
  const both = await Promise.all([send(pages[0]!, code, one), send(pages[1]!, code, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  const again = await afterPassword('replayed-1', late);
  expect(await send(again, code, late)).toMatchObject({ status: 401 });
  // And none of a time before it.
  const before = codeOf(FACTOR, periodAt(Date.now()) - 1);
  expect(await send(again, before, late)).toMatchObject({ status: 401 });
});

test('wrong codes are counted with wrong passwords, and the right password does not begin the count anew', async () => {
  const from = () => new Browser('127.0.3.1');
  let browser = from();
  await afterPassword('guessed-1', browser, 'wrong password');
  for (let nth = 1; nth < MOST_TRIES.pair; nth += 1) {
    browser = from();
    const page = await afterPassword('guessed-1', browser);
    expect(await send(page, '000000', browser)).toMatchObject({ status: 401 });
  }
  // Shut out: neither the right code in this login nor the right password in the next one.
  const page = await afterPassword('guessed-1', from());
  expect(page.status).toBe(401);
  const elsewhere = new Browser('127.0.3.2');
  const asked = await afterPassword('guessed-1', elsewhere);
  expect(await send(asked, codeOf(FACTOR), elsewhere)).toMatchObject(LET_IN);
});

test('the code is asked for in the login in which the password was right, and in no other', async () => {
  const [one, other] = [new Browser(), new Browser()];
  const asked = await afterPassword('both-1', one);
  const form = await house.form(other);
  const action = /<form[^>]* action="([^"]+)"/.exec(form.text)![1]!;
  const hidden = (name: string, { text }: Page) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)![1]!;
  const sent = await other.go(new URL(action.replace('/login', '/code'), form.url), {
    method: 'POST',
    form: {
      csrf: hidden('csrf', form),
      ticket: hidden('ticket', asked),
      account: 'both-1',
      code: codeOf(FACTOR),
    },
  });
  expect(sent.status).toBe(400);
  expect(await send(asked, codeOf(FACTOR), one)).toMatchObject(LET_IN);
});

test('at the first login the device is set up: the secret as text and as a picture, without script or outside address', async () => {
  const browser = new Browser();
  const change = await afterPassword('new-1', browser, FIRST);
  expect(change.text).toContain('请先修改密码');
  const next = {
    account: 'new-1',
    password: FIRST,
    next: 'Next-Pass-2026',
    again: 'Next-Pass-2026',
  };
  const page = await browser.follow(await browser.submit(change, next));
  const { offered = '' } = (await credential('new-1'))!;
  expect(page.text).toContain(offered.match(/.{4}/g)!.join(' '));
  expect(page.text).toMatch(/<svg[^>]*>.*<path d="M/s);
  const outside = page.text.replaceAll('http://www.w3.org/2000/svg', '');
  expect(outside).not.toMatch(/<script|style=|javascript:|https?:| on\w+="/);
  expect((await house.ask(browser, '/session')).status).toBe(401);
  const wrong = await send(page, '000000', browser);
  expect(wrong.text).toContain(offered.slice(0, 4));
  expect(await send(wrong, codeOf(offered), browser)).toMatchObject(LET_IN);
  expect(await credential('new-1')).toMatchObject({ factor: offered });
  // From then on the secret is shown to nobody.
  const later = await afterPassword('new-1', new Browser(), 'Next-Pass-2026');
  expect(later.text).toContain('请输入动态验证码');
  expect(later.text).not.toContain(offered.slice(0, 4));
});

test('who was shown a secret and left does not know the one that is set up later', async () => {
  const [other, owner] = [new Browser(), new Browser()];
  const left = await afterPassword('new-2', other);
  const first = (await credential('new-2'))!.offered!;
  const page = await afterPassword('new-2', owner);
  const { offered = '' } = (await credential('new-2'))!;
  expect(offered).not.toBe(first);
  expect(await send(left, codeOf(first), other)).toMatchObject({ status: 401 });
  expect(await send(page, codeOf(offered), owner)).toMatchObject(LET_IN);
});

test('a lost device is taken off on the word of another administrator, which the access log keeps', async () => {
  await madeFirst();
  const browser = new Browser();
  const code = await unused(FACTOR);
  expect(await send(await afterPassword('lost-1', browser), code, browser)).toMatchObject(LET_IN);
  const reset = (by: string) =>
    resetFactor(house.issuerDb, { account: 'lost-1', by, reason: '手机丢失' });
  await expect(reset('lost-1')).rejects.toThrow('by another person');
  await expect(reset('known-1')).rejects.toThrow('no administrator today');
  await reset('administrator-1');
  await expect(reset('administrator-1')).rejects.toThrow('no second factor');
  const [noted] = await accessesOf({ subject: 'lost-1', kind: 'administration', limit: 1 });
  expect(noted).toMatchObject({ by: { id: 'administrator-1' }, operation: 'factor:reset' });
  const page = await afterPassword('lost-1', new Browser());
  expect(page.text).toContain('请绑定动态验证码');
});
