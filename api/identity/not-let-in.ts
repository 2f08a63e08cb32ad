/** Whom the platform knows and this service does not let in: a clear page, and the ways on from it. */
import { buildEndSessionUrl } from 'openid-client';
import { keepTicket } from '../../store/people/registration-tickets';
import { sha256 } from '../../store/kernel/sha256';
import { Problem } from '../errors';
import type { Identified } from './claims';
import { newSecret } from './seal';
import type { SessionParts } from './session-parts';
import { at } from './tokens';

/** How long somebody may take to fill the form in. */
const TICKET_MS = 30 * 60_000;

export interface WaysOn {
  /** Where the login at the platform ends, so that another account can be used; absent where the platform has no such place. */
  readonly leave?: string;
  /** What a form must carry by which the person registers a party; absent for an account that may not. */
  readonly ticket?: string;
}

export class NotLetIn extends Problem {
  constructor(
    { kind, detail, extras }: Problem,
    readonly ways: WaysOn,
  ) {
    super(kind, detail, extras);
  }
}

export async function notLetIn(
  parts: SessionParts,
  who: Identified,
  idToken: string,
  no: Problem,
): Promise<NotLetIn> {
  const leave = await leavingAddress(parts, idToken);
  const ticket = (await parts.callers.mayRegister(who))
    ? await newTicket(who.account, at(TICKET_MS))
    : undefined;
  return new NotLetIn(no, {
    ...(leave !== undefined && { leave }),
    ...(ticket !== undefined && { ticket }),
  });
}

/** What the form must carry; the store has its hash alone. */
export async function newTicket(account: string, endsAt: Date): Promise<string> {
  const ticket = newSecret();
  await keepTicket({ _id: sha256(ticket), account, endsAt });
  return ticket;
}

/** Where a browser ends its login at the platform. Undefined while the platform is silent, and where it has no such place. */
export async function leavingAddress(
  { issuer, client: { publicUrl } }: SessionParts,
  idToken: string,
): Promise<string | undefined> {
  const client = await issuer.client().catch(() => undefined);
  if (client?.serverMetadata().end_session_endpoint === undefined) return undefined;
  const there = { post_logout_redirect_uri: `${publicUrl}/`, id_token_hint: idToken };
  return buildEndSessionUrl(client, there).href;
}
