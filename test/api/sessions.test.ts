/** Browsers log in at the identity platform and have a session here: its whole life, over the real issuer and two APIs. */
import mongoose from 'mongoose';
import { accessesOf } from '../../store/audit/access-log';
import { accountOf as accountOfRecord } from '../../store/people/accounts';
import { accountSubject } from '../../store/processes/account-record';
import { trailOf } from '../../store/trail/trail';
import { Browser, type Page } from '../../local/accounts/browser';
import { accountOf, IdentityHouse, PASSWORD } from '../support/identity-house';
import { newKey, today, uscc } from '../support/api-house';
import { until } from '../support/until';

const PEOPLE = [
  'centre-1',
  'centre-2',
  'many-1',
  'bureau-1',
  'nobody-1',
  'new-1',
  'closed-1',
  'past-1',
  'administrator-1',
];
const OWN = { 'X-Requested-By': 'console' };

let house: IdentityHouse;
beforeAll(async () => {
  house = await IdentityHouse.open(PEOPLE.map((account) => ({ account, password: PASSWORD })));
  house.directory.put(
    accountOf('centre-1', { role: 'centre' }),
    accountOf('centre-2', { role: 'centre' }),
    accountOf('bureau-1', { role: 'bureau' }),
    accountOf('administrator-1', { role: 'administrator' }),
    { ...accountOf('closed-1', { role: 'centre' }), closed: '2026-01-01T00:00:00.000Z' },
    {
      ...accountOf('past-1'),
      grants: [
        { id: '1', role: 'applicant', party: uscc(3), from: '2020-01-01', to: '2020-12-31' },
      ],
    },
    accountOf('many-1', { role: 'applicant', party: uscc(1) }, { role: 'auditor' }),
  );
});
afterAll(() => house.close());

const session = (browser: Browser, api = house.api) => house.ask(browser, '/session', { api });
const statusOf = async (browser: Browser, api = house.api) => (await session(browser, api)).status;
const act = (browser: Browser, headers: Readonly<Record<string, string>>) =>
  house.ask(browser, '/stand-ins', {
    method: 'POST',
    json: { standIn: `other-${newKey()}`, from: today(), until: today(), reason: '休假' },
    headers: { 'Idempotency-Key': newKey(), ...headers },
  });
const post = (browser: Browser, path: string) =>
  house.ask(browser, path, { method: 'POST', headers: OWN });
/** The button of the platform's page names the form. */
const confirmed = (browser: Browser, page: Page) => browser.submit(page, { logout: 'yes' });
const isBack = ({ port }: URL) => port === new URL(house.api).port;
const records = () => mongoose.connection.collection('sessions');

