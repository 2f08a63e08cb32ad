/**
 * The API of the embedded stack, on this machine only: it believes the headers, and whom the embedded issuer has let
 * in where there is one. No image holds this file.
 */
import type { Request } from 'express';
import { openDoor } from '../api/identity/door';
import type { IdentityProvider } from '../api/identity/provider';
import { IDENTITY_HEADERS } from '../api/identity/provider';
import { runApi } from '../api/run';
import { accountDirectory } from '../store/people/accounts';
import { EnvironmentError } from '../environment/variables';
import { makeSampleAccounts } from './accounts/sample-accounts';
import { embeddedHeaders } from './header-identity';
import { LOOPBACK } from './servers/ports';

const OURS = Object.values(IDENTITY_HEADERS).filter((name) => name !== IDENTITY_HEADERS.onBehalfOf);

/** The headers where there are any, else whom the issuer has let in. */
function eitherOf(headers: IdentityProvider, issuer: IdentityProvider): IdentityProvider {
  const saysHeaders = (request: Request) => OURS.some((name) => request.get(name) !== undefined);
  return {
    challenge: issuer.challenge,
    identify: (request) => (saysHeaders(request) ? headers : issuer).identify(request),
  };
}

runApi(({ host, issuer: settings }, now) => {
  if (host !== LOOPBACK)
    throw new EnvironmentError('HONGSHAN_STACK is not set: this API is for the embedded stack.');
  const headers = embeddedHeaders();
  if (settings === undefined) return { identity: headers };
  const door = openDoor({ settings, accounts: accountDirectory, now });
  const prepare = () => makeSampleAccounts(now());
  return { ...door, identity: eitherOf(headers, door.identity), prepare };
});
