/** How often somebody may ask, of two API processes together. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { Rates } from '../../api/rates';
import { sessionOf } from '../../api/request';
import { storeClient } from '../../store/kernel/connection';
import { leaveStore, openFreshStore } from '../support/database';

beforeAll(async () => {
  await openFreshStore();
});
afterAll(leaveStore);

const settings = { account: 5, address: 3 };
const two = () => [new Rates(storeClient(), settings), new Rates(storeClient(), settings)] as const;
/** All that is looked at of a request. */
const from = (ip: string): Request => ({ ip, socket: {} }) as never;
const TOO_MANY = {
  kind: 'too-many',
  extras: { headers: { 'Retry-After': expect.any(String) as string } },
};

test('an account has one count over all processes, and another account its own', async () => {
  const [one, other] = two();
  const id = randomUUID();
  for (const rates of [one, other, one, other, one]) await rates.ofAccount(id);
  await expect(other.ofAccount(id)).rejects.toMatchObject(TOO_MANY);
  await expect(one.ofAccount(id)).rejects.toMatchObject(TOO_MANY);
  await one.ofAccount(randomUUID());
});

test('an address from which nobody has said who they are has its own', async () => {
  const [one, other] = two();
  for (const rates of [one, other, one]) await rates.ofAddress(from('10.0.0.1'));
  await expect(other.ofAddress(from('10.0.0.1'))).rejects.toMatchObject(TOO_MANY);
  await other.ofAddress(from('10.0.0.2'));
});

test('an IPv6 network of 64 bits is one address: whoever has it has them all', async () => {
  const [one, other] = two();
  for (const ip of ['2001:db8:1:2::1', '2001:0db8:1:2:aaaa::', '2001:db8:1:2:3:4:5:6'])
    await one.ofAddress(from(ip));
  await expect(other.ofAddress(from('2001:db8:1:2:ffff::9'))).rejects.toMatchObject(TOO_MANY);
  for (const ip of ['2001:db8:1:3::1', '::1', '1::4:5:6:7:8:9', '1::9', '::ffff:10.0.0.3'])
    for (let nth = 0; nth < settings.address; nth += 1) await other.ofAddress(from(ip));
});

test('who shows the cookie of a session is counted as everyone else, made up or real', async () => {
  const [rates] = two();
  const asked = (ip: string, account?: string) =>
    sessionOf(
      { rates, sessions: { of: () => Promise.resolve(account && { account }) } as never },
      from(ip),
    );
  for (let nth = 0; nth < settings.address; nth += 1)
    await expect(asked('10.0.0.7')).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(asked('10.0.0.7')).rejects.toMatchObject(TOO_MANY);
  const id = randomUUID();
  for (let nth = 0; nth < settings.account; nth += 1)
    expect(await asked('10.0.0.7', id)).toMatchObject({ account: id });
  await expect(asked('10.0.0.7', id)).rejects.toMatchObject(TOO_MANY);
});

test('everything at once is counted once each', async () => {
  const [one, other] = two();
  const id = randomUUID();
  const asked = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? one : other).ofAccount(id));
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(settings.account);
});

test('a process takes several requests of a large limit at once, and no more than the limit are let in', async () => {
  const limits = { account: 600, address: 600 };
  const [one, other] = [new Rates(storeClient(), limits), new Rates(storeClient(), limits)];
  const id = randomUUID();
  const asked = Array.from({ length: 700 }, (_, at) => (at % 2 === 0 ? one : other).ofAccount(id));
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(600);
});

test('forms of the public have an hour’s count by network, and by what is guessed at', async () => {
  const [rates, other] = two();
  const about = `status/${randomUUID()}`;
  // Fifteen networks, so that the network's own count is far from over.
  for (let n = 0; n < 30; n += 1) await rates.ofForm(from(`10.1.0.${n % 15}`), about);
  await expect(other.ofForm(from('10.1.1.1'), about)).rejects.toMatchObject(TOO_MANY);
  await other.ofForm(from('10.1.1.1'), `status/${randomUUID()}`);
  for (let n = 0; n < 30; n += 1) await rates.ofForm(from('10.1.2.1'));
  await expect(other.ofForm(from('10.1.2.1'))).rejects.toMatchObject(TOO_MANY);
});
