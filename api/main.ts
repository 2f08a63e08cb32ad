/** The API of a deployment: the identity platform alone says who somebody is. */
import { EnvironmentError } from '../environment/variables';
import { openDoor } from './identity/door';
import { NO_ACCOUNTS } from './identity/no-accounts';
import { runApi } from './run';

runApi(({ issuer: settings }, now) => {
  if (settings !== undefined) return openDoor({ settings, accounts: NO_ACCOUNTS, now });
  throw new EnvironmentError(
    'The API has no identity provider: set HONGSHAN_OIDC_ISSUER and what belongs to it (docs/operate/identity.md).',
  );
});
