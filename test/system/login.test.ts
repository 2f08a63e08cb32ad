/** `npm start` as people meet it: the sample accounts log in through the issuer of the stack, and act by its API. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SAMPLE_ACCOUNTS,
  SAMPLE_FILE,
  sampleCredentials,
  sampleTable,
} from '../../local/sample-accounts';
import { startStack, type Stack } from '../../local/stack';
import { ROLES } from '../../policy/model/nouns';
import { Browser } from '../support/browser';
import { freshDatabase } from '../support/database';

let stack: Stack;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-login-'));
  stack = await startStack({
    ...{ stateDir: folder, login: true, report: () => undefined },
    mongodbUri: await freshDatabase(),
    temporalAddress: process.env['TEMPORAL_ADDRESS'],
  });
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

test('there is a sample account for each role, two where two persons are needed, and each is printed', async () => {
  const held = SAMPLE_ACCOUNTS.flatMap(({ grants }) => grants.map(({ role }) => role));
  const missing = ROLES.filter((role) => role !== 'public' && !held.some((one) => one === role));
  expect(missing).toEqual([]);
  for (const role of ['centre', 'bureau', 'finance', 'district'])
    expect([role, held.filter((one) => one === role).length]).toEqual([role, 2]);
  const file = join(folder, SAMPLE_FILE);
  const credentials = await sampleCredentials(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(credentials);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(sampleTable(credentials)).toHaveLength(SAMPLE_ACCOUNTS.length);
});

test('a sample account logs in, chooses whom it speaks for, and is known to the API', async () => {
  const [{ password } = { password: '' }] = await sampleCredentials(join(folder, SAMPLE_FILE));
  const browser = new Browser();
  const form = await browser.follow(await browser.go(`${stack.apiUrl}/session/login`));
  expect(form.url.origin).toBe(new URL(stack.issuer!).origin);
  const page = await browser.follow(await browser.submit(form, { account: 'account-2', password }));
  expect(page).toMatchObject({ status: 200, url: { pathname: '/session/callback' } });
  const session = await browser.go(`${stack.apiUrl}/session`);
  const { choices } = JSON.parse(session.text) as { choices: { actingAs: string }[] };
  expect(choices).toHaveLength(2);
  const [own, other] = choices.map(({ actingAs }) => actingAs.slice('applicant:'.length));
  const headers = { 'X-Acting-As': `applicant:${own}` };
  const integrity = (party: string | undefined) =>
    browser.go(`${stack.apiUrl}/integrity/${party}`, { headers });
  expect((await integrity(own)).status).toBe(200);
  expect((await integrity(other)).status).toBe(403);
});

test('the walk and the demo still say who they are by headers', async () => {
  const headers = { 'X-Actor-Id': 'auditor-1', 'X-Actor-Role': 'auditor' };
  const reply = await new Browser().go(`${stack.apiUrl}/cases`, { headers });
  expect(reply.status).toBe(200);
  expect((await new Browser().go(`${stack.apiUrl}/cases`)).status).toBe(401);
});
