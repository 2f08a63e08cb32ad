/** What the platform gives for a session, and how long its word for it holds. */
import { ResponseBodyError, type TokenEndpointResponse } from 'openid-client';
import { Problem } from '../errors';

export interface Tokens {
  readonly id: string;
  /** Absent where the platform gives none: then nothing can be asked again. */
  readonly refresh?: string;
}

const MINUTE_MS = 60_000;
/** Its word holds no longer, whatever it says. */
const LONGEST_WORD_MS = 15 * MINUTE_MS;
/** However busy it is, a session is over. */
export const LONGEST_MS = 12 * 60 * MINUTE_MS;

export const at = (fromNowMs: number): Date => new Date(Date.now() + fromNowMs);

/** Without a refresh token there is nothing to ask by: the session's own end is the end. */
export function provenBy(
  { refresh }: Tokens,
  { expires_in: seconds }: TokenEndpointResponse,
): Date {
  if (refresh === undefined) return at(LONGEST_MS);
  const holds = seconds === undefined ? LONGEST_WORD_MS : seconds * 1_000;
  return at(Math.min(holds, LONGEST_WORD_MS));
}

/** The platform has refused, for good. */
export function isNo(cause: unknown): boolean {
  if (cause instanceof Problem) return cause.kind === 'unauthenticated';
  return cause instanceof ResponseBodyError && cause.error === 'invalid_grant';
}
