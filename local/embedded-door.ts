/** The door of the embedded stack: the embedded issuer, on this machine only, and the sample accounts behind it. */
import type { Configuration } from '../api/configuration';
import { openDoor } from '../api/identity/door';
import type { Door } from '../api/run';
import { EnvironmentError, readEnvironment } from '../environment/variables';
import type { Instant } from '../policy/kernel/time';
import { accountDirectory } from '../store/people/accounts';
import { peopleIn } from './accounts/credentials';
import { makeSampleAccounts } from './accounts/sample-accounts';
import { LOOPBACK } from './servers/ports';

/** @throws EnvironmentError outside the embedded stack */
export function requireLoopback({ host }: Pick<Configuration, 'host'>): void {
  if (host !== LOOPBACK)
    throw new EnvironmentError('HONGSHAN_STACK is not set: this API is for the embedded stack.');
}

/** @throws EnvironmentError without an issuer */
export function embeddedDoor({ issuer: settings }: Configuration, now: () => Instant): Door {
  if (settings === undefined)
    throw new EnvironmentError('HONGSHAN_OIDC_ISSUER is not set: the stack starts an issuer.');
  const door = openDoor({ settings, accounts: accountDirectory, now });
  const { ISSUER_ACCOUNTS_FILE: file } = readEnvironment(process.env);
  const people = () => (file === undefined ? undefined : peopleIn(file));
  return { ...door, prepare: async () => makeSampleAccounts(now(), await people()) };
}
