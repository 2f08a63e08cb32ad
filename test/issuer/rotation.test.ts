/** The issuer's own secrets are replaced by themselves, and by hand: what the former ones signed holds a while longer. */
import { readFile, writeFile } from 'node:fs/promises';
import type { mongo } from 'mongoose';
import { Browser } from '../../local/accounts/browser';
import { accountOf, IdentityHouse, PASSWORD } from '../support/identity-house';

let house: IdentityHouse;
beforeAll(async () => {
  house = await IdentityHouse.open([{ account: 'known-1', password: PASSWORD }]);
  house.directory.put(accountOf('known-1', { role: 'centre' }));
});
afterAll(() => house.close());

const DAY_MS = 86_400_000;
const grownOld = (name: string) => (db: mongo.Db) =>
  db
    .collection(name)
    .updateMany({}, [{ $set: { madeAt: { $subtract: ['$madeAt', 91 * DAY_MS] } } }]);
const secrets = () => house.issuerDb.collection('secrets').countDocuments();

/** Where the browser comes to that asks to log in: known to the issuer, it is let in without a form. */
const again = async (browser: Browser): Promise<string> => {
  const page = await browser.follow(await browser.go(`${house.api}/session/login`));
  return page.url.pathname.replace(/^(\/interaction)\/.*/, '$1');
};

test('cookies of the former secret are believed, those of the one before it no longer', async () => {
  const browser = await house.browserOf('known-1');
  expect(await again(browser)).toBe('/session/callback');
  await house.restartIssuer(grownOld('secrets'));
  expect(await secrets()).toBe(2);
  expect(await again(browser)).toBe('/session/callback');
  const other = new Browser();
  for (const [name, cookie] of browser.cookies) other.cookies.set(name, cookie);
  await house.restartIssuer(grownOld('secrets'));
  await house.restartIssuer(grownOld('secrets'));
  expect(await again(other)).toBe('/interaction');
  expect(await house.login(new Browser(), 'known-1')).toMatchObject({ status: 200 });
});

test('the API is not known by another secret than its own, and by the new one once it has it', async () => {
  const file = house.env['HONGSHAN_OIDC_CLIENT_SECRET_FILE'] ?? '';
  const former = await readFile(file, 'utf8');
  await house.restartIssuer(() => writeFile(file, 'the new secret of the API as a client'));
  expect(await house.login(new Browser(), 'known-1')).toMatchObject({ status: 503 });
  await house.restartApi();
  expect(await house.login(new Browser(), 'known-1')).toMatchObject({ status: 200 });
  expect(former).not.toBe(await readFile(file, 'utf8'));
});
