/** What the routes share: what they depend on, who asks, and under which key. */
import { isIP } from 'node:net';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Instant } from '../policy/kernel/time';
import type { Actor } from '../policy/model/nouns';
import { contentHash } from '../store/kernel/canonical';
import { representedBy } from '../store/processes/stand-in';
import { Problem } from './errors';
import type { IdentityProvider } from './identity';
import { read } from './schemas/reading';
import { idempotencyHeaders } from './schemas/requests';
import type { Processes } from './temporal';

export interface Dependencies {
  readonly identity: IdentityProvider;
  readonly processes: Processes;
  /** The instant at which reference data are written. */
  readonly now: () => Instant;
  readonly log: Logger;
  /** Proxies whose word about the caller's address is believed: addresses, networks or Express's names; none unless told. */
  readonly trustedProxies?: readonly string[];
  /** By when whoever asks is answered, whatever hangs, in ms; 28 s unless told. */
  readonly answerMs?: number;
}

/**
 * The caller. Throws `Problem` (401) for one who does not say who they are, and `Refused`
 * (`stand-in-not-appointed`) for one who stands in for nobody that appointed them.
 */
export async function callerOf({ identity, now }: Dependencies, request: Request): Promise<Actor> {
  const actor = await identity.identify(request);
  const address = addressOf(request);
  if (actor !== undefined) {
    const represented = await representedOf(actor, now());
    return { ...actor, ...represented, ...(address !== undefined && { address }) };
  }
  throw new Problem('unauthenticated', '请先表明身份。', {
    headers: { 'WWW-Authenticate': 'HongshanActor' },
  });
}

async function representedOf(
  actor: Actor,
  at: Instant,
): Promise<Pick<Actor, 'onBehalfOf'> | undefined> {
  if (actor.onBehalfOf === undefined) return undefined;
  return { onBehalfOf: await representedBy(actor, actor.onBehalfOf.id, at) };
}

/**
 * From where the request came: the last address that no trusted proxy stands behind, or the connection's own
 * where a proxy tells nothing that is an address.
 */
export function addressOf({ ip, socket }: Pick<Request, 'ip' | 'socket'>): string | undefined {
  const found = [ip, socket.remoteAddress].find((one) => one !== undefined && isIP(one) !== 0);
  return found?.replace(/^::ffff:(?=[\d.]+$)/, '');
}

/** The caller's Idempotency-Key. Throws `Problem` (400) where it is missing. */
export function idempotencyKeyOf(request: Request): string {
  return read(idempotencyHeaders, request.headers, 'headers')['idempotency-key'];
}

/** Names a caller among all others; the same person in another role, or for somebody else, is another caller. */
export function callerName({ id, role, district, party, onBehalfOf }: Actor): string {
  const absent = onBehalfOf === undefined ? [] : [onBehalfOf.id];
  return [role, district ?? '-', party ?? '-', id, ...absent].join('/');
}

/** Id of the request: the same caller and key, the same id. SHA-256, lower-case hex. */
export function requestIdOf(actor: Actor, idempotencyKey: string): string {
  return contentHash({ caller: callerName(actor), idempotencyKey });
}
