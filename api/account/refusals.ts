/** What the acts on accounts can be refused by (reading of Art. 22), beside what follows from who may and from their address. */
import type { RefusalCode } from '../../policy/words/refusals';

/** Of a proposal, and of its confirmation, which judges it anew. */
export const ACCOUNT_CHANGE: readonly RefusalCode[] = [
  'account-change-pending',
  'account-closed',
  'account-exists',
  'account-not-closed',
  'account-not-found',
  'account-own',
  'account-same-person',
  'administrators-too-few',
  'expert-not-registered',
  'grant-begun',
  'grant-end-early',
  'grant-end-later',
  'grant-from',
  'grant-held',
  'grant-over',
  'grant-reversed',
  'grant-scope',
  'grant-unknown',
  'hand-over-to-oneself',
  'handlers-too-many',
  'roles-apart',
  'uscc-invalid',
];

/** Of whoever confirms or refuses what another has proposed. */
export const ACCOUNT_VERDICT: readonly RefusalCode[] = [
  ...ACCOUNT_CHANGE,
  'account-change-none',
  'hash-mismatch',
  'party-has-handler',
];

/** Of a party's own handlers. */
export const HANDLERS: readonly RefusalCode[] = [
  'account-closed',
  'account-own',
  'grant-end-early',
  'grant-end-later',
  'grant-held',
  'grant-reversed',
  'handler-impossible',
  'handler-unknown',
  'handlers-too-many',
  'roles-apart',
  'wrong-party',
];
