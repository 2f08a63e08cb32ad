/** The API of a deployment: the identity platform alone says who somebody is. */
import { EnvironmentError } from '../environment/variables';
import { accountDirectory } from '../store/people/accounts';
import { openDoor } from './identity/door';
import { runApi } from './run';

runApi(({ issuer: settings }, now) => {
  if (settings !== undefined) return openDoor({ settings, accounts: accountDirectory, now });
  throw new EnvironmentError(
    'The API has no identity provider: set HONGSHAN_OIDC_ISSUER and what belongs to it (docs/operate/identity.md).',
  );
});