describe('the login', () => {
  test('goes by redirects to the platform and back, and ends in a cookie that no script reads', async () => {
    const browser = new Browser();
    const form = await house.form(browser, `${house.api}/session/login?to=/cases`);
    expect(form.url.href).toContain('/interaction/');
    const page = await browser.follow(
      await browser.submit(form, { account: 'centre-1', password: PASSWORD }),
    );
    expect(page).toMatchObject({ status: 200, url: { pathname: '/session/callback' } });
    expect(page.text).toContain('content="0;url=/cases"');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const { attributes } = browser.cookies.get('hongshan')!;
    expect(attributes).toMatch(/HttpOnly/);
    expect(attributes).toMatch(/SameSite=Strict/);
    expect(browser.cookies.has('hongshan-login')).toBe(false);
    expect(await session(browser)).toMatchObject({
      status: 200,
      body: { account: 'centre-1', choices: [{ role: 'centre', actingAs: 'centre' }] },
    });
    expect(house.directory.accounts.get('centre-1')?.lastSignedIn).toBeDefined();
  });

  test('begins at one API and ends at another', async () => {
    const browser = new Browser();
    const form = await house.form(browser);
    const sent = await browser.submit(form, { account: 'centre-1', password: PASSWORD });
    const back = await browser.follow(sent, ({ pathname }) => pathname === '/session/callback');
    const other = new URL(back.url.pathname + back.url.search, house.apis[1]);
    expect(await browser.go(other)).toMatchObject({ status: 200 });
    expect(await statusOf(browser)).toBe(200);
  });

  test('serves once, in the browser that began it', async () => {
    const browser = new Browser();
    const form = await house.form(browser);
    const sent = await browser.submit(form, { account: 'centre-1', password: PASSWORD });
    const back = await browser.follow(sent, ({ pathname }) => pathname === '/session/callback');
    const refused = (page: Page) => {
      expect(page).toMatchObject({ status: 400 });
      expect(page.text).toContain('不能登录');
      expect(page.headers['content-type']).toContain('text/html');
    };
    const thief = new Browser();
    refused(await thief.go(back.url));
    expect(thief.cookies.size).toBe(0);
    expect(await browser.go(back.url)).toMatchObject({ status: 200 });
    refused(await browser.go(back.url));
  });

  test('leads nowhere but to a path of our own', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'cases']) {
      const browser = new Browser();
      const form = await house.form(
        browser,
        `${house.api}/session/login?to=${encodeURIComponent(to)}`,
      );
      const fields = { account: 'centre-1', password: PASSWORD };
      const page = await browser.follow(await browser.submit(form, fields));
      expect([to, /url=([^"]*)"/.exec(page.text)?.[1]]).toEqual([to, '/console/']);
    }
  });

  test('is not ended by a page that sends the browser to its return, nor is one that is under way', async () => {
    const browser = await house.browserOf('centre-2');
    for (const stray of ['', '?state=made-up&code=x', '?error=access_denied']) {
      const page = await browser.go(`${house.api}/session/callback${stray}`);
      expect(page).toMatchObject({ status: 400 });
      expect(await statusOf(browser)).toBe(200);
    }
    const other = new Browser();
    const form = await house.form(other);
    await other.go(`${house.api}/session/callback?state=made-up&code=x`);
    const fields = { account: 'centre-1', password: PASSWORD };
    expect(await other.follow(await other.submit(form, fields))).toMatchObject({ status: 200 });
  });

  test('answers a browser by a page whatever is wrong, and a program by a problem', async () => {
    const page = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const asked = [
      ['GET', '/session/login?to=/a&to=/b', 400],
      ['POST', '/session/registration', 422],
      ['GET', '/public/notices/none', 404],
      ['GET', '/session', 401],
    ] as const;
    for (const [method, path, status] of asked) {
      const form = method === 'POST' ? { ticket: 'x' } : undefined;
      const visit = { method, ...(form && { form }) };
      const shown = await new Browser().go(house.api + path, { ...visit, headers: page });
      expect(shown).toMatchObject({ status });
      expect(shown.headers['content-type']).toContain('text/html');
      expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
      expect(shown.text).toContain('<h1>');
      const told = await new Browser().go(house.api + path, visit);
      expect(told.headers['content-type']).toContain('application/problem+json');
    }
  });

  test.each([
    ['nobody-1', '没有在本系统开通', true],
    ['closed-1', '已经停用', false],
    ['past-1', '没有可用的身份', true],
  ])(
    'of %s ends in one clear page, without a session, from which another account can be used',
    async (account, why, mayRegister) => {
      const browser = new Browser();
      const page = await house.login(browser, account);
      expect(page).toMatchObject({ status: 403 });
      expect(page.text).toContain(why);
      expect(page.text).not.toContain('<script');
      expect(page.text.includes('<form')).toBe(mayRegister);
      expect(browser.cookies.has('hongshan')).toBe(false);
      const [, leave = ''] = /href="([^"]+)">换一个账号登录/.exec(page.text) ?? [];
      const asked = await browser.go(leave.replaceAll('&amp;', '&'));
      await browser.follow(await confirmed(browser, asked), isBack);
      expect(await house.login(browser, 'centre-1')).toMatchObject({ status: 200 });
    },
  );

  test('gives a new secret each time and ends the session before', async () => {
    const browser = await house.browserOf('centre-2');
    const former = browser.cookies.get('hongshan')!;
    // The platform knows the browser, and asks for no password.
    expect(await house.form(browser)).toMatchObject({ status: 200 });
    expect(browser.cookies.get('hongshan')!.value).not.toBe(former.value);
    const stale = new Browser();
    stale.cookies.set('hongshan', former);
    expect(await statusOf(stale)).toBe(401);
  });
});

