/** How often somebody may ask, of two API processes together. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { Rates } from '../../api/rates';
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
