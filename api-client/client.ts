/**
 * The typed client of the API: addresses, parameters, bodies and answers are those of the contract, and nothing else
 * compiles. `schema.ts` is written by `npm run client`.
 */
import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { Paths } from './contract';
import { Courier } from './courier';
import type { Credentials, Identity } from './identity';

export type Api = Client<Paths>;

/** The API for whoever has not said who they are. */
export function guest(baseUrl: string, courier = new Courier()): Api {
  return createClient<Paths>({ baseUrl, fetch: (request) => courier.carry(request) });
}

/** The API as it answers this person. The one place in which a client says who asks. */
export function signIn(
  baseUrl: string,
  who: Identity,
  credentials: Credentials,
  courier = new Courier(),
): Api {
  return createClient<Paths>({
    baseUrl,
    fetch: async (request) => {
      const said = Object.entries(await credentials(who));
      for (const [name, value] of said) request.headers.set(name, value);
      return courier.carry(request, who);
    },
  });
}

/** What an act is asked with: a key of its own, by which the same act asked again is done once. */
export function keyed(key: string = randomUUID()) {
  return { header: { 'Idempotency-Key': key } };
}
