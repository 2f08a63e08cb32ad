/**
 * The typed client of the API: addresses, parameters, bodies and answers are those of the contract, and nothing else
 * compiles. `schema.ts` is written by `npm run client`.
 */
import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

/** Who asks. Real logins will take its place; until then the embedded stack believes these headers. */
export interface Identity {
  readonly id: string;
  readonly role: string;
  readonly district?: string;
  /** Code of the party that an applicant speaks for. */
  readonly party?: string;
  /** The person for whom this one stands in. */
  readonly onBehalfOf?: { readonly id: string };
}

export type Api = Client<paths>;

/** The API for whoever has not said who they are. */
export function guest(baseUrl: string): Api {
  return createClient<paths>({ baseUrl });
}

/** The API as it answers this person. The one place in which a client says who asks. */
export function signIn(baseUrl: string, who: Identity): Api {
  const api = guest(baseUrl);
  api.use({
    onRequest: ({ request }) => {
      for (const [name, value] of Object.entries(headersOf(who))) request.headers.set(name, value);
      return request;
    },
  });
  return api;
}

/** What an act is asked with: a key of its own, by which the same act asked again is done once. */
export function keyed(key: string = randomUUID()) {
  return { header: { 'Idempotency-Key': key } };
}

function headersOf({ id, role, district, party, onBehalfOf }: Identity): Record<string, string> {
  return {
    'X-Actor-Id': id,
    'X-Actor-Role': role,
    ...(district !== undefined && { 'X-Actor-District': district }),
    ...(party !== undefined && { 'X-Actor-Party': party }),
    ...(onBehalfOf !== undefined && { 'X-Actor-On-Behalf-Of': onBehalfOf.id }),
  };
}
