/** What the login of a browser and its session are made of. */
import type { Instant } from '../../policy/kernel/time';
import type { Callers } from './callers';
import type { ClientSettings, Issuer } from './issuer';

export interface SessionParts {
  readonly issuer: Issuer;
  readonly callers: Callers;
  readonly client: ClientSettings;
  /** By which the access log tells the time. */
  readonly now: () => Instant;
}
