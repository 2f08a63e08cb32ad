/**
 * The API of the embedded stack for tests and benches: it believes the headers, and whom the embedded issuer has let in
 * where there is one. What `npm start` and a deployment run believes no header.
 */
import type { Request } from 'express';
import type { IdentityProvider } from '../../api/identity/provider';
import { IDENTITY_HEADERS } from '../../api/identity/provider';
import { runApi } from '../../api/run';
import { embeddedDoor, requireLoopback } from '../../local/embedded-door';
import { embeddedHeaders } from './header-identity';

const OURS = Object.values(IDENTITY_HEADERS).filter((name) => name !== IDENTITY_HEADERS.onBehalfOf);

/** The headers where there are any, else whom the issuer has let in. */
function eitherOf(headers: IdentityProvider, issuer: IdentityProvider): IdentityProvider {
  const saysHeaders = (request: Request) => OURS.some((name) => request.get(name) !== undefined);
  return {
    challenge: issuer.challenge,
    identify: (request) => (saysHeaders(request) ? headers : issuer).identify(request),
  };
}

runApi((configuration, now) => {
  requireLoopback(configuration);
  const headers = embeddedHeaders();
  if (configuration.issuer === undefined) return { identity: headers };
  const door = embeddedDoor(configuration, now);
  return { ...door, identity: eitherOf(headers, door.identity) };
});
