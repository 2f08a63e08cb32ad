/**
 * Who is asking: the one room that knows it (reading of Art. 22: every act is attributable). The API is given one
 * provider by the program that starts it, and does not start without one.
 */
import type { Request } from 'express';
import { ACCOUNT_ID, ACCOUNT_ID_FAULT } from '../../policy/model/account-id';
import type { Actor } from '../../policy/model/nouns';
import { Problem, type FieldError } from '../errors';

export interface IdentityProvider {
  /**
   * The caller, or undefined for one who says nothing. Whom the caller stands in for is their word here: the
   * appointment is looked up by whoever asks. Throws `Problem` for one who says it wrongly. */
  identify(request: Request): Promise<Actor | undefined>;
  /** How one who says nothing is asked to say it (`WWW-Authenticate`). */
  readonly challenge: string;
}

export const IDENTITY_HEADERS = {
  id: 'X-Actor-Id',
  role: 'X-Actor-Role',
  district: 'X-Actor-District',
  party: 'X-Actor-Party',
  onBehalfOf: 'X-Actor-On-Behalf-Of',
} as const;

export function accountErrors(path: string, account: string): FieldError[] {
  return ACCOUNT_ID.test(account) ? [] : [{ path, message: ACCOUNT_ID_FAULT }];
}

/** For whom the caller says to stand in. Throws `Problem` (400) where that is no account. */
export function representedIn(request: Request): Pick<Actor, 'onBehalfOf'> {
  const id = request.get(IDENTITY_HEADERS.onBehalfOf);
  if (id === undefined) return {};
  const errors = accountErrors(IDENTITY_HEADERS.onBehalfOf, id);
  if (errors.length > 0) throw new Problem('malformed', '身份信息有误。', { errors });
  return { onBehalfOf: { id } };
}