describe('reading of Art. 22: an enterprise whose handler has no account here', () => {
  const said = { party: uscc(5), unit: '示例企业', name: '示例经办人' };
  const pending = async () => (await accountOfRecord('new-1'))?.pending;

  test('registers by the form of that page; sent twice, it is one registration, and the centre finds it', async () => {
    const browser = new Browser();
    const page = await house.login(browser, 'new-1');
    const wrong = await browser.submit(page, { ...said, party: '91650104MA0000010', unit: '<b>' });
    expect(wrong).toMatchObject({ status: 400 });
    expect(wrong.text).toContain('统一社会信用代码');
    expect(wrong.text).toContain('value="&lt;b&gt;"');
    expect(await pending()).toBeUndefined();
    for (const done of await Promise.all([
      browser.submit(wrong, said),
      browser.submit(wrong, said),
    ])) {
      expect(done).toMatchObject({ status: 200 });
      expect(done.text).toContain('登记已提交');
    }
    const change = { kind: 'registration', ...said };
    expect(await pending()).toMatchObject({ change, proposers: ['new-1'] });
    expect(await trailOf(accountSubject('new-1'))).toHaveLength(1);
    const centre = await house.browserOf('centre-1');
    const { body } = await house.ask(centre, '/party-registrations');
    expect(body['accounts']).toMatchObject([{ id: 'new-1', pending: { change } }]);
  });

  test('who goes back and corrects what is not confirmed yet is asked once more, and then it is corrected', async () => {
    const page = await house.login(new Browser(), 'new-1');
    const send = (to: Page, unit: string) => new Browser().submit(to, { ...said, unit });
    expect(await send(page, '示例企业一')).toMatchObject({ status: 200 });
    const asked = await send(page, '示例企业二');
    expect(asked).toMatchObject({ status: 400 });
    expect(asked.text).toContain('请再次提交');
    expect(await pending()).toMatchObject({ change: { unit: '示例企业一' } });
    expect(await send(asked, '示例企业二')).toMatchObject({ status: 200 });
    expect(await pending()).toMatchObject({ change: { unit: '示例企业二' } });
    expect(await send(await house.login(new Browser(), 'new-1'), said.unit)).toMatchObject({
      status: 200,
    });
  });

  test('cannot be made to register by another page, nor later than the page holds', async () => {
    const browser = new Browser();
    const page = await house.login(browser, 'new-1');
    const send = (form: Readonly<Record<string, string>>) =>
      browser.go(`${house.api}/session/registration`, { method: 'POST', form });
    expect(await send({ ...said, ticket: 'made up' })).toMatchObject({ status: 400 });
    const tickets = mongoose.connection.collection('registration-tickets');
    await tickets.updateMany({}, { $set: { endsAt: new Date(0) } });
    const late = await browser.submit(page, { ...said, unit: '另一示例企业' });
    expect(late).toMatchObject({ status: 400 });
    expect(late.text).toContain('已经超时');
    expect(await pending()).toMatchObject({ change: { unit: said.unit } });
  });
});

test('Art. 18: who logs in, is not let in and logs out stands in the access log', async () => {
  const browser = await house.browserOf('centre-2');
  await post(browser, '/session/logout');
  await house.login(new Browser(), 'nobody-1');
  const of = async (account: string) =>
    (await accessesOf({ account, limit: 50 })).map(({ kind }) => kind);
  expect((await of('centre-2')).slice(0, 2)).toEqual(['sign-out', 'sign-in']);
  expect((await of('nobody-1'))[0]).toBe('sign-in-refused');
  const [entry] = await accessesOf({ account: 'nobody-1', limit: 1 });
  expect(entry).toMatchObject({
    by: { address: '127.0.0.1' },
    subjects: ['nobody-1'],
    status: 403,
  });
});

