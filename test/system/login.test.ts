/** `npm start` as people meet it: the sample accounts log in through the issuer of the stack, and act by its API. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { byTokens } from '../../api-client/identity';
import { People } from '../../api-client/people';
import { headersOf } from '../support/header-client';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_FILE, sampleCredentials, sampleTable } from '../../local/accounts/credentials';
import { SAMPLE_ACCOUNTS } from '../../local/accounts/sample-accounts';
import { Codes, Logins, Visitor } from '../../local/accounts/logins';
import { startStack, type Stack } from '../../local/stack';
import { Browser } from '../../local/accounts/browser';
import { freshDatabase } from '../support/database';

let stack: Stack;
let folder: string;
const codes = new Codes();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-login-'));
  stack = await startStack({
    stateDir: folder,
    login: true,
    report: () => undefined,
    mongodbUri: freshDatabase(),
  });
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

test('every sample account has a password, which is kept for its owner alone, and is printed', async () => {
  const file = join(folder, SAMPLE_FILE);
  const credentials = await sampleCredentials(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(credentials);
  expect(credentials.map(({ account }) => account)).toEqual(SAMPLE_ACCOUNTS.map(({ id }) => id));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const printed = sampleTable(credentials).join('\n');
  for (const { account, password } of credentials)
    expect(printed).toContain(`${account}  ${password}`);
});

/** The browser in which the sample account has logged in. */
async function browserOf(account: string): Promise<Browser> {
  const known = await sampleCredentials(join(folder, SAMPLE_FILE));
  return new Visitor(known, codes).browserOf(stack.apiUrl, account);
}

test('a sample account logs in and is known to the API by what it was granted', async () => {
  const { id, party } = SAMPLE_ACCOUNTS.find(({ role }) => role === 'applicant')!;
  const browser = await browserOf(id);
  const session = await browser.go(`${stack.apiUrl}/session`);
  expect(JSON.parse(session.text)).toMatchObject({
    account: id,
    choices: [{ role: 'applicant', party, actingAs: `applicant:${party}` }],
  });
  expect((await browser.go(`${stack.apiUrl}/integrity/${party}`)).status).toBe(200);
  const account = await browser.go(`${stack.apiUrl}/accounts/${id}`);
  expect(JSON.parse(account.text)).toMatchObject({
    id,
    lastSignedIn: expect.any(String) as string,
  });
});

test('an administrator ends the session of another', async () => {
  const [one, other] = [await browserOf('centre-1'), await browserOf('administrator-1')];
  const found = await other.go(`${stack.apiUrl}/sessions?account=centre-1`);
  const [{ id }] = (JSON.parse(found.text) as { sessions: [{ id: string }] }).sessions;
  const headers = { 'X-Requested-By': 'console' };
  const ended = await other.go(`${stack.apiUrl}/sessions/${id}/termination`, {
    method: 'POST',
    headers,
  });
  expect(ended.status).toBe(200);
  expect((await one.go(`${stack.apiUrl}/session`)).status).toBe(401);
});

test('a program logs in as a sample account and has its token renewed', async () => {
  const known = await sampleCredentials(join(folder, SAMPLE_FILE));
  const logins = new Logins(stack.issuer!, known);
  const people = new People(stack.apiUrl, byTokens(logins.tokenOf));
  const bureau = people.as({ id: 'bureau-2', role: 'bureau' });
  expect((await bureau.listCases({})).cases).toEqual([]);
  const { refresh_token: refresh } = await logins.login('auditor-1');
  expect(refresh).toEqual(expect.any(String));
  // Nobody is what their account is not.
  const other = people.as({ id: 'auditor-1', role: 'bureau' });
  await expect(other.listCases({})).rejects.toMatchObject({ problem: { status: 403 } });
});

test('nobody is believed by headers', async () => {
  const headers = await headersOf({ id: 'auditor-1', role: 'auditor' });
  expect((await new Browser().go(`${stack.apiUrl}/cases`, { headers })).status).toBe(401);
});
