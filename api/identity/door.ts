/** The identity platform, and what is asked of it, as one piece for the program that starts the API. */
import type { AccountDirectory } from '../../policy/account/account';
import type { Instant } from '../../policy/kernel/time';
import type { Dependencies } from '../request';
import { BrowserSessions } from './browser-sessions';
import { Callers } from './callers';
import { Issuer, type IssuerSettings } from './issuer';
import { issuerIdentity } from './issuer-identity';

export interface DoorParts {
  readonly settings: IssuerSettings;
  readonly accounts: AccountDirectory;
  /** On which day a grant must be in force. */
  readonly now: () => Instant;
}

export function openDoor(parts: DoorParts): Pick<Dependencies, 'identity' | 'sessions'> {
  const { settings, accounts, now } = parts;
  const issuer = new Issuer(settings);
  const callers = new Callers(accounts, now);
  const { client } = settings;
  const sessions = client && new BrowserSessions({ issuer, callers, client, now });
  return { identity: issuerIdentity({ issuer, callers, sessions }), sessions };
}