test('reading of Art. 22: an act by cookie needs the header that no page of another site can send', async () => {
  const browser = await house.browserOf('centre-2');
  expect(await act(browser, {})).toMatchObject({
    status: 403,
    body: { type: '/problems/no-access' },
  });
  const cross = { ...OWN, 'Sec-Fetch-Site': 'cross-site' };
  expect(await act(browser, cross)).toMatchObject({ status: 403 });
  expect(await act(browser, OWN)).toMatchObject({ status: 201, body: { absent: 'centre-2' } });
});

test('who may act as several chooses one for the session, and never more than the account holds', async () => {
  const browser = await house.browserOf('many-1');
  const integrity = () => house.ask(browser, `/integrity/${uscc(2)}`);
  expect(await integrity()).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'X-Acting-As' }] },
  });
  const choose = (actingAs: string) =>
    house.ask(browser, '/session/acting-as', { method: 'PUT', json: { actingAs }, headers: OWN });
  expect(await choose('bureau')).toMatchObject({ status: 403 });
  expect(await choose('auditor')).toMatchObject({ status: 200, body: { actingAs: 'auditor' } });
  expect(await integrity()).toMatchObject({ status: 200 });
  expect(await choose(`applicant:${uscc(1)}`)).toMatchObject({ status: 200 });
  expect(await integrity()).toMatchObject({ status: 403 });
});

describe('the platform’s word', () => {
  /** It has run out: the platform must be asked before the next answer. */
  const runOut = (account: string) =>
    records().updateMany({ account }, { $set: { provenUntil: new Date(0) } });
  const refreshes = () =>
    house.issuerDb
      .collection('states')
      .countDocuments({ kind: 'RefreshToken', consumed: { $exists: true } });

  test('is asked for once, however many requests at both APIs need it', async () => {
    const browser = await house.browserOf('centre-1');
    const before = await refreshes();
    await runOut('centre-1');
    const asked = Array.from({ length: 20 }, (_, nth) => statusOf(browser, house.apis[nth % 2]));
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    expect(await refreshes()).toBe(before + 1);
    await runOut('centre-1');
    expect(await statusOf(browser)).toBe(200);
    expect(await refreshes()).toBe(before + 2);
  });

  test('is asked for by another where the one who began has died', async () => {
    const browser = await house.browserOf('centre-1');
    const leased = { provenUntil: new Date(0), leasedUntil: new Date(Date.now() + 2_000) };
    await records().updateMany({ account: 'centre-1' }, { $set: leased });
    expect(await statusOf(browser)).toBe(200);
  });

  test('is no: the session is over', async () => {
    const browser = await house.browserOf('centre-1');
    await house.issuerDb.collection('states').deleteMany({ kind: 'RefreshToken' });
    await runOut('centre-1');
    expect(await statusOf(browser)).toBe(401);
    expect(await statusOf(browser, house.apis[1])).toBe(401);
  });

  test('holds no tokens that the database alone gives away', async () => {
    await house.browserOf('centre-1');
    const [record] = await records()
      .find({ account: 'centre-1' })
      .sort({ startedAt: -1 })
      .toArray();
    expect(JSON.stringify(record)).not.toMatch(/eyJ/);
  });
});

