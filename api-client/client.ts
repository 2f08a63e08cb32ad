/**
 * The typed client of the API: addresses, parameters, bodies and answers are those of the contract, and nothing else
 * compiles. `schema.ts` is written by `npm run client`.
 */
import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { Paths } from './contract';
import { Courier } from './courier';
import { credentials, type Identity } from './identity';

export type Api = Client<Paths>;

/** The API for whoever has not said who they are. */
export function guest(baseUrl: string, courier = new Courier()): Api {
  return createClient<Paths>({ baseUrl, fetch: (request) => courier.carry(request) });
}

/** The API as it answers this person. The one place in which a client says who asks. */
export async function signIn(
  baseUrl: string,
  who: Identity,
  courier = new Courier(),
): Promise<Api> {
  const headers = await credentials(baseUrl, who);
  return createClient<Paths>({
    baseUrl,
    headers,
    fetch: (request) => courier.carry(request, who),
  });
}

/** What an act is asked with: a key of its own, by which the same act asked again is done once. */
export function keyed(key: string = randomUUID()) {
  return { header: { 'Idempotency-Key': key } };
}
