/** Nobody has an account: what an API knows until one is kept in the store. */
import type { AccountDirectory } from '../../policy/account/account';

export const NO_ACCOUNTS: AccountDirectory = {
  find: () => Promise.resolve(undefined),
  signedIn: () => Promise.resolve(),
};