describe('the end', () => {
  test('comes after half an hour in which nobody is seen, and after half a day anyway', async () => {
    const browser = await house.browserOf('centre-1');
    const set = (change: object) => records().updateMany({ account: 'centre-1' }, { $set: change });
    const ago = (ms: number) => new Date(Date.now() - ms);
    await set({ seenAt: ago(29 * 60_000), idleUntil: new Date(Date.now() + 60_000) });
    expect(await statusOf(browser)).toBe(200);
    const [record] = await records().find({ account: 'centre-1' }).sort({ seenAt: -1 }).toArray();
    expect((record!['idleUntil'] as Date) > new Date(Date.now() + 29 * 60_000)).toBe(true);
    await set({ idleUntil: ago(1) });
    expect(await statusOf(browser)).toBe(401);
    const other = await house.browserOf('centre-1');
    await set({ endsAt: ago(1) });
    expect(await statusOf(other)).toBe(401);
  });

  test('is asked for: here, and at the platform', async () => {
    const browser = await house.browserOf('centre-1');
    expect(await house.ask(browser, '/session/logout', { method: 'POST' })).toMatchObject({
      status: 403,
    });
    const stolen = new Browser();
    stolen.cookies.set('hongshan', browser.cookies.get('hongshan')!);
    const { status, body } = await post(browser, '/session/logout');
    expect(status).toBe(200);
    expect(await statusOf(stolen)).toBe(401);
    const asked = await browser.go(body['to'] as string);
    expect(asked.text).toContain('确认退出');
    const gone = await browser.follow(await confirmed(browser, asked), isBack);
    expect(gone.url.href).toBe(`${house.api}/`);
    const shown = await browser.follow(await browser.go(gone.url));
    expect(shown).toMatchObject({ status: 200, url: { pathname: '/public' } });
    // The platform asks for the password again.
    expect((await house.form(browser)).text).toContain('密码');
  });

  test('is told by the platform, and comes in every browser of that login', async () => {
    const browser = await house.browserOf('centre-2');
    const other = await house.browserOf('centre-2');
    const asked = await browser.go(`${house.issuer}/session/end`);
    await browser.follow(await confirmed(browser, asked), () => true);
    await until(async () => ((await statusOf(browser)) === 401 ? true : undefined));
    expect(await statusOf(other)).toBe(200);
  });

  test('is not told by anybody else', async () => {
    const browser = await house.browserOf('centre-2');
    const { id_token: token } = await house.tokenOf('centre-2');
    for (const logout_token of ['x', token]) {
      const form = { logout_token };
      const visit = { method: 'POST', form };
      const reply = await house.ask(new Browser(), '/session/backchannel-logout', visit);
      expect(reply.status).toBe(401);
    }
    expect(await statusOf(browser)).toBe(200);
  });

  test('is made by the owner, who sees every session, or by an administrator; by nobody else', async () => {
    const [first, second] = [await house.browserOf('many-1'), await house.browserOf('many-1')];
    const as = { 'X-Acting-As': 'auditor' };
    const list = async (
      browser: Browser,
      headers: Readonly<Record<string, string>> = {},
      query = '',
    ) => house.ask(browser, `/sessions${query}`, { headers });
    const { body } = await list(first, as);
    const [newest, before] = body['sessions'] as { id: string; account: string; address: string }[];
    expect(newest).toMatchObject({ account: 'many-1', address: '127.0.0.1' });
    const end = (browser: Browser, id: string, headers: Readonly<Record<string, string>> = {}) =>
      house.ask(browser, `/sessions/${id}/termination`, {
        method: 'POST',
        headers: { ...OWN, ...headers },
      });
    const stranger = await house.browserOf('centre-2');
    expect(await list(stranger, {}, '?account=many-1')).toMatchObject({ status: 403 });
    expect(await end(stranger, newest!.id)).toMatchObject({ status: 404 });
    expect(await statusOf(second)).toBe(200);
    expect(await end(first, newest!.id, as)).toMatchObject({ status: 200 });
    expect(await statusOf(second)).toBe(401);
    const administrator = await house.browserOf('administrator-1');
    expect(await list(administrator, {}, '?account=many-1')).toMatchObject({ status: 200 });
    expect(await end(administrator, before!.id)).toMatchObject({ status: 200 });
    expect(await statusOf(first)).toBe(401);
  });

  test('reading of Art. 22: an account that is closed meanwhile does nothing more in its session', async () => {
    const browser = await house.browserOf('bureau-1');
    expect(await act(browser, OWN)).toMatchObject({ status: 201 });
    house.directory.close('bureau-1');
    expect(await act(browser, OWN)).toMatchObject({ status: 403 });
    expect(await statusOf(browser)).toBe(403);
    // Art. 18: what it has tried stands in the access log.
    const noted = await accessesOf({ account: 'bureau-1', kind: 'refused', limit: 5 });
    expect(noted.map(({ operation, status }) => [operation, status])).toEqual([
      ['getSession', 403],
      ['appointStandIn', 403],
    ]);
  });
});
